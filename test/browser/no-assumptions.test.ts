import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { folderOf } from '../support/cli.ts';
import { expectQuiet, openedPage } from '../support/chromium.ts';
import { study } from '../analysis/voi/choices.ts';
import { closePages, reportOf } from './what-if-page.ts';

afterAll(closePages);

const paid = (id: string, price: string): string =>
  `  ${id}: { title: ${id}, phases: { pay: { duration: 1, costs: [{ title: Price, amount: ${price}, when: start }] } } }\n`;

it('the page of a study without assumptions has no table without rows, and no field to find one', async (context) => {
  const text = study({ assumptions: '', scenarios: paid('a', '100 EUR') + paid('b', '200 EUR') });
  const folder = folderOf({ 'study.yaml': text.replace('assumptions:\n\n', '') });
  const file = await reportOf(join(folder, 'study.yaml'));
  const tables = readFileSync(file, 'utf8').match(/<tbody>[^$]*?<\/tbody>/g) ?? [];
  const opened = await openedPage(context, file);
  const inWhatIf = opened.page.locator('#what-if');

  expect(tables.length).toBeGreaterThan(5);
  expect(tables.filter((table) => !table.includes('<tr'))).toEqual([]);
  await inWhatIf.getByRole('table').first().waitFor();
  expect(await inWhatIf.getByRole('searchbox').count()).toBe(0);
  expect(await inWhatIf.getByText('What matters most').count()).toBe(0);
  expectQuiet(opened);
});
