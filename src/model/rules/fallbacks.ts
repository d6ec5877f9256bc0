import { unknown } from '../../problems/unknown-name.ts';
import type { Scenario, Study } from '../study/study.ts';
import type { Report } from './gather.ts';

/** How many fallbacks may follow each other: the plan of a scenario holds the plans of all that come after it. */
const most = 20;

/** A fallback leads to a scenario, by no way back to where it began, and says when where no gate does. */
export function checkFallbacks(study: Study, report: Report): void {
  for (const scenario of study.scenarios.values()) {
    const { fallback } = scenario;
    if (fallback === null) continue;
    const path = ['scenarios', scenario.id, 'fallback'];
    if (!study.scenarios.has(fallback.to)) {
      report([...path, 'to'], unknown('scenario', fallback.to, study.scenarios.keys()));
      continue;
    }
    const { trail, back } = wayFrom(study, scenario);
    if (back === scenario.id && trail.every((each) => back <= each))
      report([...path, 'to'], { kind: 'cycle', thing: 'fallback', cycle: [...trail, back] });
    // Of a longer way only the last scenario that is too far from its end is reported.
    if (back === null && trail.length === most + 2)
      report([...path, 'to'], { kind: 'too-big', what: 'fallbacks', limit: most, of: 'study' });
    if (fallback.at === null && !hasGatedPhase(study, scenario))
      report([...path, 'at'], { kind: 'missing-key', key: 'at' });
  }
}

const hasGatedPhase = (study: Study, { phases }: Scenario): boolean =>
  [...phases.values()].some(({ responsibility }) => {
    const form = responsibility === null ? undefined : study.responsibility.get(responsibility);
    return (form?.requires.length ?? 0) > 0;
  });

/** The scenarios that are fallen back to one after another, the first included; and the one at which that begins anew, if any. */
function wayFrom(
  { scenarios }: Study,
  { id }: Scenario,
): { readonly trail: readonly string[]; readonly back: string | null } {
  const trail = new Set<string>();
  for (let at: string | undefined = id; at !== undefined; at = scenarios.get(at)?.fallback?.to) {
    if (trail.has(at)) return { trail: [...trail], back: at };
    trail.add(at);
  }
  return { trail: [...trail], back: null };
}
