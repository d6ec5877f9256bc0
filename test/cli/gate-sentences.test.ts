import { describe, expect, it } from 'vitest';
import { saidOf as ran, saidOfOne as printed, smallStudy as head } from '../support/small-study.ts';

const pays = (price: string): string => `costs: [{ title: Price, amount: ${price}, when: end }]`;

/** A study that asks for a finish, with a scenario of these phases. */
const dated = (phases: string): string =>
  head(
    '0%',
    `requires: [{ figure: finish, at-most: 2027-06 }]
scenarios:
  b: { title: B, phases: { p: { duration: 6, ${pays('100')} } } }
  c: { title: C, phases: ${phases} }
`,
  );

/** Why the result changed from one study to another. */
const changed = (from: string, to: string, ...args: readonly string[]): Promise<string> =>
  ran({ 'from.yaml': from, 'to.yaml': to }, ['explain', 'to.yaml', '--against', 'from.yaml', '--full', ...args]);

describe('a finish that never comes', () => {
  const [finished, never] = [dated(`{ p: { duration: 6, ${pays('100')} } }`), dated('{}')];

  it('is known, and told as never', async () => {
    expect(await changed(finished, never)).toContain(
      '"Finish" went from June 2026 to never, after June 2027, the last month that the study allows.',
    );
    expect(await changed(never, finished)).toContain(
      '"Finish" went from never to June 2026, not after June 2027, the last month that the study allows.',
    );
    expect(await changed(never, finished, '--lang', 'nl')).toContain(
      '"Gereed" ging van nooit naar juni 2026, niet na juni 2027, de laatste maand die de studie toelaat.',
    );
    expect(await changed(never, finished)).toContain('never → 2026-06');
    expect(await changed(never, finished)).not.toMatch(/not known|nothing/i);
  });

  it('is no question mark in a difference', async () => {
    const text = await ran({ 'from.yaml': finished, 'to.yaml': never }, ['diff', 'from.yaml', 'to.yaml']);

    expect(text).toContain('✗ fail (never ≤ 2027-06)');
  });

  it.each([
    ['en', 'the study needs at most June 2027 for "Finish", and it is never'],
    ['nl', 'de studie vraagt hoogstens juni 2027 voor "Gereed", maar dat is nooit'],
  ])('is held against a month by its name, in %s', async (lang, sentence) => {
    expect(await printed(never, 'compare', '--summary', '--lang', lang)).toContain(sentence);
  });
});

describe('a gate of which nothing is known, beside one that fails', () => {
  const asked = head(
    '0%',
    `requires: [{ figure: total-cost, at-most: 50 GBP }]
assumptions: { docs: { title: Docs, unit: percent, known: {} } }
responsibility: { eu: { title: EU tender, rate: 1 GBP/person-month, requires: [{ assumption: docs, at-least: 60% }] } }
scenarios:
  a: { title: A, phases: { p: { responsibility: eu, duration: 6, ${pays('100')} } } }
`,
  );

  it.each([
    ['en', 'of "Docs", asked by "EU tender", nothing is known', 'scenario a is taken to pass it', 'ranked as if'],
    ['nl', 'van "Docs", een eis van "EU tender", is niets bekend', 'scenario a wordt geacht eraan te voldoen', 'alsof'],
  ])('is asked by a form with its own title, and ranks nothing, in %s', async (lang, unknown, taken, ranked) => {
    const text = await printed(asked, 'compare', '--lang', lang);

    expect(text).toContain(unknown);
    expect(text).toContain(taken);
    expect(text).not.toContain(ranked);
  });
});

describe('a gate of which the bound is not known yet', () => {
  const asked = head(
    '0%',
    `requires: [{ figure: finish, at-most: $law }]
assumptions: { law: { title: Law, unit: month, known: { 2099-01: { value: 2027-06, kind: judgement, why: made up } } } }
scenarios:
  b: { title: B, phases: { p: { duration: 6, ${pays('100')} } } }
  c: { title: C, phases: {} }
`,
  );

  it.each([
    [
      'en',
      '? b: of the bound on "Finish", asked by the study, nothing is known',
      '✗ c: the study needs "Finish" within a bound that is not known yet, and it is never',
    ],
    [
      'nl',
      '? b: van de grens aan "Gereed", een eis van de studie, is niets bekend',
      '✗ c: de studie vraagt dat "Gereed" binnen een grens blijft die nog niet bekend is, maar dat is nooit',
    ],
  ])('is told as that, and the finish as it is, in %s', async (lang, unknown, fails) => {
    const text = await printed(asked, 'compare', '--lang', lang);

    expect(text).toContain(unknown);
    expect(text).toContain(fails);
  });

  it('has words in the table of gates, where a dash would be one of no bound', async () => {
    const gates = ['show', 'b', '--table', 'gates', '--width', '200'] as const;

    expect(await ran({ 'study.yaml': asked }, [...gates])).toContain('at most not known yet');
  });
});
