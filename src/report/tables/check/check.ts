import type { CheckedPin, FoundPin } from '../../../analysis/check/check.ts';
import type { StaleFile } from '../../../analysis/check/out-of-date.ts';
import { titleIn } from '../../../model/study/study.ts';
import { type CheckContext, hasNone } from './check-context.ts';
import { causeNotes } from './check-findings.ts';
import { violationTables } from './violations.ts';
import { differenceText, effectText, pinnedText, toleranceText, wasAndIs } from '../../lines/figure-text.ts';
import type { Words } from '../../../words/words.ts';
import { type Cause, causesOf, causeTitle, type Moved } from './causes.ts';
import type { Cell, Report, RowGroup, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, left, narrow, right, rowsOf, text } from '../columns.ts';

/** As many as a screen has room for. */
const mostPins = 20;
const mostRows = 12;

/** What was published against what it comes to, why that differs, and what the study forbids. */
export function checkReport(context: CheckContext): Report {
  const { check, study, words, folder } = context;
  const drifted = check.pins.filter(({ isAsPinned: isSame }) => !isSame);
  const found = drifted.flatMap((pin) => (pin.lost === null ? [pin] : []));
  const causes = causesOf(drifted, words);
  const isKept = found.every(({ drift }) => drift === null || drift.isStudyKnown || drift.other === null);
  return {
    title: words.check.title(titleIn(study.title, words.language)),
    summary: summaryOf(context, drifted.length),
    tables: [
      ...(check.pins.length > 0 ? [pinsTable(context)] : []),
      ...(causes.length > 0 ? [whyTable(causes, context)] : []),
      ...(check.violations.length > 0 ? violationTables(context) : []),
      ...(folder !== null && folder.stale.length > 0 && !hasNone(folder) ? [filesTable(folder.stale, context)] : []),
    ],
    notes: [...drifted.flatMap((pin) => causeNotes(pin, words)), ...(isKept ? [] : [words.check.notes.notKept])].map(
      (note) => ({ kind: 'finding', text: note }),
    ),
  };
}

function summaryOf({ check, study, words, folder }: CheckContext, drifted: number): string[] {
  const { pins, violations } = check;
  const { forbid } = study;
  const forbids =
    forbid.stale !== null || forbid.judgementShareAbove !== null || forbid.unstated || forbid.infeasibleFirst;
  const asOf = words.monthName(check.asOf);
  // Who asks for pins forbids nothing with that.
  const found = violations.filter(({ rule }) => rule !== 'no-figures');
  const forbidden = found.length;
  const rules = new Set(found.map(({ rule }) => rule)).size;
  return [
    ...(pins.length > 0 ? [words.check.figures(pins.length - drifted, drifted)] : []),
    ...(pins.length === 0 && !forbids && violations.length === 0 ? [words.check.noFigures(study.id)] : []),
    ...(violations.length > forbidden ? [words.check.noPins] : []),
    ...(forbidden > 0 ? [words.check.violations(rules, forbidden, asOf)] : []),
    ...(forbids && forbidden === 0 ? [words.check.keptTo(asOf)] : []),
    ...(folder === null
      ? []
      : [hasNone(folder) ? words.check.nothingIn(folder.name) : words.check.files(folder.name, folder.stale.length)]),
  ];
}

/** A number as it is shown, and unrounded for other programs. */
const exact = (value: number | null, unit: string, phrase: string | null): Cell =>
  phrase === null ? empty : value === null ? text(phrase) : { kind: 'exact', value, unit, text: phrase };

const unitOf = ({ figure, pinned }: FoundPin): string => (pinned.asMonth ? 'month' : figure.unit);

