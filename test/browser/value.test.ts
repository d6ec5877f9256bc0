import { afterAll, expect, it } from 'vitest';
import { openedPage } from '../support/chromium.ts';
import { folderOf } from '../support/cli.ts';
import { smallStudy } from '../support/small-study.ts';
import { closePages, drawn, whatIfOf } from './what-if-page.ts';

afterAll(closePages);

const study = smallStudy(
  '3%',
  `assumptions:
  fee: { title: Fee, unit: GBP, value: { p10: 400, p90: 977 }, kind: judgement, why: made up }
scenarios:
  one: { title: One, phases: { build: { duration: 12, costs: [{ title: A, amount: $fee, when: start }] } } }
  two: { title: Two, phases: { build: { duration: 12, costs: [{ title: B, amount: £ 700, when: start }] } } }
`,
);

it('a field shows the middle of an estimate in digits that can be read, and what is set to its last digit', async (context) => {
  const { page } = await openedPage(context, await whatIfOf(folderOf({ 'study.yaml': study })));
  const box = page.locator('#what-if-fee');
  expect(await box.inputValue()).toBe('625.14');
  expect(await page.locator('#what-if-fee-slider').getAttribute('aria-valuetext')).toBe('625.14 GBP');
  await box.fill('625.139984323511');
  await drawn(page);
  await page.getByRole('searchbox').focus();

  expect(await box.inputValue()).toBe('625.139984323511');
});
