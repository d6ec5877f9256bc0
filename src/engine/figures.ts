/*
 * An id may hold dots, so the names of lines are built to be told apart: a part without dots follows the last dot
 * (`phases.<id>.effort`), and what is not a figure of its own comes after a colon or a blank, which no id has.
 */

/** The names of the figures of a scenario: the ids of their lines. */
export const figures = {
  presentValue: 'present-value',
  presentValueExclVat: 'present-value-excl-vat',
  totalCost: 'total-cost',
  totalCostExclVat: 'total-cost-excl-vat',
  oneOff: 'one-off',
  running: 'running',
  spentBeforeAsOf: 'spent-before-as-of',
  beyondHorizon: 'beyond-horizon',
  finish: 'finish',
  effort: 'effort',
  score: 'score',
  feasible: 'feasible',
} as const;

export const byYearId = (year: number): string => `by-year.${year}`;
export const byCategoryId = (category: string): string => `by-category.${category}`;
export const measureId = (measure: string): string => `measures.${measure}`;
export const phaseId = (phase: string, figure: PhaseFigure): string => `phases.${phase}.${figure}`;

/** Whether a line is what an assumption comes to, or a step on the way there: no figure, and unknown where it is. */
export const isAssumptionLine = (id: string): boolean => id.startsWith('assumptions.');

/** The line of a running cost, by its place in the list. */
export const runningId = (index: number): string => `running ${index}`;
/** The line of what a piece of work is a share of, by its place in the list. */
export const workShareId = (phase: string, index: number): string => `phases.${phase}: work ${index} share`;

export type PhaseFigure = 'start' | 'end' | 'duration' | 'effort' | 'team' | 'cost' | 'total-float' | 'free-float';
