import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, onceEach, root, samen } from '../support/cli.ts';
import { transcribed } from './transcripts.ts';

const run = onceEach();

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** Blocks that say by which command they run: `<!-- runs: … -->` before the block, or `# runs: …` as its first line. */
function runnable(text: string): { args: string[]; file: string; yaml: string }[] {
  const before = [...text.matchAll(/<!-- runs: samen (.+?) -->\n```yaml\n([\s\S]*?)```/g)];
  const inside = [...text.matchAll(/```yaml\n# runs: samen (.+)\n([\s\S]*?)```/g)];
  return [...before, ...inside].map(([, command = '', yaml = '']) => {
    const args = command.split(' ');
    return { args, file: args.at(-1) ?? '', yaml };
  });
}

describe('the README', () => {
  it('has at most 150 lines', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('shows what its commands print', async () => {
    const { page, commands, failed } = await transcribed(read('README.md'), root);

    expect(failed).toEqual([]);
    expect(commands[0]).toMatch(/^npx samen compare/);
    await expect(page).toMatchFileSnapshot('../../README.md');
  });
});

/** What a document says that a command prints, cut at each line that is only an ellipsis. */
const partsOf = (name: string) =>
  [...read(name).matchAll(/<!-- part of samen (.+?) -->\n```\n([\s\S]*?)```/g)].map(([, args = '', text = '']) => ({
    args,
    pieces: text.split(/^…\n/m).filter((piece) => piece !== ''),
  }));

describe.each(['scenarios/digipoort/README.md'])('the parts of what is printed that %s shows', (name) => {
  const parts = partsOf(name);

  it('are there', () => {
    expect(parts.length).toBeGreaterThan(0);
  });

  it.each(parts)('of samen $args', async ({ args, pieces }) => {
    const { stdout } = await run(...args.split(' '));
    const starts = pieces.map((piece) => stdout.indexOf(piece));

    expect(starts).not.toContain(-1);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

/** The commands of a document's blocks for a shell, without what only installs or tests, and where they write to. */
const commands = [...read('README.md').matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .flatMap((line) => /^npx samen ([^#>]+)/.exec(line)?.[1]?.trim() ?? [])
  .filter((command) => !command.includes('my-study'));

describe('every command of the README', () => {
  it('is found', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  it.each(commands)('samen %s', async (command) => {
    const { code, stdout } = await run(...command.split(' '));

    expect(code).toBe(0);
    expect(stdout).not.toBe('');
  });
});

describe.each(['README.md', 'docs/study-format.md'])('every example of %s that says how to run it', (name) => {
  const examples = runnable(read(name));

  it('is there', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples)('runs: $args', async ({ args, file, yaml }) => {
    const { code, stderr, stdout } = await samen(args, { cwd: folderOf({ [file]: yaml }) });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });
});

/** The files of a folder and of those in it, by their paths. */
const filesWithin = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? filesWithin(`${folder}/${each.name}`) : [`${folder}/${each.name}`],
  );

describe('the map of the code', () => {
  const named = ['docs/architecture.md', 'docs/path-of-a-number.md', ...readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`)];

  it.each(named)('in %s names files that there are', (name) => {
    const paths = [...read(name).matchAll(/`((?:src|test|bin|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path);

    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names every file that starts another program', () => {
    const starting = filesWithin('src').filter((path) => read(path).includes('node:child_process'));

    expect(starting.length).toBeGreaterThan(1);
    expect(starting.filter((path) => !read('docs/architecture.md').includes(`\`${path}\``))).toEqual([]);
  });

  it('numbers every decision once, as its file is called', () => {
    const files = readdirSync(join(root, 'docs/decisions'));

    for (const file of files) expect(read(`docs/decisions/${file}`)).toMatch(new RegExp(`^# ${file.slice(0, 4)} `));
    expect(new Set(files.map((file) => file.slice(0, 4))).size).toBe(files.length);
  });
});
