// The page's modules, tested one by one in a browser.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launch, openPage } from './support/browser.mjs';
import { serve } from './support/server.mjs';

describe('the modules', () => {
  let server, browser, page;

  before(async () => {
    [server, browser] = await Promise.all([serve(), launch()]);
    ({ page } = await openPage(browser, server.url));
    await page.goto('/');
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  // Returns the results of a module's function for several lists of arguments.
  const results = (module, name, calls) => page.evaluate(async ([file, export_, all]) => {
    const loaded = await import(file);
    return all.map((call) => loaded[export_](...call));
  }, [`/page/${module}.js`, name, calls]);

  test('arabic: formats numbers with nouns', async () => {
    const calls = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1000].map((count) => [count, 'article']);
    assert.deepEqual(await results('arabic', 'counted', calls), ['لا مقالات', 'مقال واحد', 'مقالان', '3 مقالات', '10 مقالات', '11 مقالا', '99 مقالا',
      '100 مقال', '101 مقال', '102 مقال', '103 مقالات', '111 مقالا', '1,000 مقال']);
    assert.deepEqual(await results('arabic', 'counted', [[1, 'paragraph'], [2, 'match'], [5, 'copy']]), ['فقرة واحدة', 'موضعان', '5 مقالات شبيهة']);
  });

  test('arabic: formats complete and partial dates', async () => {
    const calls = ['2025-09-04', '2025-09', '2025', '2025-09-04T10:00:00Z', '', undefined, 'أمس', '2025-13-45', '<b>'].map((text) => [text]);
    assert.deepEqual(await results('arabic', 'date', calls),
      ['4 سبتمبر 2025', 'سبتمبر 2025', '2025', '4 سبتمبر 2025', '', '', 'أمس', '2025-13-45', '<b>']);
  });

  test('address: reads exactly what was written', async () => {
    const query = '?q=%D9%82%D9%85%D8%A9&unit=paragraph&sort=date%3Aasc&from=2025-01-01&source=a&source=b&year=2025&page=3';
    const [view] = await results('address', 'read', [[query]]);
    assert.deepEqual(view, { q: 'قمة', index: '', unit: 'paragraph', sort: 'date:asc', from: '2025-01-01', to: '', source: ['a', 'b'], section: [],
      year: ['2025'], page: 3, article: '', paragraph: '' });
    assert.deepEqual(await results('address', 'write', [[view]]), [query]);
    const [bad] = await results('address', 'read', [['?unit=x&sort=title&from=1.1.2025&page=-3&paragraph=x&source=a&source=a']]);
    assert.deepEqual(bad, { q: '', index: '', unit: 'article', sort: '', from: '', to: '', source: ['a'], section: [], year: [], page: 1, article: '',
      paragraph: '' });
    assert.deepEqual(await results('address', 'write', [[{ ...bad, source: [] }]]), ['./']);
  });

  test('results: returns page numbers', async () => {
    const calls = [[1, 1], [1, 3], [1, 9], [4, 9], [5, 9], [9, 9], [8, 9]];
    assert.deepEqual(await results('results', 'pageNumbers', calls), [[1], [1, 2, 3], [1, 2, 3, 4, 5, 0, 9], [1, 2, 3, 4, 5, 6, 0, 9],
      [1, 0, 3, 4, 5, 6, 7, 0, 9], [1, 0, 5, 6, 7, 8, 9], [1, 0, 5, 6, 7, 8, 9]]);
  });

  test('results: shows exact, limited and estimated totals', async () => {
    const unit = 'article';
    const calls = [{ totalHits: 1000 }, { totalHits: 1000, totalIsExact: false }, { totalHits: 300, totalIsExact: false },
      { totalHits: 3000, totalIsExact: false }].map((answer) => [{ unit }, answer]);
    assert.deepEqual(await results('results', 'totalOf', calls), ['1,000 مقال', 'أكثر من 1,000 مقال', 'نحو 300 مقال', 'نحو 3,000 مقال']);
  });

  test('dom: converts complete and broken marks', async () => {
    const texts = ['a(b)c', '(a)(b)', 'a)b', '(a', '()', '(a(b)c)', '<b>(<i>)', '\uE000a\uE001', undefined];
    const shown = await page.evaluate(async (all) => {
      const { MARK_BEGIN, MARK_END, el, marked } = await import('/page/dom.js');
      const tagged = (text) => text?.replaceAll('(', '\0').replaceAll(')', MARK_END).replaceAll('\0', MARK_BEGIN);
      return all.map((text) => el('p', {}, marked(tagged(text ?? undefined))).innerHTML);
    }, texts);
    assert.deepEqual(shown, ['a<mark>b</mark>c', '<mark>a</mark><mark>b</mark>', 'ab', 'a', '', 'a<mark>b</mark>c', '&lt;b&gt;<mark>&lt;i&gt;</mark>',
      '\uE000a\uE001', '']);
  });

  test('dom: uses marks that cannot be predicted', async () => {
    const marks = () => page.evaluate(async () => {
      const { MARK_BEGIN, MARK_END } = await import('/page/dom.js');
      return [MARK_BEGIN, MARK_END];
    });
    const first = await marks();
    await page.reload();
    const all = [...first, ...await marks()];
    assert.equal(new Set(all).size, 4);
    for (const mark of all) assert.match(mark, /^.\d{10,}$/);
  });

  test('dom: accepts only web addresses as links', async () => {
    const texts = ['https://a.example/x', 'http://a.example', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'ftp://a.example', '/x', '', '//a', undefined];
    const fit = await page.evaluate(async (all) => {
      const { webAddress } = await import('/page/dom.js');
      return all.filter((text) => webAddress(text ?? undefined) !== null);
    }, texts);
    assert.deepEqual(fit, texts.slice(0, 2));
  });
});
