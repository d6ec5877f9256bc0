import type { CheckedPin } from '../../analysis/check/check.ts';
import { writePinned } from '../../analysis/check/write-pin.ts';
import { editedFigures, type PinEdit } from '../../input/edit/edit-figures.ts';
import { type FiguresText, type StudyNow, withStudy } from '../../input/edit/edit-studies.ts';
import type { LoadedFigures } from '../../input/figures/load-figures.ts';
import type { Recorded } from '../../model/figures.ts';
import type { Study } from '../../model/study/study.ts';

/**
 * The text of `figures.yaml` with the values of what drifted, what everything rests on now, and what the study says; and how
 * many pins changed. What cannot be computed any more stays as it is.
 */
export function updatedFigures(
  figures: LoadedFigures,
  pins: readonly CheckedPin[],
  { study, now }: { readonly study: Study; readonly now: StudyNow },
): FiguresText & { readonly count: number } {
  const edits = pins.flatMap((checked): PinEdit[] => {
    if (checked.lost !== null) return [];
    const { pin, pinned, figure, record, isAsPinned: isSame } = checked;
    const old = pin.recorded;
    const isRecorded = old !== null && isSameRecord(old, record);
    if (isSame && isRecorded) return [];
    const value = isSame ? {} : { value: writePinned(figure, study, { within: pinned.within, like: pin.value }) };
    return [{ index: Number(pin.path[1]), ...value, recorded: record }];
  });
  const text = editedFigures(figures, edits);
  const hold = new Set(pins.flatMap(({ pin, lost }) => (lost === null ? [Number(pin.path[1])] : [])));
  const whole = withStudy({ name: figures.file.name, text }, now, (position) => hold.has(position));
  return { ...whole, count: edits.length };
}

/** Which version computed it, from which text, is no reason to record the same again. */
const isSameRecord = (old: Recorded, current: Recorded): boolean =>
  String(old.comesTo) === String(current.comesTo) &&
  old.sampling === current.sampling &&
  old.assumptions.size === current.assumptions.size &&
  [...current.assumptions].every(([key, value]) => String(old.assumptions.get(key)) === String(value));
