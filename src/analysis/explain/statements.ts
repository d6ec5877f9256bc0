import type { Effect, Explanation, Lead, MovedFigure, RankedScenario, ChangedGate } from './explanation.ts';
import { leadOf } from './outcome.ts';
import { endsOf, withoutRounding } from './without-rounding.ts';

/**
 * What an explanation states, as data: one of these is one sentence. The sentences add nothing to it, so that what is true
 * of the data is true of the text.
 */
export type Statement =
  | {
      /** Who led and who leads, and every scenario of which a gate fell or opened. */
      readonly kind: 'places';
      readonly before: Lead | null;
      readonly after: Lead | null;
      readonly change: readonly ChangedScenario[];
      /** Whether the old leader would lead the new one if its gate had not fallen. */
      readonly isByGate: boolean;
      readonly causes: Causes;
    }
  | {
      /** How far the old leader would be ahead of the new one without the gates that fell on it, and how far it was by figure. */
      readonly kind: 'without-gates';
      readonly first: string;
      readonly second: string;
      readonly gates: number;
      /** Null where the statement before it tells it, and it is the other way round now. */
      readonly was: number | null;
      readonly is: number;
      /** Whether the new leader failed a gate then, so that the old one was ahead of it by figure only. */
      readonly wasAside: boolean;
      readonly causes: Causes;
    }
  | {
      /** How far one scenario was ahead of another, and is; below 0 it is behind, 0 is level. */
      readonly kind: 'lead';
      readonly first: string;
      readonly second: string;
      readonly was: number;
      readonly is: number;
      /** Whether one of the two fails a gate on one of the sides, so that being ahead is being ahead by figure only. */
      readonly isAside: boolean;
      readonly causes: Causes;
    }
  | {
      readonly kind: 'figure';
      readonly scenario: string;
      readonly was: number;
      readonly is: number;
      readonly causes: Causes;
    }
  | {
      /** What else moved much of one scenario that led or leads. */
      readonly kind: 'moved';
      readonly scenario: string;
      readonly figures: readonly MovedFigure[];
    };

/** A scenario of which a gate fails that did not, or none fails any more. */
export interface ChangedScenario {
  readonly scenario: string;
  /** Not feasible any more; feasible now; failing more gates than before; or failing others, and no more of them. */
  readonly change: 'lost' | 'gained' | 'failing' | 'failingOthers';
  /** Those that fell; of one that became feasible those that failed. */
  readonly gates: readonly ChangedGate[];
}

/** The largest effects that go the way of the change, and whether they are most of what goes that way. */
export interface Causes {
  readonly largest: readonly Effect[];
  readonly areMost: boolean;
}

/** As many causes as somebody remembers. */
const mostCauses = 2;

/** As many figures of one scenario. */
const mostFigures = 4;

const noCauses: Causes = { largest: [], areMost: false };

/** The sentences of an explanation: the first of them has all gates that fell, the last what else moved much. */
export function statementsOf(explanation: Explanation): Statement[] {
  const exact = withoutRounding(explanation);
  return [...ofQuantity(exact), ...movedStatements(exact)];
}

/** What else moved, a sentence for each scenario; not what the sentences before it tell. */
function movedStatements({ moved, quantity, metric }: Explanation): Statement[] {
  const isStatedBefore = (figure: MovedFigure): boolean =>
    quantity.kind === 'figure' && quantity.scenario === figure.scenario && metric.kind === figure.metric.kind;
  const rest = moved.filter((figure) => !isStatedBefore(figure));
  return [...new Set(rest.map(({ scenario }) => scenario))].map((scenario) => ({
    kind: 'moved',
    scenario,
    figures: rest.filter((figure) => figure.scenario === scenario).slice(0, mostFigures),
  }));
}

function ofQuantity(explanation: Explanation): Statement[] {
  const { quantity, isDefault } = explanation;
  const { before, after, kind, gates } = explanation.outcome;
  const causes = causesOf(explanation);
  const [was, current] = endsOf(explanation);
  const bare = placesIn(explanation, noCauses);
  // The mean says nothing of gates: what changed in the plan is stated before it.
  if (explanation.ofMean !== null)
    return [...(bare.change.length > 0 ? [bare] : []), quantityOf(explanation, { was, is: current, causes })];
  if (quantity.kind === 'figure')
    return [...placesBefore(explanation, bare), quantityOf(explanation, { was, is: current, causes })];
  const isPlain = isOfPair(before, quantity) && isOfPair(after, quantity) && bare.change.length === 0;
  if (isDefault && isPlain) return [placesIn(explanation, causes)];
  const { first, second } = quantity;
  if (!isDefault || kind !== 'gate-lost') return [bare, quantityOf(explanation, { was, is: current, causes })];
  const without: Statement = {
    kind: 'without-gates',
    first,
    second,
    gates: gates.length,
    was: isOfPair(before, quantity) && was > 0 && current < 0 ? null : was,
    is: current,
    wasAside: !isRanked(explanation.ranking.old, second),
    causes,
  };
  return [bare, without];
}

