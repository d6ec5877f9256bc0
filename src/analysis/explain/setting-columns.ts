import type { Column } from '../../engine/rules/rule.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Changes } from './mixed-settings.ts';
import { type Sides, valueOf } from './sides.ts';

/** The values of assumptions in settings, a number for each: the old central value or the new one. */
export class SettingColumns {
  private readonly sides: Sides;
  private readonly changes: Changes;

  constructor(sides: Sides, changes: Changes) {
    this.sides = sides;
    this.changes = changes;
  }

  /** A number for each of these settings, in their order. */
  column(key: AssumptionKey, settings: readonly number[]): Column {
    const column = new Float64Array(settings.length);
    this.writeInto(column, key, settings);
    return column;
  }

  /** Writes the same at the beginning of a column that is longer. */
  writeInto(column: Column, key: AssumptionKey, settings: readonly number[]): void {
    const { sides } = this;
    const current = valueOf(sides.new, key) ?? valueOf(sides.old, key) ?? Number.NaN;
    const was = valueOf(sides.old, key) ?? current;
    const isNew = this.isNewOf(key);
    for (let index = 0; index < settings.length; index++)
      column[index] = isNew(settings[index] as number) ? current : was;
  }

  /** Whether an assumption has its new value in a setting: always where it does not change. */
  isNewOf(key: AssumptionKey): (setting: number) => boolean {
    const marks = this.changes.get(key);
    return marks === undefined ? () => true : (setting) => marks[setting] === 1;
  }
}
