import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const written = 'value: { p10: 1, p50: 2, p90: 4 }';

const printed = (estimate: string): string =>
  `no-experts: expected the names of experts, found the numbers of one estimate = write value: ${estimate} in place of experts; where there are several, name each with an estimate: { sig: 80%, supplier-a: 40% }`;

describe('the numbers of one estimate where experts are named', () => {
  it.for([
    ['{ low: 50, mode: 60, high: 90 }', '{ low: 50, mode: 60, high: 90 }'],
    ['{ low: , mode: , high: }', '{ low: …, mode: …, high: … }'],
    ['{ high: 90, low: 50 }', '{ low: 50, mode: …, high: 90 }'],
    ['{ p10: 50, p90: 90, shape: normal }', '{ p10: 50, p90: 90, shape: normal }'],
  ] as const)('are told as an estimate, with its key, once: %s', async ([experts, estimate]) => {
    expect(await said(written, `experts: ${experts}`)).toEqual([printed(estimate)]);
  });

  it('are an estimate with that key', async () => {
    expect(await said(written, 'value: { low: 50, mode: 60, high: 90 }')).toEqual([]);
  });

  it('are told so in a dated value, and in a scenario', async () => {
    const dated = 'known: { 2024-01: { experts: { min: 1, max: 2 }, kind: judgement, why: x } }';
    expect(await said(`${written}, kind: judgement, why: x`, dated)).toEqual([printed('{ min: 1, max: 2 }')]);
    const own = 'assumptions: { fee: { unit: EUR, experts: { min: 1, max: 2 }, kind: judgement, why: x } }';
    expect(await said('delivered: pay.end', `delivered: pay.end\n    ${own}`)).toEqual([printed('{ min: 1, max: 2 }')]);
  });

  it('are experts where they stand among others, or have estimates of their own', async () => {
    expect(await said(written, 'experts: { low: 5, sig: 6 }')).toEqual([]);
    expect(await said(written, 'experts: { low: { min: 1, max: 2 }, high: 6 }')).toEqual([]);
  });

  it('of one of whom nothing is said are told there, and not as nobody as well', async () => {
    expect(await said(written, 'experts: { sig: }')).toEqual([
      'null-value: "sig" has no value = write a value; a key that is not required may be left out as well',
    ]);
  });
});
