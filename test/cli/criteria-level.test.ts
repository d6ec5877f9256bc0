import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';
import { studyHead } from '../support/study-head.ts';

/** Two scenarios that two groups weigh, one by each criterion. */
const study = ([aa, bb]: readonly [
  string,
  string,
]): string => `${studyHead('level', { title: 'Level', start: '2026-01', horizon: '2026-12', rate: '0%' })}
criteria:
  x: { title: X, worst: 0, best: 10 }
  y: { title: Y, worst: 0, best: 10 }
stakeholders:
  g: { say: 50%, weights: { x: 1 } }
  h: { say: 50%, weights: { y: 1 } }
scenarios:
  aa: { title: aa, phases: {}, scores: ${aa} }
  bb: { title: bb, phases: {}, scores: ${bb} }
`;

const phaseWithCosts = (...amounts: readonly number[]): string =>
  `{ build: { costs: [${amounts.map((amount) => `{ title: x, amount: ${amount}, when: start }`).join(', ')}] } }`;

async function screen(input: string, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr, code } = await samen(['criteria', '-', ...args], { input });
  expect([code, stderr]).toEqual([0, '']);
  return stdout.replaceAll(/\s+/g, ' ');
}

const both = (data: string) => [screen(data, '--full'), screen(data, '--full', '--lang', 'nl')];

/** Scores of which two assessors gave the first. */
const by = (x: number): string => `{ x: { by: { ann: ${x}, bob: 5 }, kind: judgement, why: made up }, y: 5 }`;

const scored = (x: number | string): string => `{ x: ${x}, y: 5 }`;

