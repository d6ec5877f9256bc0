import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samen } from '../support/cli.ts';

/*
 * Pages of which the commands are run: a block of text that begins with `$ samen …` holds what that prints, on both streams. A block of
 * YAML behind `<!-- file: NAME -->` is written to that file first; behind `<!-- file: NAME, from "TEXT" -->` it takes the place of
 * the file from the line on that begins so, with `to "TEXT"` until the line that begins so. `<!-- change: NAME, "OLD" to "NEW" -->`
 * changes a text. Behind `<!-- exit: 2 -->` a command ends with that code.
 */

const step =
  /(?:<!-- exit: (?<exit>\d+) -->\n)?```text\n(?<commands>\$ [\s\S]*?)```|<!-- file: (?<name>[^",\s]+)(?:, from "(?<from>[^"]+)")?(?: to "(?<to>[^"]+)")? -->\n```yaml\n(?<yaml>[\s\S]*?)```|<!-- change: (?<changed>[^",\s]+), "(?<old>[^"]+)" to "(?<now>[^"]+)" -->/g;

/** What ran of a page: the page with what is printed now, and the commands that did not end as it says. */
interface Transcript {
  readonly page: string;
  readonly commands: readonly string[];
  readonly failed: readonly string[];
}

/** What is known while a page is run: the folder that it is in, and what ran so far. */
interface Run {
  here: string;
  readonly commands: string[];
  readonly failed: string[];
}

type Groups = Readonly<Partial<Record<string, string>>>;

/** Runs the commands of a page in their order, beginning in a folder. */
export async function transcribed(page: string, folder: string): Promise<Transcript> {
  const run: Run = { here: folder, commands: [], failed: [] };
  const pieces: string[] = [];
  let done = 0;
  for (const { index, 0: whole, groups = {} } of page.matchAll(step)) {
    write(run.here, groups);
    pieces.push(page.slice(done, index), groups['commands'] === undefined ? whole : await block(whole, groups, run));
    done = index + whole.length;
  }
  return { page: pieces.join('') + page.slice(done), commands: run.commands, failed: run.failed };
}

/** A block with what its commands print now. */
async function block(whole: string, { commands = '', exit = '0' }: Groups, run: Run): Promise<string> {
  const transcript: string[] = [];
  for (const line of commands.split('\n').filter((each) => each.startsWith('$ '))) {
    run.commands.push(line.slice(2));
    const { code, text } = await runLine(line.slice(2), run);
    if (String(code) !== exit) run.failed.push(`${line}: exit code ${code}\n${text}`);
    transcript.push(`${line}\n${text}`);
  }
  return whole.replace(/```text\n[\s\S]*```/, () => `\`\`\`text\n${transcript.join('')}\`\`\``);
}

/** Writes what a page says is to stand in a file of this folder. */
function write(here: string, { name, from, to, yaml = '', changed, old = '', now = '' }: Groups): void {
  if (name !== undefined) writePart(join(here, name), yaml, { from, to });
  if (changed !== undefined) change(join(here, changed), old, now);
}

/** From which line on and until which one a text takes the place of what there is. */
interface Part {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function writePart(path: string, text: string, { from, to }: Part): void {
  if (from === undefined) return writeFileSync(path, text);
  const before = readFileSync(path, 'utf8');
  const lineAt = (begin: string): number => {
    const at = before.startsWith(begin) ? 0 : before.indexOf(`\n${begin}`) + 1;
    if (at === 0 && !before.startsWith(begin)) throw new Error(`${path} has no line that begins with ${begin}`);
    return at;
  };
  writeFileSync(path, before.slice(0, lineAt(from)) + text + (to === undefined ? '' : before.slice(lineAt(to))));
}

function change(path: string, old: string, now: string): void {
  const before = readFileSync(path, 'utf8');
  if (before.split(old).length !== 2) throw new Error(`${path} does not have ${old} once`);
  writeFileSync(path, before.replace(old, now));
}

/** A line for a shell: into another folder, or samen, and how much of what it prints is to be seen. */
async function runLine(line: string, run: Run): Promise<{ readonly code: number | null; readonly text: string }> {
  const [, into] = /^cd (\S+)$/.exec(line) ?? [];
  if (into !== undefined) {
    run.here = join(run.here, into);
    return { code: 0, text: '' };
  }
  const [, typed = '', count] = /^(?:npx )?samen (.*?)(?: \| head -n (\d+))?$/.exec(line) ?? [];
  if (typed === '') throw new Error(`not a command of samen: ${line}`);
  const args = (typed.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []).map((word) => word.replaceAll(/["']/g, ''));
  const { code, stdout, stderr } = await samen(args, { cwd: run.here });
  const lines = stdout.split(/(?<=\n)/);
  return { code, text: (count === undefined ? stdout : lines.slice(0, Number(count)).join('')) + stderr };
}
