import type { Simulation } from '../../analysis/simulate/simulation-result.ts';
import type { Runs } from '../../analysis/runs/runs.ts';
import type { Metric } from '../../model/metrics/metrics.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Words } from '../../words/words.ts';
import { titled } from '../lines/titled.ts';
import { visible } from '../visible.ts';
import type { DefinedName } from './file/sheet.ts';
import { workbookBytes } from './file/write.ts';
import type { Book } from './parts/book.ts';
import { collect, type Collected } from './parts/collect.ts';
import type { Draft } from './parts/draft.ts';
import { monthsOf, mostMonths } from './parts/grid.ts';
import { firstDated } from './parts/dates.ts';
import type { Inputs } from './parts/inputs.ts';
import { SheetNames } from './parts/names.ts';
import { assumptionsSheet } from './sheets/assumptions.ts';
import { budgetSheet } from './sheets/budget.ts';
import { checksSheet } from './sheets/checks.ts';
import { coverSheet, type Kind, type Source } from './sheets/cover.ts';
import { criteriaSheet } from './sheets/criteria.ts';
import { gatesSheet } from './sheets/gates.ts';
import { type Explanations, reconciliationSheet } from './sheets/reconciliation.ts';
import { simulatedSheet } from './sheets/simulated.ts';
import { scenarioSheet } from './sheets/scenario/scenario.ts';
import { summarySheet } from './sheets/summary.ts';

/** What a workbook is made of. */
export interface WorkbookTerms {
  /** Of every scenario of the study. */
  readonly runs: Runs;
  readonly by: Metric;
  readonly words: Words;
  readonly source: Source;
  /** Why figures are others than as known before, where the study has an earlier date. */
  readonly explanations: Explanations;
  /** What draws tell; null where nothing is drawn. */
  readonly simulation: Simulation | null;
}

/** Why a study has no workbook: its months do not fit beside each other, or begin before spreadsheets have dates. */
type Unwritable = 'workbook-months' | 'workbook-dates';

/**
 * The workbook that an outside firm validates the model with: every figure by a formula, from the assumptions to the ranking, with
 * what samen makes of it.
 *
 * @returns the bytes of the file, or why there is none
 */
export function workbook({ runs: { runs, settled }, by, words, ...beside }: WorkbookTerms): Uint8Array | Unwritable {
  const { study } = settled;
  const sorted = runs.toSorted((a, b) => byCodeUnit(a.scenario.id, b.scenario.id));
  const collected = collect(sorted);
  const months = monthsOf(study, sorted);
  if (months > mostMonths) return 'workbook-months';
  if (!hasDates(study.start, collected.inputs)) return 'workbook-dates';
  const book: Book = { study, settled, words, by, runs: sorted, inputs: collected.inputs, months };
  const sheets = allSheets(book, collected, beside);
  return workbookBytes({
    title: visible(beside.source.title ?? titled(study.title, study.id, { words })),
    decimals: study.notation.currency.decimals,
    sheets: sheets.drafts.map((draft) => draft.written()),
    names: sheets.names,
  });
}

type Beside = Pick<WorkbookTerms, 'source' | 'explanations' | 'simulation'>;

/** Every sheet in its order: what an outside firm reads first, then the scenarios, then what they are held against. */
function allSheets(
  book: Book,
  collected: Collected,
  { source, explanations, simulation }: Beside,
): { drafts: readonly Draft[]; names: readonly DefinedName[] } {
  const titles = book.words.workbook.sheets;
  const names = new SheetNames();
  const named = Object.fromEntries(Object.entries(titles).map(([kind, title]) => [kind, names.of(title)])) as Record<
    keyof typeof titles,
    string
  >;
  const scenarios = book.runs.map((run) => scenarioSheet(book, run, names.of(run.scenario.id)));
  const inputs = assumptionsSheet(book, collected, named.assumptions);
  const { draft: summary, ranking } = summarySheet(book, scenarios, named.summary);
  const budget = budgetSheet(book, scenarios, named.budget);
  const { changed, outside } = inputs;
  const optional: readonly (readonly [Kind, Draft | null])[] = [
    ['gates', gatesSheet(book, scenarios, named.gates)],
    ['criteria', criteriaSheet(book, scenarios, named.criteria)],
    ['budget', budget?.draft ?? null],
    ['reconciliation', reconciliationSheet(book, { scenarios, explanations, name: named.reconciliation })],
    ['simulated', simulation === null ? null : simulatedSheet(book, { simulation, changed, name: named.simulated })],
  ];
  const others = optional.flatMap(([kind, draft]) => (draft === null ? [] : [{ kind, draft }]));
  const computed = [summary, ...scenarios.map(({ draft }) => draft), ...others.map(({ draft }) => draft)];
  const terms = { scenarios, ranking, budget, changed, outside, counted: computed };
  const checks = checksSheet(book, terms, named.checks);
  const kinds: Kind[] = ['summary', 'assumptions', 'checks', ...others.map(({ kind }) => kind)];
  const cover = coverSheet(book, source, { scenarios, others: kinds, checks, name: named.cover });
  const drafts = [
    cover,
    summary,
    inputs.draft,
    checks.draft,
    ...others.map(({ draft }) => draft),
    ...scenarios.map(({ draft }) => draft),
  ];
  return { drafts, names: inputs.names };
}

/** Whether every month that stands in a cell is a date that spreadsheets have. */
const hasDates = (start: number, { assumptions, literals }: Inputs): boolean =>
  start >= firstDated &&
  [...assumptions.values(), ...literals.values()].every(
    ({ monthsName, value }) => monthsName === null || !(value < firstDated),
  );
