import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

const head = `samen: 1
study: s
title: S
currency: GBP
start: 2025-01
horizon: 2030-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: mid-year }
`;

/** One phase that takes so long, and costs so much at its start. */
const scenario = (duration: string, amount: number, more = ''): string =>
  `{ title: T${amount}, phases: { b: { duration: ${duration}, costs: [{ title: C, amount: ${amount}, when: start }] } }${more} }`;

const about = (duration: string): string =>
  `assumptions: { d: { title: Time, unit: months, value: ${duration}, kind: judgement, why: x } }\n`;

const printed = async (study: string, ...args: readonly string[]): Promise<string> =>
  (await samen([...args, '--width', '400'], { cwd: folderOf({ 'study.yaml': head + study }) })).stdout;

/** The page, or a section of it. */
async function page(study: string, ...args: readonly string[]): Promise<string> {
  const folder = folderOf({ 'study.yaml': head + study });
  await samen(['report', '-o', 'page.html', ...args], { cwd: folder });
  return readFileSync(join(folder, 'page.html'), 'utf8');
}

const draws = ['--draws', '400', '--seed', '1'];

const longer = `${about('{ min: 8.1, max: 8.9 }')}scenarios:\n  a: ${scenario('$d', 90000)}\n  b: ${scenario('8.5 months', 100000)}\n`;

describe('what is the same in the plan and in all draws', () => {
  it('is told once, not as lying between itself and itself', async () => {
    expect(await printed(longer, 'simulate', ...draws)).toContain(
      'on cost: b costs £ 10,000 more in the plan and in 80 of 100 draws, and it is the cheaper of the two in 0%.',
    );
    expect(await printed(longer, 'simulate', ...draws, '--lang', 'nl')).toContain(
      'te onderscheiden: b kost in het plan en in 80 van 100 trekkingen £ 10.000 meer, en is in 0% het goedkoopst van de twee.',
    );
  });
});

describe('a length that is less than a tenth', () => {
  it('is told with its first digit, not as nothing', async () => {
    const study = `${about('{ min: 8.4, max: 8.46 }')}ranking: { by: finish }\nscenarios:\n  a: ${scenario('$d', 1)}\n  b: ${scenario('8.47 months', 2)}\n`;

    expect(await printed(study, 'compare', '--summary')).toContain('"T2" (b) comes next, 0.04 months behind.');
    expect(await printed(study, 'simulate', ...draws)).toMatch(/To be 80% sure of the finish of a, add 0\.02 months;/);
  });

  it('is told so where it changed', async () => {
    const dated = `assumptions: { d: { title: Time, unit: months, known: { 2024-01: { value: 8.4, kind: judgement, why: x }, 2025-01: { value: 8.43, kind: judgement, why: x } } } }\nscenarios:\n  a: ${scenario('$d', 1)}\n`;
    const text = await printed(
      dated,
      'explain',
      '--from',
      '2024-06',
      '--to',
      '2025-01',
      '--of',
      'a',
      '--metric',
      'finish',
    );

    expect(text).toContain('stayed September 2025 (0.03 months later)');
  });
});

describe('two scenarios that are level', () => {
  const level = `${about('{ min: 8.1, max: 8.9 }')}scenarios:\n  a: ${scenario('$d', 100)}\n  b: ${scenario('$d', 100)}\n`;

  it('have no lead that sensitivity could say is kept', async () => {
    expect(await printed(level, 'sensitivity', '--between', 'a,b')).toContain(
      '"T100" (a) and "T100" (b) are level: within its range or estimate no assumption has a value at which one comes to lead or a gate of either changes.',
    );
    expect(await printed(level, 'sensitivity', '--between', 'a,b', '--lang', 'nl')).toContain(
      '"T100" (a) en "T100" (b) liggen gelijk: geen aanname heeft binnen haar bereik of schatting een waarde waarbij een van beide gaat voorliggen',
    );
  });
});

