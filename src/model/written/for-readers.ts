/** Keys of maps in which the keys are names that authors gave. */
export const named: ReadonlySet<string> = new Set([
  'as-of-dates',
  'assumptions',
  'categories',
  'components',
  'criteria',
  'indexation',
  'known',
  'measures',
  'milestones',
  'phases',
  'responsibility',
  'scenarios',
  'scores',
  'services',
  'sources',
  'stakeholders',
  'studies',
  'weights',
]);

/** What may be left out of a study, and only says why it says what it says. */
const reasons: ReadonlySet<string> = new Set(['because', 'note', 'published', 'url', 'where', 'why']);

/** What else is for readers only. */
const others: ReadonlySet<string> = new Set(['group', 'kind', 'source', 'title']);

/** Parts of the whole study that no figure rests on. */
const unrelated: ReadonlySet<string> = new Set([
  'as-of-dates',
  'categories',
  'currency',
  'figures',
  'forbid',
  'reference',
  'sources',
  'studies',
  'study',
]);

type Path = readonly (string | number)[];

/** Whether what stands at a path is a key of the format, and not a name that somebody gave. */
const isKey = (path: Path): boolean => !named.has(String(path.at(-2)));

/** Whether what stands at a path of a study as it is written may be left out without changing a figure. */
export const isReason = (path: Path): boolean => isKey(path) && reasons.has(String(path.at(-1)));

/** Where the direction of a judgement comes from; that of a contract form is how much the client directs. */
const isDirection = (path: Path): boolean => isKey(path) && path.at(-1) === 'direction' && path[0] !== 'responsibility';

/** Whether no figure rests on what stands at a path of a study as it is written: texts for readers. */
export const isForReaders = (path: Path): boolean =>
  isReason(path) ||
  (isKey(path) && others.has(String(path.at(-1)))) ||
  isDirection(path) ||
  (path.length === 1 && unrelated.has(String(path[0])));
