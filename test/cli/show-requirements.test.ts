import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { studyHead } from '../support/study-head.ts';

const written = `${studyHead('asked', { title: 'Asked', start: '2025-01', horizon: '2025-12', rate: '0%' })}
scenarios:
  a:
    title: Alpha
    phases: { build: { duration: 2 months, costs: [{ title: Work, amount: € 5000, when: start }] } }
    requires: [{ figure: finish, at-most: 2025-06 }]
`;

const gatesOf = async (...args: readonly string[]): Promise<string> => {
  const { out } = await runWith({ 'study.yaml': written }, [
    'show',
    'a',
    'study.yaml',
    '--full',
    '--width',
    '140',
    ...args,
  ]);
  return out;
};

describe('the requirements of samen show', () => {
  it('are told of a subject: it may be a figure as well as an assumption', async () => {
    expect(await gatesOf()).toMatch(/\nGate +Subject +Value [^✓]*✓ pass +Finish /);
    expect(await gatesOf('--lang', 'nl')).toMatch(/\nEis +Onderwerp +Waarde [^✓]*✓ \S+ +Gereed /);
  });

  it('name who asks, which need not be a contract form', async () => {
    expect(await gatesOf()).toMatch(/Asked by[^✓]*✓ pass.*the scenario/i);
    expect(await gatesOf('--lang', 'nl')).toMatch(/Gevraagd +Fasen\s+door[^✓]*✓ \S+.*scenario/i);
    expect(await gatesOf()).not.toMatch(/Subject.*Contract form/);
  });
});
