import type { Scenario, Study } from '../../model/study/study.ts';
import { reservedPolicy } from '../../engine/compile/policy.ts';
import { compile } from '../../engine/compile/scenario.ts';
import type { CurveTerms } from '../../engine/rules/curve.ts';
import { type Block, asNumbers, type Columns, evaluate } from '../../engine/evaluate.ts';
import { reachable } from '../../engine/reachable.ts';
import { chanceKey, figureName, isAssumptionLine, workEndName } from '../../engine/names.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Line, LineNumber, Plan } from '../../engine/plan.ts';
import { pricesOf } from '../../engine/prices.ts';
import { centralValue, type Settled } from '../../engine/settle.ts';
import { isWritable } from '../../units/decimal.ts';
import { writeMonth } from '../../units/month.ts';
import { declarationOf } from './declaration.ts';
import { chanceIn } from './gate-chance.ts';
import { beyondCalendar, endsInCalendar, phaseTimes } from './calendar.ts';
import type { Problem } from '../../problems/problem.ts';
import { largest, smallest } from '../../numerics/extremes.ts';

/** A scenario computed from the central values of its assumptions. */
export interface CentralRun {
  readonly scenario: Scenario;
  readonly settled: Settled;
  readonly plan: Plan;
  readonly block: Block;
  readonly columns: Columns;
}

/** Whether no gate fails. */
export const isFeasible = ({ columns }: CentralRun): boolean => columns.number(figureName('feasible').id) === 1;

/**
 * Computes every figure of a scenario from the central values of what is settled.
 *
 * @returns the run, or what keeps it from being computed: a number that is not known yet, an end beyond the calendar
 */
export function centralRun(study: Study, settled: Settled, scenario: Scenario): CentralRun | readonly Problem[] {
  const plan = compile(study, scenario, settled);
  const targets = plan.lines.flatMap((line, number) =>
    line.label.of === 'gate' || line.id === figureName('feasible').id || isAssumptionLine(line) ? [] : [number],
  );
  const unknown = notKnown(study, settled, plan, targets);
  if (unknown.length > 0) return unknown;

  const known: Known = { at: () => Number.NaN };
  const block: Block = {
    draws: 1,
    prices: pricesOf(curveTerms(study)),
    given: (key) =>
      Float64Array.of(
        key === chanceKey
          ? chanceIn({ scenario, plan, settled, columns: known })
          : centralValue(settled, study.start, key),
      ),
  };
  const columns = centralColumns(study, plan, block, known);
  if (!('of' in columns)) return [columns];
  const broken =
    brokenFigure({ plan, settled }, columns) ??
    offScale(study, plan, columns) ??
    lateFallback(settled, scenario, block);
  return broken === null ? { scenario, settled, plan, block, columns } : [broken];
}

/** The numbers that were computed so far. */
interface Known {
  at: (line: LineNumber) => number;
}

/** The number at every line; or that an end lies beyond the calendar. */
function centralColumns(study: Study, plan: Plan, block: Block, known: Known): Columns | Problem {
  const computed: (Float64Array | undefined)[] = [];
  known.at = (line) => computed[line]?.[0] ?? Number.NaN;
  const ends = [...lastTimes(plan), ...offsetTimes(plan)];
  const times = evaluate(plan, ends, block, computed);
  if (!ends.every((line) => endsInCalendar(study, times.at(line)))) {
    const phases = evaluate(plan, phaseTimes(plan), block, computed);
    return beyondCalendar(study, plan, phases.at);
  }
  const columns = asNumbers(plan, evaluate(plan, plan.lines.keys(), block, computed));
  known.at = columns.at;
  return columns;
}

/** That what is fallen back on would end beyond the calendar, as it begins later than it would at once. */
function lateFallback(settled: Settled, scenario: Scenario, block: Block): Problem | null {
  const { fallback } = scenario;
  if (fallback === null) return null;
  const { plan, detour } = reservedPolicy(settled, scenario);
  const ends = evaluate(plan, detour.ends, block);
  if (detour.ends.every((line) => endsInCalendar(settled.study, ends.at(line)))) return null;
  const fault = { kind: 'beyond-calendar', scenario: fallback.to, phase: null } as const;
  return { path: ['scenarios', scenario.id, 'fallback'], onKey: true, fault };
}

/** A figure that cannot be told from these values: a scale without length, weights that add up to nothing, a number that is too large. */
function brokenFigure({ plan, settled }: Pick<CentralRun, 'plan' | 'settled'>, columns: Columns): Problem | null {
  const lacking = withoutNumber(plan, settled);
  const broken = plan.lines.find(
    (line, number) => mayNotBreak(line) && lacking[number] === 0 && !isWritable(columns.at(number)),
  );
  if (broken === undefined) return null;
  const { label } = broken;
  if (label.of === 'criterion')
    return { path: ['criteria', label.criterion], onKey: true, fault: { kind: 'same-ends' } };
  if (label.of === 'stakeholder') return weighsNothing(label.stakeholder);
  return {
    path: ['scenarios', plan.scenario],
    onKey: true,
    fault: { kind: 'not-finite', scenario: plan.scenario },
  };
}

