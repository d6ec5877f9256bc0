import type { Fault } from '../../../problems/problem.ts';

/** Why a scenario has no finish, or no score. */
export function lackOf(fault: Extract<Fault, { kind: 'no-figure' }>): string {
  switch (fault.metric) {
    case 'finish':
      return 'er wordt niets opgeleverd';
    case 'score':
      return 'een criterium vraagt wanneer het gereed is, en er wordt niets opgeleverd';
    case 'unknown-score':
      return 'een score of gewicht ervan is onbekend';
    case 'unknown-chance':
      return `criterium "${fault.criterion}" vraagt om de kans dat aan elke eis wordt voldaan, en die is hier alleen uit trekkingen bekend`;
    case 'unknown-gate':
      return `criterium "${fault.criterion}" vraagt om de kans dat aan elke eis wordt voldaan, en van een eis is nog niets bekend`;
  }
}
