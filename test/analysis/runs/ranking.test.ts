import { describe, expect, it } from 'vitest';
import { rank, type Ranked } from '../../../src/analysis/runs/ranking.ts';

const money = { kind: 'present-value' } as const;
const score = { kind: 'score' } as const;

const feasible = (id: string, value: number): Ranked => ({ id, feasible: true, value });
const infeasible = (id: string, value: number): Ranked => ({ id, feasible: false, value });

/** Ids with their ranks, in order. */
const places = (scenarios: readonly Ranked[], metric: typeof money | typeof score = money) =>
  rank(scenarios, metric).map(({ id, rank: place }) => `${id} ${place ?? '-'}`);

describe('the ranking', () => {
  it('is upwards for money and time, downwards for a score', () => {
    const scenarios = [feasible('a', 3), feasible('b', 1), feasible('c', 2)];

    expect(places(scenarios)).toEqual(['b 1', 'c 2', 'a 3']);
    expect(places(scenarios, score)).toEqual(['a 1', 'c 2', 'b 3']);
    expect(rank(scenarios, { kind: 'measure', measure: 'gap' })[0]?.id).toBe('b');
  });

  it('gives equals the same rank and skips the next: 1, 1, 3', () => {
    expect(places([feasible('c', 5), feasible('b', 1), feasible('a', 1)])).toEqual(['a 1', 'b 1', 'c 3']);
  });

  it('takes a relative difference of 1e-9 for none, and more for one', () => {
    expect(places([feasible('b', 1e6), feasible('a', 1e6 * (1 + 9e-10))])).toEqual(['a 1', 'b 1']);
    expect(places([feasible('b', 1e6), feasible('a', 1e6 * (1 + 2e-9))])).toEqual(['b 1', 'a 2']);
    expect(places([feasible('b', -1e6), feasible('a', -1e6 * (1 - 9e-10))])).toEqual(['a 1', 'b 1']);
    expect(places([feasible('b', 0), feasible('a', 0), feasible('c', 1e-12)])).toEqual(['a 1', 'b 1', 'c 3']);
  });

  it('holds each against the first of its group, so that equals do not drift', () => {
    const step = 8e-10;
    const scenarios = [feasible('c', 1), feasible('b', 1 + step), feasible('a', 1 + 2 * step)];

    expect(places(scenarios)).toEqual(['b 1', 'c 1', 'a 3']);
  });

  it('puts what is not feasible last, without a rank, by id', () => {
    const scenarios = [infeasible('z', 0), infeasible('y', 9), feasible('b', 5), feasible('a', 6)];

    expect(places(scenarios)).toEqual(['b 1', 'a 2', 'y -', 'z -']);
  });

  it('orders equals by code unit of their ids', () => {
    expect(places([feasible('b', 1), feasible('a', 1), feasible('10', 1), feasible('2.5', 1)])).toEqual([
      '10 1',
      '2.5 1',
      'a 1',
      'b 1',
    ]);
  });
});

const differences = (scenarios: readonly Ranked[], metric: typeof money | typeof score = money) =>
  rank(scenarios, metric).map(({ differenceFromBest }) => differenceFromBest);

describe('the difference from the best', () => {
  it('is from the best feasible one, and may be negative where a gate fails', () => {
    expect(differences([feasible('a', 7), feasible('b', 5), infeasible('c', 4)])).toEqual([0, 2, -1]);
  });

  it('of a score is nothing or less', () => {
    expect(differences([feasible('a', 40), feasible('b', 60)], score)).toEqual([0, -20]);
  });

  it('is unknown where none is feasible', () => {
    expect(differences([infeasible('a', 1), infeasible('b', 2)])).toEqual([null, null]);
  });
});
