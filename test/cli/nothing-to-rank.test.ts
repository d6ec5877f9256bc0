import { expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { studyHead } from '../support/study-head.ts';

const head = (
  more: string,
): string => `${studyHead('small', { title: 'Small', start: '2026-01', horizon: '2027-12', rate: '0%' })}
${more}`;

const paying = (id: string, amount: string, more = ''): string =>
  `  ${id}: { title: ${id}, phases: { p: { costs: [{ title: c, amount: ${amount}, when: start }] } }${more} }\n`;

const printed = async (study: string, ...args: readonly string[]): Promise<string> => {
  const { out, err } = await runWith({ 'small.yaml': study }, [...args, '--width', '200']);
  return `${out}${err}`.replaceAll(/\s+/g, ' ');
};

it('says of the word of an expert that nothing can be ranked, and not that nothing is feasible, where something is', async () => {
  const late = head(`ranking: { by: finish }
assumptions:
  x: { title: Time, unit: months, kind: judgement, experts: { an: { value: 4, why: x }, bo: { value: 9, why: x }, cy: { value: 3, why: x } } }
scenarios:
  one: { title: one, phases: { p: { duration: $x } }, requires: [{ figure: finish, at-most: 6 months }] }
  two: { title: two, delivered: never, phases: { p: { duration: 5 } } }
`);

  expect(await printed(late, 'compare', 'small.yaml')).toContain(
    'By the word of bo alone no scenario can be ranked: "Time" 9 months.',
  );
  expect(await printed(late, 'compare', 'small.yaml', '--lang', 'nl')).toContain(
    'Volgens bo alleen is geen scenario te rangschikken: "Time" 9 maanden.',
  );
});

it('has a Dutch verb in the plural for scenarios that share the first place in the mean', async () => {
  const skewed =
    head(`assumptions: { x: { unit: EUR, value: { low: 0, mode: 110, high: 120 }, kind: judgement, why: x } }
scenarios:
${paying('one', '100')}${paying('two', '$x')}${paying('three', '$x')}`);

  expect(await printed(skewed, 'tradeoff', 'small.yaml', '--lang', 'nl')).toMatch(
    /one staat in het plan op de eerste plaats; gemiddeld staan daar .*(?:two|three).* bij elke prijs/,
  );
});
