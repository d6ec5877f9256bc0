import { checkStudy } from '../model/check.ts';
import type { Study } from '../model/study/study.ts';
import { withScenarios } from './assemble/assemble.ts';
import { extend } from './assemble/extend.ts';
import { withJudgements } from './assemble/judgements.ts';
import { nodeOf, toPlain } from './tree/tree.ts';

/** Plain data as a study, as its authors might have written it in one file; null where that is none. */
export function studyOf(written: unknown): Study | null {
  const root = nodeOf(written);
  const scenarios = root.kind === 'map' ? root.entries.get('scenarios')?.value : undefined;
  if (root.kind !== 'map' || scenarios?.kind !== 'map') return null;
  const extended = extend(scenarios.entries);
  if (extended.problems.length > 0 || extended.scenarios.size < scenarios.entries.size) return null;
  const judged = withJudgements(withScenarios(root, extended.scenarios));
  return judged.problems.length > 0 ? null : checkStudy(toPlain(judged.root)).study;
}
