import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, root } from '../support/cli.ts';
import { transcribed } from './transcripts.ts';

it('docs/tutorial.md: every command does what the page says, and prints what it shows', async () => {
  const text = readFileSync(join(root, 'docs/tutorial.md'), 'utf8');
  const { page, commands, failed } = await transcribed(text, folderOf({}));

  expect(failed).toEqual([]);
  expect(commands.length).toBeGreaterThan(15);
  await expect(page).toMatchFileSnapshot('../../docs/tutorial.md');
});
