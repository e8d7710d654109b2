// Meilisearch's own JavaScript client, unmodified. The tests make every call that searches or reads, with --writable
// those that write, and all others, which are refused. The last test fails if a method of the client was not called.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, mock, test } from 'node:test';

import { Index, Meilisearch, MeiliSearchApiError } from 'meilisearch';
import { generateTenantToken } from 'meilisearch/token';

import { CORPUS, HOSTILE, serve } from './support/server.mjs';

const QUERY = 'الضمانات الأمنية';
const refused = (code, status = 400) => (error) => {
  assert.ok(error instanceof MeiliSearchApiError, `${error}`);
  assert.equal(error.cause.code, code);
  assert.equal(error.response.status, status);
  assert.ok(error.cause.message && error.cause.type && error.cause.link);
  return true;
};

// Records every call of a method that sends a request, and makes it.
const methods = ({ prototype }) => Object.entries(Object.getOwnPropertyDescriptors(prototype))
  .filter(([name, { value }]) => typeof value === 'function' && name !== 'constructor').map(([name]) => name);
const unasked = new Meilisearch({ host: 'http://localhost' });
const CLASSES = [Meilisearch, Index, unasked.tasks.constructor, unasked.batches.constructor, unasked.chat('x').constructor];
for (const one of CLASSES) for (const name of methods(one)) mock.method(one.prototype, name);

