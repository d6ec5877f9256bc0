import { compare } from '../../analysis/compare/compare.ts';
import type { Compared } from '../../analysis/diff/diff.ts';
import { renamedResults } from '../../analysis/renames/renamed-results.ts';
import { renamedStudy } from '../../analysis/renames/renamed-study.ts';
import type { Figured, Renames } from '../../analysis/renames/renames.ts';
import type { PlanContents } from '../../analysis/runs/comparison.ts';
import type { LocatedProblem } from '../../input/load.ts';
import { currencyOf, euro } from '../../units/currency.ts';
import type { Notation } from '../../units/notation.ts';
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
    return { from, ...result, opened: null, warnings: [] };
  }
  const opened = openStudy(session, argument, { set: [], ...(asOf === undefined ? {} : { asOf }) });
  const { samen, inputHash, sets } = opened.json();
  return { from, ...computed(opened), samen, inputHash, sets, opened };
}

/** What a study comes to. @throws {UserError} where it cannot be computed */
function computed(opened: Opened): Pick<DiffSide, 'compared' | 'plan' | 'warnings'> {
  const { study, loaded, asOf, by } = opened;
  const { comparison, problems } = compare(study, { asOf, by, years: true });
  if (problems !== null) throw new UserError(loaded.locate(problems));
  const { warnings, plan, ...compared } = comparison;
  return { compared, plan, warnings: loaded.locate(warnings) };
}

/** How a side writes its amounts, and what it counts: a result does not say that, and is of what the other side is of. */
export const notationOf = ({ opened, compared }: DiffSide, other: DiffSide): Notation =>
  opened?.study.notation ?? {
    currency: currencyOf(compared.currency) ?? euro,
    counted: other.opened?.study.notation.counted ?? [],
  };

/** What a side says of what may have been renamed. */
export const figuredOf = ({ opened, compared }: DiffSide): Figured => ({
  study: opened?.study ?? null,
  scenarios: compared.scenarios,
});

/** A side with the ids of the other, by which it is held against that. */
export function underNewNames(side: DiffSide, renames: Renames): DiffSide {
  const { opened, compared } = side;
  if (opened !== null) {
    const renamed = { ...opened, study: renamedStudy(opened.study, renames) };
    const { compared: again, plan } = computed(renamed);
    return { ...side, compared: again, plan, opened: renamed };
  }
  return {
    ...side,
    compared: { ...compared, scenarios: renamedResults(compared.scenarios, renames) },
    plan: side.plan.map((each) => ({ ...each, scenario: renames.scenarios.get(each.scenario) ?? each.scenario })),
  };
}
