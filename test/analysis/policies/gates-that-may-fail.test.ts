import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../src/report/problems.ts';
import type { Policy } from '../../../src/analysis/simulate/simulation-result.ts';
import { runWith } from '../../support/fake-host.ts';
import { fc, tries } from '../../support/seed.ts';
import { scenarioIn, simulated } from '../../support/simulations.ts';
import { studyFrom, studyWith } from '../../support/studies.ts';

const judged = (unit: string, value: unknown) => ({ unit, value, kind: 'judgement', why: 'made up' });
const cost = (amount: unknown, when = 'start') => ({ title: 'Cost', amount, when });

interface Terms {
  /** What the first scenario spends before the fallback, and after it. */
  readonly before: number;
  readonly after: number;
  /** What the second costs more than the first in all, and what is paid for falling back. */
  readonly more: number;
  readonly paid: number;
  readonly third: number;
  readonly bound: number;
  readonly at: number;
}

const anyTerms: fc.Arbitrary<Terms> = fc.record({
  before: fc.integer({ min: 0, max: 400 }),
  after: fc.integer({ min: 0, max: 400 }),
  more: fc.integer({ min: 0, max: 300 }),
  paid: fc.integer({ min: 0, max: 100 }),
  third: fc.integer({ min: 1, max: 900 }),
  bound: fc.integer({ min: 0, max: 100 }),
  at: fc.integer({ min: 0, max: 12 }),
});

/** Two scenarios with a fallback from the first to the second, and a third to regret; nothing is discounted. */
const studyIn = ({ before, after, more, paid, third, bound, at }: Terms, isGated: boolean) =>
  studyFrom(
    studyWith({
      discounting: { rate: '0%', basis: 'real', base: 2020, timing: 'start-of-year' },
      assumptions: {
        proof: judged('percent', { min: '0%', max: '100%' }),
        luck: judged('EUR', { min: 0, max: 200 }),
        other: judged('EUR', { min: 0, max: third }),
      },
      scenarios: {
        first: {
          title: 'First',
          phases: {
            begin: { duration: 12, costs: [cost(before, 'spread')] },
            end: { after: 'begin', duration: 3, costs: [cost(after), cost('$luck')] },
          },
          ...(isGated ? { requires: [{ assumption: 'proof', 'at-least': `${bound}%` }] } : {}),
          fallback: { to: 'second', at: `start + ${at} months`, cost: paid },
        },
        second: {
          title: 'Second',
          phases: { all: { duration: 1, costs: [cost(before + after + more), cost('$luck')] } },
        },
        third: { title: 'Third', phases: { all: { duration: 1, costs: [cost('$other')] } } },
      },
    } as never),
  );

const draws = 300;
const firstOf = (terms: Terms, isGated: boolean) => scenarioIn(simulated(studyIn(terms, isGated), { draws }), 'first');

describe('a gate that may fail', () => {
  it('never lowers the expected cost or the regret, where the detour costs at least what it replaces', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const [without, gated] = [firstOf(terms, false), firstOf(terms, true)];
        const [was, current] = [without, gated].map((each) => (each.policy as Policy).presentValue.mean.value);
        expect(current).toBeGreaterThanOrEqual((was as number) - 1e-9);
        expect(gated.regret?.value).toBeGreaterThanOrEqual((without.regret?.value ?? Number.NaN) - 1e-9);
        expect(without.regret?.value).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: tries(15) },
    );
  });

  it('lowers the expected cost where the fallback is the cheaper all the same, and says that there is no break-even', () => {
    const terms = { before: 0, after: 400, more: -300, paid: 10, third: 900, bound: 50, at: 0 };
    const [without, gated] = [firstOf(terms, false), firstOf(terms, true)];
    const policy = gated.policy as Policy;
    expect(policy.presentValue.mean.value).toBeLessThan((without.policy as Policy).presentValue.mean.value);
    expect(policy).toMatchObject({ breakEven: null, noBreakEven: 'dearer' });
  });

  it.each([
    // What is gained where it holds, what is lost where it fails.
    [
      { more: 60, paid: 20, before: 0, after: 100 },
      { breakEven: 60 / 80, noBreakEven: null },
    ],
    [
      { more: -60, paid: 20, before: 0, after: 100 },
      { breakEven: null, noBreakEven: 'dearer' },
    ],
    [
      { more: 0, paid: 0, before: 0, after: 100 },
      { breakEven: null, noBreakEven: 'same' },
    ],
    [
      { more: 60, paid: 0, before: 0, after: 100 },
      { breakEven: 1, noBreakEven: null },
    ],
  ])('breaks even at a chance, or says why at none: %o', (entry, expected) => {
    const { policy } = firstOf({ third: 9, bound: 50, at: 0, ...entry }, true);
    expect(policy?.noBreakEven).toBe(expected.noBreakEven);
    expect(policy?.breakEven ?? -1).toBeCloseTo(expected.breakEven ?? -1, 9);
  });
});

const byHand = readFileSync(new URL('by-hand.yaml', import.meta.url), 'utf8');

describe('what is told of policies', () => {
  it.each(['en', 'nl'])('as a table in %s', async (lang) => {
    const args = ['simulate', 'study.yaml', '--draws', '400', '--full', '--lang', lang, '--width', '110'];
    const ran = await runWith({ 'study.yaml': byHand }, args);
    const from = ran.out.indexOf(lang === 'en' ? 'With the fallback' : 'Met de terugval');
    await expect(ran.out.slice(from).split('\n\n').slice(0, 3).join('\n\n')).toMatchFileSnapshot(
      `policies-${lang}.txt`,
    );
  });

  it('says why there is no break-even chance', async () => {
    const dear = byHand.replace('costs: [{ title: Study, amount: € 120k', 'costs: [{ title: Study, amount: € 320k');
    const ran = await runWith({ 'study.yaml': dear }, ['simulate', 'study.yaml', '--draws', '100', '--full']);
    expect(ran.out.replaceAll(/\s+/g, ' ')).toContain('never pays: however small the chance of failing');
  });
});

const late = (duration: unknown) =>
  studyWith({
    assumptions: { long: judged('months', duration), proof: judged('percent', { min: '0%', max: '90%' }) },
    scenarios: {
      first: {
        title: 'First',
        phases: { wait: { duration: '$long' } },
        requires: [{ assumption: 'proof', 'at-least': '40%' }],
        fallback: { to: 'second', at: 'wait.end' },
      },
      second: { title: 'Second', phases: { wait: { duration: 50_000 } } },
    },
  } as never);

describe('a fallback that begins late', () => {
  it('and ends beyond the calendar is a problem in its place', async () => {
    const ran = await runWith({ 'study.yaml': JSON.stringify(late(50_000)) }, ['compare', 'study.yaml']);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain('error[beyond-calendar]: scenario "second" ends after the year 9999');
    expect(ran.err).toContain('= at scenarios.first.fallback');
  });

  it('and does so in some draws breaks these', async () => {
    const study = JSON.stringify(late({ low: 40_000, mode: 45_000, high: 50_000 }));
    expect(await runWith({ 'study.yaml': study }, ['compare', 'study.yaml'])).toMatchObject({ exit: 0 });
    const ran = await runWith({ 'study.yaml': study }, ['simulate', 'study.yaml', '--draws', '200']);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain(
      `error[${codeOf({ kind: 'draws-break', scenario: 'first', from: 1, to: 1, estimates: [] })}]`,
    );
  });
});
