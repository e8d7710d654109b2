// What the fields of an index are called on the page: as the index's settings say (`labels`, an object of field names
// and texts), otherwise by a word that the page knows, otherwise by the name of the field.
import { ownOf } from './address.js';
import { settings } from './api.js';

// test_attributes compares these with the table of fields.
const TITLES = { source: 'المصدر', section: 'القسم', author: 'الكاتب', language: 'اللغة', year: 'السنة' };
const OTHER_TITLES = { category: 'التصنيف', tags: 'الوسوم', price: 'السعر' };
const knownTitle = (name) => ownOf(TITLES, name) ?? ownOf(OTHER_TITLES, name);
const given = new Map();  // by index
const asked = new Set();
let present = '';

// The index whose fields titleOf() names.
export function useIndex(index) { present = index; }

export function keepLabels(index, labels) {
  if (labels && typeof labels === 'object') given.set(index, labels);
}

export function titleOf(name) {
  const label = ownOf(given.get(present), name);
  return (typeof label === 'string' && label) || (knownTitle(name) ?? name);
}

// Reads the labels of the index, once, if the page knows no word for one of `names`. Returns whether there are new ones.
// A service may refuse its settings, for example because the reader's key allows searches only; then names stay.
export async function learnLabels(names, signal) {
  const index = present;
  if (given.has(index) || asked.has(index) || names.every(knownTitle)) return false;
  asked.add(index);
  try {
    keepLabels(index, (await settings(index, signal)).labels);
  } catch {
    if (signal.aborted) asked.delete(index);
  }
  return given.has(index);
}
