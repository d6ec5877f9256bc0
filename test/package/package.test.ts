import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, samen } from '../support/cli.ts';
import { objectionsTo } from '../support/compiled.ts';
import { skipVisibly } from '../support/skip.ts';
import { majors, nodes } from '../determinism/nodes.ts';
import { entriesOf, npmEnvironment, packClone, temporary } from './packing.ts';

const home = temporary();
const tidy = (): void => rmSync(home, { recursive: true, force: true });
let [packed, again] = ['', ''];

beforeAll(() => {
  const env = npmEnvironment(home);
  packed = packClone(join(home, 'clone'), { umask: '022', env });
  again = packClone(join(home, 'elsewhere'), { umask: '077', env: { ...env, TZ: 'Pacific/Kiritimati', LC_ALL: 'C' } });
}, 240_000);
afterAll(tidy, 120_000);

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

interface Bom {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly hashes: readonly unknown[];
    readonly licenses: readonly unknown[];
  }[];
}

/** What a file in the package says; empty where it is not there. */
const textAt = (name: string): string => entriesOf(packed).find(({ path }) => path === name)?.text ?? '';

/** All of a package file but the texts in it. */
const heads = (file: string): object[] => entriesOf(file).map(({ text, ...head }) => ({ ...head, size: text.length }));

describe('the package', () => {
  it('has the same bytes from two clones, whatever the umask, time and language of who packs it', () => {
    expect(heads(again)).toEqual(heads(packed));
    expect(readFileSync(again).equals(readFileSync(packed))).toBe(true);
  });

  it('holds the program, built, with the licences of all that is in it, its study, its schemas and its types', () => {
    expect(entriesOf(packed).map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'bin/samen.js',
        'bin/bundle.js',
        'dist/samen.cjs',
        'dist/compare.cjs',
        'dist/simulate.cjs',
        'dist/thread.cjs',
        'dist/page.en.js',
        'dist/page.nl.js',
        'dist/licences.txt',
        'dist/sbom.cdx.json',
        'SECURITY.md',
        'CONTRIBUTING.md',
        'action.yml',
        'docs/schema/output/comparison.schema.json',
        'examples/permits/study.yaml',
        'types/outputs.d.ts',
      ]),
    );
  });

  it('holds no source, no test and nothing that only this machine can use', () => {
    const strange = entriesOf(packed).filter(({ path }) =>
      /^(src|test|bench|node_modules)\/|\.mjs$|\.cache$|\.map$|^\.|\.tgz$/.test(path),
    );

    expect(strange.map(({ path }) => path)).toEqual([]);
  });

  it('names no place of the machine it was packed on', () => {
    const telling = entriesOf(packed).filter(({ text }) => text.includes(home) || text.includes(root));

    expect(telling.map(({ path }) => path)).toEqual([]);
  });

  it('tells in a bill of materials which packages are in it, as their licences do, with the hash of each', () => {
    const bom = JSON.parse(textAt('dist/sbom.cdx.json')) as Bom;
    const licensed = [...textAt('dist/licences.txt').matchAll(/^(\S+) (\d\S*) \(/gm)].map(
      ([, name, version]) => `${name}@${version}`,
    );

    expect(bom.bomFormat).toBe('CycloneDX');
    expect(bom.components.map((each) => each['bom-ref'])).toEqual(licensed.toSorted());
    expect(bom.components.filter(({ hashes, licenses }) => hashes.length === 0 || licenses.length === 0)).toEqual([]);
  });

  it('installs nothing else, and runs nothing when it is installed', () => {
    const text = entriesOf(packed).find(({ path }) => path === 'package.json')?.text ?? '{}';
    const manifest = JSON.parse(text) as Manifest;

    expect(manifest.dependencies).toBeUndefined();
    // npm warns of scripts that would not run as well.
    expect(manifest.scripts).toBeUndefined();
  });

  it('leaves the manifest of the clone it was packed from as it was', () => {
    expect(readFileSync(join(home, 'clone/package.json'), 'utf8')).toBe(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
  });

  it('has the licence of every package that is in the bundle, in full', () => {
    const text = entriesOf(packed).find(({ path }) => path === 'dist/licences.txt')?.text ?? '';
    const parts = text.split(`${'-'.repeat(80)}\n`);

    for (const name of ['chalk', 'commander', 'yaml', 'zod'])
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\)$`, 'm'));
    for (const part of parts) expect(part).toMatch(/copyright|MIT License/i);
    expect(parts.filter((part) => part.includes('Of src/numerics/elementary'))).toEqual([
      expect.stringContaining('Sun Microsystems'),
    ]);
  });
});

describe.each(majors)('on Node %i', (major) => {
  it('the package installs without a network, for all users, writes the study to learn from, and computes it', async (context) => {
    const node = nodes.get(major);
    if (node === undefined) skipVisibly(context, `Node ${major} is missing`);
    const [prefix, env] = [join(home, `global-${major}`), npmEnvironment(home, node)];
    npm(['install', '--global', '--prefix', prefix, packed], home, env);
    const [program, study] = [join(prefix, 'bin/samen'), join(home, `first-${major}`)];
    const options = { cwd: home, env, encoding: 'utf8', stdio: 'pipe' } as const;
    const json = ['compare', study, '--format', 'json'];
    execFileSync(program, ['init', study], options);
    const { stdout } = await samen(json);

    expect(stdout).toContain('"study": "permits"');
    expect(execFileSync(program, json, options)).toBe(stdout);
  });
});

describe('npx', () => {
  it('runs the package, which tells its version', () => {
    const ran = npm(['exec', '--yes', '--package', packed, '--', 'samen', '--version'], home, npmEnvironment(home));

    expect(ran).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

/** npm as the system has it, on the Node that the environment names first. */
const npm = (args: readonly string[], cwd: string, env: Record<string, string>): string =>
  execFileSync('npm', [...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('a project that has installed it', () => {
  const folder = join(home, 'project');

  beforeAll(() => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{ "name": "figures", "type": "module", "private": true }');
    npm(['install', packed], folder, npmEnvironment(home));
  });

  it('knows the types of what samen prints, and no figure that there is not', () => {
    const program = `import type { Comparison } from 'samen/outputs';
export const first = (its: Comparison): number => its.scenarios.find(({ rank }) => rank === 1)?.presentValue ?? 0;
// @ts-expect-error: it is called presentValue
export const wrong = (its: Comparison): unknown => its.scenarios[0]?.presentvalue;
`;
    writeFileSync(join(folder, 'index.ts'), program);

    expect(objectionsTo(join(folder, 'index.ts'))).toBe('');
  });

  it('reads a schema by its name', () => {
    const program = `import(process.argv[1], { with: { type: 'json' } }).then((its) => console.log(its.default.title))`;
    const name = 'samen/schema/output/comparison.schema.json';

    expect(
      execFileSync(process.execPath, ['--no-warnings', '-e', program, name], { cwd: folder, encoding: 'utf8' }),
    ).toMatch(/^samen\.comparison\/1/);
  });
});
