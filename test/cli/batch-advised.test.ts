import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, harbourAt, root, samen } from '../support/cli.ts';

/** Whether nothing is said beside what is printed, and the last line of that. */
async function closing(cwd: string, ...args: readonly string[]) {
  const { stdout, stderr } = await samen(args, { cwd });
  return [stderr === '', stdout.trimEnd().split('\n').at(-1)];
}

it('of several studies only what is advice is told as advice, not what was written or left out', async () => {
  const fine = folderOf({});
  for (const name of ['a', 'b']) cpSync(join(root, 'examples/cases/green-book'), join(fine, name), { recursive: true });

  expect(await closing(fine, 'check', 'a', 'b', '--update')).toEqual([false, '2 studies: nothing found.']);
  expect(await closing(fine, 'report', 'a', 'b', '-o', '{study}.html', '--sections', 'ranking,criteria')).toEqual([
    false,
    '2 studies: nothing found.',
  ]);
  const advised = harbourAt('a', 'b');
  expect(await closing(advised, 'compare', 'a', 'b')).toEqual([false, '2 studies: advice for a and b.']);
});
