import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf } from '../../src/report/problems.ts';
import type { Fault, Thing } from '../../src/problems/problem.ts';
import { en } from '../../src/words/en.ts';
import { things } from '../../src/words/faults/en/terms.ts';
import { type Printed, runIn } from '../support/fake-host.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** A folder called after a code, with a study in which an analyst made that one mistake. */
export interface Fixture {
  readonly code: string;
  readonly args: readonly string[];
  readonly run: (language: 'en' | 'nl') => Promise<Printed>;
}

/** Every fixture there is, by code. */
export const fixtures: readonly Fixture[] = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => fixtureOf(name))
  .toSorted((a, b) => (a.code < b.code ? -1 : 1));

function fixtureOf(code: string): Fixture {
  const folder = join(here, code);
  const args = argsOf(join(folder, 'args.json'));
  const runs = new Map<string, Promise<Printed>>();
  return {
    code,
    args,
    // English is what is spoken when nothing is said about it. What is reported is the same each time, so it is reported once.
    run: (language) => {
      const run = runs.get(language) ?? runIn(folder, language === 'en' ? args : [...args, '--lang', language]);
      runs.set(language, run);
      return run;
    },
  };
}

function argsOf(file: string): readonly string[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : ['compare', 'study.yaml'];
}

/** Every code that samen can report: the kinds for which there are words, and one for each thing that may be unknown. */
export const codes: readonly string[] = Object.keys(en.faults)
  .flatMap((kind) => (kind === 'unknown' ? unknownThings() : [kind]))
  .toSorted();

function unknownThings(): string[] {
  return Object.keys(things).map(unknownThing);
}

function unknownThing(thing: string): string {
  return codeOf({ kind: 'unknown', thing: thing as Thing, name: '', near: null, known: [] } satisfies Fault);
}
