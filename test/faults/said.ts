import { expect } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { studyHead } from '../support/study-head.ts';

/** A study without a mistake, with a little of all. */
export const study = `${studyHead('small', { title: 'Small', start: '2025-01', horizon: '2034-12', rate: '0%' })}
assumptions:
  users: { unit: score, value: 100, kind: judgement, why: x }
  fee: { unit: EUR, value: 30, kind: judgement, why: x }
  income: { unit: EUR, value: $users * $fee }
  size: { unit: EUR, value: { p10: 1, p50: 2, p90: 4 }, kind: judgement, why: x }
requires:
  - { figure: finish, at-most: 2030-06 }
criteria:
  soon: { result: finish, worst: 60, best: 12 }
stakeholders:
  owner: { say: 100%, order: [soon] }
simulation: { draws: 100 }
studies:
  look: { of: only/requires.study.0, sensitivity: 90%, specificity: 80% }
scenarios:
  only:
    title: Only
    phases: { pay: { duration: 12, costs: [{ title: Fee, amount: $income, when: start, vat: true }] } }
    delivered: pay.end
`;

/** What is said of the study with something else in the place of a part of it: each mistake with what to write, on one line. */
export async function said(part: string, mistake: string, ...more: readonly string[]): Promise<readonly string[]> {
  const written = study.replace(part, mistake);
  expect(written).not.toBe(study);
  return saidOfAll(written, ...more);
}

/** The same of a whole study. */
export async function saidOfAll(written: string, ...more: readonly string[]): Promise<readonly string[]> {
  const { err } = await runWith({ 'study.yaml': written }, ['validate', 'study.yaml', ...more]);
  return err.split(/\n\n/).flatMap((problem) => {
    const [head = ''] = /(?<=(?:error|fout)\[).*/.exec(problem) ?? [];
    const cure = problem.split('\n').findLast((line) => line.startsWith('   = ') || line.startsWith('  = '));
    return head === '' ? [] : [`${head.replace(']: ', ': ')} ${(cure ?? '').trim()}`];
  });
}