describe('meilisearch, reading', () => {
  let server, client, index;

  before(async () => {
    server = await serve({ indexes: { sample: [CORPUS, HOSTILE], small: [join(CORPUS, 'json')] } });
    client = new Meilisearch({ host: server.url });
    index = client.index('sample');
  });
  after(() => server?.stop());

  test('returns health, version and statistics', async () => {
    assert.deepEqual(await client.health(), { status: 'available' });
    assert.equal(await client.isHealthy(), true);
    assert.match((await client.getVersion()).pkgVersion, /^\d+\.\d+\.\d+/);
    const { indexes } = await client.getStats();
    assert.deepEqual(Object.keys(indexes).sort(), ['sample', 'small']);
    assert.deepEqual(await index.getStats(), indexes.sample);
    assert.ok(indexes.sample.numberOfDocuments > 60);
    assert.equal(indexes.sample.isIndexing, false);
    assert.equal(indexes.small.numberOfDocuments, 4);
  });

  test('returns indexes', async () => {
    const { results, total } = await client.getRawIndexes();
    assert.deepEqual(results.map(({ uid }) => uid), ['sample', 'small']);
    assert.equal(total, 2);
    assert.deepEqual((await client.getIndexes({ limit: 1, offset: 1 })).results.map(({ uid }) => uid), ['small']);
    const info = await client.getRawIndex('sample');
    assert.equal(info.primaryKey, 'id');
    assert.ok(new Date(info.updatedAt) > new Date('2020-01-01'));
    assert.deepEqual(await index.getRawInfo(), info);
    assert.equal((await client.getIndex('sample')).uid, 'sample');
    assert.equal(await index.fetchPrimaryKey(), 'id');
    assert.equal((await index.fetchInfo()).primaryKey, 'id');
    await assert.rejects(client.getIndex('none'), refused('index_not_found', 404));
  });

  test('returns hits with their fields and the number of hits', async () => {
    const answer = await index.search(QUERY, { limit: 3 });
    assert.equal(answer.query, QUERY);
    assert.equal(answer.hits.length, 3);
    assert.equal(answer.limit, 3);
    assert.equal(answer.offset, 0);
    assert.ok(answer.estimatedTotalHits >= 3);
    assert.equal(typeof answer.processingTimeMs, 'number');
    const hit = answer.hits.find(({ id }) => id === 'fa-0001');
    assert.equal(hit.date, '2025-09-04');
    assert.equal(hit.source, 'وكالة الضفة للأنباء');
    assert.match(hit.text, /^جنيف/);
    const next = await index.search(QUERY, { limit: 3, offset: 3 });
    assert.ok(next.hits.every(({ id }) => !answer.hits.some((before) => before.id === id)));
  });

  test('returns the same answers from search and searchGet', async () => {
    const options = {
      limit: 4, attributesToRetrieve: ['id', 'title'], attributesToHighlight: ['title'], highlightPreTag: '<b>', highlightPostTag: '</b>',
      attributesToCrop: ['text'], cropLength: 12, sort: ['date:desc'], showRankingScore: true, facets: ['source'], showMatchesPosition: true,
      matchingStrategy: 'all', attributesToSearchOn: ['title', 'text'], rankingScoreThreshold: 0.01,
    };
    const [post, get] = [await index.search(QUERY, { ...options, filter: 'date >= 2025-01-01' }),
      await index.searchGet(QUERY, { ...options, filter: 'date >= 2025-01-01' })];
    delete post.processingTimeMs;
    delete get.processingTimeMs;
    assert.deepEqual(get, post);
    assert.ok(post.hits.length > 0);
  });

  test('finds everything without a query', async () => {
    const { estimatedTotalHits } = await index.search();
    assert.ok(estimatedTotalHits > 60);
    assert.equal((await index.search('')).estimatedTotalHits, estimatedTotalHits);
  });

  test('returns pages', async () => {
    const first = await index.search('', { page: 1, hitsPerPage: 20 });
    assert.equal(first.page, 1);
    assert.equal(first.hitsPerPage, 20);
    assert.equal(first.totalPages, Math.ceil(first.totalHits / 20));
    const ids = new Set();
    for (let page = 1; page <= first.totalPages; ++page) {
      for (const { id } of (await index.search('', { page, hitsPerPage: 20 })).hits) ids.add(id);
    }
    assert.equal(ids.size, first.totalHits);
    assert.deepEqual((await index.search('', { page: first.totalPages + 1, hitsPerPage: 20 })).hits, []);
  });

  test('highlights and crops every form that matches', async () => {
    const whole = await index.search(QUERY, { attributesToHighlight: ['*'] });
    const shown = whole.hits.map(({ _formatted }) => `${_formatted.title}\n${_formatted.text}`).join('\n');
    for (const form of ['الضمانات الأمنية', 'والضمانات الأمنية', 'للضمانات الأمنية', 'ضمان أمني']) assert.ok(shown.includes(`<em>${form}</em>`), form);
    const { hits } = await index.search(QUERY, { attributesToHighlight: ['*'], attributesToCrop: ['text'], cropLength: 20, cropMarker: '[…]' });
    assert.ok(hits.every(({ text, _formatted }) => _formatted.text.length < text.length));
    assert.match(hits[0]._formatted.text, /\[…\][^]*<em>/);
  });

  test('returns positions of matches as bytes of the text', async () => {
    const { hits: [hit] } = await index.search('النفط', { showMatchesPosition: true });
    const bytes = Buffer.from(hit.text);
    const words = hit._matchesPosition.text.map(({ start, length }) => bytes.subarray(start, start + length).toString());
    assert.ok(words.length > 0);
    assert.ok(words.every((word) => word.includes('نفط')), `${words}`);
  });

  test('returns scores and their evidence', async () => {
    const { hits } = await index.search(QUERY, { showRankingScore: true, showRankingScoreDetails: true });
    const scores = hits.map(({ _rankingScore }) => _rankingScore);
    assert.ok(scores.every((score) => score >= 0 && score <= 1));
    assert.deepEqual(scores, [...scores].sort((a, b) => b - a));
    assert.ok(Object.keys(hits[0]._rankingScoreDetails).length > 0);
    const few = await index.search(QUERY, { rankingScoreThreshold: scores[1] - 1e-9 });
    assert.ok(few.hits.length >= 1 && few.hits.length <= hits.length);
  });

  test('filters', async () => {
    const days = async (filter) => (await index.search('', { filter, limit: 100 })).hits.map(({ date }) => date);
    assert.ok((await days('date >= 2025-09-01 AND date < 2025-10-01')).every((date) => date.startsWith('2025-09')));
    assert.ok((await days(['year = 2025', 'NOT month = "2025-09"'])).every((date) => /^2025-(?!09)/.test(date)));
    assert.deepEqual(await days('date 2025-09-04 TO 2025-09-04'), await days('date = 2025-09-04'));
    const sources = ['مجلة مدارات', 'صحيفة المرفأ'];
    const { hits } = await index.search('', { filter: [sources.map((source) => `source = "${source}"`)], limit: 100 });
    assert.deepEqual([...new Set(hits.map(({ source }) => source))].sort(), [...sources].sort());
    const within = await index.search('', { filter: `source IN [${sources.map((source) => `"${source}"`)}]`, limit: 100 });
    assert.deepEqual(within.hits.map(({ id }) => id), hits.map(({ id }) => id));
    const without = await index.search('', { filter: 'section NOT EXISTS', limit: 100 });
    assert.ok(without.hits.length > 0 && without.hits.every(({ section }) => section === undefined));
    await assert.rejects(index.search('', { filter: 'colour = red' }), refused('invalid_search_filter'));
  });

  test('returns facets, searches their values, and returns their distribution', async () => {
    const { facetDistribution, facetStats, estimatedTotalHits } = await index.search('', { facets: ['source', 'section', 'year'] });
    const sum = Object.values(facetDistribution.year).reduce((a, b) => a + b, 0);
    assert.ok(sum > 40 && sum <= estimatedTotalHits + 1);
    assert.equal(facetDistribution.section.__proto__, 1);
    assert.equal(facetStats.year.max, Math.max(...Object.keys(facetDistribution.year)));
    const { facetHits, facetQuery } = await index.searchForFacetValues({ facetName: 'source', facetQuery: 'مجل' });
    assert.equal(facetQuery, 'مجل');
    assert.ok(facetHits.length > 0);
    for (const { value, count } of facetHits) {
      assert.match(value, /مجل/);
      assert.equal(count, facetDistribution.source[value]);
    }
  });

  test('sorts', async () => {
    const days = (await index.search(QUERY, { sort: ['date:asc'] })).hits.map(({ date }) => date).filter(Boolean);
    assert.deepEqual(days, [...days].sort());
    await assert.rejects(index.search('', { sort: ['title:asc'] }), refused('invalid_search_sort'));
  });

  test('returns one hit of each value of distinct', async () => {
    const { hits } = await index.search('', { distinct: 'source', limit: 100 });
    const sources = hits.map(({ source }) => source).filter(Boolean);
    assert.equal(new Set(sources).size, sources.length);
  });

  test('makes several searches at once, separate and merged', async () => {
    const queries = [{ indexUid: 'sample', q: QUERY, limit: 2 }, { indexUid: 'small', q: 'الخضار', facets: ['source'] }];
    const { results } = await client.multiSearch({ queries });
    assert.deepEqual(results.map(({ indexUid }) => indexUid), ['sample', 'small']);
    assert.equal(results[0].hits.length, 2);
    assert.equal(results[1].hits[0].id, 'fa-0411');
    const { hits } = await client.multiSearch({ federation: { limit: 5 }, queries: [{ indexUid: 'sample', q: 'النفط' }, { indexUid: 'small', q: 'الخضار' }] });
    assert.ok(hits.length > 1 && hits.length <= 5);
    assert.ok(hits.some(({ _federation }) => _federation.indexUid === 'small'));
    const { facetDistribution } = await client.multiSearch({
      federation: { facetsByIndex: { sample: ['source'], small: ['source'] }, mergeFacets: { maxValuesPerFacet: 3 } },
      queries: [{ indexUid: 'sample', q: 'النفط' }, { indexUid: 'small', q: 'الخضار' }],
    });
    assert.ok(Object.keys(facetDistribution.source).length <= 3);
    await assert.rejects(client.multiSearch({ queries: [{ indexUid: 'none', q: '' }] }), refused('index_not_found', 404));
  });

  test('returns similar documents', async () => {
    const { hits, estimatedTotalHits } = await index.searchSimilarDocuments({ id: 'fa-0001', limit: 3, showRankingScore: true, attributesToRetrieve: ['id', 'title'] });
    assert.equal(hits.length, 3);
    assert.ok(estimatedTotalHits >= 3);
    assert.ok(hits.every((hit) => hit.id !== 'fa-0001' && hit.title && hit.text === undefined && hit._rankingScore > 0));
    const filtered = await index.searchSimilarDocuments({ id: 'fa-0001', filter: 'year = 2025' });
    assert.ok(filtered.hits.length > 0 && filtered.hits.every(({ date }) => date.startsWith('2025')));
    await assert.rejects(index.searchSimilarDocuments({ id: 'no-such' }), refused('not_found_similar_id'));
  });

  test('returns documents', async () => {
    const document = await index.getDocument('fa-0001');
    assert.equal(document.title, 'وفدا الشمال والجنوب يبحثان في جنيف صيغة الضمانات الأمنية');
    assert.deepEqual(Object.keys(await index.getDocument('fa-0001', { fields: ['id', 'date'] })).sort(), ['date', 'id']);
    await assert.rejects(index.getDocument('no-such'), refused('document_not_found', 404));
    const { results, total, limit, offset } = await index.getDocuments({ limit: 5, offset: 2 });
    assert.deepEqual([results.length, limit, offset], [5, 5, 2]);
    assert.equal(total, (await index.getStats()).numberOfDocuments);
    const filtered = await index.getDocuments({ filter: 'year = 2025', limit: 100 });
    assert.ok(filtered.results.length > 0 && filtered.results.every(({ date }) => date.startsWith('2025')));
  });

  test('returns the error codes that programs rely on', async () => {
    await assert.rejects(client.index('none').search('x'), refused('index_not_found', 404));
    await assert.rejects(index.search('x', { limit: 'many' }), refused('invalid_search_limit'));
    await assert.rejects(index.search('x', { nothing: 1 }), refused('bad_request'));
    await assert.rejects(index.search('x', { hitsPerPage: -1 }), refused('invalid_search_hits_per_page'));
  });

  test('ends an aborted search', async () => {
    const controller = new AbortController();
    const answer = index.search(QUERY, {}, { signal: controller.signal });
    controller.abort();
    await assert.rejects(answer);
  });

  test('refuses writing with a message that says how to allow it', async () => {
    const refusal = (error) => error instanceof MeiliSearchApiError && /--writable/.test(error.message) && error.response.status >= 400;
    await assert.rejects(async () => { await index.addDocuments([{ id: 'x', title: 'x', text: 'x' }]); }, refusal);
    await assert.rejects(async () => { await index.deleteDocument('fa-0001'); }, refusal);
    assert.equal((await index.getDocument('fa-0001')).id, 'fa-0001');
  });
});

