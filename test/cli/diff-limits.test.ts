import { expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { studyHead } from '../support/study-head.ts';

/** The first of two scenarios costs so much more than 1000, the second 1030. */
const study = (
  fee: number,
): string => `${studyHead('s', { title: 'S', start: '2026-01', horizon: '2027-12', rate: '0%' })}
assumptions: { fee: { unit: EUR, value: ${fee}, kind: judgement, why: x } }
scenarios:
  a: { title: a, phases: { p: { costs: [{ title: c, amount: 1000, when: start }, { title: d, amount: $fee, when: start }] } } }
  b: { title: b, phases: { p: { costs: [{ title: c, amount: 1030, when: start }] } } }
`;

it('says what did not change by more than is allowed: figures, whatever assumptions and differences did', async () => {
  const cwd = folderOf({ 'old.yaml': study(10), 'new.yaml': study(20) });
  const printed = async (...args: readonly string[]): Promise<string> =>
    (await samen(['diff', 'old.yaml', 'new.yaml', '--width', '300', ...args], { cwd })).stdout;

  // The fee doubles, and the lead halves.
  expect(await printed('--fail-above', '5%')).toContain(
    'No figure changed by more than 5%, differences between two figures aside; no rank changed and no gate changed.',
  );
  expect(await printed('--fail-above', 'finish=5%')).toContain(
    'No figure changed by more than is allowed; no rank changed and no gate changed.',
  );
  expect(await printed('--fail-above', '5%', '--lang', 'nl')).toContain(
    'Geen cijfer veranderde meer dan 5%, verschillen tussen twee cijfers daargelaten; geen plaats veranderde en geen eis sloeg om.',
  );
});
