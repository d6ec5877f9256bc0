import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { validatorOf } from '../support/schema.ts';
import { studyHead } from '../support/study-head.ts';

const digipoort = 'scenarios/digipoort';

/** One is cheaper where a is below 40 and b above 70, of 0 to 100 each: by a fee that a and b leave or not. */
const planted = `${studyHead('box', { title: 'A box', start: '2025-01', horizon: '2025-12', rate: '0%' })}
assumptions:
  a: { unit: score, range: 0 .. 100, title: The first, value: { min: 0, max: 100 }, kind: judgement, why: for this test }
  b: { unit: score, range: 0 .. 100, value: { min: 0, max: 100 }, kind: judgement, why: for this test }
  c: { unit: score, range: 0 .. 100, value: { min: 0, max: 100 }, kind: judgement, why: for this test }
  a-most: { unit: score, value: 40, kind: judgement, why: for this test }
  b-least: { unit: score, value: 70, kind: judgement, why: for this test }
  unused: { unit: EUR, value: 1, kind: judgement, why: for this test }
scenarios:
  one:
    title: One
    phases: { pay: { costs: [{ title: Fee, amount: 100, when: start }] } }
    requires: [{ assumption: a, at-most: $a-most }, { assumption: b, at-least: $b-least }]
  two: { title: Two, phases: { pay: { costs: [{ title: Fee, amount: 200, when: start }] } } }
  three:
    title: Three
    phases: { pay: { costs: [{ title: Fee, amount: 300, when: start }] } }
    requires: [{ assumption: c, at-least: 0 }]
`;

/** Straw is the cheaper unless there is a fire. */
const withFire = (
  probability: string,
): string => `${studyHead('fire', { title: 'Fire', start: '2025-01', horizon: '2025-12', rate: '0%' })}
scenarios:
  straw:
    title: Straw
    phases: { p: { duration: 2, costs: [{ title: c, amount: 100, when: end }] } }
    risks: [{ title: Fire, probability: ${probability}, kind: judgement, why: x, costs: { amount: 1000, when: p.end } }]
  wood: { title: Wood, phases: { p: { duration: 2, costs: [{ title: c, amount: 150, when: end }] } } }
`;

const oneOfTwo = (
  assumptions: string,
  one: string,
  requires: string,
): string => `${studyHead('two', { title: 'One of two', start: '2025-01', horizon: '2025-12', rate: '0%' })}
assumptions:
${assumptions}
scenarios:
  one:
    title: One
    phases: { p: { costs: [{ title: c, amount: ${one}, when: start }] } }
    requires: [${requires}]
  two: { title: Two, phases: { p: { costs: [{ title: c, amount: 100400, when: start }] } } }
`;

const judged = (name: string, unit: string, value: string): string =>
  `  ${name}: { unit: ${unit}, value: ${value}, kind: judgement, why: for this test }`;

/** Estimates of which all values begin with the same digits. */
const narrow = oneOfTwo(
  [
    judged('a', 'EUR', '{ min: 100000, max: 100900 }'),
    judged('u', 'score', '{ min: 2000, max: 2004 }'),
    judged('s', 'percent', '{ min: 99.1%, max: 99.9% }'),
  ].join('\n'),
  '$a',
  '{ assumption: u, at-least: 2001 }, { assumption: s, at-least: 99.5% }',
);

/** One option in the middle of three, and no other. */
const oneOption = oneOfTwo(
  judged(
    'colour',
    'score',
    '{ any-of: [{ value: 1, probability: 40% }, { value: 2, probability: 30% }, { value: 3, probability: 30% }] }',
  ),
  '90000',
  '{ assumption: colour, at-least: 2 }, { assumption: colour, at-most: 2 }',
);

/** First only where four things are little together, in a few of 10,000 draws. */
const rarelyFirst = oneOfTwo(
  [
    ...['a', 'b', 'c', 'd'].map((name) => judged(name, 'EUR', '{ min: 0, max: 50000 }')),
    '  all: { unit: EUR, value: $a + $b + $c + $d + 86000 EUR }',
  ].join('\n'),
  '$all',
  '',
);

/** First where eight things are little together: of 25 draws, one of them says nearly nothing. */
const ofMany = oneOfTwo(
  [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((place) => judged(`a${place}`, 'EUR', '{ min: 0, max: 50000 }')),
    `  all: { unit: EUR, value: ${[1, 2, 3, 4, 5, 6, 7, 8].map((place) => `$a${place}`).join(' + ')} - 89600 EUR }`,
  ].join('\n'),
  '$all',
  '',
);

