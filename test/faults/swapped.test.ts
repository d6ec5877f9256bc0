import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const order = 'low < mode < high is needed; the middle one may equal either end';

describe('numbers of an estimate that are not in order', () => {
  it.each([
    ['{ low: 30, mode: 20, high: 10 }', `swap low and high: ${order}`],
    ['{ low: 10, mode: 30, high: 20 }', `swap mode and high: ${order}`],
    ['{ low: 20, mode: 10, high: 30 }', `swap low and mode: ${order}`],
    ['{ low: 20, mode: 30, high: 10 }', order],
    ['{ low: 20, mode: 20, high: 20 }', order],
    ['{ p10: 30, p90: 20 }', 'swap p10 and p90: p10 < p90 is needed'],
    ['{ p10: 30, p90: 30 }', 'p10 < p90 is needed'],
    ['{ min: 30, max: 20 }', 'swap min and max: min < max is needed'],
    ['{ p10: 30, p50: 25, p90: 20 }', 'swap p10 and p90: p10 < p50 < p90 is needed'],
  ])('are told with the two that changed places: %s', async (estimate, cure) => {
    expect(await said('value: 30', `value: ${estimate}`)).toEqual([
      expect.stringMatching(new RegExp(`^estimate-order: .* are not in order = ${cure}$`)),
    ]);
  });

  it('are told so in Dutch', async () => {
    expect(await said('value: 30', 'value: { min: 30, max: 20 }', '--lang', 'nl')).toEqual([
      'estimate-order: min 30 EUR, max 20 EUR staan niet op volgorde = verwissel min en max: nodig is min < max',
    ]);
  });
});
