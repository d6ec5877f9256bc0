import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { requestOf } from '../../../src/analysis/simulate/simulate-at-once.ts';
import type { ValueOfInformation } from '../../../src/analysis/voi/voi.ts';
import { valueOfInformation } from '../../../src/analysis/voi/voi.ts';
import { load } from '../../../src/input/load.ts';
import { studyHead } from '../../support/study-head.ts';

/** z of 90%. */
const z = 1.2815515655446004;
export const normal = (mean: number, sd: number): string =>
  `{ p10: ${(mean - z * sd).toFixed(3)}, p90: ${(mean + z * sd).toFixed(3)}, shape: normal }`;

/** Scenarios that each cost once, at the start, without discounting. */
export const study = (parts: {
  assumptions: string;
  scenarios: string;
  more?: string;
}): string => `${studyHead('choice', { title: 'A choice', start: '2025-01', horizon: '2025-12', rate: '0%' })}
assumptions:
${parts.assumptions}
${parts.more ?? ''}
scenarios:
${parts.scenarios}`;

export const amount = (name: string, value: string, more = ''): string =>
  `  ${name}: { unit: EUR, value: ${value}, kind: judgement, why: for this test${more} }\n`;
export const scenario = (id: string, amounts: readonly string[], more = ''): string =>
  `  ${id}: { title: ${id}, phases: { pay: { costs: [${amounts.map((each) => `{ title: ${each}, amount: $${each}, when: start }`).join(', ')}] } }${more} }\n`;

export function found(text: string, draws = 20_000): ValueOfInformation {
  const { loaded, problems } = load({ main: { name: 'study.yaml', text }, scenarios: [] }, []);
  if (loaded === null) throw new Error(JSON.stringify(problems));
  const runs = runsOf(loaded.study, [...loaded.study.scenarios.values()], loaded.study.asOf);
  const result = valueOfInformation(loaded.study, runs, { ...requestOf(loaded.study, runs), draws });
  if (!('evpi' in result)) throw new Error(JSON.stringify(result));
  return result;
}

/** Whether a measured value lies within four of its standard errors of the true one. */
export const isNear = (measured: { readonly value: number; readonly error: number }, truth: number): boolean =>
  measured.error > 0 && Math.abs(measured.value - truth) < 4 * measured.error;
