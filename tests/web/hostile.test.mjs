// Articles and queries that try to be more than text. Whatever they contain, no script runs, no other host is
// contacted, the page's policy is not violated, and the text is shown as written.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { launch, openPage, shown } from './support/browser.mjs';
import { HOSTILE, serve } from './support/server.mjs';

const ARTICLES = readFileSync(HOSTILE, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const TEXTS = [
  '<script>hacked()</script>', '"><img src=x onerror=hacked()>', "'-hacked()-'", '</title><script>hacked()</script>', 'javascript:hacked()',
  '{{constructor.constructor("hacked()")()}}', '<svg/onload=hacked()>', '\u202E\uE000x\uE001', '__proto__', '%00%0d%0aSet-Cookie:a=b', '&lt;b&gt;',
];

describe('hostile', () => {
  let server, browser, page, troubles;

  before(async () => {
    [server, browser] = await Promise.all([serve(), launch()]);
    ({ page, troubles } = await openPage(browser, server.url));
    await page.goto(`/?${new URLSearchParams({ q: TEXTS[1], article: TEXTS[0], source: TEXTS[1] })}`);
    await shown(page);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  // Shows an address, as the back and forward buttons do, and then calls `use` to click and type.
  async function visit(query, use = async () => {}) {
    await page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/?${new URLSearchParams(query)}`);
    await shown(page);
    await use();
    assert.equal(await page.evaluate(() => document.querySelectorAll('main :is(script, iframe, object, embed, img, svg, [onerror], [onload], [onclick])').length), 0);
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('a[href]')].filter(({ protocol }) => !/^https?:$/.test(protocol)).length), 0);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing is wider than the window');
    assert.deepEqual(troubles, []);
  }

  test('articles do no harm in the list and its filters', async () => {
    await visit({ q: 'مسموم سم' }, async () => {
      const text = await page.locator('#hits').innerText();
      assert.match(text, /<script>hacked\(\)<\/script>/);
      assert.match(text, /<img src=x onerror=hacked\(\)>/);
      for (const box of await page.locator('#facets input').all()) await box.hover();
      const section = page.locator('#facets input[value="__proto__"]');
      await section.check();
      await page.waitForURL(/section=/);
      await shown(page);
      assert.equal(await page.locator('#hits > li').count(), 1);
    });
  });

  test('articles do no harm when opened', async () => {
    for (const { id, title, text } of ARTICLES) {
      await visit({ q: 'مسموم سم', article: id }, async () => {
        const bare = (some) => some.replace(/[\uE000\uE001\u202A-\u202E\u2066-\u2069\s]/g, '');
        const [heading, body] = [await page.locator('#article h1').textContent(), await page.locator('#article .text').textContent()];
        assert.equal(bare(heading), bare(title));
        assert.ok(bare(body).includes(bare(text.split('\n')[0])), id);
        assert.ok(await page.locator('#article mark').count() > 0, id);
      });
    }
  });

  test('an article cannot mark what does not match', async () => {
    const marks = () => page.locator('#article mark').allInnerTexts();
    await visit({ article: 'hostile-marks' });
    assert.deepEqual([await marks(), await page.locator('#position').count()], [[], 0]);
    await visit({ q: 'مسموم', article: 'hostile-marks' });
    assert.deepEqual(new Set(await marks()), new Set(['مسموم', 'مسمومة']));  // the last word also matches as a beginning
    await visit({ q: 'مسموم' });
    assert.ok((await page.locator('#hits mark').allInnerTexts()).every((text) => /مسموم/.test(text)));
  });

  test('articles do no harm when the reader clicks on their text', async () => {
    await visit({ q: 'مسموم' }, async () => {
      const ids = await page.locator('#hits h2 a').evaluateAll((links) => links.map((link) => link.dataset.id));
      assert.ok(ids.includes('"><script>hacked()</script>') && ids.includes('a/b?c#d&e=%2e%2e'));
      await page.locator('#hits h2 a', { hasText: 'مقال بمعرف مسموم' }).click();
      await page.waitForSelector('#article:not([hidden])');
      assert.match(await page.locator('#article h1').innerText(), /^"><img src=x onerror=hacked\(\)>/);
    });
  });

  test('a link of an article leads to the web only and sends no referrer', async () => {
    await visit({ q: 'مسموم', article: 'hostile-script' }, async () => {
      assert.equal(await page.locator('#article > .facts .original').count(), 0);
    });
    await visit({ q: 'مسموم', article: 'hostile-marks' }, async () => {
      assert.match(await page.locator('#article > .facts .original').getAttribute('rel'), /noopener noreferrer/);
    });
  });

  test('typed queries do no harm', async () => {
    for (const text of TEXTS) {
      await visit({}, async () => {
        await page.locator('#q').fill(text);
        await page.locator('#q').press('Enter');
        await page.waitForFunction((q) => new URLSearchParams(location.search).get('q') === q, text);
        await shown(page);
      });
    }
  });

  test('any part of the address does no harm', async () => {
    for (const text of TEXTS) {
      await visit({ q: text, source: text, section: text, year: text });
      await visit({ article: text });
    }
    await visit({ index: TEXTS[0] });
    for (const [name, value] of [['page', '-1'], ['page', '1e9'], ['page', 'x'], ['from', '2025-99-99'], ['to', 'x'], ['sort', 'x'], ['unit', 'x'],
      ['paragraph', '99999'], ['q', 'x'.repeat(5000)], ['year', 'constructor']]) await visit({ q: 'مسموم', [name]: value });
  });

  test('an answer in an unexpected form does no harm', async () => {
    for (const body of ['', '<html>', '[]', '{"results":[]}', 'null']) {
      await page.route('**/multi-search', (route) => route.fulfill({ status: 200, contentType: 'application/json', body }));
      await page.goto('/?q=x');
      await page.waitForSelector('#state:not([hidden])');
      await page.unroute('**/multi-search');
      assert.deepEqual(troubles, []);
    }
  });
});
