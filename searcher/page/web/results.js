// The list of results: the hits, the summary above them and the page links below.
import { UNFILTERED, changed, chosenOf, filtered, withChosen, withLimit } from './address.js';
import { counted, date, number, period, valueOf } from './arabic.js';
import { byId, el, marked, webAddress } from './dom.js';
import { titleOf } from './labels.js';
import { SHOWN } from './members.js';

const FIRST_PAGES = 5;

// Returns the fields that are shown and the day, where they are known, and a link to the original article.
export function facts(hit) {
  const address = webAddress(hit.url);
  const texts = SHOWN.map((name) => hit[name]).filter(Boolean).map((text) => el('bdi', {}, text));
  const day = hit.date && el('time', { datetime: hit.date }, date(hit.date));
  const link = address && el('a', { href: address.href, rel: 'noopener noreferrer nofollow', class: 'original' },
    el('bdi', {}, address.hostname));
  return el('p', { class: 'facts' }, [...texts, day, link].filter(Boolean).map((part) => el('span', {}, part)));
}

function passageItem({ heading, text }) {
  return el('p', { class: 'passage', dir: 'auto' }, heading && el('b', {}, `${heading} `), marked(text));
}

function hitItem(view, hit) {
  const title = hit._formatted.title ?? hit.title;
  const href = changed(view, { page: view.page, article: hit.id, paragraph: `${hit.paragraph ?? ''}` });
  return el('li', {}, el('article', {},
    el('h2', { dir: 'auto' }, el('a', { href, 'data-id': hit.id }, title ? marked(title) : 'بلا عنوان')),
    facts(hit),
    (hit._passages ?? []).map(passageItem),
    hit._duplicates && el('p', { class: 'facts' }, `ومعه ${counted(hit._duplicates, 'copy')}`)));
}

// No page shows hits beyond this one, however many match.
const LAST_HIT = 1000;

export function totalOf(view, { totalHits, totalIsExact = true }) {
  const about = totalIsExact ? '' : totalHits === LAST_HIT ? 'أكثر من ' : 'نحو ';
  return about + counted(totalHits, view.unit);
}

function summary(view, answer) {
  const total = totalOf(view, answer);
  if (!view.q) return filtered(view) || answer.unsorted ? total : `أحدث المقالات · ${total}`;
  return answer.totalPages > 1 ? `${total} · صفحة ${number(view.page)} من ${number(answer.totalPages)}` : total;
}

// Returns the page numbers around the current one, with the first and the last; 0 marks a gap.
export function pageNumbers(page, pages) {
  const from = Math.max(1, Math.min(page - 2, pages - FIRST_PAGES + 1));
  const near = [...Array(Math.min(FIRST_PAGES, pages)).keys()].map((step) => from + step);
  const before = from > 2 ? [1, 0] : from > 1 ? [1] : [];
  const last = near.at(-1);
  const after = last < pages - 1 ? [0, pages] : last < pages ? [pages] : [];
  return [...before, ...near, ...after];
}

function pageLinks(view, pages) {
  const link = (page, text, attributes) => el('a', { href: changed(view, { page }), ...attributes }, text);
  const numbered = pageNumbers(view.page, pages).map((page) => (page
    ? link(page, number(page), { 'aria-label': `صفحة ${number(page)}`, 'aria-current': page === view.page && 'page' })
    : el('span', { 'aria-hidden': 'true' }, '…')));
  return [
    view.page > 1 && link(view.page - 1, 'السابقة', { rel: 'prev' }),
    ...numbered,
    view.page < pages && link(view.page + 1, 'التالية', { rel: 'next' }),
  ].filter(Boolean);
}

// Fields whose values are understood without the name of the field.
const CLEAR_ALONE = ['source', 'section', 'author', 'year'];
const named = (name, text) => (CLEAR_ALONE.includes(name) ? text : `${titleOf(name)}: ${text}`);

// Returns [text, change] for each filter of the view; the change removes it.
function filtersOf(view) {
  const values = Object.keys(view.chosen).flatMap((name) => chosenOf(view, name).map((value) => [named(name, valueOf(name, value)),
    withChosen(view, name, chosenOf(view, name).filter((other) => other !== value))]));
  const limits = Object.entries(view.limits).flatMap(([name, { min, max }]) => [
    min && [named(name, `من ${number(min)}`), withLimit(view, name, { min: '' })],
    max && [named(name, `إلى ${number(max)}`), withLimit(view, name, { max: '' })],
  ]);
  return [
    ...values,
    ...limits,
    view.period && [period(view.period), { period: '' }],
    view.from && [`من ${date(view.from)}`, { from: '' }],
    view.to && [`إلى ${date(view.to)}`, { to: '' }],
  ].filter(Boolean);
}

function chips(view) {
  return filtersOf(view).map(([text, change]) => el('li', {}, el('a', { href: changed(view, change), title: 'إزالة' },
    el('bdi', {}, text), el('span', { 'aria-hidden': 'true' }, ' ×'), el('span', { class: 'hidden' }, ' إزالة'))));
}

function show(element, nodes) {
  element.replaceChildren(...nodes);
  element.hidden = nodes.length === 0;
}

// If a chip is removed, the next one receives the focus.
function showChips(view) {
  const list = byId('chips');
  const place = [...list.children].findIndex((chip) => chip.contains(document.activeElement));
  show(list, chips(view));
  if (place >= 0) (list.children[place] ?? list.lastChild)?.firstChild.focus({ preventScroll: true });
}

export function showResults(view, answer) {
  byId('summary').textContent = summary(view, answer);
  show(byId('hits'), answer.hits.map((hit) => hitItem(view, hit)));
  byId('hits').start = (view.page - 1) * answer.hitsPerPage + 1;
  show(byId('pages'), answer.totalPages > 1 ? pageLinks(view, answer.totalPages) : []);
  showChips(view);
  byId('note').hidden = !answer.stopped && !answer.missingShards;
  byId('unsorted').hidden = !(answer.unsorted && view.sort);
  byId('unsorted').lastElementChild.textContent = answer.unsorted ?? '';
  const meant = answer.didYouMean && answer.didYouMean !== view.q ? answer.didYouMean : '';
  byId('meant').hidden = !meant;
  const link = byId('meant').querySelector('a');
  link.textContent = meant;
  link.href = changed(view, { q: meant });
}

// Returns the links that remove what a server may refuse.
export function waysOut(view) {
  return filtered(view) ? [el('a', { href: changed(view, UNFILTERED) }, 'أزل التصفية وابحث في كل المقالات')] : [];
}

// Returns suggestions for a search without results.
export function nothingFound(view) {
  const advice = [
    ...waysOut(view),
    view.page > 1 && el('a', { href: changed(view, {}) }, 'عد إلى الصفحة الأولى'),
    view.q && 'تحقق من الإملاء، أو جرب كلمات أقل أو أعم',
  ].filter(Boolean);
  return [
    el('h2', {}, ...(view.q ? ['لا نتائج لـ «', el('bdi', {}, view.q), '»'] : ['لا مقالات هنا'])),
    el('ul', {}, advice.map((line) => el('li', {}, line))),
  ];
}
