// Requests to fahras-serve (docs/http-api.md).
import { filtered } from './address.js';
import { MARK_BEGIN, MARK_END } from './dom.js';
import { keep, kept } from './kept.js';
import { HEADLINES, WITHOUT_TEXTS, WITH_TEXTS, articleOf } from './members.js';
import { beginning } from './periods.js';

export const HITS_PER_PAGE = 10;
const KEY = 'fahras-key';
const primaryKeys = new Map();  // by index

// Why a request has no answer. kind: "offline"; "key" (a key is required); "wrong" (the key is invalid); "refused"
// (the request is invalid); "server".
export class Failure extends Error {
  constructor(kind, message = '', code = '') {
    super(message);
    this.kind = kind;
    this.code = code;  // that of the API's error
  }
}

// Returns the setting of the index that allows what a message of the server refuses, or nothing.
export function settingFor(message) {
  const [, verb] = /Attribute .* is not (filter|sort|facet-search)able/.exec(message) ?? [];
  return verb && (verb === 'sort' ? 'sortableAttributes' : 'filterableAttributes');
}

export const keepKey = (key) => keep('sessionStorage', KEY, key);

function headers(body) {
  const key = kept('sessionStorage', KEY) ?? '';
  if (/[^!-~]/.test(key)) throw new Failure('wrong');  // a header cannot contain other characters
  return { ...(body && { 'Content-Type': 'application/json' }), ...(key && { Authorization: `Bearer ${key}` }) };
}

async function failure(response) {
  const { message = '', code = '' } = await response.json().catch(() => ({}));
  const { status } = response;
  return new Failure({ 401: 'key', 403: 'wrong' }[status] ?? (status < 500 ? 'refused' : 'server'), message, code);
}

// Throws Failure, and propagates the errors of fetch() for an aborted request or an invalid JSON answer.
async function call(path, signal, body) {
  const request = { method: body ? 'POST' : 'GET', signal, headers: headers(body), body: body && JSON.stringify(body) };
  let response;
  try {
    response = await fetch(path, request);
  } catch (error) {
    throw error.name === 'AbortError' ? error : new Failure('offline');
  }
  if (!response.ok) throw await failure(response);
  return response.json();
}

const keyOf = (index) => primaryKeys.get(index) || 'id';
const at = (index) => `indexes/${encodeURIComponent(index)}`;
const quoted = (text) => `"${text.replace(/[\\"]/g, '\\$&')}"`;

const attribute = (name) => (/^[\p{L}\p{N}_.-]+$/u.test(name) ? name : quoted(name));

function days(view) {
  return [
    view.period && beginning(view.period, new Date()),
    view.from && `date >= ${quoted(view.from)}`,
    view.to && `date <= ${quoted(view.to)}`,
  ].filter(Boolean);
}

// Returns the filter for a view: any of the chosen values of each field, the ranges of numbers and of days. The chosen values
// of the field `without` are left out.
function filter(view, without) {
  const chosen = Object.entries(view.chosen).filter(([name]) => name !== without);
  const limits = Object.entries(view.limits).flatMap(([name, { min, max }]) => [
    min && `${attribute(name)} >= ${min}`,
    max && `${attribute(name)} <= ${max}`,
  ]);
  return [
    ...chosen.map(([name, values]) => values.map((value) => `${attribute(name)} = ${quoted(value)}`)),
    ...limits.filter(Boolean),
    ...days(view),
  ];
}

const highlighting = (...attributes) => ({
  attributesToHighlight: attributes,
  highlightPreTag: MARK_BEGIN,
  highlightPostTag: MARK_END,
});

const withSort = (view) => (view.sort ? [view.sort] : view.q ? undefined : ['date:desc']);

const asksNothing = (view) => !view.q && !filtered(view);

// Requests for counts. A facet with chosen values is counted without that choice, so that the reader sees how many
// matches the other values would add. If the view has neither query nor filters, all articles are counted, because
// numbered pages end at 1,000.
function counts(view, common) {
  if (asksNothing(view)) return [{ ...common, limit: 0, duplicates: 'show' }];
  return Object.keys(view.chosen).map((name) => ({ ...common, limit: 0, facets: [name], filter: filter(view, name) }));
}

