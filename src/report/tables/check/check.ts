import type { CheckedPin } from '../../../analysis/check/check.ts';
import type { Violation } from '../../../analysis/check/violations.ts';
import type { StaleFile } from '../../../analysis/check/out-of-date.ts';
import { titleIn } from '../../../model/study/study.ts';
import { writeMonth } from '../../../units/month.ts';
import type { CheckContext } from './check-context.ts';
import { causeNotes, violationText } from './check-findings.ts';
import { differenceText, figureText, pinnedText } from '../../lines/figure-text.ts';
import { placeText } from '../../place.ts';
import type { Cell, Report, RowGroup, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, left, narrow, right, rowsOf, text } from '../columns.ts';

/** What was published against what it comes to, why that differs, and what the study forbids. */
export function checkReport(context: CheckContext): Report {
  const { check, study, words, folder } = context;
  const drifted = check.pins.filter(({ isSame }) => !isSame);
  const told = drifted.filter(({ drift }) => drift !== null && (drift.changes.length > 0 || drift.other !== null));
  return {
    title: words.check.title(titleIn(study.title, words.language)),
    summary: summaryOf(context, drifted.length),
    tables: [
      ...(check.pins.length > 0 ? [pinsTable(context)] : []),
      ...(told.length > 0 ? [whyTable(told, context)] : []),
      ...(check.violations.length > 0 ? [violationsTable(context)] : []),
      ...(folder !== null && folder.stale.length > 0 ? [filesTable(folder.stale, context)] : []),
    ],
    notes: drifted.flatMap((pin) => causeNotes(pin, words)).map((note) => ({ kind: 'finding', text: note })),
  };
}

function summaryOf({ check, study, words, folder }: CheckContext, drifted: number): string[] {
  const { pins, violations } = check;
  const { forbid } = study;
  const forbids =
    forbid.stale !== null || forbid.judgementShareAbove !== null || forbid.unstated || forbid.infeasibleFirst;
  const asOf = writeMonth(check.asOf);
  return [
    ...(pins.length > 0 ? [words.check.figures(pins.length - drifted, drifted)] : []),
    ...(pins.length === 0 && !forbids ? [words.check.noFigures(study.id)] : []),
    ...(violations.length > 0 ? [words.check.violations(violations.length, asOf)] : []),
    ...(forbids && violations.length === 0 ? [words.check.keptTo(asOf)] : []),
    ...(folder === null ? [] : [words.check.files(folder.name, folder.stale.length)]),
  ];
}

/** A number as it is told, and unrounded for other programs. */
const exact = (value: number | null, unit: string, said: string | null): Cell =>
  said === null ? empty : value === null ? text(said) : { kind: 'exact', value, unit, text: said };

const unitOf = ({ figure, pinned }: CheckedPin): string => (pinned.asMonth ? 'month' : figure.unit);

const textOrEmpty = (its: string | null): Cell => (its === null ? empty : text(its));

function pinsTable({ check, words }: CheckContext): Table {
  const { check: its } = words;
  const columns: ColumnOf<CheckedPin>[] = [
    {
      name: its.state,
      ...left,
      essential: true,
      cell: ({ isSame }) =>
        isSame ? { kind: 'text', text: its.same, tone: 'good' } : { kind: 'text', text: its.drifted, tone: 'bad' },
    },
    { name: its.figure, ...narrow, essential: true, cell: ({ pin }) => text(pin.figure) },
    { name: its.asOf, ...left, cell: ({ asOf }) => ({ kind: 'month', month: asOf }) },
    { name: its.was, ...right, essential: true, cell: (pin) => text(pinnedText(pin)) },
    {
      name: its.is,
      ...right,
      essential: true,
      cell: (pin) => figureCell(pin, figureText(pin, pin.is, words), unitOf(pin)),
    },
    {
      name: its.difference,
      ...right,
      essential: true,
      cell: (pin) => exact(pin.difference, pin.figure.unit, differenceText(pin, pin.difference, words)),
    },
    { name: its.within, ...right, cell: ({ pin }) => (pin.within === null ? empty : text(String(pin.within))) },
    { name: its.published, ...narrow, cell: ({ pin }) => text(publication(pin)) },
  ];
  return {
    id: 'figures',
    title: its.pinsTitle,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, check.pins) }],
    notes: [],
  };
}

