import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/input/load.ts';
import { noPaint } from '../../src/report/paint.ts';
import { writeProblems } from '../../src/report/problems.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { runWith } from '../support/fake-host.ts';
import { anyChange, changed, mildChange, textOf, treeOf } from '../support/mutations.ts';
import { fc, tries } from '../support/seed.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const study = treeOf(read('every-key.yaml'));
const part = treeOf(read('../faults/not-one-run/part-2.json'));

/** More cases than every run of the tests can wait for: `npm run fuzz`. */
const numRuns = Number(process.env['SAMEN_FUZZ'] ?? tries(200));
const seed = process.env['SAMEN_FUZZ_SEED'];
const settings = { numRuns, ...(seed === undefined ? {} : { seed: Number(seed) }) };
/** Most of what anything may stand in is refused; of what keeps to its kind most is computed. */
const changes = fc.oneof(
  { weight: 3, arbitrary: fc.array(anyChange, { minLength: 1, maxLength: 3 }) },
  { weight: 2, arbitrary: fc.array(mildChange, { minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.tuple(mildChange, anyChange).map((both) => [...both]) },
);

const commands = [
  'compare study.yaml',
  'compare study.yaml --format json --as-of 2024-06',
  'validate study.yaml',
  'show new study.yaml --lang nl',
  'assumptions study.yaml',
  'sensitivity study.yaml',
  'explain study.yaml',
  'check study.yaml',
  'simulate study.yaml --draws 40',
  'simulate study.yaml --draws 40 --part 1/2',
  'trace new present-value study.yaml',
];

interface Answer {
  /** What is wrong with it: none of ours may be. */
  readonly wrong: readonly string[];
  readonly messages: readonly string[];
}

/** What samen says of a study: its mistakes in every language, or else what one command prints. */
async function answerTo(text: string, command: string): Promise<Answer> {
  const { problems } = load({ main: { name: 'study.yaml', text }, scenarios: [] }, []);
  if (problems !== null) {
    const messages = [en, nl].map((words) => writeProblems(problems, { words, paint: noPaint }));
    const astray = problems.filter(({ span: { from, to } }) => !(from >= 0 && from <= to && from <= text.length));
    return { wrong: astray.map(({ fault }) => `${fault.kind} is nowhere in the file`), messages };
  }
  const { exit, out, err } = await runWith({ 'study.yaml': text }, command.split(' '));
  return {
    wrong: [...wrongExit(exit, out + err), ...unlocated(exit, err), ...falseFigures(out)],
    messages: [out + err],
  };
}

const wrongExit = (exit: number, text: string): string[] =>
  [0, 1, 2, 4].includes(exit) ? [] : [`exit ${exit}: ${text}`];

/** A refusal says where, or is of the command line. */
const unlocated = (exit: number, err: string): string[] =>
  exit !== 2 || located.test(err) ? [] : [`without a place: ${err}`];

/** As it is reported in a terminal, or in JSON. */
const located =
  /^(?:study\.yaml|part-2\.json|--set):\d+:\d+: |^samen: |^\{\n {2}"schema": "samen\.problems\/1"[^]*"line": \d+/;

interface Figures {
  readonly totalCost: number;
  readonly oneOff: number;
  readonly running: number;
}

/** Figures that nobody can have meant: no numbers, or a total that is not the sum of its parts. */
function falseFigures(out: string): string[] {
  const nonsense = /\b(?:NaN|Infinity|undefined)\b|\[object/.exec(out)?.[0];
  if (nonsense !== undefined && !/"why": "[^"]*(?:NaN|undefined)/.test(out)) return [`${nonsense} in: ${out}`];
  if (!out.startsWith('{\n  "schema": "samen.comparison/1"')) return [];
  const { scenarios } = JSON.parse(out) as { readonly scenarios: readonly Figures[] };
  return scenarios.flatMap(({ totalCost, oneOff, running }) => {
    const most = Math.max(1, Math.abs(oneOff), Math.abs(running));
    return Math.abs(totalCost - oneOff - running) <= 1e-9 * most ? [] : [`${oneOff} + ${running} is not ${totalCost}`];
  });
}

/** A part that somebody changed; signed again where it still is JSON. */
function signed(text: string): string {
  try {
    const { check: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const check = `sha256:${createHash('sha256').update(JSON.stringify(rest)).digest('hex')}`;
    return JSON.stringify({ ...rest, of: 1, part: 1, check });
  } catch {
    return text;
  }
}

describe('a study in which anything may stand', () => {
  it('is computed or refused, whatever stands where', { timeout: 36_000_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(changes, fc.constantFrom(...commands), async (each, command) => {
        const { wrong, messages } = await answerTo(textOf(changed(study, each)), command);
        expect(wrong).toEqual([]);
        expect(messages).not.toContain('');
      }),
      settings,
    );
  });
});

describe('a part in which anything may stand', () => {
  it('is merged or refused, whatever stands where', { timeout: 36_000_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (each, isSigned) => {
        const text = textOf(changed(part, each));
        const { exit, out, err } = await runWith({ 'part-2.json': isSigned ? signed(text) : text }, [
          'merge',
          'part-2.json',
        ]);
        expect([...wrongExit(exit, out + err), ...unlocated(exit, err), ...falseFigures(out)]).toEqual([]);
      }),
      settings,
    );
  });
});
