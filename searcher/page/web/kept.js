// Values that the browser stores for the page. If storage is unavailable, they are kept until the page is left.
const held = {};

export function keep(storage, name, value) {
  held[name] = value;
  try { window[storage].setItem(name, value); } catch { /* storage is switched off */ }
}

export function kept(storage, name) {
  try { return held[name] ?? window[storage].getItem(name); } catch { return null; }
}
