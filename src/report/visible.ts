import { withoutCommands } from './ci-commands.ts';

/** What controls a terminal, cannot be seen, or turns the reading direction. */
export const unseen =
  /[\u034f\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|\udb40[\udc00-\udfff]/g;

/**
 * A text from outside, made safe to print: control characters, escape codes and marks that turn the reading direction
 * are shown as what they are, a line stays one line, and no runner of a CI job finds a command in it.
 */
export const visible = (text: string): string => withoutCommands(withoutControls(text));

/** The same where the text stands in a command of a runner. */
export function withoutControls(text: string): string {
  return text.replace(unseen, (mark, at: number) => {
    if (mark === '\n' || mark === '\t' || mark === '\r') return ' ';
    if (joiner.test(mark) && isJoint(text, at)) return mark;
    const code = (mark.codePointAt(0) ?? 0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}

const joiner = /[\u200c\u200d]/;

/** Whether a joiner makes one emoji, or one word of Arabic script, of India, Burma or Cambodia, of what stands on both sides of it: there it belongs to the spelling. */
function isJoint(text: string, at: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 4), at), text.slice(at + 1, at + 3)];
  // Of emoji the table is made where it is needed only.
  const isEmoji = (): boolean =>
    /\p{Extended_Pictographic}[\p{Mn}\p{EMod}]?$/u.test(before) && /^\p{Extended_Pictographic}/u.test(behind);
  return (joined.test(before.slice(-1)) && joined.test(behind)) || (text[at] === '\u200d' && isEmoji());
}
const joined = /^[\u0620-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]/;

/** A text in signs, each a character with what is joined to it, as an emoji of a family or a letter with an accent of its own. */
export const signsOf = (text: string): readonly string[] =>
  single.test(text) ? Array.from(text) : (text.match(sign) ?? []);
const sign = /.(?:[\p{Mn}\p{Me}\p{EMod}\u200c]|\u200d.)*/gsu;

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Latin letters, dashes, arrows, rules of tables and the like, which all take one. */
const single = /^[\0-\u02ff\u2010-\u2027\u20ac\u2190-\u22ff\u2500-\u257f\u2713\u2717]*$/;
const without = /^[\p{Mn}\p{Me}\ufe0f]/u;

/** How many columns of a terminal a text takes: Chinese, Japanese, Korean and emoji take two, also those that are joined to one, accents of their own none. */
export function displayWidth(text: string): number {
  if (single.test(text)) return text.length;
  let columns = 0;
  for (const each of signsOf(text)) columns += wide.test(each) ? 2 : without.test(each) ? 0 : 1;
  return columns;
}
