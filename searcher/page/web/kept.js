// What the browser keeps for the page. Where it keeps nothing, it holds until the page is left.
const held = {};

export function keep(storage, name, value) {
  held[name] = value;
  try { window[storage].setItem(name, value); } catch { /* storage is switched off */ }
}

export function kept(storage, name) {
  try { return held[name] ?? window[storage].getItem(name); } catch { return null; }
}