interface Discovery {
  readonly first: number;
  readonly boxes: readonly {
    readonly density: number;
    readonly coverage: number;
    readonly restrictions: readonly {
      readonly name: string;
      readonly low: number | null;
      readonly high: number | null;
      readonly quasiP: number;
    }[];
  }[];
}

async function found(...args: readonly string[]): Promise<Discovery> {
  const { stdout } = await samen(['discover', ...args, '--format', 'json']);
  return JSON.parse(stdout) as Discovery;
}

describe('samen discover', () => {
  it('finds the box that was planted, and no more', async () => {
    const { first, boxes } = await found('one', folderOf({ 'study.yaml': planted }));
    const [box] = boxes;
    const bounds = new Map(box?.restrictions.map(({ name, low, high }) => [name, [low, high]]));

    expect(first).toBeCloseTo(0.12, 1);
    expect([boxes.length, [...bounds.keys()].toSorted()]).toEqual([1, ['a', 'b']]);
    expect(Math.abs((bounds.get('a')?.[1] ?? 0) - 40)).toBeLessThan(2);
    expect(Math.abs((bounds.get('b')?.[0] ?? 0) - 70)).toBeLessThan(2);
    expect(box?.density).toBeGreaterThan(0.9);
    expect(box?.coverage).toBeGreaterThan(0.9);
    for (const { quasiP } of box?.restrictions ?? []) expect(quasiP).toBeLessThan(0.001);
  });

  it('says so where a scenario comes first in every draw, or in none', async () => {
    const folder = folderOf({ 'study.yaml': planted });

    expect((await samen(['discover', 'three', folder])).stdout).toContain(
      'three comes first in none of these 10,000 draws',
    );
    const alone = planted.replace(/ {2}one:[^]*? {2}two:/, '  two:');
    const only = folderOf({ 'study.yaml': alone });
    expect((await samen(['discover', 'two', only, '--lang', 'nl'])).stdout).toContain(
      'two staat in elk van deze 10.000 trekkingen op de eerste plaats',
    );
  });

  it('says which parts were looked for where there is none, as a rare risk is in none of them', async () => {
    const folder = folderOf({ 'study.yaml': withFire('0.5%') });
    const english = await samen(['discover', 'wood', folder]);
    const dutch = await samen(['discover', 'wood', folder, '--lang', 'nl']);

    expect(english.stdout.replaceAll('\n', ' ')).toContain(
      'No part of what is drawn was found in which wood comes first markedly more often; only parts were looked for that hold at least 1% of the draws and 5% of those in which it comes first (10 or more), not smaller ones, as where a rare risk happens.',
    );
    expect(dutch.stdout.replaceAll('\n', ' ')).toContain(
      'gezocht is alleen naar delen met ten minste 1% van de trekkingen en 5% van die waarin het op de eerste plaats staat (10 of meer), niet naar kleinere',
    );
  });

  it('does not say of what is rarer than the draws show that it never happens', async () => {
    const folder = folderOf({ 'study.yaml': withFire('0.002%') });
    const printed = async (...args: readonly string[]): Promise<string> =>
      (await samen(['discover', ...args, folder])).stdout.replaceAll('\n', ' ');

    expect(await printed('wood', '--draws', '1000')).toContain(
      'wood comes first in none of these 1,000 draws; what happens less than once in so many may not show in them.',
    );
    expect(await printed('straw', '--draws', '1000')).toContain('straw comes first in each of these 1,000 draws;');
    expect(await printed('wood', '--draws', '1000', '--lang', 'nl')).toContain(
      'wood staat in geen van deze 1.000 trekkingen op de eerste plaats; wat minder dan eens in zoveel trekkingen gebeurt',
    );
  });

  it('draws no box around a few draws that have nothing in common', async () => {
    const folder = folderOf({ 'study.yaml': rarelyFirst });
    const { first, boxes } = await found('one', folder);

    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(0.001);
    expect(boxes).toEqual([]);
  });

  it('drops a bound that may be an accident, the only one too', async () => {
    const { first, boxes } = await found('one', folderOf({ 'study.yaml': ofMany }), '--draws', '25', '--seed', '6');

    expect(first).toBe(0.44);
    expect(boxes).toEqual([]);
  });

  it.each([
    ['en', 'a" is at most € 100,400, "u" is at least 2,001 and "s" is at least 99.5%', 'colour" is 2'],
    ['nl', 'a" hoogstens € 100.400 is, "u" minstens 2.001 is en "s" minstens 99,5% is', 'colour" 2 is'],
  ])('in %s prints bounds with as many digits as the values are apart', async (lang, bounds, only) => {
    const printed = async (text: string): Promise<string> =>
      (await samen(['discover', 'one', folderOf({ 'study.yaml': text }), '--summary', '--lang', lang])).stdout;

    expect(await printed(narrow)).toContain(bounds);
    expect(await printed(oneOption)).toContain(only);
  });

  it('says of one draw no more than it shows', async () => {
    const folder = folderOf({ 'study.yaml': withFire('0.002%') });
    const printed = async (...args: readonly string[]): Promise<string> =>
      (await samen(['discover', ...args, folder, '--draws', '1', '--summary'])).stdout.trim();

    expect(await printed('wood')).toBe(
      'wood does not come first in the only draw; what else may happen it does not show.',
    );
    expect(await printed('straw')).toBe('straw comes first in the only draw; what else may happen it does not show.');
    expect(await printed('wood', '--lang', 'nl')).toContain(
      'wood staat in de enige trekking niet op de eerste plaats;',
    );
    expect(await printed('straw', '--lang', 'nl')).toContain('straw staat in de enige trekking op de eerste plaats;');
  });

  it('tells of Digipoort, as known in 2020, that the documentation had to do', async () => {
    const { boxes } = await found('2.5', digipoort, '--as-of', '2020-06');

    expect(boxes[0]?.restrictions[0]).toMatchObject({ name: 'documentation', high: null });
    expect(boxes[0]?.density).toBeGreaterThan(0.9);
  });

  it('prints JSON as its schema says, and the same bytes again', async () => {
    const schema = JSON.parse((await samen(['schema', '--output', 'discovery'])).stdout) as object;
    const args = ['3', digipoort, '--as-of', '2020-06', '--draws', '2000'];

    expect(validatorOf(schema)(await found(...args))).toBe(true);
    expect(await found(...args)).toEqual(await found(...args));
  });

  it('refuses a scenario that there is not, and more draws than it keeps, with how many that are', async () => {
    const folder = folderOf({ 'study.yaml': withFire('0.5%') });
    const many = ['discover', 'wood', folder, '--draws', '150000'];

    expect(await samen(['discover', '4', digipoort])).toMatchObject({ code: 2, stdout: '' });
    expect(await samen(many)).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        'samen: error[too-many-draws]: 150000 draws are too many for this command: it keeps all draws in memory, of this study at most 100000\n  = ask for 100000 or fewer\n',
    });
    expect((await samen([...many, '--lang', 'nl'])).stderr).toContain(
      '150000 trekkingen zijn te veel voor deze opdracht: die houdt alle trekkingen in het geheugen, van deze studie hoogstens 100000\n',
    );
    expect(await samen([...many.slice(0, -1), '100000'])).toMatchObject({ code: 0 });
  });

  it('says how large a risk is that happens in every draw, and not that it does not happen', async () => {
    const sure = withFire('100%').replace('amount: 1000, when: p.end', 'amount: { min: 0, max: 200 }, when: p.end');
    const cwd = folderOf({ 'study.yaml': sure });
    const asked = async (...args: readonly string[]): Promise<string> =>
      (await samen(['discover', 'straw', ...args, '--width', '200'], { cwd })).stdout;
    const [en, nl] = [await asked(), await asked('--lang', 'nl')];

    // It costs 50 less than wood before that.
    expect(en).toMatch(/Where "Fire \(straw\)" is at most € 50(\.\d+)?, straw comes first in (>99|100)/);
    expect(nl).toMatch(/"Fire \(straw\)" hoogstens € 50/);
    expect(`${en}${nl}`).not.toMatch(/not happen|niet optreedt/);
  });

  it('has in a table of Dutch a sentence of its own on what happens', async () => {
    const cwd = folderOf({ 'study.yaml': withFire('30%') });
    const { stdout } = await samen(['discover', 'straw', '--full', '--lang', 'nl', '--width', '200'], { cwd });

    expect(stdout).toContain('Waar "Fire (straw)" zich niet voordoet, staat straw');
    expect(stdout).toMatch(/^1 +"Fire \(straw\)" doet zich niet voor /m);
  });
});
