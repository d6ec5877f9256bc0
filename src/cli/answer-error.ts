import { type Command, CommanderError } from 'commander';
import { problemAnnotations } from '../report/formats/github.ts';
import { problemsJson } from '../report/formats/problems-json.ts';
import { writeFault, writeProblems } from '../report/problems.ts';
import type { Fault } from '../problems/problem.ts';
import { type Exit, exits, stopExits } from './host/host.ts';
import { Unprinted } from './host/node-stream.ts';
import { commandNames } from './commands/registry.ts';
import { usageFault } from './parser-faults.ts';
import { isForge, reportToForge } from './session/forge.ts';
import type { Session } from './session/session.ts';
import { Interruption, UserError } from './session/user-error.ts';

/** A command line that did not run to its end, and what it was run with. */
export interface FailedRun extends Reporting {
  readonly args: readonly string[];
  readonly session: Session;
  readonly samen: Command;
}

/** How a mistake is reported. */
interface Reporting {
  readonly format: string | undefined;
  readonly command?: string;
  /** The study that was named. */
  readonly study?: string | undefined;
}

/** Reports what stopped a command. @returns the exit code: of a mistake of the user, of files, of who stopped it, or of a bug of ours */
export async function answer(error: unknown, failed: FailedRun): Promise<Exit> {
  const { args, session, samen } = failed;
  const { host, words } = session;
  if (error instanceof UserError) return refuse(error, session, failed);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exits.fine;
    return refuse(new UserError(usageFault(error, args, samen)), session, failed);
  }
  if (error instanceof Unprinted)
    return refuse(new UserError({ kind: 'cannot-write', path: '<stdout>', reason: error.reason }), session, {
      format: 'table',
    });
  if (error instanceof Interruption) return stopExits[error.signal];
  if (isOutOfMemory(error)) {
    host.err.write(`${words.problems.noMemory}\n`);
    return exits.files;
  }
  host.err.write(`${words.problems.bug(host.version)}\n`);
  if (host.env['SAMEN_DEBUG'] === '1' && error instanceof Error) host.err.write(`${error.stack ?? error.message}\n`);
  return exits.bug;
}

/** What the system refuses is no bug. V8 has no class of its own for it. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof RangeError && /could not allocate memory|Array buffer allocation failed/i.test(error.message);

async function refuse(
  { problems: found, isResult }: UserError,
  session: Session,
  { format, command = '', study = '' }: Reporting,
): Promise<Exit> {
  const { host, words, paint } = session;
  const problems = withHelp(found, command);
  const located = 'kind' in problems ? null : problems;
  if (isForge(format))
    await reportToForge(session, format, {
      command,
      study,
      annotations: problemAnnotations(located ?? [{ fault: problems as Fault }], words),
      passed: [],
      summary: null,
    });
  else if (format === 'json')
    (isResult ? host.out : host.err).write(problemsJson(located ?? [{ fault: problems as Fault }], words));
  else if (located !== null) host.err.write(writeProblems(located, { words, paint: await paint(host.err) }));
  else host.err.write(writeFault(problems as Fault, { words, paint: await paint(host.err) }));
  const kinds = located === null ? [(problems as Fault).kind] : located.map(({ fault }) => fault.kind);
  return kinds.some((kind) => ofFiles.has(kind)) ? exits.files : exits.mistake;
}

/** What is mistyped of a command is reported with where that is explained: in its own help. */
const withHelp = (problems: UserError['problems'], command: string): UserError['problems'] =>
  'kind' in problems && problems.kind === 'usage' && commandNames.includes(command)
    ? { ...problems, command }
    : problems;

const ofFiles: ReadonlySet<Fault['kind']> = new Set(['cannot-read', 'cannot-read-revision', 'cannot-write']);
