import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';
import { studyHead } from '../support/study-head.ts';

const ferry = fileURLToPath(new URL('criteria.yaml', import.meta.url));

/** Points of importance, 5 and 1, of which a has the first and b the second. */
const inPoints = `${studyHead('points', { title: 'Points', start: '2026-01', horizon: '2026-12', rate: '0%' })}
criteria:
  safe: { title: Safe, worst: 0, best: 1 }
  quick: { title: Quick, worst: 0, best: 1 }
stakeholders:
  town: { say: 100%, weights: { safe: 5, quick: 1 } }
scenarios:
  a: { title: A, phases: {}, scores: { safe: 1, quick: 0 } }
  b: { title: B, phases: {}, scores: { safe: 0, quick: 1 } }
`;

/** A score, a weight and a rent that are known otherwise a year later, each where it is asked for. */
const dated = (of: readonly ('score' | 'weight' | 'rent')[]): string => {
  const changing = (what: 'score' | 'weight' | 'rent', was: string, now: string): string =>
    `{ known: { 2024-01: { value: ${was}, kind: judgement }, 2025-01: { value: ${of.includes(what) ? now : was}, kind: judgement } } }`;
  return `samen: 1
study: kiosk
title: A kiosk
currency: EUR
start: 2024-01
horizon: 2024-12
as-of: 2025-01
as-of-dates: { 2024-01: { title: Then }, 2025-01: { title: Now } }
prices: { basis: real, level: 2024 }
discounting: { rate: 0%, basis: real, base: 2024, timing: start-of-year }
assumptions: { rent: ${changing('rent', '1000', '2000').replace('{ known', '{ unit: EUR/month, known')} }
criteria:
  trust: { worst: 0, best: 10 }
  cost: { result: total-cost, worst: 48000, best: 0 }
stakeholders: { all: { say: 100%, weights: { trust: ${changing('weight', '1', '3')}, cost: 1 } } }
scenarios:
  only:
    title: It
    phases: {}
    running: [{ title: Rent, amount: $rent, from: start, until: horizon }]
    scores: { trust: ${changing('score', '2', '6')} }
`;
};

interface Explained {
  readonly change: number;
  readonly scoreParts?: { readonly scores: number; readonly weights: number; readonly criteria: number };
}

async function explained(of: Parameters<typeof dated>[0], ...args: readonly string[]): Promise<Explained> {
  const asked = ['explain', '-', '--of', 'only', '--format', 'json', ...args];
  const { stdout, stderr, code } = await samen(asked, { input: dated(of) });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Explained;
}

describe('samen explain --metric score', () => {
  const byScore = ['--metric', 'score'];

  it('splits the change into scores, weights and criteria', async () => {
    // Trust is worth 0.2 and then 0.6; cost 0.75 and then 0.5; all alone: 100 · (0.6 − 0.2)/2 = 20, 100 · (0.35 − 0.475) = −13.75, −12.5.
    expect(await explained(['score'], ...byScore)).toMatchObject({
      scoreParts: { scores: expect.closeTo(20, 9), weights: 0, criteria: 0 },
    });
    expect(await explained(['weight'], ...byScore)).toMatchObject({
      scoreParts: { scores: 0, weights: expect.closeTo(-13.75, 9), criteria: 0 },
    });
    expect(await explained(['rent'], ...byScore)).toMatchObject({
      scoreParts: { scores: 0, weights: 0, criteria: expect.closeTo(-12.5, 9) },
    });
  });

  it('has parts that add up to the change', async () => {
    const { change, scoreParts } = await explained(['score', 'weight', 'rent'], ...byScore);
    const { scores = 0, weights = 0, criteria = 0 } = scoreParts ?? {};

    expect(scores + weights + criteria).toBeCloseTo(change, 9);
    expect([scores > 0, criteria < 0]).toEqual([true, true]);
  });

  it('says so, and nothing of another metric', async () => {
    const asked = ['explain', '-', '--of', 'only'];
    const { stdout } = await samen([...asked, '--metric', 'score', '--lang', 'nl'], {
      input: dated(['score', 'rent']),
    });

    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'komt +20,0 door scores, +0,0 door gewichten en stemmen, en −12,5 door',
    );
    expect((await explained(['rent'], '--metric', 'total-cost')).scoreParts).toBeUndefined();
  });
});

