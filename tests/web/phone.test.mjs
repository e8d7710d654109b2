// The page on a phone of 390 pixels with a touch screen, and what it shows while it waits.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { shown } from './support/browser.mjs';
import { QUERY, describePage } from './support/page.mjs';

const PHONE = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true };

describePage('on a phone', (at) => {
  // Counts the lines that each element takes.
  const lines = (selector) => at.page.locator(selector).evaluateAll((all) => all.map((element) => new Set([...element.getClientRects()].map(({ top }) => top)).size));

  test('keeps each date on one line', async () => {
    for (const query of [{}, { q: 'في' }, { q: 'في', page: '2' }, { from: '2025-01-01', to: '2025-12-31', period: 'year' }, { q: QUERY, article: 'fa-0001' }]) {
      await at.open(query);
      const all = await lines('time');
      assert.ok(query.period || all.length > 0);
      assert.ok(all.every((count) => count === 1), `${JSON.stringify(query)}: ${all}`);
      assert.ok((await lines('#chips bdi')).every((count) => count === 1));
    }
  });

  test('offers no shortcuts of a keyboard', async () => {
    await at.open({ q: QUERY });
    assert.equal(await at.page.locator('footer').isVisible(), false);
  });

  test('shows the number of results on the button of the filters, and on one that leads back to the results', async () => {
    await at.open({ q: 'في' });
    const summary = () => at.page.locator('#summary').innerText();
    const [total] = (await summary()).split(' · ');
    assert.ok((await at.page.locator('#filters summary').innerText()).includes(total));
    await at.page.locator('#filters summary').tap();
    await at.page.locator('#facets input').first().check();
    await at.page.waitForURL(/source=/);
    await shown(at.page);
    const [fewer] = (await summary()).split(' · ');
    assert.notEqual(fewer, total);
    assert.match(await at.page.locator('#filters summary').innerText(), new RegExp(`\\(1\\)[^]*${fewer}`));
    assert.equal(await at.page.locator('#done').innerText(), `اعرض ${fewer}`);
    await at.page.locator('#done').tap();
    assert.equal(await at.page.locator('#facets').isVisible(), false);
    await at.page.waitForFunction(() => document.activeElement.id === 'summary');
  });

  test('keeps every filter within the width of the window', async () => {
    await at.open({ q: 'في', period: 'week', 'min.price': '1' });
    await at.open({ q: 'في', period: 'year' });
    await at.page.locator('#filters summary').tap();
    assert.ok(await at.page.evaluate(() => document.documentElement.scrollWidth <= 390));
  });
}, { tab: PHONE });

describePage('the button that clears the box', (at) => {
  test('is there while the box has a query, and leaves the focus in the box', async () => {
    const clear = at.page.locator('#clear');
    await at.open();
    assert.equal(await clear.isVisible(), false);
    await at.page.locator('#q').fill('النفط');
    await at.page.waitForURL(/q=/);
    await clear.click();
    await at.page.waitForURL((url) => !url.searchParams.has('q'));
    assert.equal(await at.page.evaluate(() => document.activeElement.id), 'q');
    assert.equal(await at.page.locator('#q').inputValue(), '');
    assert.equal(await clear.isVisible(), false);
    assert.equal(await at.page.locator('#suggestions').isVisible(), false);
  });
});

describePage('completions', (at) => {
  test('show the typed part and the completed part in two colours', async () => {
    await at.open();
    await at.page.locator('#q').fill('مجلس الام');
    await at.page.waitForSelector('#suggestions:not([hidden]) li');
    const [typed, completed] = await at.page.locator('#suggestions li').first().locator('span').allInnerTexts();
    assert.equal(typed, 'مجلس الأم');
    assert.ok(completed.length > 0);
    const colour = (part) => at.page.locator(`#suggestions li .${part}`).first().evaluate((element) => getComputedStyle(element).color);
    assert.notEqual(await colour('typed'), await colour('completed'));
    const whole = await at.page.locator('#suggestions li').first().textContent();
    await at.page.locator('#suggestions li').first().click();
    assert.equal(await at.page.locator('#q').inputValue(), whole);
  });
});

describePage('during a slow request', (at) => {
  // Holds the answers of searches until the function that it returns is called.
  async function holdAnswers() {
    let answer = null;
    const held = new Promise((resolve) => { answer = resolve; });
    await at.page.route('**/multi-search', async (route) => { await held; await route.continue().catch(() => {}); });
    return answer;
  }

  test('the page shows the query above earlier results, and keeps it in the box', async () => {
    await at.open({ q: QUERY });
    const answer = await holdAnswers();
    await at.page.locator('#q').fill('النفط');
    await at.page.waitForFunction(() => document.getElementById('summary').innerText === 'جار البحث عن «النفط»…');
    assert.equal(await at.page.locator('#q').inputValue(), 'النفط');
    assert.ok(await at.page.locator('#hits').evaluate((hits) => Number(getComputedStyle(hits).opacity)) < 1, 'earlier results step back');
    answer();
    await shown(at.page);
    assert.match(await at.page.locator('#summary').innerText(), /^(?!جار).*مقال/);
  });

  test('a page that was just opened shows the query', async () => {
    const answer = await holdAnswers();
    await at.page.goto(`/?${new URLSearchParams({ q: QUERY })}`);
    await at.page.waitForFunction((q) => document.getElementById('loading').innerText === `جار البحث عن «${q}»…`, QUERY);
    assert.equal(await at.page.locator('#q').inputValue(), QUERY);
    answer();
    await shown(at.page);
    assert.equal(await at.page.locator('#loading').innerText(), '');
  });

  test('a query that was typed before the scripts were loaded is searched', async () => {
    let go = null;
    const held = new Promise((resolve) => { go = resolve; });
    await at.page.route('**/page/main.js', async (route) => { await held; await route.continue(); });
    await at.page.goto('/?q=x', { waitUntil: 'commit' });
    await at.page.locator('#q').fill('النفط');
    go();
    await at.page.waitForURL((url) => url.searchParams.get('q') === 'النفط');
    await shown(at.page);
    assert.equal(await at.page.locator('#q').inputValue(), 'النفط');
  });

  test('a query stays in the box after an error, and the next one is searched', async () => {
    let failing = true;
    await at.page.route('**/multi-search', (route) => (failing ? route.fulfill({ status: 500, json: { message: 'damaged' } }) : route.continue()));
    await at.open();
    await at.page.locator('#q').fill('النفط');
    await at.page.waitForURL(/q=/);
    await at.page.waitForSelector('#state:not([hidden])');
    assert.equal(await at.page.locator('#q').inputValue(), 'النفط');
    assert.equal(new URL(at.page.url()).searchParams.get('q'), 'النفط');
    failing = false;
    await at.page.locator('#q').fill('النفط في');
    await at.page.waitForSelector('#list:not([hidden])');
    assert.equal(await at.page.locator('#q').inputValue(), 'النفط في');
  });
});
