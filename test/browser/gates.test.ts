import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOf } from '../support/cli.ts';
import { openedPage } from '../support/chromium.ts';
import { smallStudy } from '../support/small-study.ts';
import { closePages, drawn, whatIfOf } from './what-if-page.ts';

afterAll(closePages);

/** A study of which the gate on a figure passes with a chance that only draws tell. */
const uncertain = smallStudy(
  '3%',
  `assumptions:
  length: { unit: months, value: { low: 6, mode: 9, high: 30 }, kind: judgement, why: made up }
requires: [{ figure: finish, at-most: 2027-06 }]
scenarios:
  new:
    title: New
    phases: { build: { duration: $length, costs: [{ title: All, amount: £ 1M, when: start }] } }
`,
);

const sentences = {
  en: 'Whether new passes on "Finish" is uncertain; --draws computes the chance.',
  nl: 'Het is onzeker of new voldoet aan de eis aan "Gereed"; --draws rekent de kans uit.',
};

describe('the gates of a page that computes', { timeout: 120_000 }, () => {
  it.for(['en', 'nl'] as const)('say in a whole sentence whose chance only draws tell (%s)', async (lang, context) => {
    const study = join(folderOf({ 'study.yaml': uncertain }), 'study.yaml');
    const { page } = await openedPage(context, await whatIfOf(study, '--lang', lang));
    await drawn(page);

    expect(await page.locator('.wi-gates ~ .wi-hint').allTextContents()).toEqual([sentences[lang]]);
  });
});
