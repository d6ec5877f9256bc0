import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/cli/host/node-host.ts';
import { settledInParts } from '../../src/cli/parts/settled-in-parts.ts';
import { folderOf, harbour, root, samen, samenProcess } from '../support/cli.ts';
import { partsOf, setFees, whole, wide } from '../support/parts.ts';

/** What is settled in files that say this. */
const settledIn = (...texts: readonly string[]) => {
  const read = (name: string) => new TextEncoder().encode(texts[Number(name)]);
  return settledInParts(
    { ...nodeHost(root), read },
    texts.map((_, index) => String(index)),
  ).settings;
};

describe('parts of a simulation', () => {
  const many = ['simulate', '--draws', '60000', '--seed', '7'];

  it('come to the bytes of one run in every format, whatever their number and order', async () => {
    const { run, names: parts } = await partsOf([...many, '--curve'], 3);
    for (const format of ['json', 'table', 'csv', 'markdown']) {
      const merged = await run('merge', ...parts.toReversed(), '--format', format);
      expect(merged).toEqual(await whole(...many, '--curve', '--format', format));
      expect(merged.stdout).not.toBe('');
    }
  });

  it('that were made with the S-curve show it beside the tables that are named, as one run does', async () => {
    const { run, names: parts } = await partsOf([...many, '--curve'], 2);
    const named = ['--table', 'ranking', '--format', 'csv'];
    const merged = await run('merge', ...parts, ...named);

    expect(merged).toEqual(await whole(...many, '--curve', ...named));
    expect(merged.stdout).not.toBe((await whole(...many, ...named)).stdout);
  });

  it('are shown in any language, width and table', async () => {
    const { run, names: parts } = await partsOf(many, 2);
    for (const shown of [['--lang', 'nl', '--full', '--width', '140'], ['--table', 'bands'], ['--summary']])
      expect(await run('merge', ...parts, ...shown)).toEqual(await whole(...many, ...shown));
  });

  it.each([
    ['a language and a width', 'lang: nl\nwidth: 120\n', /^Hoe zeker/],
    ['a format', 'format: json\nlang: nl\n', /^\{\n {2}"schema": "samen.simulation\/1"/],
  ])('come to the bytes of one run where samen.yaml settles %s, far from it', async (_, settings, shown) => {
    const here = folderOf({ 'study.yaml': wide, 'samen.yaml': settings });
    const there = folderOf({});
    const run = (...args: readonly string[]) => samen(args, { cwd: here });
    const names = ['1', '2'].map((part) => join(there, `part-${part}.json`));
    for (const [index, name] of names.entries())
      expect((await run('simulate', '--draws', '20000', '--part', `${index + 1}/2`, '-o', name)).code).toBe(0);
    const merged = await samen(['merge', ...names], { cwd: there });
    expect(merged).toEqual(await run('simulate', '--draws', '20000'));
    expect(merged.stdout).toMatch(shown);
    // A pattern that no shell made paths of, as on Windows, means the same.
    expect(await samen(['merge', 'part-*.json'], { cwd: there })).toEqual(merged);
    // What is typed, or in the environment, goes before it.
    const typed = await samen(['merge', ...names, '--lang', 'en', '--format', 'table'], { cwd: there });
    expect(typed.stdout).toMatch(/^How sure/);
    const fromEnvironment = await samen(['merge', ...names, '--format', 'table'], {
      cwd: there,
      env: { SAMEN_LANG: 'en' },
    });
    expect(fromEnvironment.stdout).toMatch(/^How sure/);
  });

  it.each([
    ['a language', '{"lang": "nl"}', { lang: 'nl' }],
    ['all three', '{"lang": "en", "width": "120", "format": "json"}', { lang: 'en', width: '120', format: 'json' }],
    ['another language', '{"lang": "de", "width": "100"}', { width: '100' }],
    ['no text', '{"lang": 1}', {}],
    ['a width that no screen has', '{"width": "7"}', {}],
    ['another setting', '{"study": "elsewhere"}', {}],
    ['no JSON', '{"lang": nl}', {}],
    ['nothing', 'null', {}],
  ])('settle nothing but how they are shown: %s', (_, settled, expected) => {
    expect(settledIn(`{ "schema": "samen.part/1", "study": "a", "settled": ${settled} }`)).toEqual(expected);
    expect(settledIn(`{ "schema": "samen.compare/1", "study": "a", "settled": ${settled} }`)).toEqual({});
    // A file that is no part is reported when it is read, in the language of the others.
    expect(settledIn('', `{ "schema": "samen.part/1", "study": "a", "settled": ${settled} }`)).toEqual(expected);
  });

  it('are shown as is settled where they are put together, else as all of them agree', async () => {
    const settings = ['lang: nl\nwidth: 120\n', 'lang: en\nwidth: 120\n'];
    const there = folderOf({ 'dutch/samen.yaml': 'lang: nl\n', 'english/samen.yaml': 'lang: en\n' });
    const names = settings.map((_, index) => join(there, `part-${index + 1}.json`));
    for (const [index, settled] of settings.entries()) {
      const cwd = folderOf({ 'study.yaml': wide, 'samen.yaml': settled });
      await samen(['simulate', '--draws', '20000', '--part', `${index + 1}/2`, '-o', names[index] ?? ''], { cwd });
    }
    const merged = async (order: readonly string[], folder = '', ...more: readonly string[]) =>
      (await samen(['merge', ...order, ...more], { cwd: join(there, folder) })).stdout;
    const one = (await whole('simulate', '--draws', '20000', '--width', '120')).stdout;

    for (const order of [names, names.toReversed()]) {
      expect(await merged(order)).toBe(one);
      expect(await merged(order, 'english')).toBe(one);
      expect(await merged(order, 'dutch')).toMatch(/^Hoe zeker/);
      expect(await merged(order, 'dutch', '--lang', 'en')).toBe(one);
    }
  });

  it.each([
    ['in a map of studies', { 'samen.yaml': 'lang: en\nstudies: { harbour: {}, quay: { lang: nl } }\n' }],
    ['beside it', { 'samen.yaml': 'lang: en\n', 'quay/samen.yaml': 'lang: nl\n' }],
  ])('are shown as samen.yaml settles for their study by itself, %s', async (_, settings) => {
    const cwd = folderOf({ ...settings, 'quay/study.yaml': wide, 'harbour/study.yaml': wide, 'deeper/here.txt': '' });
    const run = (...args: readonly string[]) => samen(args, { cwd });
    const names = ['part-1.json', 'part-2.json'];
    for (const [index, name] of names.entries())
      expect((await run('simulate', 'quay', '--draws', '20000', '--part', `${index + 1}/2`, '-o', name)).code).toBe(0);
    const merged = await run('merge', ...names);

    expect(merged).toEqual(await run('simulate', 'quay', '--draws', '20000'));
    expect(merged.stdout).toMatch(/^Hoe zeker/);
    expect((await run('merge', ...names, '--lang', 'en')).stdout).toMatch(/^How sure/);
    expect((await samen(['merge', ...names], { cwd, env: { SAMEN_LANG: 'en' } })).stdout).toMatch(/^How sure/);
    // Where that study is not, what is settled there holds for all.
    const elsewhere = await samen(['merge', ...names.map((name) => join('..', name))], { cwd: join(cwd, 'deeper') });
    expect(elsewhere.stdout).toMatch(/^How sure/);
  });

  it('may be more than there is to divide, of one draw as well', async () => {
    for (const args of [
      ['simulate', '--draws', '1'],
      ['simulate', '--draws', '20000', '--sampling', 'latin', '--budget', '100000', '--by-date', '2026-01'],
    ]) {
      const { run, names: parts } = await partsOf(args, 5);
      expect(await run('merge', ...parts, '--format', 'json')).toEqual(await whole(...args, '--format', 'json'));
    }
  });

  it('are written to a file, in place of a part and of nothing else', async () => {
    const path = folderOf({ 'study.yaml': wide, 'other.json': '{}' });
    const run = (output: string) => samen(['simulate', '--part', '1/2', '-o', output], { cwd: path });

    expect(await run('part-1.json')).toEqual({ stdout: 'wrote part-1.json: part 1 of 2\n', stderr: '', code: 0 });
    expect((await run('part-1.json')).code).toBe(0);
    const refused = await run('other.json');
    expect(refused).toMatchObject({ stdout: '', code: 4 });
    expect(refused.stderr).toContain('a part takes the place of a part only');
    expect(readFileSync(join(path, 'other.json'), 'utf8')).toBe('{}');
  });

  it('are merged by a process of their own, far from the study', async () => {
    const { path, names: parts } = await partsOf(['simulate', '--draws', '20000'], 2);
    const { stdout, code } = await samenProcess(['merge', ...parts, '--format', 'json'], { cwd: path });

    expect(code).toBe(0);
    expect(stdout).toBe((await whole('simulate', '--draws', '20000', '--format', 'json')).stdout);
  });
});

describe('parts of an explanation', () => {
  it.each([
    ['sampled orders of fourteen assumptions', []],
    ['the mean over draws', ['--of-mean', '--draws', '40']],
    ['all orders of three', null],
  ])('come to the bytes of one run, with %s', async (_, more) => {
    const sets = more === null ? setFees.slice(0, 6) : setFees;
    const args = ['explain', '--of', 'portal', '--metric', 'total-cost', ...sets, ...(more ?? [])];
    const { run, names: parts } = await partsOf(args, 3);

    for (const format of ['json', 'table']) {
      const one = await whole(...args, '--format', format);
      expect(await run('merge', ...parts, '--format', format)).toEqual(one);
    }
    const { stdout } = await run('merge', ...parts, '--format', 'json');
    expect(stdout.includes('"permutations": null')).toBe(more === null);
  });

  it('hold the other study as well', async () => {
    const cwd = folderOf({
      'study.yaml': wide,
      'old.yaml': wide.replace('p10: 1000, p90: 3000', 'p10: 2000, p90: 9000'),
    });
    const args = ['explain', '--against', 'old.yaml', '--of', 'portal', '--format', 'json'];
    for (const part of [1, 2])
      await samen(
        ['explain', '--against', 'old.yaml', '--of', 'portal', '--part', `${part}/2`, '-o', `p${part}.json`],
        { cwd },
      );
    const merged = await samen(['merge', 'p1.json', 'p2.json', '--format', 'json'], { cwd });

    expect(merged).toEqual(await samen(args, { cwd }));
    expect(merged.code).toBe(0);
  });
});

describe('a part that nobody can make', () => {
  it.each([
    [['--part', '0/3'], '1/3 … 3/3'],
    [['--part', '4/3'], '1/3 … 3/3'],
    [['--part', '1/0'], '1/16 … 16/16'],
    [['--part', '1/9999'], '1/16 … 16/16'],
    [['--part', '1.5/3'], '1/16 … 16/16'],
    [['--part', '1/2', '--format', 'json'], '--part, --format'],
    [['--part', '1/2', '--table', 'bands'], '--part, --table'],
    [['--part', '1/2', '--samples', 'x.csv'], '--part, --samples'],
    [['--part', '1/2', '--summary'], '--part, --summary'],
    [['-o', 'x.json'], '--part'],
  ])('is refused: %j', async (more, said) => {
    const { stdout, stderr, code } = await samen(['simulate', harbour, ...more]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(said);
  });

  it('is one of a curve that the parts do not have', async () => {
    const { run, names: parts } = await partsOf(['simulate', '--draws', '10'], 1);
    expect((await run('merge', ...parts, '--table', 'curves')).stderr).toContain('made without --curve');
  });
});
