// Filters for whatever an index can be filtered by, with the labels of its settings, and periods that end now.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { shown } from './support/browser.mjs';
import { QUERY, describePage } from './support/page.mjs';

const NUMBERS = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [n * 7 + 3, 1]));
const FIELDS = { tags: { رياضة: 12, سفر: 2 }, in_stock: { true: 10, false: 4 }, price: NUMBERS, city: { دبي: 3, جدة: 1 }, ['__proto__']: { غريب: 2, أغرب: 1 } };
const LABELS = { in_stock: 'متوفر', price: 'السعر بالدرهم', city: '<b>المدينة</b>', tags: 7 };

// Makes the server's index one that has more fields: adds them to the facets of answers, and records and removes the filters
// by them from requests.
async function addFields(page, { labels } = {}) {
  const seen = { filters: [], settings: 0 };
  const isOwn = (text) => Object.keys(FIELDS).some((name) => text.startsWith(`${name} `));
  await page.route('**/multi-search', async (route) => {
    const body = route.request().postDataJSON();
    seen.filters.push(...body.queries.map(({ filter = [] }) => filter.flat()));
    const queries = body.queries.filter(({ facets: [name] = [] }) => !Object.hasOwn(FIELDS, name ?? ''))
      .map((query) => ({ ...query, filter: query.filter?.filter((part) => !isOwn([part].flat()[0])) }));
    const response = await route.fetch({ postData: { queries } }).catch(() => null);
    if (!response) return;  // the tab was closed meanwhile
    const answer = await response.json();
    const [main] = answer.results ?? [];
    if (main?.facetDistribution) {
      main.facetDistribution = Object.fromEntries([...Object.entries(main.facetDistribution), ...Object.entries(FIELDS)]);
      main.facetStats = { ...main.facetStats, price: { min: 3, max: 136 } };
    }
    await route.fulfill({ response, json: answer });
  });
  await page.route('**/settings', (route) => {
    seen.settings += 1;
    return labels ? route.fulfill({ json: { labels } }) : route.fulfill({ status: 403, json: { message: 'no', code: 'invalid_api_key' } });
  });
  return seen;
}

const legends = (page) => page.locator('#facets legend').allInnerTexts();

