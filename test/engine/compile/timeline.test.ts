import { describe, expect, it } from 'vitest';
import { phasesInOrder } from '../../../src/engine/compile/timeline.ts';
import type { WrittenPhase, WrittenStudy } from '../../../src/model/written/written.ts';
import { resultOf, runOf, studyFrom, studyOf } from '../../support/studies.ts';

type Phases = Record<string, WrittenPhase>;
type Parts = Partial<WrittenStudy>;

const timeline = (phases: Phases, common: Parts = {}) =>
  Object.fromEntries(resultOf(studyOf({ phases }, common)).phases.map(({ id, ...figures }) => [id, figures]));

describe('a link between two phases', () => {
  const first = { duration: 5 };

  it.each([
    ['FS', 0, 5],
    ['FS', 2, 7],
    ['FS', -3, 2],
    ['SS', 0, 0],
    ['SS', 2, 2],
    ['FF', 0, 2],
    ['FF', 1, 3],
    ['SF', 4, 1],
    ['SF', 0, 0],
  ] as const)('%s with a lag of %i months starts the second at %i', (link, lag, start) => {
    const second = { duration: 3, after: { phase: 'first', link, lag } };

    expect(timeline({ first, second })['second']).toMatchObject({ start, end: start + 3 });
  });

  /* The second ends at 8 or later and `rest` takes 6 months more; `long` ends last, at 30, so that all have slack. */
  it.each([
    ['FS', 2, { totalFloat: 14, freeFloat: 0 }],
    ['FS', -3, { totalFloat: 19, freeFloat: 0 }],
    ['SS', 2, { totalFloat: 19, freeFloat: 0 }],
    ['FF', 1, { totalFloat: 18, freeFloat: 0 }],
    ['SF', 4, { totalFloat: 20, freeFloat: 0 }],
    ['SF', 1, { totalFloat: 23, freeFloat: 2 }],
  ] as const)('%s with a lag of %i months is kept backwards too', (link, lag, slack) => {
    const second = { duration: 3, after: { phase: 'first', link, lag } };
    const phases = { first, second, rest: { duration: 6, after: 'second' }, long: { duration: 30 } };

    expect(timeline(phases)['first']).toMatchObject(slack);
  });

  it('may have a lag that an assumption gives, in years', () => {
    const assumptions: Parts['assumptions'] = { wait: { unit: 'years', value: 0.5, kind: 'judgement' } };
    const second = { duration: 3, after: { phase: 'first', lag: '$wait' } };

    expect(timeline({ first, second }, { assumptions })['second']).toMatchObject({ start: 11, totalFloat: 0 });
    expect(timeline({ first, second }, { assumptions })['first']).toMatchObject({ totalFloat: 0, freeFloat: 0 });
  });

  it('may stand twice between the same phases: both hold', () => {
    const after = [
      { phase: 'first', link: 'SS', lag: 1 },
      { phase: 'first', link: 'FF', lag: 2 },
    ] as const;

    expect(timeline({ first, second: { duration: 3, after: [...after] } })['second']).toMatchObject({ start: 4 });
    expect(timeline({ first, second: { duration: 9, after: [...after] } })['second']).toMatchObject({ start: 1 });
  });
});

describe('a phase', () => {
  it('starts when the last of those it waits for allows it', () => {
    const found = timeline({
      design: { duration: 2 },
      legal: { duration: 5 },
      build: { duration: 3, after: ['design', 'legal'] },
    });

    expect(found).toMatchObject({
      design: { start: 0, end: 2, totalFloat: 3, freeFloat: 3, critical: false },
      legal: { start: 0, end: 5, totalFloat: 0, freeFloat: 0, critical: true },
      build: { start: 5, end: 8, totalFloat: 0, freeFloat: 0, critical: true },
    });
  });

  it('has the least slack of all that wait for it', () => {
    const found = timeline({
      design: { duration: 1 },
      flyer: { duration: 2, after: 'design' },
      build: { duration: 6, after: 'design' },
    });

    expect(Object.values(found).map(({ totalFloat }) => totalFloat)).toEqual([0, 0, 4]);
  });

  it('shares its slack with what follows, and has none of its own', () => {
    const found = timeline({ a: { duration: 1 }, b: { duration: 1, after: 'a' }, c: { duration: 5 } });

    expect(found['a']).toMatchObject({ totalFloat: 3, freeFloat: 0 });
    expect(found['b']).toMatchObject({ totalFloat: 3, freeFloat: 3 });
  });

  it('starts no sooner than its month, of which the first instant counts', () => {
    const after = { build: { duration: 3, 'not-before': '2020-05' } };

    expect(timeline(after)['build']).toMatchObject({ start: 4, end: 7 });
    expect(timeline({ tender: { duration: 6 }, build: { ...after.build, after: 'tender' } })['build']).toMatchObject({
      start: 6,
    });
    expect(timeline({ build: { duration: 3, 'not-before': '2019-05' } })['build']).toMatchObject({ start: 0 });
  });

  it('starts no sooner than a month that an assumption gives', () => {
    const assumptions: Parts['assumptions'] = { 'call-off': { unit: 'month', value: '2021-02', kind: 'judgement' } };

    expect(timeline({ build: { duration: 3, 'not-before': '$call-off' } }, { assumptions })['build']).toMatchObject({
      start: 13,
    });
  });

  it('that waits for its month leaves slack before it', () => {
    const found = timeline({
      tender: { duration: 2 },
      build: { duration: 3, after: 'tender', 'not-before': '2020-05' },
    });

    expect(found['tender']).toMatchObject({ totalFloat: 2, freeFloat: 2, critical: false });
    expect(found['build']).toMatchObject({ totalFloat: 0, critical: true });
  });

  it('may take no time', () => {
    expect(timeline({ tender: { duration: 2 }, signed: { after: 'tender' } })['signed']).toMatchObject({
      start: 2,
      end: 2,
      critical: true,
    });
  });
});

describe('the finish', () => {
  it('is the latest end of all phases, not the end of the last', () => {
    expect(resultOf(studyOf({ phases: { a: { duration: 9 }, b: { duration: 2 }, c: { after: 'b' } } })).finish).toBe(9);
  });

  it('without phases is none', () => {
    expect(resultOf(studyOf({}))).toMatchObject({ finish: null, finishMonth: null });
  });
});

describe('the order of phases', () => {
  it('puts each after those it waits for', () => {
    const study = studyFrom(studyOf({ phases: { a: { after: ['c', 'b'] }, b: { after: 'd' }, c: {}, d: {} } }));
    const order = phasesInOrder(runOf(study).scenario);

    expect(order).toEqual(['c', 'd', 'b', 'a']);
  });
});