function totalOfAll({ estimatedTotalHits, totalIsExact }) {
  return { totalHits: estimatedTotalHits, totalIsExact };
}

async function sorted(view, sort, signal) {
  const common = { indexUid: view.index, q: view.q, unit: view.unit };
  const main = {
    ...common,
    page: view.page,
    hitsPerPage: HITS_PER_PAGE,
    filter: filter(view),
    sort,
    facets: ['*'],
    attributesToRetrieve: [keyOf(view.index), ...WITHOUT_TEXTS, 'paragraph'],
    passages: 3,
    ...highlighting(...HEADLINES),
  };
  const { results } = await call('multi-search', signal, { queries: [main, ...counts(view, common)] });
  const [answer, ...others] = results;
  const facets = Object.fromEntries(results.flatMap(({ facetDistribution }) => Object.entries(facetDistribution ?? {})));
  const cut = asksNothing(view) && answer.totalIsExact === false;
  const articles = answer.hits.map((hit) => articleOf(hit, keyOf(view.index)));
  const hits = sort ? byTime(articles, sort[0]) : articles;
  return { ...answer, hits, ...(cut && totalOfAll(others[0])), facets };
}

// An index may order articles by day only. Orders those of a page by their time.
function byTime(hits, order) {
  const time = ({ date }) => (/^\d{4}-\d\d-\d\d/.test(date) ? Date.parse(date) : NaN);
  const isDated = (hit) => Number.isFinite(time(hit));
  const dated = hits.filter(isDated).sort((a, b) => (order === 'date:asc' ? 1 : -1) * (time(a) - time(b)));
  return hits.map((hit) => (isDated(hit) ? dated.shift() : hit));
}

// Returns one page of results. `unsorted` is the server's message if the index cannot be sorted by date; the results
// have another order then.
export async function search(view, signal) {
  try {
    return await sorted(view, withSort(view), signal);
  } catch (error) {
    if (error.code !== 'invalid_search_sort') throw error;
    return { ...await sorted(view, undefined, signal), unsorted: error.message };
  }
}

// Returns the article as a search for `q` finds it, with its matches marked, or nothing if it does not match.
async function found(view, q, signal) {
  const filter = `${attribute(keyOf(view.index))} = ${quoted(view.article)}`;
  const body = { q, limit: 1, filter, ...highlighting(...WITH_TEXTS) };
  const hit = (await call(`${at(view.index)}/search`, signal, body)).hits[0];
  if (!hit) return undefined;
  const article = articleOf(hit, keyOf(view.index));
  return { ...article, title: article._formatted.title, text: article._formatted.text };
}

// Returns a whole article, with its matches marked if it matches the query. It is searched for, because a key may allow
// searches only; an index whose id cannot be a filter is asked for the document. Throws Failure("refused") if the article
// does not exist.
export async function article(view, signal) {
  try {
    const hit = (view.q && await found(view, view.q, signal)) || await found(view, '', signal);
    if (!hit) throw new Failure('refused');
    return hit;
  } catch (error) {
    if (error.code !== 'invalid_search_filter') throw error;
    const document = await call(`${at(view.index)}/documents/${encodeURIComponent(view.article)}`, signal);
    return articleOf(document, keyOf(view.index));
  }
}

// Returns the articles that are most similar to one.
export async function similar(view, signal) {
  const key = keyOf(view.index);
  const body = { id: view.article, limit: 4, attributesToRetrieve: [key, ...WITHOUT_TEXTS] };
  return (await call(`${at(view.index)}/similar`, signal, body)).hits.map((hit) => articleOf(hit, key));
}

// Returns the query with its last word completed in different ways.
export async function suggest(index, q, signal) {
  const { completions } = await call(`${at(index)}/suggest?${new URLSearchParams({ q, limit: 8 })}`, signal);
  return completions.map(({ text }) => text);
}

export async function indexes(signal) {
  const { results } = await call('indexes?limit=100', signal);
  for (const { uid, primaryKey } of results) primaryKeys.set(uid, primaryKey);
  return results;
}

export const settings = (index, signal) => call(`${at(index)}/settings`, signal);
