import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { folderOf, harbour } from '../support/cli.ts';

export type Change = readonly [file: string, written: string, instead: string];

/** A folder with the harbour study, some of its text changed. */
export function changed(...changes: readonly Change[]): string {
  const files = Object.fromEntries(
    readdirSync(harbour).map((name) => [name, readFileSync(join(harbour, name), 'utf8')]),
  );
  for (const [file, written, instead] of changes) {
    expect(files[file]).toContain(written);
    files[file] = files[file]?.replace(written, () => instead) ?? '';
  }
  return folderOf(files);
}

/** The first lines of what is said of each problem. */
export const heads = (stderr: string): readonly string[] =>
  stderr.split('\n').filter((line) => /^\S+:\d+:\d+: /.test(line));

/** Where the problems are and what they are, without the words: `study.yaml:5:11 not-one-of`. */
export const places = (stderr: string): readonly string[] =>
  heads(stderr).map((line) => line.replace(/^(\S+): \S.*?\[(.*?)\].*$/, '$1 $2'));

/** The characters that are marked in each excerpt. */
export const marked = (stderr: string): readonly string[] =>
  [...stderr.matchAll(/^\d+ \| (.*)\n +\| ( *)(\^+)$/gm)].map(([, line = '', before = '', mark = '']) =>
    line.slice(before.length, before.length + mark.length),
  );

/** A problem as a script sees it. */
export interface Printed {
  readonly code: string;
  readonly severity: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly length: number | null;
  readonly path: readonly (string | number)[];
  readonly scenarios: readonly string[];
  readonly text: string;
  readonly hint: string | null;
  readonly otherDates: readonly string[] | null;
}

/** The problems of a `samen.problems/1`, which holds nothing else. */
export function problemsIn(json: string): readonly Printed[] {
  const { schema, problems, ...rest } = JSON.parse(json) as { schema: string; problems: readonly Printed[] };
  expect({ schema, rest }).toEqual({ schema: 'samen.problems/1', rest: {} });
  return problems;
}

/** The same as `places`, of what a script sees. */
export const placesIn = (reported: readonly Printed[]): readonly string[] =>
  reported.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