describe('meilisearch, with a key', () => {
  test('refuses everything without the key and allows everything with it', async () => {
    const keys = join(tmpdir(), `fahras-web-keys-${process.pid}`);
    writeFileSync(keys, 'a-key-for-searching search\n', { mode: 0o600 });
    const server = await serve({ indexes: { small: [join(CORPUS, 'json')] }, options: ['--keys', keys] });
    try {
      await assert.rejects(new Meilisearch({ host: server.url }).index('small').search('x'), refused('missing_authorization_header', 401));
      await assert.rejects(new Meilisearch({ host: server.url, apiKey: 'wrong' }).index('small').search('x'), refused('invalid_api_key', 403));
      const { hits } = await new Meilisearch({ host: server.url, apiKey: 'a-key-for-searching' }).index('small').search('الخضار');
      assert.equal(hits[0].id, 'fa-0411');
    } finally {
      await server.stop();
    }
  });
});

describe('meilisearch, with a master key', () => {
  const MASTER = 'a-master-key-of-a-test';
  let server, data, client;
  const as = (apiKey) => new Meilisearch({ host: server.url, apiKey }).index('small');

  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'fahras-web-data-'));
    server = await serve({ indexes: { small: [join(CORPUS, 'json')] }, options: ['--master-key', MASTER, '--data', data] });
    client = new Meilisearch({ host: server.url, apiKey: MASTER });
  });
  after(async () => {
    await server?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  test('makes, lists, changes and deletes keys', async () => {
    const expiresAt = new Date('2100-01-01T00:00:00Z');
    const key = await client.createKey({ name: 'newsroom', actions: ['search', 'documents.*'], indexes: ['small'], expiresAt });
    assert.equal(new Date(key.expiresAt).getTime(), expiresAt.getTime());
    assert.deepEqual(await client.getKey(key.uid), key);
    assert.deepEqual((await client.getKeys({ limit: 1 })).results.map(({ uid }) => uid), [key.uid]);
    assert.equal((await client.updateKey(key.uid, { description: 'x' })).description, 'x');
    assert.equal((await as(key.key).getDocuments({ limit: 1 })).results.length, 1);
    await client.deleteKey(key.uid);
    await assert.rejects(as(key.key).search(''), refused('invalid_api_key', 403));
    await assert.rejects(client.getKey(key.uid), refused('api_key_not_found', 404));
  });

  test('tokens that the client makes open what their rules name', async () => {
    const { results } = await client.getKeys();
    const { key, uid } = results.find(({ actions }) => actions.includes('search'));
    const token = (searchRules, algorithm, expiresAt) =>
      generateTenantToken({ apiKey: key, apiKeyUid: uid, searchRules, algorithm, expiresAt, force: true });
    const { hits: all } = await as(key).search('', { attributesToRetrieve: ['id'] });
    for (const algorithm of ['HS256', 'HS384', 'HS512']) {
      const { hits } = await as(await token({ small: { filter: `id = "${all[0].id}"` } }, algorithm)).search('');
      assert.deepEqual(hits.map(({ id }) => id), [all[0].id]);
    }
    assert.equal((await as(await token(['*'])).search('')).hits.length, all.length);
    await assert.rejects(as(await token(['other'])).search(''), refused('invalid_api_key', 403));
    await assert.rejects(as(await token(['*'], 'HS256', 1000)).search(''), refused('invalid_api_key', 403));
    await assert.rejects(as(await token(['*'])).getDocuments(), refused('invalid_api_key', 403));
  });
});

