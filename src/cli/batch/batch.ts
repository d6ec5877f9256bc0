import type { StudyPart, StudyState } from '../../report/batch.ts';
import { visible } from '../../report/visible.ts';
import type { Outcome } from '../../report/outcome.ts';
import { type Exit, exits, type Host } from '../host/host.ts';
import { isForge } from '../session/forge.ts';
import type { Session } from '../session/session.ts';
import { languageOfAll, noStudiesNamed, settingsOf } from '../session/settings.ts';
import { UserError } from '../session/user-error.ts';
import { wordsOfLanguage } from '../session/words-by-language.ts';
import type { Words } from '../../words/words.ts';
import { type Against, againstRevision } from './against.ts';
import { findStudies, type Found, type NamedStudy, pathsOf } from '../study/find-studies.ts';
import { noStudyHere } from '../study/no-study.ts';
import type { Done, Job } from './job.ts';
import { outputOf, refuseSharedPlaces, type TypedOption } from './output.ts';
import { heldStudies, isHeldTo, limitsAlong } from './limits-then.ts';
import { type HeldJob, runHeld } from './run-held.ts';
import { runJobs } from './run-jobs.ts';
import { writeBatch } from './write-batch.ts';

/** A command about several studies, as typed. */
export interface Batch {
  readonly command: string;
  /** What studies are held against; null where the command holds them against nothing. */
  readonly old: string | null;
  /** Paths and patterns of studies, and folders of them. */
  readonly words: readonly string[];
  /** Whether `samen.yaml` says these words, as none were typed. */
  readonly isSettled: boolean;
  readonly options: readonly TypedOption[];
  /** How wide texts are to be, as typed or settled; null where nobody says. */
  readonly width: string | null;
}

/** Commands that write something of each study, or look at what was written. */
const writers: ReadonlySet<string> = new Set(['check', 'report']);

/** Of commands that take long for one study, two are worth somebody beside us. */
const longCommands: ReadonlySet<string> = new Set(['check', 'report']);
const pays = { long: 2, short: 6 } as const;

/**
 * Runs a command about each of several studies, side by side, and tells of all of them in their order: one output, one exit code.
 *
 * @throws {UserError} where there are none, or what is asked cannot be asked of several
 */
export async function runBatch(session: Session, batch: Batch): Promise<void> {
  const { host } = session;
  if (batch.isSettled && batch.words.length === 0) throw noStudiesNamed(host);
  const typed = batch.words.flatMap((word) => pathsOf(host, word));
  if (typed.filter((word) => word === '-').length > 1)
    throw new UserError({ kind: 'usage', what: 'input-twice', name: '- -', near: null });
  const { studies: named, passed, beside } = findStudies(host, typed);
  if (named.length === 0) throw noStudyHere(host);
  const { old, isSettled } = batch;
  const against =
    old === null ? null : againstRevision(host, old, { studies: named, words: batch.words, typed, beside, isSettled });
  const studies = against?.studies ?? named;
  if (writers.has(batch.command))
    refuseSharedPlaces(studies, batch.options, ({ argument }) => settingsOf(host, argument).figures);
  const isWriting = batch.command === 'report' || batch.options.some(({ key }) => key === 'update');
  const jobs = studies.map((study) => jobOf(host, batch, study, against));
  const run = (these: readonly Job[]): Promise<Done[]> =>
    runJobs(host, these, {
      run: session.run,
      isWriting,
      pays: longCommands.has(batch.command) ? pays.long : pays.short,
      isText: isText(batch),
    });
  const done = await runHeld(jobs, run);
  const parts = studies.map((study, index) => partOf(study, done[index] as Done, against));
  const former = against?.gone ?? [];
  const held = heldStudies(host, batch.options, former);
  const isHeld = (study: string): boolean => held.has(study);
  const all = [...parts, ...former.map(({ name }) => goneOf(name, isHeld(name)))];
  const exit = worstOf(all);
  const words = await wordsOfAll(session, studies, batch.options);
  tellOfLeftOut(host, words, { passed, beside });
  await writeBatch(
    { ...session, words },
    {
      command: batch.command,
      options: batch.options,
      width: batch.width,
      parts: all,
      outcomes: outcomesOf(studies, done),
      exit,
      isHeld,
    },
  );
  session.endWith(exit);
}

/** Says what a pattern or a folder names too, and is not computed. */
function tellOfLeftOut(host: Host, { batch }: Words, { passed, beside }: Omit<Found, 'studies'>): void {
  if (passed.length > 0) host.err.write(`${visible(batch.passed(passed))}\n`);
  if (beside.length > 0) host.err.write(`${visible(batch.beside(beside))}\n`);
}