/** The quantity that is explained. */
function quantityOf(
  { quantity, ranking }: Explanation,
  change: { readonly was: number; readonly is: number; readonly causes: Causes },
): Statement {
  if (quantity.kind === 'figure') return { kind: 'figure', scenario: quantity.scenario, ...change };
  const { first, second } = quantity;
  const isAside = [ranking.old, ranking.new].some((side) => !isRanked(side, first) || !isRanked(side, second));
  return { kind: 'lead', first, second, ...change, isAside };
}

function placesIn(explanation: Explanation, causes: Causes): Extract<Statement, { kind: 'places' }> {
  const { before, after, kind } = explanation.outcome;
  const isByGate =
    kind === 'gate-lost' && before !== null && after !== null && leadNow(explanation, before.leader, after.leader) > 0;
  return { kind: 'places', before, after, change: changedScenarios(explanation), isByGate, causes };
}

/** Who led and who leads; nothing where there is only one scenario, on both sides and feasible, and no gate of it changed. */
const placesBefore = ({ ranking }: Explanation, places: Extract<Statement, { kind: 'places' }>): readonly Statement[] =>
  [ranking.old, ranking.new].every((side) => side.length === 1 && side[0]?.rank !== null) && places.change.length === 0
    ? []
    : [places];

/** Whether it is the lead of one of a pair over the other, shared with nobody. */
const isOfPair = (lead: Lead | null, { first, second }: { first: string; second: string }): boolean =>
  lead !== null &&
  lead.shared.length === 0 &&
  [first, second].includes(lead.leader) &&
  [first, second].includes(lead.over ?? '');

const rankedOn = (side: readonly RankedScenario[], id: string): RankedScenario | undefined =>
  side.find((each) => each.id === id);

const isRanked = (side: readonly RankedScenario[], id: string): boolean => (rankedOn(side, id)?.rank ?? null) !== null;

const leadNow = ({ ranking, metric }: Explanation, first: string, second: string): number =>
  leadOf(rankedOn(ranking.new, first)?.value ?? Number.NaN, rankedOn(ranking.new, second)?.value ?? Number.NaN, metric);

const sumOf = (effects: readonly Effect[]): number => effects.reduce((sum, { effect }) => sum + Math.abs(effect), 0);

/** The largest of the effects that go the way of the change. */
function causesOf(explanation: Explanation): Causes {
  const [was, current] = endsOf(explanation);
  const along = explanation.effects.filter(({ effect }) => effect * (current - was) > 0);
  const largest = along.slice(0, mostCauses);
  return { largest, areMost: sumOf(largest) > sumOf(along) / 2 };
}

const fell = ({ was, is: now }: ChangedGate): boolean => was.status !== 'fail' && now.status === 'fail';
const opened = ({ was, is: now }: ChangedGate): boolean => was.status === 'fail' && now.status !== 'fail';

/** Scenarios of which a gate fell, then those that have become feasible: of both those that led or were second first. */
function changedScenarios({ outcome, gates }: Explanation): ChangedScenario[] {
  const { before, after, lost, gained } = outcome;
  const of = (scenario: string, change: ChangedScenario['change']): ChangedScenario => ({
    scenario,
    change,
    gates: gates.filter((gate) => gate.scenario === scenario && (change === 'gained' ? opened(gate) : fell(gate))),
  });
  const high = new Set([before?.leader, before?.over, after?.leader, after?.over]);
  const highFirst = (ids: readonly string[]): string[] =>
    ids.toSorted((a, b) => Number(high.has(b)) - Number(high.has(a)));
  const isMore = (id: string): boolean => {
    const own = gates.filter(({ scenario }) => scenario === id);
    return own.filter(fell).length > own.filter(opened).length;
  };
  const failing = new Set(gates.filter(fell).flatMap(({ scenario }) => (lost.includes(scenario) ? [] : [scenario])));
  return [
    ...highFirst(lost).map((id) => of(id, 'lost')),
    ...[...failing].map((id) => of(id, isMore(id) ? 'failing' : 'failingOthers')),
    ...highFirst(gained).map((id) => of(id, 'gained')),
  ];
}