describe('samen criteria of scenarios that are level', () => {
  const opposite = study(['{ x: 10, y: 0 }', '{ x: 0, y: 10 }']);

  it('says that they are, and which way a tie changes', async () => {
    const en = await screen(opposite);

    expect(en).toContain('Together: aa and bb are level, and first (50.0).');
    expect(en).toContain('bb would be first where g had less than 50.0% of the say (now 50.0%).');
    expect(en).toContain('bb would be first where "X" had less than 100.0% of the weights of g (now 100.0%).');
    expect(await screen(opposite, '--table', 'changes')).toContain('Say h 50.0% > 50.0% bb');
  });

  it('says on which criteria one is dominated, where nobody weighs another on which it is better', async () => {
    const third = study(['{ x: 10, y: 5, z: 0 }', '{ x: 5, y: 5, z: 10 }']).replace(
      '\nstakeholders',
      '\n  z: { title: Z, worst: 0, best: 10 }\nstakeholders',
    );
    const [en, nl] = await Promise.all(both(third));
    const every = study(['{ x: 10, y: 5 }', '{ x: 5, y: 5 }']);
    const [enEvery, nlEvery] = await Promise.all(both(every));

    expect(en).toContain(
      'bb is dominated: aa is at least as good on every criterion that somebody weighs, and better on',
    );
    expect(nl).toContain('aa is op elk criterium dat iemand laat meetellen ten minste zo goed, en op één beter.');
    expect(enEvery).toContain('bb is dominated: aa is at least as good on every criterion, and better on one.');
    expect(nlEvery).toContain('aa is op elk criterium ten minste zo goed, en op één beter.');
  });

  it('says it in Dutch', async () => {
    const nl = await screen(opposite, '--lang', 'nl');

    expect(nl).toContain('Samen: aa en bb staan samen op 1 (50,0).');
    expect(nl).toContain('bb zou op 1 staan als g minder dan 50,0% van de stem had (nu 50,0%).');
  });

  it('says of the same scores that nothing changes them, and carries them', async () => {
    const en = await screen(study(['{ x: 10, y: 5 }', '{ x: 10, y: 5 }']));

    expect(en).toContain('g: aa and bb are level, and first (100.0).');
    expect(en).toContain('No division of the say between the groups takes the first place from aa or bb.');
    expect(en).toContain('No change of one weight takes the first place from aa or bb.');
    expect(en).toContain(
      'aa and bb are carried choices: they are level, and first, and no group ranks them last. They cost no group anything: all have them first.',
    );
  });

  it('says of what is level whatever the weights that it is, and not that one is first with half of them', async () => {
    const [en, nl] = await Promise.all(both(study(['{ x: 10, y: 5 }', '{ x: 10, y: 5 }'])));

    expect(en).toContain(
      'aa and bb are level whatever the weights, and first with 100% of them, and with 100% of those that keep the stated orders.',
    );
    expect(nl).toContain(
      'aa en bb staan gelijk, wat de gewichten ook zijn, en staan bij 100% daarvan op 1, en bij 100% van de gewichten',
    );
    expect(en).toContain('Scenarios that are level in a weighting share their places in equal parts,');
    expect(nl).toContain("Scenario's die in een weging gelijk staan, delen hun plaatsen in gelijke delen,");
    // Nothing tells them apart.
    expect(en).not.toContain('What aa leads bb by');
  });

  it('counts a weighting in which another is level with it among those in which one is first', async () => {
    const input = study([
      scored(5),
      scored(
        '{ value: { any-of: [{ value: 5, probability: 60% }, { value: 4, probability: 40% }] }, kind: judgement, why: x }',
      ),
    ]);
    const draws = ['--draws', '1000', '--full'];
    const [en, nl] = await Promise.all([screen(input, ...draws), screen(input, ...draws, '--lang', 'nl')]);

    expect(en).toContain('aa is first, alone or level with others, with 100% of all weights that there are,');
    expect(nl).toContain('aa staat, alleen of gelijk met andere, op 1 bij 100% van alle denkbare gewichten,');
    expect(en).toContain('Scenarios that are level in a weighting share');
  });

  it('says nothing of equal parts where nothing is level, and names what two that are level differ by', async () => {
    const [en] = await Promise.all(both(study(['{ x: 10, y: 5 }', '{ x: 5, y: 4 }'])));
    const [level, gelijk] = await Promise.all(both(opposite));

    expect(en).toContain('aa is first with 100% of all weights');
    expect(en).not.toContain('equal parts');
    expect(level).toContain('What aa and bb differ by Criterion points ───────── ────── X +50.0 Y −50.0 Lead 0.0');
    expect(gelijk).toContain('Waarin aa en bb verschillen');
  });

  it('names all that would be first, and all that can be carried', async () => {
    const third = study(['{ x: 10, y: 2 }', '{ x: 0, y: 8 }']).concat(
      '  cc: { title: cc, phases: {}, scores: { x: 0, y: 8 } }\n',
    );
    const [en, nl] = await Promise.all(both(third));

    expect(en).toContain('bb and cc would be first where g had less than');
    expect(en).toContain('bb and cc would be first where "X" had less than');
    expect(nl).toContain('bb en cc zouden op 1 staan als g minder dan');
    expect(en).toContain('There is no carried choice');
  });

  it('says of several firsts that are all last for some group that none is carried', async () => {
    const third = study(['{ x: 10, y: 0 }', '{ x: 0, y: 10 }']).concat(
      '  cc: { title: cc, phases: {}, scores: { x: 4, y: 4 } }\n  dd: { title: dd, phases: {}, scores: { x: 4, y: 4 } }\n',
    );
    const [en, nl] = await Promise.all(both(third));

    expect(en).toContain(
      'None that is first is a carried choice: each is last for some group. The best that no group ranks last are cc and dd. Their price: 60.0 points to g and 60.0 points to h, against their own first.',
    );
    expect(nl).toContain(
      'Geen van de eersten is een gedragen keuze: elk staat bij een groep onderaan. De beste die bij geen groep onderaan staan, zijn cc en dd.',
    );
  });

  it('counts a scenario as first for a group that has both level', async () => {
    const en = await screen(study(['{ x: 10, y: 5 }', '{ x: 5, y: 5 }']));

    expect(en).toContain('h: aa and bb are level, and first (50.0). Together: aa is first (75.0).');
    expect(en).toContain('aa is a carried choice');
  });

  it('says of what is level at the worst of the unknown that it is so then', async () => {
    const open = study(['{ x: unknown, y: 5 }', '{ x: unknown, y: 5 }']);

    expect(await screen(open)).toContain(
      'Together: nobody can say which of aa and bb is first. With what is unknown at its worst aa and bb are level.',
    );
    expect(await screen(open, '--lang', 'nl')).toContain(
      'Samen: niet te zeggen is of aa of bb op 1 staat. Met het onbekende op zijn slechtst staan aa en bb gelijk.',
    );
  });

  it('says of two methods that they disagree only where no scenario is first by both', async () => {
    const falling = study(['{ x: 1, y: 8 }', '{ x: 2, y: 9 }']).replace(
      'y: { title: Y, worst: 0, best: 10 }',
      'y: { title: Y, worst: 10, best: 0 }',
    );
    const en = await screen(falling, '--full');

    expect(en).toContain('Together: aa and bb are level, and first (15.0).');
    expect(en).toContain('TOPSIS (vector normalisation) has bb first as well.');
    expect(en).not.toContain('disagree');
  });

  it('names all that an assessor has level', async () => {
    expect(await screen(study([by(5), by(5)]))).toContain(
      'By the scores of each assessor alone aa and bb would be level, and first.',
    );
    expect(await screen(study([by(5), by(5)]), '--lang', 'nl')).toContain('zouden aa en bb samen op 1 staan.');
    expect(await screen(study([by(6), by(5)]))).toContain('would put first: aa (ann), aa and bb (bob).');
  });

  it('takes what differs by rounding only for alike, and says so of a criterion of which nobody knows the weight', async () => {
    // 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1 to the last bit.
    const input = study(['{ x: 6 }', '{ x: 5 }'])
      .replace('y: { title: Y, worst: 0, best: 10 }', 'y: { title: Y, result: total-cost, worst: 1 EUR, best: 0 EUR }')
      .replace('{ x: 1 }', '{ x: 1, y: unknown }')
      .replace('aa, phases: {}', `aa, phases: ${phaseWithCosts(0.1, 0.2, 0.3)}`)
      .replace('bb, phases: {}', `bb, phases: ${phaseWithCosts(0.3, 0.2, 0.1)}`);
    const en = await screen(input, '--full');

    expect(en).toContain('aa leads bb by 5.0 points: X +5.0.');
    expect(en).toContain('On Y all score alike: it decides nothing, whatever the weight.');
    expect(en).toContain('Criterion aa bb Worst Best At least as good as');
    expect(en).toContain('Y EUR 1 1 1 0');
  });
});
