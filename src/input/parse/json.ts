import type { Path } from '../../problems/problem.ts';
import { limits } from './guard.ts';

/** What is wrong with a text that is to be JSON, and where. */
export interface JsonTrouble {
  readonly what: 'no-json' | 'twice' | 'half-character' | 'too-deep';
  readonly offset: number;
}

/** A value of JSON, or why a text is none. Of maps with a key twice nobody can say which of the two was meant. */
export function readJson(text: string): { readonly value: unknown } | JsonTrouble {
  const walk = new Walk(text);
  while (walk.next() !== null);
  return walk.trouble ?? { value: JSON.parse(text) as unknown };
}

/** Where the value at a path begins, or the last that is there on the way to it. */
export function offsetIn(text: string, path: Path): number {
  const walk = new Walk(text);
  let [found, depth] = [0, -1];
  for (let at = walk.next(); at !== null; at = walk.next()) {
    const isOnTheWay =
      at.path.length <= path.length && at.path.every((key, index) => String(key) === String(path[index]));
    if (isOnTheWay && at.path.length > depth) [found, depth] = [at.from, at.path.length];
  }
  return found;
}

interface Begun {
  /** The keys down to it: read it before the next. */
  readonly path: Path;
  readonly from: number;
}

/** A map or list that is open: where in it we are, and the keys it has so far. */
interface Open {
  readonly keys: Set<string> | null;
  at: string | number;
}

const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const blanks = /[ \t\n\r]*/y;

/** Goes through a JSON text from value to value, without recursion: a text may be as deep as it likes. */
class Walk {
  trouble: JsonTrouble | null = null;
  private readonly text: string;
  private readonly open: Open[] = [];
  private offset = 0;
  /** What may come: a value, a value or the end of a list, a key, a key or the end of a map, or what stands behind a value. */
  private due: 'value' | 'item' | 'key' | 'entry' | 'rest' = 'value';

  constructor(text: string) {
    this.text = text;
  }

  /** The next value that begins; null at the end, or where the text is no JSON. */
  next(): Begun | null {
    while (this.trouble === null) {
      this.skip(blanks);
      const mark = this.text[this.offset];
      if (mark === undefined) return this.isDone() ? null : this.fail('no-json');
      if (this.due === 'rest') this.rest(mark);
      else if (this.due === 'key' || this.due === 'entry') this.key(mark);
      else if (mark === ']' && this.due === 'item') this.close(']');
      else return this.value(mark);
    }
    return null;
  }

  private isDone(): boolean {
    return this.due === 'rest' && this.open.length === 0;
  }

  private fail(what: JsonTrouble['what'], offset = this.offset): null {
    this.trouble ??= { what, offset };
    return null;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    if (!pattern.test(this.text)) return false;
    this.offset = pattern.lastIndex;
    return true;
  }

  private rest(mark: string): void {
    const inside = this.open.at(-1);
    if (inside === undefined) this.fail('no-json');
    else if (mark === ',') {
      this.offset += 1;
      this.due = inside.keys === null ? 'value' : 'key';
      if (typeof inside.at === 'number') inside.at += 1;
    } else this.close(mark);
  }

  private close(mark: string): void {
    const inside = this.open.pop();
    if (inside === undefined || mark !== (inside.keys === null ? ']' : '}')) this.fail('no-json');
    this.offset += 1;
    this.due = 'rest';
  }

  private key(mark: string): void {
    if (mark === '}' && this.due === 'entry') return this.close('}');
    const from = this.offset;
    const key = mark === '"' ? this.string() : null;
    this.skip(blanks);
    if (key === null || this.text[this.offset] !== ':') return void this.fail('no-json');
    this.offset += 1;
    this.due = 'value';
    const inside = this.open.at(-1) as Open;
    if (inside.keys?.has(key) === true) this.fail('twice', from);
    inside.keys?.add(key);
    inside.at = key;
  }

  private value(mark: string): Begun | null {
    const begun = { path: this.open.map(({ at }) => at), from: this.offset };
    if (mark === '{' || mark === '[') {
      if (this.open.length === limits.nesting) return this.fail('too-deep');
      this.offset += 1;
      this.open.push(mark === '{' ? { keys: new Set(), at: '' } : { keys: null, at: 0 });
      this.due = mark === '{' ? 'entry' : 'item';
      return begun;
    }
    this.due = 'rest';
    if (mark === '"' ? this.string() === null : !this.skip(word)) return this.fail('no-json');
    return this.trouble === null ? begun : null;
  }

  /** The text between the quotes here; null where it is none. */
  private string(): string | null {
    const from = this.offset;
    let end = from;
    do end = this.text.indexOf('"', end + 1);
    while (end > 0 && this.isEscaped(end));
    if (end < 0) return null;
    const read = unquoted(this.text.slice(from, end + 1));
    if (read === null) return null;
    this.offset = end + 1;
    if (/\p{Surrogate}/u.test(read)) this.fail('half-character', from);
    return read;
  }

  private isEscaped(quote: number): boolean {
    let slashes = 0;
    while (this.text[quote - 1 - slashes] === '\\') slashes += 1;
    return slashes % 2 === 1;
  }
}

function unquoted(text: string): string | null {
  try {
    return JSON.parse(text) as string;
  } catch {
    return null;
  }
}
