/*
 * What the runners of CI jobs obey where it stands in a log: `::error::` where a line begins, `##[error]`, `##vso[` and
 * `##teamcity[` anywhere, and a section of GitLab. Their comparisons skip what cannot be seen, so it is skipped here.
 * Nothing here looks back or ahead over a run of marks more than once: a text may be long.
 */

/** Looked for first, as hardly any text has one. */
const suspicious = /:\p{DI}*:|#\p{DI}*#|section_/iu;

const colons = /[:\p{DI}]+/gu;
const hashes = /[#\p{DI}]+/gu;
const section = /(?<=section_(?:start|end)):(?=\d)/gi;
const lineStart = /^((?:\u001b\[[\d;]*m|(?!\n)[\s\p{Cc}\p{DI}])*):(?=\p{DI}*:)/gmu;
const inWord = /[\p{L}\p{N}]$/u;
const commandName = /[a-z\p{DI}]*\[/iuy;

/** A text in which a runner finds no command, wherever the text comes to stand. */
export const withoutCommands = (text: string): string =>
  suspicious.test(text) ? withoutOpenings(withoutMarks(text, shown)) : text;

/** All that is printed at once: here the lines are known, also those that begin where a long word was broken. */
export const linesWithoutCommands = (text: string): string =>
  suspicious.test(text)
    ? withoutMarks(text, shown).replace(lineStart, (_, before: string) => `${before}${shown(':')}`)
    : text;

/** A text of JSON, which reads back as itself. */
export const jsonWithoutCommands = (text: string): string =>
  suspicious.test(text) ? withoutMarks(text, (mark) => `\\u00${hex(mark)}`) : text;

type Escape = (mark: string) => string;

const hex: Escape = (mark) => mark.charCodeAt(0).toString(16);
const shown: Escape = (mark) => `\\x${hex(mark)}`;

/** Without what is obeyed anywhere in a line. */
const withoutMarks = (text: string, escape: Escape): string =>
  text
    .replace(section, escape)
    .replace(hashes, (run, from: number) => (isCommand(text, from + run.length) ? broken(run, '#', escape) : run));

function isCommand(text: string, from: number): boolean {
  commandName.lastIndex = from;
  return commandName.test(text);
}

/** Without what is obeyed where a line begins; a line begins neither in a word nor at a pair that ends one. */
const withoutOpenings = (text: string): string =>
  text.replace(colons, (run, from: number) => {
    const next = text[from + run.length] ?? ' ';
    return next.trim() === '' || inWord.test(text.slice(Math.max(0, from - 2), from)) ? run : broken(run, ':', shown);
  });

/** All marks of a run but the last. */
function broken(run: string, mark: string, escape: Escape): string {
  const last = run.lastIndexOf(mark);
  return run.slice(0, Math.max(0, last)).replaceAll(mark, escape) + run.slice(Math.max(0, last));
}
