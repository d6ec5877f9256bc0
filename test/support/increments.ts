import { incrementOf, type Increment } from '../../src/analysis/show/increment.ts';
import { compared, runOf, studyFrom } from './studies.ts';

/** A scenario of a study against another, at the study's own discount rate. */
export function incrementBetween(data: unknown, [scenario, reference]: readonly [string, string]): Increment {
  const study = studyFrom(data);
  const { rate } = compared(study).discounting;
  return incrementOf(study, { run: runOf(study, scenario), reference: runOf(study, reference) }, rate);
}
