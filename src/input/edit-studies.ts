import type { RecordedStudy } from '../model/figures.ts';
import { endOf, newlineIn, scalar, spliced, trimmedBefore } from './edit-figures.ts';
import { limits } from './guard.ts';
import { type LoadedFigures, loadFigures } from './load-figures.ts';
import { keptStudies } from './recorded-studies.ts';
import { linesOf } from './study-lines.ts';
import type { SourceFile } from './tree.ts';

const key = 'studies';
const remark =
  '# What the study said when these figures were pinned, less why: samen writes it, and tells by it what changed.';

/** A study that is to be kept with the figures that are pinned of it. */
export interface StudyNow {
  readonly input: string;
  /** As its authors wrote it. */
  readonly written: unknown;
}

/**
 * The text of `figures.yaml` with what the study says now, and what it said when other figures were pinned.
 *
 * @param hold - the pins that are known to hold for the study as it is now, by position: of these it need not be known
 * @returns null where there is no room for it
 */
export function withStudy(
  file: SourceFile,
  { input, written }: StudyNow,
  hold: (position: number) => boolean,
): string | null {
  const { figures } = loadFigures(file);
  if (figures === null) return null;
  const lines = linesOf(written);
  const studies = new Map(figures.studies);
  const named = new Set<string>();
  for (const [position, { recorded }] of figures.pins.entries()) {
    if (recorded === null) continue;
    named.add(recorded.input);
    if (hold(position)) studies.set(recorded.input, lines);
  }
  return withStudies(figures, keptStudies(studies, { input, lines }, named));
}

/**
 * The text of `figures.yaml` with what the study said when figures were pinned, in place of what it had of that: every
 * other character stays.
 *
 * @returns null where there is no room for it: in a file between brackets, or one that would be too large
 */
function withStudies(figures: LoadedFigures, studies: readonly RecordedStudy[]): string | null {
  const { file, root } = figures;
  const { text } = file;
  if (root.kind !== 'map' || text[root.span.from] === '{') return null;
  const newline = newlineIn(text);
  const indent = indentOfRoot(figures);
  const told = [`${key}:`, ...studies.flatMap(linesOfStudy)].join(`${newline}${indent}`);
  const old = root.entries.get(key);
  const end = trimmedBefore(text, text.length);
  const put =
    old === undefined
      ? { from: end, to: text.length, text: `${newline}${indent}${remark}${newline}${indent}${told}${newline}` }
      : { from: old.key.from, to: endOf(text, old.value), text: told };
  const whole = spliced(text, [put]);
  if (new TextEncoder().encode(whole).length > limits.bytes) return null;
  return loadFigures({ name: file.name, text: whole }).problems === null ? whole : null;
}

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
