// Builds elements of the page. Text only becomes text nodes; HTML is never parsed here.

export const byId = (id) => document.getElementById(id);

// Example: el('a', {href: '?q=x', class: 'brand'}, 'text', node, …). Attributes that are null, undefined or false are
// omitted.
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== ''));
  return element;
}

// The tags that the server puts around matches. They are random for each load of the page, so that no text can
// contain them.
const lot = crypto.getRandomValues(new Uint32Array(2)).join('');
export const MARK_BEGIN = `(${lot}`;
export const MARK_END = `)${lot}`;

// Converts the server's tags into nodes. Unpaired tags are removed and their text is not marked.
export function marked(text) {
  return String(text ?? '').split(MARK_BEGIN).flatMap((piece, number) => {
    const end = number ? piece.indexOf(MARK_END) : -1;
    const rest = piece.slice(end < 0 ? 0 : end + MARK_END.length).replaceAll(MARK_END, '');
    return end > 0 ? [el('mark', {}, piece.slice(0, end)), rest] : [rest];
  });
}

// Returns the URL if it may be used as a link, or null. Documents can contain any URL, so only http and https are
// allowed.
export function webAddress(url) {
  try {
    const address = new URL(url);
    return /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null;
  }
}
