import type { Study } from '../../model/study/study.ts';

/**
 * By what scenarios are told apart in every chart of lines in a page, also where some are not in it: by their places in its
 * ranking, and those that are not ranked in it by their order in the study, behind the others.
 *
 * @param ranked - the scenarios of the page, the first first
 */
export function scenarioMarks(
  ranked: readonly { readonly id: string }[],
  study: Pick<Study, 'scenarios'>,
): (id: string) => number {
  const ids = [...new Set([...ranked.map(({ id }) => id), ...study.scenarios.keys()])];
  return (id) => ids.indexOf(id);
}
