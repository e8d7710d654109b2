// Numbers, dates and counted words, as the reader's Arabic has them: digits and names of months differ between
// countries, and the browser knows. A browser that speaks no Arabic gets Western digits. The calendar is
// the articles', not the country's.
const tag = (navigator.languages ?? []).find((language) => /^ar\b/i.test(language)) ?? 'ar-u-nu-latn';
const locale = new Intl.Locale(tag, { calendar: 'gregory' });

const numbers = new Intl.NumberFormat(locale);
const plain = new Intl.NumberFormat(locale, { useGrouping: false });
const rules = new Intl.PluralRules(locale);

const NOUNS = {
  article: ['لا مقالات', 'مقال واحد', 'مقالان', '# مقالات', '# مقالا', '# مقال'],
  paragraph: ['لا فقرات', 'فقرة واحدة', 'فقرتان', '# فقرات', '# فقرة', '# فقرة'],
  match: ['لا مواضع', 'موضع واحد', 'موضعان', '# مواضع', '# موضعا', '# موضع'],
  copy: ['', 'مقال شبيه', 'مقالان شبيهان', '# مقالات شبيهة', '# مقالا شبيها', '# مقال شبيه'],
};
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

export const number = (value) => numbers.format(value);
export const year = (value) => plain.format(value);

// counted(3, 'article'): "3 مقالات".
export function counted(count, noun) {
  return NOUNS[noun][FORMS.indexOf(rules.select(count))].replace('#', number(count));
}

// "2025-09-04", and so much of it as there is; anything else as it stands.
export function date(text) {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text ?? '');
  if (!parts) return text ?? '';
  const [, y, m, d] = parts;
  const options = { year: 'numeric', month: m && 'long', day: d && 'numeric', timeZone: 'UTC' };
  const day = new Date(Date.UTC(y, (m ?? 1) - 1, d ?? 1));
  return day.toISOString().startsWith(parts[0]) ? day.toLocaleDateString(locale, options) : text;
}
