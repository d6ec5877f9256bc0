import { referenceClass, referenceClasses } from '../../analysis/outside-view/classes.ts';
import { type ClassOverruns, overrunsOf } from '../../analysis/outside-view/overruns.ts';
import { isMitigable } from '../../analysis/outside-view/reference-class.ts';
import type { Study } from '../../model/study/study.ts';
import { shareOf } from '../session/options.ts';
import { UserError } from '../session/user-error.ts';

/** The classes of projects that a simulation can take the record of. */
export const classNames: readonly string[] = referenceClasses.map(({ id }) => id);

/**
 * The class of projects that a simulation is asked to apply; null where it is asked for none.
 *
 * @throws {UserError} on top of a contingency or of another class, and for a mitigation that the class does not know
 */
export function outsideOf(
  study: Study,
  { outsideView, mitigation }: { readonly outsideView: readonly string[]; readonly mitigation?: string },
): ClassOverruns | null {
  const [asked, ...more] = outsideView;
  if (more.length > 0) throw new UserError({ kind: 'outside-on-top', of: 'class' });
  const mitigable = referenceClasses.filter(isMitigable).map(({ id }) => id);
  if (asked === undefined) {
    if (mitigation !== undefined) throw new UserError({ kind: 'no-mitigation', class: null, mitigable });
    return null;
  }
  if (mitigation !== undefined && !mitigable.includes(asked))
    throw new UserError({ kind: 'no-mitigation', class: asked, mitigable });
  if (hasContingency(study)) throw new UserError({ kind: 'outside-on-top', of: 'contingency' });
  const applied = referenceClass(asked);
  if (applied === undefined) throw new Error(`no reference class ${asked}`);
  return overrunsOf(applied, mitigation === undefined ? 0 : shareOf('--mitigation', mitigation));
}

/** Whether any scenario has a contingency, its own or that of the study; one of 0% is none. */
function hasContingency(study: Study): boolean {
  return [...study.scenarios.values()].some((scenario) => {
    const share = (scenario.contingency ?? study.contingency)?.share;
    return share !== undefined && (share.kind === 'reference' || share.value !== 0);
  });
}
