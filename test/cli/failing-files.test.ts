import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { nodeHost } from '../../src/cli/host/node-host.ts';
import { run } from '../../src/cli/run.ts';
import type * as JsonSchemas from '../../src/model/written/json-schema.ts';
import { folderOf, root } from '../support/cli.ts';
import { calls } from '../support/failing-fs.ts';
import { tries } from '../support/seed.ts';

vi.mock('node:fs', async (original) => {
  const { failing } = await import('../support/failing-fs.ts');
  return failing(await original());
});

// Schemas call no file system, and are the same however often they are written.
vi.mock('../../src/model/written/json-schema.ts', async (original) => {
  const real = await original<typeof JsonSchemas>();
  const made = new Map<string, ReturnType<typeof real.jsonSchema>>();
  const jsonSchema: typeof real.jsonSchema = (name, said) => {
    const schema = made.get(name) ?? real.jsonSchema(name, said);
    made.set(name, schema);
    return schema;
  };
  return { ...real, jsonSchema };
});

/** Of few draws: how many there are changes no call of the file system. */
const study = `samen: 1
study: small
title: Small
currency: EUR
start: 2020-07
as-of: 2020-07
horizon: 2022-12
prices: { basis: real, level: 2020 }
discounting: { rate: 2%, basis: real, base: 2020, timing: start-of-year }
assumptions: { d: { unit: months, value: { p10: 3, p90: 9 }, kind: judgement, why: x } }
simulation: { draws: 50 }
scenarios:
  a: { title: A, phases: { go: { duration: $d, costs: [{ title: F, amount: 100, when: end }] } } }
  b: { title: B, phases: { go: { duration: 5, costs: [{ title: F, amount: 120, when: end }] } } }
`;
const pinned = `samen-figures: 1
figures:
  - figure: scenarios.a.finish
    value: 2020-08
`;

/** What a command that writes begins with, and its arguments: FOLDER stands for the folder it works in. */
interface Writing {
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Every how many calls one fails, where all would take too long; all do in `npm run test:long`. */
  readonly step?: number;
}

const writings: Readonly<Record<string, Writing>> = {
  'init in a new folder': { files: {}, args: ['init', 'FOLDER/new/study'], step: 3 },
  'init here': { files: {}, args: ['init', 'FOLDER'], step: 5 },
  'the first pin': { files: { 'study.yaml': study }, args: ['pin', 'scenarios.b.finish', 'FOLDER'], step: 3 },
  'another pin': {
    files: { 'study.yaml': study, 'figures.yaml': pinned },
    args: ['pin', 'scenarios.b.finish', 'FOLDER'],
    step: 3,
  },
  'check --update': {
    files: { 'study.yaml': study, 'figures.yaml': pinned },
    args: ['check', 'FOLDER', '--update'],
    step: 3,
  },
  'new draws': {
    files: { 'study.yaml': study },
    args: ['simulate', 'FOLDER', '--draws', '20', '--samples', 'FOLDER/new.csv'],
  },
  'draws in place of others': {
    files: { 'study.yaml': study, 'old.csv': 'old' },
    args: ['simulate', 'FOLDER', '--draws', '20', '--samples', 'FOLDER/old.csv'],
  },
  'a summary of a job': {
    files: { 'study.yaml': study, 'figures.yaml': pinned, 'summary.md': 'before\n' },
    args: ['check', 'FOLDER', '--format', 'github'],
    env: { GITHUB_STEP_SUMMARY: 'FOLDER/summary.md' },
  },
  'what changed in the summary of a job': {
    files: { 'old.yaml': study, 'new.yaml': study.replace('amount: 120', 'amount: 130'), 'summary.md': 'before\n' },
    args: ['diff', 'FOLDER/old.yaml', 'FOLDER/new.yaml', '--format', 'github'],
    env: { GITHUB_STEP_SUMMARY: 'FOLDER/summary.md' },
  },
  'a part': {
    files: { 'study.yaml': study },
    args: ['simulate', 'FOLDER', '--draws', '20', '--part', '1/2', '-o', 'FOLDER/part-1.json'],
  },
  'a part in place of another': {
    files: { 'study.yaml': study, 'part-1.json': '{ "schema": "samen.part/1" }' },
    args: ['simulate', 'FOLDER', '--draws', '20', '--part', '1/2', '-o', 'FOLDER/part-1.json'],
  },
  'a part of an explanation': {
    files: { 'old.yaml': study, 'new.yaml': study.replace('amount: 120', 'amount: 130') },
    args: ['explain', 'FOLDER/new.yaml', '--against', 'FOLDER/old.yaml', '--part', '1/2', '-o', 'FOLDER/part-1.json'],
  },
  'a scenario among others': {
    files: { 'study.yaml': study },
    args: ['new', 'scenario', 'c', 'FOLDER', '--from', 'a'],
    step: 3,
  },
  'a scenario in a file of its own': {
    files: {
      'study.yaml': study.replace(/scenarios:[^]*/, ''),
      'a.scenario.yaml': 'scenario: a\ntitle: A\nphases: { go: { duration: 4 } }\n',
    },
    args: ['new', 'scenario', 'c', 'FOLDER', '--from', 'a'],
    step: 3,
  },
  'a page': { files: { 'study.yaml': study }, args: ['report', 'FOLDER', '-o', 'FOLDER/report.html'], step: 3 },
  'a workbook in place of another': {
    files: { 'study.yaml': study, 'report.xlsx': 'old' },
    args: ['report', 'FOLDER', '-o', 'FOLDER/report.xlsx'],
    step: 3,
  },
  'results in one file': {
    files: { 'study.yaml': study },
    args: ['report', 'FOLDER', '-o', 'FOLDER/report.json'],
    step: 3,
  },
  'a report': { files: { 'study.yaml': study }, args: ['report', 'FOLDER', '-o', 'FOLDER/figures'], step: 25 },
};

