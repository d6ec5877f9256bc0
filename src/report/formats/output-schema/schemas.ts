import { assumptions } from './assumptions.ts';
import { checkSchema } from './check.ts';
import { comparison } from './comparison.ts';
import { diffSchema } from './diff.ts';
import { explanationSchema } from './explanation.ts';
import type { OutputName } from './names.ts';
import type { Schema } from './parts.ts';
import { problems } from './problems.ts';
import { reportSchema } from './report.ts';
import { scenario } from './scenario.ts';
import { sensitivitySchema } from './sensitivity.ts';
import { simulation } from './simulation.ts';
import { trace } from './trace.ts';

const titled = (title: string, schema: Schema): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title,
  ...schema,
});

/**
 * Their JSON Schemas. Money in EUR, moments and lengths in months, shares as fractions; a team or a value that is null
 * is undefined or unknown.
 */
export const outputSchemas: Readonly<Record<OutputName, Schema>> = {
  comparison: titled('samen.comparison/1: what samen compare --format json prints', comparison),
  explanation: titled('samen.explanation/1: what samen explain --format json prints', explanationSchema),
  sensitivity: titled('samen.sensitivity/1: what samen sensitivity --format json prints', sensitivitySchema),
  simulation: titled('samen.simulation/1: what samen simulate --format json prints', simulation),
  scenario: titled('samen.scenario/1: what samen show --format json prints', scenario),
  trace: titled('samen.trace/1: what samen trace --format json prints', trace),
  assumptions: titled('samen.assumptions/1: what samen assumptions --format json prints', assumptions),
  diff: titled('samen.diff/1: what samen diff --format json prints', diffSchema),
  report: titled('samen.report/1: the index.json that samen report writes', reportSchema),
  check: titled('samen.check/1: what samen check --format json prints', checkSchema),
  problems: titled('samen.problems/1: what is wrong with a study', problems),
};
