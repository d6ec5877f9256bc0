import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { study } from './said.ts';

const several = study
  .replace('requires:\n', 'sources: { memo: { title: A memo } }\nrequires:\n')
  .replace(
    'users: { unit: score, value: 100, kind: judgement',
    'users: { unit: score, value: 100, kind: sourced, source: memo',
  )
  .replace('fee: { unit: EUR, value: 30, kind: judgement', 'fee: { unit: EUR, value: 30, kind: sourced, source: memo')
  .replace('{ p10: 1, p50: 2, p90: 4 }, kind: judgement, why: x', '$fee * 2')
  .replace(
    'delivered: pay.end',
    'running: [{ title: Rent, amount: 1 EUR/year, from: pay.start, until: pay.end }]\n    delivered: pay.end',
  );

/** What is told of the study with changes, each as its code, what it says, its place and what to write. */
async function told(...changes: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  let text = several;
  for (const [before, after] of changes) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  const { err } = await runWith({ 'study.yaml': text }, ['validate', 'study.yaml']);
  const mistakes = err.split('\n\n').filter((each) => each.includes(' error['));
  return mistakes
    .join('\n')
    .split('\n')
    .flatMap((line) => /error\[(.*)$/.exec(line)?.[1] ?? /^ +(= .*)$/.exec(line)?.[1] ?? []);
}

describe('a name under which something stands that several places call otherwise', () => {
  it.each([
    ['  fee: { unit', '  fees: { unit', 'assumptions.fees', ['assumption', 'fee', 'fees', 2]],
    ['{ memo: {', '{ meno: {', 'sources.meno', ['source', 'memo', 'meno', 2]],
    ['{ pay: {', '{ pya: {', 'scenarios.only.phases.pya', ['phase', 'pay', 'pya', 3]],
  ] as const)('is told once, where it stands: of %s, with %s', async (before, after, at, meant) => {
    const [thing, name, wrong, places] = meant;
    expect(await told()).toEqual([]);
    expect(await told([before, after])).toEqual([
      `unknown-${thing}]: nothing refers to ${thing} "${wrong}", and "${name}", which ${places} places refer to, is not there`,
      `= at ${at}`,
      `= write "${name}" here, or "${wrong}" where "${name}" stands`,
    ]);
  });

  it('is no mistake where something names it: what names another is', async () => {
    const found = await told(['  fee: { unit', '  fees: { unit'], ['$fee * 2', '$fees']);
    expect(found.filter((line) => line.includes('did you mean "fees"'))).toHaveLength(1);
  });

  it('is not told of one place, at which nobody knows which is right', async () => {
    expect(await told(['  users: { unit', '  usres: { unit'])).toEqual([
      'unknown-assumption]: there is no assumption "users"',
      '= at assumptions.income.value',
      '= did you mean "usres"?',
    ]);
  });

  it('is not told of two names at once: each of those is', async () => {
    const found = await told(['  fee: { unit', '  fees: { unit'], ['$fee * 2', '$feez']);
    expect(found.filter((line) => line.includes('did you mean "fees"'))).toHaveLength(2);
  });

  it('keeps no other mistake from being told', async () => {
    const found = await told(['{ memo: {', '{ meno: {'], ['worst: 60', 'worsd: 60']);
    expect(found.filter((line) => line.startsWith('unknown-'))).toHaveLength(2);
  });
});
