import { describe, expect, it } from 'vitest';
import type { ScenarioResult } from '../../src/analysis/runs/comparison.ts';
import { asKnownIn, digipoort, leader, scenario } from './as-known.ts';

const then = asKnownIn('2020-06');
const later = asKnownIn('2021-04');
const at = (result: ScenarioResult) => ({
  cost: result.presentValue,
  finish: result.finish ?? Number.NaN,
  unlawful: result.measures['unlawful'] ?? Number.NaN,
});
const [reuseThen, reuseLater] = [at(scenario(then, '2.5')), at(scenario(later, '2.5'))];
const buildLater = at(scenario(later, '3'));

describe('the findings on record', () => {
  it('in 2020: 2.5 is feasible and has the most favourable costs of all', () => {
    expect(leader(then)).toBe('2.5');
    expect(scenario(then, '2.5')).toMatchObject({ rank: 1, feasible: true });
    expect(Math.min(...then.scenarios.map(({ presentValue }) => presentValue))).toBe(reuseThen.cost);
  });

  it('in 2021: the gate of 2.5 fails for want of documentation, and 3 leads', () => {
    expect(leader(later)).toBe('3');
    expect(scenario(later, '2.5')).toMatchObject({ rank: null, feasible: false });
    expect(scenario(later, '2.5').gates[0]).toMatchObject({
      assumption: 'documentation',
      value: 0.25,
      atLeast: 0.6,
      status: 'fail',
    });
  });

  it.each(['cost', 'finish', 'unlawful'] as const)('in 2021: 2.5 is worse than 3 in %s', (figure) => {
    expect(reuseLater[figure]).toBeGreaterThan(buildLater[figure]);
  });

  it.each(['cost', 'finish', 'unlawful'] as const)('2.5 in 2021 is worse than 2.5 in 2020 in %s', (figure) => {
    expect(reuseLater[figure]).toBeGreaterThan(reuseThen[figure]);
  });

  it('with 3 the unlawful period is the shortest of all scenarios that end it, as known in 2021', () => {
    const unlawful = later.scenarios.map((each) => at(each).unlawful);

    expect(Math.min(...unlawful)).toBe(buildLater.unlawful);
  });
});

describe('the mechanism of 2020', () => {
  it('has 2.5 leave the old contract long before 3 does, though it is finished later', () => {
    const build = at(scenario(then, '3'));

    expect(build.unlawful).toBeGreaterThan(reuseThen.unlawful);
    expect(reuseThen.finish).toBeGreaterThan(build.finish);
  });

  it('has 2.5 spend more on work than 3, as reuse comes on top of the rebuild', () => {
    expect(scenario(then, '2.5').oneOff).toBeGreaterThan(scenario(then, '3').oneOff);
  });

  it('would have ranked 3 first if the new contract cost as much as the old one', () => {
    expect(leader(asKnownIn('2020-06', [{ name: 'interim-share', value: '100%' }]))).toBe('3');
  });

  it.each([
    ['entanglement', '27%', '29%'],
    ['interim-share', '82%', '84%'],
  ])('lets 2.5 lead only up to a switching value of %s', (name, below, above) => {
    expect(leader(asKnownIn('2020-06', [{ name, value: below }]))).toBe('2.5');
    expect(leader(asKnownIn('2020-06', [{ name, value: above }]))).toBe('3');
  });

  it.each(['2020-06', '2021-04'])('ranks the same without VAT, as known in %s', (date) => {
    expect(leader(asKnownIn(date, [{ name: 'vat-rate', value: '0%' }]))).toBe(date === '2020-06' ? '2.5' : '3');
  });
});

describe('the mechanism of 2021', () => {
  it('has thin documentation make the new build dearer too', () => {
    const documented = asKnownIn('2021-04', [{ name: 'documentation', value: '70%' }]);

    expect(scenario(documented, '3').presentValue).toBeLessThan(buildLater.cost);
  });

  it('brings 2.5 back by two things at once, and by neither alone', () => {
    const [documentation, entanglement] = [
      { name: 'documentation', value: '60%' },
      { name: 'entanglement', value: '20%' },
    ];

    expect(leader(asKnownIn('2021-04', [documentation, entanglement]))).toBe('2.5');
    expect(leader(asKnownIn('2021-04', [documentation]))).toBe('3');
    expect(leader(asKnownIn('2021-04', [entanglement]))).toBe('3');
  });

  it.each(['500000', '3300000'])('never makes a later contract dearer than an old one of € %s', (value) => {
    const { running } = scenario(asKnownIn('2021-04', [{ name: 'old-contract', value }]), '3');

    // 186 months of the old contract, with VAT.
    expect(running).toBeLessThan(Number(value) * 186 * 1.21);
    expect(running).toBeGreaterThan(Number(value) * 186 * 1.21 * 0.5);
  });

  it('has phase 3 wait for an infrastructure that is late', () => {
    const late = asKnownIn('2021-04', [{ name: 'infrastructure-time', value: '58' }]);

    expect(at(scenario(late, '3')).finish).toBeGreaterThan(buildLater.finish);
    expect(at(scenario(late, '3')).unlawful).toBe(buildLater.unlawful);
  });
});

describe('the study', () => {
  it('sets the others against a scenario that ends the unlawfulness, which carrying on does not', () => {
    const study = digipoort();

    expect(scenario(later, study.reference ?? '').feasible).toBe(true);
    expect(scenario(later, 'carry-on').gates).toMatchObject([{ figure: 'measures.unlawful', status: 'fail' }]);
  });

  it('has no number without provenance, and no warning', () => {
    expect(later.provenance.unstated).toBe(0);
    expect([...then.warnings, ...later.warnings].filter(({ fault }) => fault.kind !== 'gate-unknown')).toEqual([]);
  });

  it('holds that the legal side of reuse is not known, and ranks 2.5 all the same', () => {
    const legal = scenario(then, '2.5').gates.find(({ assumption }) => assumption === 'reuse-permitted');

    expect(legal).toMatchObject({ status: 'unknown', value: null, atLeast: 1 });
  });

  it('marks the scenarios that are in no source as judgement', () => {
    const judged = later.scenarios.filter(({ provenance }) => provenance === 'judgement').map(({ id }) => id);

    expect(judged.toSorted()).toEqual(['as-is', 'carry-on', 'document-first', 'package', 'reuse-own-direction']);
  });

  it('has of 2.5 and 3 what annex 1 says as sourced, and the rest as ours', () => {
    expect(['2.5', '3'].map((id) => scenario(later, id).provenance)).toEqual(['in-part', 'in-part']);
  });

  it('lets the same risks befall all that do the same work', () => {
    const study = digipoort();

    expect(study.risks.map(({ of }) => of)).toEqual([
      { kind: 'build', component: 'digipoort-software' },
      { kind: 'reuse', component: 'digipoort-software' },
    ]);
    expect([...study.scenarios.values()].flatMap(({ risks }) => risks)).toEqual([]);
  });
});
