import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, onceEach } from '../support/cli.ts';
import { parseCsv } from '../support/csv.ts';
import { runIn } from '../support/fake-host.ts';

const study = `
samen: 1
study: ages
title: Ages
currency: EUR
start: 2020-01
horizon: 2029-12
as-of: 2022-01
prices: { basis: real, level: 2020 }
discounting: { rate: 0%, basis: real, base: 2020, timing: start-of-year }
sources: { memo: { title: A memo, published: 2019-12 } }
assumptions:
  always: { unit: EUR, value: 30, kind: judgement, why: round }
  eternal: { unit: EUR, value: 5, kind: sourced, source: memo }
  fresh: { unit: EUR, known: { 2021-02: { value: 20, kind: judgement, why: new } } }
  year-old: { unit: EUR, known: { 2020-01: { value: 9, kind: judgement, why: first }, 2021-01: { value: 10, kind: judgement, why: then } } }
  older: { unit: EUR, known: { 2020-12: { value: 40, kind: sourced, source: memo, where: p. 4 } } }
  sum: { unit: EUR, value: $older + $fresh }
  late: { unit: EUR, known: { 2023-01: { value: 1, kind: judgement, why: later } } }
  spare: { unit: EUR/month, known: { 2019-01: { value: 1 EUR/month, kind: sourced, source: memo } } }
scenarios:
  a: { title: A, phases: { pay: { costs: [{ title: Sum, amount: $sum, when: start }, { title: Old, amount: $year-old, when: start }] } } }
  b: { title: B, phases: { pay: { costs: [{ title: Always, amount: $always, when: start }, { title: E, amount: $eternal, when: start }] } } }
`;

interface Listed {
  readonly schema: string;
  readonly asOf: string;
  readonly assumptions: readonly (Readonly<Record<string, unknown>> & { readonly name: string })[];
  readonly margin: Readonly<Record<string, unknown>> | null;
}

const reported = (args: readonly string[], text = study) =>
  runIn(folderOf({ 'ages.yaml': text }), ['assumptions', 'ages.yaml', ...args]);

async function json(...args: readonly string[]): Promise<Listed> {
  const { out, err, exit } = await reported([...args, '--format', 'json']);
  expect({ err, exit }).toEqual({ err: '', exit: 0 });
  return JSON.parse(out) as Listed;
}

const names = async (...args: readonly string[]) => (await json(...args)).assumptions.map(({ name }) => name);

/** What stands below the table, on one line. */
async function notes(...args: readonly string[]): Promise<string> {
  const { out } = await reported([...args, '--width', '300']);
  return out.split('\n\n').slice(2).join(' ').replaceAll('\n', ' ').trim();
}

const shareWith = async (text: string, ...sets: readonly string[]) => {
  const { out } = await reported([...sets.flatMap((each) => ['--set', each]), '--width', '300'], text);
  return /; (.+) of what makes up/.exec(out)?.[1];
};

const scenarioLine = (id: string, amount: string): string =>
  `  ${id}: { title: T, phases: { pay: { costs: [{ title: C, amount: ${amount}, when: start }] } } }\n`;

const usersOfEternal = async (more: string): Promise<string | undefined> => {
  const { out } = await reported(['--format', 'csv'], study + more);
  const [head = [], ...records] = parseCsv(out);
  return records.find(([name]) => name === 'eternal')?.[head.indexOf('Used by')];
};

const listedAs = async (name: string) => (await json()).assumptions.find((each) => each.name === name);

