import { note } from './key-note.ts';

/* What several shapes have. */

export const title = note('A text, or a map of texts by language: { nl: …, en: … }');
export const source = note('The id of a source, listed under sources of the study', 'id');
export const where = note('Where in the source: a page, a section; or a map of texts by language');
export const why = note('Why this value, in words; or a map of texts by language: { nl: …, en: … }');
export const direction = note('Of a judgement: the id of the source that has its direction, but not its size', 'id');
export const structure = note('Where this part of the structure comes from, where that is not as the whole scenario');
export const remark = note('Anything else; or a map of texts by language');
export const kind = note(
  'sourced: the figure stands in the source; derived: computed from sourced ones; judgement: an estimate of ours. A formula needs none',
);
export const category = note('The cost category: its price index and its line in the breakdown', 'id', 'operations');
export const vat = note('Whether VAT is due on it');
export const experts = note(
  'What several experts say, by their ids, in place of a value: an estimate each, drawn as one pool',
);