/** What accounts for the lead of a over b in another study than that of points. */
async function partsAgainst(...changes: readonly (readonly [was: string, is: string])[]): Promise<string> {
  const changed = changes.reduce((text, [was, is]) => text.replace(was, is), inPoints);
  const folder = folderOf({ 'old.yaml': inPoints, 'new.yaml': changed });
  const asked = ['explain', 'new.yaml', '--against', 'old.yaml', '--between', 'a,b', '--metric', 'score'];
  const { stdout } = await samen([...asked, '--width', '400'], { cwd: folder });
  return /Of the change in points[^.]*\.\d[^.]*\.\d[^.]*\.\d/.exec(stdout)?.[0] ?? stdout;
}

describe('two studies that differ in what was judged', () => {
  const score = ['scores: { safe: 1, quick: 0 }', 'scores: { safe: 0.4, quick: 0 }'] as const;
  const weight = ['{ safe: 5, quick: 1 }', '{ safe: 5, quick: 5 }'] as const;

  it('differ in scores or in weights, and not in what criteria are bound to', async () => {
    expect(await partsAgainst(score)).toContain('scores account for −50.0, weights and says for +0.0, and all else');
    expect(await partsAgainst(weight)).toContain('scores account for +0.0, weights and says for −66.7, and all else');
  });

  it('differ in the structure, where they do in both', async () => {
    expect(await partsAgainst(score, weight)).toMatch(
      /for \+0\.0, weights and says for \+0\.0, and all else \(.*, the structure of the study\) for −96\.7$/,
    );
  });
});

it.each([
  ['en', 'The score of "It" (only) went from 47.5 points to 67.5 points'],
  ['nl', 'De score van "It" (only) ging van 47,5 punten naar 67,5 punten'],
])('counts scores in points, in %s', async (lang, said) => {
  const { stdout } = await samen(
    ['explain', '-', '--of', 'only', '--metric', 'score', '--lang', lang, '--width', '400'],
    {
      input: dated(['score']),
    },
  );

  expect(stdout).toContain(said);
});

const sensitivity = async (metric: string) => {
  const { stdout } = await samen([
    'sensitivity',
    ferry,
    '--metric',
    metric,
    '--between',
    'boat,buses',
    '--format',
    'json',
  ]);
  return JSON.parse(stdout) as { inputHash: string; tornado: { name: string; scenario: string | null }[] };
};

describe('samen sensitivity --metric score', () => {
  it('varies bare scores, weights and says as well, and says of the same study', async () => {
    const [score, cost] = [await sensitivity('score'), await sensitivity('total-cost')];
    const names = ({ tornado }: typeof score): string[] =>
      tornado.map(({ name, scenario }) => (scenario === null ? name : `${scenario}/${name}`));

    expect(names(score)).toEqual(expect.arrayContaining(['boat/scores.waiting', 'weights.town.cost', 'say.town']));
    expect(names(cost).some((name) => /weights|say/.test(name))).toBe(false);
    expect(score.inputHash).toBe(cost.inputHash);
  });
});

