import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, harbourAt, onceEach, samen } from '../support/cli.ts';
import { oneFile } from './one-file.ts';
import { validatorOf } from '../support/schema.ts';

const run = onceEach({ cwd: dirname(harbour) });
const lead = ['--between', '2.5,3'];
const whole = oneFile(harbour);

/** The harbour with another text of its one file. */
const other = (change: (text: string) => string): string => join(folderOf({ 'old.yaml': change(whole) }), 'old.yaml');

interface Side {
  readonly value: unknown;
  readonly kind: string;
  readonly file: string | null;
}

interface Json {
  readonly [key: string]: unknown;
  readonly effects: readonly { name: string; kind: string; effect: number; was: Side; is: Side }[];
}

async function jsonOf(...args: readonly string[]): Promise<Json> {
  const { stdout, stderr, code } = await run('explain', ...args, '--format', 'json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Json;
}

describe('samen explain between two variants', () => {
  it('prints what it did', async () => {
    const args = [
      'harbour',
      ...lead,
      '--set-from',
      'team=20',
      '--set-to',
      'team=30',
      '--set-to',
      'old-contract=300000',
    ];
    const { stdout, code } = await run('explain', ...args);

    await expect(`$ samen explain ${args.join(' ')}\n${stdout}\nexit code ${code}\n`).toMatchFileSnapshot(
      'golden/explain-harbour-variants.txt',
    );
  });

  it('gives no reason of a value that was set', async () => {
    const { stdout } = await run('explain', 'harbour', ...lead, '--set-to', 'team=30', '--width', '200');

    expect(stdout).toContain('"team" was 20 fte: round and the same for all. It is 30 fte.\n');
  });

  it('says once what an estimate is that only draws differ in', async () => {
    const old = other((text) => text.replace('high: 120%', 'high: 150%'));
    const { stdout } = await run('explain', 'harbour', ...lead, '--against', old, '--of-mean', '--width', '200');

    expect(stdout).toContain('"Entanglement of the code" is 70%: as the review found it.\n');
  });

  it('tells of what was set, with its provenance, at the as-of date', async () => {
    const json = await jsonOf(
      'harbour',
      ...lead,
      '--set-from',
      'team=25',
      '--set-to',
      'team=30',
      '--set',
      'call-off=2021-03',
    );

    expect(json).toMatchObject({
      from: '2021-04',
      to: '2021-04',
      set: { 'call-off': '2021-03' },
      setFrom: { team: '25' },
      setTo: { team: '30' },
      against: null,
      noOrder: 'one-date',
      inTime: [],
    });
    expect(json.effects).toMatchObject([
      { name: 'team', was: { value: 25, kind: 'judgement', file: '--set-from' }, is: { value: 30, file: '--set-to' } },
    ]);
    expect(json['inputHash']).not.toBe(json['inputHashFrom']);
  });

  it('takes one side as it stands, at any month, and goes together with dates', async () => {
    const one = await jsonOf('harbour', ...lead, '--set-to', 'team=30', '--as-of', '2020-12');
    expect(one).toMatchObject({ from: '2020-12', to: '2020-12', setFrom: {} });
    expect(one.effects).toMatchObject([{ name: 'team', was: { value: 20 } }]);

    const both = await jsonOf('harbour', ...lead, '--set-to', 'team=30', '--from', '2020-06', '--to', '2021-04');
    expect(both.effects.map(({ name }) => name)).toEqual(expect.arrayContaining(['team', 'call-off']));
    expect(both).toMatchObject({ noOrder: null });
  });

  it('reads standard input once', async () => {
    const { code, stdout } = await samen(['explain', '-', ...lead, '--set-to', 'team=30', '--format', 'json'], {
      input: whole,
    });

    expect(code).toBe(0);
    expect(stdout).toContain('"setTo"');
  });

  it.each([
    [['--set-from', 'crew=3'], '--set-from:1:1: '],
    [['--set-to', 'team=99'], '--set-to:1:6: '],
    [['--set-to', 'team:3'], 'team=3'],
    [['--from', '2020-06', '--to', '2021-04', '--as-of', '2021-01'], '--as-of'],
  ])('refuses %j', async (args, text) => {
    const { stderr, stdout, code } = await run('explain', 'harbour', ...args);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(text);
  });

  it('tells the problems of both sides at once, those of the study itself once', async () => {
    const { stderr } = await run('explain', 'harbour', '--set-from', 'crew=3', '--set-to', 'crow=3');
    expect(stderr.match(/error\[/g)).toHaveLength(2);

    const faulty = other((text) => text.replace('horizon: 2030-12', 'horizon: never'));
    const twice = await run('explain', faulty, '--set-from', 'team=30', '--set-to', 'team=40');
    expect(twice.stderr.match(/error\[/g)).toHaveLength(1);
  });
});

describe('samen explain between two studies', () => {
  it('prints JSON as its schema says, with the structure as one bar', async () => {
    const old = other((text) =>
      text.replace('migrate: 40 person-months', 'migrate: 90 person-months').replace('value: 15000', 'value: 14000'),
    );
    const json = await jsonOf('harbour', '--against', old, '--of', '3');
    const schema = JSON.parse((await samen(['schema', '--output', 'explanation'])).stdout) as object;

    expect(validatorOf(schema)(json)).toBe(true);
    expect(json.effects.map(({ name, kind }) => [name, kind]).toSorted()).toEqual([
      ['structure', 'structure'],
      ['supplier-rate', 'assumption'],
    ]);
    expect(json).toMatchObject({ against: 'harbour', differences: ['components/port-calls'], noOrder: 'two-studies' });
    expect(json.effects.find(({ name }) => name === 'supplier-rate')?.was.file).toBe(old);
  });

  it('names the bar in the language that is asked for', async () => {
    const old = other((text) => text.replace('migrate: 40 person-months', 'migrate: 90 person-months'));
    const { stdout } = await run('explain', 'harbour', '--against', old, '--of', '3', '--lang', 'nl');

    expect(stdout).toMatch(/^structuur /m);
    // A waterfall of one bar says no more than that.
    expect(stdout).not.toContain('█');
  });

  it('tells the problems of the other study at its own files', async () => {
    const old = other((text) => text.replace('horizon: 2030-12', 'horizon: never'));
    const { stderr, code } = await run('explain', 'harbour', '--against', old);

    expect(code).toBe(2);
    expect(stderr).toContain(`${old}:`);
    expect((await run('explain', 'harbour', '--against', 'nowhere')).code).toBe(4);
  });

  it('asks for a result that both studies have', async () => {
    const old = other((text) => text.replace(/^ {2}unlawful:/m, '  unlicensed:'));
    const { stderr, code } = await run('explain', 'harbour', '--against', old, '--metric', 'measures.unlawful');

    expect(code).toBe(2);
    expect(stderr).toContain('measures.unlicensed');
  });

  it('has nothing to tell of a study and itself', async () => {
    expect(await jsonOf('harbour', '--against', join(harbourAt('again'), 'again'), ...lead)).toMatchObject({
      change: 0,
      effects: [],
    });
  });
});

describe('at 80 columns', () => {
  it.each(['present-value'])('%s of a scenario is drawn, however long the names', async (metric) => {
    const name = 'a-name-that-says-at-length-what-it-stands-for-and-why';
    const cwd = folderOf({ 'study.yaml': whole.replaceAll('call-off', name) });
    const { stdout } = await samen(['explain', '--of', '3', '--metric', metric, '--width', '80', '--full'], { cwd });

    expect(stdout.match(/▓/g)?.length).toBeGreaterThan(4);
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });
});
