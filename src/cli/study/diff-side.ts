import { compare } from '../../analysis/compare/compare.ts';
import type { Compared } from '../../analysis/diff/diff.ts';
import type { PlanContents } from '../../analysis/runs/comparison.ts';
import type { LocatedProblem } from '../../input/load.ts';
import { currencyOf, euro } from '../../units/currency.ts';
import { atRevision, isResult } from './at-revision.ts';
import { type Opened, openStudy } from './open-study.ts';
import { UserError } from '../session/user-error.ts';
import { readResult } from './read-result.ts';
import type { Session } from '../session/session.ts';
import { defaultStudy } from './study-files.ts';

/** One of the two that are held against each other. */
export interface DiffSide {
  /** As it was typed, or where the study was found. */
  readonly from: string;
  readonly compared: Compared;
  /** What the figures hold; empty where a result is older than that. */
  readonly plan: readonly PlanContents[];
  readonly samen: string;
  readonly inputHash: string;
  readonly sets: Readonly<Record<string, string>>;
  /** Null where it is a result that was computed before: that has no assumptions. */
  readonly opened: Opened | null;
  readonly warnings: readonly LocatedProblem[];
}

/**
 * One side: a study folder or file, a result in JSON, or either of a git revision.
 *
 * @param argument - as typed; left out, the study here
 * @param other - the other side, which says what `git:main` is about
 * @throws {UserError} where it cannot be read or computed
 */
export function openSide(
  session: Session,
  argument: string | undefined,
  { other, asOf }: { readonly other: string | undefined; readonly asOf: string | undefined },
): DiffSide {
  const from = argument ?? defaultStudy(session.host);
  const at = atRevision(session.host, from, other);
  if (at === null) return sideOf(session, from, { from, asOf });
  return sideOf({ ...session, host: at.host }, at.argument, { from, asOf });
}

interface Asked {
  readonly from: string;
  readonly asOf: string | undefined;
}

function sideOf(session: Session, argument: string, { from, asOf }: Asked): DiffSide {
  if (isResult(argument)) {
    if (asOf !== undefined)
      throw new UserError({ kind: 'usage', what: 'not-for-results', name: '--as-of', near: null });
    const result = readResult(session.host, argument, from);
    session.writeAs({ currency: currencyOf(result.compared.currency) ?? euro, counted: [] });
    return { from, ...result, opened: null, warnings: [] };
  }
  const opened = openStudy(session, argument, { set: [], ...(asOf === undefined ? {} : { asOf }) });
  const { study, loaded } = opened;
  const { comparison, problems } = compare(study, { asOf: opened.asOf, by: opened.by, years: true });
  if (problems !== null) throw new UserError(loaded.locate(problems));
  const { samen, inputHash, sets } = opened.json();
  const { warnings, plan, ...compared } = comparison;
  return { from, compared, plan, samen, inputHash, sets, opened, warnings: loaded.locate(warnings) };
}
