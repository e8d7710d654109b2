// The filters beside the results: values of fields with their counts.
import { FACETS, TITLES } from './address.js';
import { number, year } from './arabic.js';
import { byId, el } from './dom.js';

const SHOWN = 8;
const opened = new Set();

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
    el('bdi', {}, name === 'year' ? year(value) : value),
    el('span', { class: 'count' }, number(count)));
}

function group(name, counts, chosen) {
  const entries = values(name, counts, chosen);
  if (!entries.length) return null;
  const few = opened.has(name) || entries.length <= SHOWN + 1;
  const shown = few ? entries : entries.filter(([value], place) => place < SHOWN || chosen.includes(value));
  const more = few ? null : el('button', { type: 'button', class: 'more' }, 'المزيد…');
  more?.addEventListener('click', () => {
    opened.add(name);
    const all = group(name, counts, chosen);
    more.closest('fieldset').replaceWith(all);
    all.querySelectorAll('input')[SHOWN].focus();
  });
  return el('fieldset', {}, el('legend', {}, TITLES[name]), shown.map((entry) => option(name, entry, chosen)), more);
}

export function showFilters(view, facets) {
  const focused = document.activeElement;
  const groups = FACETS.map((name) => group(name, facets[name], view[name])).filter(Boolean);
  byId('facets').replaceChildren(...groups);
  for (const input of byId('facets').querySelectorAll('input')) {
    if (input.name === focused.name && input.value === focused.value) input.focus({ preventScroll: true });
  }
  const chosen = FACETS.reduce((sum, name) => sum + view[name].length, 0) + Boolean(view.from) + Boolean(view.to);
  byId('chosen').textContent = chosen ? `(${number(chosen)})` : '';
  for (const name of ['from', 'to']) {
    if (document.activeElement !== byId(name)) byId(name).value = view[name];
  }
}

// Calls choose(change, byTyping) with the properties of the view that the reader changed.
export function listenToFilters(present, choose) {
  byId('facets').addEventListener('change', ({ target }) => {
    const others = present()[target.name].filter((value) => value !== target.value);
    choose({ [target.name]: target.checked ? [...others, target.value] : others });
  });
  // A partly typed year is not valid yet, because the inputs have a minimum and a maximum day.
  byId('dates').addEventListener('change', ({ target }) => {
    if (target.validity.valid) choose({ [target.id]: target.value }, true);
  });
  const wide = matchMedia('(min-width: 60rem)');
  const fit = () => { byId('filters').open = wide.matches; };
  wide.addEventListener('change', fit);
  fit();
}
