import { createHash } from 'node:crypto';
import { type CheckedPin, type Check, check } from '../../src/analysis/check/check.ts';
import { figureByName } from '../../src/analysis/check/figure-by-name.ts';
import { comesTo as writtenAs, recordOf } from '../../src/analysis/check/record.ts';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import { writePinned } from '../../src/analysis/check/write-pin.ts';
import { withPin } from '../../src/input/edit/edit-figures.ts';
import { withStudy } from '../../src/input/edit/edit-studies.ts';
import { load, type Loaded } from '../../src/input/load.ts';
import { type LoadedFigures, loadFigures } from '../../src/input/figures/load-figures.ts';
import type { CheckContext } from '../../src/report/tables/check/check-context.ts';
import { en } from '../../src/words/en.ts';

/** The files of a study, by name. */
export type Files = Readonly<Record<string, string>>;

/** A study in files that lie nowhere. */
function loadedFiles(files: Files): Loaded {
  const scenarios = Object.entries(files).flatMap(([name, text]) =>
    name.endsWith('.scenario.yaml') ? [{ name, text, id: name.replace('.scenario.yaml', '') }] : [],
  );
  const { loaded, problems } = load({ main: { name: 'study.yaml', text: files['study.yaml'] ?? '' }, scenarios }, []);
  if (problems !== null) throw new Error(JSON.stringify(problems.map(({ fault, path }) => ({ fault, path }))));
  return loaded;
}

const version = '1.2.3';

const hashOf = (loaded: Loaded): string => `sha256:${createHash('sha256').update(loaded.canonical()).digest('hex')}`;

/** What figures come to, computed without `check`; `gone` where a study has none of that name. */
export function comeTo(files: Files, names: readonly string[]): ReadonlyMap<string, string | number> {
  const { study } = loadedFiles(files);
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  if (runs.problems.length > 0) throw new Error(JSON.stringify(runs.problems));
  return new Map(
    names.map((name) => {
      const figure = figureByName(study, runs, name);
      return [name, 'kind' in figure ? 'gone' : writtenAs(figure)];
    }),
  );
}

/** `figures.yaml` with figures as they are in a study, as `samen pin` writes it. */
export function pinnedIn(files: Files, names: readonly string[], samen = version): string {
  const loaded = loadedFiles(files);
  const { study } = loaded;
  const now = { input: hashOf(loaded), written: loaded.written() };
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  return names.reduce((text, name) => {
    const figure = figureByName(study, runs, name);
    if ('kind' in figure) throw new Error(`no figure ${name}`);
    const value = writePinned(figure, study, { within: null, like: null });
    const figures = text === '' ? null : figuresIn(text);
    const recorded = recordOf(figure, runs.settled, { samen, inputHash: now.input });
    const keys: [string, string | number][] = [
      ['figure', name],
      ['value', value],
    ];
    const pinned = withPin(figures, { keys, recorded });
    return withStudy({ name: 'figures.yaml', text: pinned }, now, () => false).text;
  }, '');
}

function figuresIn(text: string): LoadedFigures {
  const { figures, problems } = loadFigures({ name: 'figures.yaml', text });
  if (problems !== null) throw new Error(JSON.stringify(problems.map(({ fault }) => fault)));
  return figures;
}

export interface CheckedStudy {
  readonly check: Check;
  readonly context: CheckContext;
  readonly pin: (figure: string) => CheckedPin;
}

/** What `samen check` finds in a study with pins. */
export function checkedStudy(files: Files, figuresText: string, samen = version): CheckedStudy {
  const loaded = loadedFiles(files);
  const { study } = loaded;
  const figures = figuresIn(figuresText);
  const { pins, studies } = figures;
  const engine = { samen, inputHash: hashOf(loaded) };
  const entry = { ...engine, asOf: study.asOf, written: loaded.written, studies, needsPins: false };
  const found = check(study, pins, entry);
  if (found.check === null) throw new Error(JSON.stringify(found.problems));
  const spanOf = { study: loaded.spanOf, figures: figures.spanOf };
  return {
    check: found.check,
    context: { check: found.check, study, words: en, folder: null, spanOf },
    pin: (figure) => {
      const one = found.check.pins.find((each) => each.pin.figure === figure);
      if (one === undefined) throw new Error(`${figure} is not pinned`);
      return one;
    },
  };
}
