import type { Hash, MonthText } from '../../units/printed.ts';
import { byCodeUnit } from '../../units/text-order.ts';

/** What a folder of figures says of itself: `samen.report/1`. */
export interface FiguresIndex {
  /** Version of samen that computed them. */
  readonly samen: string;
  /** Id of the study. */
  readonly study: string;
  /** Month as of which the study is known, yyyy-mm. */
  readonly asOf: MonthText;
  /** SHA-256 of what the study says, whatever its layout. */
  readonly inputHash: Hash;
  /** What was asked for. */
  readonly options: FigureChoices;
  /** The SHA-256 of each file but the index, by name. */
  readonly files: Readonly<Record<string, Hash>>;
}

/** What was asked for when figures were written. */
export interface FigureChoices {
  /** Month that was asked for, yyyy-mm; null is the month that the study says. */
  readonly asOf: MonthText | null;
  /** Assumptions set on the command line, by name, as typed. */
  readonly set: Readonly<Record<string, string>>;
  /** Language of the figures. */
  readonly lang: 'en' | 'nl';
}

/**
 * Why a file of figures is not what it should be: it is not there; it was changed by hand; the study, samen or what was asked
 * for changed since; nothing of that did, so that the study says the same in other places of its files, or another build of the same
 * version of samen writes it otherwise; it is of an earlier report and belongs to the
 * folder no more; or nothing tells, as there is no index.
 */
export type Staleness = 'missing' | 'by-hand' | 'input' | 'engine' | 'options' | 'places' | 'left-over' | 'no-index';

export interface StaleFile {
  readonly file: string;
  /** At least one. */
  readonly reasons: readonly Staleness[];
}

interface FiguresFolder {
  /** What the folder says of itself; null where it does not, or nothing that can be read. */
  readonly recorded: FiguresIndex | null;
  /** What it should say. */
  readonly expected: FiguresIndex;
  /** The hash of what is on the disk, for every file of either index that is there. */
  readonly found: ReadonlyMap<string, string>;
}

/** Which files of a folder of figures are out of date, and why; by name. */
export function outOfDate({ recorded, expected, found }: FiguresFolder): StaleFile[] {
  const names = new Set([...Object.keys(expected.files), ...Object.keys(recorded?.files ?? {})]);
  return [...names].toSorted(byCodeUnit).flatMap((file): StaleFile[] => {
    const reasons = reasonsFor({ recorded, expected, found }, file);
    return reasons.length === 0 ? [] : [{ file, reasons }];
  });
}

function reasonsFor({ recorded, expected, found }: FiguresFolder, file: string): Staleness[] {
  const [was, current, due] = [ownOf(recorded?.files, file), found.get(file), ownOf(expected.files, file)];
  if (due === undefined) return current === undefined ? [] : ['left-over'];
  if (current === undefined) return ['missing'];
  if (current === due) return [];
  if (recorded === null) return ['no-index'];
  if (current !== was) return ['by-hand'];
  return whatChanged(recorded, expected);
}

/** What is not the same any more since figures were written. */
export function whatChanged(recorded: FiguresIndex, expected: FiguresIndex): Staleness[] {
  const reasons: Staleness[] = [
    ...(recorded.inputHash === expected.inputHash ? [] : (['input'] as const)),
    ...(recorded.samen === expected.samen ? [] : (['engine'] as const)),
    ...(chosen(recorded) === chosen(expected) ? [] : (['options'] as const)),
  ];
  return reasons.length === 0 ? ['places'] : reasons;
}

const chosen = ({ options: { asOf, set, lang } }: FiguresIndex): string =>
  JSON.stringify([asOf, lang, Object.entries(set).toSorted(([a], [b]) => byCodeUnit(a, b))]);

const ownOf = (files: FiguresIndex['files'] | undefined, file: string): string | undefined =>
  files !== undefined && Object.hasOwn(files, file) ? files[file] : undefined;
