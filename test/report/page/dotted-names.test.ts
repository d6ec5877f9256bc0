import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, root, samen } from '../../support/cli.ts';

it('a name with dots in a table of the page may end a line behind a dot, and a number may not', async () => {
  const file = join(folderOf({}), 'page.html');
  await samen(['report', join(root, 'examples/criteria'), '-o', file, '--sections', 'assumptions,ranking']);
  const page = readFileSync(file, 'utf8');

  expect(page).toContain('share/scores.<wbr>steering.<wbr>finance<');
  expect(page).not.toMatch(/<t[dh][^>]*>[^<]*[a-z]\.[a-z]/);
  expect(page).not.toMatch(/<wbr>\d/);
  expect(page).toMatch(/\d\.\d/);
});
