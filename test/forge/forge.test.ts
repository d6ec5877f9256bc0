import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { folderOf, harbourAt, root, samen } from '../support/cli.ts';
import { change, pinned, rate, textOf } from '../support/pinned.ts';
import { edit } from '../support/repository.ts';

const schema = (name: string): string => readFileSync(join(root, 'test/forge/schemas', name), 'utf8');

/** The schema is of an older draft, which calls its own name otherwise; it uses nothing else that changed. */
const { id: _, $schema: __, ...sarifSchema } = JSON.parse(schema('sarif-2.1.0.json')) as Record<string, unknown>;
const ajv = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
  inlineRefs: false,
  code: { optimize: false },
});
const isSarif = ajv.compile(sarifSchema);
const isQuality = ajv.compile(JSON.parse(schema('code-quality.json')) as object);

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly locations?: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number };
        };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

interface Finding {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

async function forms(
  cwd: string,
  ...args: readonly string[]
): Promise<{ xml: string; sarif: Sarif; quality: Finding[]; codes: Set<number | null> }> {
  const [xml, sarif, quality] = await Promise.all(
    ['junit', 'sarif', 'gitlab'].map((format) => samen([...args, '--format', format], { cwd })),
  );
  const checked = await validateXML({
    xml: [{ fileName: 'junit.xml', contents: xml?.stdout ?? '' }],
    schema: [schema('junit.xsd')],
  });
  expect(checked.errors).toEqual([]);
  const [asSarif, asQuality] = [
    JSON.parse(sarif?.stdout ?? '') as Sarif,
    JSON.parse(quality?.stdout ?? '') as Finding[],
  ];
  expect([isSarif(asSarif), isSarif.errors]).toEqual([true, null]);
  expect([isQuality(asQuality), isQuality.errors]).toEqual([true, null]);
  const codes = new Set([xml, sarif, quality].map((each) => each?.code ?? null));
  return { xml: xml?.stdout ?? '', sarif: asSarif, quality: asQuality, codes };
}

/** The paths of what a code quality report of a study names. */
const pathsIn = async (cwd: string, study: string): Promise<string[]> =>
  (await forms(cwd, 'check', study)).quality.map(({ location }) => location.path);

const resultsOf = ({ runs }: Sarif): string[] =>
  (runs[0]?.results ?? []).map(({ ruleId, level, locations }) => {
    const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
    return `${level} ${ruleId} ${artifactLocation?.uri}:${region?.startLine}`;
  });

describe('what a forge shows of samen check', () => {
  it('is each figure that drifted, what moved it beside its own line, and what is as it was', async () => {
    const folder = await pinned('scenarios.3.present-value', 'scenarios.keep.present-value');
    change(folder, 'study.yaml', rate);
    const { xml, sarif, quality, codes } = await forms(folder, 'check');

    expect(codes).toEqual(new Set([1]));
    expect(xml).toContain('<testsuite name="study.yaml" tests="2" failures="1" errors="0">');
    expect(xml).toContain('<testcase name="scenarios.keep.present-value as of 2021-04" classname="samen.check"/>');
    expect(xml).toMatch(
      /<testcase name="scenarios\.3\.present-value as of 2021-04" classname="samen\.check" file="figures\.yaml" line="3"><failure message="[^"]*supplier-rate went from/,
    );
    expect(resultsOf(sarif)).toEqual(['error drift figures.yaml:3', 'note changed study.yaml:44']);
    expect(quality.map(({ check_name, severity }) => [check_name, severity])).toEqual([
      ['drift', 'major'],
      ['changed', 'info'],
    ]);
  });

  it('has fingerprints that stay when lines move, and differ from each other', async () => {
    const folder = harbourAt('.');
    writeFileSync(join(folder, 'study.yaml'), `${textOf(folder, 'study.yaml')}\nforbid: { unstated: true }\n`);
    const before = await forms(folder, 'check');
    edit(join(folder, 'study.yaml'), 'horizon: 2030-12', '# a line more\nhorizon: 2030-12');
    const after = await forms(folder, 'check');
    const marks = before.quality.map(({ fingerprint }) => fingerprint);

    expect(marks.length).toBeGreaterThan(10);
    expect(new Set(marks).size).toBe(marks.length);
    expect(after.quality.map(({ fingerprint }) => fingerprint)).toEqual(marks);
    expect(after.quality.map(({ location }) => location.lines.begin)).not.toEqual(
      before.quality.map(({ location }) => location.lines.begin),
    );
  });

  it('is one document of many studies, with a suite for each', async () => {
    const cwd = harbourAt('s/a', 's/b', 's/c');
    edit(join(cwd, 's/b/study.yaml'), 'horizon: 2030-12', 'horizon: 2030:12');
    const { xml, sarif, quality, codes } = await forms(cwd, 'check', 's');

    expect(codes).toEqual(new Set([2]));
    expect(
      [...xml.matchAll(/<testsuite name="(\S+)" tests="(\d)" failures="0" errors="(\d)">/g)].map(([, ...all]) => all),
    ).toEqual([
      ['s/a', '0', '0'],
      ['s/b', '1', '1'],
      ['s/c', '0', '0'],
    ]);
    expect(resultsOf(sarif)).toEqual(['error bad-month s/b/study.yaml:7']);
    expect(quality.map(({ location }) => location.path)).toEqual(['s/b/study.yaml']);
  });
});

describe('what a forge shows of samen validate', () => {
  it('is advice that counts only where it is asked to', async () => {
    const cwd = harbourAt('.');
    const lenient = await forms(cwd, 'validate');
    const strict = await forms(cwd, 'validate', '--strict');

    expect(lenient.codes).toEqual(new Set([0]));
    expect(strict.codes).toEqual(new Set([2]));
    expect(lenient.xml).toMatch(
      /failures="0" errors="0">\n {4}<testcase name="harbour" classname="samen\.validate"\/>/,
    );
    expect(lenient.quality.every(({ severity }) => severity === 'minor')).toBe(true);
    expect(resultsOf(strict.sarif).filter((each) => each.startsWith('error')).length).toBeGreaterThan(0);
    expect(strict.xml).not.toContain('failures="0" errors="0">\n    <testcase');
  });

  it('is each mistake in its place, whatever is written there, and a file that is missing', async () => {
    const cwd = folderOf({ 'a.yaml': 'samen: 1\nstudy: "<&]]>\u0001\u001b[31m\\uD800"\nscenarios: {}\n' });
    const { xml, quality, codes } = await forms(cwd, 'validate', 'a.yaml');
    const missing = await forms(cwd, 'check', 'gone <&> 1.yaml');

    expect(codes).toEqual(new Set([2]));
    expect(xml).toContain('errors="');
    expect(quality.every(({ location }) => location.path === 'a.yaml')).toBe(true);
    expect(missing.codes).toEqual(new Set([4]));
    expect(missing.quality.map(({ location }) => location.path)).toEqual(['gone <&> 1.yaml']);
    expect(missing.xml).toContain('<error message=');
  });

  it('names a study that is not there from the root of the repository, wherever samen is started', async () => {
    const cwd = folderOf({ '.git/HEAD': '', 'below/notes.txt': '' });

    expect(await pathsIn(join(cwd, 'below'), '../gone')).toEqual(['gone']);
    expect(await pathsIn(cwd, './gone')).toEqual(['gone']);
  });
});
