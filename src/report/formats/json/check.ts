import type { CheckedPin } from '../../../analysis/check/check.ts';
import { comesTo } from '../../../analysis/check/record.ts';
import { calendarMonth, writeMonth } from '../../../units/month.ts';
import type { CheckContext } from '../../tables/check/check-context.ts';
import { causeNotes, violationText } from '../../tables/check/check-findings.ts';
import { placeOf } from '../../problems.ts';
import { envelope, type JsonContext } from './envelope.ts';
import type { Span } from '../../../input/tree.ts';

/** What `check` found: `samen.check/1`. */
export function checkJson(context: CheckContext, json: JsonContext): string {
  const { check, study, folder, spanOf } = context;
  const { pins, violations } = check;
  return envelope(
    'samen.check/1',
    {
      study: study.id,
      asOf: writeMonth(check.asOf),
      same: pins.every(({ isSame }) => isSame) && violations.length === 0 && (folder?.stale ?? []).length === 0,
      figures: pins.map((pin) => pinJson(pin, context)),
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

function pinJson(checked: CheckedPin, { spanOf, words }: CheckContext): unknown {
  const { pin, asOf, figure, pinned, is, difference, isSame, byHand, drift } = checked;
  const told = (value: number | null): unknown => {
    if (value !== null && pinned.asMonth) return writeMonth(calendarMonth(value));
    const word = comesTo({ ...figure, value });
    return word === 'none' || value === null || figure.unit === 'truth' ? (word === 'none' ? null : word) : value;
  };
  return {
    figure: pin.figure,
    asOf: writeMonth(asOf),
    unit: pinned.asMonth ? 'month' : figure.unit,
    same: isSame,
    written: pin.value,
    was: told(pinned.value),
    is: figure.unit === 'month' && is !== null ? writeMonth(calendarMonth(is)) : told(is),
    difference: figure.unit === 'truth' ? null : difference,
    within: pinned.within,
    standardError: figure.drawn?.error ?? null,
    publishedIn: pin.publishedIn,
    where: pin.where,
    recorded: pin.recorded === null ? null : { samen: pin.recorded.samen, inputHash: pin.recorded.input },
    changedByHand: byHand,
    drift:
      drift === null
        ? null
        : {
            cameTo: drift.cameTo,
            assumptions: drift.changes.map(({ key, was, is: now, effect, share, error }) => ({
              assumption: key,
              was,
              is: now,
              effect,
              share,
              standardError: error,
            })),
            other: drift.other,
            gone: drift.gone,
            engine: drift.engine,
            sameInput: drift.sameInput,
          },
    notes: causeNotes(checked, words),
    ...placeIn(spanOf.figures(pin.path)),
  };
}

function placeIn(span: Span): { file: string; line: number; column: number } {
  const { line, column } = placeOf(span.file.text, span.from);
  return { file: span.file.name, line, column };
}