function pinsTable({ check, words }: CheckContext): Table {
  const { check: texts } = words;
  const columns: ColumnOf<CheckedPin>[] = [
    {
      name: texts.state,
      ...left,
      essential: true,
      cell: ({ isAsPinned: isSame }) =>
        isSame ? { kind: 'text', text: texts.same, tone: 'good' } : { kind: 'text', text: texts.drifted, tone: 'bad' },
    },
    { name: texts.figure, ...narrow, essential: true, cell: ({ pin }) => text(pin.figure) },
    { name: texts.asOf, ...left, cell: ({ asOf }) => ({ kind: 'month', month: asOf }) },
    {
      name: texts.was,
      ...right,
      essential: true,
      cell: (pin) => (pin.lost === null ? wasCell(pin, words) : text(pinnedText(pin))),
    },
    {
      name: texts.is,
      ...right,
      essential: true,
      cell: (pin) => (pin.lost === null ? figureCell(pin, words) : text(texts.lost)),
    },
    {
      name: texts.difference,
      ...right,
      essential: true,
      cell: (pin) => (pin.lost === null ? exact(pin.difference, pin.figure.unit, differenceText(pin, words)) : empty),
    },
    { name: texts.within, ...right, cell: (pin) => toleranceCell(pin, words) },
    { name: texts.published, ...narrow, cell: ({ pin }) => text(publication(pin)) },
  ];
  return {
    id: 'figures',
    first: mostPins,
    title: texts.pinsTitle,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, check.pins) }],
    notes: [],
  };
}

function wasCell(pin: FoundPin, words: Words): Cell {
  const [{ was }, unit, { value }] = [wasAndIs(pin, words), unitOf(pin), pin.pinned];
  return unit === 'truth' || unit === 'month' || value === null ? text(was) : exact(value, unit, was);
}

/** In the unit of a figure that is there; of one that is lost as somebody wrote it. */
function toleranceCell(pin: CheckedPin, words: Words): Cell {
  if (pin.lost === null) return exact(pin.pinned.within, pin.figure.unit, toleranceText(pin, words));
  return pin.pin.within === null ? empty : text(String(pin.pin.within));
}

function figureCell(pin: FoundPin, words: Words): Cell {
  const [{ is: now }, unit] = [wasAndIs(pin, words), unitOf(pin)];
  return unit === 'truth' || unit === 'month' ? text(now) : exact(pin.current, unit, now);
}

const publication = ({ publishedIn, where }: CheckedPin['pin']): string =>
  [publishedIn, where].filter((part) => part !== null).join(', ');

function whyTable(causes: readonly Cause[], context: CheckContext): Table {
  const { check: texts } = context.words;
  const columns: ColumnOf<Moved>[] = [
    { name: texts.figure, ...narrow, essential: true, cell: ({ pin }) => text(pin.pin.figure) },
    { name: texts.asOf, ...left, cell: ({ pin }) => ({ kind: 'month', month: pin.asOf }) },
    {
      name: texts.effect,
      ...right,
      essential: true,
      cell: ({ pin, effect }) => effectCell(pin, effect, context),
    },
    ...(causes.some(({ moved }) => moved.some(({ error }) => error !== null))
      ? [
          {
            name: texts.error,
            ...right,
            cell: ({ pin, error }: Moved) => effectCell(pin, error, context),
          },
        ]
      : []),
    {
      name: texts.share,
      align: 'right',
      unit: { kind: 'text', text: '%' },
      essential: true,
      cell: ({ share }) => (share === null ? empty : { kind: 'share', share, signed: true }),
    },
  ];
  return {
    id: 'why',
    first: mostRows,
    title: texts.whyTitle,
    columns: headsOf(columns),
    groups: causes.map((cause): RowGroup => ({
      title: causeTitle(cause, context),
      rows: rowsOf(columns, cause.moved),
    })),
    notes: [],
  };
}

/** A place that is lost or won has no amount where there is none on one side. */
function effectCell(pin: CheckedPin, effect: number | null, { words }: CheckContext): Cell {
  if (pin.lost !== null) return text(words.check.lost);
  return pin.difference === null ? empty : exact(effect, pin.figure.unit, effectText(pin, effect, words));
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
    first: mostRows,
    title: words.check.filesTitle,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, stale) }],
    notes: [],
  };
}
