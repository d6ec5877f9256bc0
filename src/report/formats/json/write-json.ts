import { inEuros, type Notation, writeUnit } from '../../../units/notation.ts';
import type { Unit } from '../../../units/unit.ts';
import { jsonWithoutCommands } from '../../ci-commands.ts';
import { unseen } from '../../visible.ts';

/**
 * A value as JSON, in which what cannot be seen, or would act on a terminal or in the log of a CI job, stands as an escape:
 * it reads back as itself.
 *
 * @param notation - how the study that it tells of writes its units
 */
export const writeJson = (value: unknown, notation: Notation = inEuros): string =>
  `${jsonWithoutCommands(JSON.stringify(value, unitsIn(notation), 2).replace(unseen, (mark) => (mark === '\n' ? mark : escaped(mark))))}\n`;

/** What stands by the key `unit` is a unit, which a result has as samen calls it. */
const unitsIn =
  (notation: Notation) =>
  (key: string, value: unknown): unknown =>
    key === 'unit' && typeof value === 'string' ? writeUnit(value as Unit, notation) : value;

const escaped = (mark: string): string =>
  mark.split('').reduce((text, unit) => `${text}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`, '');
