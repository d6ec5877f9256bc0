import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';

/** Two scenarios that pass the same gate in about six of ten draws; a team and a weight, and a threshold in years. */
const study = ({ team = '1', weight = '1' }: { readonly team?: string; readonly weight?: string }): string => `samen: 1
study: drawn
title: Drawn
currency: GBP
start: 2026-01
horizon: 2030-12
as-of: 2026-01
prices: { basis: real, level: 2026 }
discounting: { rate: 0%, basis: real, base: 2026, timing: mid-year }
assumptions:
  ok: { unit: percent, value: { low: 40%, mode: 70%, high: 90% }, kind: judgement, why: made up }
  wait: { unit: years, value: 2, kind: judgement, why: made up }
  fee: { unit: GBP, value: { low: 100, mode: 300, high: 900 }, kind: judgement, why: made up }
  team: { unit: fte, value: ${team}, kind: judgement, why: made up }
  weight: { unit: score, value: ${weight}, kind: judgement, why: made up }
responsibility: { hired: { rate: 10 GBP/person-month } }
requires: [{ assumption: ok, at-least: 65% }]
criteria:
  cost: { worst: 2000, best: 0, result: present-value }
  fit: { worst: 1, best: 5 }
  time: { result: finish, worst: 60 months, best: 0 months, threshold: $wait }
stakeholders:
  owner: { say: 100%, weights: { cost: $weight, fit: $weight } }
scenarios:
  new: { title: New, phases: { go: { duration: 12 months, costs: [{ title: Fee, amount: $fee, when: start }] } }, scores: { fit: 2 } }
  own: { title: Own, phases: { go: { responsibility: hired, team: $team, work: [{ effort: 10 }] } }, scores: { fit: 4 } }
`;

const sometimes = (rare: string, usual: string): string =>
  `{ any-of: [{ value: ${rare}, probability: 10% }, { value: ${usual}, probability: 90% }] }`;

interface Printed {
  readonly criteria: readonly {
    readonly id: string;
    readonly threshold: number | null;
  }[];
  readonly robustness: {
    readonly alike: readonly object[] | null;
    readonly views: readonly {
      readonly scenarios: readonly {
        readonly places: readonly number[];
        readonly central: Readonly<Record<string, number>> | null;
      }[];
    }[];
  };
}

describe('samen criteria', () => {
  it('tells a threshold in the unit of the criterion, whatever that of the assumption is', async () => {
    const { stdout } = await samen(['criteria', '-', '--format', 'json'], {
      input: study({}),
    });

    expect((JSON.parse(stdout) as Printed).criteria.find(({ id }) => id === 'time')?.threshold).toBe(24);
  });

  it('has none first in draws in which none passes, and central weights that add up', async () => {
    const { stdout } = await samen(['criteria', '-', '--draws', '2000', '--format', 'json'], { input: study({}) });
    const views = (JSON.parse(stdout) as Printed).robustness.views;
    const sums = views.map(({ scenarios }) => scenarios.reduce((sum, { places }) => sum + (places[0] ?? 0), 0));
    const central = views.flatMap(({ scenarios }) =>
      scenarios.flatMap((each) => (each.central === null ? [] : [each.central])),
    );

    // The gate passes in 62.5% of these draws.
    expect(sums.map((sum) => Number(sum.toFixed(3)))).toEqual([0.625, 0.625, 0.625]);
    expect(
      central.map((each) =>
        Object.values(each)
          .reduce((sum, part) => sum + part, 0)
          .toFixed(9),
      ),
    ).toEqual(central.map(() => '1.000000000'));
  });

  it.each([
    ['has no end', { team: sometimes('0.00001', '1') }],
    ['has no weights', { weight: sometimes('0', '1') }],
  ])('says so where a draw %s', async (_, changes) => {
    const { code, stderr } = await samen(['criteria', '-', '--draws', '2000'], {
      input: study(changes),
    });

    expect(code).toBe(2);
    expect(stderr).toContain('error[draws-break]');
  });

  it('tells criteria that are nearly the same in the eyes of any group', async () => {
    const judged = '{ by: { ann: 3, bob: $seen }, kind: judgement, why: made up }';
    const input = study({})
      .replace(
        'assumptions:',
        'assumptions:\n  seen: { unit: score, value: { min: 1, max: 5 }, kind: judgement, why: made up }',
      )
      .replace('time: { result: finish', 'look: { title: Look, worst: 1, best: 5 }\n  time: { result: finish')
      .replace(
        'owner: { say: 100%, weights: { cost: $weight, fit: $weight } }',
        'ann: { say: 50%, weights: { fit: 1 } }\n  bob: { say: 50%, weights: { look: 1 } }',
      )
      .replace('scores: { fit: 2 }', `scores: { fit: ${judged}, look: ${judged} }`)
      .replace('scores: { fit: 4 }', 'scores: { fit: 4, look: 3 }');
    const { stdout } = await samen(['criteria', '-', '--draws', '2000', '--format', 'json'], { input });

    // Ann has them all certain; Bob gives both the same.
    expect((JSON.parse(stdout) as Printed).robustness.alike).toEqual([
      { one: 'fit', other: 'look', correlation: expect.closeTo(1, 9) },
    ]);
  });
});
