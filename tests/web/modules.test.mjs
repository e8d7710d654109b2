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
    const query = '?q=%D9%82%D9%85%D8%A9&unit=paragraph&sort=date%3Aasc&period=week&from=2025-01-01&source=a&source=b&year=2025'
      + '&f.tags=x&f.q=y&f.__proto__=z&min.price=1.5&max.price=20&page=3';
    const chosen = { source: ['a', 'b'], year: ['2025'], tags: ['x'], q: ['y'], ['__proto__']: ['z'] };
    const wanted = { q: 'قمة', index: '', unit: 'paragraph', sort: 'date:asc', period: 'week', from: '2025-01-01', to: '', chosen,
      limits: { price: { min: '1.5', max: '20' } }, page: 3, article: '', paragraph: '' };
    const read = await page.evaluate(async (text) => {
      const { read: load, write } = await import('/page/address.js');
      return [JSON.stringify(load(text)), write(load(text))];
    }, query);
    assert.deepEqual(read, [JSON.stringify(wanted), query]);
    const [bad] = await results('address', 'read', [['?unit=x&sort=title&period=decade&from=1.1.2025&page=-3&paragraph=x&source=a&source=a'
      + '&min.price=1e9&max.price=x&f.=x&utm_source=x']]);
    assert.deepEqual(bad, { q: '', index: '', unit: 'article', sort: '', period: '', from: '', to: '', chosen: { source: ['a'] }, limits: {}, page: 1,
      article: '', paragraph: '' });
    assert.deepEqual(await results('address', 'write', [[{ ...bad, chosen: {} }]]), ['./']);
  });

  test('arabic: returns how much of a completion was typed', async () => {
    const calls = [['الضمان', 'الضمانات'], ['الض', 'والضمان'], ['مجلس الام', 'مجلس الأمن'], ['الوزِي', 'الوزير'], ['وزير ال', 'وزير الأمن'], ['مكتبه', 'مكتبة'],
      ['مجلس زز', 'مجلس الأمن'], ['', 'أحد'], ['Ge', 'geneva']];
    const typed = (await results('arabic', 'typedLength', calls)).map((length, place) => calls[place][1].slice(0, length));
    assert.deepEqual(typed, ['الضمان', '', 'مجلس الأم', 'الوزي', 'وزير ا', 'مكتبة', 'مجلس ', '', 'ge']);
  });

  test('arabic: formats values of fields', async () => {
    const calls = [['year', '2025'], ['year', 'x'], ['in_stock', 'true'], ['in_stock', 'false'], ['tags', 'constructor']];
    assert.deepEqual(await results('arabic', 'valueOf', calls), ['2025', 'x', 'نعم', 'لا', 'constructor']);
  });

  test('members: finds the parts of an article by the names that records have', async () => {
    const [article] = await results('members', 'articleOf', [[{ sku: 7, name: 'اسم', body: 'نص', category: ['أ'], link: 'https://a.example', price: 3,
      _formatted: { sku: '7', name: '(اسم)' } }, 'sku']]);
    assert.deepEqual(JSON.parse(JSON.stringify(article)), { sku: 7, name: 'اسم', body: 'نص', category: ['أ'], link: 'https://a.example', price: 3, title: 'اسم',
      text: 'نص', url: 'https://a.example', id: '7', _formatted: { title: '(اسم)' } });
  });

  test('periods: returns when a period begins', async () => {
    const begin = (period, now) => page.evaluate(async ([name, time]) => {
      const { beginning } = await import('/page/periods.js');
      return beginning(name, new Date(time));
    }, [period, now]);
    const since = (time) => `timestamp >= ${Date.parse(time) / 1000}`;
    assert.equal(await begin('day', '2026-03-31T10:20:30Z'), since('2026-03-30T10:20:30Z'));
    assert.equal(await begin('week', '2026-03-31T10:20:30Z'), since('2026-03-24T10:20:30Z'));
    assert.equal(await begin('month', '2026-04-30T10:20:30Z'), since('2026-03-30T10:20:30Z'));
    assert.equal(await begin('month', '2026-03-31T10:20:30Z'), since('2026-02-28T10:20:30Z'));
    assert.equal(await begin('year', '2026-03-31T10:20:30Z'), 'date >= "2026-01-01"');
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
