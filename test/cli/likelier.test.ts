import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { studyHead } from '../support/study-head.ts';

const head = (
  more: string,
): string => `${studyHead('small', { title: 'Small', start: '2026-01', horizon: '2027-12', rate: '0%' })}
${more}`;

const paying = (id: string, amount: string, more = ''): string =>
  `  ${id}: { title: ${id}, phases: { p: { costs: [{ title: c, amount: ${amount}, when: start }] } }${more} }\n`;

const printed = async (study: string, ...args: readonly string[]): Promise<string> => {
  const { out, err } = await runWith({ 'small.yaml': study }, [...args, '--width', '200']);
  return `${out}${err}`.replaceAll(/\s+/g, ' ');
};

describe('the lead over a third, which is the likelier to change', () => {
  const three = head(`assumptions:
  y: { title: Second, unit: EUR, value: { min: 95, max: 125 }, kind: judgement, why: x }
  z: { title: Third, unit: EUR, value: { min: 40, max: 200 }, kind: judgement, why: x }
scenarios:
${paying('one', '100')}${paying('two', '$y')}${paying('three', '$z')}`);

  it.each([
    [
      'en',
      'More likely to be passed is a switching value against another scenario: one leads three only while "Third" stays above € 100 (now € 120; 38% chance of being below).',
    ],
    [
      'nl',
      'Waarschijnlijker is de omslag ten opzichte van een ander scenario: one ligt alleen voor op three zolang "Third" boven € 100 blijft (nu € 120; 38% kans om eronder te liggen).',
    ],
  ])('is named by sensitivity, in %s', async (language, sentence) => {
    expect(await printed(three, 'sensitivity', 'small.yaml', '--lang', language)).toContain(sentence);
    expect(await printed(three, 'sensitivity', 'small.yaml', '--lang', language, '--between', 'one,two')).not.toContain(
      'three',
    );
  });

  it.each([
    [
      'en',
      'There is a switching value against another scenario: one leads three only while "Third" stays above € 100 (now € 120, a constant',
    ],
    [
      'nl',
      'Er is een omslagwaarde ten opzichte van een ander scenario: one ligt alleen voor op three zolang "Third" boven € 100 blijft (nu € 120, een constante',
    ],
  ])('is not called likelier where no estimate says so, in %s', async (language, sentence) => {
    const fixed = three
      .replace('value: { min: 95, max: 125 }', 'value: 110')
      .replace('value: { min: 40, max: 200 }', 'value: 120, range: 40 EUR .. 200 EUR');

    expect(await printed(fixed, 'sensitivity', 'small.yaml', '--lang', language)).toContain(sentence);
  });

  it.each([
    [
      'en',
      'is a switching value against another scenario: one and two are level now; two leads where "Second" is a little lower;',
    ],
    [
      'nl',
      'is de omslag ten opzichte van een ander scenario: one en two zijn nu gelijk; two ligt voor waar "Second" iets lager is;',
    ],
  ])('reads on where the two are level now, in %s', async (language, sentence) => {
    const level = three
      .replace('value: { min: 40, max: 200 }', 'value: 100')
      .replace('min: 95, max: 125', 'min: 80, max: 120');

    expect(await printed(level, 'sensitivity', 'small.yaml', '--lang', language)).toContain(sentence);
  });

  it('is in JSON', async () => {
    const { out } = await runWith({ 'small.yaml': three }, ['sensitivity', 'small.yaml', '--format', 'json']);

    expect(JSON.parse(out)).toMatchObject({ likelier: { first: 'one', second: 'three', name: 'z', value: 100 } });
  });
});
