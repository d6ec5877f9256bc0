import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Assumption, Scenario, Study } from '../../model/study/study.ts';
import type { Path } from '../../problems/problem.ts';

/** The declaration that a key stands for: `team` the study's, `2.5/team` that of scenario 2.5. */
export interface Declaration {
  readonly name: string;
  /** Null for the study's. */
  readonly scenario: Scenario | null;
  readonly path: Path;
  readonly assumption: Assumption | undefined;
}

/**
 * Where an assumption is declared.
 *
 * @param key - `team`, or `2.5/team` for a scenario's own
 */
export function declarationOf(study: Study, key: AssumptionKey): Declaration {
  const slash = key.indexOf('/');
  const scenario = (slash < 0 ? undefined : study.scenarios.get(key.slice(0, slash))) ?? null;
  const name = key.slice(slash + 1);
  return {
    name,
    scenario,
    path: [...(scenario === null ? [] : ['scenarios', scenario.id]), 'assumptions', name],
    assumption: (scenario ?? study).assumptions.get(name),
  };
}
