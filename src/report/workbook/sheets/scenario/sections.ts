import type { Label } from '../../../../engine/label.ts';
import type { Line } from '../../../../engine/plan.ts';

/** The parts of the sheet of a scenario, in the order in which they stand. */
export const sections = [
  'results',
  'effort',
  'timeline',
  'measures',
  'gates',
  'criteria',
  'prices',
  'amounts',
  'weights',
  'costs',
  'sums',
] as const;
export type Section = (typeof sections)[number];

const ofPhase: Readonly<Partial<Record<string, Section>>> = {
  effort: 'effort',
  team: 'effort',
  'team-from': 'effort',
  'team-to': 'effort',
  'team-over': 'effort',
  'team-reached': 'effort',
  duration: 'effort',
  'planned-effort': 'effort',
  cost: 'sums',
};

const ofLabel: Readonly<Partial<Record<Label['of'], Section>>> = {
  figure: 'results',
  work: 'effort',
  component: 'effort',
  'in-unit': 'effort',
  constant: 'timeline',
  link: 'timeline',
  offset: 'timeline',
  time: 'timeline',
  'as-time': 'timeline',
  'work-end': 'timeline',
  window: 'timeline',
  measure: 'measures',
  gate: 'gates',
  chance: 'criteria',
  criterion: 'criteria',
  'criterion-point': 'criteria',
  'criterion-weight': 'criteria',
  stakeholder: 'criteria',
  form: 'prices',
  rate: 'prices',
  index: 'prices',
  contingency: 'prices',
  payment: 'amounts',
  weight: 'weights',
};

/** Where the line of a scenario stands. */
export function sectionOf({ label }: Line): Section {
  if (label.of === 'phase') return ofPhase[label.figure] ?? 'timeline';
  if (label.of === 'flow') return label.part === 'cost' || label.part === 'present-value' ? 'costs' : 'amounts';
  return ofLabel[label.of] ?? 'sums';
}
