// The filters beside the results: values of fields with their counts, ranges of numbers, and days.
import { PERIODS, chosenOf, ownOf, withChosen, withLimit } from './address.js';
import { number, period, valueOf } from './arabic.js';
import { byId, el } from './dom.js';
import { titleOf } from './labels.js';

const SHOWN = 8;
// An index with one of these fields can be filtered by days.
const DATES = ['date', 'timestamp', 'year', 'month'];
// Days have filters of their own, and values of the other fields are different for each article.
const WITHOUT_GROUP = ['id', 'title', 'text', 'url', 'month', 'date', 'timestamp'];
const FIRST = ['source', 'section', 'author'];
const LAST = ['language', 'year'];
const opened = new Set();

// The fields that may have a group, in order: those that most indexes have come first and last.
export function groupNames(view, facets) {
  const names = [...new Set([...Object.keys(facets), ...Object.keys(view.chosen), ...Object.keys(view.limits)])];
  const place = (name) => FIRST.indexOf(name) + 1 || (LAST.includes(name) ? 200 + LAST.indexOf(name) : 100);
  return names.filter((name) => !WITHOUT_GROUP.includes(name)).sort((a, b) => place(a) - place(b));
}

// Returns [value, count] pairs: most frequent values first, but years newest first. Chosen values are included even
// if no article has them.
function values(name, counts = {}, chosen) {
  const all = { ...Object.fromEntries(chosen.map((value) => [value, 0])), ...counts };
  const entries = Object.entries(all);
  return name === 'year'
    ? entries.sort(([a], [b]) => b - a)
    : entries.sort(([, a], [, b]) => b - a);
}

function option(name, [value, count], chosen) {
  return el('label', {},
    el('input', { type: 'checkbox', name, value, checked: chosen.includes(value) }),
    el('bdi', {}, valueOf(name, value)),
    el('span', { class: 'count' }, number(count)));
}

const heading = (name) => el('legend', {}, el('bdi', {}, titleOf(name)));

function valueGroup(view, name, entries) {
  const chosen = chosenOf(view, name);
  const few = opened.has(name) || entries.length <= SHOWN + 1;
  const shown = few ? entries : entries.filter(([value], place) => place < SHOWN || chosen.includes(value));
  const more = few ? null : el('button', { type: 'button', class: 'more' }, 'المزيد…');
  more?.addEventListener('click', () => {
    opened.add(name);
    const all = valueGroup(view, name, entries);
    more.closest('fieldset').replaceWith(all);
    all.querySelectorAll('input')[SHOWN].focus();
  });
  return el('fieldset', {}, heading(name), shown.map((entry) => option(name, entry, chosen)), more);
}

function rangeGroup(view, name, { min, max }) {
  const limit = ownOf(view.limits, name) ?? { min: '', max: '' };
  const input = (bound, word, placeholder) => el('label', {}, word, ' ', el('input', {
    type: 'number', step: 'any', inputmode: 'decimal', name, 'data-bound': bound, value: limit[bound], placeholder }));
  return el('fieldset', { class: 'range' }, heading(name), input('min', 'من', min), input('max', 'إلى', max));
}

// A field of numbers with many values is filtered by a range. A field of days, or one in which a filter would change
// nothing, has no group.
function group(view, name, { facets, facetStats, totalHits }) {
  const chosen = chosenOf(view, name);
  const entries = values(name, ownOf(facets, name), chosen);
  if (entries.length > SHOWN && entries.every(([value]) => /^\d{4}-\d\d-\d\d/.test(value))) return null;
  const stats = name === 'year' ? undefined : ownOf(facetStats, name);
  if (ownOf(view.limits, name) || (stats && !chosen.length && entries.length > SHOWN + 1)) {
    return rangeGroup(view, name, stats ?? {});
  }
  const useless = entries.length === 1 && !chosen.length && entries[0][1] >= totalHits;
  return entries.length && !useless ? valueGroup(view, name, entries) : null;
}

function showDays(view, facets) {
  const chosen = view.period || view.from || view.to;
  byId('dates').hidden = !chosen && !DATES.some((name) => Object.hasOwn(facets, name));
  for (const button of byId('periods').children) button.setAttribute('aria-pressed', button.value === view.period);
  for (const name of ['from', 'to']) {
    if (document.activeElement !== byId(name)) byId(name).value = view[name];
  }
}

// Counts the filters: values, ranges, and the days as they are chosen.
function chosenCount(view) {
  const chosen = Object.values(view.chosen).reduce((sum, all) => sum + all.length, 0);
  return chosen + Object.keys(view.limits).length + [view.period, view.from, view.to].filter(Boolean).length;
}

// `total` is the number of results as text; narrow windows show it on the buttons that open and close the filters.
export function showFilters(view, answer, total) {
  const { name, value, dataset } = document.activeElement;
  byId('facets').replaceChildren(...groupNames(view, answer.facets).map((field) => group(view, field, answer)).filter(Boolean));
  for (const input of byId('facets').querySelectorAll('input')) {
    const same = input.name === name && input.dataset.bound === dataset.bound && (dataset.bound || input.value === value);
    if (same) input.focus({ preventScroll: true });
  }
  showDays(view, answer.facets);
  const count = chosenCount(view);
  byId('chosen').textContent = count ? `(${number(count)})` : '';
  byId('count').textContent = total;
  byId('done').textContent = `اعرض ${total}`;
}

// Calls choose(change, byTyping) with the properties of the view that the reader changed.
function listenToFacets(present, choose) {
  byId('facets').addEventListener('change', ({ target }) => {
    const { name, value, checked, dataset: { bound } } = target;
    if (bound) {
      if (target.validity.valid) choose(withLimit(present(), name, { [bound]: value }), true);
      return;
    }
    const others = chosenOf(present(), name).filter((other) => other !== value);
    choose(withChosen(present(), name, checked ? [...others, value] : others));
  });
}

function listenToDays(present, choose) {
  // A partly typed year is not valid yet, because the inputs have a minimum and a maximum day.
  byId('dates').addEventListener('change', ({ target }) => {
    if (target.validity.valid) choose({ period: '', [target.id]: target.value }, true);
  });
  byId('periods').replaceChildren(...PERIODS.map((name) => el('button', { type: 'button', value: name, 'aria-pressed': 'false' }, period(name))));
  byId('periods').addEventListener('click', ({ target: { value } }) => {
    if (value) choose({ from: '', to: '', period: value === present().period ? '' : value });
  });
}

export function listenToFilters(present, choose) {
  listenToFacets(present, choose);
  listenToDays(present, choose);
  byId('done').addEventListener('click', () => {
    byId('filters').open = false;
    byId('summary').focus({ preventScroll: true });
    scrollTo(0, 0);
  });
  const wide = matchMedia('(min-width: 60rem)');
  const fit = () => { byId('filters').open = wide.matches; };
  wide.addEventListener('change', fit);
  fit();
}
