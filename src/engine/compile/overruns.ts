import type { LineNumber } from '../plan.ts';

/** How a phase comes to take longer than it would: the rule, and what it takes beside the duration itself. */
interface Prolonged {
  /** What the duration without it is called. */
  readonly from: 'duration-without-risks' | 'duration-as-planned';
  readonly rule: 'delayed' | 'product';
  readonly inputs: readonly LineNumber[];
}

/** What makes phases take more effort or more time. */
export interface Overruns {
  /** Pairs of the line that says whether a risk happens and the line that says by what share the effort grows. */
  readonly enlarges: (phase: string) => readonly LineNumber[];
  /** Null where nothing makes the phase take longer. */
  readonly prolongs: (phase: string) => Prolonged | null;
}

/** In a central run everything goes as planned. */
export const asPlanned: Overruns = { enlarges: () => [], prolongs: () => null };
