import { UserError } from '../session/user-error.ts';
import { nameOf, type NamedStudy } from '../study/find-studies.ts';

/** An option that was typed, or settled for all studies alike. */
export interface TypedOption {
  readonly key: string;
  /** With its dashes. */
  readonly name: string;
  /** True of a switch. */
  readonly value: string | true;
}

/** Stands for the path of a study in the name of what is written of it. */
const placeholder = '{study}';

/** Options that say where something of a study lies. */
const places: ReadonlySet<string> = new Set(['output', 'folder']);

/** Whether an option says where something of a study lies. */
const isPlace = ({ key }: Pick<TypedOption, 'key'>): boolean => places.has(key);

const fileName = /\.(html?|xlsx?|ods|docx?|pdf|md|csv|tsv|json|ya?ml|txt|svg)$/i;

/**
 * The value of an option for one study of several: where something of it lies. That is in a folder by its path within the one that
 * was typed, or where `{study}` in it says.
 *
 * @throws {UserError} where all would go into one file
 */
export function outputOf({ key, name }: Pick<TypedOption, 'key' | 'name'>, value: string, study: NamedStudy): string {
  if (!isPlace({ key }) || value === '') return value;
  const path = study.name.replace(/\.ya?ml$/i, '');
  const inside = path.replace(/^(?:\.{0,2}\/)+/, '');
  // What stands before it is a folder, in which all lie.
  if (value.includes(placeholder)) return value.replaceAll(placeholder, (_, at: number) => (at === 0 ? path : inside));
  if (fileName.test(value))
    throw new UserError({ kind: 'usage', what: 'one-file-for-many', name: `${name} ${value}`, near: null });
  return `${value.replace(/(?<=.)\/+$/, '')}/${inside}`;
}

/** The same of one study that is meant by itself: `{study}` stands for its path there, too. */
export function placeOf(option: Pick<TypedOption, 'key' | 'name'>, value: string, study: () => string): string {
  if (!isPlace(option) || !value.includes(placeholder)) return value;
  const argument = study();
  return outputOf(option, value, { name: nameOf(argument), argument });
}

/**
 * @param settled - where `samen.yaml` says that something of a study lies, as far as nothing is typed
 * @throws {UserError} where one study would be written over another
 */
export function refuseSharedPlaces(
  studies: readonly NamedStudy[],
  options: readonly TypedOption[],
  settled: (study: NamedStudy) => string | undefined,
): void {
  const typed = options.find(isPlace);
  const owners = new Map<string, string>();
  for (const study of studies) {
    const named = typed === undefined ? settled(study) : outputOf(typed, String(typed.value), study);
    if (named === undefined || named === '') continue;
    const place = withoutSteps(named);
    const owner = owners.get(place);
    if (owner !== undefined) {
      const name = `${place} (${owner}, ${study.name})`;
      throw new UserError({ kind: 'usage', what: 'one-place-for-two', name, near: null });
    }
    owners.set(place, study.name);
  }
}

/** A path without `.`, doubled slashes, and steps back out of a folder that it names. */
function withoutSteps(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/').filter((each) => each !== '' && each !== '.')) {
    const isBack = part === '..' && parts.length > 0 && parts.at(-1) !== '..';
    if (isBack) parts.pop();
    else parts.push(part);
  }
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}` || '.';
}
