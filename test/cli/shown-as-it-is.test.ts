import { describe, expect, it } from 'vitest';
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

describe('a change of less than a tenth of a month', () => {
  const moved = head(`as-of-dates: { 2025-01: { title: Then }, 2026-01: { title: Now } }
assumptions:
  d: { title: Time, unit: months, known: { 2025-01: { value: 8.4, kind: judgement, why: x }, 2026-01: { value: 8.43, kind: judgement, why: x } } }
scenarios:
  a: { title: a, phases: { build: { duration: $d } } }
`);

  it('is told alike by the sentence and the table of an explanation', async () => {
    const text = await printed(moved, 'explain', 'small.yaml', '--of', 'a', '--metric', 'finish');

    expect(text).toContain('(0.03 months later)');
    expect(text).toMatch(/Time 8\.4 months 8\.43 months \+0\.03 \+100\.0/);
    expect(text).toMatch(/Change \+0\.03 100\.0/);
  });
});

const judged = (weight: string): string =>
  head(`criteria: { trust: { title: Trust, worst: 0, best: 10 }, ease: { title: Ease, worst: 0, best: 10 } }
stakeholders: { all: { say: 100%, weights: { trust: 50, ease: ${weight} } } }
scenarios:
${paying('one', '100', ', scores: { trust: 6, ease: unknown }')}${paying('two', '200', ', scores: { trust: 5, ease: 9 }')}`);

describe('scores that are unknown on a criterion that nobody weighs', () => {
  it.each([
    ['en', 'move the score of no scenario', 'they go from worst to best', 'With what is unknown at its worst'],
    [
      'nl',
      'voor geen scenario verandert dat het totaal',
      'die lopen van slechtst tot best',
      'Met het onbekende op zijn',
    ],
  ])('move no score, and are not told as if they did, in %s', async (language, aside, open, lead) => {
    const idle = await printed(judged('0'), 'criteria', 'small.yaml', '--lang', language);
    const weighed = await printed(judged('1'), 'criteria', 'small.yaml', '--lang', language);

    expect(idle).toContain(aside);
    expect(idle).not.toContain(open);
    expect(idle).not.toContain(lead);
    expect(weighed).toContain(open);
    expect(weighed).not.toContain(aside);
  });
});

describe('samen solve', () => {
  const sought = head(`assumptions:
  k: { title: Kay, unit: EUR, range: 0.3 .. 20, value: 10.04, kind: judgement, why: x }
scenarios:
  a: { title: a, phases: { p: { costs: [{ title: c, amount: $k, when: start }, { title: d, amount: 140, when: start }] } } }
`);
  const solved = async (target: string, ...more: readonly string[]): Promise<string> =>
    printed(sought, 'solve', 'small.yaml', '--figure', 'scenarios.a.one-off', '--to', target, '--by', 'k', ...more);

  it('tells the target and the value in force as they were written', async () => {
    expect(await solved('145.25')).toContain('is € 145.25 where "Kay" is € 5.25 (now € 10.04).');
    expect(await solved('145.25', '--lang', 'nl')).toContain('is € 145,25 waar "Kay" € 5,25 is (nu € 10,04).');
  });

  it('does not say of what comes near its target that it lies from that on and is never there', async () => {
    expect(await solved('140')).toContain('is never € 140: it lies between € 140.30 and € 160 while');
  });

  it('says of a percentile that it is the chance of at most a value', async () => {
    const drawn = sought.replace('value: 10.04', 'value: { min: 0.3, max: 20 }').replace('range: 0.3 .. 20, ', '');
    const args = ['solve', 'small.yaml', '--figure', 'scenarios.a.one-off', '--to', '145.25', '--by', 'k'];

    const heads = async (lang: string): Promise<string> =>
      (await runWith({ 'small.yaml': drawn }, [...args, '--format', 'csv', '--lang', lang])).out;
    expect(await heads('en')).toContain('Chance of at most [%]');
    expect(await heads('nl')).toContain('Kans op hoogstens [%]');
  });
});

