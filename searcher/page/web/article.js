// Shows a whole article, with its matches marked and buttons to move between them.
import { changed } from './address.js';
import { counted, number } from './arabic.js';
import { byId, el, marked } from './dom.js';
import { facts } from './results.js';

let marks = [];
let at = -1;

export function jump(step) {
  if (!marks.length) return;
  marks[at]?.removeAttribute('aria-current');
  at = (at < 0 && step < 0 ? 0 : at + step + marks.length) % marks.length;
  marks[at].setAttribute('aria-current', 'true');
  marks[at].scrollIntoView({ block: 'center' });
  byId('position').textContent = `${number(at + 1)} من ${number(marks.length)}`;
}

function jumper() {
  const button = (step, sign, label, key) => {
    const title = byId('keys').checked ? `${label} (${key})` : label;
    const made = el('button', { type: 'button', 'aria-label': label, title }, sign);
    made.addEventListener('click', () => jump(step));
    return made;
  };
  return el('span', { class: 'jump' },
    el('span', { id: 'position', role: 'status' }, counted(marks.length, 'match')),
    button(-1, '↑', 'الموضع السابق', 'p'), button(1, '↓', 'الموضع التالي', 'n'));
}

// Each line of the text is a paragraph, or a heading if its number (from 1) is in `headings`.
function paragraphs({ text = '', headings = [] }, wanted) {
  return text.split('\n').map((line, before) => {
    const number = before + 1;
    return el(headings.includes(number) ? 'h2' : 'p', { dir: 'auto', class: `${number}` === wanted && 'wanted' }, marked(line));
  });
}

export function showArticle(view, article) {
  const element = byId('article');
  const back = el('a', { href: changed(view, { page: view.page }), class: 'back' }, 'العودة إلى النتائج');
  const bar = el('nav', { class: 'jumps', 'aria-label': 'المقال' }, back);
  const title = el('h1', { dir: 'auto', tabindex: '-1' }, article.title ? marked(article.title) : 'بلا عنوان');
  const text = el('div', { class: 'text' }, paragraphs(article, view.paragraph));
  element.replaceChildren(bar, title, facts(article), text);
  marks = [...element.querySelectorAll('mark')];
  at = -1;
  if (marks.length) bar.append(jumper());
  title.focus({ preventScroll: true });
  element.querySelector('.wanted')?.scrollIntoView({ block: 'center' });
  return title.textContent;
}

// Shows similar articles below the article.
export function showSimilar(view, hits) {
  const items = hits.map((hit) => el('li', { dir: 'auto' },
    el('a', { href: changed(view, { article: hit.id }) }, hit.title || 'بلا عنوان'), facts(hit)));
  if (items.length) byId('article').append(el('aside', { 'aria-labelledby': 'similar' }, el('h2', { id: 'similar' }, 'مقالات مشابهة'), el('ul', {}, items)));
}
