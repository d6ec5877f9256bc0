import type { RecordedStudy } from '../../model/figures.ts';
import { largest } from '../../numerics/extremes.ts';
import { endOf, newlineIn, scalar, type Splice, spliced, trimmedBefore } from './edit-figures.ts';
import { limits } from '../parse/guard.ts';
import { type LoadedFigures, loadFigures } from '../figures/load-figures.ts';
import { keptStudies } from '../figures/recorded-studies.ts';
import { linesOf } from '../figures/study-lines.ts';
import type { MapNode, SourceFile } from '../tree/tree.ts';

const key = 'studies';
const remark =
  '# What the study said when these figures were pinned, less why: samen writes it, and tells by it what changed.';

/** A study that is to be kept with the figures that are pinned of it. */
export interface StudyNow {
  readonly input: string;
  /** As its authors wrote it. */
  readonly written: unknown;
}

export interface FiguresText {
  readonly text: string;
  /** Whether it has what the study says now. */
  readonly isStudyKept: boolean;
}

/**
 * The text of `figures.yaml` with what the study says now, and what it said when other figures were pinned; without these where the
 * file would be larger than one may be.
 *
 * @param hold - the pins that are known to hold for the study as it is now, by position: of these it need not be known
 */
export function withStudy(
  file: SourceFile,
  { input, written }: StudyNow,
  hold: (position: number) => boolean,
): FiguresText {
  const { figures } = loadFigures(file);
  if (figures === null) return { text: file.text, isStudyKept: false };
  const lines = linesOf(written);
  const studies = new Map(figures.studies);
  const named = new Set<string>();
  for (const [position, { recorded }] of figures.pins.entries()) {
    if (recorded === null) continue;
    named.add(recorded.input);
    if (hold(position)) studies.set(recorded.input, lines);
  }
  const whole = withStudies(figures, keptStudies(studies, { input, lines }, named));
  return { text: whole ?? file.text, isStudyKept: whole !== null };
}

/**
 * The text of `figures.yaml` with what the study said when figures were pinned, in place of what it had of that: every
 * other character stays.
 *
 * @returns null where there is no room for it: in a file that would be too large
 */
function withStudies(figures: LoadedFigures, studies: readonly RecordedStudy[]): string | null {
  const { file, root } = figures;
  if (root.kind !== 'map') return null;
  const isFlow = file.text[root.span.from] === '{';
  const whole = spliced(file.text, [
    isFlow ? flowSplice(file.text, root, studies) : blockSplice(figures, root, studies),
  ]);
  if (new TextEncoder().encode(whole).length > limits.bytes) return null;
  return loadFigures({ name: file.name, text: whole }).problems === null ? whole : null;
}

function blockSplice(figures: LoadedFigures, root: MapNode, studies: readonly RecordedStudy[]): Splice {
  const { text } = figures.file;
  const newline = newlineIn(text);
  const indent = indentOfRoot(figures);
  const reported = [`${key}:`, ...studies.flatMap(linesOfStudy)].join(`${newline}${indent}`);
  const old = root.entries.get(key);
  if (old !== undefined) return { from: old.key.from, to: endOf(text, old.value), text: reported };
  const from = trimmedBefore(text, text.length);
  return { from, to: text.length, text: `${newline}${indent}${remark}${newline}${indent}${reported}${newline}` };
}

function flowSplice(text: string, root: MapNode, studies: readonly RecordedStudy[]): Splice {
  const newline = newlineIn(text);
  const reported = `${key}: [${studies.map((study) => flowStudy(study, newline)).join(', ')}]`;
  const old = root.entries.get(key);
  if (old !== undefined) return { from: old.key.from, to: endOf(text, old.value), text: reported };
  const from = largest([...root.entries.values()].map(({ value }) => endOf(text, value)));
  return { from, to: from, text: `,${newline}${reported}` };
}

function flowStudy({ inputs, says, otherwise }: RecordedStudy, newline: string): string {
  const texts = [['says', says] as const, ['otherwise', otherwise] as const].flatMap(([name, text]) =>
    text === null ? [] : [`${name}: ${quoted(text, newline)}`],
  );
  return `{ ${[`inputs: [${inputs.map((input) => scalar(input, true)).join(', ')}]`, ...texts].join(', ')} }`;
}

/** A text between quotes, each line of it on a line of its own. */
const quoted = (text: string, newline: string): string =>
  `"${text
    .split('\n')
    .map((line) => JSON.stringify(line).slice(1, -1))
    .join(`\\n\\${newline}`)}"`;

/** The blanks before the keys of the file. */
function indentOfRoot({ file: { text }, root }: LoadedFigures): string {
  const [first] = root.kind === 'map' ? root.entries.values() : [];
  const from = first?.key.from ?? 0;
  return text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
}

/** How many hashes stand on one line. */
const mostOnLine = 20;

function linesOfStudy({ inputs, says, otherwise }: RecordedStudy): string[] {
  const hashes = inputs.map((input) => scalar(input, true));
  return [
    ...(hashes.length > mostOnLine
      ? ['  - inputs:', ...hashes.map((hash) => `      - ${hash}`)]
      : [`  - inputs: [${hashes.join(', ')}]`]),
    ...[['says', says] as const, ['otherwise', otherwise] as const].flatMap(([name, text]) =>
      text === null ? [] : [`    ${name}: |-`, ...text.split('\n').map((line) => `      ${line}`)],
    ),
  ];
}
