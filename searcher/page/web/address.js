// The view that the page shows, as encoded in its address, so that every view can be linked and the browser's history
// works.

// The fields that results show, in their order, and those that filter results, with their titles. test_attributes
// compares them with the table of fields.
export const SHOWN = ['source', 'section', 'author'];
export const TITLES = { source: 'المصدر', section: 'القسم', year: 'السنة' };
export const FACETS = Object.keys(TITLES);
// Limited by the length of an address: percent-encoded, an Arabic letter takes six bytes, and other characters up to
// nine.
export const LONGEST_QUERY = 800;
const SORTS = ['date:asc', 'date:desc'];
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text);

export function read(search) {
  const query = new URLSearchParams(search);
  const one = (name, fits = () => true) => [query.get(name) ?? ''].filter(fits)[0] ?? '';
  return {
    q: one('q').slice(0, LONGEST_QUERY),
    index: one('index'),
    unit: one('unit', (text) => text === 'paragraph') || 'article',
    sort: one('sort', (text) => SORTS.includes(text)),
    from: one('from', isDay),
    to: one('to', isDay),
    ...Object.fromEntries(FACETS.map((name) => [name, [...new Set(query.getAll(name))]])),
    page: Math.max(1, Math.floor(Number(query.get('page'))) || 1),
    article: one('article'),
    paragraph: one('paragraph', (text) => /^\d{1,9}$/.test(text)),
  };
}

export function write(view) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) {
    const initial = (name === 'unit' && value === 'article') || (name === 'page' && value === 1);
    for (const text of initial ? [] : [value].flat()) {
      if (text !== '') query.append(name, text);
    }
  }
  return `${query}` ? `?${query}` : './';
}

// Returns the address of `view` with some properties changed. Unless `change` sets the page, it is the first one.
export const changed = (view, change) => write({ ...view, page: 1, article: '', paragraph: '', ...change });

export const filtered = (view) => Boolean(view.from || view.to || FACETS.some((name) => view[name].length));
export const UNFILTERED = { from: '', to: '', ...Object.fromEntries(FACETS.map((name) => [name, []])) };
