import { studyOf } from '../../input/load-plain.ts';
import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { type Runs, runsOf } from '../runs/runs.ts';
import { changesBetween, mixedStudy, type StudyChange, type Versions } from './study-changes.ts';

/** A study between the one of then and the one of now. */
export interface MixedStudy {
  readonly study: Study;
  /** Null where not all scenarios can be computed as of that month. */
  readonly runsAt: (asOf: CalendarMonth) => Runs | null;
}

/** Which of what changed is as it is now. */
export type IsNew = (change: number) => boolean;

/** How many studies are made at most: fewer of a large one. */
const [most, mostParts] = [200, 400_000];

/**
 * The studies between what the study said when a figure was pinned and what it says now: in each some of what changed is as
 * it is now, and all else as it was.
 */
export class MixedStudies {
  readonly changes: readonly StudyChange[];
  /** How many may be made. */
  readonly most: number;
  private readonly made = new Map<string, MixedStudy | null>();
  private readonly versions: Versions;

  constructor(versions: Versions) {
    this.changes = changesBetween(versions);
    this.most = Math.min(most, Math.ceil(mostParts / partsIn(versions.current)));
    this.versions = versions;
  }

  /** Null where that is no study: what is new asks for something else that is. */
  at(isNew: IsNew): MixedStudy | null {
    const key = this.changes.map((_, change) => (isNew(change) ? '1' : '0')).join('');
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const study = studyOf(mixedStudy(this.versions, isNew));
    const made = study === null ? null : { study, runsAt: runsByMonth(study) };
    this.made.set(key, made);
    return made;
  }

  /** Whether so many more may be made. */
  hasRoomFor(count: number): boolean {
    return this.made.size + count <= this.most;
  }
}

/**
 * Between two versions of a study: with assumptions as they were in all of them, or where that makes no study, with
 * assumptions among what changed.
 */
export function studiesBetween(was: unknown, current: unknown): MixedStudies {
  const mixed = new MixedStudies({ was, current: current, withValues: false });
  return mixed.at(() => true) === null ? new MixedStudies({ was, current: current, withValues: true }) : mixed;
}

function runsByMonth(study: Study): MixedStudy['runsAt'] {
  const known = new Map<CalendarMonth, Runs>();
  return (asOf) => {
    const runs = known.get(asOf) ?? runsOf(study, [...study.scenarios.values()], asOf);
    known.set(asOf, runs);
    return runs.problems.length > 0 ? null : runs;
  };
}

function partsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, each) => sum + partsIn(each), 1);
}
