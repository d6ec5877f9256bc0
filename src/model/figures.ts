import { type CalendarMonth, readMonth, mendMonth, writeMonth } from '../units/month.ts';
import type { Path, Problem } from '../problems/problem.ts';
import { type Lenient, shapeOfFigures } from './written/shape.ts';
import type { WrittenPin, WrittenRecordedStudy } from './written/written-figures.ts';

/** A figure that has been published, as somebody wrote it: what it means is known where the study is. */
export interface Pin {
  /** From the root of `figures.yaml`. */
  readonly path: Path;
  readonly figure: string;
  /** Null is that of the study. */
  readonly asOf: CalendarMonth | null;
  readonly value: string | number;
  /** How far the figure may lie from its value; null: not at all. */
  readonly within: string | number | null;
  readonly publishedIn: string | null;
  readonly where: string | null;
  readonly recorded: Recorded | null;
}

/** What a figure rested on when it was pinned. */
export interface Recorded {
  readonly samen: string;
  readonly input: string;
  /** The draws that it comes from; null where it was computed. */
  readonly sampling: string | null;
  /** Unrounded, as it is written: a number in the base unit of the figure, or a word. */
  readonly comesTo: string | number;
  /** By key, as `2.5/team`. */
  readonly assumptions: ReadonlyMap<string, string | number>;
}

/** What a study said when figures were pinned. */
export interface RecordedStudy {
  /** The hashes by which pins name it. */
  readonly inputs: readonly string[];
  /** Null of all but the first. */
  readonly says: string | null;
  /** Null of the first. */
  readonly otherwise: string | null;
}

export interface CheckedFigures {
  readonly pins: readonly Pin[];
  readonly studies: readonly RecordedStudy[];
  readonly problems: readonly Problem[];
}

/**
 * Reads plain data as the figures that have been published.
 *
 * @param data - parts at fault are taken out of it
 * @returns those that can be read, and every problem of shape; of what they mean nothing is checked yet
 */
export function checkFigures(data: unknown): CheckedFigures {
  const { problems, written } = shapeOfFigures(data);
  const found: Problem[] = [...problems];
  const pins = (written.figures ?? []).flatMap((each, index) =>
    each === undefined ? [] : readPin(['figures', index], each, found),
  );
  const studies = (written.studies ?? []).flatMap((each) => (each === undefined ? [] : readStudy(each)));
  return { pins, studies, problems: found };
}

const readStudy = (written: Lenient<WrittenRecordedStudy>): RecordedStudy => ({
  inputs: (written.inputs ?? []).filter((input) => input !== undefined),
  says: written.says ?? null,
  otherwise: written.otherwise ?? null,
});

function readPin(path: Path, written: Lenient<WrittenPin>, problems: Problem[]): Pin[] {
  const { figure, value, within = null } = written;
  const asOf = readAsOf([...path, 'as-of'], written['as-of'], problems);
  if (figure === undefined || value === undefined) return [];
  return [
    {
      path,
      figure,
      asOf,
      value,
      within,
      publishedIn: written['published-in'] ?? null,
      where: written.where ?? null,
      recorded: readRecorded(written.recorded),
    },
  ];
}

function readAsOf(path: Path, text: string | undefined, problems: Problem[]): CalendarMonth | null {
  if (text === undefined) return null;
  const month = readMonth(text);
  if (month === null) problems.push({ path, fault: { kind: 'bad-month', text, near: mendMonth(text) } });
  return month;
}

function readRecorded(written: Lenient<WrittenPin>['recorded']): Recorded | null {
  const { samen, input, assumptions } = written ?? {};
  const comesTo = written?.['comes-to'];
  if (samen === undefined || input === undefined || comesTo === undefined || assumptions === undefined) return null;
  const known = Object.entries(assumptions).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return { samen, input, sampling: written?.sampling ?? null, comesTo, assumptions: new Map(known) };
}

/** The same figure as of the same month is pinned once. */
export function pinnedTwice(pins: readonly Pin[], asOf: CalendarMonth): Problem[] {
  const seen = new Set<string>();
  return pins.flatMap((pin): Problem[] => {
    const month = writeMonth(pin.asOf ?? asOf);
    const key = `${month} ${pin.figure}`;
    const again = seen.has(key);
    seen.add(key);
    const path = [...pin.path, 'figure'];
    return again ? [{ path, fault: { kind: 'pinned-twice', figure: pin.figure, asOf: month } }] : [];
  });
}
