// What is shown, as the page's address says it: every view can be linked, and back and forward work.

export const FACETS = ['source', 'section', 'year'];
// As many as fit into an address: percent-encoded, an Arabic letter takes six bytes, and others nine.
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

// The address of a view that differs from another; unless it says which, its first page.
export const changed = (view, change) => write({ ...view, page: 1, article: '', paragraph: '', ...change });

export const filtered = (view) => Boolean(view.from || view.to || FACETS.some((name) => view[name].length));
export const UNFILTERED = { from: '', to: '', ...Object.fromEntries(FACETS.map((name) => [name, []])) };
