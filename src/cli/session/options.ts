import {
  anyYear,
  type AskedMetric,
  type Metric,
  metricId,
  metricNames,
  readAsked,
} from '../../model/metrics/metrics.ts';
import type { Simulation } from '../../model/study/simulation.ts';
import type { Kind, Scenario, Study } from '../../model/study/study.ts';
import type { Delimiter } from '../../report/formats/csv.ts';
import { type Age, readAge } from '../../units/age.ts';
import { type CalendarMonth, mendMonth, readMonth, writeMonth } from '../../units/month.ts';
import type { Notation } from '../../units/notation.ts';
import { readQuantity } from '../../units/quantity.ts';
import { nearest } from '../../problems/nearest.ts';
import { unknown } from '../../problems/unknown-name.ts';
import { withoutGroups } from '../../words/faults/mend.ts';
import type { Language } from '../../words/language.ts';
import { UserError } from './user-error.ts';

export const languages = ['en', 'nl'] as const satisfies readonly Language[];

/** The kinds of provenance that a number can be asked for. */
export const kinds = ['sourced', 'derived', 'judgement'] as const satisfies readonly Kind[];

/** How draws can be taken. */
export const samplings = ['random', 'latin'] as const satisfies readonly Simulation['sampling'][];

/** One of the words an option may take. @throws {UserError} for another */
export function oneOf<T extends string>(option: string, text: string, known: readonly T[]): T {
  const found = known.find((each) => each === text);
  if (found === undefined) throw badOption(option, text, known);
  return found;
}

export const badOption = (option: string, text: string, known: readonly string[]): UserError =>
  new UserError({ kind: 'bad-option', option, text, known, near: nearest(text, known) });

/** What stands between the fields of csv. @throws {UserError} for anything but a comma, a semicolon or a tab */
export function delimiterOf(text: string): Delimiter {
  const found = delimiters.get(text);
  if (found === undefined) throw badOption('--delimiter', text, ['","', '";"', 'tab']);
  return found;
}

const delimiters: ReadonlyMap<string, Delimiter> = new Map([
  [',', ','],
  [';', ';'],
  ['tab', '\t'],
  ['\\t', '\t'],
  ['\t', '\t'],
]);

/** A width in characters. @throws {UserError} for anything but a whole number from 20 to 1000 */
export function widthOf(text: string, option = '--width'): number {
  const width = /^\d+$/.test(text) ? Number(text) : 0;
  if (width < 20 || width > 1000) throw badOption(option, text, ['20 … 1000']);
  return width;
}

/** The month of `--as-of`, or of another option; any month will do. @throws {UserError} for anything else, with the nearest as-of date */
export function asOfMonth({ asOfDates }: Study, text: string, option = '--as-of'): CalendarMonth {
  const month = readMonth(text);
  if (month !== null) return month;
  const near = mendMonth(text) ?? nearest(text, [...asOfDates.keys()].map(writeMonth));
  throw new UserError({ kind: 'bad-month', text, near, ofOption: option });
}

/**
 * The metric to rank by.
 *
 * @param also - what may stand there besides, and is no metric
 * @throws {UserError} where the study has none of that name
 */
export function metricOf(
  study: Study,
  text: string,
  { option = '--by', also = [] }: { readonly option?: string; readonly also?: readonly string[] } = {},
): Metric {
  const measures = [...study.measures.keys()];
  const metric = readAsked(text, measures);
  if (metric?.kind === 'by-year')
    throw new UserError({
      kind: 'usage',
      what: 'not-ranked-by-year',
      name: `${option} ${metricId(metric)}`,
      near: null,
    });
  if (metric === null) {
    const { near, known } = unknown('result', text, [...metricNames(measures), ...also]);
    throw new UserError({ kind: 'bad-option', option, text, known, near });
  }
  if (metric.kind === 'score') needScore(study, option === '--by' ? 'ranking' : 'score');
  return metric;
}

/** @throws {UserError} where the study has no criteria, or nobody who weighs them */
export function needScore({ criteria, stakeholders }: Study, asks: 'ranking' | 'score' | 'criteria'): void {
  if (criteria.size === 0) throw new UserError({ kind: 'no-score', lacks: 'criteria', asks });
  if (stakeholders.size === 0) throw new UserError({ kind: 'no-score', lacks: 'stakeholders', asks });
}

/** What is asked for with `--metric`. @throws {UserError} where the study has none of that name; its years nobody knows yet */
export function askedOf(study: Study, text: string): AskedMetric {
  const asked = readAsked(text, study.measures.keys());
  return asked?.kind === 'by-year' ? asked : metricOf(study, text, { option: '--metric', also: [anyYear] });
}

/** `365d`, `18 months`, `2y`. @throws {UserError} for anything else */
export function ageOf(option: string, text: string): Age {
  const age = readAge(text);
  if (age === null) throw badOption(option, text, ['365d', '18m', '2y']);
  return age;
}

