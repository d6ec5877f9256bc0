import { expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { studyHead } from '../support/study-head.ts';

/** Of two scenarios new needs half of the documents. */
const study = `${studyHead('alone', { title: 'Alone', start: '2025-01', horizon: '2025-12', rate: '0%' })}
assumptions:
  docs: { unit: percent, value: 20%, kind: judgement, why: for this test }
scenarios:
  old: { title: Old, phases: { p: { costs: [{ title: c, amount: 100, when: start }] } } }
  new:
    title: New
    requires: [{ assumption: docs, at-least: 50% }]
    phases: { p: { costs: [{ title: c, amount: 150, when: start }] } }
`;

it.each([
  ['en', '30%', '20%', 'with docs=20% it is still the only feasible one'],
  ['nl', '30%', '20%', 'is het nog steeds als enige haalbaar'],
  ['en', '60%', '20%', 'it is the only feasible one, and new is not feasible any more'],
  ['nl', '60%', '20%', 'is het als enige haalbaar, en new is niet meer haalbaar'],
])('says in %s whether the only feasible scenario was that before as well: %s to %s', async (lang, old, now, said) => {
  const { stdout } = await samen(
    ['explain', '--set-from', `docs=${old}`, '--set-to', `docs=${now}`, '--lang', lang, '--width', '400'],
    { cwd: folderOf({ 'study.yaml': study }) },
  );

  expect(stdout).toContain(said);
});
