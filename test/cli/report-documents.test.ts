import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserAt } from '../../src/cli/host/browser.ts';
import { folderOf, harbour, harbourAt, root, samen } from '../support/cli.ts';
import { edit } from '../support/repository.ts';
import { parseCsv } from '../support/csv.ts';
import { skipVisibly } from '../support/skip.ts';
import { validatorOf } from '../support/schema.ts';

/** What a document of this name holds, of the study of the harbour. */
async function written(name: string, ...options: readonly string[]): Promise<string> {
  const file = join(folderOf({}), name);
  const { code, stdout } = await samen(['report', harbour, '-o', file, ...options]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `wrote ${file}\n` });
  return readFileSync(file, 'latin1');
}

describe('samen report -o', () => {
  it('memo.md writes the questions of the memo with what the study says to each', async () => {
    const memo = await written('memo.md', '--title', 'A *title*');

    expect(memo).toMatch(/^# A \\\*title\\\*\n/);
    for (const question of ['The question', 'The answer', 'How sure is that?', 'What does it rest on?'])
      expect(memo).toContain(`\n## ${question}\n\n`);
  });

  it.each(['memo.md', 'page.html', 'tables.csv', 'study.xlsx', 'results.json'])(
    '%s names the files of a study at fault as they are from here',
    async (name) => {
      const cwd = harbourAt('studies/a');
      const early = await samen(['report', 'studies/a', '-o', name, '--as-of', '1990-01'], { cwd });
      edit(join(cwd, 'studies/a/study.yaml'), 'currency: EUR', 'curency: EUR');
      const faulty = await samen(['report', 'studies/a', '-o', name], { cwd });

      for (const { code, stderr } of [early, faulty]) {
        expect(code).toBe(2);
        expect(stderr).toMatch(/^studies\/a\/study\.yaml:\d+:\d+: error/);
        expect(stderr).not.toMatch(/^(study|\S+\.scenario)\.yaml:/m);
      }
    },
  );

  it('results.json holds what each command prints, and is as its schema says', async () => {
    const document = JSON.parse(await written('results.json')) as { results: Record<string, unknown> };
    const schema = JSON.parse(readFileSync(join(root, 'docs/schema/output/results.schema.json'), 'utf8')) as object;
    const validate = validatorOf(schema);
    const { stdout } = await samen(['compare', 'study.yaml', '--format', 'json'], { cwd: harbour });

    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(document.results['compare']).toEqual(JSON.parse(stdout));
  });

  it('tables.csv holds the tables of the sections that are asked for, unrounded', async () => {
    const records = parseCsv(await written('tables.csv', '--sections', 'ranking'));

    expect(records[0]).toContain('Scenario');
    expect(records.flat().some((field) => /\.\d{6,}$/.test(field))).toBe(true);
  });

  it('report.pdf is the page as Chromium prints it, the same each time', async (context) => {
    if (browserAt(null) === null) skipVisibly(context, 'Chromium is missing');
    const pdf = await written('report.pdf', '--sections', 'memo');

    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(await written('report.pdf', '--sections', 'memo')).toBe(pdf);
  });

  it.each([
    [['report.html', '--sections', 'memo,no-such'], 'no-such'],
    [['memo.md', '--sections', 'memo'], '--sections'],
    [['results.json', '--title', 'x'], '--title'],
    [['tables.csv', '--title', 'x'], '--title, -o'],
    [['tables.csv', '--sections', 'memo'], '--sections memo, -o'],
    [['tables.csv', '--sections', 'method'], '--sections method, -o'],
    [['report.html', '--browser', '/no/such/browser'], '--browser, -o'],
    [['study.xlsx', '--browser', '/no/such/browser'], '--browser, -o'],
    [['report.pdf', '--browser', '/no/such/browser'], '/no/such/browser'],
    [['figures', '--title', 'x'], '--title'],
  ])('%j is refused, and nothing is written', async ([name = '', ...options], said) => {
    const folder = folderOf({});
    const { code, stderr } = await samen(['report', harbour, '-o', join(folder, name), ...options]);

    expect({ code, isSaid: stderr.includes(said) }).toEqual({ code: 2, isSaid: true });
    expect(existsSync(join(folder, name))).toBe(false);
  });
});
