import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, root, samen } from '../support/cli.ts';

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

  it('shows the table that the program prints', async () => {
    const [, args = '', table] = /<!-- samen (.+?) -->\n```\n([\s\S]*?)```/.exec(read('README.md')) ?? [];

    expect(table).toBe((await samen(args.split(' '))).stdout);
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
