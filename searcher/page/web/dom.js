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

// What the server puts around a match: drawn by lot for each time the page is loaded, so that no text can hold it.
const lot = crypto.getRandomValues(new Uint32Array(2)).join('');
export const MARK_BEGIN = `(${lot}`;
export const MARK_END = `)${lot}`;

// What the server marked, as nodes. Marks without an end, or ends without a beginning, are text.
export function marked(text) {
  return String(text ?? '').split(MARK_BEGIN).flatMap((piece, number) => {
    const end = number ? piece.indexOf(MARK_END) : -1;
    const rest = piece.slice(end < 0 ? 0 : end + MARK_END.length).replaceAll(MARK_END, '');
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
