import { afterAll, describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { expectQuiet, openedPage } from '../support/chromium.ts';
import { smallStudy } from '../support/small-study.ts';
import { closePages, shownIn, whatIfOf } from './what-if-page.ts';

afterAll(closePages);

/** What is paid in one month alone, in another month in each scenario: its present value has the bits of the factor of that month. */
const monthly = smallStudy(
  '$rate',
  `assumptions:
  rate: { unit: percent/year, range: 0% .. 20%, value: 5%, kind: judgement, why: made up }
scenarios:
${Array.from(
  { length: 50 },
  (_, index) =>
    `  s${index}: { title: At ${index}, phases: { wait: { duration: ${index}, costs: [{ title: All, amount: £ 1M, when: end }] } } }\n`,
).join('')}`,
).replace('timing: mid-year', 'timing: monthly');

describe('a page of a study that discounts by the month', { timeout: 120_000 }, () => {
  it.for(['5.5%', '8.8%'])('has the figures of the command line to the last bit, at %s', async (rate, context) => {
    const study = folderOf({ 'study.yaml': monthly });
    const file = await whatIfOf(study);
    const opened = await openedPage(context, file, { fragment: `#what-if?set=rate=${encodeURIComponent(rate)}` });
    const { stdout } = await samen(['compare', study, '--set', `rate=${rate}`, '--format', 'json']);
    const { scenarios } = JSON.parse(stdout) as { scenarios: { id: string; presentValue: number }[] };
    const shown = (await shownIn(opened.page)).scenarios.map(({ id, figures }) => [id, figures['Present value']]);

    expect(shown).toEqual(scenarios.map(({ id, presentValue }) => [id, presentValue]));
    expect(shown.length).toBe(50);
    expectQuiet(opened);
  });
});