describe('meilisearch, writing', () => {
  let server, client, index;

  before(async () => {
    server = await serve({ indexes: { small: [join(CORPUS, 'json')], pages: [join(CORPUS, 'html')] }, options: ['--writable'] });
    client = new Meilisearch({ host: server.url, defaultWaitOptions: { timeout: 10000, interval: 20 } });
    index = client.index('small');
  });
  after(() => server?.stop());

  const found = async (q) => (await index.search(q)).hits.map(({ id }) => id);

  test('adds, changes and removes documents by tasks', async () => {
    const added = await index.addDocuments([
      { id: 'new-1', title: 'افتتاح مرصد فلكي', text: 'افتتح المرصد أبوابه للزوار.', date: '2026-01-05', source: 'صحيفة المرفأ' },
      { id: 'new-2', title: 'كسوف الشمس', text: 'شاهد الناس كسوفا جزئيا.', date: '2026-01-06' },
    ]).waitTask();
    assert.equal(added.status, 'succeeded');
    assert.equal(added.type, 'documentAdditionOrUpdate');
    assert.equal(added.details.indexedDocuments, 2);
    assert.deepEqual(await found('مرصد'), ['new-1']);

    const changed = await index.addDocuments([{ id: 'new-1', title: 'إغلاق المرصد', text: 'أغلق المرصد للصيانة.' }]).waitTask();
    assert.equal(changed.status, 'succeeded');
    assert.equal((await index.getDocument('new-1')).title, 'إغلاق المرصد');

    assert.equal((await index.deleteDocument('new-1').waitTask()).status, 'succeeded');
    assert.deepEqual(await found('مرصد'), []);
    assert.equal((await index.deleteDocuments(['new-2', 'fa-0411']).waitTask()).status, 'succeeded');
    assert.deepEqual(await found('كسوف'), []);
    assert.equal((await index.getStats()).numberOfDocuments, 3);
  });

  test('lists the batches that tasks ran in, and cancels and deletes tasks', async () => {
    const { uid, batchUid } = await index.addDocuments([{ id: 'batched', title: 'مد وجزر', text: 'ارتفع الماء.' }]).waitTask();
    const { results } = await client.batches.getBatches({ limit: 1 });
    assert.equal(results[0].uid, batchUid);
    assert.deepEqual(await client.batches.getBatch(batchUid), results[0]);

    const cancelled = await client.tasks.cancelTasks({ uids: [uid] }).waitTask();
    assert.deepEqual([cancelled.type, cancelled.details.canceledTasks], ['taskCancelation', 0]);
    const deleted = await client.tasks.deleteTasks({ uids: [uid] }).waitTask();
    assert.deepEqual([deleted.type, deleted.details.deletedTasks], ['taskDeletion', 1]);
    await assert.rejects(async () => { await client.tasks.getTask(uid); }, refused('task_not_found', 404));
    assert.equal((await index.deleteDocument('batched').waitTask()).status, 'succeeded');
  });

  test('changes fields and keeps the others', async () => {
    const before = await index.getDocument('fa-0412');
    const task = await index.updateDocuments([{ id: 'fa-0412', section: 'علوم' }, { id: 'part', title: 'خسوف القمر' }, { id: 'part', text: 'غاب القمر ساعة.' }]).waitTask();
    assert.equal(task.status, 'succeeded');
    assert.deepEqual(await index.getDocument('fa-0412'), { ...before, section: 'علوم' });
    assert.deepEqual(await index.getDocument('part'), { id: 'part', title: 'خسوف القمر', text: 'غاب القمر ساعة.' });
  });

  test('keeps texts, paragraphs and headings of web pages when another field is changed', async () => {
    const pages = client.index('pages');
    const { results } = await pages.getDocuments({ limit: 1000 });
    assert.ok(results.length > 5 && results.some(({ headings }) => headings));
    const task = await pages.updateDocuments(results.map(({ id }) => ({ id, author: 'ليان' }))).waitTask();
    assert.equal(task.status, 'succeeded');
    const byId = (documents) => documents.map((document) => ({ ...document, author: 'ليان' })).sort((a, b) => (a.id < b.id ? -1 : 1));
    const changed = await pages.getDocuments({ limit: 1000 });
    assert.ok(changed.results.every(({ author }) => author === 'ليان'));
    assert.deepEqual(byId(changed.results), byId(results));
  });

  test('accepts batches', async () => {
    const documents = [1, 2, 3].map((number) => ({ id: `batch-${number}`, title: `بركان رقم ${number}`, text: 'ثار البركان.' }));
    const added = await client.tasks.waitForTasks(await Promise.all(index.addDocumentsInBatches(documents, 2)));
    assert.deepEqual(added.map(({ status, details }) => [status, details.receivedDocuments]), [['succeeded', 2], ['succeeded', 1]]);
    const { results } = await index.getDocuments({ ids: ['batch-1', 'batch-2', 'batch-3', 'batch-4'] });
    assert.deepEqual(results.map(({ id }) => id).sort(), ['batch-1', 'batch-2', 'batch-3']);
    const partial = documents.map(({ id }) => ({ id, source: 'صحيفة المرفأ' }));
    for (const change of index.updateDocumentsInBatches(partial, 2)) assert.equal((await change.waitTask()).status, 'succeeded');
    const { title, source } = await index.getDocument('batch-3');
    assert.deepEqual([title, source], ['بركان رقم 3', 'صحيفة المرفأ']);
  });

  test('accepts lines of JSON', async () => {
    const lines = [{ id: 'line-1', title: 'سطر أول', text: 'زلزال خفيف.' }, { id: 'line-2', title: 'سطر ثان', text: 'زلزال آخر.' }];
    const task = await index.addDocumentsFromString(lines.map((line) => JSON.stringify(line)).join('\n'), 'application/x-ndjson').waitTask();
    assert.equal(task.status, 'succeeded');
    assert.deepEqual((await found('زلزال')).sort(), ['line-1', 'line-2']);
    const change = await index.updateDocumentsFromString('{"id":"line-1","author":"ليان"}\n', 'application/x-ndjson').waitTask();
    assert.equal(change.status, 'succeeded');
    const { title, author } = await index.getDocument('line-1');
    assert.deepEqual([title, author], ['سطر أول', 'ليان']);
  });

  test('returns the reason of a failed task', async () => {
    const task = await index.addDocuments([{ title: 'بلا معرف', text: 'نص' }]).waitTask().catch((error) => error);
    assert.ok(task.status === 'failed' ? task.error.code : task.cause?.code, JSON.stringify(task));
  });

  test('removes the documents that match a filter, and all documents', async () => {
    await index.addDocuments([{ id: 'old', title: 'خبر قديم', text: 'نص.', date: '1999-05-01' }]).waitTask();
    const some = await index.deleteDocuments({ filter: 'year = 1999' }).waitTask();
    assert.deepEqual([some.status, some.details.deletedDocuments, some.details.originalFilter], ['succeeded', 1, '"year = 1999"']);
    await assert.rejects(index.getDocument('old'), refused('document_not_found', 404));
    const { numberOfDocuments } = await index.getStats();
    for (const filter of ['', [], [[]]]) await assert.rejects(index.deleteDocuments({ filter }), refused('invalid_document_filter'));
    assert.equal((await index.getStats()).numberOfDocuments, numberOfDocuments);
    const all = await index.deleteAllDocuments().waitTask();
    assert.deepEqual([all.status, all.details.deletedDocuments], ['succeeded', numberOfDocuments]);
    assert.equal((await index.getStats()).numberOfDocuments, 0);
  });

  test('keeps and lists tasks', async () => {
    const { results } = await client.tasks.getTasks({ limit: 3 });
    assert.equal(results.length, 3);
    const of = async (query) => (await client.tasks.getTasks({ limit: 1000, ...query })).results;
    const everything = await of({});
    const failed = await of({ statuses: ['failed', 'canceled'] });
    assert.ok(failed.length > 0 && failed.every(({ status }) => status === 'failed'));
    const removals = await of({ types: ['documentDeletion'], indexUids: ['small'], uids: everything.map(({ uid }) => uid) });
    assert.ok(removals.length > 0 && removals.length < everything.length && removals.every(({ type }) => type === 'documentDeletion'));
    const [last] = everything;
    assert.deepEqual((await of({ afterEnqueuedAt: everything[1].enqueuedAt })).map(({ uid }) => uid), [last.uid]);
    assert.deepEqual(await of({ beforeStartedAt: '2000-01-01' }), []);
    assert.deepEqual((await of({ reverse: true })).map(({ uid }) => uid), everything.map(({ uid }) => uid).reverse());
    assert.deepEqual((await of({ from: 2 })).map(({ uid }) => uid), [2, 1, 0]);
    await assert.rejects(of({ statuses: ['foo'] }), refused('invalid_task_statuses'));
    await assert.rejects(of({ types: ['foo'] }), refused('invalid_task_types'));
    await assert.rejects(of({ afterFinishedAt: 'foo' }), refused('invalid_task_after_finished_at'));
    const task = await client.tasks.getTask(results[0].uid);
    assert.equal(task.uid, results[0].uid);
    await assert.rejects(client.tasks.getTask(999999), refused('task_not_found', 404));
  });
});

// Must run last, because it checks which methods the tests above have called.
describe('meilisearch, calls that are not supported over HTTP', () => {
  const ARGUMENTS = { initializeNetwork: [{ remotes: { x: {} }, shards: { y: { remotes: ['x'] } } }], streamCompletion: [{ stream: true }], default: ['x', {}] };
  const LOCAL = ['index', 'chat'];

  test('refuses every other call with its code', async () => {
    const server = await serve({ indexes: { small: [join(CORPUS, 'json')] }, options: ['--writable'] });
    try {
      const client = new Meilisearch({ host: server.url });
      const objects = [client, client.index('small'), client.tasks, client.batches, client.chat('x')];
      let calls = 0;
      for (const object of objects) {
        for (const name of methods(object.constructor)) {
          if (object[name].mock.callCount() > 0 || LOCAL.includes(name)) continue;
          await assert.rejects(async () => { await object[name](...ARGUMENTS[name] ?? ARGUMENTS.default); }, refused('feature_not_enabled'), name);
          ++calls;
        }
      }
      assert.ok(calls > 90, `${calls}`);
      assert.equal((await client.index('small').getStats()).numberOfDocuments, 4);
    } finally {
      await server.stop();
    }
  });
});
