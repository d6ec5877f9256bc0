import { keysBelow } from '../../engine/policy.ts';
import type { AssumptionKey } from '../../engine/label.ts';
import type { Gate, LineNumber } from '../../engine/plan.ts';
import { chanceBelow, chanceUpTo, type Estimate, isOfOptions } from '../../model/estimates/estimate.ts';
import { withinLimits } from '../../model/values/within-limits.ts';
import type { CentralRun } from './central-run.ts';

/**
 * The chance that a gate passes, where what it asks about or its bound is uncertain: exact, by the distribution function, where
 * one of the two is an estimate and the other certain; null where only draws tell; nothing where nothing of it is drawn.
 */
export function gateChance(run: CentralRun, gate: Gate): number | null | undefined {
  const [value, limit] = [gate.value, gate.limit].map((line) => drawnBelow(run, line)) as [string[], string[]];
  const isFigure = gate.of.kind === 'figure';
  if (value.length + limit.length === 0) return isFigure && run.scenario.risks.length > 0 ? null : undefined;
  if (isFigure && run.scenario.risks.length > 0) return null;
  const [ofValue, ofLimit] = [gate.value, gate.limit].map((line) => estimateAt(run, line));
  const needs = gate.bound === 'at-least';
  if (ofValue !== null && ofValue !== undefined && limit.length === 0)
    return needs ? chanceFrom(ofValue, at(run, gate.limit)) : chanceTo(ofValue, at(run, gate.limit));
  if (ofLimit !== null && ofLimit !== undefined && value.length === 0)
    return needs ? chanceTo(ofLimit, at(run, gate.value)) : chanceFrom(ofLimit, at(run, gate.value));
  return null;
}

const at = ({ columns }: CentralRun, line: LineNumber): number => columns.at(line);

/** What equality passes by, as in the gate itself: it matters only where a value has a chance of its own. */
const slackAt = (estimate: Estimate, x: number): number => (isOfOptions(estimate) ? 1e-12 * Math.abs(x) : 0);

const chanceFrom = (estimate: Estimate, x: number): number => 1 - cut(estimate, x - slackAt(estimate, x), chanceBelow);
const chanceTo = (estimate: Estimate, x: number): number => cut(estimate, x + slackAt(estimate, x), chanceUpTo);

/** The chance of what is drawn: of a normal estimate that its fields bound, what lies beyond is spread over what lies within. */
function cut(estimate: Estimate, x: number, chance: typeof chanceUpTo): number {
  const { low = null, high = null } = estimate.shape === 'normal' ? (estimate.within ?? {}) : {};
  if (low !== null && x < low) return 0;
  if (high !== null && x >= high) return 1;
  const below = low === null ? 0 : chance(estimate, low);
  const upTo = high === null ? 1 : chance(estimate, high);
  return (chance(estimate, x) - below) / (upTo - below);
}

/** The estimates that a line rests on, by key. */
const drawnBelow = ({ plan, settled }: CentralRun, line: LineNumber): AssumptionKey[] =>
  [...keysBelow(plan, [line])].filter((key) => {
    const shape = settled.inForce.get(key)?.value.shape ?? 'constant';
    return shape !== 'constant' && shape !== 'formula';
  });

/** The estimate that a line is, if it is one itself. */
function estimateAt({ plan, settled }: CentralRun, number: LineNumber): Estimate | null {
  const line = plan.lines[number];
  if (line?.rule !== 'given') return null;
  const value = settled.inForce.get(line.assumption)?.value;
  if (value === undefined || value.shape === 'constant' || value.shape === 'formula') return null;
  return withinLimits(settled.study, line.assumption, value);
}
