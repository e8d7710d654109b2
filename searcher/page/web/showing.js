// Requests the data of a view and shows it, or shows why that failed.
import { write } from './address.js';
import { Failure, article, indexes, search, similar } from './api.js';
import { showArticle, showSimilar } from './article.js';
import { byId, el } from './dom.js';
import { showFailure } from './failure.js';
import { groupNames, showFilters } from './filters.js';
import { keepLabels, learnLabels, useIndex } from './labels.js';
import { nothingFound, showResults, totalOf } from './results.js';

const PATIENCE_MS = 200;
const KEPT_ANSWERS = 30;

// By address; going back uses them without a request, so that the browser can restore the scroll position.
const answers = new Map();
let known = [];  // uids of the indexes; the first is the default
let running = null;

export const indexOf = (view) => view.index || (known[0] ?? '');

function present(part) {
  for (const id of ['list', 'article', 'state']) byId(id).hidden = id !== part;
}

// If the focused element has disappeared, moves the focus to the summary of results or to the first control.
function keepFocus(before) {
  const { activeElement: at, body } = document;
  // A hidden element keeps the focus until the next layout.
  if (before === body || (at !== body && at.getClientRects().length)) return;
  const heir = '#list:not([hidden]) #summary, #state:not([hidden]) :is(input, button)';
  document.querySelector(heir)?.focus({ preventScroll: true });
}

// Says what is being searched for, above earlier results if there are any.
function showBusy(view) {
  byId('progress').hidden = false;
  const words = view.q ? ['جار البحث عن «', el('bdi', {}, view.q), '»…'] : ['جار التحميل…'];
  byId(byId('list').hidden || view.article ? 'loading' : 'summary').replaceChildren(...words);
}

// Shows progress if a request takes long. Returns a function that ends this.
function busy(view, signal) {
  const timer = setTimeout(() => showBusy(view), PATIENCE_MS);
  byId('main').setAttribute('aria-busy', 'true');
  return () => {
    clearTimeout(timer);
    if (signal.aborted) return;
    byId('progress').hidden = true;
    byId('loading').replaceChildren();
    byId('main').removeAttribute('aria-busy');
  };
}

async function answered(view, again, ask) {
  const address = write(view);
  if (again && answers.has(address)) return answers.get(address);
  const answer = await ask({ ...view, index: indexOf(view) });
  answers.delete(address);
  answers.set(address, answer);
  if (answers.size > KEPT_ANSWERS) answers.delete(answers.keys().next().value);
  return answer;
}

async function list(view, signal, again) {
  const answer = await answered(view, again, (asked) => search(asked, signal));
  if (signal.aborted) return '';
  const draw = () => {
    showFilters(view, answer, totalOf(view, answer));
    showResults(view, answer);
  };
  draw();
  byId('nothing').replaceChildren(...(answer.hits.length ? [] : nothingFound(view)));
  present('list');
  // The results are shown meanwhile.
  learnLabels(groupNames(view, answer.facets), signal).then((news) => { if (news && !signal.aborted) draw(); });
  return view.q;
}

async function whole(view, signal, again) {
  const found = await answered(view, again, (asked) => article(asked, signal));
  if (signal.aborted) return '';
  present('article');
  const title = showArticle(view, found);
  // The article is shown even if this fails.
  similar({ ...view, index: indexOf(view) }, signal).then((hits) => showSimilar(view, hits), () => {});
  return title;
}

async function learnIndexes(view, signal) {
  if (known.length) return;
  const all = await indexes(signal);
  for (const { uid, labels } of all) keepLabels(uid, labels);
  known = all.map(({ uid }) => uid);
  byId('index').replaceChildren(...known.map((uid) => el('option', { value: uid }, uid)));
  byId('index').hidden = known.length < 2;
}

function showControls(view) {
  byId('index').value = indexOf(view);
  byId('sort').value = view.sort;
  for (const input of byId('unit').querySelectorAll('input')) input.checked = input.value === view.unit;
}

// `again` means that the view was shown before, so its earlier answer may be used.
export async function show(view, again = false) {
  running?.abort();
  const { signal } = running = new AbortController();
  const { activeElement } = document;
  const done = busy(view, signal);
  try {
    await learnIndexes(view, signal);
    useIndex(indexOf(view));
    showControls(view);
    const title = await (view.article ? whole : list)(view, signal, again);
    if (!signal.aborted) document.title = title ? `${title} – فهرس` : 'فهرس';
  } catch (error) {
    if (signal.aborted) return;
    // Other errors do not come from the server.
    const kind = error instanceof Failure ? error.kind : 'server';
    showFailure(view.article && kind === 'refused' ? 'missing' : kind, error.message, view, () => show(view));
    present('state');
  } finally {
    done();
    if (!signal.aborted) keepFocus(activeElement);
  }
}
