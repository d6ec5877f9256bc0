import { expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { studyHead } from '../support/study-head.ts';

/** Nothing is drawn; of two scenarios straw costs 100. */
const certain = (
  wood: string,
): string => `${studyHead('certain', { title: 'Certain', start: '2025-01', horizon: '2025-12', rate: '0%' })}
scenarios:
  straw: { title: Straw, phases: { p: { costs: [{ title: c, amount: 100, when: start }] } } }
  wood: { title: Wood, phases: { p: { costs: [{ title: c, amount: ${wood}, when: start }] } } }
`;

it.each([
  [
    'straw',
    'en',
    '150',
    'Nothing was drawn: there is no estimate to be drawn and no risk. In the plan straw comes first.',
  ],
  ['wood', 'en', '150', 'no estimate to be drawn and no risk. In the plan wood does not come first.'],
  ['straw', 'en', '100', 'In the plan straw shares the first place with wood.'],
  ['straw', 'nl', '150', 'geen schatting om te trekken en geen risico. In het plan staat straw op de eerste plaats.'],
  ['wood', 'nl', '150', 'In het plan staat wood niet op de eerste plaats.'],
  ['straw', 'nl', '100', 'In het plan deelt straw de eerste plaats met wood.'],
])('says of a study in which nothing is drawn what the plan is: %s, %s, %s', async (asked, lang, wood, said) => {
  const cwd = folderOf({ 'study.yaml': certain(wood) });
  const { stdout } = await samen(['discover', asked, '--lang', lang, '--width', '300'], { cwd });

  expect(stdout).toContain(said);
  expect(stdout).not.toMatch(/10[.,]000|less than once|minder dan eens/);
});
