// Handles events: when the reader chooses a view by typing, clicking or going back, stores its address and shows it.
import { changed, read } from './address.js';
import { jump } from './article.js';
import { byId } from './dom.js';
import { listenToFilters } from './filters.js';
import { keep, kept } from './kept.js';
import { indexOf, show } from './showing.js';
import * as suggestions from './suggestions.js';

const TYPING_PAUSE_MS = 150;

const box = byId('q');
let view = read(location.search);
let timer = 0;
// Whether the view was chosen by typing; further typing then replaces its entry in the history.
let typed = false;

function go(address, byTyping = false) {
  clearTimeout(timer);
  const { href, search: query } = new URL(address, document.baseURI);
  const stays = href === location.href || (byTyping && typed);
  history[stays ? 'replaceState' : 'pushState']({ fromList: stays ? history.state?.fromList : !view.article }, '', href);
  typed = byTyping;
  view = read(query);
  if (box.value.trim() !== view.q) box.value = view.q;
  return show(view);
}

function search(byTyping) {
  clearTimeout(timer);
  const q = box.value.trim();
  if (q === view.q && !view.article && byTyping) return;
  go(changed(view, { q }), byTyping);
}

function complete(text) {
  suggestions.close();
  box.value = text;
  box.focus();
  search(false);
}

function searchSoon() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    search(true);
    if (box.value.trim()) suggestions.ask(indexOf(view), box.value); else suggestions.close();
  }, TYPING_PAUSE_MS);
}

function listenToBox() {
  // Includes input during composition, because phones compose every Arabic word.
  box.addEventListener('input', searchSoon);
  // In some browsers, the end of a composition is the only event for its final text.
  box.addEventListener('compositionend', () => { if (box.value.trim() !== view.q) searchSoon(); });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFromBox(event);
    if (event.key === 'Escape') leaveBox(event);
  });
  byId('clear').addEventListener('click', () => {
    suggestions.close();
    box.value = '';
    box.focus();
    search(false);
  });
  byId('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = suggestions.chosen();
    if (text) return complete(text);
    suggestions.close();
    return search(false);
  });
  suggestions.listen(complete);
}

function moveFromBox(event) {
  event.preventDefault();
  const step = event.key === 'ArrowDown' ? 1 : -1;
  if (suggestions.areOpen()) suggestions.move(step);
  else if (step > 0) titles()[0]?.focus();
}

function leaveBox(event) {
  event.stopPropagation();
  if (suggestions.areOpen()) return suggestions.close();
  if (!box.value) return box.blur();
  box.value = '';
  return search(false);
}

const titles = () => [...byId('hits').querySelectorAll('h2 a')];

function back() {
  if (history.state?.fromList) history.back();
  else go(changed(view, { page: view.page }));
}

// Moves the focus between hits, and from the first hit to the search box.
function moveInList(event) {
  const all = titles();
  const at = all.indexOf(document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  (next < 0 ? box : all[Math.min(next, all.length - 1)]).focus();
}

const writes = (element) => element.matches('input:not([type=checkbox], [type=radio]), select, textarea');

// Compares the position of the key, since an Arabic keyboard has other letters there.
function pressedLetter(event) {
  if (event.key === '/' || event.code === 'Slash') {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (view.article) {
    if (event.code === 'KeyN') jump(1);
    if (event.code === 'KeyP') jump(-1);
  }
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
  if (byId('keys').checked) pressedLetter(event);
  if (view.article) {
    if (event.key === 'Escape') back();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    moveInList(event);
  }
}

function clicked(event) {
  const link = event.target.closest('a');
  const address = link?.getAttribute('href') ?? '';
  if (!/^(\?|\.\/$)/.test(address)) return;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (link.matches('.back')) return back();
  go(address);
  scrollTo(0, 0);
}

// A reader may have typed before this script was loaded.
function begin() {
  if (document.activeElement === box && box.value.trim()) return search(false);
  box.value = view.q;
  return show(view);
}

function listenToTheme() {
  const button = byId('theme');
  const dark = () => (document.documentElement.dataset.theme
    ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  button.setAttribute('aria-pressed', dark());
  button.addEventListener('click', () => {
    const theme = dark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    button.setAttribute('aria-pressed', dark());
    keep('localStorage', 'fahras-theme', theme);
  });
}

// Single-letter shortcuts can be switched off, for readers who use speech input or press keys by accident.
function listenToKeys() {
  const keys = byId('keys');
  keys.checked = kept('localStorage', 'fahras-keys') !== 'off';
  keys.addEventListener('change', () => keep('localStorage', 'fahras-keys', keys.checked ? 'on' : 'off'));
  document.addEventListener('keydown', pressed);
}

function listenToHistory() {
  document.addEventListener('focusin', () => { typed = false; });
  addEventListener('popstate', async () => {
    const left = view.article;
    view = read(location.search);
    typed = false;
    box.value = view.q;
    suggestions.close();
    await show(view, true);
    titles().find((title) => title.dataset.id === left)?.focus({ preventScroll: true });
  });
  addEventListener('online', () => { if (!byId('state').hidden) show(view); });
}

listenToBox();
listenToTheme();
listenToKeys();
listenToHistory();
listenToFilters(() => view, (change, byTyping) => go(changed(view, change), byTyping));
for (const id of ['unit', 'sort', 'index']) {
  byId(id).addEventListener('change', ({ target }) => go(changed(view, { [id]: target.value })));
}
document.addEventListener('click', clicked);
begin();
