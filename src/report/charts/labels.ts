import { displayWidth, signsOf } from '../visible.ts';

/** How wide a line of a label may be on the narrowest chart, and how wide where a value stands behind it; of a heading. */
const room = { line: 44, besideValue: 31, heading: 38 } as const;

/** The same where there is room for all on one line: on a screen and on paper. */
export const wideRoom = 66;

/** A label in one or two lines that fit a phone; what does not fit ends in an ellipsis, and stands whole in the table. */
export function labelLines(text: string, kind: 'line' | 'besideValue' | 'heading'): string[] {
  if (widthOf(text) <= room[kind]) return [text];
  const first = beginningOf(text, room[kind], true);
  return [
    first.trimEnd(),
    shortened(text.slice(first.length).trimStart(), kind === 'heading' ? room.heading : room.line),
  ];
}

/** A text that is no wider than so many letters, with an ellipsis where it is cut. */
export const shortened = (text: string, width: number): string =>
  widthOf(text) <= width ? text : `${beginningOf(text, width - 1, false).trimEnd()}…`;

/** The beginning of a text that fits, up to a blank where there is one. */
function beginningOf(text: string, width: number, atBlank: boolean): string {
  let [end, used] = [0, 0];
  for (const character of signsOf(text)) {
    used += letterWidth(character);
    if (used > width) break;
    end += character.length;
  }
  const blank = atBlank ? text.lastIndexOf(' ', end) : -1;
  return text.slice(0, blank > 0 ? blank : end);
}

/** In widths of an ordinary letter; nobody here knows the font, so rather too wide than too narrow. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of signsOf(text)) width += letterWidth(character);
  return width;
}

function letterWidth(character: string): number {
  if (/[WM@%\u2014\u2026\u2713\u2717]/.test(character)) return 1.6;
  if (/[mwA-Z]/.test(character)) return 1.3;
  return /[ il.,:;|!'()[\]]/.test(character) ? 0.7 : displayWidth(character);
}
