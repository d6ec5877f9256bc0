import { chanceName, criterionName, criterionNameOf, stakeholderName, weightName } from '../../engine/names.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import { scoredId } from '../../model/study/criteria.ts';
import type { Amount, Criterion, Study } from '../../model/study/study.ts';

/** What a group weighs, by id. */
interface Weighs {
  readonly group: string;
  readonly criterion: string;
}

/** The line of a result or of a score by hand. */
export function rawLine(study: Study, plan: Plan, criterion: string): LineNumber {
  const { result } = study.criteria.get(criterion) as Criterion;
  if (result?.kind === 'feasible') return lineOf(plan, [chanceName.id]);
  if (result !== null) return lineOf(plan, [scoredId(result)]);
  const score = study.scenarios.get(plan.scenario)?.scores.get(criterion);
  return lineOf(plan, [criterionName(criterion, 'score').id, ...scenarioLines(plan, score)]);
}

/** The same as a group goes by it. */
export function ownLine(study: Study, plan: Plan, { group, criterion }: Weighs): LineNumber {
  return plan.numberOf.get(criterionNameOf(group, criterion, 'score').id) ?? rawLine(study, plan, criterion);
}

/** What an assessor gave; null where it gave nothing. */
export function assessedLine(
  study: Study,
  plan: Plan,
  { assessor, criterion }: { readonly assessor: string; readonly criterion: string },
): LineNumber | null {
  const given = study.scenarios.get(plan.scenario)?.judged.get(criterion)?.get(assessor);
  return given === undefined ? null : lineOf(plan, scenarioLines(plan, given));
}

/** Null of a criterion that the group does not weigh. */
export function weightLine(study: Study, plan: Plan, { group, criterion }: Weighs): LineNumber | null {
  const weight = study.stakeholders.get(group)?.weights.get(criterion);
  return weight === undefined ? null : lineOf(plan, [weightName(group, criterion).id, ...studyLines(weight)]);
}

export const shareLine = (study: Study, plan: Plan, group: string): LineNumber =>
  lineOf(plan, [stakeholderName(group, 'say').id, ...studyLines(study.stakeholders.get(group)?.say)]);

/** The end of a scale that is one straight line. */
export const endLine = (study: Study, plan: Plan, criterion: string, end: 'worst' | 'best'): LineNumber =>
  lineOf(plan, [criterionName(criterion, end).id, ...studyLines(study.criteria.get(criterion)?.[end])]);

/** The line of the assumption that an amount names, as the study means it. */
const studyLines = (amount: Amount | undefined): string[] =>
  amount?.kind === 'reference' ? [`assumptions.${amount.name}`] : [];

/** The same as a scenario means it, which may have its own. */
const scenarioLines = ({ scenario }: Plan, amount: Amount | undefined): string[] =>
  amount?.kind === 'reference' ? [`assumptions.${scenario}/${amount.name}`, `assumptions.${amount.name}`] : [];

/** The first of these lines that the plan has. */
function lineOf({ scenario, numberOf }: Plan, ids: readonly string[]): LineNumber {
  const found = ids.map((id) => numberOf.get(id)).find((line) => line !== undefined);
  if (found === undefined) throw new Error(`the plan of ${scenario} lacks ${ids.join(' and ')}`);
  return found;
}
