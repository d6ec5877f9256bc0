import { describe, expect, it } from 'vitest';
import type { WrittenPhase } from '../../../src/model/written/written.ts';
import { resultOf, studyOf } from '../../support/studies.ts';

const pathsOf = (phases: Record<string, WrittenPhase>) => resultOf(studyOf({ phases })).criticalPaths;

/** A chain of `length` forks, each of two phases of a month that come together again. */
function forks(length: number): Record<string, WrittenPhase> {
  const phases: Record<string, WrittenPhase> = { 'a-start': { duration: 1 } };
  let before = ['a-start'];
  for (let fork = 0; fork < length; fork++) {
    const name = `b${String(fork).padStart(2, '0')}`;
    for (const side of ['l', 'r']) phases[`${name}-${side}`] = { duration: 1, after: before };
    before = [`${name}-l`, `${name}-r`];
  }
  return phases;
}

describe('the critical paths', () => {
  it('are all of them, in order of start, then id', () => {
    expect(
      pathsOf({ s: {}, b: { duration: 3, after: 's' }, a: { duration: 3, after: 's' }, e: { after: ['a', 'b'] } }),
    ).toEqual({
      count: 2,
      first: [
        ['s', 'a', 'e'],
        ['s', 'b', 'e'],
      ],
    });
  });

  it('are counted in full, and shown up to ten', () => {
    expect(pathsOf(forks(3)).count).toBe(8);
    const many = pathsOf(forks(20));
    expect(many.count).toBe(2 ** 20);
    expect(many.first.length).toBe(10);
    expect(many.first[0]?.slice(0, 3)).toEqual(['a-start', 'b00-l', 'b01-l']);
    expect(many.first[1]?.slice(-2)).toEqual(['b18-l', 'b19-r']);
  });

  it('leave out a phase with slack, and a link that does not drive', () => {
    expect(
      pathsOf({
        a: { duration: 5 },
        b: { duration: 2 },
        c: { duration: 1, after: ['a', 'b'] },
      }),
    ).toEqual({ count: 1, first: [['a', 'c']] });
  });

  it('leave out a link between critical phases where another drives', () => {
    expect(
      pathsOf({ a: { duration: 2 }, b: { duration: 3, after: 'a' }, c: { duration: 1, after: ['a', 'b'] } }),
    ).toEqual({
      count: 1,
      first: [['a', 'b', 'c']],
    });
  });

  it('begin anew at a phase that waits for its month', () => {
    expect(pathsOf({ a: { duration: 2 }, b: { duration: 3, after: 'a', 'not-before': '2020-06' } })).toEqual({
      count: 1,
      first: [['b']],
    });
  });

  it('of phases that do not wait for each other are one each', () => {
    expect(pathsOf({ a: { duration: 4 }, b: { duration: 4 } })).toEqual({ count: 2, first: [['a'], ['b']] });
  });

  it('of nothing are none', () => {
    expect(pathsOf({})).toEqual({ count: 0, first: [] });
  });

  it('follow links to a start as well', () => {
    expect(pathsOf({ a: { duration: 4 }, b: { duration: 10, after: { phase: 'a', link: 'SS', lag: 1 } } })).toEqual({
      count: 1,
      first: [['a', 'b']],
    });
  });

  it('hold a slack of 1e-9 for none', () => {
    const { phases } = resultOf(
      studyOf({ phases: { a: { duration: 0.1 }, b: { duration: 0.2, after: 'a' }, c: { duration: 0.3 } } }),
    );

    expect(phases.map(({ critical }) => critical)).toEqual([true, true, true]);
  });
});
