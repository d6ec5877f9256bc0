import type { Fault } from '../../../problems/problem.ts';

/** Why a scenario has no finish, or no score. */
export function lackOf(fault: Extract<Fault, { kind: 'no-figure' }>): string {
  switch (fault.metric) {
    case 'finish':
      return 'nothing is delivered';
    case 'score':
      return 'a criterion asks for its finish, and nothing is delivered';
    case 'unknown-score':
      return 'a score or a weight of it is unknown';
    case 'unknown-chance':
      return `criterion "${fault.criterion}" asks for the chance that no gate fails, which only draws tell here`;
    case 'unknown-gate':
      return `criterion "${fault.criterion}" asks for the chance that no gate fails, and of a gate nothing is known yet`;
  }
}
