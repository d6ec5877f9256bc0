import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { studyHead } from '../support/study-head.ts';

const head = `${studyHead('level', { title: 'Level', start: '2025-01', horizon: '2026-12', rate: '0%' })}
assumptions:
  price: { unit: EUR, value: { min: 50, max: 150 }, kind: judgement, why: made up }
scenarios:
`;

/** A scenario of so many months that costs so much at the start. */
const scenario = (id: string, cost: number | string, months: number): string =>
  `  ${id}: { title: ${id}, phases: { build: { duration: ${months}, costs: [{ title: Cost, amount: ${cost}, when: start }] } } }\n`;

const printed = async (text: string, ...args: readonly string[]): Promise<string> => {
  const { exit, out } = await runWith({ 'study.yaml': head + text }, args);
  expect(exit).toBe(0);
  return out.replaceAll(/\s+/g, ' ');
};

const two = `${scenario('one', '$price', 10)}${scenario('two', '$price', 10)}`;

describe('scenarios that are level in everything', () => {
  const three = `${scenario('one', 100, 10)}${scenario('two', 100, 10)}${scenario('fast', 150, 5)}`;

  it('share the first place whatever a month is worth', async () => {
    expect(await printed(two, 'tradeoff', 'study.yaml', '--summary')).toContain(
      'Whatever a month until the finish is worth, one and two share the first place.',
    );
    expect(await printed(two, 'tradeoff', 'study.yaml', '--summary', '--lang', 'nl')).toContain(
      'Wat een maand tot gereed ook waard is, one en two delen de eerste plaats.',
    );
  });

  it('share it only where a month is worth nothing, if one is faster at the same cost', async () => {
    const faster = `${scenario('slow', 100, 10)}${scenario('fast', 100, 5)}`;
    const text = await printed(faster, 'tradeoff', 'study.yaml', '--format', 'json');
    const { first } = JSON.parse(text) as { first: { plan: unknown }[] };

    expect(first[0]?.plan).toStrictEqual([{ scenario: 'fast', levelAtNothing: ['slow'], from: 0, until: null }]);
    expect(await printed(faster, 'tradeoff', 'study.yaml', '--summary')).toContain(
      'However little a month until the finish is worth, fast comes first (where it is worth nothing, fast and slow are level).',
    );
    expect(await printed(faster, 'tradeoff', 'study.yaml', '--summary', '--lang', 'nl')).toContain(
      'Hoe weinig een maand tot gereed ook waard is, fast staat op de eerste plaats (waar het niets waard is, staan fast en slow gelijk).',
    );
  });

  it('share their place where one of them is shown', async () => {
    const more = `${three}${scenario('slow', 150, 5)}`;

    expect(await printed(more, 'show', 'two', 'study.yaml', '--summary')).toContain(
      'two shares place 1 of 4 with one, ranked by present value of costs: € 100.',
    );
    expect(await printed(more, 'show', 'slow', 'study.yaml', '--summary', '--lang', 'nl')).toContain(
      'slow deelt plaats 3 van 4 met fast, gerangschikt op contante waarde van de kosten: € 150, met een achterstand van € 50 op de eerste.',
    );
    expect(
      await printed(`${scenario('one', 100, 1)}${scenario('two', 101, 1)}`, 'show', 'one', 'study.yaml', '--summary'),
    ).toContain('one ranks 1 of 2 by present value');
  });

  it('share it in the plan beside draws', async () => {
    expect(await printed(two, 'simulate', 'study.yaml', '--summary')).toMatch(
      /^one and two share the first place in the plan and in 100% of 10,000 draws: none of them comes first alone\./,
    );
    expect(await printed(two, 'simulate', 'study.yaml', '--summary', '--lang', 'nl')).toMatch(
      /^one en two delen in het plan en in 100% van 10\.000 trekkingen de eerste plaats: geen ervan staat alleen op 1\./,
    );
    // What leads alone does so.
    const apart = `${scenario('one', '$price', 10)}${scenario('two', 160, 10)}`;
    expect(await printed(apart, 'simulate', 'study.yaml', '--summary')).toMatch(
      /^one comes first in the plan and in 100%/,
    );
  });

  it('share it up to the price at which another takes over', async () => {
    const text = await printed(three, 'tradeoff', 'study.yaml', '--format', 'json');
    const { first, never } = JSON.parse(text) as { first: { plan: unknown }[]; never: { plan: string[] } };

    // 50 more for five months less.
    expect(first[0]?.plan).toStrictEqual([
      { scenario: 'one', level: ['two'], from: 0, until: 10 },
      { scenario: 'fast', from: 10, until: null },
    ]);
    expect(never.plan).toStrictEqual([]);
    expect(await printed(three, 'tradeoff', 'study.yaml', '--summary')).toContain(
      'By the price of a month until the finish: one and two are first up to € 10, fast above that.',
    );
  });
});
