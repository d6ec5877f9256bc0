/** The names of the figures of a scenario: the ids of their lines. Also what `trace` and pins will ask for. */
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

export type PhaseFigure = 'start' | 'end' | 'duration' | 'effort' | 'team' | 'cost' | 'total-float' | 'free-float';
