import { withMilestones } from '../../engine/compile/milestones.ts';
import { evaluate } from '../../engine/evaluate.ts';
import { measureName } from '../../engine/names.ts';
import type { Study } from '../../model/study/study.ts';
import type { CentralRun } from '../runs/central-run.ts';

/** A milestone of a scenario, in months since the start; null where it is not known yet. */
export interface MilestoneResult {
  /** Id, as the study has it. */
  readonly id: string;
  /** In months from the start of the study; null where it is not known yet. */
  readonly at: number | null;
}

/** A measure with its ends, in months since the start. */
export interface MeasureResult {
  /** Id, as the study has it. */
  readonly id: string;
  /** Beginning, in months from the start of the study. */
  readonly from: number;
  /** End, in months from the start of the study. */
  readonly until: number;
  /** Length, in months. */
  readonly length: number;
}

export function milestonesOf(run: CentralRun): MilestoneResult[] {
  const { plan, milestones } = withMilestones(run.settled, run.plan);
  const known = run.plan.lines.map(({ id }) => run.columns.of(id));
  const columns = evaluate(plan, milestones.values(), run.block, known);
  return [...milestones].map(([id, line]) => {
    const at = columns.at(line);
    return { id, at: Number.isNaN(at) ? null : at };
  });
}

export function measuresOf(study: Study, { plan, columns }: CentralRun): MeasureResult[] {
  return [...study.measures.keys()].map((id) => {
    const name = measureName(id);
    const line = plan.lines[plan.numberOf.get(name.id) as number];
    const [from = 0, until = 0] = line !== undefined && 'inputs' in line ? line.inputs : [];
    return { id, from: columns.at(from), until: columns.at(until), length: columns.number(name.id) };
  });
}
