import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderOf, root, samen } from '../support/cli.ts';
import { oneFile } from './one-file.ts';

const permits = join(root, 'examples/permits');

function copyOf(folder: string): string {
  const cwd = folderOf({});
  cpSync(folder, cwd, { recursive: true });
  return cwd;
}

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

const compared = async (cwd: string, ...args: string[]): Promise<Record<string, unknown>> => {
  const { stdout } = await samen(['compare', ...args, '--format', 'json'], { cwd });
  const { scenarios } = JSON.parse(stdout) as { scenarios: { id: string; presentValue: number }[] };
  return Object.fromEntries(scenarios.map(({ id, presentValue }) => [id, presentValue]));
};

describe('samen new scenario', () => {
  it('writes a file beside that of the other one, with its comments, and changes only id and title', async () => {
    const cwd = copyOf(permits);
    const { code, stdout, stderr } = await samen(['new', 'scenario', 'renew-later', '--from', 'renew'], { cwd });
    const before = read(cwd, 'renew.scenario.yaml').split('\n');
    const after = read(cwd, 'renew-later.scenario.yaml').split('\n');

    expect({ code, stdout }).toEqual({ code: 0, stdout: 'renew-later.scenario.yaml\n' });
    expect(stderr).toContain('samen show renew-later');
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      'scenario: renew-later',
      'title: { nl: "Vernieuwen met hergebruik, eigen regie (renew-later)", en: "Renew with reuse, own direction (renew-later)" }',
    ]);
    expect(await samen(['validate'], { cwd })).toMatchObject({ code: 0 });
    const all = await compared(cwd);
    expect(all['renew-later']).toBe(all['renew']);
  });

  it('writes an entry behind the other one in a study of one file, and leaves every line that is there', async () => {
    const text = oneFile(permits);
    const cwd = folderOf({ 'study.yaml': text });
    expect(await samen(['new', 'scenario', 'again', '--from', 'renew'], { cwd })).toMatchObject({
      code: 0,
      stdout: 'study.yaml\n',
    });
    const now = read(cwd, 'study.yaml');
    const { scenarios } = parse(now) as { scenarios: Record<string, object> };

    expect(Object.keys(scenarios)).toContain('again');
    expect({ ...scenarios['again'], title: null }).toEqual({ ...scenarios['renew'], title: null });
    const left = now.split('\n');
    for (const line of text.split('\n')) expect(left.splice(0, left.indexOf(line) + 1)).toContain(line);
    const all = await compared(cwd);
    expect(all['again']).toBe(all['renew']);
  });

  it.each([
    [
      'in block',
      'scenarios:\n  a: # the first\n    title: A # told\n    phases: {} # none\n    # a remark of it\n  b: { title: B, phases: {} }\n',
    ],
    ['in flow', 'scenarios: { a: { title: A, phases: {} }, b: { title: B, phases: {} } }\n'],
    ['in flow over lines', 'scenarios:\n  {\n    a: { title: A, phases: {} },\n    b: { title: B, phases: {} }\n  }\n'],
    [
      'last in flow over lines',
      'scenarios:\n  {\n    b: { title: B, phases: {} },\n    a: { title: A, phases: {} } # A\n  }\n',
    ],
    [
      'at the end, without a new line',
      'scenarios:\n  b: { title: B, phases: {} }\n  a:\n    title: { en: A, nl: Ah }\n    phases: {}',
    ],
    ['with an inherited title', 'scenarios:\n  b: { title: B, phases: {} }\n  a:\n    extends: b\n'],
    ['with an inherited title in flow', 'scenarios: { b: { title: B, phases: {} }, a: { extends: b } }\n'],
    [
      'with titles on lines',
      'scenarios:\r\n  a:\r\n    title:\r\n      en: A\r\n      nl: Ah # in Dutch\r\n    phases: {}\r\n  b: { title: B, phases: {} }\r\n',
    ],
  ])('copies an entry %s', async (_, scenarios) => {
    const head =
      oneFile(permits)
        .split(/^scenarios:/m)[0]
        ?.replace(/^(reference|measures|  on-old).*\n/gm, '') ?? '';
    const cwd = folderOf({ 'my.yaml': `${head}${scenarios}` });
    const ran = await samen(['new', 'scenario', '2.6', 'my.yaml', '--from', 'a'], { cwd });
    const now = parse(read(cwd, 'my.yaml')) as { scenarios: Record<string, { title: unknown }> };

    expect(ran).toMatchObject({ code: 0, stdout: 'my.yaml\n' });
    expect(Object.keys(now.scenarios).toSorted()).toEqual(['2.6', 'a', 'b']);
    expect(JSON.stringify(now.scenarios['2.6']?.title)).toMatch(
      /^("[AB] \(2\.6\)"|\{"en":"A \(2\.6\)","nl":"Ah \(2\.6\)"\})$/,
    );
    expect((await samen(['validate', 'my.yaml'], { cwd })).code).toBe(0);
    expect(read(cwd, 'my.yaml').split('# a remark of it').length).toBe(
      scenarios.split('# a remark of it').length * 2 - 1,
    );
  });

  it('puts one id in place of the other behind a title that has one already', async () => {
    const cwd = copyOf(permits);
    await samen(['new', 'scenario', 'x', '--from', 'carry-on'], { cwd });
    await samen(['new', 'scenario', 'y', '--from', 'x'], { cwd });

    expect(read(cwd, 'y.scenario.yaml')).toContain('en: Carry on with the old system (y) }');
  });

  it.each([
    ['an id that there is', ['renew', '--from', 'package'], 2, 'scenario-there'],
    ['an id that is none', ['Renew Later', '--from', 'package'], 2, 'bad-id'],
    ['a path for an id', ['../x', '--from', 'package'], 2, 'bad-id'],
    ['a scenario that there is not', ['x', '--from', 'renw'], 2, 'unknown-scenario'],
    ['no scenario to begin with', ['x'], 2, '--from'],
    ['a study that is not there', ['x', 'nowhere', '--from', 'renew'], 4, 'cannot-read'],
    ['standard input', ['x', '-', '--from', 'renew'], 2, 'standard input cannot be written to'],
    ['a name that is too long', ['x'.repeat(300), '--from', 'renew'], 4, 'cannot-write'],
  ])('refuses %s, and writes nothing', async (_, args, code, expected) => {
    const cwd = copyOf(permits);
    const before = readdirSync(cwd).toSorted();
    const ran = await samen(['new', 'scenario', ...args], { cwd });

    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: '' });
    expect(ran.stderr).toContain(expected);
    expect(readdirSync(cwd).toSorted()).toEqual(before);
  });

  it('tells what is wrong with a study before it adds to it', async () => {
    const cwd = copyOf(permits);
    const text = read(cwd, 'study.yaml');
    const faulty = folderOf({ 'study.yaml': text.replace('samen: 1', 'samen: 2'), 'a.scenario.yaml': 'scenario: a' });

    expect(await samen(['new', 'scenario', 'b', '--from', 'a'], { cwd: faulty })).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect(readdirSync(faulty).toSorted()).toEqual(['a.scenario.yaml', 'study.yaml']);
  });
});
