import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { said, study } from './said.ts';

const fee = 'fee: { unit: EUR, value: 30, kind: judgement, why: x }';

const noKey = (key: string, meant: string): string =>
  `unknown-key: there is no key "${key}" here = did you mean "${meant}"?`;

describe('a key by another word, mostly in Dutch', () => {
  it.each([
    ['title: Small', 'titel: Small', 'title'],
    ['title: Small', 'naam: Small', 'title'],
    ['currency: EUR', 'Valuta: EUR', 'currency'],
    ['study: small', 'studie: small', 'study'],
    ['as-of: 2025-01', 'peildatum: 2025-01', 'as-of'],
    ['prices: {', 'prijzen: {', 'prices'],
    ['level: 2025', 'niveau: 2025', 'level'],
    ['fee: { unit', 'fee: { eenheid', 'unit'],
    ['value: 30', 'waarde: 30', 'value'],
    ['kind: judgement, why: x }\n  fee', 'soort: judgement, why: x }\n  fee', 'kind'],
    ['why: x }\n  fee', 'toelichting: x }\n  fee', 'why'],
    ['duration: 12', 'duur: 12', 'duration'],
    ['amount: $income', 'bedrag: $income', 'amount'],
    ['costs: [', 'kosten: [', 'costs'],
    ['when: start', 'wanneer: start', 'when'],
    ['draws: 100', 'trekkingen: 100', 'draws'],
    ['delivered: pay', 'oplevering: pay', 'delivered'],
  ])('is told with the key that is meant, in place of %s', async (right, wrong, meant) => {
    const key = /^(?:fee: \{ )?([\w-]+)/.exec(wrong)?.[1] ?? '';
    expect(await said(right, wrong)).toContain(noKey(key, meant));
  });

  it('is the number of an estimate', async () => {
    expect(await said('value: 30', 'value: { laag: 10, modus: 20, hoog: 30 }')).toEqual([
      noKey('laag', 'low'),
      noKey('modus', 'mode'),
      noKey('hoog', 'high'),
    ]);
    expect(await said('value: 30', 'value: { low: 10, mode: 20, hoog: 30 }')).toEqual([noKey('hoog', 'high')]);
  });

  it('is a map that is no estimate where not all of its keys are known words', async () => {
    expect(await said('value: 30', 'value: { laag: 10, iets: 20, hoog: 30 }')).toEqual([
      expect.stringMatching(/^wrong-type: a number or an estimate such as /),
    ]);
  });

  it.each([
    ['{ min: 10, mode: 20, max: 30 }', 'min low', 'max high'],
    ['{ P10: 10, P50: 20, p90: 30 }', 'P10 p10', 'P50 p50'],
    ['{ min: 10, likely: 20, high: 30 }', 'min low', 'likely mode'],
    ['{ minimum: 10, maximum: 30 }', 'minimum min', 'maximum max'],
    ['{ laag: 10, hoog: 30 }', 'laag min', 'hoog max'],
  ])('is the number of an estimate that has so many, once it is called so: %s', async (estimate, ...words) => {
    const meant = words.map((each): [string, string] => [each.split(' ')[0] ?? '', each.split(' ')[1] ?? '']);
    const mended = meant.reduce((text, [key, near]) => text.replace(key, near), estimate);
    expect(await said('value: 30', `value: ${estimate}`)).toEqual(meant.map(([key, near]) => noKey(key, near)));
    expect(await said('value: 30', `value: ${mended}`)).toEqual([]);
  });

  it('is not asked for besides under its own name', async () => {
    expect(await said('discounting: {', 'discount: {')).toEqual([noKey('discount', 'discounting')]);
    expect(await said('amount: $income', 'cost: $income')).toEqual([noKey('cost', 'amount')]);
  });

  it('is one of samen.yaml', async () => {
    const { err } = await runWith({ 'study.yaml': study, 'samen.yaml': 'taal: nl\n' }, ['validate', 'study.yaml']);
    expect(err).toContain('error[unknown-key]: there is no key "taal" here');
    expect(err).toContain('= did you mean "lang"?');
  });

  it.each([
    ['oordeel', 'judgement'],
    ['afgeleid', 'derived'],
    ['Bron', 'sourced'],
  ])('may be the word behind it: %s', async (word, meant) => {
    expect(await said(fee, fee.replace('judgement', word))).toEqual([
      `not-one-of: "${word}" is not possible here = did you mean "${meant}"? possible: sourced, derived, judgement`,
    ]);
  });
});

describe('a word of those who plan and cost projects', () => {
  it.each([
    ['timing: start-of-year', 'timing: middle', 'mid-year'],
    ['timing: start-of-year', 'timing: End', 'end-of-year'],
    ['{ p10: 1, p50: 2, p90: 4 }', '{ low: 1, mode: 2, high: 4, shape: triangle }', 'triangular'],
    ['{ p10: 1, p50: 2, p90: 4 }', '{ p10: 1, p90: 4, shape: gaussian }', 'normal'],
    ['value: 30, kind: judgement', 'value: 30, kind: guess', 'judgement'],
    ['result: finish', 'result: tco', 'total-cost'],
    ['result: finish', 'result: NCW', 'present-value'],
    ['delivered: pay.end', 'delivered: end', 'horizon'],
    ['delivered: pay.end', 'delivered: pay', 'pay.end'],
    ['delivered: pay.end', 'delivered: Pay.Finish', 'pay.end'],
  ])('is told with the one that is meant, of %s in place of %s', async (right, wrong, meant) => {
    expect(await said(right, wrong)).toEqual([expect.stringContaining(`did you mean "${meant}"?`)]);
  });

  it.each([
    ['compare', '--by', 'npv'],
    ['sensitivity', '--metric', 'net present value'],
    ['trace', 'only', 'pv'],
    ['pin', 'scenarios.only.npv'],
  ])('may stand on the command line: %s %s %s', async (...args) => {
    const { err } = await runWith({ 'study.yaml': study }, [...args.filter(Boolean), 'study.yaml']);
    expect(err).toMatch(/= did you mean "(?:scenarios\.only\.)?present-value"\?\n$/);
  });
});

describe('a unit in Dutch, or abbreviated', () => {
  it.each([
    ['EUR/pm', 'EUR/person-month'],
    ['EUR per persoonsmaand', 'EUR/person-month'],
    ['euro/maand', 'EUR/month'],
    ['Euro per jaar', 'EUR/year'],
    ['eur', 'EUR'],
    ['EUR/uur', 'EUR/hour'],
    ['€/uur', 'EUR/hour'],
    ['uren/fte/jaar', 'hours/fte/year'],
    ['uur', 'hours'],
    ['maanden', 'months'],
    ['jaar', 'years'],
    ['mensmaanden', 'person-months'],
    ['person months', 'person-months'],
    ["fte's", 'fte'],
    ['procent', 'percent'],
    ['%/jaar', 'percent/year'],
    ['aantal', 'score'],
  ])('is told with the unit that is meant: %s', async (unit, meant) => {
    expect(await said(fee, fee.replace('EUR', `"${unit}"`))).toEqual([
      expect.stringContaining(`unknown-unit: "${unit}" is not a unit = did you mean "${meant}"? possible: `),
    ]);
  });

  it.each([
    ['15000 EUR/pm', '15000 EUR/person-month'],
    ['€ 15k per mensmaand', '€ 15k/person-month'],
    ['15000 euro per maand', '15000 EUR/month'],
  ])('behind a number: %s', async (text, mended) => {
    const of = mended.endsWith('person-month') ? 'EUR/person-month' : 'EUR/month';
    expect(await said(fee, `fee: { unit: ${of}, value: ${text}, kind: judgement, why: x }`)).toContainEqual(
      expect.stringMatching(new RegExp(`^nearly-quantity: .* = write ${mended}$`)),
    );
  });
});
