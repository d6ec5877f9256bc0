import { visible } from '../visible.ts';

/** A joiner that nobody sees: a forge finds no name of a person, emoji or issue across it. */
const joiner = '&#8288;';

/** What a backslash would not stop everywhere: HTML, links that are made of bare addresses, calls for people, emoji by their names, and issues as GitHub calls them. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '://': '&#58;//',
  ':': `:${joiner}`,
  '.': '&#46;',
  '@': `@${joiner}`,
  '-': `-${joiner}`,
};

/** A text from outside in Markdown: shown as it is written, and nothing else. */
export const plainText = (text: string): string =>
  visible(text)
    .trim()
    .replace(
      /[&<>]|:\/\/|:(?=[\w+-]+:)|(?<=www)\.|(?<=\bGH)-(?=\d)|@(?=\w)|[\\`*_[\]~#|$]|!(?=[[\w])|%(?="?\w)/gi,
      (mark) => entities[mark] ?? `\\${mark}`,
    );

/** The same where a line begins: it opens no list. */
export const plainLine = (text: string): string =>
  plainText(text)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
