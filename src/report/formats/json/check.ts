import type { CheckedPin, FoundPin } from '../../../analysis/check/check.ts';
import type { Drift } from '../../../analysis/check/drift.ts';
import type { Loss } from '../../../analysis/check/loss.ts';
import type { StudyChange } from '../../../analysis/check/study-changes.ts';
import { comesTo } from '../../../analysis/check/record.ts';
import { calendarMonth, writeMonth } from '../../../units/month.ts';
import type { CheckContext } from '../../tables/check/check-context.ts';
import { type Cause, causesOf, causeSpan, causeTitle, shortText } from '../../tables/check/causes.ts';
import { causeNotes, lossText, violationText } from '../../tables/check/check-findings.ts';
import { placeOf } from '../../problems.ts';
import type { CauseJson, CheckDocument, DriftJson, PinJson, StudyChangeJson } from './documents/check.ts';
import type { PlaceJson } from './documents/place.ts';
import { envelope, type JsonContext } from './envelope.ts';
import type { Span } from '../../../input/tree/tree.ts';
import type { InUnit } from '../../../units/printed.ts';

/** What `check` found: `samen.check/1`. */
export function checkJson(context: CheckContext, json: JsonContext): string {
  const { check, study, words, folder, spanOf } = context;
  const { pins, violations } = check;
  return envelope<CheckDocument>(
    'samen.check/1',
    {
      study: study.id,
      asOf: writeMonth(check.asOf),
      same:
        pins.every(({ isAsPinned: isSame }) => isSame) && violations.length === 0 && (folder?.stale ?? []).length === 0,
      figures: pins.map((pin) => pinJson(pin, context)),
      changes: causesOf(pins, words).map((cause) => causeJson(cause, context)),
      forbidden: violations.map((each) => ({
        rule: each.rule,
        text: violationText(each, context),
        ...placeIn(spanOf.study(each.path)),
      })),
      folder: folder === null ? null : { folder: folder.name, outOfDate: folder.stale },
    },
    json,
  );
}

function pinJson(checked: CheckedPin, context: CheckContext): PinJson {
  const { pin, asOf } = checked;
  return {
    figure: pin.figure,
    asOf: writeMonth(asOf),
    ...(checked.lost === null ? foundJson(checked, context) : lostJson(checked.lost, context)),
    publishedIn: pin.publishedIn,
    where: pin.where,
    written: pin.value,
    recorded: pin.recorded === null ? null : { samen: pin.recorded.samen, inputHash: pin.recorded.input },
    notes: causeNotes(checked, context.words),
    ...placeIn(context.spanOf.figures(pin.path)),
  };
}

/** What there is to tell of a figure, whether it can be computed or not. */
type FigureJson = Omit<
  PinJson,
  'figure' | 'asOf' | 'publishedIn' | 'where' | 'written' | 'recorded' | 'notes' | keyof PlaceJson
>;

const lostJson = (lost: Loss, { words }: CheckContext): FigureJson => ({
  unit: null,
  same: false,
  was: null,
  is: null,
  difference: null,
  within: null,
  standardError: null,
  changedByHand: false,
  drift: null,
  lost: {
    why: lost.why,
    text: lossText(lost, words),
    renamedTo: lost.why === 'problem' ? null : (lost.now?.figure ?? null),
  },
});

function foundJson(
  { figure, pinned, current, difference, isAsPinned: isSame, byHand, drift }: FoundPin,
  context: CheckContext,
): FigureJson {
  const reported = (value: number | null): InUnit | null => {
    if (value !== null && pinned.asMonth) return writeMonth(calendarMonth(value));
    const word = comesTo({ ...figure, value });
    return word === 'none' || value === null || figure.unit === 'truth' ? (word === 'none' ? null : word) : value;
  };
  return {
    unit: pinned.asMonth ? 'month' : figure.unit,
    same: isSame,
    was: reported(pinned.value),
    is: figure.unit === 'month' && current !== null ? writeMonth(calendarMonth(current)) : reported(current),
    difference: figure.unit === 'truth' ? null : difference,
    within: pinned.within,
    standardError: current === null ? null : (figure.drawn?.error ?? null),
    changedByHand: byHand,
    drift: drift === null ? null : driftJson(drift, context),
    lost: null,
  };
}

const driftJson = (drift: Drift, { spanOf }: CheckContext): DriftJson => ({
  cameTo: drift.cameTo,
  fields: drift.fields.map(({ changes, effect, share }) => ({
    changes: changes.map((change) => changeJson(change, spanOf.study)),
    effect,
    share,
  })),
  assumptions: drift.changes.map(({ key, was, is: now, path, effect, share, error }) => ({
    assumption: key,
    was,
    is: now,
    effect,
    share,
    standardError: error,
    ...placeIn(spanOf.study(path)),
  })),
  other: drift.other,
  gone: drift.gone,
  engine: drift.engine,
  sameInput: drift.sameInput,
  studyKept: drift.isStudyKnown,
});

const changeJson = ({ path, was, is: now }: StudyChange, spanOf: CheckContext['spanOf']['study']): StudyChangeJson => ({
  field: path.join('.'),
  how: was === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
  was: was === undefined ? null : shortText(was),
  is: now === undefined ? null : shortText(now),
  ...placeIn(spanOf(path)),
});

/** What changed, with the figures that it moved. */
function causeJson(cause: Cause, context: CheckContext): CauseJson {
  const span = causeSpan(cause, context);
  return {
    kind: cause.of.kind,
    text: causeTitle(cause, context),
    ...(span === null ? { file: null, line: null, column: null } : placeIn(span)),
    figures: cause.moved.map(({ pin, effect, share, error }) => ({
      figure: pin.pin.figure,
      asOf: writeMonth(pin.asOf),
      effect,
      share,
      standardError: error,
    })),
  };
}

function placeIn(span: Span): PlaceJson {
  const { line, column } = placeOf(span.file.text, span.from);
  return { file: span.file.name, line, column };
}
