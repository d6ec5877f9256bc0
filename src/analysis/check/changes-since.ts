import { settle, type Settled } from '../../engine/settle.ts';
import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { ChangedFields, type FieldEffect, type FieldEffects } from './field-effects.ts';
import type { ComputedFigure } from './computed-figure.ts';
import { figureByName } from './figure-by-name.ts';
import { figureNow, renamedSince } from './renamed-figure.ts';
import type { Renames } from '../renames/renames.ts';
import { MixedStudies, type MixedStudy, studiesBetween } from './mixed-studies.ts';

/** A pinned figure between the study of then and that of now. */
export interface PinBetween {
  readonly effects: FieldEffects;
  /** The study as it is with assumptions as they were. */
  readonly withOldValues: Settled | null;
}

/** What a pin asks about. */
interface PinOf {
  readonly figure: string;
  /** Null is that of the study. */
  readonly asOf: CalendarMonth | null;
}

/** What changed in a study since figures were pinned of it. */
export class ChangesSince {
  private readonly current: unknown;
  private readonly was: unknown;
  private made: ChangedFields | null = null;
  private withValues: ChangedFields | null = null;
  private renames: Renames | null = null;

  /** The study as its authors wrote it, then and now. */
  constructor(was: unknown, current: unknown) {
    this.was = was;
    this.current = current;
  }

  private fields(): ChangedFields {
    return (this.made ??= new ChangedFields(studiesBetween(this.was, this.current)));
  }

  /** The study of then; null where this samen takes it for none. */
  studyThen(): Study | null {
    return this.fields().mixed.at(() => false)?.study ?? null;
  }

  /** The name that a figure has now, where that of its scenario, phase or assumption changed; null where it did not. */
  nameNow(study: Study, { figure }: PinOf): string | null {
    const then = this.studyThen();
    if (then === null) return null;
    this.renames ??= renamedSince(then, study);
    return figureNow(then, this.renames, figure);
  }

  /** How a figure was drawn in the study of then: it was rounded by how sure those draws were. Null where it was not drawn. */
  drawnThen(pin: PinOf): ComputedFigure['drawn'] {
    const mixed = this.fields().mixed.at(() => false);
    const runs = mixed?.runsAt(monthOf(mixed.study, pin)) ?? null;
    const found = mixed === null || runs === null ? null : figureByName(mixed.study, runs, pin.figure);
    return found === null || 'kind' in found ? null : found.drawn;
  }

  /** What moved a figure. @param study - as it is now */
  thatMove(study: Study, pin: PinOf, { asMonth }: { readonly asMonth: boolean }): PinBetween {
    const fields = this.fields();
    const mixed = fields.mixed.at(() => true);
    return {
      effects: fields.effectsOn(worthOf(study, pin, asMonth), isSlow(pin)),
      withOldValues:
        mixed === null ? null : settle(mixed.study, [...mixed.study.scenarios.values()], monthOf(mixed.study, pin)),
    };
  }

  /** What a study has no figure of that name for any more, values of assumptions included. */
  thatLose(study: Study, pin: PinOf): readonly FieldEffect[] {
    this.withValues ??= new ChangedFields(new MixedStudies({ was: this.was, current: this.current, withValues: true }));
    return this.withValues.effectsOn(worthOf(study, pin, false), isSlow(pin)).effects;
  }
}

/** Whether a figure takes long to compute. */
const isSlow = ({ figure }: PinOf): boolean => figure.startsWith('simulated.') || figure.startsWith('switching.');

const monthOf = (study: Study, { asOf }: PinOf): CalendarMonth => asOf ?? study.asOf;

/** A figure in a study between; not a number where it has none. @param asMonth - whether it moves with the start */
const worthOf =
  (study: Study, pin: PinOf, asMonth: boolean) =>
  (mixed: MixedStudy | null): number => {
    const runs = mixed?.runsAt(monthOf(mixed.study, pin)) ?? null;
    if (mixed === null || runs === null) return Number.NaN;
    const found = figureByName(mixed.study, runs, pin.figure);
    if ('kind' in found) return Number.NaN;
    // What is not ranked comes after all others.
    if (found.value === null) return found.unit === 'rank' ? mixed.study.scenarios.size + 1 : Number.NaN;
    return found.value + (asMonth ? mixed.study.start - study.start : 0);
  };
