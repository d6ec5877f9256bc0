import type { LocatedProblem } from '../input/load.ts';
import type { Span } from '../input/tree/tree.ts';
import type { Fault } from '../problems/problem.ts';
import { isAdvice } from '../problems/advice.ts';
import { faultText, type Words } from '../words/words.ts';
import type { TextPlace } from './outcome.ts';
import type { Paint } from './paint.ts';
import { displayWidth, visible } from './visible.ts';

/** How many problems are shown at once. */
const most = 20;
const longestLine = 120;

/** A name or value may be as long as its author likes; what is said of it may not. */
const clip = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

/** The name of a kind of problem, as scripts and the documentation know it. */
export const codeOf = (fault: Fault): string => (fault.kind === 'unknown' ? `unknown-${fault.thing}` : fault.kind);

export interface ProblemStyle {
  readonly words: Words;
  readonly paint: Paint;
}

/** Problems on paper, each with its place, the line itself with a mark, and what to do; at most 20. */
export function writeProblems(problems: readonly LocatedProblem[], style: ProblemStyle): string {
  const shown = problems.slice(0, most).map((problem) => writeProblem(problem, style));
  const rest = problems.length - shown.length;
  return `${[...shown, ...(rest > 0 ? [style.words.problems.more(rest)] : [])].join('\n\n')}\n`;
}

/** A problem that has no place in a file: of the command line, or of a file as a whole. */
export function writeFault(fault: Fault, { words, paint }: ProblemStyle): string {
  const [what, hint] = faultText(words, fault);
  const advice = hint === null ? '' : `  = ${clip(visible(hint))}\n`;
  return `samen: ${paint.tone('bad', `${words.problems.error}[${codeOf(fault)}]`)}: ${clip(visible(what))}\n${advice}`;
}

/** A key in a path: one that begins or ends with a blank, has two together or is nothing stands between quotes, as nobody would see it else. */
const asPart = (key: string | number): string => (/^(?:\s|$)|\s(?:\s|$)/.test(String(key)) ? `"${key}"` : String(key));

function writeProblem(
  { fault, span, path, scenarios, writer, otherDates }: LocatedProblem,
  { words, paint }: ProblemStyle,
): string {
  const [what, hint] = faultText(words, fault);
  const at = placeOf(span.file.text, span.from);
  const label = isAdvice(fault) ? words.problems.warning : words.problems.error;
  const tone = isAdvice(fault) ? 'doubt' : 'bad';
  const place = `${visible(span.file.name)}:${at.line}:${at.column}`;
  const margin = ' '.repeat(String(at.line).length);
  const heirs = scenarios.filter((scenario) => scenario !== writer);
  const felt = heirs.length > 0 ? [words.problems.suffers(heirs)] : [];
  const advice = [
    ...(path.length > 0 ? [clip(words.problems.at(visible(path.map(asPart).join('.'))))] : []),
    ...felt,
    ...(otherDates === undefined ? [] : [words.problems.otherDates(otherDates)]),
    ...(hint === null ? [] : [visible(hint)]),
  ];
  return [
    `${paint.strong(place)}: ${paint.tone(tone, `${label}[${codeOf(fault)}]`)}: ${clip(visible(what))}`,
    ...excerpt(span, at, margin, paint.tone.bind(null, tone)),
    ...advice.map((line) => `${margin} = ${line}`),
  ].join('\n');
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly start: number;
}

/** Line and column of an offset, counted from 1, and the line. */
export function placeOf(text: string, offset: number): Place {
  const start = text.lastIndexOf('\n', Math.max(0, offset) - 1) + 1;
  const end = text.indexOf('\n', start);
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < start; index = text.indexOf('\n', index + 1)) line += 1;
  return {
    line,
    column: offset - start + 1,
    start,
    text: text.slice(start, end < 0 ? text.length : end).replace(/\r$/, ''),
  };
}

/** Where a span of a file begins and ends. */
export function textPlaceOf({ file, from, to }: Span): TextPlace {
  const [begin, end] = [placeOf(file.text, from), placeOf(file.text, Math.max(to, from + 1))];
  return { line: begin.line, column: begin.column, endLine: end.line, endColumn: end.column };
}

/** The line as it was written, the very characters at fault marked; a long line is cut around them. */
function excerpt(
  span: LocatedProblem['span'],
  { line, column, start, text }: Place,
  margin: string,
  mark: (text: string) => string,
): string[] {
  if (text.trim() === '') return [];
  const from = column > longestLine - 20 ? column - 40 : 0;
  const cut = `${from > 0 ? '…' : ''}${text.slice(from, from + longestLine)}${text.length > from + longestLine ? '…' : ''}`;
  const offset = column - 1 - from + (from > 0 ? 1 : 0);
  const length = Math.max(1, Math.min(span.to - start, text.trimEnd().length) - (column - 1));
  const shown = Math.max(1, Math.min(length, cut.length - offset));
  const before = visible(cut.slice(0, offset));
  const marked = visible(cut.slice(offset, offset + shown));
  return [
    `${margin} |`,
    `${line} | ${visible(cut)}`,
    `${margin} | ${' '.repeat(displayWidth(before))}${mark('^'.repeat(Math.max(1, displayWidth(marked))))}`,
  ];
}