describe('one scenario by itself', () => {
  const one = `${about('{ min: 8.1, max: 8.9 }')}scenarios:\n  a: ${scenario('$d', 100)}\n`;

  it('is not said to be first in so many draws, nor that no other choice is cheaper', async () => {
    const memo = await page(one, '--sections', 'memo');

    expect(memo).not.toMatch(/First in so many|is another choice|comes first in the plan/);
    expect(await printed(one, 'simulate', ...draws)).not.toContain('comes first');
    expect(await printed(one, 'voi', ...draws)).toContain(
      'There is only one scenario: there is no choice to be made better.',
    );
    expect(await printed(one, 'voi', ...draws, '--lang', 'nl')).toContain(
      'Er is maar één scenario: er is geen keuze te verbeteren.',
    );
  });
});

describe('a page of what costs nothing', () => {
  const judged = `criteria: { ease: { title: Ease, worst: 1, best: 5 } }
stakeholders: { us: { say: 100%, weights: { ease: 1 } } }
ranking: { by: score }
scenarios:
  a: { title: A, phases: {}, scores: { ease: { value: { low: 1, mode: 2, high: 4 }, kind: judgement, why: x } } }
  b: { title: B, phases: {}, scores: { ease: 3 } }
`;

  it('has no table of differences in cost', async () => {
    expect(await page(judged, '--sections', 'uncertainty')).not.toContain('difference with');
    expect(await page(longer, '--sections', 'uncertainty')).toContain('Present value: difference with a');
  });
});

describe('gates of which only draws tell whether they pass', () => {
  const asked = `assumptions:
  p: { title: P, unit: percent, value: { low: 50%, mode: 70%, high: 90% }, kind: judgement, why: x }
  q: { title: Q, unit: percent, value: { low: 50%, mode: 70%, high: 90% }, kind: judgement, why: x }
scenarios:
  a: ${scenario('8 months', 100, ', requires: [{ assumption: p, at-least: 60% }, { assumption: q, at-least: 60% }]')}
`;

  it('have a mark that a note explains, and in draws the chance in its place', async () => {
    const without = await printed(asked, 'compare', '--full');

    expect(without).toContain('✓ pass ?');
    expect(without).toContain('Whether a passes all its gates is uncertain; --draws computes the chance');
    expect(without).toMatch(/a passes on "P", asked by the scenario, with a chance of \d+%/);
    expect(await printed(asked, 'compare', '--lang', 'nl')).toContain(
      'Het is onzeker of a aan al zijn eisen voldoet; --draws rekent de kans uit',
    );
    const drawn = await printed(asked, 'compare', ...draws);

    expect(drawn).toMatch(/✓ pass \d\d%/);
    expect(drawn).not.toMatch(/\?|is uncertain/);
  });
});

describe('an amount in the text of a page', () => {
  it('stands in one line with the sign of its currency', async () => {
    const memo = await page(longer, '--sections', 'memo');

    expect(memo).toContain('<span class="unbroken">£ 90,000</span>');
    expect(memo.replaceAll(/<span class="unbroken">[^<]*<\/span>/g, '')).not.toMatch(/£[ \u00a0]\d/);
  });
});

