import { describe, expect, it } from 'vitest';
import { amount, study } from '../analysis/voi/choices.ts';
import { runWith } from '../support/fake-host.ts';

/** Of twenty million, between two scenarios that lie some tens of thousands apart, of which one is to keep within a sum. */
const text = study({
  assumptions: `${amount('build', '{ min: 20000000, max: 20100000 }')}${amount('buy', '20060000')}`,
  scenarios: `  build: { title: Build, phases: { p: { costs: [{ title: c, amount: $build, when: start }] } },
    requires: [{ assumption: build, at-most: 20090000 EUR }], fallback: { to: buy, at: start, cost: 1000 } }
  buy: { title: Buy, phases: { p: { costs: [{ title: c, amount: $buy, when: start }] } } }
`,
});

const told = async (study_: string, ...args: readonly string[]): Promise<string> =>
  (await runWith({ 'study.yaml': study_ }, ['voi', 'study.yaml', '--draws', '512', '--width', '200', ...args])).out;

describe('the amounts of samen voi', () => {
  it.each([
    ['en', 'the cheapest choice: €', 'which saves €', 'million'],
    ['nl', 'de goedkoopste keuze: gemiddeld €', 'wat gemiddeld €', 'mln'],
  ])('are all in the scale of what it is worth to know: in %s', async (lang, choice, saves, million) => {
    const out = await told(text, '--lang', lang);

    expect(out).toMatch(new RegExp(`${choice} 20[.,]0\\d\\d[.,]\\d{3}`));
    expect(out).toMatch(new RegExp(`${saves} \\d+[.,]\\d{3} `));
    expect(out).not.toContain(million);
  });

  it('are in that scale too where each expert comes to millions', async () => {
    const said = text.replace(
      /build: \{ unit: EUR, value: [^}]*\}/,
      'build: { unit: EUR, experts: { a: { min: 20000000, max: 20100000 }, b: { min: 20010000, max: 20080000 } }',
    );

    expect(await told(said, '--full')).toMatch(/a +build +20,0\d\d,\d{3} ±/);
  });

  it('suit the cost where no draw shows another choice to be cheaper', async () => {
    const alone = text.replace(/,\n {4}requires: .* \}\n/, ' }\n').replace('value: 20060000', 'value: 30060000');
    expect(await told(alone)).toMatch(/the cheapest choice: € 20\.0\d million/);
  });

  it.each([
    ['en', '"Cost to build" (the scenario)', 'build passes "Total cost" (the study)'],
    ['nl', '"Cost to build" (het scenario)', 'build voldoet aan "Totale kosten" (de studie)'],
  ])('stand behind who asks, within brackets: in %s', async (lang, ofScenario, ofStudy) => {
    const titled = text.replace('build: { unit: EUR,', 'build: { title: Cost to build, unit: EUR,');
    const shared = text
      .replace(/ {4}requires: \[.*\], fallback/, '    fallback')
      .replace('scenarios:', 'requires: [{ figure: total-cost, at-most: 20090000 EUR }]\nscenarios:');

    expect(await told(titled, '--lang', lang)).toContain(ofScenario);
    expect(await told(shared, '--lang', lang)).toContain(ofStudy);
  });
});