/** Levels of a tree. @throws {UserError} for anything but a whole number */
export function depthOf(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw badOption('--depth', text, ['0 … 9999']);
  return Number(text);
}

/** `1%`, `0.5%`, `0%`, as a fraction. @throws {UserError} for anything else */
export function limitOf(option: string, text: string): number {
  const [, percent] = /^(\d{1,9}(?:\.\d{1,12})?) ?%$/.exec(text) ?? [];
  if (percent === undefined) throw badOption(option, text, ['0%', '0.5%', '1%']);
  return Number(`${percent}e-2`);
}

export interface SetText {
  readonly name: string;
  readonly value: string;
}

/** `name=value`. @throws {UserError} for anything else */
export function setOf(text: string): SetText {
  const [, name, value] = /^([^=\s]+)=(.+)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    const [, before, after] = /^([^:=\s]+)\s*(?::\s*|=\s*|\s+)([^:=\s].*)$/.exec(text) ?? [];
    const corrected = before === undefined ? null : `${before}=${after}`;
    throw new UserError({ kind: 'bad-set', text, corrected: corrected?.includes(' ') ? `"${corrected}"` : corrected });
  }
  return { name, value: value.trim() };
}

/** A scenario of the study; `option` names it, where it is no argument. @throws {UserError} where it has none of that id */
export function scenarioOf(study: Study, id: string, option?: string): Scenario {
  const scenario = study.scenarios.get(id);
  if (scenario !== undefined) return scenario;
  const fault = unknown('scenario', id, study.scenarios.keys());
  throw new UserError(option === undefined ? fault : { ...fault, ofOption: option });
}

/** Two scenarios of the study, with a comma between them. @throws {UserError} where these are not two of its ids */
export function pairOf(study: Study, text: string): readonly [first: string, second: string] {
  const [first, second, ...others] = text.split(',').map((id) => scenarioOf(study, id.trim(), '--between').id);
  if (study.scenarios.size < 2)
    throw new UserError({ kind: 'usage', what: 'of-two-scenarios', name: `--between ${text}`, near: null });
  if (first === undefined || second === undefined || first === second || others.length > 0)
    throw badOption('--between', text, pairsOf([...study.scenarios.keys()]));
  return [first, second];
}

const pairsOf = (ids: readonly string[]): string[] =>
  ids.flatMap((first, index) => ids.slice(index + 1).map((second) => `${first},${second}`));

/** The study with only the scenarios that were asked for. @throws {UserError} where one is unknown */
export function onlyScenarios(study: Study, ids: readonly string[]): Study {
  if (ids.length === 0) return study;
  const known = [...study.scenarios.keys()];
  for (const id of ids) if (!study.scenarios.has(id)) throw badOption('--scenario', id, known);
  const followed = withFallbacks(study, ids);
  const [asked, unasked] = [true, false].map(
    (current) => new Map([...study.scenarios].filter(([id]) => followed.has(id) === current)),
  );
  return { ...study, scenarios: asked ?? new Map(), unasked: unasked ?? new Map() };
}

/** With the scenarios that are followed where a gate fails: what choosing one comes to rests on them. */
function withFallbacks({ scenarios }: Study, ids: readonly string[]): ReadonlySet<string> {
  const all = new Set(ids);
  // A set is walked to what is added on the way.
  for (const id of all) {
    const to = scenarios.get(id)?.fallback?.to;
    if (to !== undefined) all.add(to);
  }
  return all;
}

/** The number within bounds of which somebody grouped the thousands; null where that is not so. */
export function wholeMeant(text: string, from: number, to: number): string | null {
  const near = withoutGroups(text.replaceAll(',', '.'));
  return near !== null && Number(near) >= from && Number(near) <= to ? near : null;
}

/** A whole number within bounds. @throws {UserError} for anything else */
export function wholeNumber(option: string, text: string, { from, to }: { from: number; to: number }): number {
  const number = /^\d{1,17}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= from && number <= to))
    throw new UserError({
      kind: 'bad-option',
      option,
      text,
      known: [`${from} … ${to}`],
      near: wholeMeant(text, from, to),
    });
  return number;
}

/** A share from 0% to 100%, with its sign. @throws {UserError} for anything else */
export function shareOf(option: string, text: string): number {
  const read = readQuantity(text, { dimension: 'share', bare: 'percent' });
  if ('value' in read && typeof read.value === 'number' && read.value >= 0 && read.value <= 1) return read.value;
  throw badOption(option, text, ['0%', '40%', '100%']);
}

/** An amount of money, bare or with its unit. @throws {UserError} for anything else */
export function amountOf(option: string, text: string, notation: Notation): number {
  const read = readQuantity(text, { dimension: 'money', bare: 'EUR' }, notation);
  if ('value' in read && typeof read.value === 'number') return read.value;
  throw badOption(option, text, ['25000000', `"${notation.currency.code} 25M"`]);
}
