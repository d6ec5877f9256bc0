import { describe, expect, it } from 'vitest';
import { said, saidOfAll, study } from './said.ts';

const unread = (text: string, cure: string): string => `nearly-quantity: samen does not read "${text}" = write ${cure}`;

describe('one value between braces', () => {
  it.each([
    ['value: 30', 'value: { 30 }', '30'],
    ['value: 30', 'value: {€ 30}', '€ 30'],
    ['value: $users * $fee', 'value: { $users * $fee }', '$users * $fee'],
    ['duration: 12', 'duration: { 12 months }', '12 months'],
    ['duration: 12', 'team: { 5 fte }, responsibility: x', '5 fte'],
    ['say: 100%', 'say: { 100% }', '100%'],
    ['delivered: pay.end', 'delivered: { pay.end }', 'pay.end'],
    ['title: Small', 'title: { Small }', 'Small'],
  ])('is told once, with the value by itself: %s, as %s', async (right, wrong, value) => {
    const text = `{ ${value} }`;
    const [first, ...more] = (await said(right, wrong)).filter((each) => !each.startsWith('unknown-responsibility'));
    expect(first).toBe(unread(text, value));
    expect(more).toEqual([]);
  });

  it('is what else is wrong there, where it would not be read without them either', async () => {
    expect(await said('duration: 12', 'duration: { twelve }')).toEqual([
      expect.stringMatching(/^not-a-quantity: "twelve" cannot be read as a duration/),
    ]);
    expect(await said('prices: { basis: real, level: 2025 }', 'prices: { real }')).toEqual([
      expect.stringMatching(/^wrong-type: a map .* = write key: value; known keys: basis, level$/),
    ]);
    expect(await said('say: 100%, order: [soon]', 'say: 100%, weights: { soon }')).toEqual([
      expect.stringMatching(/^wrong-type: a map .* = write key: value$/),
    ]);
  });

  it('keeps no other mistake from being told', async () => {
    expect(await said('value: 30, kind: judgement', 'value: { 30 }, kind: judgment')).toEqual([
      unread('{ 30 }', '30'),
      expect.stringMatching(/^not-one-of: "judgment"/),
    ]);
  });
});

describe('a list where one value is due', () => {
  it.each([
    ['duration: 12', 'duration: [12 months]'],
    ['delivered: pay.end', 'delivered: [pay.end]'],
  ])('is told with what to write: %s, as %s', async (right, wrong) => {
    expect(await said(right, wrong)).toEqual([
      expect.stringMatching(/^wrong-type: .* = write one value, without \[ \] or \{ \}$/),
    ]);
  });
});

describe('a map that stands twice', () => {
  it('is told once, and what is in either is known', async () => {
    expect(
      await said('requires:', 'assumptions:\n  later: { unit: EUR, value: $fee, kind: derived }\nrequires:'),
    ).toEqual([
      'duplicate-key: "assumptions" stands here for the second time = the first is on line 10; keep one, with all that belongs there',
    ]);
    expect(await said('  fee: {', 'assumptions:\n  fee: {')).toEqual([
      'duplicate-key: "assumptions" stands here for the second time = the first is on line 10; keep one, with all that belongs there',
    ]);
  });

  it('is told of a value as one to keep', async () => {
    expect(await said('title: Small', 'title: Small\ntitle: Large')).toEqual([
      expect.stringMatching(/^duplicate-key: "title" .*; keep one$/),
    ]);
  });
});

describe('a value that lies outside its range', () => {
  it('is not told besides as one that no field can hold', async () => {
    const long = 'long: { unit: months, range: 1 .. 24, value: -12, kind: judgement }';
    const found = await saidOfAll(
      study.replace('requires:', `  ${long}\nrequires:`).replace('duration: 12', 'duration: $long'),
    );
    expect(found).toEqual([expect.stringMatching(/^outside-range: -12 months/)]);
  });
});
