import type { Host } from '../host/host.ts';
import { within } from './find-studies.ts';

interface Given {
  readonly scenario?: string | undefined;
  readonly study?: string | undefined;
}

/** What is meant where both may be left out: one argument that is a study and no name of a scenario is the study. */
export function scenarioOrStudy(host: Host, { scenario, study }: Given): Given {
  if (scenario === undefined || study !== undefined) return { scenario, study };
  const isStudy =
    scenario === '-' ||
    (host.kindOf(scenario) === 'file' && /\.ya?ml$/.test(scenario)) ||
    (host.kindOf(scenario) === 'folder' && host.kindOf(within(scenario, 'study.yaml')) === 'file');
  return isStudy ? { study: scenario } : { scenario };
}
