import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const estimate = '{ p10: 1, p50: 2, p90: 4 }';

const empty = (key: string): string =>
  `null-value: "${key}" has no value = write a value; a key that is not required may be left out as well`;

describe('an estimate with something else than a number', () => {
  it.for([
    ['{ p10: 1, p50: , p90: 4 }', ['p50']],
    ['{ p10: 1, p50: , p90: 4, shape: lognormal }', ['p50']],
    ['{ p10: , p50: , p90: 4 }', ['p10', 'p50']],
    ['{ p10: 1, p50: , p90: }', ['p50', 'p90']],
    ['{ low: 1, mode: , high: }', ['mode', 'high']],
    ['{ min: , max: 4 }', ['min']],
  ] as const)('is told where that stands, and not by another form that it has: %s', async ([written, keys]) => {
    expect(await said(estimate, written)).toEqual(keys.map(empty));
  });

  it('is told so beside a key that is none, and with what else may stand there', async () => {
    expect(await said(estimate, '{ p10: 1, p50: , p90: 4, note: x }')).toEqual([
      empty('p50'),
      'unknown-key: there is no key "note" here = known keys: p10, p50, p90, shape',
    ]);
    expect(await said(estimate, '{ p10: 1, p50: [2], p90: 4 }')).toEqual([
      expect.stringMatching(/^wrong-type: a number, .* is expected, and a list stands here/),
    ]);
  });

  it('has the keys of one form, where it has a number of another', async () => {
    expect(await said(estimate, '{ p10: 1, p90: 4, mode: 2 }')).toEqual([
      'unknown-key: there is no key "mode" here = known keys: p10, p90, shape',
    ]);
    expect(await said(estimate, '{ p10: 1, p50: 2, p90: 4, shape: lognormal }')).toEqual([
      expect.stringMatching(/^shape-and-keys: /),
    ]);
  });
});