const figureCell = (pin: CheckedPin, said: string, unit: string): Cell =>
  unit === 'truth' || unit === 'month' ? text(said) : exact(pin.is, unit, said);

const publication = ({ publishedIn, where }: CheckedPin['pin']): string =>
  [publishedIn, where].filter((part) => part !== null).join(', ');

/** What accounts for a part of a drift. */
interface Cause {
  readonly pin: CheckedPin;
  readonly name: string;
  readonly was: string | null;
  readonly is: string | null;
  readonly effect: number | null;
  readonly share: number | null;
  readonly error: number | null;
}

function causesOf(pin: CheckedPin, other: string): Cause[] {
  const { changes = [], other: rest = null } = pin.drift ?? {};
  return [
    ...changes.map(({ key, ...its }) => ({ pin, ...its, name: key })),
    ...(rest === null ? [] : [{ pin, name: other, was: null, is: null, ...rest, error: null }]),
  ];
}

function whyTable(drifted: readonly CheckedPin[], { words }: CheckContext): Table {
  const { check: its } = words;
  const causes = drifted.map((pin) => causesOf(pin, its.other));
  const columns: ColumnOf<Cause>[] = [
    { name: its.cause, ...narrow, essential: true, cell: ({ name }) => text(name) },
    { name: its.was, ...right, essential: true, cell: ({ was }) => textOrEmpty(was) },
    { name: its.is, ...right, essential: true, cell: ({ is }) => textOrEmpty(is) },
    {
      name: its.effect,
      ...right,
      essential: true,
      cell: ({ pin, effect }) => exact(effect, pin.figure.unit, effectText(pin, effect, words)),
    },
    ...(causes.flat().some(({ error }) => error !== null)
      ? [
          {
            name: its.error,
            ...right,
            cell: ({ pin, error }: Cause) => exact(error, pin.figure.unit, effectText(pin, error, words)),
          },
        ]
      : []),
    {
      name: its.share,
      align: 'right',
      unit: { kind: 'text', text: '%' },
      essential: true,
      cell: ({ share }) => (share === null ? empty : { kind: 'share', share, signed: true }),
    },
  ];
  return {
    id: 'why',
    title: its.whyTitle,
    columns: headsOf(columns),
    groups: causes.map((each, index): RowGroup => {
      const { pin, asOf } = drifted[index] as CheckedPin;
      return { title: `${pin.figure} (${writeMonth(asOf)})`, rows: rowsOf(columns, each) };
    }),
    notes: [],
  };
}

/** A place that is lost or won has no amount where there is none on one side. */
const effectText = (pin: CheckedPin, effect: number | null, words: CheckContext['words']): string | null =>
  pin.difference === null ? null : differenceText(pin, effect, words);

function violationsTable(context: CheckContext): Table {
  const { check, words, spanOf } = context;
  const columns: ColumnOf<Violation>[] = [
    { name: words.check.rule, ...left, essential: true, cell: ({ rule }) => text(rule) },
    { name: words.check.what, ...narrow, essential: true, cell: (each) => text(violationText(each, context)) },
    { name: words.check.place, ...left, essential: true, cell: ({ path }) => text(placeText(spanOf.study(path))) },
  ];
  return {
    id: 'forbidden',
    title: words.check.violationsTitle,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, check.violations) }],
    notes: [],
  };
}

function filesTable(stale: readonly StaleFile[], { words }: CheckContext): Table {
  const columns: ColumnOf<StaleFile>[] = [
    { name: words.check.file, ...left, essential: true, cell: ({ file }) => text(file) },
    {
      name: words.check.reason,
      ...narrow,
      essential: true,
      cell: ({ reasons }) => text(reasons.map((reason) => words.check.staleness[reason]).join(', ')),
    },
  ];
  return {
    id: 'files',
    title: words.check.filesTitle,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, stale) }],
    notes: [],
  };
}
