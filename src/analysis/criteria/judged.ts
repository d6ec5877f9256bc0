import { evaluate } from '../../engine/evaluate.ts';
import { centralValue } from '../../engine/settle.ts';
import {
  chanceKey,
  chanceName,
  criterionName,
  criterionNameOf,
  stakeholderName,
  weightName,
} from '../../engine/names.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import { scoredId, worthOf } from '../../model/study/criteria.ts';
import { hasFigure } from '../../model/study/figures.ts';
import type { Criterion, Study } from '../../model/study/study.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { type CentralRun, isFeasible } from '../runs/central-run.ts';

/** From what to what a number goes: the same where it is known. */
export interface Span {
  /** Least. */
  readonly low: number;
  /** Most. */
  readonly high: number;
}

/** A cell of a table. */
export const spanAt = (table: readonly (readonly Span[])[] | undefined, row: number, column: number): Span =>
  table?.[row]?.[column] ?? { low: Number.NaN, high: Number.NaN };

/** A study as it is judged: all in the order of the ids. */
export interface Judged {
  readonly scenarios: readonly string[];
  readonly criteria: readonly string[];
  readonly groups: readonly string[];
  /** Whether a scenario can be ranked: no gate of it fails, and it has what every criterion asks for. */
  readonly isRanked: readonly boolean[];
  /** Results and scores, in the base unit of the criterion: by scenario, by criterion. */
  readonly raw: readonly (readonly Span[])[];
  /** The same as each group goes by them: by group, by scenario, by criterion. */
  readonly own: readonly (readonly (readonly Span[])[])[];
  /** What they are worth, from 0 to 1, as each group sees it: by group, by scenario, by criterion. */
  readonly worth: readonly (readonly (readonly Span[])[])[];
  /** Of each who judged, what that one gave, and what others gave where it gave nothing: by scenario, by criterion. */
  readonly assessors: readonly { readonly id: string; readonly own: readonly (readonly Span[])[] }[];
  /** Whether groups see the same. */
  readonly isShared: boolean;
  /** As asked for, by group, by criterion; 0 where a group does not weigh it. */
  readonly weights: readonly (readonly Span[])[];
  /** Shares of the decision, which add up to 1. */
  readonly say: readonly number[];
  /** The ends of each scale as they are in force. */
  readonly ends: readonly { readonly worst: number; readonly best: number }[];
}

/** Also of what there is not. */
export const isKnown = ({ low, high }: Span): boolean => low === high || Number.isNaN(low);

/** What the study says as known at a month. What nobody knows goes from end to end, and is never its middle. */
export function judgedOf(study: Study, runs: readonly CentralRun[]): Judged {
  const criteria = [...study.criteria.keys()];
  const groups = [...study.stakeholders.keys()];
  const seen = runs.map((run) => readings(study, run));
  const raw = runs.map((_, place) => criteria.map((id) => rawOf(study, seen[place] as Reading, id)));
  const ends = criteria.map((id) => endsOf(study, seen[0] as Reading, id));
  const own = groups.map((group) =>
    runs.map((_, place) =>
      criteria.map((id, which) => ownRaw(seen[place] as Reading, group, id) ?? (raw[place]?.[which] as Span)),
    ),
  );
  const worth = own.map((scores) => worthsOf(study, { criteria, ends }, scores));
  const says = groups.map(
    (group) => (seen[0] as Reading).span(stakeholderName(group, 'say').id, lineOfSay(study, group)).low,
  );
  const all = says.reduce((sum, say) => sum + say, 0);
  return {
    scenarios: runs.map(({ scenario }) => scenario.id),
    criteria,
    groups,
    isRanked: runs.map((run) => isFeasible(run) && hasFigure(study, run.scenario, { kind: 'score' })),
    raw,
    own,
    assessors: assessorsIn(study).map((id) => ({
      id,
      own: seen.map((reading, place) =>
        criteria.map((criterion, which) => givenBy(study, reading, { id, criterion }) ?? (raw[place]?.[which] as Span)),
      ),
    })),
    worth,
    isShared: worth.every((each) => JSON.stringify(each) === JSON.stringify(worth[0])),
    weights: groups.map((group) => criteria.map((id) => weightSpan(study, seen[0] as Reading, group, id))),
    say: says.map((say) => say / all),
    ends,
  };
}

/** What scores are worth: by scenario, by criterion. */
export const worthsOf = (
  study: Study,
  { criteria, ends }: Pick<Judged, 'criteria' | 'ends'>,
  scores: readonly (readonly Span[])[],
): Span[][] =>
  scores.map((row) =>
    row.map((score, which) =>
      worthSpan(
        study.criteria.get(criteria[which] as string) as Criterion,
        ends[which] as Judged['ends'][number],
        score,
      ),
    ),
  );

