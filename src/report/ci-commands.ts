/*
 * What the runners of CI jobs obey where it stands in a log: `::error::` where a line begins, `##[error]`, `##vso[` and
 * `##teamcity[` anywhere, and a section of GitLab. Their comparisons skip what cannot be seen, so it is skipped here.
 * Nothing here looks back or ahead over a run of marks more than once: a text may be long.
 */

/** Looked for first, as hardly any text has one: a text in which all can be seen is looked at without the tables of what cannot, which take long to make. */
const isSuspicious = (text: string): boolean =>
  (allSeen.test(text) ? /::|##|section_/iu : /:\p{DI}*:|#\p{DI}*#|section_/iu).test(text);
const allSeen = /^[\0-\xac\xae-\u034e\u2010-\u2027\u2030-\u205f\u20ac\u2190-\u22ff\u2500-\u257f]*$/;

// Each is made where it is needed, for the same reason.
const colons = (): RegExp => /[:\p{DI}]+/gu;
const hashes = (): RegExp => /[#\p{DI}]+/gu;
const section = /(?<=section_(?:start|end)):(?=\d)/gi;
const lineStart = (): RegExp => /^((?:\u001b\[[\d;]*m|(?!\n)[\s\p{Cc}\p{DI}])*):(?=\p{DI}*:)/gmu;
const inWord = (): RegExp => /[\p{L}\p{N}]$/u;

/** A text in which a runner finds no command, wherever the text comes to stand. */
export const withoutCommands = (text: string): string =>
  isSuspicious(text) ? withoutOpenings(withoutMarks(text, shown)) : text;

/** All that is printed at once: here the lines are known, also those that begin where a long word was broken. */
export const linesWithoutCommands = (text: string): string =>
  isSuspicious(text)
    ? withoutMarks(text, shown).replace(lineStart(), (_, before: string) => `${before}${shown(':')}`)
    : text;

/** A text of JSON, which reads back as itself. */
export const jsonWithoutCommands = (text: string): string =>
  isSuspicious(text) ? withoutMarks(text, (mark) => `\\u00${hex(mark)}`) : text;

type Escape = (mark: string) => string;

const hex: Escape = (mark) => mark.charCodeAt(0).toString(16);
const shown: Escape = (mark) => `\\x${hex(mark)}`;

/** Without what is obeyed anywhere in a line. */
const withoutMarks = (text: string, escape: Escape): string =>
  text
    .replace(section, escape)
    .replace(hashes(), (run, from: number) => (isCommand(text, from + run.length) ? broken(run, '#', escape) : run));

function isCommand(text: string, from: number): boolean {
  const name = /[a-z\p{DI}]*\[/iuy;
  name.lastIndex = from;
  return name.test(text);
}

/** Without what is obeyed where a line begins; a line begins neither in a word nor at a pair that ends one. */
const withoutOpenings = (text: string): string =>
  text.replace(colons(), (run, from: number) => {
    const next = text[from + run.length] ?? ' ';
    return next.trim() === '' || inWord().test(text.slice(Math.max(0, from - 2), from)) ? run : broken(run, ':', shown);
  });

/** All marks of a run but the last. */
function broken(run: string, mark: string, escape: Escape): string {
  const last = run.lastIndexOf(mark);
  return run.slice(0, Math.max(0, last)).replaceAll(mark, escape) + run.slice(Math.max(0, last));
}
