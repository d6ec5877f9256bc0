import { limits } from '../../input/parse/guard.ts';
import { atRevision } from '../study/at-revision.ts';
import { type AtRevision, readRevision } from '../study/revision.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';
import { idOf, mainFileOf, type NamedStudy } from '../study/find-studies.ts';
import { formerAt, formerStudies, goneAt, type Meant } from './former-studies.ts';
import { type FormerStudy, movedStudies, type Placed } from './moved.ts';

/** Several studies held against a revision. */
export interface Against {
  /** Those that are here. */
  readonly studies: readonly NamedStudy[];
  /** Whether the revision does not have a study. */
  readonly isNew: (study: NamedStudy) => boolean;
  /** Where the revision has a study that lies elsewhere now; null where it has it in the same place, or not. */
  readonly movedFrom: (study: NamedStudy) => FormerStudy | null;
  /** Studies that the revision has, and that are no more. */
  readonly gone: readonly FormerStudy[];
}

/**
 * Which of several studies a revision has, and which it has besides: in a folder of studies that was named, or of which every study was,
 * in a file beside such folders, by a pattern or a path that was typed, or by its own `samen.yaml` where it is ours that names them.
 *
 * @param old - as typed
 * @throws {UserError} where that is no revision, or names a path, which is that of one study
 */
export function againstRevision(host: Host, old: string, meant: Meant): Against {
  const revision = readRevision(old);
  if (revision === null || revision.path !== null)
    throw new UserError({ kind: 'usage', what: 'needs-revision', name: old, near: null });
  const went = wentSince(host, old, meant);
  const studies = meant.studies.filter(({ argument }) => !went.has(argument));
  const names = new Set(studies.map(({ name }) => name));
  const gone = new Map(
    [...formerStudies(host, old, { ...meant, studies }), ...[...went.values()].flat()]
      .filter(({ name }) => !names.has(name))
      .map((study) => [study.name, study]),
  );
  const placed = studies.flatMap((study) => placedAt(host, old, study));
  const moved = movedStudies(placed, [...gone.values()]);
  const taken = new Set([...moved.values()].map(({ argument }) => argument));
  // Where another study lies now, and neither is found elsewhere, it is that one under another id.
  const isNew = ({ study, before: there }: Placed): boolean =>
    !moved.has(study.argument) && (there === null || taken.has(there.argument));
  const came = new Set(placed.filter(isNew).map(({ study }) => study.argument));
  const replaced = placed.flatMap(({ study, before: there }) =>
    there !== null && moved.has(study.argument) ? [there] : [],
  );
  return {
    studies,
    isNew: ({ argument }) => came.has(argument),
    movedFrom: ({ argument }) => moved.get(argument) ?? null,
    gone: [...gone.values(), ...replaced].filter(({ argument }) => !taken.has(argument)),
  };
}

/** What somebody named that only the revision has, by the argument; what `samen.yaml` names has to be here. */
function wentSince(host: Host, old: string, { studies, isSettled }: Meant): ReadonlyMap<string, FormerStudy[]> {
  const missing = isSettled ? [] : studies.filter(({ argument }) => host.kindOf(argument) === 'missing');
  const found = missing.map(({ argument }) => [argument, goneAt(host, old, argument)] as const);
  return new Map(found.filter(([, former]) => former.length > 0));
}

/** A study of which the revision has nothing in its place, or a study with another id; nothing of others, of which their own command tells what is wrong. */
function placedAt(host: Host, old: string, study: NamedStudy): Placed[] {
  const id = (): string | null => idOf(host, study.argument);
  try {
    const at = atRevision(host, old, study.argument);
    if (at === null || isUnchanged(host, study.argument, at)) return [];
    const before = { ...formerAt(at.host, at.argument), path: study.name };
    const [now, then] = [id(), before.id()];
    return now === null || then === null || now === then ? [] : [{ study, id: now, before }];
  } catch (error) {
    return isNoPath(error) ? [{ study, id: id(), before: null }] : [];
  }
}

/** Whether the file with the id of a study is as it was: then nothing of it has to be read. */
function isUnchanged(host: Host, argument: string, { host: there, argument: then, has }: AtRevision): boolean {
  const bytes = host.read(mainFileOf(host, argument), limits.bytes);
  return typeof bytes !== 'string' && has(mainFileOf(there, then), bytes);
}

const isNoPath = (error: unknown): boolean =>
  error instanceof UserError &&
  'kind' in error.problems &&
  error.problems.kind === 'cannot-read-revision' &&
  error.problems.reason === 'no-path';
