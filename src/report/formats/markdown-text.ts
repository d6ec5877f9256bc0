import { visible } from '../visible.ts';

/** What a backslash would not stop everywhere: HTML, links that are made of bare addresses, and calls for people. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  ':': '&#58;',
  '.': '&#46;',
  // A joiner that nobody sees, so that nobody is called.
  '@': '@&#8288;',
};

/** A text from outside in Markdown: shown as it is written, and nothing else. */
export const plainText = (text: string): string =>
  visible(text)
    .trim()
    .replace(/[&<>]|:(?=\/\/)|(?<=www)\.|@(?=\w)|[\\`*_[\]~#|$]|!(?=\[)/gi, (mark) => entities[mark] ?? `\\${mark}`);

/** The same where a line begins: it opens no list. */
export const plainLine = (text: string): string =>
  plainText(text)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
