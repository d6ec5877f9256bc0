import { type Metric, metricId, metrics } from '../../model/metrics/metrics.ts';
import { reachable } from '../../engine/reachable.ts';
import { moneyName } from '../../engine/names.ts';
import { isRunning, type LineNumber } from '../../engine/plan.ts';
import type { Study } from '../../model/study/study.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { originsOf } from '../runs/origin.ts';
import { placesOf } from '../runs/ranking.ts';
import type { Runs } from '../runs/runs.ts';
import { vatRateLine } from '../runs/vat.ts';

/** What the lead of the first scenario over the second rests on. */
export interface Margin {
  /** Id of the scenario that leads. */
  readonly first: string;
  /** Id of the next. */
  readonly second: string;
  /** The figure of the second less that of the first, in the unit of what scenarios are ranked by. */
  readonly margin: number;
  /** The part of it that rests on at least one judgement, in the same unit. */
  readonly onJudgements: number;
  /** The part that rests on none, but on a number that nobody vouches for, in the same unit. */
  readonly onUnstated: number;
  /** The part that rests on sourced and derived numbers only, in the same unit. */
  readonly onVouched: number;
  /** Of what makes up the margin, either way: how much rests on judgements, as a fraction; null where the two are equal. */
  readonly share: number | null;
}

type Evidence = 'judgement' | 'unstated' | 'vouched';

/**
 * The lead of the first of the ranked scenarios, split by what its terms rest on in the plan. Each scenario's figure is the
 * sum of its streams of money; a stream rests on a judgement where at least one can be reached from it. What is not money
 * (a date, a score) is one term.
 *
 * @returns null where fewer than two scenarios are feasible
 */
export function marginOf(study: Study, { settled, runs }: Runs, by: Metric): Margin | null {
  const [first, second] = placesOf(runs, by).filter(({ rank }) => rank !== null);
  if (first === undefined || second === undefined) return null;
  const split = (id: string): Record<Evidence, number> => {
    const run = runs.find(({ scenario }) => scenario.id === id) as CentralRun;
    return splitByEvidence(termsOf(run, by), evidenceByLine(run, originsOf(study, settled)));
  };
  const [best, next] = [split(first.id), split(second.id)];
  const apart = (evidence: Evidence): number => next[evidence] - best[evidence];
  const parts = { judgement: apart('judgement'), unstated: apart('unstated'), vouched: apart('vouched') };
  const moved = Math.abs(parts.judgement) + Math.abs(parts.unstated) + Math.abs(parts.vouched);
  return {
    first: first.id,
    second: second.id,
    margin: parts.judgement + parts.unstated + parts.vouched,
    onJudgements: parts.judgement,
    onUnstated: parts.unstated,
    onVouched: parts.vouched,
    share: first.rank === second.rank || moved === 0 ? null : Math.abs(parts.judgement) / moved,
  };
}

/** An amount that a figure is made up of, and the lines it rests on. */
interface Term {
  readonly amount: number;
  readonly lines: readonly LineNumber[];
}

function termsOf({ plan, columns }: CentralRun, by: Metric): Term[] {
  const lineOf = (id: string): LineNumber => plan.numberOf.get(id) as LineNumber;
  const { streams } = metrics[by.kind];
  if (streams === null) {
    const line = lineOf(metricId(by));
    return [{ amount: columns.at(line), lines: [line] }];
  }
  const part = streams.discounted ? 'present-value' : 'cost';
  const cashFlows = plan.cashFlows.filter(
    (cashFlow) => streams.of === 'all' || isRunning(cashFlow) === (streams.of === 'running'),
  );
  return cashFlows.map(({ key, taxed }) => {
    const line = lineOf(moneyName(key, part, null).id);
    if (!taxed) return { amount: columns.at(line), lines: [line] };
    const rate = vatRateLine(plan);
    return { amount: columns.at(line) * (1 + columns.at(rate)), lines: [line, rate] };
  });
}

function splitByEvidence(terms: readonly Term[], evidenceOf: (term: Term) => Evidence): Record<Evidence, number> {
  const split: Record<Evidence, number> = { judgement: 0, unstated: 0, vouched: 0 };
  for (const term of terms) split[evidenceOf(term)] += term.amount;
  return split;
}

function evidenceByLine({ plan }: CentralRun, originOf: ReturnType<typeof originsOf>): (term: Term) => Evidence {
  const kinds = plan.lines.map((line) => originOf(line)?.kind ?? null);
  return ({ lines }) => {
    const reached = reachable(plan, lines);
    const found = (kind: string): boolean => kinds.some((each, number) => reached[number] === 1 && each === kind);
    if (found('judgement')) return 'judgement';
    return found('unstated') ? 'unstated' : 'vouched';
  };
}
