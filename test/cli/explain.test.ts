import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, onceEach, root, samen } from '../support/cli.ts';
import { oneFile } from './one-file.ts';
import { validatorOf } from '../support/schema.ts';

const run = onceEach({ cwd: dirname(harbour) });
const digipoort = join(root, 'scenarios/digipoort');

async function transcript(...args: readonly string[]): Promise<string> {
  const { stdout, stderr, code } = await run('explain', ...args);
  return `$ samen explain ${args.join(' ')}\n${stdout}\n--- stderr, and exit code ${code}\n${stderr}`;
}

interface Json {
  readonly summary: string;
  readonly change: number;
  readonly effects: readonly { readonly name: string; readonly effect: number }[];
}

const jsonOf = async (...args: readonly string[]): Promise<Json> => {
  const { stdout, code } = await run('explain', ...args, '--format', 'json');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Json;
};

describe('the transcript of explaining', () => {
  const looks = ['en', 'nl'].flatMap((language) => ['80', '140'].map((width) => ({ language, width })));

  it.each(looks)('the harbour, in $language at $width columns', async ({ language, width }) => {
    const shown = await transcript('harbour', '--between', '2.5,3', '--lang', language, '--width', width);

    await expect(shown).toMatchFileSnapshot(`golden/explain-harbour-${language}-${width}.txt`);
  });

  it.each([
    [['harbour'], 'explain-harbour.txt'],
    [['harbour', '--of', '3', '--metric', 'finish'], 'explain-harbour-finish.txt'],
    [['harbour', '--format', 'csv'], 'explain-harbour.csv'],
    [['harbour', '--format', 'markdown', '--lang', 'nl'], 'explain-harbour.md'],
    [['harbour', '--from', '2021-04', '--to', '2020-06'], 'explain-harbour-back.txt'],
    [['harbour', '--set', 'call-off=2021-05'], 'explain-harbour-set.txt'],
    [['--help'], 'help-explain-en.txt'],
    [['--help', '--lang', 'nl'], 'help-explain-nl.txt'],
  ])('%j', async (args, name) => {
    await expect(await transcript(...args)).toMatchFileSnapshot(`golden/${name}`);
  });
});

