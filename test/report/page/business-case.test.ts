import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, root, samen } from '../../support/cli.ts';

/** What the page says a study has of benefits. */
async function benefitsOf(study: string): Promise<string> {
  const file = join(folderOf({}), 'page.html');
  const { code } = await samen(['report', join(root, study), '-o', file, '--sections', 'business-case']);
  expect(code).toBe(0);
  const html = readFileSync(file, 'utf8').replaceAll(/<\/?span[^>]*>/g, '');
  const text = html.replaceAll(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ');
  return /Benefits (.*?) Financing /.exec(text.replaceAll(/\s+/g, ' '))?.[1]?.trim() ?? '';
}

describe('the benefits of a business case', () => {
  it('are what costs less than nothing, and never denied where a study has them', async () => {
    // Four years of 1.5 and of 2.5 million.
    expect(await benefitsOf('examples/cases/green-book')).toMatch(
      /^Counted as costs below zero, .*\(small\) £ 6\.00 million and .*\(large\) £ 10\.00 million\.$/,
    );
  });

  it('are none where all costs are above zero', async () => {
    expect(await benefitsOf('examples/permits')).toBe('None: the study counts costs only.');
  });

  it('are what criteria weigh, where these are all there is', async () => {
    expect(await benefitsOf('examples/criteria')).toMatch(
      /^None in money\. \d+ criteria weigh what scenarios are worth beside it\.$/,
    );
  });
});