it('says whom a scenario leads beside a value at which that changes more than once', async () => {
  const twice = head(`assumptions:
  x: { title: Ex, unit: EUR, range: 0 .. 100, value: 50, kind: judgement, why: x }
  low: { unit: EUR, value: 'min($x, 100 EUR - $x)', kind: derived, why: x }
scenarios:
${paying('one', '$low')}${paying('two', '20')}`);

  expect(await printed(twice, 'sensitivity', 'small.yaml')).toContain(
    'one leads two where "Ex" is just below € 20, and two leads one just above it',
  );
  expect(await printed(twice, 'sensitivity', 'small.yaml', '--lang', 'nl')).toContain(
    'one ligt voor op two waar "Ex" net onder € 20 ligt, en two op one net daarboven',
  );
});

describe('samen voi where one scenario alone can be chosen', () => {
  const gated = head(`assumptions:
  s: { title: Share, unit: percent, value: { min: 10%, max: 90% }, kind: judgement, why: x }
scenarios:
${paying('one', '100', ', requires: [{ assumption: s, at-least: 30%, because: z }]')}${paying('two', '200')}`);

  it.each([
    ['en', 'two is the only one that can be chosen', 'another choice cheaper', 'one is no choice'],
    ['nl', 'Alleen two is te kiezen', 'een andere keuze goedkoper', 'one is geen keuze'],
  ])('says so, with --summary too, and speaks of no other choice, in %s', async (language, only, another, left) => {
    const text = await printed(gated, 'voi', 'small.yaml', '--summary', '--draws', '200', '--lang', language);

    expect(text).toContain(only);
    expect(text).toContain(left);
    expect(text).not.toContain(another);
  });
});

describe('samen voi where what is cheaper cannot be chosen in every draw', () => {
  const gated = head(`assumptions:
  s: { title: Share, unit: percent, value: { min: 10%, max: 90% }, kind: judgement, why: x }
scenarios:
${paying('one', '100', ', requires: [{ assumption: s, at-least: 30%, because: z }]')}${paying('two', '200')}${paying('three', '300')}`);

  it.each([
    ['en', 'is another scenario that can be chosen in every draw cheaper than two'],
    ['nl', 'is een ander scenario dat in elke trekking te kiezen is goedkoper dan two'],
  ])('says among which scenarios none is cheaper, in %s', async (language, among) => {
    expect(await printed(gated, 'voi', 'small.yaml', '--draws', '256', '--lang', language)).toContain(among);
  });
});

describe('what a scenario has from the one it extends', () => {
  const extended = head(`assumptions: {}
scenarios:
  base:
    title: base
    assumptions: { fee: { unit: EUR, value: { min: 10, max: 20 }, kind: judgement, why: x } }
    phases: { p: { costs: [{ title: c, amount: $fee, when: start }] } }
  later: { title: later, extends: base, phases: { q: { costs: [{ title: d, amount: 5, when: start }] } } }
`);

  it('is named in the correlations by the first of them, as in --samples', async () => {
    expect(await printed(extended, 'simulate', 'small.yaml', '--draws', '200', '--table', 'correlations')).toContain(
      'base/fee +1.00 +1.00',
    );
  });
});

describe('a risk that costs money', () => {
  const stormy = head(`criteria: { ease: { title: Ease, worst: 1, best: 5 } }
stakeholders: { us: { say: 100%, weights: { ease: 1 } } }
assumptions: { later: { unit: EUR, known: { 2026-06: { value: 10, kind: judgement, why: x } } } }
scenarios:
${paying('one', '100', ', scores: { ease: 4 }, delivered: p.end, risks: [{ title: Storm, probability: 10%, kind: judgement, why: x, costs: { amount: $later, when: start } }]')}${paying('two', '120', ', scores: { ease: 3 }, delivered: p.end')}`);

  it('may give the cost another mean than the plan, but not the score or the finish', async () => {
    const note = 'The mean of one and that of its lead over two may differ from the plan; --draws computes them.';

    expect(await printed(stormy, 'compare', 'small.yaml')).toContain(note);
    expect(await printed(stormy, 'compare', 'small.yaml', '--by', 'score')).not.toContain('differ from the plan');
    expect(await printed(stormy, 'compare', 'small.yaml', '--by', 'finish')).not.toContain('differ from the plan');
  });
});

