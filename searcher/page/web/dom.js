// Building the page. Text becomes text nodes only: nothing here parses HTML.

export const byId = (id) => document.getElementById(id);

// el('a', {href: '?q=x', class: 'brand'}, 'text', node, …): attributes that are null, undefined or false are left out.
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== ''));
  return element;
}

// Private-use characters around what matches: they cannot be mistaken for markup, and texts do not hold them.
export const MARK_BEGIN = '\uE000';
export const MARK_END = '\uE001';

// What the server marked, as nodes. Marks without an end, or ends without a beginning, are text.
export function marked(text) {
  return String(text ?? '').split(MARK_BEGIN).flatMap((piece, number) => {
    const end = number ? piece.indexOf(MARK_END) : -1;
    const rest = piece.slice(end + 1).replaceAll(MARK_END, '');
    return end > 0 ? [el('mark', {}, piece.slice(0, end)), rest] : [rest];
  });
}

// An address that may be a link: documents say what they like, so only http and https.
export function webAddress(url) {
  try {
    const address = new URL(url);
    return /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null;
  }
}
