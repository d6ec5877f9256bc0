import { mendId } from '../../problems/mend-id.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Fault, Problem } from '../../problems/problem.ts';
import { idForm } from '../formula/reference.ts';

/**
 * Problems of unknown names, as if each name that is no id were written as its own message advises. A use of the advised name is no mistake then, and a
 * mistyped use is compared with the advised names.
 */
export const withMendedIds = (problems: readonly Problem[]): Problem[] =>
  problems.flatMap((problem) => {
    const fault = mendedIn(problem.fault);
    return fault === null ? [] : [{ ...problem, fault }];
  });

/** The same of one problem; null where nothing is left of it. */
export function mendedIn<T extends Fault>(fault: T): T | null {
  if (fault.kind === 'score-missing') return idForm.test(fault.criterion) ? fault : null;
  // What an investigation can be of is no id, but made of several.
  if (fault.kind !== 'unknown' || fault.thing === 'uncertainty') return fault;
  const { name, near, known } = fault;
  if (known.includes(name)) return idForm.test(name) ? fault : null;
  const mended = known.map(mendedId);
  if (mended.includes(name)) return null;
  const meant = near === null ? nearest(name, mended) : mendedId(near);
  return { ...fault, near: meant, known: mended };
}

const mendedId = (id: string): string => (idForm.test(id) ? id : (mendId(id) ?? id));
