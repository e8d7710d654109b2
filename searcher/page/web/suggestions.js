// Completions below the search box, as an ARIA combobox with a list.
import { Failure, suggest } from './api.js';
import { typedLength } from './arabic.js';
import { byId, el } from './dom.js';

const box = byId('q');
const list = byId('suggestions');
let asking = null;
let active = -1;

const options = () => [...list.children];
export const areOpen = () => !list.hidden;

export function close() {
  asking?.abort();
  active = -1;
  list.hidden = true;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
}

// Distinguishes what the reader has typed from what completes it.
function option(text, typed, place) {
  const length = typedLength(typed, text);
  return el('li', { id: `s${place}`, role: 'option', dir: 'auto', 'aria-selected': 'false' },
    el('span', { class: 'typed' }, text.slice(0, length)), el('span', { class: 'completed' }, text.slice(length)));
}

function open(texts, typed) {
  close();
  list.replaceChildren(...texts.map((text, place) => option(text, typed, place)));
  list.hidden = texts.length === 0;
  box.setAttribute('aria-expanded', `${texts.length > 0}`);
}

export async function ask(index, q) {
  asking?.abort();
  const mine = asking = new AbortController();
  try {
    const texts = await suggest(index, q, mine.signal);
    if (mine === asking && document.activeElement === box) open(texts.filter((text) => text !== q), q);
  } catch (error) {
    // The request is outdated or failed; the search itself reports errors.
    if (mine === asking && error instanceof Failure) close();
  }
}

// Chooses the next or the previous option; beyond either end, none is chosen.
export function move(step) {
  const all = options();
  all[active]?.setAttribute('aria-selected', 'false');
  active = ((active + 1 + step + all.length + 1) % (all.length + 1)) - 1;
  const chosen = all[active];
  if (!chosen) return box.removeAttribute('aria-activedescendant');
  chosen.setAttribute('aria-selected', 'true');
  chosen.scrollIntoView({ block: 'nearest' });
  return box.setAttribute('aria-activedescendant', chosen.id);
}

export const chosen = () => options()[active]?.textContent ?? '';

export function listen(take) {
  // Keeps the focus in the search box.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => take(target.closest('li').textContent));
  box.addEventListener('blur', close);
}
