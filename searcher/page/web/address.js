// The view that the page shows, as encoded in its address, so that every view can be linked and the browser's history
// works.

// Limited by the length of an address: percent-encoded, an Arabic letter takes six bytes, and other characters up to
// nine.
export const LONGEST_QUERY = 800;
export const PERIODS = ['day', 'week', 'month', 'year'];
const SORTS = ['date:asc', 'date:desc'];
// These fields are parameters by their names. Those of any other field have a prefix, because its name could be that
// of another parameter.
const PLAIN_FIELDS = ['source', 'section', 'year'];
const PREFIX = { values: 'f.', min: 'min.', max: 'max.' };
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text);
const isNumber = (text) => /^-?\d{1,15}(\.\d{1,15})?$/.test(text);

const parameterOf = (name) => (PLAIN_FIELDS.includes(name) ? name : PREFIX.values + name);
const unique = (all) => [...new Set(all)];

// Returns the names of the fields for which there is a parameter with the prefix.
function fieldsWith(query, prefix) {
  const all = [...query.keys()].filter((name) => name.startsWith(prefix) && name.length > prefix.length);
  return unique(all.map((name) => name.slice(prefix.length)));
}

function readChosen(query) {
  const plain = PLAIN_FIELDS.filter((name) => query.has(name));
  const names = unique([...plain, ...fieldsWith(query, PREFIX.values)]);
  const chosen = names.map((name) => [name, unique(query.getAll(parameterOf(name)))]);
  return Object.fromEntries(chosen.filter(([, values]) => values.length));
}

function readLimits(query) {
  const names = unique([...fieldsWith(query, PREFIX.min), ...fieldsWith(query, PREFIX.max)]);
  const limit = (prefix, name) => [query.get(prefix + name) ?? ''].filter(isNumber)[0] ?? '';
  const limits = names.map((name) => [name, { min: limit(PREFIX.min, name), max: limit(PREFIX.max, name) }]);
  return Object.fromEntries(limits.filter(([, { min, max }]) => min || max));
}

// `chosen` has the values that the reader chose of each field, `limits` the range that a number has to be in. Names
// of fields can be any text, so both are read with Object.entries() or ownOf().
export function read(search) {
  const query = new URLSearchParams(search);
  const one = (name, fits = () => true) => [query.get(name) ?? ''].filter(fits)[0] ?? '';
  return {
    q: one('q').slice(0, LONGEST_QUERY),
    index: one('index'),
    unit: one('unit', (text) => text === 'paragraph') || 'article',
    sort: one('sort', (text) => SORTS.includes(text)),
    period: one('period', (text) => PERIODS.includes(text)),
    from: one('from', isDay),
    to: one('to', isDay),
    chosen: readChosen(query),
    limits: readLimits(query),
    page: Math.max(1, Math.floor(Number(query.get('page'))) || 1),
    article: one('article'),
    paragraph: one('paragraph', (text) => /^\d{1,9}$/.test(text)),
  };
}

// Returns the parameters of a property of a view as pairs of name and value.
function parameters(name, value) {
  if (name === 'chosen') {
    return Object.entries(value).flatMap(([field, values]) => values.map((text) => [parameterOf(field), text]));
  }
  if (name === 'limits') {
    return Object.entries(value).flatMap(([field, { min, max }]) => [[PREFIX.min + field, min], [PREFIX.max + field, max]]);
  }
  const initial = (name === 'unit' && value === 'article') || (name === 'page' && value === 1);
  return initial ? [] : [[name, value]];
}

export function write(view) {
  const all = Object.entries(view).flatMap(([name, value]) => parameters(name, value));
  const query = new URLSearchParams(all.filter(([, text]) => text !== ''));
  return `${query}` ? `?${query}` : './';
}

// Returns the address of `view` with some properties changed. Unless `change` sets the page, it is the first one.
export const changed = (view, change) => write({ ...view, page: 1, article: '', paragraph: '', ...change });

export const ownOf = (object, name) => (Object.hasOwn(object ?? {}, name) ? object[name] : undefined);
export const chosenOf = (view, name) => ownOf(view.chosen, name) ?? [];

// Return the change of `view` that sets the values, or the range, of one field.
export const withChosen = (view, name, values) => ({ chosen: { ...view.chosen, [name]: values } });
export const withLimit = (view, name, limit) => {
  const before = ownOf(view.limits, name) ?? { min: '', max: '' };
  return { limits: { ...view.limits, [name]: { ...before, ...limit } } };
};

const hasAny = (object) => Object.keys(object).length > 0;
export const filtered = (view) => Boolean(view.period || view.from || view.to) || hasAny(view.chosen) || hasAny(view.limits);
export const UNFILTERED = { period: '', from: '', to: '', chosen: {}, limits: {} };
