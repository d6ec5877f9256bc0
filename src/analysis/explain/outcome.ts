import { type AskedMetric, metricId, moreIsBetter } from '../../model/metrics/metrics.ts';
import { type CentralRun, isFeasible } from '../runs/central-run.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Lead, Outcome, Quantity, RankedScenario, ChangedGate } from './explanation.ts';
import { type Place, placesOf } from '../runs/ranking.ts';

/** The scenarios of a study at one date, computed and ranked. */
export interface Standing {
  readonly places: readonly Place[];
  readonly runs: readonly CentralRun[];
}

export const standingOf = (runs: readonly CentralRun[], metric: AskedMetric): Standing => ({
  places: placesOf(runs, metric),
  runs,
});

/** The same with only some of its scenarios. */
export const onlyOf = ({ places, runs }: Standing, isMeant: (id: string) => boolean): Standing => ({
  places: places.filter(({ id }) => isMeant(id)),
  runs,
});

/** The first of the feasible scenarios; null where none is. */
export const leaderOf = (standing: Standing): string | null => rankedOf(standing)[0] ?? null;

/** How far the first scenario is ahead of the second: positive where it is cheaper, sooner, or of a higher score. */
export const leadOf = (first: number, second: number, metric: AskedMetric): number =>
  moreIsBetter(metric) ? first - second : second - first;

/**
 * What to tell of where nobody asked: the lead of the old leader over the new one; where these are the same, over the
 * runner-up, if need be that of the first date. Gates do not count where nothing or nobody else is feasible. Where nobody has
 * the figure it is of the first that is listed, of which what it lacks can be said.
 */
export function defaultQuantity(old: Standing, current: Standing, metric: AskedMetric): Quantity {
  const [before, after] = [rankedOf(old), rankedOf(current)];
  const regardless = byFigure(current, metric);
  const first = before[0] ?? after[0] ?? regardless[0] ?? current.places[0]?.id ?? '';
  const second = [...after, ...before, ...regardless].find((id) => id !== first);
  return second === undefined ? { kind: 'figure', scenario: first } : { kind: 'lead', first, second };
}

/** Who led and who leads, and whether gates or figures decided that. */
export function outcomeOf(
  [old, current]: readonly [Standing, Standing],
  { metric, gates }: { metric: AskedMetric; gates: readonly ChangedGate[] },
): Outcome {
  const oldLeader = rankedOf(old)[0] ?? null;
  const newLeader = oldLeader !== null && isFirst(current, oldLeader) ? oldLeader : (rankedOf(current)[0] ?? null);
  const [before, after] = [leadIn(old, oldLeader, metric), leadIn(current, newLeader, metric)];
  const changed = (scenario: string | null, status: 'was' | 'is'): ChangedGate[] =>
    gates.filter((gate) => gate.scenario === scenario && gate[status].status === 'fail');
  const [decidedAgainst, decidedFor] = [changed(oldLeader, 'is'), changed(newLeader, 'was')];
  const made = (kind: Outcome['kind'], decisive: readonly ChangedGate[] = []): Outcome => ({
    kind,
    before,
    after,
    gates: decisive,
    lost: feasibleOnlyIn(old, current),
    gained: feasibleOnlyIn(current, old),
  });
  if (before === null) return after === null ? made('none') : made('none-before', decidedFor);
  if (after === null) return made('none-after', decidedAgainst);
  if (oldLeader === newLeader) return made('same');
  if (decidedAgainst.length > 0) return made('gate-lost', decidedAgainst);
  return decidedFor.length > 0 ? made('gate-gained', decidedFor) : made('figures');
}

/** Scenarios of both that are feasible in the one and not in the other, whether they can be ranked or not. */
const feasibleOnlyIn = (one: Standing, other: Standing): string[] => {
  const failing = new Set(other.runs.flatMap((run) => (isFeasible(run) ? [] : [run.scenario.id])));
  return one.runs
    .flatMap((run) => (isFeasible(run) && failing.has(run.scenario.id) ? [run.scenario.id] : []))
    .toSorted(byCodeUnit);
};

/** The scenarios by the figure that is ranked by. */
export const rankingOf = (standing: Standing, metric: AskedMetric): RankedScenario[] =>
  standing.places.map(({ id, rank }) => {
    const value = figureIn(standing, id, metric);
    return { id, rank, value: Number.isFinite(value) ? value : null };
  });

const rankedOf = ({ places }: Standing): string[] => places.flatMap(({ id, rank }) => (rank === null ? [] : [id]));

const isFirst = ({ places }: Standing, id: string): boolean =>
  places.some((place) => place.id === id && place.rank === 1);

const figureIn = ({ runs }: Standing, id: string, metric: AskedMetric): number =>
  runs.find(({ scenario }) => scenario.id === id)?.columns.number(metricId(metric)) ?? Number.NaN;

/** All scenarios by their figure, also those that are not feasible. */
const byFigure = (standing: Standing, metric: AskedMetric): string[] =>
  standing.places
    .map(({ id }) => ({ id, value: figureIn(standing, id, metric) }))
    .filter(({ value }) => Number.isFinite(value))
    .toSorted((a, b) => -leadOf(a.value, b.value, metric))
    .map(({ id }) => id);

/** The lead over the next of the feasible scenarios. */
function leadIn(standing: Standing, leader: string | null, metric: AskedMetric): Lead | null {
  if (leader === null) return null;
  const over = rankedOf(standing).find((id) => id !== leader) ?? null;
  const by = over === null ? 0 : leadOf(figureIn(standing, leader, metric), figureIn(standing, over, metric), metric);
  const shared = standing.places.flatMap(({ id, rank }) => (rank === 1 && id !== leader ? [id] : []));
  return { leader, shared, over, by };
}
