import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

/** Scenarios that cost nothing and take no time, one with a score that nobody knows. */
const judged = `samen: 1
study: judged
title: { en: Where to put the counter, nl: Waar de balie komt }
currency: EUR
start: 2026-01
horizon: 2028-12
as-of: 2026-01
prices: { basis: real, level: 2026 }
discounting: { rate: 2%, basis: real, base: 2026, timing: mid-year }
ranking: { by: score }
criteria:
  reach: { title: Within reach, worst: 1, best: 5 }
  calm: { title: A calm place, worst: 1, best: 5 }
stakeholders:
  council: { say: 100%, weights: { reach: 60, calm: 20 } }
scenarios:
  square: { title: On the square, phases: {}, scores: { reach: 5, calm: 2 } }
  park: { title: In the park, phases: {}, scores: { reach: 3, calm: 5 } }
  mall: { title: In the mall, phases: {}, scores: { reach: 4, calm: unknown } }
`;

const shownOf = async (study: string, ...args: readonly string[]): Promise<string> =>
  (await samen(args, { cwd: folderOf({ 'study.yaml': study }), env: { SAMEN_WIDTH: '100' } })).stdout;

const shown = (...args: readonly string[]): Promise<string> => shownOf(judged, ...args);

describe('a study of criteria alone', () => {
  it('is compared without columns of money and time, which stand where all is asked for', async () => {
    const screen = await shown('compare');

    expect(screen).toMatch(/Score +From\n/);
    expect(screen).not.toMatch(/Present|Finish|Amounts in/);
    expect(await shown('compare', '--full')).toMatch(/Amounts in EUR\n.*Present +From +Finish +One-off/);
  });

  it('has no mean that may differ where neither the first nor the second is drawn', async () => {
    expect(await shown('compare')).not.toContain('may differ from the plan; --draws');
  });

  it('is not said to cost anything by draws, and has a picture of scores although one has none in the plan', async () => {
    const screen = await shown('simulate', '--draws', '256');

    expect(screen).not.toMatch(/cheapest|Cheapest|on cost/);
    expect(screen).toMatch(/^square +◆$/m);
    expect(screen).toMatch(/^mall +▒+┃▒+ *$/m);
  });

  it('with a gate on an estimate is told how often it passes, and no cost, mean or terms of money', async () => {
    const gated = judged
      .replace(
        'criteria:\n',
        'assumptions: { support: { title: Support, unit: percent, kind: judgement, why: asked, value: { low: 40%, mode: 60%, high: 75% } } }\ncriteria:\n',
      )
      .replace('scenarios:', 'requires: [{ assumption: support, at-least: 50% }]\nscenarios:')
      .replace(/ {2}mall: .*\n/, '');
    const cwd = folderOf({ 'study.yaml': gated });
    await samen(['report', '-o', 'page.html'], { cwd });
    const page = readFileSync(join(cwd, 'page.html'), 'utf8').replaceAll(/<(script|style)[^]*?<\/\1>/g, '');
    const drawn = await shownOf(gated, 'compare', '--draws', '512');
    const simulated = await shownOf(gated, 'simulate', '--draws', '512');

    expect(await shownOf(gated, 'compare')).not.toMatch(/may differ from the plan; --draws|VAT|Discounted/);
    for (const text of [drawn, simulated]) {
      expect(text).toMatch(/passes its gates in \d+% of the\s+draws\./);
      expect(text).not.toMatch(/€|EUR|On average over|VAT|Real prices/);
    }
    expect(page).not.toMatch(/€|EUR|Present value|Finish|Costs are those|VAT|Real prices/);
    expect(page).toContain('None: no scenario costs anything.');
    expect(page).not.toMatch(/Which phases decide|Rank correlations: finish|critical phases/);
    expect(await shownOf(gated, 'voi', '--draws', '512')).toContain('No scenario costs anything');
  });

  it('is shown in a sentence, as there is no time and no budget to show', async () => {
    const screen = await shown('show');

    expect(screen).toContain('comes first by score');
    expect(screen).not.toMatch(/^Timeline|^Budget/m);
    expect(await shown('show', 'square')).not.toMatch(/^Timeline/m);
  });

  it('has the score in criteria that it has in compare, to the last bit, so that both round it in one way', async () => {
    const half = judged
      .replace('60, calm: 20', '60, calm: 25, near: 15')
      .replace('say: 100%', 'say: 65%')
      .replace('scenarios:', '  users: { say: 35%, weights: { reach: 30, calm: 45, near: 25 } }\nscenarios:')
      .replaceAll('worst: 1, best: 5 }', 'worst: 0, best: 100 }')
      .replace('stakeholders:', '  near: { title: Near, worst: 0, best: 100 }\nstakeholders:')
      .replace('{ reach: 5, calm: 2 }', '{ reach: 55, calm: 45, near: 45 }')
      .replace('{ reach: 3, calm: 5 }', '{ reach: 35, calm: 45, near: 40 }')
      .replace(/ {2}mall: .*\n/, '');

    // 65% of 51 and 35% of 48: 49.95.
    expect(await shownOf(half, 'compare')).toMatch(/square +On the square +50\.0/);
    expect(await shownOf(half, 'criteria')).toMatch(/square.* 50\.0/);
    expect(await shownOf(half, 'criteria', '--format', 'json')).toContain('"low": 49.95,');
  });

  it('has nothing to save by knowing more, and no price of delay', async () => {
    expect(await shown('voi', '--draws', '256')).toContain('No scenario costs anything, so that nothing can be saved');
    expect(await shown('tradeoff', '--draws', '256')).not.toContain('A start one month later');
  });

  it('of which one scenario costs something is not said to cost nothing', async () => {
    const bought = judged.replace(
      'phases: {}',
      'phases: { buy: { costs: [{ title: Desk, amount: 900, when: start }] } }',
    );
    const screen = await shownOf(bought, 'voi', '--draws', '256');

    expect(screen).not.toContain('No scenario costs anything');
    expect(screen).toContain(
      'In the park" (park) costs nothing on average, and in none of these 256 draws does another choice',
    );
  });

  it('has a page and a memo without costs, without figures that are none, and without a share of judgements', async () => {
    const cwd = folderOf({ 'study.yaml': judged });
    await samen(['report', '-o', 'page.html'], { cwd });
    await samen(['report', '-o', 'memo.md'], { cwd });
    const page = readFileSync(join(cwd, 'page.html'), 'utf8').replaceAll(/<script[^]*?<\/script>/g, '');
    const memo = readFileSync(join(cwd, 'memo.md'), 'utf8');

    expect(page).not.toMatch(/NaN|id="costs"/);
    expect(memo).toMatch(/"On the square" \(square\) leads "In the park" \(park\) by [\d.]+ points \(score\)\.\n/);
    expect(memo).not.toContain('10 of 100 draws');
    expect(memo).not.toMatch(/cheaper|saved by knowing more/);
  });
});
