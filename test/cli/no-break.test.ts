import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbour, samen } from '../support/cli.ts';
import { changed, heads } from './problems.ts';

const file = 'study.yaml';
const inEnglish = 'error[control-character]: a no-break space (U+00A0) stands here';

async function printed(written: string, instead: string, language = 'en'): Promise<string> {
  const cwd = changed([file, written, instead.replaceAll('_', '\u00a0')]);
  return (await samen(['validate', '--lang', language], { cwd })).stderr;
}

const errorOfSet = async (set: string): Promise<string> =>
  (await samen(['compare', '--set', set.replaceAll('_', '\u00a0')], { cwd: harbour })).stderr;

/** Where the first no-break space stands in the study: `57:14`. */
function placeOf(written: string, instead: string): string {
  const text = readFileSync(join(harbour, file), 'utf8').replace(written, instead);
  const lines = text.slice(0, text.indexOf(instead) + instead.indexOf('_')).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

describe('a no-break space', () => {
  it.each([
    ['indentation', '    direction: 5%\n', '____direction: 5%\n'],
    ['indentation behind blanks', '    premium: 10%\n', '  __premium: 10%\n'],
    ['a key', '    direction: 5%\n', '    direction_: 5%\n'],
    ['the blank behind a colon', '    premium: 10%\n', '    premium:_10%\n'],
    ['the blank behind the colon of a first key', '    title: { nl: Result', '    title:_{ nl: Result'],
    ['the blank behind a dash', '      - { assumption: documented', '      -_{ assumption: documented'],
    ['a quantity', 'migrate: 40 person-months', 'migrate: 40_person-months'],
    ['a word of which there are a few', 'timing: start-of-year', 'timing: start-of-year_'],
    ['a unit', 'unit: EUR/month', 'unit: EUR_/month'],
  ])('in %s is told in its place', async (_, written, instead) => {
    expect(heads(await printed(written, instead))).toEqual([`study.yaml:${placeOf(written, instead)}: ${inEnglish}`]);
  });

  it('is told in both languages, with what to write', async () => {
    const change = ['migrate: 40 person-months', 'migrate: 40_person-months'] as const;

    expect(await printed(...change)).toContain('= write 40 person-months, with ordinary blanks\n');
    const dutch = await printed(...change, 'nl');
    expect(dutch).toContain('fout[control-character]: hier staat een vaste spatie (U+00A0)\n');
    expect(dutch).toContain('= schrijf 40 person-months, met gewone spaties\n');
    expect(await printed('premium: 10%', 'premium:_10%')).toContain('= write an ordinary blank\n');
    expect(await printed('premium: 10%', 'premium:_10%', 'nl')).toContain('= schrijf een gewone spatie\n');
  });

  it('within a number is told with the number', async () => {
    expect(await printed('migrate: 40 person-months', 'migrate: 1_400 person-months')).toContain(
      '= write 1400 person-months, with ordinary blanks\n',
    );
    expect(await printed('migrate: 40 person-months', 'migrate: 1_400')).toContain('= write 1400\n');
    expect(await printed('migrate: 40 person-months', 'migrate: 1_400', 'nl')).toContain('= schrijf 1400\n');
  });

  it('in --set is told with what to type', async () => {
    expect(await errorOfSet('old-contract=400_000')).toContain('= write 400000\n');
    expect(await errorOfSet('team_=20')).toContain('= write --set team=20\n');
  });

  it('may stand in a text for readers', async () => {
    expect(await printed('en: The harbour }', 'en: The_harbour }')).not.toContain('control-character');
    expect(await printed('why: planned', 'why: as_planned')).not.toContain('control-character');
  });

  it('of another width is named by its own code', async () => {
    expect(await printed('migrate: 40 person', 'migrate: 40\u202fperson')).toContain('(U+202F)');
    expect(await printed('migrate: 40 person', 'migrate: 40\u2007person')).toContain('(U+2007)');
  });
});