describe('samen explain', () => {
  it('says in one sentence why Digipoort was reversed, entanglement first', async () => {
    const { summary, effects, change } = await jsonOf(digipoort);

    expect(summary).toMatch(
      /^In June 2020 "Maximum reuse, result obligation" \(2\.5\) led "New build .*" \(3\) by .*; in April 2021 3 leads .*, and 2\.5 is not feasible any more: /,
    );
    expect(summary).toContain('Even without that gate 3 would be');
    expect(effects[0]?.name).toBe('entanglement');
    expect(effects.find(({ name }) => name === 'infrastructure-time')).toMatchObject({ effect: 0 });
    const sum = effects.reduce((total, { effect }) => total + effect, 0);
    expect(Math.abs(sum - change)).toBeLessThan(1e-9 * Math.abs(change));
  });

  it('prints JSON as its schema says', async () => {
    const schema = JSON.parse((await samen(['schema', '--output', 'explanation'])).stdout) as object;
    const validate = validatorOf(schema);

    for (const args of [[digipoort], ['harbour'], ['harbour', '--of', 'keep']])
      expect({ args, fits: validate(await jsonOf(...args)) }).toEqual({ args, fits: true });
  });

  it('has nothing to explain where the dates are the same', async () => {
    const { effects, change } = await jsonOf('harbour', '--from', '2021-04', '--to', '2021-04');

    expect({ effects, change }).toEqual({ effects: [], change: 0 });
  });

  it('does not count what was set', async () => {
    const { effects } = await jsonOf('harbour', '--between', '2.5,3', '--set', 'call-off=2021-05');

    expect(effects.map(({ name }) => name)).not.toContain('call-off');
  });

  it('says why an assumption changed: of what accounts for most, and with --full of all, in the language that is asked for', async () => {
    const [short, full, dutch] = await Promise.all([
      run('explain', 'harbour', '--width', '200'),
      run('explain', 'harbour', '--width', '200', '--full'),
      run('explain', 'harbour', '--width', '200', '--lang', 'nl'),
    ]);
    const found = '"Entanglement of the code" was 20%: as first believed. It is 70%: as the review found it.';

    expect(short.stdout).toContain('"call-off" was October 2020: planned. It is May 2021: memo-2.');
    expect(short.stdout).not.toContain(found);
    expect(full.stdout).toContain(found);
    expect(full.stdout).toContain('"bidders" was not known yet. It is 3: a first market consultation.');
    expect(dutch.stdout).toContain('"call-off" was oktober 2020: planned. Nu mei 2021: memo-2.');
  });

  it('tells of a gate that fell in its first sentence, whatever is explained', async () => {
    const fell = /^(?:[^.]|\.\d)*2\.5 is not feasible any more: "Documented share of the code" went from 70% to 25%/;
    const sides = ['harbour', '--as-of', '2020-06', '--set-to', 'documented=25%', '--summary'];

    for (const args of [[], ['--of', 'keep'], ['--between', '3,keep'], ['--metric', 'finish'], ['--of-mean']])
      expect((await run('explain', ...sides, ...args)).stdout).toMatch(fell);
  });

  it('asks for dates where the study has no two', async () => {
    const study = oneFile(harbour).replace(/^as-of-dates:\n( .*\n)*/m, '');
    const cwd = folderOf({ 'study.yaml': study });
    const { stderr, code } = await samen(['explain'], { cwd });

    expect(code).toBe(2);
    expect(stderr).toContain('--from, --to');
    expect((await samen(['explain', '--from', '2020-06', '--to', '2021-04'], { cwd })).code).toBe(0);
  });

  it.each([
    ['2020-06: { title: One }, 2021-04: { title: Two }, 2022-01: { title: Three }', '2021-04', '2020-06'],
    ['2020-06: { title: One }', '2021-02', '2020-06'],
    ['2021-04: { title: Two }, 2020-06: { title: One }', '2021-04', '2020-06'],
  ])(
    'ends with the as-of month of the study, as of which it is compared: of { %s }, as of %s',
    async (given, asOf, from) => {
      const text = oneFile(harbour)
        .replace(/^as-of-dates:\n( .*\n)*/m, `as-of-dates: { ${given} }\n`)
        .replace(/^as-of: .*$/m, `as-of: ${asOf}`);
      const cwd = folderOf({ 'study.yaml': text });
      const [explained, compared] = await Promise.all(
        ['explain', 'compare'].map(async (command) => {
          const { stdout } = await samen([command, '--format', 'json'], { cwd });
          return JSON.parse(stdout) as {
            [key: string]: unknown;
            ranking: unknown;
            scenarios: { id: string; rank: number | null }[];
          };
        }),
      );

      expect(explained).toMatchObject({ from, to: asOf, ranking: { new: expect.any(Array) } });
      expect(compared).toMatchObject({ asOf });
      const places = compared?.scenarios.map(({ id, rank }) => ({ id, rank }));
      expect(explained?.ranking).toMatchObject({ new: places });
    },
  );

  it('asks for a month where the first as-of date is that of the study', async () => {
    const cwd = folderOf({ 'study.yaml': oneFile(harbour).replace(/^as-of: .*$/m, 'as-of: 2020-06') });
    const { stderr, code } = await samen(['explain'], { cwd });

    expect(code).toBe(2);
    expect(stderr).toContain('there are no two different months to compare: give --from, --to');
    expect((await samen(['explain', '--lang', 'nl'], { cwd })).stderr).toContain(
      'er zijn geen twee verschillende maanden om te vergelijken: geef --from, --to',
    );
    expect((await samen(['explain', '--to', '2021-04'], { cwd })).code).toBe(0);
  });

  it.each([
    [['--between', '3'], '--between'],
    [['--between', '3,3'], '--between'],
    [['--between', '3,4'], 'scenario'],
    [['--between', '2.5,3', '--of', '3'], '--between, --of'],
    [['--of', '4'], 'scenario'],
    [['--metric', 'cost'], '--metric'],
    [['--metric', 'by-year.1999'], 'by-year.2021'],
    [['--metric', 'by-year.99'], 'by-year.<year>'],
    [['--from', 'june'], 'june'],
    [['--from', '2020-01', '--to', '2021-04'], '2020-01'],
  ])('refuses %j', async (args, text) => {
    const { stderr, stdout, code } = await run('explain', 'harbour', ...args);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(text);
  });
});
