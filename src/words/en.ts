import { amountsIn, table } from './en/table.ts';
import { signFirst } from './amount-words.ts';
import { counted } from './counted.ts';
import type { Findings } from './facts.ts';
import { listed } from './listed.ts';
import { lines } from './en/lines.ts';
import { metrics } from './en/metrics.ts';
import { monthName } from './en/month.ts';
import { inUnit, numbers, quantitiesIn, quantity, unitName } from './en/quantity.ts';
import { advice } from './faults/en/advice.ts';
import { characters } from './faults/en/characters.ts';
import { oneSided } from './faults/en/one-sided.ts';
import { files } from './faults/en/files.ts';
import { partFaults } from './faults/en/parts.ts';
import { formulas } from './faults/en/formulas.ts';
import { meaning } from './faults/en/meaning.ts';
import { pins } from './faults/en/pins.ts';
import { uncertainty } from './faults/en/uncertainty.ts';
import { units } from './faults/en/units.ts';
import { writing } from './faults/en/writing.ts';
import { diff, report } from './en/diff.ts';
import { check } from './en/check.ts';
import { batch } from './en/batch.ts';
import { comparison } from './en/comparison.ts';
import { criteria } from './en/criteria.ts';
import { explain } from './en/explain.ts';
import { page } from './en/page.ts';
import { plane } from './en/plane.ts';
import { sensitivity } from './en/sensitivity.ts';
import { show } from './en/show.ts';
import { solve } from './en/solve.ts';
import { tradeoff } from './en/tradeoff.ts';
import { voi } from './en/voi.ts';
import { discover } from './en/discover.ts';
import { plan } from './en/plan.ts';
import { outside } from './en/outside.ts';
import { estimateFaults, estimates } from './en/estimates.ts';
import { simulation } from './en/simulation.ts';
import { help } from './en/help.ts';
import { whatIf } from './en/what-if.ts';
import { workbook } from './en/workbook.ts';
import { inEuros, type Notation } from '../units/notation.ts';
import type { FaultWords } from './fault-words.ts';
import type { Language } from './language.ts';

const faults: FaultWords = {
  ...characters,
  ...writing,
  ...units,
  ...formulas,
  ...meaning,
  ...advice,
  ...oneSided,
  ...estimateFaults,
  ...uncertainty,
  ...files,
  ...partFaults,
  ...pins,
};

/** Everything that samen says. What it takes to say it is the type of every other language. */
export const en = {
  language: 'en' as Language,
  numbers,
  quantity,
  /** A number that is written already, in its unit; a share in hundredths. */
  inUnit,
  /** The same of a study in another notation. */
  quantitiesIn,
  amountsIn,
  /** An amount or another quantity with a plus before it. */
  withPlus: signFirst.withPlus,
  /** How the study writes its amounts. */
  notation: (): Notation => inEuros,
  faults,
  problems: {
    error: 'error',
    /** The path of keys from the root of the study. */
    at: (path: string) => `at ${path}`,
    warning: 'warning',
    allIsWell: (study: string, scenarios: number) =>
      `Study ${study} is valid, with ${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}.`,
    /** What is wrong with a study in one paragraph; null where it cannot be read. */
    findings: ({ study, mistakes, warnings, listed: texts }: Findings) =>
      `${study === null ? 'The study' : `Study ${study}`} ${mistakes > 0 ? `has ${counted(String(mistakes), 'mistake', 'mistakes')}${warnings > 0 ? ` and ${counted(String(warnings), 'warning', 'warnings')}` : ''}` : `is valid, with ${counted(String(warnings), 'warning', 'warnings')}`}: ${texts.join('; ')}.`,
    more: (count: number) => `and ${count} more`,
    /** The months as known in which it is so, and not in the month in force. */
    otherDates: (months: readonly string[]) =>
      `as known in ${listed(months, 'and')} only, which is not the as-of month`,
    /** Which scenarios inherit the mistake. */
    suffers: (scenarios: readonly string[]) =>
      `affects ${scenarios.length === 1 ? 'scenario' : 'scenarios'} ${scenarios.join(', ')}`,
    noMemory:
      'the system gives no memory: allow more (ulimit -v), or start Node with NODE_OPTIONS=--disable-wasm-trap-handler',
    bug: (version: string) =>
      `samen ${version} has a bug: this should not happen. Please report it with the study that shows it; SAMEN_DEBUG=1 prints the details.`,
  },
  /** A unit as the head of a column has it. */
  unitName,
  monthName,
  table,
  metrics,
  lines,
  estimates,
  plan,
  show,
  explain,
  sensitivity,
  page,
  plane,
  solve,
  tradeoff,
  voi,
  discover,
  batch,
  comparison,
  criteria,
  /** How far long work is, and how many seconds it may still take. */
  progress: (done: number, seconds: number) => `${Math.floor(100 * done)}%, about ${seconds} s left`,
  /** Of a command that computes again whenever a file is saved. */
  watch: {
    waiting: 'Waiting for a file to be saved; Ctrl-C stops.',
    again: (file: string) => `${file} changed. Lines that are new are marked with >.`,
  },
  /** Of a result that is computed in parts. */
  parts: { wrote: (path: string, part: number, of: number) => `wrote ${path}: part ${part} of ${of}` },
  outside,
  simulation,
  diff,
  report,
  check,
  workbook,
  help,
  /** What keys of a study mean, by the shape that has them, in another language than that of the model, which is English. */
  keys: {} as Readonly<Record<string, Readonly<Record<string, string>>>>,
  whatIf,
};
