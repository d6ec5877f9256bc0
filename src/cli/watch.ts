import { changedLines } from '../report/changed-lines.ts';
import { visible } from '../report/visible.ts';
import { isCommandsTask } from './batch/run-jobs.ts';
import type { Words } from '../words/words.ts';
import type { Host, Replacement } from './host/host.ts';
import { stoppable } from './session/stoppable.ts';

/** How often files are looked at, in milliseconds. */
const interval = 300;

/** The width where nobody knows it. */
const plainWidth = 80;

const mark = { changed: '> ', same: '  ' } as const;

/**
 * Runs a command again whenever a file that it read is saved with another text, or a folder that it listed holds others; until
 * somebody stops it.
 *
 * @param once - runs it in some world
 * @param marks - whether lines are for people, who want to see which are new
 * @throws {Interruption} when somebody wants it to stop
 */
export function watch(
  host: Host,
  once: (host: Host) => Promise<unknown>,
  { words, marks }: { readonly words: Words; readonly marks: boolean },
): Promise<never> {
  return stoppable(host, async (pause) => {
    for (let before: string | null = null; ;) {
      const watched = new Watched(host, marks);
      await once(watched.host);
      host.out.write(marks ? marked(before, watched.printed) : watched.printed);
      // A study that is at fault for a moment has no figures to compare with.
      if (watched.printed !== '') before = watched.printed;
      host.err.write(`${words.watch.waiting}\n`);
      let changed: string | null = null;
      while (changed === null) {
        await host.wait(interval);
        await pause();
        changed = watched.changed();
      }
      host.err.write(`\n${visible(words.watch.again(changed))}\n`);
    }
  });
}

/** With a mark before each line that was not there before; none the first time. */
function marked(before: string | null, text: string): string {
  const lines = changedLines(before ?? text, text);
  return lines
    .map((line) => (line.text === '' ? '' : `${line.isNew ? mark.changed : mark.same}${line.text}`))
    .join('\n');
}

/** A world in which what is printed is kept, and what is read is remembered. */
class Watched {
  readonly host: Host;
  printed = '';
  private readonly seen = new Map<string, readonly [path: string, look: () => string, was: string]>();

  constructor(world: Host, marks: boolean) {
    const look = (kind: string, path: string, state: () => string): void => {
      const key = `${kind} ${path}`;
      if (!this.seen.has(key)) this.seen.set(key, [path, state, state()]);
    };
    const { out } = world;
    this.host = {
      ...world,
      out: {
        write: (text) => void (this.printed += text),
        get isTerminal() {
          return out.isTerminal;
        },
        get width() {
          return marks ? (out.width ?? plainWidth) - mark.same.length : out.width;
        },
        ...(marks ? { indent: mark.same.length } : {}),
      },
      read: (path, limit) => {
        look('file', path, () => stateOf(world.read(path, limit), world));
        return world.read(path, limit);
      },
      list: (path) => {
        look('folder', path, () => String(world.list(path)));
        return world.list(path);
      },
      // A thread that runs commands reads files in a world of its own, in which nobody sees that they changed.
      startWorker: (task) => (isCommandsTask(task) ? null : world.startWorker(task)),
      replace: async (change, pause) => {
        const failed = await world.replace(change, pause);
        if (failed === null) this.wrote(change, world);
        return failed;
      },
      kindOf: (path) => {
        look('kind', path, () => world.kindOf(path));
        return world.kindOf(path);
      },
    };
  }

  /** What samen writes itself is nothing that somebody saved; unless somebody has saved another text since. */
  private wrote({ files, last }: Replacement, { sha256 }: Host): void {
    for (const [name, text] of last === null ? files : [...files, last]) {
      const written = sha256(text);
      for (const [key, [path, look]] of this.seen) {
        const isThis = key.startsWith('file ') && path.slice(path.lastIndexOf('/') + 1) === name && look() === written;
        if (isThis) this.seen.set(key, [path, look, written]);
      }
    }
  }

  /** What is otherwise than when it was read; null where nothing is. */
  changed(): string | null {
    for (const [path, look, was] of this.seen.values()) if (look() !== was) return path;
    return null;
  }
}

const stateOf = (read: Uint8Array | string, { sha256 }: Host): string =>
  typeof read === 'string' ? read : sha256(read);