describe('the prices at which a ranking changes', () => {
  const reserved = `contingency: { share: 10%, on: [other], kind: judgement, why: x }
measures: { m: { title: M, from: start, until: end } }
${about('{ min: 8.1, max: 8.9 }')}scenarios:
  a: ${scenario('$d', 90000, ', milestones: { end: b.end }')}
  b: ${scenario('7 months', 100000, ', milestones: { end: b.end }')}
`;

  it('are said to have the contingency in the plan, and not in the mean', async () => {
    const text = await printed(reserved, 'tradeoff', ...draws);

    expect(text).toContain('Contingency in the figures, as part of the present value: 10% of');
    expect(text).toContain('What comes from draws has no contingency.');
    expect(await printed(longer, 'tradeoff', ...draws)).not.toContain('ontingency');
  });

  it('have one amount where a later start costs the same in all', async () => {
    const alike = `scenarios:
  a: { title: A, phases: { b: { duration: 1 } }, running: [{ title: R, amount: 100 GBP/month, from: start, until: b.end }] }
  b: { title: B, phases: { b: { duration: 2 } }, running: [{ title: R, amount: 100 GBP/month, from: start, until: b.end }] }
`;

    expect(await printed(alike, 'tradeoff')).toContain(
      'A start one month later adds £ 100 to the present value of costs, whichever scenario is chosen.',
    );
    expect(await printed(alike, 'tradeoff', '--lang', 'nl')).toContain(
      'Een maand later beginnen verhoogt de contante waarde van de kosten met £ 100, welk scenario ook wordt gekozen.',
    );
  });
});

const reserving = (share: string): string =>
  `contingency: { share: ${share}, on: [other], kind: judgement, why: x }\nscenarios:\n  a: ${scenario('8', 100)}\n`;

describe('what a business case must hold', () => {
  it('has no contingency where that is nothing', async () => {
    expect(await page(reserving('10%'), '--sections', 'business-case')).toContain('A contingency on top of the plan.');
    expect(await page(reserving('0%'), '--sections', 'business-case')).toContain('No contingency of the whole study.');
  });
});

describe('two assumptions at once of a study that has but one', () => {
  const one = `assumptions: { c: { unit: GBP, value: 8, range: 7 .. 9, kind: judgement, why: x } }
scenarios:
  a: { title: A, phases: { b: { duration: 8, costs: [{ title: C, amount: $c, when: start }] } } }
  b: ${scenario('8', 20)}
`;

  it.each([
    ['en', 'Only one assumption that figures rest on has a range or an estimate, so that there are no two'],
    ['nl', 'Maar één aanname waarop de cijfers rusten, heeft een bereik of schatting, zodat er geen twee'],
  ])('are said not to be there, in %s', async (language, sentence) => {
    expect(await printed(one, 'sensitivity', '--pairs', '--full', '--lang', language)).toContain(sentence);
  });
});

describe('a scenario whose fallback fails a gate in some draws', () => {
  it('has a dash for its regret, and a note why', async () => {
    const study = `assumptions:
  p: { title: P, unit: percent, value: { low: 50%, mode: 70%, high: 90% }, kind: judgement, why: x }
scenarios:
  a: ${scenario('8', 90, ', requires: [{ assumption: p, at-least: 70% }], fallback: { to: b, at: b.end }')}
  b: ${scenario('8', 100, ', requires: [{ assumption: p, at-least: 60% }]')}
`;
    const table = await printed(study, 'simulate', ...draws, '--table', 'policies');

    expect(table).toMatch(/^a +b .* – /m);
    expect(table).toContain('– : where a gate of it fails, its fallback fails one too in some draws');
  });
});

describe('an amount of less than half a pound', () => {
  it('is told with its digits, not as nothing', async () => {
    const study = `scenarios:\n  a: ${scenario('8', 1)}\n  b: ${scenario('8', 1.25)}\n`;

    expect(await printed(study, 'compare', '--summary')).toContain('comes next, £ 0.25 behind.');
  });
});

describe('a finish before the start of the study', () => {
  const study = `scenarios:
  a: { title: A, phases: {}, milestones: { law: 2024-03 }, delivered: law }
  b: ${scenario('8', 1)}
`;

  it('has its mark in the chart of all scenarios, with and without work', async () => {
    const row = (await printed(study, 'show', '--table', 'timeline')).split('\n').find((line) => line.startsWith('a '));

    expect(row).toContain('◆');
    expect(await page(study, '--sections', 'timeline')).toMatch(/2024-02<\/text><circle class="point"/);
  });
});
