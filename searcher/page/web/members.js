// What the records of an index call the parts of an article. test_attributes compares these names with those that the table
// of fields has for records.
import { ownOf } from './address.js';

const NAMES = {
  title: ['title', 'headline', 'name'],
  text: ['text', 'body', 'content'],
  url: ['url', 'link', 'permalink'],
  date: ['date', 'published', 'published_at'],
  source: ['source', 'publisher'],
  author: ['author', 'byline', 'creator'],
  section: ['section', 'category'],
};
// The parts that results show with the title, in their order.
export const SHOWN = ['source', 'section', 'author'];
const { text: TEXTS, ...SHORT } = NAMES;

export const HEADLINES = NAMES.title;
export const WITH_TEXTS = [...NAMES.title, ...TEXTS];
export const WITHOUT_TEXTS = Object.values(SHORT).flat();

// Returns the first of `names` that is a text in a record, or undefined.
const found = (record, names) => names.map((name) => ownOf(record, name)).find((value) => typeof value === 'string' && value !== '');

// Returns an answer's document with its parts by their first names, and its id, which `key` holds, as text.
export function articleOf(document, key) {
  const parts = Object.entries(NAMES).map(([part, names]) => [part, found(document, names)]);
  const { title, text } = NAMES;
  const formatted = { title: found(document._formatted, title), text: found(document._formatted, text) };
  return { ...document, ...Object.fromEntries(parts), id: `${document[key]}`, _formatted: formatted };
}