describe('what asks for the score of a scenario of which something is unknown', () => {
  it('says so, and blames nothing else', async () => {
    const of = ['--of', 'bridge', '--metric', 'score'];
    const tornado = await samen(['sensitivity', ferry, ...of]);
    const explain = await samen(['explain', ferry, ...of, '--set-from', 'rent=9000', '--set-to', 'rent=12000']);

    for (const { stderr, code } of [tornado, explain]) {
      expect(code).toBe(2);
      expect(stderr).toContain('scenario "bridge" has no score: a score or a weight of it is unknown');
    }
  });

  it('says so too where nobody asks for a scenario and all lack it', async () => {
    const unknown = dated(['rent']).replace(/scores: \{ trust: .*\n/, 'scores: { trust: unknown }\n');
    const input = unknown.replace('scenarios:\n', 'ranking: { by: score }\nscenarios:\n');

    for (const args of [[], ['--against', folderOf({ 'study.yaml': input })]]) {
      const { stderr, code } = await samen(['explain', '-', ...args], { input });
      expect(code).toBe(2);
      expect(stderr).toContain('scenario "only" has no score: a score or a weight of it is unknown');
    }
    // Draws have a score of it: what is unknown is drawn.
    const ofMean = await samen(['explain', '-', '--of-mean', '--draws', '500'], { input });
    expect([ofMean.code, ofMean.stderr]).toEqual([0, '']);
  });

  it('has no number for it in a simulation but those of the draws', async () => {
    const { stdout } = await samen(['simulate', ferry, '--draws', '1000', '--format', 'json']);
    const { scenarios } = JSON.parse(stdout) as {
      scenarios: { id: string; score: { central: number | null; mean: { value: number } } }[];
    };
    const { score } = scenarios.find(({ id }) => id === 'bridge') ?? {};

    expect(score?.central).toBeNull();
    expect(score?.mean.value).toBeGreaterThan(54);
    expect(score?.mean.value).toBeLessThan(67);
  });
});

describe('--set', () => {
  it('takes a bare score, weight or say by the name it would have', async () => {
    const set = ['--set', 'boat/scores.waiting=60', '--set', 'weights.town.waiting=100', '--set', 'say.town=100%'];
    const { stdout, code } = await samen(['criteria', ferry, '--format', 'json', ...set]);
    const { groups, criteria } = JSON.parse(stdout) as {
      groups: { id: string; say: number }[];
      criteria: { id: string; performance: { scenario: string; raw: { low: number } }[] }[];
    };

    expect(code).toBe(0);
    expect(groups.find(({ id }) => id === 'town')?.say).toBeCloseTo(1 / 1.4, 12);
    expect(criteria.find(({ id }) => id === 'waiting')?.performance[0]).toMatchObject({
      scenario: 'boat',
      raw: { low: 60 },
    });
    expect((await samen(['criteria', ferry, '--set', 'weights.town.waiting=101'])).code).toBe(2);
  });

  it('takes any points of importance, also more than all that are written', async () => {
    const folder = folderOf({ 'study.yaml': inPoints });
    const scoresOf = async (...set: readonly string[]): Promise<(number | undefined)[]> => {
      const { stdout } = await samen(['criteria', folder, '--format', 'json', ...set]);
      const { scenarios } = JSON.parse(stdout) as { scenarios: { id: string; score: { low: number } }[] };
      return ['a', 'b'].map((id) => scenarios.find((each) => each.id === id)?.score.low);
    };
    const refused = await samen(['criteria', folder, '--set', 'weights.town.quick=-1']);

    expect(await scoresOf('--set', 'weights.town.quick=15')).toEqual([25, 75]);
    expect(await scoresOf('--set', 'weights.town.safe=15')).toEqual([93.75, 6.25]);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('out-of-bounds') as string });
    expect(refused.stderr).not.toContain('outside-range');
  });

  it.each([
    ['en', 'none to all points', 'ends of range'],
    ['nl', 'geen tot alle punten', 'einden van bereik'],
  ])('in %s points are varied from none to all, as nobody gave them a range', async (language, allPoints, ends) => {
    const folder = folderOf({ 'study.yaml': inPoints });
    const args = ['sensitivity', folder, '--metric', 'score', '--lang', language, '--width', '200'];
    const rowOf = async (name: string, ...set: readonly string[]): Promise<string> =>
      (await samen([...args, ...set])).stdout.split('\n').find((line) => line.includes(name)) ?? '';

    expect(await rowOf('weights.town.safe')).toMatch(new RegExp(` 0 +6 +${allPoints}`));
    expect(await rowOf('weights.town.quick', '--set', 'weights.town.quick=15')).toMatch(
      new RegExp(` 0 +20 +${allPoints}`),
    );
    expect(await rowOf('a/scores.safe')).toContain(ends);
  });
});

describe('the score of a scenario whose chance to pass its gates only draws tell', () => {
  const unsure = dated([])
    .replace('criteria:\n', 'criteria:\n  sure: { result: feasible, worst: 0%, best: 100% }\n')
    .replace('weights: { trust:', 'weights: { sure: 1, trust:')
    .replaceAll('value: 1000', 'value: { min: 500, max: 3000 }')
    .replace('phases: {}\n', 'phases: {}\n    requires: [{ figure: total-cost, at-most: € 20k }]\n');
  const ask = async (...args: readonly string[]): Promise<string> => {
    const { stderr, code } = await samen([...args, '--metric', 'score', '--of', 'only'], { input: unsure });
    expect(code).toBe(2);
    return stderr;
  };

  it('is said to lack that, with the criterion', async () => {
    const why =
      'scenario "only" has no score: criterion "sure" asks for the chance that no gate fails, which only draws';
    expect(await ask('explain', '-')).toContain(why);
    expect(await ask('sensitivity', '-')).toContain(why);
    expect(await ask('explain', '-', '--lang', 'nl')).toContain('criterium "sure" vraagt om de kans dat aan elke eis');
  });
});