describe('samen assumptions', () => {
  it('lists all of them, with the margin', async () => {
    const { schema, asOf, assumptions, margin } = await json();

    expect({ schema, asOf }).toEqual({ schema: 'samen.assumptions/1', asOf: '2022-01' });
    expect(assumptions.map(({ name }) => name)).toEqual([
      'always',
      'eternal',
      'fresh',
      'late',
      'older',
      'spare',
      'sum',
      'year-old',
    ]);
    expect(margin).toMatchObject({ first: 'b', second: 'a', margin: 35, onJudgements: 40, onVouched: -5 });
  });

  it('tells of each its value, unit, source, history and users', async () => {
    expect(await listedAs('year-old')).toMatchObject({
      unit: 'EUR',
      value: 10,
      kind: 'judgement',
      why: 'then',
      since: '2021-01',
      before: { value: 9, kind: 'judgement', since: '2020-01' },
      usedBy: ['a'],
    });
    expect(await listedAs('older')).toMatchObject({ source: 'memo', where: 'p. 4', since: '2020-12', usedBy: ['a'] });
    expect(await listedAs('sum')).toMatchObject({
      value: 60,
      kind: 'derived',
      since: '2021-02',
      before: null,
      estimate: { shape: 'formula', formula: '$older + $fresh' },
    });
    expect(await listedAs('late')).toMatchObject({
      value: null,
      estimate: null,
      since: null,
      before: null,
      usedBy: [],
    });
  });

  it.each([
    ['--unused', ['late', 'spare']],
    ['--kind judgement', ['always', 'fresh', 'year-old']],
    ['--kind derived', ['sum']],
    ['--kind sourced', ['eternal', 'older', 'spare']],
    ['--kind sourced --unused', ['spare']],
    ['--kind judgement --unused', []],
    ['--stale 365d', ['older', 'spare']],
    ['--stale 364d', ['older', 'spare', 'year-old']],
    ['--stale 365days', ['older', 'spare']],
    ['--stale 12m', ['older', 'spare']],
    ['--stale 11m', ['older', 'spare', 'year-old']],
    ['--stale 1y', ['older', 'spare']],
    ['--stale 3y', []],
    ['--stale 2y', ['spare']],
    ['--stale 0d', ['fresh', 'older', 'spare', 'sum', 'year-old']],
    ['--stale 365d --as-of 2022-02', ['older', 'spare', 'year-old']],
    ['--stale 365d --as-of 2022-03', ['fresh', 'older', 'spare', 'sum', 'year-old']],
    ['--stale 365d --kind sourced', ['older', 'spare']],
    ['--stale 365d --kind judgement', []],
    ['--stale 365d --unused', ['spare']],
    ['--stale 365d --unused --kind sourced', ['spare']],
    ['--unused --set spare=2', ['late', 'spare']],
    ['--stale 365d --set older=50', ['spare']],
  ])('%s', async (options, expected) => {
    expect(await names(...options.split(' '))).toEqual(expected);
  });

  it('says how many it shows, and how many have no date', async () => {
    expect(await notes('--kind', 'derived')).toMatch(/^1 of 8 assumptions\. b leads a by € 35 /);
    expect(await notes('--stale', '365d')).toContain('2 assumptions are in force at every date, so that nobody can');
    expect(await notes('--stale', '365d', '--kind', 'sourced')).toContain('1 assumption is in force at every date');
    expect(await notes('--stale', '365d', '--unused')).not.toContain('at every date');
    expect(await notes('--stale', '9y', '--unused')).toMatch(/^None of the 8 assumptions matches\. b leads/);
    expect(await notes()).toMatch(/^b leads a/);
  });

  it('names the users while they are few, and who is left out of many', async () => {
    expect(await usersOfEternal(scenarioLine('c', '$eternal'))).toBe('b, c');
    expect(await usersOfEternal(scenarioLine('c', '$eternal') + scenarioLine('d', '$eternal'))).toBe('all but a');
    expect(await usersOfEternal(scenarioLine('c', '$eternal') + scenarioLine('d', '$sum'))).toBe('b, c');
  });

  it('shows all columns at the width that it names', async () => {
    const [, width = ''] = /--width (\d+)/.exec((await reported(['--width', '80'])).out) ?? [];

    expect((await reported(['--width', width])).out).not.toContain('Not shown for lack of room');
    expect((await reported(['--width', String(Number(width) - 1)])).out).toContain(`--width ${width}`);
  });

  it('says what was set', async () => {
    expect(await notes('--set', 'always=31')).toContain('always=31');
  });

  it('lists at a month at which nothing can be computed, and says that there is no margin', async () => {
    const { assumptions, margin } = await json('--as-of', '2019-06');

    expect(assumptions.find(({ name }) => name === 'sum')).toMatchObject({ value: null, usedBy: ['a'] });
    expect(margin).toBeNull();
    expect(await notes('--as-of', '2019-06')).toBe(
      'As known in June 2019 not every scenario can be computed, so there is no margin: samen compare says what is missing.',
    );
    expect(await notes('--as-of', '2019-06', '--lang', 'nl')).toContain('is niet elk scenario te berekenen');
  });

  it('says that two are equal, or that there are no two', async () => {
    expect(await notes('--by', 'finish')).toBe('a and b are equal in finish, so there is no margin.');
    const { out } = await reported([], study.replace(/ {2}a: .*\n/, ''));
    expect(out).toContain('Fewer than two feasible scenarios can be ranked, so there is no margin.');
  });

  it('writes the share of judgements in whole per cents, but never as none or all where it is not', async () => {
    const sourced = study.replace('amount: $sum', 'amount: $older');

    expect(await shareWith(study)).toBe('89%');
    expect(await shareWith(study, 'always=-100000')).toBe('> 99%');
    expect(await shareWith(study, 'eternal=0')).toBe('100%');
    expect(await shareWith(sourced, 'always=0', 'year-old=0.01')).toBe('< 1%');
    expect(await shareWith(sourced, 'always=0', 'year-old=0')).toBe('0%');
  });
});

