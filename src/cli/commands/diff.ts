import { type AssumptionResult, listOf } from '../../analysis/assumptions/assumptions.ts';
import { changeEffects } from '../../analysis/diff/change-effects.ts';
import { changedAssumptions } from '../../analysis/diff/changed-assumptions.ts';
import { diffOf } from '../../analysis/diff/diff.ts';
import { excessOf } from '../../analysis/diff/diff-limit.ts';
import { findRenames } from '../../analysis/renames/find-renames.ts';
import { formerNames, isNone, listRenames } from '../../analysis/renames/renames.ts';
import { settle } from '../../engine/settle.ts';
import type { DiffEnd, Differences } from '../../report/tables/diff/diff-context.ts';
import { limitText } from '../../report/tables/diff/diff-summary.ts';
import { visible } from '../../report/visible.ts';
import { type DiffSide, figuredOf, notationOf, openSide, underNewNames } from '../study/diff-side.ts';
import { command, type Options, type Typed } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';
import { chooseFormat, formatNames, refuseBesideSummary, refuseOfOtherFormat } from '../session/formats.ts';
import { writeDiff } from './diff-output.ts';
import type { Opened } from '../study/open-study.ts';
import { limitsFor } from '../session/limits.ts';
import { typedLimits } from '../session/typed-limits.ts';
import { UserError } from '../session/user-error.ts';
import { readRevision } from '../study/revision.ts';
import type { Session } from '../session/session.ts';

const accepted = {
  asOf: { ...shared.asOf, about: (help) => help.diff.asOf },
  failAbove: { form: '--fail-above <limits>', about: (help) => help.diff.failAbove, values: { kind: 'free' } },
  ...shared.formats,
  summary: shared.summary,
  batch: shared.batch,
  watch: shared.watch,
  format: { ...shared.formats.format, values: { kind: 'choice', words: [...formatNames, 'github'] } },
} as const satisfies Options;

/** `samen diff`: what changed between two studies, results or revisions. */
export const diff = command({
  name: 'diff',
  question: 'why',
  help: (help) => help.diff,
  output: 'diff',
  arguments: {
    old: { form: '<old>', about: (help) => help.diff.old, values: { kind: 'path' } },
    new: { form: '[new...]', about: (help) => help.diff.new, values: { kind: 'path' }, isStudy: true },
  },
  options: accepted,
  run: async (session, { old, new: current }, options) => diffStudies(session, [old, current], options),
});

async function diffStudies(
  session: Session,
  [old, current]: readonly [old: string, is: string | undefined],
  options: Typed<typeof accepted>,
): Promise<void> {
  const { host, words } = session;
  const { format: kind, ...others } = options;
  if (options.summary === true) refuseBesideSummary(options);
  refuseOfOtherFormat(options);
  const format = kind === 'github' ? { kind } : chooseFormat({ ...others, format: kind });
  const typed = options.failAbove ?? null;
  if (typed !== null) typedLimits(typed);
  if (old === '-' && current === '-')
    throw new UserError({ kind: 'usage', what: 'input-twice', name: '- -', near: null });
  const [first, after] = sidesOf(session, [old, current], options.asOf);
  // What is said of both is written as the new side writes it, whichever of them was read last.
  session.writeAs(notationOf(after, first));
  const renames = findRenames(figuredOf(first), figuredOf(after));
  const before = isNone(renames) ? first : underNewNames(first, renames);
  const differences = diffOf(before.compared, after.compared);
  const limits =
    typed === null
      ? null
      : limitsFor(
          typed,
          [after, before, first].map(({ compared }) => compared),
          { notation: words.notation(), several: session.limits },
        );
  const limit = limits === null ? null : { limits, excess: excessOf(differences, limits, formerNames(renames)) };
  const found = {
    before: endOf(before),
    after: endOf(after),
    diff: differences,
    renamed: listRenames(renames),
    plan: { before: before.plan, after: after.plan },
    assumptions: changedOf(before, after),
    limit,
  };

  await writeDiff(session, found, { format, sides: [after, before] });
  if (limit === null || limit.excess.length === 0) return;
  host.err.write(`samen: ${visible(limitText(limit, words))}\n`);
  session.findings();
}

/** What lies in a file system is read first: a revision is of the repository in which it lies. */
function sidesOf(
  session: Session,
  [old, current]: readonly [old: string, is: string | undefined],
  asOf: string | undefined,
): readonly [before: DiffSide, after: DiffSide] {
  const open = (argument: string | undefined, other: string | undefined): DiffSide =>
    openSide(session, argument, { other, asOf });
  if (current !== undefined && readRevision(current) !== null) return [open(old, current), open(current, old)];
  const after = open(current, old);
  return [open(old, current), after];
}

const endOf = ({ from, compared, samen, inputHash, sets }: DiffSide): DiffEnd => ({
  from,
  study: compared.study,
  asOf: compared.asOf,
  samen,
  inputHash,
  sets,
});

function changedOf({ opened: old }: DiffSide, { opened: current }: DiffSide): Differences['assumptions'] {
  if (old === null || current === null) return null;
  return {
    changed: changedAssumptions(assumptionsIn(old), assumptionsIn(current)),
    effects: changeEffects(old, current, current.by),
  };
}

const assumptionsIn = ({ study, asOf }: Opened): readonly AssumptionResult[] =>
  listOf(study, settle(study, [...study.scenarios.values()], asOf));
