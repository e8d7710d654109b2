// Formats numbers, dates and counted nouns in the reader's variety of Arabic: digits and names of months differ
// between countries, and the browser knows them. Without Arabic among the browser's languages, Western digits are
// used. The calendar is always the Gregorian one, which the articles use.
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
const year = (value) => plain.format(value);
const YES_OR_NO = new Map([['true', 'نعم'], ['false', 'لا']]);

// Returns a value of a field as the reader sees it.
export const valueOf = (field, value) => (field === 'year' && /^\d+$/.test(value) ? year(value) : YES_OR_NO.get(value) ?? value);

// Returns the name of a period that ends now.
export function period(name) {
  return { day: `آخر ${number(24)} ساعة`, week: 'آخر أسبوع', month: 'آخر شهر', year: 'هذه السنة' }[name];
}

// Example: counted(3, 'article') returns "3 مقالات".
export function counted(count, noun) {
  return NOUNS[noun][FORMS.indexOf(rules.select(count))].replace('#', number(count));
}

// Formats "2025-09-04", "2025-09" or "2025"; returns any other text unchanged.
export function date(text) {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text ?? '');
  if (!parts) return text ?? '';
  const [, y, m, d] = parts;
  const options = { year: 'numeric', month: m && 'long', day: d && 'numeric', timeZone: 'UTC' };
  const day = new Date(Date.UTC(y, (m ?? 1) - 1, d ?? 1));
  return day.toISOString().startsWith(parts[0]) ? day.toLocaleDateString(locale, options) : text;
}

const IGNORED = /[\p{Mn}\u0640]/u;  // diacritics and tatweel
const ALIKE = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه' };
const bare = (letter) => ALIKE[letter] ?? letter.toLowerCase();

// Returns the number of characters of a completion that the reader has typed. If it does not begin with what was typed, these
// are the whole words that it has in common.
export function typedLength(typed, completion) {
  const letters = [...typed].filter((letter) => !IGNORED.test(letter));
  let [length, met] = [0, 0];
  for (const letter of completion) {
    if (!IGNORED.test(letter)) {
      if (met === letters.length || bare(letter) !== bare(letters[met])) break;
      met += 1;
    }
    length += letter.length;
  }
  if (met < letters.length) return completion.lastIndexOf(' ', length - 1) + 1;
  // Fonts draw lam with alef as one shape, which cannot have two colours.
  const [before] = /ل\p{Mn}*$/u.exec(completion.slice(0, length)) ?? [''];
  return /^[اأإآٱ]/.test(completion.slice(length)) ? length - before.length : length;
}
