// Requests to fahras-serve (docs/http-api.md).
import { FACETS, SHOWN, filtered } from './address.js';
import { MARK_BEGIN, MARK_END } from './dom.js';
import { keep, kept } from './kept.js';

export const HITS_PER_PAGE = 10;
const KEY = 'fahras-key';
const FACTS = ['id', 'title', 'url', 'date', ...SHOWN];

// Why a request has no answer. kind: "offline"; "key" (a key is required); "wrong" (the key is invalid); "refused"
// (the request is invalid); "server".
export class Failure extends Error {
  constructor(kind, message = '') {
    super(message);
    this.kind = kind;
  }
}

export const keepKey = (key) => keep('sessionStorage', KEY, key);

function headers(body) {
  const key = kept('sessionStorage', KEY) ?? '';
  if (/[^!-~]/.test(key)) throw new Failure('wrong');  // a header cannot contain other characters
  return { ...(body && { 'Content-Type': 'application/json' }), ...(key && { Authorization: `Bearer ${key}` }) };
}

async function failure(response) {
  const { message = '' } = await response.json().catch(() => ({}));
  const { status } = response;
  return new Failure({ 401: 'key', 403: 'wrong' }[status] ?? (status < 500 ? 'refused' : 'server'), message);
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

const at = (index) => `indexes/${encodeURIComponent(index)}`;
const quoted = (text) => `"${text.replace(/[\\"]/g, '\\$&')}"`;

// Returns the filter for a view: any of the chosen values of each field, and the range of days. The field `without`
// is left out.
function filter(view, without) {
  const fields = FACETS.filter((name) => name !== without && view[name].length);
  return [
    ...fields.map((name) => view[name].map((value) => `${name} = ${quoted(value)}`)),
    ...(view.from ? [`date >= ${quoted(view.from)}`] : []),
    ...(view.to ? [`date <= ${quoted(view.to)}`] : []),
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
  return FACETS.filter((name) => view[name].length)
    .map((name) => ({ ...common, limit: 0, facets: [name], filter: filter(view, name) }));
}

function totalOfAll({ estimatedTotalHits, totalIsExact }) {
  return { totalHits: estimatedTotalHits, totalIsExact };
}

// Returns one page of results.
export async function search(view, signal) {
  const common = { indexUid: view.index, q: view.q, unit: view.unit };
  const main = {
    ...common,
    page: view.page,
    hitsPerPage: HITS_PER_PAGE,
    filter: filter(view),
    sort: withSort(view),
    facets: FACETS,
    attributesToRetrieve: [...FACTS, 'paragraph'],
    passages: 3,
    ...highlighting('title'),
  };
  const { results } = await call('multi-search', signal, { queries: [main, ...counts(view, common)] });
  const [answer, ...others] = results;
  const facets = Object.assign({}, answer.facetDistribution, ...others.map((other) => other.facetDistribution));
  const cut = asksNothing(view) && answer.totalIsExact === false;
  return { ...answer, ...(cut && totalOfAll(others[0])), facets };
}

// Returns a whole article, with its matches marked if it matches the query. Throws Failure("refused") if it does not
// exist.
export async function article(view, signal) {
  if (view.q) {
    const { hits } = await call(`${at(view.index)}/search`, signal, {
      q: view.q, limit: 1, filter: `id = ${quoted(view.article)}`, ...highlighting('title', 'text'),
    });
    if (hits.length) return { ...hits[0], ...hits[0]._formatted };
  }
  return call(`${at(view.index)}/documents/${encodeURIComponent(view.article)}`, signal);
}

// Returns the articles that are most similar to one.
export async function similar(view, signal) {
  const body = { id: view.article, limit: 4, attributesToRetrieve: FACTS };
  return (await call(`${at(view.index)}/similar`, signal, body)).hits;
}

// Returns the query with its last word completed in different ways.
export async function suggest(index, q, signal) {
  const { completions } = await call(`${at(index)}/suggest?${new URLSearchParams({ q, limit: 8 })}`, signal);
  return completions.map(({ text }) => text);
}

export const indexes = async (signal) => (await call('indexes?limit=100', signal)).results.map(({ uid }) => uid);
