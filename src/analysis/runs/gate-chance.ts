import { keysBelow, reachable } from '../../engine/reachable.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Gate, LineNumber, Plan } from '../../engine/plan.ts';
import type { Settled } from '../../engine/settle.ts';
import { chanceBelow, chanceUpTo, type Estimate, isOfOptions } from '../../model/estimates/estimate.ts';
import { befalling } from '../../model/study/risks.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import { streamOf } from '../../model/values/streams.ts';
import { withinLimits } from '../../model/values/within-limits.ts';
import { byCodeUnit } from '../../units/text-order.ts';

/**
 * The chance that a gate passes, where what it asks about or its bound is uncertain: exact, by the distribution function, where
 * one of the two is an estimate and the other certain; null where only draws tell; nothing where nothing of it is drawn.
 */
export function gateChance(run: Run, gate: Gate): number | null | undefined {
  const [value, limit] = [gate.value, gate.limit].map((line) => drawnBelow(run, line)) as [string[], string[]];
  const isAtRisk = atRisk(run, gate);
  if (value.length + limit.length === 0) return isAtRisk ? null : undefined;
  if (isAtRisk || reservesIn(run, gate.value).some((amount) => at(run, amount) !== 0)) return null;
  const [ofValue, ofLimit] = [gate.value, gate.limit].map((line) => estimateAt(run, line));
  const needs = gate.bound === 'at-least';
  if (ofValue !== null && ofValue !== undefined && limit.length === 0)
    return needs ? chanceFrom(ofValue, at(run, gate.limit)) : chanceTo(ofValue, at(run, gate.limit));
  if (ofLimit !== null && ofLimit !== undefined && value.length === 0)
    return needs ? chanceTo(ofLimit, at(run, gate.value)) : chanceFrom(ofLimit, at(run, gate.value));
  return null;
}

const atRisk = (run: Run, { of }: Gate): boolean => of.kind === 'figure' && hasRisks(run);

/** Whether draws may hold a figure to be otherwise than the plan does: by its own risks, or by those of the work that it does. */
const hasRisks = ({ scenario, settled: { study } }: Run): boolean =>
  scenario.risks.length + befalling(study, scenario).length > 0;

/** What is set aside in a figure, which draws do not have. */
function reservesIn(run: Run, value: LineNumber): LineNumber[] {
  const reserves = run.plan.cashFlows.filter(({ key }) => key.kind === 'contingency');
  if (reserves.length === 0) return [];
  const reached = reachable(run.plan, [value]);
  return reserves.flatMap(({ amount }) => (reached[amount] === 1 ? [amount] : []));
}

/**
 * The chance that no gate fails, as far as it can be computed without draws: of each gate it is 1 or 0, or its own chance, and gates that
 * rest on different estimates go together by chance, where the study does not correlate these. Not a number where only draws tell, or the evidence is not known.
 *
 * @param run - as far as it is computed: the gates and all they rest on
 */
export function chanceIn(run: Run): number {
  let chance = 1;
  for (const { gate, own, together } of gateParts(run)) {
    // What passes or fails for certain is no more than that.
    const part = own === undefined ? at(run, gate.line) : own === null || together.length > 0 ? Number.NaN : own;
    chance = chance === 0 || part === 0 ? 0 : chance * part;
  }
  return chance;
}

/** What a gate has to do with the chance that no gate fails. */
export interface GatePart {
  readonly gate: Gate;
  /** Its own chance, by `gateChance`. */
  readonly own: number | null | undefined;
  /** The estimates that it rests on. */
  readonly keys: readonly AssumptionKey[];
  /** Gates before it that rest on the same, or on what goes together with it, and on which of these: the chances of both do not multiply. */
  readonly together: readonly Drawn[];
  /** Of what is asked about and its bound, what is an estimate itself: by its distribution the chance is known once all else is certain. */
  readonly sides: readonly Side[];
  /** What is set aside in what is asked about, which draws do not have. */
  readonly reserves: readonly LineNumber[];
  /** Whether a risk may change it, also where it rests on no estimate. */
  readonly isAtRisk: boolean;
}

