import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harbour, root, samen } from '../support/cli.ts';
import { skipVisibly } from '../support/skip.ts';

const widths = ['80', '140'];
const languages = ['en', 'nl'];
const dates = ['2020-06', '2021-04'];
const looks = dates.flatMap((date) =>
  languages.flatMap((language) => widths.map((width) => ({ date, language, width }))),
);

/** What somebody sees who runs samen beside the study: the command, what comes on stdout, and what comes on stderr. */
async function transcript(folder: string, args: readonly string[]): Promise<string> {
  const { stdout, stderr, code } = await samen(args, { cwd: dirname(folder) });
  return `$ samen ${args.join(' ')}\n${stdout}\n--- stderr, and exit code ${code}\n${stderr}`;
}

/** On a wide screen all there is, on a narrow one what answers the question. */
const asked = (width: string): readonly string[] => (width === '140' ? ['--full'] : []);

const comparing = (folder: string, name: string, { date, language, width }: (typeof looks)[number]) =>
  transcript(folder, ['compare', name, '--as-of', date, '--lang', language, '--width', width, ...asked(width)]);

describe('the transcript of comparing', () => {
  it.each(looks)('the harbour as known in $date, in $language at $width columns', async (look) => {
    const file = `golden/harbour-${look.date}-${look.language}-${look.width}.txt`;

    await expect(await comparing(harbour, 'harbour', look)).toMatchFileSnapshot(file);
  });

  it.for(looks)('Digipoort as known in $date, in $language at $width columns', async (look, context) => {
    const folder = join(root, 'scenarios/digipoort');
    if (!isWhole(folder)) skipVisibly(context, 'the Digipoort study is missing');
    const file = `golden/digipoort-${look.date}-${look.language}-${look.width}.txt`;

    await expect(await comparing(folder, 'digipoort', look)).toMatchFileSnapshot(file);
  });

  it.each([
    { language: 'en', width: '80' },
    { language: 'en', width: '140' },
    { language: 'nl', width: '80' },
    { language: 'nl', width: '140' },
  ])('the sensitivity of the harbour, in $language at $width columns', async ({ language, width }) => {
    const shown = await transcript(harbour, [
      'sensitivity',
      'harbour',
      '--lang',
      language,
      '--width',
      width,
      ...asked(width),
    ]);

    await expect(shown).toMatchFileSnapshot(`golden/harbour-sensitivity-${language}-${width}.txt`);
  });

  it.each(['csv', 'markdown', 'json'])('the sensitivity of 2.5 over 3 in %s', async (format) => {
    const shown = await transcript(harbour, ['sensitivity', 'harbour', '--between', '2.5,3', '--format', format]);

    await expect(shown.replace(/sha256:\w+/, 'sha256:…')).toMatchFileSnapshot(
      `golden/harbour-sensitivity.${format}.txt`,
    );
  });

  it.each([
    ['--between', '2.5'],
    ['--between', '2.5,9'],
    ['--of', '9'],
    ['--metric', 'profit'],
    ['--metric', 'by-year.1999'],
  ])('a sensitivity that there is not: %s %s', async (option, value) => {
    expect(await samen(['sensitivity', harbour, option, value])).toMatchObject({ code: 2, stdout: '' });
  });

  it('the harbour with another team', async () => {
    const shown = await transcript(harbour, [
      'compare',
      'harbour',
      '--set',
      'team=30',
      '--set',
      '2.5/team=25',
      '--by',
      'score',
    ]);

    await expect(shown).toMatchFileSnapshot('golden/harbour-set.txt');
  });
});

describe('the transcript of following', () => {
  const ways = languages.flatMap((language) => widths.map((width) => ({ language, width })));

  it.each(ways)('what maximum reuse of the harbour costs, in $language at $width columns', async (look) => {
    const args = [
      'trace',
      '2.5',
      'present-value',
      'harbour',
      '--lang',
      look.language,
      '--width',
      look.width,
      ...asked(look.width),
    ];

    await expect(await transcript(harbour, args)).toMatchFileSnapshot(
      `golden/harbour-trace-${look.language}-${look.width}.txt`,
    );
  });

  it.each(ways)('whether it is feasible, in $language at $width columns', async (look) => {
    const args = [
      'trace',
      '2.5',
      'feasible',
      'harbour',
      '--lang',
      look.language,
      '--width',
      look.width,
      ...asked(look.width),
    ];

    await expect(await transcript(harbour, args)).toMatchFileSnapshot(
      `golden/harbour-feasible-${look.language}-${look.width}.txt`,
    );
  });
});

describe('the transcript of', () => {
  it.each([
    [['--help'], 'help-en'],
    [['--help', '--lang', 'nl'], 'help-nl'],
    [['compare', '--help'], 'help-compare-en'],
    [['compare', '--help', '--lang', 'nl'], 'help-compare-nl'],
    [['validate', '--help'], 'help-validate-en'],
    [['validate', '--help', '--lang', 'nl'], 'help-validate-nl'],
  ])('%j', async (args, name) => {
    await expect(await transcript(harbour, args)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

const isWhole = (folder: string): boolean =>
  existsSync(join(folder, 'study.yaml')) && readdirSync(folder).some((name) => name.endsWith('.scenario.yaml'));
