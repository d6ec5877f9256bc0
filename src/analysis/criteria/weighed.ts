import type { Study } from '../../model/study/study.ts';
import type { Runs } from '../runs/runs.ts';
import { type Certain, certainOf } from './certain.ts';
import { type Judged, judgedOf } from './judged.ts';

/** A study with its criteria as they are judged and weighed, before anything is drawn. */
export interface Weighed {
  readonly study: Study;
  readonly runs: Runs;
  readonly judged: Judged;
  readonly certain: Certain;
}

export function weigh(study: Study, runs: Runs): Weighed {
  const judged = judgedOf(study, runs.runs);
  return { study, runs, judged, certain: certainOf(judged) };
}
