import { describe, expect, it } from 'vitest';
import { commandFor, quoted } from '../../src/browser/command.ts';
import { shell } from '../support/cli.ts';

const textFor = (...args: Parameters<typeof commandFor>): string => commandFor(...args).join(' ');

const own = { asOf: null, by: null, language: null };
const setting = { asOf: null, by: null, scenarios: [], sets: new Map<string, string>() };

describe('the command that a page gives', () => {
  it('has every option of a setting, and the language where that is not English', () => {
    const asked = {
      asOf: '2020-06',
      by: 'measures.unlawful',
      scenarios: ['2.5', '3'],
      sets: new Map([
        ['documentation', '37.5%'],
        ['3/team', '12 fte'],
      ]),
    };

    expect(textFor(asked, { study: 'scenarios/digipoort', language: 'nl', own })).toBe(
      "samen compare scenarios/digipoort --as-of 2020-06 --by measures.unlawful --scenario 2.5 --scenario 3 --set documentation=37.5% --set '3/team=12 fte' --lang nl",
    );
    expect(textFor(setting, { study: '.', language: 'en', own })).toBe('samen compare .');
  });

  it("says what is the study's own where samen.yaml settles another", () => {
    const settled = { study: 'st', language: 'en', own: { ...own, asOf: '2025-01', by: 'present-value' } } as const;

    expect(textFor(setting, settled)).toBe('samen compare st --as-of 2025-01 --by present-value');
    expect(textFor({ ...setting, by: 'finish' }, settled)).toBe('samen compare st --as-of 2025-01 --by finish');
  });

  it('says that it is in English where samen.yaml settles another language', () => {
    expect(textFor(setting, { study: 'st', language: 'en', own: { ...own, language: 'en' } })).toBe(
      'samen compare st --lang en',
    );
  });

  it('takes no study and no value for an option', () => {
    const asked = { ...setting, asOf: '-1', scenarios: ['--set'] };

    expect(textFor(asked, { study: '-x', language: 'en', own })).toBe('samen compare ./-x --as-of=-1 --scenario=--set');
    expect(textFor(setting, { study: '-', language: 'en', own })).toBe('samen compare -');
  });

  it('is read by a shell as it was meant', async () => {
    const words = [
      "it's",
      '$HOME `id` $(id)',
      '',
      '~',
      '!!',
      'a  b',
      '\\',
      '"',
      '*',
      '#',
      '=ls',
      'a=b c',
      'é€',
      '{a,b}',
      'a\nb',
    ];
    const { stdout } = await shell(`printf '%s\\0' ${words.map(quoted).join(' ')}`);

    expect(stdout.split('\0').slice(0, -1)).toEqual(words);
  });
});
