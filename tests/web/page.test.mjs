// A reader's use of the page in Chromium, with a real fahras-serve.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, afterEach, describe, test } from 'node:test';

import { launch, openPage, shown } from './support/browser.mjs';
import { CORPUS, serve } from './support/server.mjs';

const QUERY = 'الضمانات الأمنية';
const listAddress = (query) => `/?${new URLSearchParams(query)}`;

describe('the page', () => {
  let server, browser, tab, page;

  before(async () => {
    [server, browser] = await Promise.all([serve(), launch()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    tab = await openPage(browser, server.url);
    page = tab.page;
  });
  afterEach(async () => {
    assert.deepEqual(tab.troubles, []);
    await tab.context.close();
  });

  const open = async (query = {}) => {
    await page.goto(Object.keys(query).length ? listAddress(query) : '/');
    await shown(page);
  };
  const type = async (text) => {
    await page.locator('#q').pressSequentially(text);
    await page.waitForFunction((q) => new URLSearchParams(location.search).get('q') === q, text.trim());
    await shown(page);
  };
  const titles = () => page.locator('#hits h2').allInnerTexts();
  const total = async () => Number((await page.locator('#summary').innerText()).match(/\d+/)?.[0]);
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);

  test('is Arabic, from right to left, and shows the newest articles first', async () => {
    await open();
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['ar', 'rtl']);
    assert.match(await page.locator('#summary').innerText(), /أحدث المقالات/);
    const days = await page.locator('#hits time').evaluateAll((all) => all.map((time) => time.dateTime));
    assert.ok(days.length > 5);
    assert.deepEqual(days, [...days].sort().reverse());
  });

  test('is served with a policy that forbids everything else', async () => {
    const answer = await page.goto('/');
    const headers = answer.headers();
    assert.match(headers['content-security-policy'], /^default-src 'none'; script-src 'self';/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    const again = await fetch(`${server.url}/page/main.js`, { headers: { 'If-None-Match': (await fetch(`${server.url}/page/main.js`)).headers.get('etag') } });
    assert.equal(again.status, 304);
  });

  test('searches during typing, and marks matches in every form', async () => {
    await open();
    await type(QUERY);
    assert.match((await titles()).join('\n'), /صيغة الضمانات الأمنية/);
    const marks = await page.locator('#hits mark').allInnerTexts();
    for (const form of [QUERY, 'والضمانات الأمنية', 'ضمان أمني']) assert.ok(marks.includes(form), `${marks}`);
    assert.equal(await page.title(), `${QUERY} – فهرس`);
  });

  test('drops outdated answers', async () => {
    await page.route('**/multi-search', async (route) => {
      const { queries: [{ q }] } = route.request().postDataJSON();
      if (q === 'القمة') await new Promise((wake) => setTimeout(wake, 600));
      await route.continue().catch(() => {});
    });
    await open();
    await page.locator('#q').fill('القمة');
    await page.waitForURL(/q=/);
    await page.locator('#q').fill('النفط');
    await page.waitForURL((url) => url.searchParams.get('q') === 'النفط');
    await shown(page);
    await page.waitForTimeout(700);
    assert.equal(await page.title(), 'النفط – فهرس');
    assert.match((await titles())[0], /النفط/);
  });

  test('adds one step to the history for a typed query, and goes back and forward', async () => {
    await open();
    await type('النفط');
    await page.locator('#q').pressSequentially(' المخزونات');
    await page.waitForURL((url) => url.searchParams.get('q') === 'النفط المخزونات');
    await shown(page);
    await page.goBack();
    await shown(page);
    assert.equal(await page.locator('#q').inputValue(), '');
    assert.match(await page.locator('#summary').innerText(), /أحدث المقالات/);
    await page.goForward();
    await shown(page);
    assert.equal(await page.locator('#q').inputValue(), 'النفط المخزونات');
    assert.match((await titles())[0], /النفط/);
  });

  test('limits a query to the length that fits into an address with all filters', async () => {
    await open();
    await page.locator('#q').focus();
    await page.keyboard.insertText('ا'.repeat(2000));
    const longest = await page.evaluate(async () => (await import('/page/address.js')).LONGEST_QUERY);
    assert.equal((await page.locator('#q').inputValue()).length, longest);
    await page.waitForURL((url) => url.searchParams.get('q')?.length === longest);
    const address = new URL(page.url());
    const all = { index: 'sample', unit: 'paragraph', sort: 'date:desc', from: '2025-01-01', to: '2025-12-31', page: '2', year: '2025' };
    for (const [name, value] of Object.entries(all)) address.searchParams.append(name, value);
    for (const name of ['source', 'section']) for (const n of [1, 2, 3, 4, 5]) address.searchParams.append(name, `${'ا'.repeat(30)}${n}`);
    assert.ok(address.search.length > 6000);
    assert.equal((await page.goto(`${address}`)).status(), 200);
    await shown(page);
    assert.equal((await page.locator('#q').inputValue()).length, longest);
    // The characters that take most bytes in an address.
    assert.equal((await page.goto(listAddress({ q: '…'.repeat(longest) }))).status(), 200);
  });

  test('filters by source, counts what other sources would add, and removes the filter', async () => {
    await open();
    const all = await total();
    const first = page.locator('#facets fieldset').first().locator('label').first();
    const [name, count] = [await first.locator('bdi').innerText(), Number(await first.locator('.count').innerText())];
    await first.click();
    await page.waitForURL(/source=/);
    await shown(page);
    assert.equal(await total(), count);
    assert.match(await page.locator('#chips').innerText(), new RegExp(name));
    const second = page.locator('#facets fieldset').first().locator('label').nth(1);
    const more = Number(await second.locator('.count').innerText());
    assert.ok(more > 0);
    await second.click();
    await page.waitForURL(/source=.*source=/);
    await shown(page);
    assert.equal(await total(), count + more);
    assert.equal(await page.evaluate(() => document.activeElement.type), 'checkbox', 'the focus stays where it was');
    await page.locator('#chips a').first().click();
    await page.locator('#chips a').first().click();
    await page.waitForURL((url) => !url.search);
    await shown(page);
    assert.equal(await total(), all);
  });

  test('filters by year and by days', async () => {
    await open();
    const years = page.locator('#facets input[name=year]');
    const year = await years.first().inputValue();
    await years.first().check();
    await page.waitForURL(/year=/);
    await shown(page);
    const days = () => page.locator('#hits time').evaluateAll((all) => all.map((time) => time.dateTime));
    assert.ok((await days()).every((day) => day.startsWith(year)));
    await open({ from: '2025-09-01', to: '2025-09-30' });
    assert.ok((await days()).length > 0);
    assert.ok((await days()).every((day) => day.startsWith('2025-09')));
    assert.equal(await page.locator('#from').inputValue(), '2025-09-01');
    await page.locator('#to').fill('2025-09-05');
    await page.waitForURL(/to=2025-09-05/);
    await shown(page);
    assert.ok((await days()).every((day) => day <= '2025-09-05'));
  });

  test('sorts by date', async () => {
    await open({ q: 'في' });
    for (const [sort, sorted] of [['date:asc', (days) => [...days].sort()], ['date:desc', (days) => [...days].sort().reverse()]]) {
      await page.locator('#sort').selectOption(sort);
      await page.waitForURL((url) => url.searchParams.get('sort') === sort);
      await shown(page);
      const days = await page.locator('#hits time').evaluateAll((all) => all.map((time) => time.dateTime));
      assert.ok(days.length > 2);
      assert.deepEqual(days, sorted(days));
    }
  });

  test('has pages with numbers and a next link, and shows no hit twice', async () => {
    await open();
    const first = await titles();
    await page.locator('#pages a[rel=next]').click();
    await page.waitForURL(/page=2/);
    await shown(page);
    const second = await titles();
    assert.equal(first.filter((title) => second.includes(title)).length, 0);
    assert.equal(await page.locator('#pages [aria-current=page]').innerText(), '2');
    await page.waitForFunction(() => document.activeElement.id === 'summary');
    await page.goBack();
    await shown(page);
    assert.deepEqual(await titles(), first);
  });

  test('opens an article with its matches marked, moves between them, and returns to the same place', async () => {
    await open({ q: QUERY });
    const link = page.locator('#hits h2 a').nth(1);
    await page.mouse.wheel(0, 150);
    await page.waitForFunction(() => scrollY > 100);
    const [title, id] = [await link.innerText(), await link.getAttribute('data-id')];
    await link.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForSelector('#article:not([hidden])');
    assert.equal(await page.locator('#article h1').innerText(), title);
    const marks = await page.locator('#article mark').count();
    assert.ok(marks > 1);
    await page.locator('.jump button').last().click();
    await page.keyboard.press('n');
    assert.equal(await page.locator('#position').innerText(), `2 من ${marks}`);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    assert.equal(await page.locator('#position').innerText(), `${marks} من ${marks}`);
    assert.equal(await page.locator('#article mark[aria-current]').count(), 1);
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('mark[aria-current]').getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
    await page.keyboard.press('Escape');
    await page.waitForSelector('#list:not([hidden])');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.id), id);
    await page.waitForFunction((before) => Math.abs(scrollY - before) < 50, place);
  });

  test('shows articles similar to the open one', async () => {
    await open({ q: QUERY, article: 'fa-0001' });
    const others = page.locator('#article aside a[href^="?"]');
    await others.first().waitFor();
    const title = await others.first().innerText();
    await others.first().click();
    await page.waitForFunction((wanted) => document.querySelector('#article h1').innerText === wanted, title);
    await page.goBack();
    await page.waitForFunction(() => /جنيف/.test(document.querySelector('#article h1').innerText));
    await page.goForward();
    await page.waitForFunction((wanted) => document.querySelector('#article h1').innerText === wanted, title);
    await page.locator('.back').click();
    await page.waitForSelector('#list:not([hidden])');
    assert.ok((await titles()).length > 1);
  });

  test('shows paragraphs instead of articles, and opens the article at the paragraph', async () => {
    await open({ q: QUERY });
    await page.locator('#unit label').nth(1).click();
    await page.waitForURL(/unit=paragraph/);
    await shown(page);
    assert.match(await page.locator('#summary').innerText(), /فقر/);
    const passage = (await page.locator('#hits li').first().locator('.passage').allInnerTexts()).join(' ');
    await page.locator('#hits h2 a').first().click();
    await page.waitForSelector('#article .wanted');
    assert.ok((await page.locator('#article .wanted').innerText()).includes(passage.replaceAll('…', '').trim().slice(0, 40)));
  });

  test('completes words, by arrow keys and by pointer', async () => {
    await open();
    await page.locator('#q').pressSequentially('الضمان');
    await page.waitForSelector('#suggestions:not([hidden]) li');
    assert.equal(await page.locator('#q').getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('#suggestions [aria-selected=true]');
    assert.equal(await page.locator('#q').getAttribute('aria-activedescendant'), await chosen.getAttribute('id'));
    const text = await chosen.innerText();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === text);
    assert.equal(await page.locator('#suggestions').isVisible(), false);
    await page.locator('#q').fill('');
    await page.locator('#q').pressSequentially('الأمن');
    await page.locator('#suggestions li').first().click();
    assert.equal(await focused(), 'q');
    assert.match(await page.locator('#q').inputValue(), /^الأمن/);
  });

  test('suggests another spelling', async () => {
    await open({ q: 'الضمانااات' });
    const meant = page.locator('#meant a');
    await meant.waitFor();
    const text = await meant.innerText();
    await meant.click();
    await page.waitForURL((url) => url.searchParams.get('q') === text);
    await shown(page);
    assert.ok((await titles()).length > 0);
  });

  test('supports the keyboard: / for the box, arrows through the hits, Escape to clear', async () => {
    await open({ q: QUERY });
    await page.keyboard.press('/');
    assert.equal(await focused(), 'q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('#hits h2 a')].indexOf(document.activeElement)), 1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(), 'q');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.get('q'));
    assert.equal(await page.locator('#q').inputValue(), '');
  });

  test('shows the focus on every element that can have it', async () => {
    await open({ q: QUERY });
    for (let step = 0; step < 12; ++step) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        const outlined = element.type === 'radio' ? element.nextElementSibling : element;
        return { what: element.outerHTML.slice(0, 80), outline: getComputedStyle(outlined).outlineStyle };
      });
      assert.notEqual(seen.outline, 'none', seen.what);
    }
  });

  test('says that nothing was found, and suggests what to try', async () => {
    await open({ q: 'قققغغغ', from: '2025-01-01' });
    assert.match(await page.locator('#nothing').innerText(), /لا نتائج لـ «قققغغغ»/);
    assert.equal(await page.locator('#pages').isVisible(), false);
    await page.locator('#nothing a').click();
    await page.waitForURL((url) => !url.searchParams.get('from'));
  });

  test('says that an article does not exist', async () => {
    await open({ article: 'no-such-article' });
    assert.match(await page.locator('#state').innerText(), /لا يوجد هذا المقال/);
  });

  test('says that the server fails, and tries again on request', async () => {
    let failing = true;
    await page.route('**/multi-search', (route) => (failing
      ? route.fulfill({ status: 500, json: { message: 'the index is damaged', code: 'internal', type: 'internal', link: '' } })
      : route.continue()));
    await open({ q: QUERY });
    assert.match(await page.locator('#state').innerText(), /البحث متوقف الآن[^]*the index is damaged/);
    failing = false;
    await page.locator('#state button').click();
    await page.waitForSelector('#list:not([hidden])');
    assert.ok((await titles()).length > 0);
  });

  test('says that there is no connection, and searches when it is back', async () => {
    await open();
    await tab.context.setOffline(true);
    await page.locator('#q').fill('النفط');
    await page.waitForSelector('#state:not([hidden])');
    assert.match(await page.locator('#state').innerText(), /لا اتصال بخادوم البحث/);
    await tab.context.setOffline(false);
    await page.waitForSelector('#list:not([hidden])');
    assert.match((await titles())[0], /النفط/);
  });

  test('shows progress if a request takes long', async () => {
    let answer = null;
    const held = new Promise((resolve) => { answer = resolve; });
    await page.route('**/multi-search', async (route) => { await held; await route.continue(); });
    await page.goto('/');
    await page.waitForSelector('#progress:not([hidden])');
    assert.equal(await page.locator('#main').getAttribute('aria-busy'), 'true');
    answer();
    await shown(page);
    assert.equal(await page.locator('#progress').isVisible(), false);
  });

  test('asks for a key if one is required, and offers a choice of indexes', async () => {
    const keys = join(tmpdir(), `fahras-web-page-keys-${process.pid}`);
    writeFileSync(keys, 'a-key-for-searching search\n', { mode: 0o600 });
    const indexes = { first: [join(CORPUS, 'json')], second: [join(CORPUS, 'text')] };
    const guarded = await serve({ indexes, options: ['--keys', keys] });
    const other = await openPage(browser, guarded.url);
    try {
      await other.page.goto('/');
      for (const [key, wanted] of [['wrong', '#state form'], ['a-key-for-searching', '#list:not([hidden])']]) {
        await other.page.locator('#state input').fill(key);
        await other.page.locator('#state button').click();
        await other.page.waitForSelector(wanted);
        await shown(other.page);
      }
      assert.equal(await other.page.locator('#hits > li').count(), 4);
      await other.page.locator('#index').selectOption('second');
      await other.page.waitForURL(/index=second/);
      await shown(other.page);
      assert.equal(await other.page.locator('#hits > li').count(), 10);
    } finally {
      await other.context.close();
      await guarded.stop();
    }
  });

  test('keeps the chosen theme', async () => {
    await open();
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.locator('#theme').click();
    assert.equal(await page.locator('#theme').getAttribute('aria-pressed'), 'true');
    const dark = await background();
    assert.notEqual(dark, light);
    await page.reload();
    assert.equal(await background(), dark);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('#theme').click();
    assert.equal(await background(), light);
  });

  test('fits a phone of 360 pixels, with folded filters', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const query of [{}, { q: 'مسموم' }, { q: QUERY, article: 'fa-0001' }, { article: 'hostile-long' }]) {
      await open(query);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360), JSON.stringify(query));
    }
    await open({ q: QUERY });
    assert.equal(await page.locator('#facets').isVisible(), false);
    await page.locator('#filters summary').click();
    assert.equal(await page.locator('#facets').isVisible(), true);
  });

  test('prints the results without the controls', async () => {
    await open({ q: QUERY });
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.bar', '#filters', '#sort', '#pages']) assert.equal(await page.locator(hidden).isVisible(), false, hidden);
    assert.equal(await page.locator('#hits h2').first().isVisible(), true);
  });

  test('does not move for readers who prefer reduced motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open({ q: QUERY });
    assert.equal(await page.evaluate(() => getComputedStyle(document.getElementById('progress')).animationName), 'none');
  });

  test('formats numbers, dates and nouns for the reader\'s country', async () => {
    for (const [locale, wanted] of [['ar-EG', /[٠-٩]/], ['ar-MA', /[0-9]/], ['en-US', /[0-9]/]]) {
      const other = await openPage(browser, server.url, { locale });
      await other.page.goto('/');
      await shown(other.page);
      const texts = [await other.page.locator('#summary').innerText(), ...await other.page.locator('#hits time').allInnerTexts(),
        ...await other.page.locator('.count').allInnerTexts()].join(' ');
      const digits = new Set(texts.match(/\d|[٠-٩]/g).map((digit) => /[٠-٩]/.test(digit)));
      assert.equal(digits.size, 1, texts);
      assert.match(texts, wanted);
      await other.context.close();
    }
  });
});
