import type { Study } from '../../model/study/study.ts';
import type { Fault, Problem } from '../../problems/problem.ts';
import { isOfGroup } from './criteria-figure.ts';
import { scenariosNamed } from './figure-name.ts';

/** Why a figure that was published cannot be computed any more. */
export type Loss =
  /** A scenario that it is of is not in the study. */
  | { readonly why: 'scenario'; readonly scenario: string; readonly now: NameNow | null }
  /** Its scenarios have no such figure. */
  | { readonly why: 'figure'; readonly fault: Fault; readonly now: NameNow | null }
  /** The study cannot be computed as of that month: something is not known yet then. */
  | { readonly why: 'problem'; readonly problem: Problem };

/** What a figure is called since its scenario, phase or assumption was renamed. */
export interface NameNow {
  readonly figure: string;
  /** Whether it comes to what it came to. */
  readonly isAsPinned: boolean;
}

/**
 * Why a study has no figure of a name that it once had.
 *
 * @param then - the study when it was pinned; null where nobody kept it
 */
export function lossOf(
  study: Study,
  then: Study | null,
  { figure, fault, now }: { readonly figure: string; readonly fault: Fault; readonly now: NameNow | null },
): Loss {
  const named = scenariosNamed(then ?? study, figure);
  const gone = named.length === 0 ? firstPart(figure) : named.find((id) => !study.scenarios.has(id));
  return gone === undefined ? { why: 'figure', fault, now } : { why: 'scenario', scenario: gone, now };
}

/** What stands where the id of a scenario does, as far as the study says: an id may hold dots. */
const firstPart = (figure: string): string | undefined =>
  isOfGroup(figure) ? undefined : /^(?:scenarios|simulated|switching|criteria)\.([^.,]+)[.,]/.exec(figure)?.[1];
