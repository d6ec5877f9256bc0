import type { Plan } from '../../engine/plan.ts';
import { hasFigure } from '../../model/study/figures.ts';
import type { Criterion, Study } from '../../model/study/study.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { type CentralRun, isFeasible } from '../runs/central-run.ts';
import { certainly, type Form, spanOf, textOf } from './form.ts';
import { type Scale, worthSpan } from './gap.ts';
import { assessedLine, endLine, ownLine, rawLine, shareLine, weightLine } from './judged-lines.ts';
import { PlanForms } from './plan-forms.ts';
import type { Span } from './span.ts';

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
  readonly ends: readonly Scale['ends'][];
  /** What each criterion makes of a number. */
  readonly scales: readonly Scale[];
  /** How all this rests on what nobody knows. */
  readonly forms: JudgedForms;
}

/** How what is judged rests on what nobody knows. */
interface JudgedForms {
  /** By group, by scenario, by criterion. */
  readonly own: readonly (readonly (readonly Form[])[])[];
  /** By group, by criterion. */
  readonly weights: readonly (readonly Form[])[];
}

/** What the study says as known at a month. What nobody knows goes from end to end, and is never its middle. */
export function judgedOf(study: Study, runs: readonly CentralRun[]): Judged {
  const [criteria, groups] = [[...study.criteria.keys()], [...study.stakeholders.keys()]];
  const readings = runs.map((run): Reading => ({ plan: run.plan, forms: new PlanForms(run) }));
  const first = readings[0] as Reading;
  const scales = criteria.map((id) => scaleOf(study, first, id));
  const raw = readings.map(({ plan, forms }) => criteria.map((id) => spanOf(forms.at(rawLine(study, plan, id)))));
  const forms = formsOf(study, readings);
  const own = forms.own.map(spansOf);
  const shares = groups.map((group) => spanOf(first.forms.at(shareLine(study, first.plan, group))).low);
  const totalSay = shares.reduce((sum, say) => sum + say, 0);
  return {
    scenarios: runs.map(({ scenario }) => scenario.id),
    criteria,
    groups,
    isRanked: runs.map((run) => isFeasible(run) && hasFigure(study, run.scenario, { kind: 'score' })),
    raw,
    own,
    assessors: assessorsIn(study).map((id) => ({
      id,
      own: readings.map((each, place) => givenBy(study, each, id, raw[place])),
    })),
    worth: own.map((scores) => worthsOf({ scales }, scores)),
    isShared: forms.own.every((each) => textsOf(each) === textsOf(forms.own[0])),
    weights: spansOf(forms.weights),
    say: shares.map((say) => say / totalSay),
    ends: scales.map(({ ends }) => ends),
    scales,
    forms,
  };
}

const spansOf = (forms: readonly (readonly Form[])[]): Span[][] => forms.map((row) => row.map(spanOf));

const textsOf = (forms: readonly (readonly Form[])[] | undefined): string =>
  JSON.stringify(forms?.map((row) => row.map(textOf)));

/** Weights are the study's: the first scenario has them as any other. */
function formsOf(study: Study, readings: readonly Reading[]): JudgedForms {
  const [criteria, groups] = [[...study.criteria.keys()], [...study.stakeholders.keys()]];
  const first = readings[0] as Reading;
  return {
    own: groups.map((group) =>
      readings.map(({ plan, forms }) =>
        criteria.map((criterion) => forms.at(ownLine(study, plan, { group, criterion }))),
      ),
    ),
    weights: groups.map((group) =>
      criteria.map((criterion) => {
        const line = weightLine(study, first.plan, { group, criterion });
        return line === null ? certainly(0) : first.forms.at(line);
      }),
    ),
  };
}

/** What scores are worth: by scenario, by criterion. */
export const worthsOf = ({ scales }: Pick<Judged, 'scales'>, scores: readonly (readonly Span[])[]): Span[][] =>
  scores.map((row) => row.map((score, which) => worthSpan(scales[which] as Scale, score)));

/** All who gave a score somewhere. */
const assessorsIn = ({ scenarios }: Study): string[] =>
  [
    ...new Set(
      [...scenarios.values()].flatMap(({ judged }) => [...judged.values()].flatMap((scores) => [...scores.keys()])),
    ),
  ].toSorted(byCodeUnit);

/** What one gave, and what others gave where it gave nothing: by criterion. */
function givenBy(study: Study, { plan, forms }: Reading, assessor: string, raw: readonly Span[] = []): Span[] {
  return [...study.criteria.keys()].map((criterion, which) => {
    const line = assessedLine(study, plan, { assessor, criterion });
    return line === null ? (raw[which] as Span) : spanOf(forms.at(line));
  });
}

/** The lines of a plan, and how they rest on what nobody knows. */
interface Reading {
  readonly plan: Plan;
  readonly forms: PlanForms;
}

function scaleOf(study: Study, { plan, forms }: Reading, id: string): Scale {
  const { worst, best, points } = study.criteria.get(id) as Criterion;
  const [from, to] = [worst, best].map((amount, place) => {
    if (points !== null) return amount.kind === 'reference' ? Number.NaN : amount.value;
    return spanOf(forms.at(endLine(study, plan, id, place === 0 ? 'worst' : 'best'))).low;
  });
  return { points, ends: { worst: from as number, best: to as number } };
}
