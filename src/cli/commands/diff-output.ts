import { pullRequestComment } from '../../report/formats/pull-request.ts';
import { diffJson } from '../../report/formats/json/diff.ts';
import { diffAnnotations } from '../../report/tables/diff/diff-annotations.ts';
import {
  type Differences,
  type DiffNaming,
  hasDifferences,
  isUnchanged,
} from '../../report/tables/diff/diff-context.ts';
import { diffReport } from '../../report/tables/diff/diff.ts';
import type { Report } from '../../report/table.ts';
import { foldText } from '../../report/formats/fold.ts';
import { type Format, widthOn, writeReport } from '../session/formats.ts';
import { reportToForge } from '../session/forge.ts';
import type { Session } from '../session/session.ts';
import { type DiffSide, notationOf } from '../study/diff-side.ts';
import { inNotation } from '../../words/in-notation.ts';
import type { Notation } from '../../units/notation.ts';

/** In which form differences are printed, and of what. */
interface DiffOutput<F> {
  readonly format: F;
  /** The new one first. */
  readonly sides: readonly [after: DiffSide, before: DiffSide];
}

/** Tells how two sides differ. @throws {UserError} where the summary of a job cannot be written */
export async function writeDiff(
  session: Session,
  differences: Differences,
  { format, sides }: DiffOutput<Format | { readonly kind: 'github' }>,
): Promise<void> {
  const isChanged = hasDifferences(differences);
  const [{ from }] = sides;
  if (format.kind === 'github') {
    await reportToGithub(session, differences, sides);
    return;
  }
  session.collect?.({ study: from, annotations: [], passed: [], summary: null, isChanged });
  session.host.out.write(await textOf(session, differences, { format, sides }));
}

/** What changed beside its own lines, and the comment in the summary of the job where anything did. */
async function reportToGithub(
  session: Session,
  differences: Differences,
  sides: DiffOutput<null>['sides'],
): Promise<void> {
  const { words } = session;
  const [{ from, opened }] = sides;
  const naming = namingOf(session, sides);
  const isChanged = hasDifferences(differences);
  await reportToForge(session, 'github', {
    command: 'diff',
    study: from,
    annotations: diffAnnotations(differences, naming, (path) => opened?.loaded.spanOf(path) ?? null),
    passed: [],
    summary: isChanged ? () => pullRequestComment(shown(differences, naming), words, from) : null,
    isChanged,
  });
}

async function textOf(
  session: Session,
  differences: Differences,
  { format, sides }: DiffOutput<Format>,
): Promise<string> {
  const { host, words } = session;
  if (format.kind === 'json') return diffJson(differences, host.version, notationsOf(sides));
  const naming = namingOf(session, sides);
  if (format.kind === 'csv') return writeReport(diffReport(differences, naming), format, session);
  const report = shown(differences, naming);
  if (format.kind === 'markdown')
    return pullRequestComment(report, words, hasDifferences(differences) ? differences.after.from : null);
  return isUnchanged(differences) && format.kind === 'table'
    ? `${foldText(report.summary?.join(' ') ?? '', widthOn(host.out, format.width), words).join('\n')}\n`
    : writeReport(report, format, session);
}

/** Where no figure changed, sentences only. */
function shown(differences: Differences, naming: DiffNaming): Report {
  const report = diffReport(differences, naming);
  return isUnchanged(differences) ? { ...report, tables: [], notes: [] } : report;
}

function namingOf({ words }: Session, [after, before]: DiffOutput<null>['sides']): DiffNaming {
  const { before: old, after: current } = notationsOf([after, before]);
  return {
    words,
    sides: { before: inNotation(words, () => old), after: inNotation(words, () => current) },
    studies: [after, before].flatMap(({ opened }) => opened?.study ?? []),
  };
}

const notationsOf = ([after, before]: DiffOutput<null>['sides']): {
  readonly [Side in 'before' | 'after']: Notation;
} => ({
  before: notationOf(before, after),
  after: notationOf(after, before),
});
