import { describe, expect, it } from 'vitest';
import { type Block, evaluate } from '../../src/engine/evaluate.ts';
import { reachable } from '../../src/engine/reachable.ts';
import type { Line, Plan } from '../../src/engine/plan.ts';
import { plainPrices } from '../support/columns.ts';

const label = { of: 'as-of' } as const;

const lines: readonly Line[] = [
  { id: 'effort', label, unit: 'person-months', rule: 'given', assumption: 'effort' },
  { id: 'team', label, unit: 'fte', rule: 'literal', value: 4, path: null },
  { id: 'duration', label, unit: 'months', rule: 'ratio', inputs: [0, 1] },
  { id: 'planned', label, unit: 'person-months', rule: 'planned', inputs: [0] },
  { id: 'overrun', label, unit: 'person-months', rule: 'difference', inputs: [0, 3] },
  { id: 'unused', label, unit: 'EUR', rule: 'given', assumption: 'nobody knows' },
];

const plan: Plan = {
  scenario: 'only',
  lines,
  numberOf: new Map(lines.map(({ id }, number) => [id, number])),
  phases: [],
  decisive: new Set(),
  links: [],
  cashFlows: [],
  gates: [],
};

const central: Block = {
  draws: 1,
  prices: plainPrices,
  given: (key) => {
    if (key !== 'effort') throw new Error(`nothing asks for ${key}`);
    return Float64Array.of(12);
  },
};

describe('the evaluation of a plan', () => {
  it('computes what was asked for and what that rests on, and nothing else', () => {
    const columns = evaluate(plan, [2], central);

    expect(columns.number('duration')).toBe(3);
    expect(columns.number('effort')).toBe(12);
    expect(columns.at(1)).toBe(4);
    expect(() => columns.number('overrun')).toThrow('only has no figure overrun');
    expect(() => columns.of('unused')).toThrow('only has no figure unused');
    expect(() => columns.of('no such line')).toThrow('no such line');
  });

  it('takes the planned effort from the effort itself in a central run', () => {
    expect(evaluate(plan, [4], central).number('overrun')).toBe(0);
  });

  it('takes the planned effort from the central run in a block of draws', () => {
    const block: Block = {
      draws: 3,
      prices: plainPrices,
      given: () => Float64Array.of(10, 12, 15),
      planned: (line) => (line === 0 ? 12 : Number.NaN),
    };

    expect([...evaluate(plan, [4], block).of('overrun')]).toEqual([-2, 0, 3]);
  });

  it('builds on what was computed before', () => {
    const known: (Float64Array | undefined)[] = [];
    evaluate(plan, [2], central, known);
    const later = evaluate(plan, [4], { ...central, given: () => Float64Array.of(99) }, known);

    expect(later.number('overrun')).toBe(0);
    expect(later.number('duration')).toBe(3);
  });

  it('knows what a line rests on', () => {
    expect([...reachable(plan, [4])]).toEqual([1, 0, 0, 1, 1, 0]);
    expect([...reachable(plan, [])]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