describe('what no assumption moves', () => {
  const level = head(`assumptions: { x: { unit: EUR, range: 0 .. 9, value: 5, kind: judgement, why: x } }
scenarios:
${paying('one', '$x')}${paying('two', '$x')}`);

  it('has no more that do not move it either', async () => {
    expect(await printed(level, 'sensitivity', 'small.yaml', '--full')).toContain(
      ' 1 assumption does not move it, and no other is varied.',
    );
    expect(await printed(level, 'sensitivity', 'small.yaml', '--full', '--lang', 'nl')).toContain(
      ' 1 aanname beweegt het niet; geen andere wordt gevarieerd.',
    );
  });
});

describe('chances that are printed alike', () => {
  // By one seed in so many the second is first in a little more than half of the draws, and both are at 50%.
  const alike = head(`assumptions:
  x: { unit: EUR, value: { min: 0, max: 100 }, kind: judgement, why: x }
  y: { unit: EUR, value: { min: 0, max: 100.2 }, kind: judgement, why: x }
scenarios:
${paying('one', '$x')}${paying('two', '$y')}`);

  it('are not told as one more often than the other', async () => {
    const seeds = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
    const all = await Promise.all(
      seeds.map((seed) => printed(alike, 'simulate', 'small.yaml', '--draws', '20000', '--seed', seed, '--summary')),
    );
    const pairs = all.flatMap((text) => [
      ...text.matchAll(/in (\d+)% of 20,000 draws\. "?two"? comes first more often than that: in (\d+)%/g),
    ]);

    expect(pairs.filter(([, one, two]) => one === two)).toEqual([]);
    expect(pairs.length).toBeLessThan(all.length);
  });
});

describe('scenarios that share the first place in every draw', () => {
  const shared = head(`criteria:
  ease: { title: Ease, worst: 1, best: 5 }
  zip: { title: Zip, worst: 0, best: 10 }
stakeholders: { us: { say: 100%, weights: { ease: 1, zip: 0 } } }
ranking: { by: score }
assumptions: { x: { unit: EUR, value: { min: 10, max: 20 }, kind: judgement, why: x } }
scenarios:
${paying('one', '$x', ', scores: { ease: 4, zip: 4 }')}${paying('two', '$x', ', scores: { ease: 4, zip: 5 }')}`);

  it('are told to share it by discover', async () => {
    const draws = ['--draws', '200'];

    expect(await printed(shared, 'discover', 'one', 'small.yaml', ...draws)).toContain(
      'In 100% of the draws one shares that place with two.',
    );
    expect(await printed(shared, 'discover', 'one', 'small.yaml', ...draws, '--lang', 'nl')).toContain(
      'In 100% van de trekkingen deelt one die plaats met two.',
    );
  });

  it('are told to be level whatever the weights of the criteria that somebody weighs, and no further', async () => {
    const [en, nl] = await Promise.all([
      printed(shared, 'criteria', 'small.yaml'),
      printed(shared, 'criteria', 'small.yaml', '--lang', 'nl'),
    ]);

    expect(en).toContain(
      'one and two are level whatever the weights of the criteria that somebody weighs, and first with 100% of them',
    );
    expect(nl).toContain(
      'one en two staan gelijk, wat de gewichten van de criteria die iemand weegt ook zijn, en staan bij 100% daarvan op 1',
    );
    // On what nobody weighs the second is better.
    expect(en).toContain(' two would be first where "Ease" had less than 100.0% of the weights');
    expect(en).not.toContain('one and two would be first');
    expect(await printed(shared.replace('zip: 0', 'zip: 1'), 'criteria', 'small.yaml')).toContain(
      'of all weights that there are, and',
    );
  });
});

it('says of a scenario without gates that it is the cheapest more often, and not that it passes them', async () => {
  const late = head(`assumptions:
  x: { unit: EUR, value: { any-of: [{ value: 9, probability: 51% }, { value: 90, probability: 49% }] }, kind: judgement, why: x }
  y: { unit: EUR, value: { any-of: [{ value: 8, probability: 50% }, { value: 100, probability: 50% }] }, kind: judgement, why: x }
  z: { unit: EUR, value: 'max($x - 1 EUR, $y)' }
scenarios:
${paying('one', '$x')}${paying('two', '10')}${paying('three', '$z', ', requires: [{ figure: total-cost, at-most: 5 EUR }]')}`);

  expect(await printed(late, 'simulate', 'small.yaml')).toMatch(/"?two"? is the cheapest more often \(\d+%\)\./);
});