describePage('a field that the page does not know', (at) => {
  test('is a filter with the label of the settings, or with its own name', async () => {
    const seen = await addFields(at.page, { labels: LABELS });
    await at.open({ q: 'في' });
    await at.page.waitForFunction(() => document.querySelector('#facets').innerText.includes('متوفر'));
    const all = await legends(at.page);
    for (const title of ['المصدر', 'القسم', 'السنة', 'متوفر', 'السعر بالدرهم', '<b>المدينة</b>', 'الوسوم', '__proto__']) assert.ok(all.includes(title), `${all}`);
    for (const title of ['month', 'الشهر']) assert.ok(!all.includes(title), `${all}`);
    assert.deepEqual(await at.page.locator('#facets input[name=in_stock] + bdi').allInnerTexts(), ['نعم', 'لا']);
    await at.open({ q: 'النفط' });
    assert.equal(seen.settings, 2, 'once for each time that the page is loaded');
  });

  test('is a filter if the settings cannot be read', async () => {
    await addFields(at.page);
    await at.open({ q: 'في' });
    assert.ok((await legends(at.page)).includes('city'));
  });

  test('filters by its values, which stay in the address and can be removed', async () => {
    const seen = await addFields(at.page, { labels: LABELS });
    await at.open({ q: 'في' });
    await at.page.locator('#facets input[name=tags]').first().check();
    await at.page.waitForURL((url) => url.searchParams.get('f.tags') === 'رياضة');
    await shown(at.page);
    assert.ok(seen.filters.some((all) => all.includes('tags = "رياضة"')), JSON.stringify(seen.filters));
    assert.match(await at.page.locator('#chips').innerText(), /الوسوم: رياضة/);
    await at.page.reload();
    await shown(at.page);
    assert.equal(await at.page.locator('#facets input[name=tags]').first().isChecked(), true);
    await at.page.locator('#chips a').click();
    await at.page.waitForURL((url) => !url.searchParams.has('f.tags'));
    await shown(at.page);
  });

  test('filters by a range if it has many numbers', async () => {
    const seen = await addFields(at.page, { labels: LABELS });
    await at.open({ q: 'في' });
    const price = at.page.locator('#facets input[name=price]');
    assert.deepEqual(await price.evaluateAll((all) => all.map(({ type, placeholder }) => [type, placeholder])), [['number', '3'], ['number', '136']]);
    await price.first().fill('10.5');
    await price.first().blur();
    await at.page.waitForURL((url) => url.searchParams.get('min.price') === '10.5');
    await shown(at.page);
    await price.last().fill('90');
    await price.last().blur();
    await at.page.waitForURL((url) => url.searchParams.get('max.price') === '90');
    await shown(at.page);
    assert.ok(seen.filters.some((all) => all.includes('price >= 10.5') && all.includes('price <= 90')), JSON.stringify(seen.filters));
    assert.deepEqual(await at.page.locator('#chips bdi').allInnerTexts(), ['السعر بالدرهم: من 10.5', 'السعر بالدرهم: إلى 90']);
  });

  test('can be the id and the headline', async () => {
    const renamed = ({ id, title, ...others }) => ({ ...others, sku: id, name: title });
    const answer = async (route, change) => {
      const postData = route.request().postData()?.replaceAll('"sku"', '"id"');
      const response = await route.fetch({ postData }).catch(() => null);
      if (response) await route.fulfill({ response, json: change(await response.json()) });
    };
    const rename = (hit) => ({ ...renamed(hit), ...(hit._formatted && { _formatted: renamed(hit._formatted) }) });
    await at.page.route('**/indexes?*', (route) => answer(route, ({ results, ...others }) => (
      { ...others, results: results.map((index) => ({ ...index, primaryKey: 'sku' })) })));
    await at.page.route('**/multi-search', async (route) => answer(route, ({ results }) => (
      { results: results.map((one) => ({ ...one, hits: one.hits.map(rename) })) })));
    await at.page.route('**/search', (route) => (route.request().url().endsWith('/multi-search') ? route.fallback()
      : route.fulfill({ status: 400, json: { code: 'invalid_search_filter', message: 'Attribute `sku` is not filterable.' } })));
    await at.page.route('**/documents/*', (route) => answer(route, renamed));
    await at.open({ q: QUERY });
    assert.match(await at.page.locator('#hits h2').first().innerText(), /الضمانات الأمنية/);
    await at.page.locator('#hits h2 a').first().click();
    await at.page.waitForSelector('#article:not([hidden])');
    assert.match(await at.page.locator('#article h1').innerText(), /الضمانات الأمنية/);
  });

  test('causes an error that names it and a link that removes it, if the index does not have it', async () => {
    await at.open({ q: QUERY, 'f.colour': 'أحمر' });
    assert.match(await at.page.locator('#state').innerText(), /`colour` is not filterable[^]*filterableAttributes/);
    assert.equal(await at.page.locator('#q').inputValue(), QUERY);
    await at.page.locator('#state a').click();
    await at.page.waitForURL((url) => !url.searchParams.has('f.colour'));
    await shown(at.page);
    assert.ok(await at.page.locator('#hits > li').count() > 0);
  });

  test('does not have to be a date: results come in another order, with a note if the reader chose one', async () => {
    await at.page.route('**/multi-search', (route) => (route.request().postDataJSON().queries[0].sort
      ? route.fulfill({ status: 400, json: { code: 'invalid_search_sort', message: 'Attribute `date` is not sortable.' } }) : route.continue()));
    await at.open();
    assert.ok(await at.page.locator('#hits > li').count() > 5);
    assert.doesNotMatch(await at.page.locator('#summary').innerText(), /أحدث/);
    assert.equal(await at.page.locator('#unsorted').isVisible(), false);
    await at.open({ q: 'في', sort: 'date:asc' });
    assert.match(await at.page.locator('#unsorted').innerText(), /`date` is not sortable/);
    assert.ok(await at.page.locator('#hits > li').count() > 5);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'fahras-web-periods-'));
const ago = (days, seconds = 0) => new Date(Date.now() - days * 86_400_000 - seconds * 1000).toISOString();
const times = { 'الآن': ago(0), 'قبل ثلاثة أيام': ago(3), 'قبل عشرين يوما': ago(20), 'قبل سنتين': ago(730) };
const noon = `${ago(400).slice(0, 10)}T12:00:0`;
const sameDay = [3, 1, 4, 0, 2].map((second) => ({ title: `ثانية ${second}`, date: `${noon}${second}Z` }));
const articles = [...Object.entries(times).map(([title, date]) => ({ title, date })), ...sameDay];
writeFileSync(join(folder, 'news.jsonl'), articles.map((article, n) => JSON.stringify({ id: `n${n}`, text: 'نص.', ...article })).join('\n'));

describePage('a period', (at) => {
  after(() => rmSync(folder, { recursive: true }));
  const titles = () => at.page.locator('#hits h2').allInnerTexts();
  const choose = async (name) => {
    await at.page.locator(`#periods button[value=${name}]`).click();
    await at.page.waitForURL((url) => url.searchParams.get('period') === name);
    await shown(at.page);
  };

  test('is chosen by one click and removed by a second one', async () => {
    await at.open();
    assert.deepEqual(await at.page.locator('#periods button').allInnerTexts(), ['آخر 24 ساعة', 'آخر أسبوع', 'آخر شهر', 'هذه السنة']);
    await choose('day');
    assert.deepEqual(await titles(), ['الآن']);
    assert.match(await at.page.locator('#chips').innerText(), /آخر 24 ساعة/);
    await choose('week');
    assert.deepEqual(await titles(), ['الآن', 'قبل ثلاثة أيام']);
    await choose('month');
    assert.deepEqual(await titles(), ['الآن', 'قبل ثلاثة أيام', 'قبل عشرين يوما']);
    assert.equal(await at.page.locator('#periods [aria-pressed=true]').innerText(), 'آخر شهر');
    await at.page.locator('#periods [aria-pressed=true]').click();
    await at.page.waitForURL((url) => !url.search);
    await shown(at.page);
    assert.equal((await titles()).length, 9);
  });

  test('replaces chosen days, which replace it', async () => {
    await at.open({ period: 'year' });
    await at.page.locator('#from').fill('2020-01-01');
    await at.page.waitForURL((url) => url.searchParams.has('from') && !url.searchParams.has('period'));
    await choose('week');
    assert.equal(new URL(at.page.url()).searchParams.has('from'), false);
    assert.equal(await at.page.locator('#from').inputValue(), '');
  });

  test('orders its articles to the second', async () => {
    const seconds = async () => (await titles()).filter((title) => /ثانية/.test(title)).map((title) => Number(title.slice(-1)));
    await at.open();
    assert.deepEqual(await seconds(), [4, 3, 2, 1, 0]);
    await at.open({ sort: 'date:asc' });
    assert.deepEqual(await seconds(), [0, 1, 2, 3, 4]);
  });
}, { serving: { indexes: { news: [join(folder, 'news.jsonl')] } } });
