// Builds the elements. Text only becomes text nodes; HTML is never parsed.
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value != null) element.setAttribute(name, value);
  element.append(...children.flat().filter(Boolean));
  return element;
}

// Converts the server's tags into nodes.
function marked(text) {
  return String(text ?? '').split(MARK_BEGIN).flatMap((piece, place) => {
    const end = place ? piece.indexOf(MARK_END) : -1;
    const rest = piece.slice(end < 0 ? 0 : end + MARK_END.length).replaceAll(MARK_END, '');
    return end > 0 ? [el('mark', {}, piece.slice(0, end)), rest] : [rest];
  });
}

const arabic = (navigator.languages ?? []).find((language) => /^ar\b/i.test(language)) ?? 'ar-u-nu-latn';
const locale = new Intl.Locale(arabic, { calendar: 'gregory' });
const RESULTS = { zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', many: '# نتيجة', other: '# نتيجة' };

function totalOf({ estimatedTotalHits, totalIsExact }) {
  const form = RESULTS[new Intl.PluralRules(locale).select(estimatedTotalHits)];
  return (totalIsExact === false ? 'نحو ' : '') + form.replace('#', new Intl.NumberFormat(locale).format(estimatedTotalHits));
}

function dateOf(text) {
  const day = /^\d{4}-\d\d-\d\d/.test(text) ? new Date(`${text.slice(0, 10)}T00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime())) return null;
  return el('time', { datetime: text }, day.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }));
}

// Returns the URL if it may be a link: documents can contain any URL, so only http and https are allowed.
function webAddress(text) {
  try {
    const { protocol, href } = new URL(text, document.baseURI);
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

// Returns where a hit leads: to `data-link`, otherwise to the article's own URL, otherwise to the service's page.
function hrefOf(hit, q) {
  const own = option.link ? option.link.replaceAll('{id}', encodeURIComponent(hit.id)) : hit.url;
  return (own && webAddress(own)) || `${server}?${new URLSearchParams({ index: option.index, q, article: hit.id })}`;
}

function boxOf() {
  const input = el('input', { type: 'text', role: 'combobox', inputmode: 'search', enterkeyhint: 'search', dir: 'auto', maxlength: 800,
    'aria-label': option.label, 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'completions', autocomplete: 'off',
    autocapitalize: 'off', spellcheck: 'false', placeholder: option.placeholder });
  const clear = el('button', { type: 'button', class: 'clear', 'aria-label': 'امسح كلمات البحث' }, '×');
  const list = el('ul', { id: 'completions', class: 'completions', role: 'listbox', 'aria-label': 'اقتراحات', hidden: '' });
  const form = el('form', { role: 'search', 'aria-label': option.label }, el('div', { class: 'box' }, input, clear),
    el('button', { class: 'primary' }, 'ابحث'), list);
  return { form, input, clear, list };
}

function panelOf() {
  const status = el('p', { class: 'status', role: 'status' });
  const hits = el('ol', { class: 'hits' });
  const more = el('button', { type: 'button', class: 'more', hidden: '' }, 'المزيد');
  return { status, hits, more, panel: el('div', { class: 'panel', hidden: '' }, status, hits, more) };
}

function hitItem(hit, q) {
  const facts = [hit.source && el('bdi', {}, hit.source), dateOf(hit.date ?? '')].filter(Boolean);
  return el('li', {},
    el('a', { href: hrefOf(hit, q), dir: 'auto' }, marked(hit._formatted?.title || hit.title || 'بلا عنوان')),
    facts.length ? el('p', { class: 'facts' }, facts.map((part) => el('span', {}, part))) : null,
    (hit._passages ?? []).map(({ text }) => el('p', { dir: 'auto' }, marked(text))));
}

// Distinguishes what the reader has typed from what completes it.
function completionItem(text, q, place) {
  const length = text.startsWith(q) ? q.length : q.lastIndexOf(' ') + 1;
  return el('li', { id: `c${place}`, role: 'option', dir: 'auto', 'aria-selected': 'false' },
    el('span', { class: 'typed' }, text.slice(0, length)), text.slice(length));
}
