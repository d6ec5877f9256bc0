import type { Line } from '../../engine/plan.ts';
import type { Settled } from '../../engine/settle.ts';
import { requirementsOf } from '../../model/study/requirements.ts';
import { amountsOf } from '../../model/values/amounts.ts';
import type { Dated, Kind, Provenance, Study, Title } from '../../model/study/study.ts';
import { type CalendarMonth, writeMonth } from '../../units/month.ts';
import type { Path } from '../../problems/problem.ts';
import { declarationOf } from './declaration.ts';

/** Where a number that follows from nothing comes from, and where it is written. */
export interface Origin {
  /** `unstated`: written in a field, so that nobody vouches for it; null where nobody has to (a month, a weight). */
  readonly kind: Kind | 'unstated' | null;
  readonly source: string | null;
  readonly where: Title | null;
  readonly why: Title | null;
  /** Of a judgement the source that has its direction, but not its size; null where none has. */
  readonly direction: string | null;
  /** Since when it is known; null where it is in force at every date. */
  readonly since: CalendarMonth | null;
  /** From the root of the study; null where it is written nowhere. */
  readonly path: Path | null;
}

const nowhere: Origin = {
  kind: null,
  source: null,
  where: null,
  why: null,
  direction: null,
  since: null,
  path: null,
};

/** The origins of the lines of assumptions and of literals in plans of one study, as it is settled. */
export function originsOf(study: Study, settled: Settled): (line: Line) => Origin | null {
  return (line) => {
    if (line.rule === 'literal') {
      if (line.path === null) return nowhere;
      if (line.label.of === 'contingency') return { ...nowhere, ...vouchedFor(study, line.path), path: line.path };
      return {
        ...nowhere,
        kind: unstatedPlaces(study).has(JSON.stringify(line.path)) ? 'unstated' : null,
        path: line.path,
      };
    }
    if (line.label.of !== 'assumption') return null;
    const { key } = line.label;
    const { path } = declarationOf(study, key);
    const dated = settled.inForce.get(key) ?? null;
    if (dated === null) return { ...nowhere, path };
    return originOfDated(path, dated);
  };
}

/** A contingency says itself where its share comes from. */
function vouchedFor(study: Study, [section, scenario]: Path): Provenance | null {
  const own = section === 'scenarios' ? study.scenarios.get(String(scenario)) : study;
  return own?.contingency?.provenance ?? null;
}

/** Where a dated value comes from, of an assumption that is declared at a path. */
export function originOfDated(path: Path, { since, provenance, value }: Omit<Dated, 'said'>): Origin {
  const { kind, source, where, why, direction } = provenance;
  const place = since === null ? [value.shape === 'pool' ? 'experts' : 'value'] : ['known', writeMonth(since)];
  return { kind, source, where, why, direction, since, path: [...path, ...place] };
}

/** Found once of a study, however often it is asked. */
const unstatedByStudy = new WeakMap<Study, ReadonlySet<string>>();

/** The places of all numbers that are written inline and counted as unstated, as JSON of their paths. */
export function unstatedPlaces(study: Study): ReadonlySet<string> {
  const known = unstatedByStudy.get(study) ?? findUnstated(study);
  unstatedByStudy.set(study, known);
  return known;
}

function findUnstated(study: Study): ReadonlySet<string> {
  const amounts = amountsOf(study).flatMap(({ counted, amount, path }) =>
    counted && amount.kind === 'literal' ? [path] : [],
  );
  const bounds = requirementsOf(study).flatMap(({ requirement: { amount, bound }, path }): Path[] =>
    amount.kind === 'literal' ? [[...path, bound]] : [],
  );
  return new Set([...amounts, ...bounds].map((path) => JSON.stringify(path)));
}
