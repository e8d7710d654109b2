// The search box that a site puts into its own page by a <script>: on a page of another origin, with styles and a policy of
// its own, and with the lines that docs/web-page.md shows.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';

import axe from 'axe-core';

import { launch } from './support/browser.mjs';
import { CORPUS, HOSTILE, serve } from './support/server.mjs';

const GUIDE = readFileSync(join(process.env.FAHRAS_SOURCE, 'docs/web-page.md'), 'utf8');
const SHOWN = [...GUIDE.matchAll(/^```html\n(.*?)^```/gms)].map(([, text]) => text).filter((text) => text.includes('embed.js'));
const KEY = 'a-key-for-searching';
const QUERY = 'الضمانات الأمنية';
// What the site's own style does to elements like those of the search box.
const STYLE = 'body * { color: rgb(255, 0, 0); font: 40px monospace !important; letter-spacing: 9px } input, li, a { display: none !important }'
  + ' fahras-search { display: none }';

// A site with one page, whose body can be set, and a policy that lets it use only the service.
async function openSite() {
  const site = { body: '', service: '' };
  const server = createServer((request, response) => {
    const policy = `default-src 'none'; script-src ${site.service}; connect-src ${site.service}; style-src 'unsafe-inline'; require-trusted-types-for 'script'`;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
    response.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>site</title>${site.head ?? ''}<body>${site.body}`);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return Object.assign(site, { origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() });
}

describe('the embedded search box', () => {
  let site, server, guarded, browser, context, page, troubles, said;
  const keys = join(tmpdir(), `fahras-web-embed-keys-${process.pid}`);

  before(async () => {
    writeFileSync(keys, `${KEY} search\n`, { mode: 0o600 });
    site = await openSite();
    const sources = [CORPUS, HOSTILE];
    [server, guarded, browser] = await Promise.all([
      serve({ indexes: { news: sources }, options: ['--cors', site.origin] }),
      serve({ indexes: { news: sources }, options: ['--cors', site.origin, '--keys', keys] }),
      launch(),
    ]);
  });
  after(async () => {
    rmSync(keys);
    await browser?.close();
    await Promise.all([server?.stop(), guarded?.stop()]);
    site?.stop();
  });
  beforeEach(() => { [troubles, said] = [[], []]; });
  afterEach(async () => {
    assert.deepEqual(troubles, []);
    await context.close();
  });

  // Opens the page of the site with `body`, in which https://search.example is the service.
  async function open(body, { service = server, path = '/', head = '', ...options } = {}) {
    Object.assign(site, { service: service.url, head, body: body.replaceAll('https://search.example', service.url) });
    context = await browser.newContext({ locale: 'ar-AE', viewport: { width: 1000, height: 800 }, ...options });
    page = await context.newPage();
    page.setDefaultTimeout(10000);
    page.on('dialog', (dialog) => { troubles.push('dialog'); dialog.dismiss(); });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => { if (message.text().startsWith('fahras')) said.push(message.text()); });
    await page.exposeFunction('tellTrouble', (line) => { troubles.push(line); });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => window.tellTrouble(`policy: ${event.violatedDirective}`));
      window.hacked = () => window.tellTrouble('a script ran');
    });
    await page.goto(site.origin + path);
  }
  const script = (attributes = '') => `<script src="https://search.example/embed.js" data-index="news" ${attributes}></script>`;
  const box = () => page.getByRole('combobox');
  const hits = () => page.locator('fahras-search .hits a');
  const status = () => page.locator('fahras-search .status').innerText();
  const focused = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.className
    || document.activeElement.shadowRoot?.activeElement?.tagName);
  const violations = async () => {
    await page.evaluate(axe.source);
    const { violations: found } = await page.evaluate(() => window.axe.run('fahras-search', { resultTypes: ['violations'] }));
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`);
  };

  for (const [place, text] of SHOWN.entries()) {
    test(`works with the lines of the documentation, ${place + 1}`, async () => {
      await open(text, { service: text.includes('data-key') ? guarded : server });
      await box().fill(QUERY);
      await hits().first().waitFor();
      assert.match(await hits().first().innerText(), /الضمانات الأمنية/);
      assert.deepEqual(said, []);
    });
  }

  test('searches during typing, highlights matches in every form, and runs from right to left', async () => {
    await open(script());
    await box().pressSequentially(QUERY);
    await page.waitForFunction(() => /نتيجة|نتائج/.test(document.querySelector('fahras-search').shadowRoot.querySelector('.status').textContent));
    assert.match(await status(), /^\d+ (نتيجة|نتائج)$/);
    const marks = await page.locator('fahras-search mark').allInnerTexts();
    for (const form of [QUERY, 'ضمانات أمنية']) assert.ok(marks.includes(form), `${marks}`);
    assert.equal(await page.locator('fahras-search .root').evaluate((root) => getComputedStyle(root).direction), 'rtl');
    assert.equal(await page.locator('fahras-search .root').getAttribute('lang'), 'ar');
    assert.equal(await hits().count(), 5);
    await page.locator('fahras-search .more').click();
    await page.waitForFunction(() => document.querySelector('fahras-search').shadowRoot.querySelectorAll('.hits a').length > 5);
    assert.equal(await page.evaluate(() => document.querySelector('fahras-search').shadowRoot.activeElement.href),
      await hits().nth(5).evaluate((link) => link.href), 'the focus is on the first new one');
  });

  test('is used by keyboard: arrows, Enter and Escape', async () => {
    await open(script());
    await box().fill('الضمان');
    const options = page.locator('fahras-search [role=option]');
    await options.first().waitFor();
    assert.equal(await box().getAttribute('aria-expanded'), 'true');
    assert.equal(await options.first().locator('.typed').innerText(), 'الضمان');
    const [list, field] = [await page.locator('fahras-search [role=listbox]').boundingBox(), await box().boundingBox()];
    assert.ok(list.y > field.y + field.height && list.width > field.width, 'they lie below the box');
    await page.keyboard.press('ArrowDown');
    assert.equal(await box().getAttribute('aria-activedescendant'), await options.first().getAttribute('id'));
    assert.equal(await options.first().getAttribute('aria-selected'), 'true');
    const chosen = await options.first().innerText();
    await page.keyboard.press('Enter');
    assert.equal(await box().inputValue(), chosen);
    assert.equal(await box().getAttribute('aria-expanded'), 'false');
    await hits().first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await hits().nth(1).evaluate((link) => link.getRootNode().activeElement === link), true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(), 'INPUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    assert.equal(await focused(), 'INPUT');
    await page.keyboard.press('Escape');
    assert.equal(await box().inputValue(), '');
    assert.equal(await page.locator('fahras-search .panel').isVisible(), false);
    await box().fill('النفط');
    await page.keyboard.press('Enter');
    await hits().first().waitFor();
    const href = await hits().first().getAttribute('href');
    await page.route((url) => url.href.startsWith(href), (route) => route.fulfill({ body: 'the article' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(href);
  });

  test('moves from the last completion to the results, and closes completions by Escape first', async () => {
    await open(script());
    await box().fill('الضمان');
    const options = page.locator('fahras-search [role=option]');
    await options.first().waitFor();
    for (let step = await options.count(); step >= 0; --step) await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'A');
    assert.equal(await options.first().isVisible(), false);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.type('ا');
    await options.first().waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await options.first().isVisible(), false);
    assert.equal(await box().inputValue(), 'الضمانا');
  });

  test('is not changed by the styles of the site, and does not change the site', async () => {
    await open(`<p id="own">own</p>${script()}`, { head: `<style>${STYLE}</style>` });
    await box().fill(QUERY);
    await hits().first().waitFor();
    const style = (selector) => page.locator(selector).first().evaluate((element) => {
      const { color, fontSize, letterSpacing, display } = getComputedStyle(element);
      return { color, fontSize, letterSpacing, display };
    });
    assert.deepEqual(await style('fahras-search input'), { color: 'rgb(28, 35, 33)', fontSize: '16px', letterSpacing: 'normal', display: 'block' });
    assert.equal((await style('fahras-search .hits li')).display, 'list-item');
    assert.deepEqual(await style('#own'), { color: 'rgb(255, 0, 0)', fontSize: '40px', letterSpacing: '9px', display: 'block' });
    assert.equal(await page.evaluate(() => Object.keys(window).filter((name) => /fahras|Widget|server|option/i.test(name)).length), 0);
  });

  test('uses the colours and the size that the site sets', async () => {
    await open(script(), { head: '<style>fahras-search { --fahras-accent: rgb(1, 2, 3); --fahras-size: 20px }</style>' });
    const { size, background } = await page.locator('fahras-search .primary').evaluate((button) => (
      { size: getComputedStyle(button).fontSize, background: getComputedStyle(button).backgroundColor }));
    assert.deepEqual([size, background], ['20px', 'rgb(1, 2, 3)']);
  });

  test('is dark if the site is, or if data-theme says so', async () => {
    const background = () => box().evaluate((input) => getComputedStyle(input).backgroundColor);
    await open(script(), { colorScheme: 'dark' });
    assert.equal(await background(), 'rgb(255, 255, 255)', 'the site does not know dark colours');
    await page.addStyleTag({ content: ':root { color-scheme: light dark }' });
    assert.equal(await background(), 'rgb(30, 35, 37)');
    await context.close();
    await open(script('data-theme="dark"'));
    assert.equal(await background(), 'rgb(30, 35, 37)');
  });

  test('shows hostile articles as text, and links to the web only', async () => {
    await open(script('data-limit="20"'));
    await box().fill('مسموم سم');
    await hits().first().waitFor();
    const text = await page.locator('fahras-search .hits').innerText();
    assert.match(text, /<script>hacked\(\)<\/script>/);
    assert.equal(await page.evaluate(() => document.querySelector('fahras-search').shadowRoot
      .querySelectorAll(':is(script, iframe, img, svg, [onerror], [onload])').length), 0);
    const protocols = await hits().evaluateAll((all) => [...new Set(all.map(({ protocol }) => protocol))]);
    assert.ok(protocols.every((protocol) => /^https?:$/.test(protocol)), `${protocols}`);
    const links = await hits().evaluateAll((all) => all.map(({ href }) => href));
    assert.ok(links.some((href) => href.startsWith(`${server.url}/?`) && href.includes('article=hostile-script')), `${links}`);
  });

  test('links to the address of data-link, with the id encoded', async () => {
    await open(script('data-link="/articles/{id}" data-limit="20"'));
    await box().fill('مسموم');
    await hits().first().waitFor();
    const links = await hits().evaluateAll((all) => all.map(({ href }) => href));
    assert.ok(links.every((href) => href.startsWith(`${site.origin}/articles/`)), `${links}`);
    assert.ok(links.includes(`${site.origin}/articles/a%2Fb%3Fc%23d%26e%3D%252e%252e`), `${links}`);
  });

  test('closes its popup when the focus leaves, and opens it again with the focus', async () => {
    await open(`<div id="top"></div><button id="after">after</button>${script('data-target="#top" data-results="popup"')}`);
    const panel = page.locator('fahras-search .panel');
    await box().fill(QUERY);
    await hits().first().waitFor();
    const below = await page.locator('#after').boundingBox();
    assert.ok((await panel.boundingBox()).y < below.y + below.height, 'it lies over the page');
    await page.locator('#after').focus();
    assert.equal(await panel.isVisible(), false);
    await box().focus();
    assert.equal(await panel.isVisible(), true);
    await page.keyboard.press('Escape');
    assert.equal(await panel.isVisible(), false);
    assert.equal(await box().inputValue(), QUERY);
  });

  test('reads the query from the address and keeps it there with data-parameter', async () => {
    await open(script('data-parameter="s"'), { path: `/?x=1&s=${encodeURIComponent('النفط')}` });
    await hits().first().waitFor();
    assert.equal(await box().inputValue(), 'النفط');
    await box().fill(QUERY);
    await page.waitForURL((url) => url.searchParams.get('s') === QUERY && url.searchParams.get('x') === '1');
  });

  test('filters by data-filter and sorts by data-sort', async () => {
    await open(script('data-filter="source = &quot;مجلة مدارات&quot;" data-sort="date:desc" data-limit="50"'));
    await box().fill('في');
    await hits().first().waitFor();
    const sources = await page.locator('fahras-search .facts bdi').allInnerTexts();
    assert.deepEqual([...new Set(sources)], ['مجلة مدارات']);
    const days = await page.locator('fahras-search time').evaluateAll((all) => all.map(({ dateTime }) => dateTime));
    assert.deepEqual(days, [...days].sort().reverse());
  });

  test('offers another spelling', async () => {
    await open(script());
    await box().fill('الضمانااات');
    const meant = page.locator('fahras-search .meant');
    const text = await meant.innerText();
    await meant.click();
    await hits().first().waitFor();
    assert.equal(await box().inputValue(), text);
  });

  test('keeps the query after an error, and writes the reason to the console', async () => {
    await open(script());
    await page.route('**/search', (route) => route.fulfill({ status: 500, json: { message: 'the index is damaged' }, headers: { 'Access-Control-Allow-Origin': '*' } }));
    await box().fill(QUERY);
    await page.waitForFunction(() => /تعذر البحث/.test(document.querySelector('fahras-search').shadowRoot.textContent));
    assert.equal(await box().inputValue(), QUERY);
    assert.deepEqual(said, ['fahras embed.js: the index is damaged']);
  });

  test('names the option, or the field, that the site has to change', async () => {
    const told = async (body, wanted, options) => {
      await open(body, options);
      if (await box().count()) {
        await box().fill(QUERY);
        await page.waitForFunction(() => /تعذر البحث/.test(document.querySelector('fahras-search').shadowRoot.textContent));
      }
      assert.match(said.join('\n'), wanted);
      said = [];
      await context.close();
    };
    await told(script('data-filter="colour = red"'), /`colour` is not filterable[^]*filterableAttributes/);
    await told(script('data-sort="colour:asc"'), /`colour` is not sortable[^]*sortableAttributes/);
    await told(script().replace('news', 'none'), /Index `none` not found/);
    await told(script(), /API key|Authorization/i, { service: guarded });
    await told(script('data-key="مفتاح"'), /data-key/);
    await told(script('data-limit="many"'), /data-limit is 'many'/);
    await told(script('data-results="dialog"'), /data-results is 'dialog'/);
    await told(script('data-theme="blue"'), /data-theme is 'blue'/);
    await told(script('data-target="#none"'), /data-target: no element is '#none'/);
    await told('<script src="https://search.example/embed.js"></script>', /data-index is missing/);
    await told('', /data-target/, { head: `<script src="${server.url}/embed.js" data-index="news"></script>` });
    await open(script());
  });

  test('names the origin that the service has to allow', async () => {
    const closed = await serve({ indexes: { news: [CORPUS] } });
    await open(script(), { service: closed });
    await box().fill(QUERY);
    await page.waitForFunction(() => /تعذر البحث/.test(document.querySelector('fahras-search').shadowRoot.textContent));
    assert.ok(said.some((text) => text.endsWith(`--cors ${site.origin}`)), `${said}`);
    await closed.stop();
  });

  for (const [name, attributes, options] of [['light', '', {}], ['dark', 'data-theme="dark"', { viewport: { width: 390, height: 780 } }]]) {
    test(`has no violations of axe-core's rules, ${name}`, async () => {
      await open(`<main><h1>site</h1>${script(attributes)}</main>`, { ...options, head: name === 'dark' ? '<style>body { background: #16191b }</style>' : '' });
      await box().fill('الضمان');
      await page.locator('fahras-search [role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      assert.deepEqual(await violations(), []);
      await page.keyboard.press('Escape');
      assert.deepEqual(await violations(), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
  }

  test('is independent of another one on the same page', async () => {
    await open(script('data-label="أول"') + script('data-label="ثان" data-limit="1"'));
    await page.getByRole('combobox', { name: 'أول' }).fill('النفط');
    await page.getByRole('combobox', { name: 'ثان' }).fill(QUERY);
    await page.locator('fahras-search').nth(1).locator('.hits a').first().waitFor();
    assert.equal(await page.locator('fahras-search').nth(1).locator('.hits a').count(), 1);
    assert.match(await page.locator('fahras-search').first().locator('.hits a').first().innerText(), /النفط/);
  });
});
