import type { SyntaxFault } from '../../../problems/problem.ts';

/** What makes no YAML of a text, and what to do. */
export const syntax: Readonly<Record<SyntaxFault, readonly [string, string]>> = {
  tab: ['a tab is used for indentation', 'YAML is indented with spaces'],
  indentation: ['the indentation does not fit what stands above', 'items of one list or map start in the same column'],
  deeper: [
    'this line stands further in than its neighbours',
    'keys of one map start in the same column; a text over several lines that holds ": " goes between quotes',
  ],
  shallower: ['this line stands less far in than those below it', 'keys of one map start in the same column'],
  unclosed: ['something is opened here and not closed', 'close every [, { and quote'],
  key: [
    'no colon with a blank stands behind this key',
    'write a colon and a blank between a key and its value: "key: value"',
  ],
  colon: [
    'this reads as a key inside a value',
    'put a text that holds ": " between quotes; after a key comes ": " with a blank',
  ],
  conflict: ['a conflict of version control is left here', 'choose one of the two versions'],
  quote: ['this text cannot be read', 'put the text between quotes'],
  escape: [
    'YAML knows no such escape',
    'between double quotes write \\\\ for a backslash, or put the text between single quotes',
  ],
  other: ['this is not YAML', 'look for a missing colon, comma, blank, quote or bracket here or on the line above'],
};