describe('samen assumptions refuses', () => {
  it.each([
    ['--stale', 'soon'],
    ['--stale', '365'],
    ['--stale', '-1d'],
    ['--stale', '1.5y'],
    ['--stale', '1w'],
    ['--stale', ''],
    ['--stale', '1234567d'],
    ['--kind', 'guess'],
    ['--kind', 'unstated'],
    ['--kind', 'Judgement'],
    ['--by', 'cost'],
    ['--as-of', '2020'],
    ['--set', 'nothing=1'],
  ])('%s %s', async (option, value) => {
    const { out, err, exit } = await reported([`${option}=${value}`]);

    expect({ out, exit }).toEqual({ out: '', exit: 2 });
    expect(err).toContain(value === '' ? option : (value.split('=')[0] ?? value));
  });

  it('a study at fault', async () => {
    const { out, exit } = await reported([], study.replace('$sum', '$some'));

    expect({ out, exit }).toEqual({ out: '', exit: 2 });
  });
});

const listInCsv = async (...args: readonly string[]) => parseCsv((await reported(['--format', 'csv', ...args])).out);

describe('the list as CSV', () => {
  it('has a record for each, the unit beside the number', async () => {
    const [head = [], ...records] = await listInCsv();
    const of = (name: string): Readonly<Record<string, string>> => {
      const record = records.find(([first]) => first === name) ?? [];
      return Object.fromEntries(head.map((each, index) => [each, record[index] ?? '']));
    };

    expect(records.length).toBe(8);
    expect(of('year-old')).toMatchObject({
      Value: '10',
      Before: '9',
      Since: '2021-01',
      Kind: 'judgement',
      Why: 'then',
    });
    expect(of('sum')).toMatchObject({ 'Estimate or formula': "'= $older + $fresh", Value: '60' });
    expect(of('late')).toMatchObject({ Value: 'not known yet', 'Used by': '(unused)' });
  });

  it('is only heads where nothing matches', async () => {
    expect((await listInCsv('--stale', '9y')).length).toBe(1);
  });

  it('has a decimal comma in Dutch', async () => {
    const { out } = await reported(['--format', 'csv', '--lang', 'nl', '--delimiter', ';', '--set', 'always=1.5']);

    expect(parseCsv(out, ';').find(([name]) => name === 'always')?.[1]).toBe('1,5');
  });
});

describe('the transcript of the assumptions of the harbour', () => {
  const run = onceEach({ cwd: dirname(harbour) });
  const looks = ['en', 'nl'].flatMap((language) => ['80', '140'].map((width) => ({ language, width })));

  it.each(looks)('in $language at $width columns', async ({ language, width }) => {
    const args = ['assumptions', 'harbour', '--lang', language, '--width', width];
    const { stdout, stderr, code } = await run(...args);

    await expect(
      `$ samen ${args.join(' ')}\n${stdout}\n--- stderr, and exit code ${code}\n${stderr}`,
    ).toMatchFileSnapshot(`golden/assumptions-${language}-${width}.txt`);
  });

  it.each(['en', 'nl'])('in Markdown, in %s', async (language) => {
    const { stdout } = await run('assumptions', 'harbour', '--format', 'markdown', '--lang', language);

    await expect(stdout).toMatchFileSnapshot(`golden/assumptions-${language}.md`);
  });

  it('as JSON', async () => {
    const { stdout } = await run('assumptions', 'harbour', '--format', 'json');

    await expect(stdout.replaceAll(/"(samen|inputHash)": ".*"/g, '"$1": "…"')).toMatchFileSnapshot(
      'golden/assumptions.json',
    );
  });
});
