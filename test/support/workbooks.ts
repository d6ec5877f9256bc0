import { strToU8, zipSync } from 'fflate';
import { explain } from '../../src/analysis/explain/explain.ts';
import type { Explanation } from '../../src/analysis/explain/explanation.ts';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import type { Metric } from '../../src/model/metrics/metrics.ts';
import type { Study } from '../../src/model/study/study.ts';
import { workbook } from '../../src/report/workbook/workbook.ts';
import { firstDate } from '../../src/cli/commands/explain-dates.ts';
import { en } from '../../src/words/en.ts';
import { nl } from '../../src/words/nl.ts';
import { type ReadBook, type ReadCell, readWorkbook } from './workbook-reading.ts';

export interface BookOptions {
  readonly lang?: 'en' | 'nl';
  readonly by?: Metric;
  readonly asOf?: Study['asOf'];
}

/** Why each scenario comes to something else than at the first date. */
function explanationsOf(study: Study, asOf: Study['asOf']): ReadonlyMap<string, Explanation> {
  const from = firstDate(study, asOf);
  if (from === null) return new Map();
  const found = [...study.scenarios.keys()].flatMap((scenario): [string, Explanation][] => {
    const request = { metric: study.rankedBy, quantity: { kind: 'figure', scenario }, isOtherStudy: false } as const;
    const { explanation } = explain({ study, asOf: from }, { study, asOf }, request);
    return explanation === null ? [] : [[scenario, explanation]];
  });
  return new Map(found);
}

/** The workbook of a study; null where the study cannot be computed. */
export function bookOf(
  study: Study,
  { lang = 'en', by = study.rankedBy, asOf = study.asOf }: BookOptions = {},
): Uint8Array | null {
  const runs = runsOf(study, [...study.scenarios.values()], asOf);
  if (runs.problems.length > 0) return null;
  const source = { version: '0.0.0', hash: 'sha256:0', sets: {}, title: null };
  const made = workbook({
    runs,
    by,
    words: lang === 'en' ? en : nl,
    source,
    explanations: explanationsOf(study, asOf),
    simulation: null,
  });
  if (typeof made === 'string') throw new Error(made);
  return made;
}

/** The same workbook with other numbers in cells, by name: what an auditor types over what stands there. */
export function withCells(bytes: Uint8Array, cells: Readonly<Record<string, number>>): Uint8Array {
  const book = readWorkbook(bytes);
  return edited(
    book,
    Object.entries(cells).map(([name, value]) => [
      book.names.get(name) ?? name,
      (style) => `${style}><v>${value}</v></c>`,
    ]),
  );
}

/** The same workbook with a wrong value kept beside the formula of a line. */
export function withWrongValue(bytes: Uint8Array, sheet: string, line: string): Uint8Array {
  const book = readWorkbook(bytes);
  const cells = [...(book.sheets.get(sheet) ?? [])];
  const row = cells.find(([name, { value }]) => name.startsWith('E') && value === line)?.[0].slice(1) ?? '';
  const formula = cells.find(([name]) => name === `B${row}`)?.[1].formula ?? '';
  return edited(book, [[`'${sheet}'!$B$${row}`, (style) => `${style}><f>${formula}</f><v>123</v></c>`]]);
}

type Edit = readonly [reference: string, cell: (start: string) => string];

function edited(book: ReadBook, edits: readonly Edit[]): Uint8Array {
  const parts = { ...book.parts };
  const sheets = [...book.sheets.keys()];
  for (const [reference, write] of edits) {
    const [, sheet = '', column = '', row = ''] = /^'(.*)'!\$([A-Z]+)\$(\d+)$/.exec(reference) ?? [];
    const path = `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`;
    const pattern = new RegExp(`(<c r="${column}${row}" s="\\d+")[^>]*?(?:/>|>.*?</c>)`, 's');
    const xml = parts[path] ?? '';
    if (!pattern.test(xml)) throw new Error(`no cell ${reference}`);
    parts[path] = xml.replace(pattern, (_, start: string) => write(start));
  }
  const written = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(written), { level: 0 });
}

/** The most that two figures may differ, as a part of them or of 1. */
const tolerance = 1e-9;

function isSame(a: ReadCell, b: ReadCell | undefined, size = 1): boolean {
  if (b === undefined || a.isError || b.isError) return a.isError === b?.isError;
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return a.value === b.value;
  return Math.abs(a.value - b.value) <= tolerance * Math.max(size, Math.abs(a.value));
}

/** Lines of scenarios by their names, and the figures of the summary, in a workbook: whatever months there are columns for. */
function figuresOf({ sheets }: ReadBook): Map<string, ReadCell> {
  const figures = new Map<string, ReadCell>();
  for (const [index, [sheet, cells]] of [...sheets].entries()) {
    for (const [cell, found] of cells) {
      const row = cell.replace(/^[A-Z]+/, '');
      const line = cells.get(`E${row}`);
      if (index === 1 && found.formula !== null) figures.set(`${sheet}!${cell}`, found);
      if (cell !== `B${row}` || found.formula === null || typeof line?.value !== 'string' || line.formula !== null)
        continue;
      figures.set(`${sheet}: ${line.value}`, found);
    }
  }
  return figures;
}

/** The figures of one workbook that another does not come to. */
export function otherFigures(expected: ReadBook, found: ReadBook): string[] {
  const others = figuresOf(found);
  return [...figuresOf(expected)].flatMap(([name, cell]) => {
    const other = others.get(name);
    return isSame(cell, other) ? [] : [`${name}: ${cell.value} is ${other?.value}`];
  });
}

/** Of the difference of two cells, how large these are, of which it is the rounding; else 1. */
function sizeOf(formula: string, cells: ReadonlyMap<string, ReadCell>): number {
  const [, row] = /^\$C\$(\d+)-\$D\$\1$/.exec(formula) ?? [];
  const value = row === undefined ? undefined : cells.get(`C${row}`)?.value;
  return typeof value === 'number' ? Math.max(1, Math.abs(value)) : 1;
}

/** The cells that follow by a formula in one workbook and come to something else in another. */
export function differences(expected: ReadBook, found: ReadBook): string[] {
  const bad: string[] = [];
  for (const [sheet, cells] of expected.sheets) {
    for (const [name, cell] of cells) {
      if (cell.formula === null) continue;
      const other = found.sheets.get(sheet)?.get(name);
      if (!isSame(cell, other, sizeOf(cell.formula, cells)))
        bad.push(`${sheet}!${name} =${cell.formula}: ${cell.value} is ${other?.value}`);
    }
  }
  return bad;
}

/** The scenarios of which a check is red, and what it is of. */
export function redChecks({ sheets }: ReadBook): string[] {
  const cells = sheets.get('Checks') ?? new Map<string, ReadCell>();
  return [...cells].flatMap(([cell, { value }]) =>
    value === 'WRONG'
      ? [`${cells.get(cell.replace('G', 'B'))?.value}: ${cells.get(cell.replace('G', 'A'))?.value}`]
      : [],
  );
}

/** What a line of a scenario comes to, by its name. */
export function lineOf({ sheets }: ReadBook, scenario: string, line: string): number | string | undefined {
  const cells = sheets.get(scenario) ?? new Map<string, ReadCell>();
  const [place = ''] = [...cells].find(([, { value }]) => value === line) ?? [];
  return cells.get(place.replace('E', 'B'))?.value;
}
