import { describe, expect, it } from 'vitest';
import { folderOf } from '../support/cli.ts';
import { runIn } from '../support/fake-host.ts';

const study = `
samen: 1
study: kinds
title: Kinds
currency: EUR
start: 2020-01
horizon: 2029-12
as-of: 2022-01
prices: { basis: real, level: 2020 }
discounting: { rate: 0%, basis: real, base: 2020, timing: start-of-year }
sources: { feasibility-study: { title: A study of what can be done, published: 2019-12 } }
assumptions:
  rate:
    title: What a person-month of the people of the supplier costs
    unit: EUR/person-month
    value: 12345
    kind: judgement
    why: x
    direction: feasibility-study
scenarios:
  a: { title: A, phases: {} }
`;

describe('in a terminal of 80 columns', () => {
  it.each([
    ['en', /Value +Kind/, 'judgement,'],
    ['nl', /Waarde +Herkomst/, 'oordeel,'],
  ])('every value has its kind, in %s', async (language, heads, kind) => {
    const args = ['assumptions', 'kinds.yaml', '--width', '80', '--lang', language];
    const { out } = await runIn(folderOf({ 'kinds.yaml': study }), args);

    expect(out).toMatch(heads);
    expect(out).toContain(kind);
  });
});