/** All who gave a score somewhere. */
const assessorsIn = ({ scenarios }: Study): string[] =>
  [
    ...new Set(
      [...scenarios.values()].flatMap(({ judged }) => [...judged.values()].flatMap((scores) => [...scores.keys()])),
    ),
  ].toSorted(byCodeUnit);

function givenBy(
  study: Study,
  { plan, span }: Reading,
  { id, criterion }: { readonly id: string; readonly criterion: string },
): Span | null {
  const amount = study.scenarios.get(plan.scenario)?.judged.get(criterion)?.get(id);
  return amount === undefined ? null : span('', named(amount));
}

/** The lines of a plan with what nobody knows at its least and at its most. */
interface Reading {
  readonly plan: Plan;
  readonly span: (id: string, named: string | null) => Span;
}

function readings(study: Study, { plan, settled, block, columns: central }: CentralRun): Reading {
  const targets = plan.lines.flatMap(({ label }, number): LineNumber[] =>
    ['criterion', 'criterion-weight', 'stakeholder', 'assumption', 'chance'].includes(label.of) ? [number] : [],
  );
  const results = [...study.criteria.values()].flatMap(({ result }) =>
    result === null || result.kind === 'feasible' ? [] : [plan.numberOf.get(scoredId(result)) as LineNumber],
  );
  const columns = evaluate(plan, [...targets, ...results], {
    draws: 2,
    prices: block.prices,
    given: (key) => {
      const value = settled.inForce.get(key)?.value;
      if (value?.shape === 'unknown') return Float64Array.of(value.low, value.high);
      const known = key === chanceKey ? central.number(chanceName.id) : centralValue(settled, study.start, key);
      return key === chanceKey && Number.isNaN(known) ? Float64Array.of(0, 1) : Float64Array.of(known, known);
    },
  });
  return {
    plan,
    span(id, named) {
      const column = columns.of(plan.numberOf.has(id) || named === null ? id : lineOf(plan, named));
      const [one, other] = [column[0] as number, column[1] as number];
      return { low: Math.min(one, other), high: Math.max(one, other) };
    },
  };
}

/** The line of an assumption, of the scenario where that has its own. */
const lineOf = ({ scenario, numberOf }: Plan, name: string): string => {
  const own = `assumptions.${scenario}/${name}`;
  return numberOf.has(own) ? own : `assumptions.${name}`;
};

const nothing: Span = { low: 0, high: 0 };

const named = (amount: { readonly kind: string; readonly name?: string } | undefined): string | null =>
  amount?.kind === 'reference' ? (amount.name ?? null) : null;

const lineOfSay = (study: Study, group: string): string | null => named(study.stakeholders.get(group)?.say);

function rawOf(study: Study, { plan, span }: Reading, id: string): Span {
  const { result } = study.criteria.get(id) as Criterion;
  if (result?.kind === 'feasible') return span(chanceName.id, null);
  if (result !== null) return span(scoredId(result), null);
  return span(criterionName(id, 'score').id, named(study.scenarios.get(plan.scenario)?.scores.get(id)));
}

function ownRaw({ plan, span }: Reading, group: string, id: string): Span | null {
  const name = criterionNameOf(group, id, 'score').id;
  return plan.numberOf.has(name) ? span(name, null) : null;
}

function endsOf(study: Study, { span }: Reading, id: string): Judged['ends'][number] {
  const { worst, best, points } = study.criteria.get(id) as Criterion;
  const [from, to] = [worst, best].map((amount, place) => {
    if (points !== null) return amount.kind === 'reference' ? Number.NaN : amount.value;
    return span(criterionName(id, place === 0 ? 'worst' : 'best').id, named(amount)).low;
  });
  return { worst: from as number, best: to as number };
}

function weightSpan(study: Study, { span }: Reading, group: string, id: string): Span {
  const weight = study.stakeholders.get(group)?.weights.get(id);
  return weight === undefined ? nothing : span(weightName(group, id).id, named(weight));
}

/** Of a value function that turns, the ends lie where it does. */
function worthSpan({ points }: Criterion, ends: Judged['ends'][number], { low, high }: Span): Span {
  const between = (points ?? []).map(({ at }) => at).filter((at) => at > low && at < high);
  const worths = [low, ...between, high].map((x) => worthOf(points, ends, x));
  return worths.reduce<Span>((span, worth) => ({ low: Math.min(span.low, worth), high: Math.max(span.high, worth) }), {
    low: worths[0] as number,
    high: worths[0] as number,
  });
}