interface Ended {
  readonly exit: number;
  readonly reported: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Runs it in a folder, with a call of the file system that fails. */
async function inFolder(folder: string, { args, env = {} }: Writing, plan: typeof calls.plan): Promise<Ended> {
  const here = (text: string): string => text.replace('FOLDER', folder);
  let reported = '';
  const write = (text: string): void => void (reported += text);
  const silent = { isTerminal: false, width: null };
  const host = {
    ...nodeHost(root),
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, here(value)])),
    out: { ...silent, write },
    err: { ...silent, write },
    processors: 1,
  };
  Object.assign(calls, { plan, count: 0, failed: [] });
  const exit = await run(args.map(here), host);
  calls.plan = null;
  return { exit, reported: reported.replaceAll(folder, 'FOLDER'), files: contents(folder) };
}

/** A folder with these files and no others: by one name always, as that stands in what is written. */
function renewed(folder: string, files: Writing['files']): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Every file and folder beneath, with its text. */
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((name) => [
        name,
        statSync(join(folder, name)).isDirectory() ? '' : readFileSync(join(folder, name), 'utf8'),
      ]),
  );

/** Names of ours, of files that are not finished. */
const isLeft = (name: string): boolean => /(^|\/)\.samen-|\.part$/.test(name);

/** The system's answers, and what is reported of them. */
const answers: Readonly<Record<string, RegExp>> = {
  ENOSPC: /there is no room left on the disk|the file cannot be read/,
  EACCES: /no permission to (write here|read it)/,
  EIO: /the disk reports an error/,
  EMFILE: /too many files are open/,
};
const codes = Object.keys(answers);

describe.each(Object.entries(writings))('where one call of the file system fails, %s', (_, writing) => {
  it('leaves whole files, and says which file and why', async () => {
    const place = join(folderOf({}), 'here');
    const good = await inFolder(renewed(place, writing.files), writing, { at: Infinity, code: '', stays: false });
    const total = calls.count;
    expect(total).toBeGreaterThan(0);
    expect(good.reported).not.toMatch(/cannot-/);
    const found: object[] = [];
    for (let at = 1; at <= total; at += tries(1) > 1 ? 1 : (writing.step ?? 1)) {
      const [code, folder] = [codes[at % codes.length] ?? '', renewed(place, writing.files)];
      const entry = { before: contents(folder), after: good.files, code, exit: good.exit };
      const ended = await inFolder(folder, writing, { at, code, stays: false });
      const faults = faultsOf(ended, entry);
      if (faults.length > 0) found.push({ at, code, failed: calls.failed, faults });
    }
    expect(found).toEqual([]);
  });
});

/** What is wrong with how it ended. */
function faultsOf(
  { exit, reported, files }: Ended,
  options: { before: Ended['files']; after: Ended['files']; code: string; exit: number },
): string[] {
  const answer = answers[options.code] ?? /./;
  const halves = Object.entries(files).filter(
    ([name, text]) => !isLeft(name) && text !== options.before[name] && text !== options.after[name],
  );
  const last = reported.trimEnd().split('\n').at(-1) ?? '';
  return [
    ...halves.map(([name]) => `half: ${name}`),
    ...Object.keys(files)
      .filter(isLeft)
      .map((name) => `left: ${name}`),
    ...(exit === options.exit || exit === 4 ? [] : [`exit: ${exit}`]),
    ...(exit !== 4 ||
    (/error\[cannot-(read|write)\]: \S+: |title=samen cannot-(read|write)::\S+: /.test(last) && answer.test(last))
      ? []
      : [`says: ${reported}`]),
  ];
}