/** In which language all studies are told of together: the first may have one of its own. */
async function wordsOfAll(
  { host, words }: Session,
  [first, ...others]: readonly NamedStudy[],
  options: readonly TypedOption[],
): Promise<Words> {
  if (first === undefined || others.length === 0 || options.some(({ key }) => key === 'lang')) return words;
  return (await wordsOfLanguage(languageOfAll(host, first.argument) ?? 'en')) ?? words;
}

/** The forge that shows what is wrong with a study, also with a new one, of which something else is printed. */
function forgeOf({ options }: Batch): string | undefined {
  const format = options.find(({ key }) => key === 'format')?.value;
  return typeof format === 'string' && isForge(format) ? format : undefined;
}

/** Whether it is read by people, in a terminal. */
const isText = ({ options }: Batch): boolean =>
  ['table', 'text', undefined].includes(options.find(({ key }) => key === 'format')?.value as string | undefined);

const worstOf = (parts: readonly StudyPart[]): Exit =>
  parts.map(({ exit }) => exit).reduce((worst, code) => Math.max(worst, code), 0) as Exit;

/** What was found of each study, by its name here. */
const outcomesOf = (studies: readonly NamedStudy[], done: readonly Done[]): Outcome[] =>
  done.flatMap(({ outcomes }, index) =>
    outcomes.map((outcome) => ({ ...outcome, study: studies[index]?.name ?? outcome.study })),
  );

/** What is run about a study; a new one that has limits is held against itself too. */
function jobOf(host: Host, batch: Batch, study: NamedStudy, against: Against | null): HeldJob {
  const about = (args: readonly string[]): HeldJob['job'] => ({
    args,
    mistakesAs: forgeOf(batch),
    isSettled: batch.isSettled,
  });
  const hasTrial = against?.isNew(study) === true && isHeldTo(host, batch.options, study);
  const itself: Batch = { ...batch, old: study.argument };
  return {
    job: about(argumentsOf(host, batch, study, against)),
    trial: hasTrial ? about(argumentsOf(host, itself, study, null)) : null,
  };
}

/** What is typed for one study by itself. */
function argumentsOf(
  host: Host,
  { command, old, options }: Batch,
  study: NamedStudy,
  against: Against | null,
): string[] {
  // A study that the revision does not have is shown as it is.
  const isNew = against !== null && against.isNew(study);
  const former = against?.movedFrom(study) ?? null;
  const held = former?.argument ?? old;
  const [name, ...before] = isNew ? ['compare'] : [command, ...(held === null ? [] : [held])];
  const kept = isNew ? options.filter(({ key }) => key !== 'failAbove') : options;
  const typed = kept.map((option) => {
    const { key, name: form, value } = option;
    if (value === true) return form;
    // What a forge shows of a new one goes into the comment on all of them.
    const isShown = isNew && key === 'format' && isForge(value);
    return `${form}=${isShown ? 'markdown' : outputOf(option, value, study)}`;
  });
  // A study may have a name that begins as an option does.
  return [name ?? command, ...typed, ...limitsAlong(host, options, [study, former]), '--', ...before, study.argument];
}

function partOf(study: NamedStudy, { exit, out, err, outcomes, isAdvised }: Done, against: Against | null): StudyPart {
  return {
    name: study.name,
    exit,
    state: stateOf(study, { exit, outcomes }, against),
    movedFrom: against?.movedFrom(study)?.path ?? null,
    findings: findingsOf(outcomes),
    isAdvised,
    out,
    err,
  };
}

function stateOf(
  study: NamedStudy,
  { exit, outcomes }: { exit: Exit; outcomes: readonly Outcome[] },
  against: Against | null,
): StudyState | null {
  if (against === null || exit > exits.findings) return null;
  if (against.isNew(study)) return 'new';
  const isChanged = outcomes.find((outcome) => outcome.isChanged !== null)?.isChanged;
  return isChanged === true ? 'changed' : 'unchanged';
}

/** The gravest thing that was found of a study, for sentences to paste: nothing of a format that has no sentences. */
function findingsOf(outcomes: readonly Outcome[]): StudyPart['findings'] {
  const levels = new Set(outcomes.flatMap(({ annotations }) => annotations.map(({ level }) => level)));
  return levels.has('error') ? 'mistakes' : levels.has('warning') ? 'advice' : null;
}

/** A study that went, which counts where changes do. */
const goneOf = (name: string, isHeld: boolean): StudyPart => ({
  name,
  exit: isHeld ? exits.findings : exits.fine,
  state: 'gone',
  movedFrom: null,
  findings: null,
  isAdvised: false,
  out: '',
  err: '',
});