/** Marks what has no number: where there is no finish that itself, what nobody knows, and a score in which either counts. */
function withoutNumber({ lines }: Plan, settled: Settled): Uint8Array {
  const marks = new Uint8Array(lines.length);
  lines.forEach((line, number) => {
    const isMarked =
      (line.rule === 'literal' && Number.isNaN(line.value)) ||
      (line.rule === 'given' && (line.assumption === chanceKey || isUnknown(settled, line.assumption))) ||
      ('inputs' in line && line.inputs.some((input) => marks[input] === 1));
    marks[number] = isMarked ? 1 : 0;
  });
  return marks;
}

const isUnknown = (settled: Settled, key: AssumptionKey): boolean =>
  settled.inForce.get(key)?.value.shape === 'unknown';

/** The weights of one stakeholder, or what all of them have to say. */
function weighsNothing(stakeholder: string | null): Problem {
  return stakeholder === null
    ? { path: ['stakeholders'], onKey: true, fault: { kind: 'weights-sum', of: 'say' } }
    : { path: ['stakeholders', stakeholder, 'weights'], onKey: true, fault: { kind: 'weights-sum', of: 'weights' } };
}

/** A score by hand must lie on its scale, whose ends may be dated too. */
function offScale(study: Study, plan: Plan, columns: Columns): Problem | null {
  for (const line of plan.lines) {
    if (line.label.of !== 'criterion' || (line.rule !== 'on-scale' && line.rule !== 'on-curve')) continue;
    const { criterion } = line.label;
    if (study.criteria.get(criterion)?.result !== null) continue;
    const [value = 0, ...others] = line.inputs.map((input) => columns.at(input));
    // Of a curve every other number is what a point is worth.
    const ends = line.rule === 'on-scale' ? others : others.filter((_, place) => place % 2 === 0);
    const bounds = { low: smallest(ends), high: largest(ends) };
    if (Number.isNaN(value) || (value >= bounds.low && value <= bounds.high)) continue;
    const path = ['scenarios', plan.scenario, 'scores', criterion];
    return { path, fault: { kind: 'out-of-bounds', value, unit: 'score', bounds, name: null } };
  }
  return null;
}

/** Teams are undefined in no time, and gates and what they ask about may be unknown; every other line is a number. */
const mayNotBreak = (line: Line): boolean =>
  !isAssumptionLine(line) &&
  line.unit !== 'truth' &&
  line.label.of !== 'gate' &&
  !(line.label.of === 'phase' && line.label.figure === 'team');

export const curveTerms = ({ start, prices, discounting }: Study): CurveTerms => ({
  start,
  level: prices.level,
  base: discounting.base,
  timing: discounting.timing,
});

/** The finish, and the end of all work where that is another time. */
export const lastTimes = ({ numberOf }: Plan): LineNumber[] =>
  [figureName('finish'), workEndName].flatMap(({ id }) => numberOf.get(id) ?? []);

/** Times that may lie after the finish, by as much as somebody wrote. */
const offsetTimes = ({ lines }: Plan): LineNumber[] =>
  lines.flatMap(({ label }, number) => (label.of === 'offset' && label.part === 'time' ? [number] : []));

/** What the targets need and nobody knew yet at the as-of month. A gate may be unknown, and what is scored by gates with it. */
export function notKnown(study: Study, settled: Settled, plan: Plan, targets: readonly LineNumber[]): Problem[] {
  const needed = reachable(plan, targets, ({ label }) => label.of === 'gate');
  const isUnsure = plan.lines.some((line) => line.rule === 'given' && isUnknown(settled, line.assumption));
  const counted = isUnsure
    ? reachable(
        plan,
        targets.filter((target) => !isJudged(plan.lines[target])),
      )
    : null;
  return plan.lines.flatMap((line, number): Problem[] => {
    if (line.rule !== 'given' || needed[number] === 0) return [];
    if (counted?.[number] === 1 && isUnknown(settled, line.assumption)) {
      const { path, name } = declarationOf(study, line.assumption);
      return [{ path, onKey: true, fault: { kind: 'nobody-knows', lacks: 'number', name } }];
    }
    return settled.inForce.get(line.assumption) === null ? [notKnownYet(study, settled, line.assumption)] : [];
  });
}

/** Whether a line may do without a number that nobody knows: all that a score is made of. */
const isJudged = (line: Line | undefined): boolean =>
  line !== undefined &&
  (['criterion', 'criterion-weight', 'stakeholder'].includes(line.label.of) || line.id === figureName('score').id);

/** The problem of an assumption that is needed before anything is known of it. */
export function notKnownYet(study: Study, settled: Settled, key: AssumptionKey): Problem {
  const { path, name, assumption } = declarationOf(study, key);
  const since = assumption?.known[0]?.since ?? null;
  const first = since === null ? null : writeMonth(since);
  return { path, onKey: true, fault: { kind: 'not-known-yet', name, asOf: writeMonth(settled.asOf), first } };
}
