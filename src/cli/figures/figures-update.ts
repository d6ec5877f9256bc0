import type { CheckedPin } from '../../analysis/check/check.ts';
import { writePinned } from '../../analysis/check/write-pin.ts';
import { editedFigures, type PinEdit } from '../../input/edit-figures.ts';
import type { LoadedFigures } from '../../input/load-figures.ts';
import type { Recorded } from '../../model/figures.ts';
import type { Study } from '../../model/study/study.ts';

/** The text of `figures.yaml` with the values of what drifted, and what everything rests on now; and how many pins changed. */
export function updatedFigures(
  figures: LoadedFigures,
  pins: readonly CheckedPin[],
  study: Study,
): { readonly text: string; readonly count: number } {
  const edits = pins.flatMap((checked, index): PinEdit[] => {
    const { pin, pinned, figure, record, isSame } = checked;
    const old = pin.recorded;
    const isRecorded = old !== null && isSameRecord(old, record);
    if (isSame && isRecorded) return [];
    const value = isSame ? {} : { value: writePinned(figure, study, { within: pinned.within, like: pin.value }) };
    return [{ index, ...value, recorded: record }];
  });
  return { text: editedFigures(figures, edits), count: edits.length };
}

/** Which version computed it, from which text, is no reason to record the same again. */
const isSameRecord = (old: Recorded, is: Recorded): boolean =>
  String(old.comesTo) === String(is.comesTo) &&
  old.sampling === is.sampling &&
  old.assumptions.size === is.assumptions.size &&
  [...is.assumptions].every(([key, value]) => String(old.assumptions.get(key)) === String(value));
