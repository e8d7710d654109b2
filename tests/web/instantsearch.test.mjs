// InstantSearch.js with Meilisearch's adapter, both unmodified, on a page of another origin.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';

import { launch } from './support/browser.mjs';
import { serve } from './support/server.mjs';

const require = createRequire(import.meta.url);
const beside = (module) => module.replace(/[\\/]dist[\\/].*$/, '/dist');
const instant = require.resolve('@meilisearch/instant-meilisearch');
const meilisearch = createRequire(instant).resolve('meilisearch');

const FILES = {
  '/': new URL('instantsearch/index.html', import.meta.url),
  '/app.js': new URL('instantsearch/app.js', import.meta.url),
  '/instantsearch.js': `${beside(require.resolve('instantsearch.js/dist/instantsearch.production.min.js'))}/instantsearch.production.min.js`,
  '/instant-meilisearch.js': `${beside(instant)}/umd/index.min.js`,
  '/meilisearch.js': `${beside(meilisearch)}/umd/index.min.js`,
};

function serveSite() {
  const site = createServer((request, response) => {
    const file = FILES[request.url.split('?')[0]];
    response.writeHead(file ? 200 : 404, { 'Content-Type': request.url.includes('.js') ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(file && readFileSync(file));
  });
  return new Promise((resolve) => { site.listen(0, '127.0.0.1', () => resolve(site)); });
}

describe('InstantSearch', () => {
  let site, server, browser, page;
  const troubles = [];

  before(async () => {
    site = await serveSite();
    const origin = `http://127.0.0.1:${site.address().port}`;
    [server, browser] = await Promise.all([serve({ options: ['--cors', origin] }), launch()]);
    page = await browser.newPage();
    page.setDefaultTimeout(10000);
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('dialog', (dialog) => { troubles.push('dialog'); dialog.dismiss(); });
    page.on('response', (response) => {
      if (response.url().startsWith(server.url) && !response.ok()) troubles.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${origin}/?server=${encodeURIComponent(server.url)}`);
    await page.waitForSelector('#hits li');
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    site?.close();
  });

  const count = async () => Number(await page.locator('#stats .ais-Stats-text').innerText());
  // Waits until the number of hits has changed, because InstantSearch does not report when it is done.
  const changing = async (act) => {
    const before = await page.locator('#stats .ais-Stats-text').innerText();
    await act();
    await page.waitForFunction((was) => !['', was].includes(document.querySelector('#stats .ais-Stats-text')?.innerText ?? ''), before);
  };

  test('shows everything, then the hits of a query, highlighted and cropped', async () => {
    assert.ok(await count() > 60);
    await changing(() => page.locator('#box input').fill('الضمانات الأمنية'));
    const marks = await page.locator('#hits h2 mark').allInnerTexts();
    assert.ok(marks.includes('الضمانات الأمنية'), `${marks}`);
    const snippets = await page.locator('#hits p mark').allInnerTexts();
    assert.ok(snippets.some((words) => /^(و|ب|لل)ال?ضمانات|^ضمان/.test(words)), `${snippets}`);
  });

  test('filters by source and removes the filter', async () => {
    const item = page.locator('#sources .ais-RefinementList-item').first();
    const wanted = Number(await item.locator('.ais-RefinementList-count').innerText());
    await changing(() => item.locator('input').click());
    await page.waitForFunction((hits) => document.querySelector('#stats .ais-Stats-text')?.innerText === `${hits}`, wanted);
    assert.ok(await page.locator('#sources .ais-RefinementList-item').count() > 1, 'the other sources are still offered');
    await changing(() => page.locator('#sources input:checked').click());
  });

  test('searches the values of a facet', async () => {
    await page.locator('#sources input[type=search]').fill('مدارات');
    await page.waitForFunction(() => document.querySelectorAll('#sources .ais-RefinementList-item').length === 1);
    assert.match(await page.locator('#sources .ais-RefinementList-labelText').innerText(), /مجلة مدارات/);
    await page.locator('#sources .ais-SearchBox-reset').click();
  });

  test('changes pages', async () => {
    await changing(() => page.locator('#box input').fill(''));
    const titles = () => page.locator('#hits h2').allInnerTexts();
    const first = await titles();
    await page.locator('#pages .ais-Pagination-item--nextPage a').click();
    await page.waitForFunction((was) => document.querySelector('#hits h2').innerText !== was, first[0]);
    assert.equal((await titles()).filter((title) => first.includes(title)).length, 0);
    assert.equal(await page.locator('#pages .ais-Pagination-item--selected').innerText(), '2');
  });

  test('shows hostile articles as text', async () => {
    await page.evaluate(() => { window.hacked = () => { document.body.dataset.hacked = 'yes'; }; });
    await changing(() => page.locator('#box input').fill('مسموم'));
    await page.waitForFunction(() => document.querySelector('#hits').innerText.includes('<script>hacked()</script>'));
    assert.equal(await page.locator('#hits :is(script, img, svg)').count(), 0);
    assert.equal(await page.evaluate(() => document.body.dataset.hacked), undefined);
  });

  test('caused no errors during the tests', () => assert.deepEqual(troubles, []));
});
