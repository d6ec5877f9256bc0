import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { smallStudy } from '../support/small-study.ts';

const study = (rate: string, effort: string): string =>
  smallStudy(
    '3%',
    `assumptions:
  length: { unit: months, value: { low: 1, mode: 3, high: 4 }, kind: judgement, why: made up }
  rate: { unit: GBP/person-month, value: ${rate}, kind: judgement, why: made up }
  effort: { unit: person-months, value: ${effort}, kind: judgement, why: made up }
responsibility: { team: { rate: $rate } }
scenarios:
  stay: { title: Stay, phases: { plan: { duration: 3 months, costs: [{ title: A plan, amount: 3 GBP, when: start }] } } }
  build: { title: Build, phases: { build: { responsibility: team, duration: $length, work: [{ effort: $effort }] } } }
`,
  );

const wide = '{ p10: 10, p90: 1000000000000000 }';
const long = '{ p10: 1, p90: 1000000000000 }';

const printed = (text: string, args: readonly string[]) => runWith({ 'study.yaml': text }, [...args, 'study.yaml']);

describe('draws in which figures grow too large to be written out', () => {
  it.for([['simulate'], ['voi'], ['discover', 'build'], ['sensitivity', '--of-mean', '--draws', '1000']])(
    'are refused by %s, which names the estimates they come from',
    async (args) => {
      const { exit, err, out } = await printed(study(wide, long), args);

      expect(out).toBe('');
      expect(exit).toBe(2);
      expect(err).toContain('error[draws-break]: scenario "build" cannot be computed in ');
      expect(err).toContain('= narrow the estimates of rate, effort: with their central values alone');
    },
  );

  it('are so no longer where the estimates that are named have their central values', async () => {
    expect(await printed(study('100000000', '1000000'), ['simulate'])).toMatchObject({ exit: 0, err: '' });
  });

  it('come from the estimate that is too wide, and from no other', async () => {
    const { err } = await printed(study('15000', '{ p10: 0.000000001, p90: 1000000000000000 }'), ['simulate']);

    expect(err).toContain('= narrow the estimate of effort: with its central value alone');
    expect((await printed(study('15000', '1000'), ['simulate'])).exit).toBe(0);
  });
});
