import { isolated } from '../isolated.ts';
import { visible } from '../visible.ts';

/** A joiner that nobody sees: a forge finds no name of a person, emoji, issue or commit across it. */
const joiner = '&#8288;';

/** What a backslash would not stop everywhere: HTML, links that are made of bare addresses, calls for people, emoji by their names, and issues and commits as forges call them. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '://': '&#58;//',
  ':': `:${joiner}`,
  '.': '&#46;',
  '@': `@${joiner}`,
  '-': `-${joiner}`,
  // Around what is read from right to left.
  '\u2068': '&#8296;',
  '\u2069': '&#8297;',
  '': joiner,
};

const marks =
  /[&<>\u2068\u2069]|:\/\/|:(?=[\w+-]+:)|(?<=www)\.|(?<=\bGH)-(?=\d)|@(?=\w)|[\\`*_[\]~#|$]|!(?=[[\w])|%(?="?\w)/;
/** Before the number of an issue or an epic. */
const inIssue = /(?<=[#&])(?=\d)/;
/** Behind the first digit of what may be the hash of a commit: seven digits or more, with letters among them. */
const inHash = /(?<=(?<!\w)(?=[a-f]*\d)(?=\d*[a-f])[\da-f])(?=[\da-f]{6,39}(?!\w))/;
const special = new RegExp([marks, inIssue, inHash].map(({ source }) => source).join('|'), 'gi');

/** A text from outside in Markdown: shown as it is written, and nothing else. */
export const plainText = (text: string): string =>
  isolated(visible(text).trim()).replace(special, (mark) => entities[mark] ?? `\\${mark}`);

/** The same where a line begins: it opens no list. */
export const plainLine = (text: string): string =>
  plainText(text)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
