import { outline, type OutlineRow } from '../../src/analysis/trace/outline.ts';
import { type Runs, runsOf } from '../../src/analysis/runs/runs.ts';
import { traceFigure } from '../../src/analysis/trace/traceable.ts';
import type { TraceLine } from '../../src/analysis/trace/trace.ts';
import type { Loaded } from '../../src/input/load.ts';
import type { Study } from '../../src/model/study/study.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { noPaint } from '../../src/report/paint.ts';
import type { Report } from '../../src/report/table.ts';
import { traceReport } from '../../src/report/tables/trace/trace.ts';
import { type CalendarMonth, writeMonth } from '../../src/units/month.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { month } from './studies.ts';

const languages = { en, nl } as const;

export interface Traced {
  readonly scenario?: string;
  readonly figure: string;
  readonly asOf?: string;
  readonly language?: 'en' | 'nl';
}

const monthOf = (study: Study, { asOf }: Traced) => (asOf === undefined ? study.asOf : month(asOf));

/** The runs of a study as known in a month, made once: many figures are traced of each. */
const made = new WeakMap<Study, Map<number, Runs>>();

function runsAsOf(study: Study, asOf: CalendarMonth): Runs {
  const ofStudy = made.get(study) ?? new Map<number, Runs>();
  made.set(study, ofStudy);
  const runs = ofStudy.get(asOf) ?? runsOf(study, [...study.scenarios.values()], asOf);
  ofStudy.set(asOf, runs);
  return runs;
}

/** A figure of a scenario down to what it rests on. */
export function traced(study: Study, entry: Traced): TraceLine {
  const runs = runsAsOf(study, monthOf(study, entry));
  if (runs.problems.length > 0) throw new Error(JSON.stringify(runs.problems));
  const found = traceFigure(study, runs, {
    scenario: entry.scenario ?? 'only',
    name: entry.figure,
    by: study.rankedBy,
  });
  if ('kind' in found) throw new Error(`no figure ${entry.figure}`);
  return found;
}

/** The same as the rows of a tree. */
export const tracedRows = (study: Study, entry: Traced): OutlineRow[] =>
  outline(traced(study, entry), Number.POSITIVE_INFINITY);

function tracedReport({ study, spanOf }: Loaded, entry: Traced): Report {
  const scenario = study.scenarios.get(entry.scenario ?? 'only');
  if (scenario === undefined) throw new Error(`no scenario ${entry.scenario}`);
  const words = languages[entry.language ?? 'en'];
  const asOf = writeMonth(monthOf(study, entry));
  return traceReport(tracedRows(study, entry), { study, scenario, words, sets: {}, asOf, spanOf });
}

/** A trace as a terminal shows it that is wide enough never to fold. */
export const printedTrace = (study: Loaded, entry: Traced): string =>
  terminal(tracedReport(study, entry), { width: 1_000_000, paint: noPaint, words: languages[entry.language ?? 'en'] });
