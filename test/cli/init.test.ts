import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ended, folderOf, root, samen } from '../support/cli.ts';
import { runWith } from '../support/fake-host.ts';
import { samenOnPath } from '../support/samen-on-path.ts';
import { validatorOf } from '../support/schema.ts';

const example = join(root, 'examples/permits');
const made = [
  'study.yaml',
  'carry-on.scenario.yaml',
  'package.scenario.yaml',
  'renew.scenario.yaml',
  'schema/study.schema.json',
  'schema/scenario.schema.json',
];

/** Everything in a folder, with its text. */
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

describe('samen init', () => {
  it('writes the study of the package, whole, and tells its files and what to do with it', async () => {
    const cwd = folderOf({});
    const { code, stdout, stderr } = await samen(['init'], { cwd });

    expect(code).toBe(0);
    expect(stdout).toBe(made.map((name) => `${name}\n`).join(''));
    expect(stderr).toContain('samen compare --as-of 2025-06');
    expect(Object.keys(contents(cwd)).toSorted()).toEqual(made.toSorted());
    for (const name of readdirSync(example))
      expect(readFileSync(join(cwd, name), 'utf8')).toBe(
        readFileSync(join(example, name), 'utf8').replace('../../docs/schema/', 'schema/'),
      );
  });

  it.each(['en', 'nl'])(
    'gives steps that work as they are told in %s, also where the folder has blanks in its name',
    async (language) => {
      const cwd = folderOf({});
      const { stderr } = await samen(['init', "town's permits", '--lang', language], { cwd });
      const steps = [...stderr.matchAll(/^ {2}samen (.*?)(?: {2,}|$)/gm)].map(([, step = '']) => step);

      expect(steps.length).toBe(4);
      // A study in Dutch makes samen speak Dutch.
      expect(existsSync(join(cwd, "town's permits/samen.yaml"))).toBe(language === 'nl');
      const env = { PATH: `${await samenOnPath()}:${process.env['PATH'] ?? ''}` };
      for (const step of steps) {
        const child = spawn('bash', ['-c', `samen ${step}`], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
        expect(await ended(child)).toMatchObject({ code: 0, stderr: '' });
      }
    },
  );

  it('points editors to schemas that lie there, and that the study obeys', async () => {
    const cwd = folderOf({});
    await samen(['init'], { cwd });
    for (const name of made.filter((each) => each.endsWith('.yaml'))) {
      const text = readFileSync(join(cwd, name), 'utf8');
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      const validate = validatorOf(JSON.parse(readFileSync(join(cwd, schema), 'utf8')));
      validate(parse(text, { version: '1.2' }));

      expect({ name, errors: validate.errors }).toEqual({ name, errors: null });
    }
  });

  it.each(made)('overwrites nothing and writes nothing where there is a %s', async (name) => {
    const cwd = folderOf({ [name]: 'mine' });
    const { code, stdout, stderr } = await samen(['init'], { cwd });

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error[already-there]: nothing is overwritten, and here is already: ${name}\n`);
    expect(contents(cwd)).toEqual({ [name]: 'mine' });
  });

  it.each([
    ['en', 'say where the study is to be written: samen init my-study'],
    ['nl', 'zeg waar de studie geschreven moet worden: samen init mijn-studie'],
  ])('writes nothing, least of all into the root, where the folder has an empty name, in %s', async (lang, text) => {
    const { out, err, exit } = await runWith({}, ['init', '', '--lang', lang]);

    expect({ out, exit }).toEqual({ out: '', exit: 2 });
    expect(err).toContain(`[usage]: ${text}\n`);
  });

  it('makes no folder that samen itself would take for standard input', async () => {
    const { out, err, exit } = await runWith({}, ['init', '-']);

    expect({ out, exit }).toEqual({ out: '', exit: 2 });
    expect(err).toContain('standard input cannot be written to');
  });

  it('does not come among the scenarios of another study', async () => {
    const cwd = folderOf({ 'other.scenario.yaml': 'mine' });

    expect(await samen(['init', '.'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(contents(cwd)).toEqual({ 'other.scenario.yaml': 'mine' });
  });

  it('does not write through a link that leads nowhere', async () => {
    const cwd = folderOf({});
    symlinkSync('elsewhere.yaml', join(cwd, 'renew.scenario.yaml'));

    expect(await samen(['init'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(contents(cwd)).toEqual({});
  });

  it('leaves nothing behind where it cannot go on', async () => {
    const cwd = folderOf({ 'my/schema': 'a file' });
    const { code, stdout, stderr } = await samen(['init', 'my'], { cwd });

    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toContain('error[cannot-write]: my/schema/study.schema.json: a file stands where a folder');
    expect(contents(cwd)).toEqual({ 'my/schema': 'a file' });
  });

  it('removes the folders it made, where the last of them cannot be made', async () => {
    const cwd = folderOf({ f: '' });
    await samen(['init', 'f/a/b'], { cwd });

    expect(readdirSync(cwd)).toEqual(['f']);
  });

  it('says so where it may not write', async () => {
    const cwd = folderOf({});
    mkdirSync(join(cwd, 'closed'), { mode: 0o555 });
    const under = process.getuid?.() === 0 ? ['setpriv', '--inh-caps=-all', '--bounding-set=-all'] : [];
    const { code, stderr } = await samen(['init', 'closed/study'], { cwd, under });

    expect(code).toBe(4);
    expect(stderr).toContain('no permission to write here');
    expect(existsSync(join(cwd, 'closed/study'))).toBe(false);
  });
});

/** Ranks and main figures of the scenarios of a study, in the order of the comparison. */
const figures = async (folder: string): Promise<unknown> => {
  const { stdout } = await samen(['compare', folder, '--format', 'json']);
  const { scenarios } = JSON.parse(stdout) as { scenarios: Record<string, unknown>[] };
  return scenarios.map(({ rank, presentValue, finishMonth, oneOff }) => [rank, presentValue, finishMonth, oneOff]);
};

describe('samen init in Dutch', () => {
  const dutch = join(root, 'examples/vergunningen');

  it('writes a study, schemas and what samen prints in Dutch', async () => {
    const cwd = folderOf({});
    await samen(['init', '--lang', 'nl'], { cwd });
    const { 'samen.yaml': settings, ...files } = contents(cwd);
    const { stdout } = await samen(['compare'], { cwd });

    expect(settings).toBe('lang: nl\n');
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['doorgaan.scenario.yaml', 'study.yaml']));
    expect(files['schema/study.schema.json']).toContain('"description": "De valuta van alle bedragen');
    expect(stdout).toContain('Vergunningen in Wilgenrade, zoals bekend in');
    expect(await samen(['validate', '--strict'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  it('comes to the same figures as the study in English', async () => {
    expect(await figures(dutch)).toEqual(await figures(example));
  });

  it('says that it is made up, and nothing in English', () => {
    for (const name of readdirSync(dutch)) {
      const words = readFileSync(join(dutch, name), 'utf8').match(/\b(?:the|and|of the|with|made up|what)\b/g);
      expect({ name, words }).toEqual({ name, words: null });
    }
    expect(readFileSync(join(dutch, 'study.yaml'), 'utf8')).toContain('verzonnen');
  });

  it('leaves alone what is settled there already', async () => {
    const cwd = folderOf({ 'samen.yaml': 'width: 90\n' });

    expect(await samen(['init', '--lang', 'nl'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'samen.yaml'), 'utf8')).toBe('width: 90\n');
  });
});

describe('samen init --blank', () => {
  it.each([
    ['en', 'first'],
    ['nl', 'eerste'],
  ])('writes a study in %s that is valid and compares, and points editors to its schemas', async (lang, id) => {
    const cwd = folderOf({});
    const { code, stdout, stderr } = await samen(['init', '--blank', '--lang', lang], { cwd });
    const files = contents(cwd);

    expect(code).toBe(0);
    expect(stdout).toBe(
      ['study.yaml', `${id}.scenario.yaml`, 'schema/study.schema.json', 'schema/scenario.schema.json']
        .concat(lang === 'nl' ? ['samen.yaml'] : [])
        .map((name) => `${name}\n`)
        .join(''),
    );
    expect(files['study.yaml']).toMatch(/^# yaml-language-server: \$schema=schema\/study\.schema\.json\n/);
    for (const [, step = ''] of stderr.matchAll(/^ {2}samen (.*?)(?: {2,}|$)/gm))
      expect(await samen(step.split(' '), { cwd })).toMatchObject({ code: 0 });
    expect(await samen(['validate', '--strict'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  it('overwrites nothing', async () => {
    const cwd = folderOf({ 'first.scenario.yaml': 'mine' });

    expect(await samen(['init', '--blank'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(contents(cwd)).toEqual({ 'first.scenario.yaml': 'mine' });
  });
});

/** The scenarios in the order of the comparison, with their ranks. */
const ranks = async (...args: string[]): Promise<(string | null)[][]> => {
  const { stdout } = await samen(['compare', example, '--format', 'json', ...args]);
  const { scenarios } = JSON.parse(stdout) as { scenarios: { id: string; rank: string | null }[] };
  return scenarios.map(({ id, rank }) => [id, rank]);
};

describe('the study to learn from', () => {
  it('has nothing that samen gives advice about', async () => {
    expect(await samen(['validate', example, '--strict'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('changes: first the package leads, then a gate closes on it', async () => {
    expect(await ranks('--as-of', '2025-06')).toEqual([
      ['package', 1],
      ['renew', 2],
      ['carry-on', 3],
    ]);
    expect(await ranks()).toEqual([
      ['renew', 1],
      ['carry-on', 2],
      ['package', null],
    ]);
  });

  it('says that it is made up, in every source as well', () => {
    const study = readFileSync(join(example, 'study.yaml'), 'utf8');
    const { sources } = parse(study) as { sources: Record<string, { title: { en: string; nl: string } }> };

    expect(study).toMatch(/^# .* made up\./m);
    for (const { title } of Object.values(sources)) {
      expect(title.en).toContain('(made up)');
      expect(title.nl).toContain('(verzonnen)');
    }
  });
});
