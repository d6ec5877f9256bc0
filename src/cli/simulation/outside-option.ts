import { referenceClass, referenceClasses } from '../../analysis/outside-view/classes.ts';
import { type ClassOverruns, overrunsOf } from '../../analysis/outside-view/overruns.ts';
import { isMitigable } from '../../analysis/outside-view/reference-class.ts';
import type { Study } from '../../model/study/study.ts';
import { oneOf, shareOf } from '../session/options.ts';
import { Refusal } from '../session/refusal.ts';

/**
 * The class of projects that a simulation is asked to apply; null where it is asked for none.
 *
 * @throws {Refusal} on top of a contingency or of another class, and for a mitigation that the class does not know
 */
export function outsideOf(
  study: Study,
  { outsideView, mitigation }: { readonly outsideView: readonly string[]; readonly mitigation?: string },
): ClassOverruns | null {
  const [asked, ...more] = outsideView;
  if (more.length > 0) throw new Refusal({ kind: 'outside-on-top', of: 'class' });
  const mitigable = referenceClasses.filter(isMitigable).map(({ id }) => id);
  if (asked === undefined) {
    if (mitigation !== undefined) throw new Refusal({ kind: 'no-mitigation', class: null, mitigable });
    return null;
  }
  const id = oneOf(
    '--outside-view',
    asked,
    referenceClasses.map((each) => each.id),
  );
  if (mitigation !== undefined && !mitigable.includes(id))
    throw new Refusal({ kind: 'no-mitigation', class: id, mitigable });
  const hasContingency = study.contingency !== null || [...study.scenarios.values()].some((each) => each.contingency);
  if (hasContingency) throw new Refusal({ kind: 'outside-on-top', of: 'contingency' });
  const applied = referenceClass(id);
  if (applied === undefined) throw new Error(`no reference class ${id}`);
  return overrunsOf(applied, mitigation === undefined ? 0 : shareOf('--mitigation', mitigation));
}
