import { listed } from '../listed.ts';

const studies = (names: readonly string[]): string => `${names.length} ${names.length === 1 ? 'study' : 'studies'}`;

/** As many names as somebody reads in a line. */
const most = 10;

const named = (names: readonly string[]): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : listed(names, 'and');

/** What is said of several studies at once. */
export const batch = {
  study: 'Study',
  studies: (count: number) => `${count} ${count === 1 ? 'study' : 'studies'}`,
  fine: 'nothing found',
  found: (names: readonly string[]) => `findings in ${named(names)}`,
  /** Of several studies, of which some may only have advice. */
  advised: (names: readonly string[]) => `advice for ${named(names)}`,
  /** Whether the mistake is in the study or in what was asked of it, the message says. */
  faulty: (names: readonly string[]) => `not computed: ${named(names)}`,
  /** Of those that were computed: a page was written and nothing opens it, or some pinned figure cannot be computed. */
  unfinished: (names: readonly string[]) => `not completed: ${named(names)}`,
  /** What became of studies since a revision. */
  states: {
    changed: (names: readonly string[]) => `changed: ${named(names)}`,
    new: (names: readonly string[]) => `new: ${named(names)}`,
    gone: (names: readonly string[]) => `no longer there: ${named(names)}`,
    unchanged: (names: readonly string[]) => `${studies(names)} did not change`,
  },
  /** Studies that lie elsewhere now: from where to where. */
  moved: (names: readonly string[]) => `moved: ${named(names)}`,
  movedFrom: (name: string) => `moved from ${name}`,
  isNew: 'new, so compared with nothing',
  isGone: (isHeld: boolean) =>
    `no longer there${isHeld ? ', which is more of a change than is allowed (fail-above)' : ''}.`,
  isFaulty: 'not computed, see the message',
  withAdvice: 'no errors, but advice.',
  /** Files that a pattern names, and that can be no study. */
  passed: (names: readonly string[]) => `samen: no study, so left out: ${named(names)}`,
  /** Studies that are files, in a folder of which the studies are meant that are folders. */
  beside: (names: readonly string[]) =>
    `samen: a folder stands for the folders with study.yaml in it, so left out: ${named(names)} (name a study that is a file by its path)`,
  /** Where a comment would become longer than it may be. */
  leftOut: (names: readonly string[]) =>
    `Left out because a comment may not be longer: ${named(names)}. See samen diff itself.`,
  /** Of one study in a comment that would become longer than it may be. */
  shortened: 'The rest is left out because a comment may not be longer: see samen diff itself.',
};

/** What the help says of studies. */
export const batchHelp = {
  batch: 'Answer as for several studies, however many there are: under their names, as samen.batch/1 in JSON',
  studies:
    'Folders with study.yaml, files, folders of studies, or - for standard input (default: the studies of samen.yaml, else the study here, or the only one in scenarios/)',
  study:
    'A folder with study.yaml, a file, or - for standard input (default: the study here, or the only one in scenarios/)',
  /** Of commands that write beside the study. */
  writtenStudy: 'A folder with study.yaml, or a file (default: the study here, or the only one in scenarios/)',
};
