import { type Notation, writeUnit } from '../units/notation.ts';
import { type AnyDimension, type Dimension, baseUnit, type Unit } from '../units/unit.ts';
import type { Fault } from './problem.ts';

/** A fault in which units are written as the study writes them, so that it can be reported where the study is not at hand. */
export function inNotation(fault: Fault, notation: Notation): Fault {
  const { code } = notation.currency;
  if (code === 'EUR' && notation.counted.length === 0) return fault;
  const shown = (unit: Unit): Unit => writeUnit(unit, notation) as Unit;
  const orNone = (unit: Unit | null): Unit | null => (unit === null ? null : shown(unit));
  switch (fault.kind) {
    case 'formula-adds-units':
      return { ...fault, one: orNone(fault.one), other: orNone(fault.other) };
    case 'formula-unit':
      return { ...fault, found: orNone(fault.found), unit: shown(fault.unit) };
    case 'wrong-unit':
      return { ...fault, found: shown(fault.found), dimension: dimensionIn(fault.dimension, notation), currency: code };
    case 'different-units':
      return { ...fault, unit: shown(fault.unit), other: shown(fault.other) };
    case 'missing-key':
      return { ...fault, currency: code };
    case 'not-a-quantity':
    case 'nearly-quantity':
    case 'unit-missing':
      return { ...fault, dimension: dimensionIn(fault.dimension, notation), currency: code };
    default:
      return 'unit' in fault ? ({ ...fault, unit: shown(fault.unit) } as Fault) : fault;
  }
}

/** What is no field's is called by its unit. */
const dimensionIn = (dimension: AnyDimension, notation: Notation): AnyDimension =>
  Object.hasOwn(baseUnit, dimension)
    ? (dimension as Dimension)
    : (writeUnit(dimension as Unit, notation) as AnyDimension);
