import type { FileTrouble } from '../../problems/problem.ts';

/** What git answers on a question about one repository, with what is sent to it; null where it refuses. */
export type Ask = (question: readonly string[], limit: number, input?: string) => Uint8Array | null;

type Kind = 'file' | 'folder' | Extract<FileTrouble, 'missing' | 'no-file'>;

/** What stands in a folder of a commit, by its name. */
interface Entry {
  readonly kind: Exclude<Kind, 'missing'>;
  /** The object that holds it. */
  readonly id: string;
}

/** The most that git may answer on anything but the content of one file. */
export const answerLimit = 16 * 1024 * 1024;

/** The files of one commit, read as objects: nothing is checked out, and no filter or driver runs. */
export class CommitFiles {
  private readonly commit: string;
  private readonly ask: Ask;
  private readonly folders = new Map<string, ReadonlyMap<string, Entry> | null>();
  private readonly contents = new Map<string, ReadonlyMap<string, Uint8Array>>();

  constructor(commit: string, ask: Ask) {
    this.commit = commit;
    this.ask = ask;
  }

  kindOf(path: string): Kind {
    return path === '' ? 'folder' : (this.entry(path)?.kind ?? 'missing');
  }

  list(path: string): readonly string[] {
    return [...(this.folder(path)?.keys() ?? [])];
  }

  /** The name of the object that holds a file; null where there is none. */
  objectOf(path: string): string | null {
    return this.kindOf(path) === 'file' ? (this.entry(path)?.id ?? null) : null;
  }

  /** At most `limit` bytes of a file, and one more. */
  read(path: string, limit: number): Uint8Array | FileTrouble {
    const kind = this.kindOf(path);
    if (kind !== 'file') return kind;
    const known = this.studyTexts(above(path)).get(this.entry(path)?.id ?? '');
    if (known !== undefined) return known.subarray(0, limit + 1);
    return this.ask(['cat-file', 'blob', `${this.commit}:${path}`], limit) ?? 'other';
  }

  private entry(path: string): Entry | undefined {
    return this.folder(above(path))?.get(path.slice(path.lastIndexOf('/') + 1));
  }

  private folder(path: string): ReadonlyMap<string, Entry> | null {
    const known = this.folders.get(path);
    if (known !== undefined) return known;
    const answer = this.ask(['ls-tree', '-z', '--full-tree', `${this.commit}:${path}`], answerLimit);
    const entries = answer === null ? null : new Map(textOf(answer).split('\0').flatMap(entryOf));
    this.folders.set(path, entries);
    return entries;
  }

  /** The files of YAML in a folder, which are asked for at once as they are read together; none where that is too much. */
  private studyTexts(folder: string): ReadonlyMap<string, Uint8Array> {
    const known = this.contents.get(folder);
    if (known !== undefined) return known;
    const wanted = [...(this.folder(folder) ?? [])].filter(([name, { kind }]) => kind === 'file' && isYaml(name));
    const ids = [...new Set(wanted.map(([, { id }]) => id))];
    const answer = ids.length > 1 ? this.ask(['cat-file', '--batch'], answerLimit, `${ids.join('\n')}\n`) : null;
    const texts = answer === null || answer.length > answerLimit ? new Map<string, Uint8Array>() : objectsIn(answer);
    this.contents.set(folder, texts);
    return texts;
  }
}

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name);

const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** `100644 blob 1a2b…<tab>study.yaml`: links, and other repositories, are no files of this one. */
function entryOf(line: string): (readonly [name: string, entry: Entry])[] {
  const [, mode, type, id = '', name] = /^(\d+) (\w+) ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
  if (name === undefined) return [];
  const kind = type === 'tree' ? 'folder' : type === 'blob' && mode !== '120000' ? 'file' : 'no-file';
  return [[name, { kind, id }]];
}

const lineEnd = 0x0a;

/** Objects by their names: before each stands `1a2b… blob 120`, behind it the end of a line. One that is not there has only a line. */
function objectsIn(answer: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const objects = new Map<string, Uint8Array>();
  for (let from = 0; from < answer.length;) {
    const end = answer.indexOf(lineEnd, from);
    const [, id, size] = /^([0-9a-f]+) blob (\d+)$/.exec(textOf(answer.subarray(from, Math.max(from, end)))) ?? [];
    from = end < 0 ? answer.length : end + 1;
    if (id === undefined) continue;
    objects.set(id, answer.subarray(from, from + Number(size)));
    from += Number(size) + 1;
  }
  return objects;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);
