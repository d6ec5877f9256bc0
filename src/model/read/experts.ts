import type { Path } from '../../problems/problem.ts';
import type { Unit } from '../../units/unit.ts';
import type { ExpertEstimate, Pool, Single } from '../estimates/estimate.ts';
import type { ExpertSource } from '../study/study.ts';
import type { WrittenEstimate, WrittenExpert, WrittenExperts } from '../written/written-estimate.ts';
import type { Lenient } from '../written/shape.ts';
import { readEstimate } from './estimates.ts';
import { readOptionalTitle, type Reader } from './reader.ts';

/** What several experts say of a number, and where each says so. */
export interface ReadExperts {
  readonly pool: Pool;
  readonly sources: ReadonlyMap<string, ExpertSource>;
}

/** The pool of what is written of experts; null where one of them cannot be read, or there is none. */
export function readExperts(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenExperts>,
  unit: Unit,
): ReadExperts | null {
  if (unit === 'month') {
    reader.add(path, { kind: 'constant-needed', name: null, why: 'month', since: null }, true);
    return null;
  }
  const stated = reader.entries(path, written);
  if (stated.length === 0) reader.add(path, { kind: 'no-experts', name: null }, true);
  const sources = new Map<string, ExpertSource>();
  const views = stated.map(([expert, each, at]): ExpertEstimate | null => {
    if (!isWithWeight(each)) return viewOf(readEstimate(reader, at, each, unit), { expert, weight: 1 });
    sources.set(expert, {
      source: each.source ?? null,
      where: readOptionalTitle(each.where),
      why: readOptionalTitle(each.why),
    });
    const estimate = each.value === undefined ? null : readEstimate(reader, [...at, 'value'], each.value, unit);
    return viewOf(estimate, { expert, weight: readWeight(reader, [...at, 'weight'], each.weight) });
  });
  const whole = views.filter((view) => view !== null);
  return whole.length === 0 || whole.length < views.length ? null : { pool: { shape: 'pool', views: whole }, sources };
}

const viewOf = (estimate: Single | null, expert: Omit<ExpertEstimate, 'estimate'>): ExpertEstimate | null =>
  estimate === null ? null : { ...expert, estimate };

/** Whether more is said than an estimate. */
const isWithWeight = (written: Lenient<WrittenEstimate | WrittenExpert>): written is Lenient<WrittenExpert> =>
  typeof written === 'object' && ownKeys.some((key) => key in written);

const ownKeys = ['value', 'weight', 'source', 'where', 'why'] as const;

/** In proportion to those of the others. */
function readWeight(reader: Reader, path: Path, written: number | undefined): number {
  if (written === undefined || written > 0) return written ?? 1;
  const bounds = { low: 0, high: null, above: true };
  reader.add(path, { kind: 'out-of-bounds', value: written, unit: 'score', bounds, name: null });
  return 1;
}