/** Estimates that a gate rests on. */
export interface Drawn {
  readonly gate: Gate;
  readonly keys: readonly AssumptionKey[];
}

/** An estimate that a gate asks about or is held against. */
export interface Side {
  /** What must be certain beside it. */
  readonly other: LineNumber;
  readonly together: readonly Drawn[];
}

/** The gates of a scenario in the order of its plan. */
export function gateParts(run: Run): GatePart[] {
  const goTogether = correlated(run.settled.study);
  const earlier: Drawn[] = [];
  const tiedTo = (keys: readonly AssumptionKey[]): Drawn[] => {
    const isTied = (other: AssumptionKey): boolean => keys.some((key) => key === other || goTogether(key, other));
    return earlier
      .map((before): Drawn => ({ gate: before.gate, keys: before.keys.filter(isTied) }))
      .filter((before) => before.keys.length > 0);
  };
  return run.plan.gates.map((gate): GatePart => {
    const { value, limit } = gate;
    const keys = [...new Set([value, limit].flatMap((line) => drawnBelow(run, line)))];
    const sides = [
      { of: value, other: limit },
      { of: limit, other: value },
    ].flatMap(({ of, other }): Side[] =>
      estimateAt(run, of) === null ? [] : [{ other, together: tiedTo(drawnBelow(run, of)) }],
    );
    const [together, reserves] = [tiedTo(keys), reservesIn(run, value)];
    earlier.push({ gate, keys });
    return { gate, own: gateChance(run, gate), keys, together, sides, reserves, isAtRisk: atRisk(run, gate) };
  });
}

/** Whether the study says of two estimates that they go together. */
function correlated(study: Study): (one: AssumptionKey, other: AssumptionKey) => boolean {
  const pairs = study.correlations.filter(({ rank }) => rank !== 0).map(({ between }) => between);
  const streams = new Set(pairs.map((pair) => pairOf(study, pair)));
  return (one, other) => streams.has(pairOf(study, [one, other]));
}

const pairOf = (study: Study, pair: readonly [string, string]): string =>
  JSON.stringify(pair.map((key) => streamOf(study, key)).toSorted(byCodeUnit));

/** What is needed of a central run. */
interface Run {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly settled: Settled;
  readonly columns: { readonly at: (line: LineNumber) => number };
}

const at = ({ columns }: Run, line: LineNumber): number => columns.at(line);

/** What equality passes by, as in the gate itself: it matters only where a value has a chance of its own. */
const slackAt = (estimate: Estimate, x: number): number => (isOfOptions(estimate) ? 1e-12 * Math.abs(x) : 0);

const chanceFrom = (estimate: Estimate, x: number): number => 1 - chanceBelow(estimate, x - slackAt(estimate, x));
const chanceTo = (estimate: Estimate, x: number): number => chanceUpTo(estimate, x + slackAt(estimate, x));

/** The estimates that a line rests on, by key. */
const drawnBelow = ({ plan, settled }: Pick<Run, 'plan' | 'settled'>, line: LineNumber): AssumptionKey[] =>
  [...keysBelow(plan, [line])].filter((key) => {
    const shape = settled.inForce.get(key)?.value.shape ?? 'constant';
    return shape !== 'constant' && shape !== 'formula';
  });

/** The estimate that a line is, if it is one itself. */
function estimateAt({ plan, settled }: Pick<Run, 'plan' | 'settled'>, number: LineNumber): Estimate | null {
  const line = plan.lines[number];
  if (line?.rule !== 'given') return null;
  const value = settled.inForce.get(line.assumption)?.value;
  if (value === undefined || value.shape === 'constant' || value.shape === 'formula') return null;
  return withinLimits(settled.study, line.assumption, value);
}
