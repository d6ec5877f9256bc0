import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';
import { runWith } from '../support/fake-host.ts';
import { validatorOf } from '../support/schema.ts';

interface Price {
  readonly value: number;
  readonly standardError: number | null;
}

interface Tradeoff {
  readonly infeasible: readonly string[];
  readonly pairs: readonly {
    readonly first: string;
    readonly second: string;
    readonly prices: readonly {
      readonly name: string;
      readonly below: string;
      readonly above: string;
      readonly plan: Price | null;
      readonly mean: Price | null;
    }[];
  }[];
  readonly first: readonly {
    readonly name: string;
    readonly plan: readonly { readonly scenario: string; readonly from: number; readonly until: number | null }[];
    readonly without: { readonly plan: readonly string[]; readonly mean: readonly string[] | null };
  }[];
  readonly never: { readonly plan: readonly string[]; readonly mean: readonly string[] | null };
  readonly delay: readonly {
    readonly scenario: string;
    readonly plan: number;
    readonly mean: Price | null;
    readonly finish: number | null;
  }[];
}

const head = (rate: string): string => `samen: 1
study: small
title: Small
currency: EUR
start: 2025-01
horizon: 2034-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: ${rate}, basis: real, base: 2025, timing: monthly }
measures: { gap: { title: Gap, from: start, until: build.end } }
`;

/** A scenario of so many months that costs so much at the start. */
const scenario = (id: string, cost: number | string, months: number | string, more = ''): string =>
  `  ${id}: { title: ${id}, phases: { build: { duration: ${months}, costs: [{ title: Cost, amount: ${cost}, when: start }] } }${more} }\n`;

const found = async (text: string, ...args: readonly string[]): Promise<Tradeoff> => {
  const ran = await runWith({ 'study.yaml': text }, ['tradeoff', 'study.yaml', ...args, '--format', 'json']);
  expect(ran).toMatchObject({ exit: 0 });
  return JSON.parse(ran.out) as Tradeoff;
};

const priceOf = ({ pairs }: Tradeoff, name: string): Tradeoff['pairs'][number]['prices'][number] => {
  const price = pairs[0]?.prices.find((each) => each.name === name);
  if (price === undefined) throw new Error(`no price of ${name}`);
  return price;
};

const threeOptions = (months: number, cost: number): string =>
  `${head('0%')}scenarios:\n${scenario('cheap', 0, 10)}${scenario('fast', 1000, 1)}${scenario('between', cost, months)}`;

const uncertain = (price: number | null): string => {
  const more =
    price === null
      ? ''
      : `, running: [{ title: Gap, amount: ${price.toPrecision(15)} EUR/month, vat: false, from: start, until: build.end }]`;
  return `${head('3%')}vat: { rate: 21%, recoverable: false }
assumptions:
  months: { unit: months, value: { low: 5, mode: 8, high: 20 }, kind: judgement, why: x }
  cost: { unit: EUR, value: { p10: 900, p90: 1400, shape: normal }, kind: judgement, why: x }
scenarios:\n${scenario('cheap', '$cost', '$months', more)}${scenario('fast', 2000, 3, more)}`;
};

const until = (end: string): string => `, running: [{ title: Old, amount: 70 EUR/month, from: start, until: ${end} }]`;

const begunIn = (begin: string): string => `${head('0%')}assumptions:
  sign: { unit: month, value: 2025-04, kind: judgement, why: x }
scenarios:
${scenario('now', 100, 6, until('build.end'))}  then: { title: Then, phases: { tender: { duration: 3, not-before: ${begin} }, build: { after: tender, duration: 6 } }${until('build.end')} }
`;

const noMeasures = (rate: string): string => head(rate).replace(/^measures: .*\n/m, '');
const judged = `criteria: { calm: { title: Calm, worst: 1, best: 5 } }
stakeholders: { all: { title: All, say: 100%, weights: { calm: 100 } } }
assumptions: { price: { unit: EUR, value: { low: 50, mode: 100, high: 200 }, kind: judgement, why: x } }\n`;

const shown = async (text: string, ...args: readonly string[]): Promise<string> =>
  (await runWith({ 'study.yaml': text }, ['tradeoff', 'study.yaml', ...args])).out;
const summary = (text: string, ...args: readonly string[]): Promise<string> => shown(text, '--summary', ...args);
const full = (text: string, ...args: readonly string[]): Promise<string> =>
  shown(text, '--full', '--width', '200', ...args);

const scored = (id: string, cost: number, score: number | 'unknown'): string =>
  scenario(id, cost, 6, `, scores: { calm: ${score} }`);

describe('samen tradeoff', () => {
  it('follows by hand: 600 euros for six months is 100 a month', async () => {
    const text = `${head('0%')}scenarios:\n${scenario('cheap', 1000, 10)}${scenario('fast', 1600, 4)}`;
    const { pairs, first, never } = await found(text);

    expect(pairs).toHaveLength(1);
    for (const name of ['measures.gap', 'finish']) {
      const price = priceOf({ pairs } as Tradeoff, name);
      expect([price.below, price.above, price.mean]).toEqual(['cheap', 'fast', null]);
      expect(price.plan?.value).toBeCloseTo(100, 9);
    }
    expect(first[0]?.plan.map((each) => each.scenario)).toEqual(['cheap', 'fast']);
    expect(never).toEqual({ plan: [], mean: null });
  });

  it('tells what no price makes first: what is dominated, by one or by a mix of others', async () => {
    // Half of each is 500 and 5.5 months.
    expect((await found(threeOptions(6, 600))).never.plan).toEqual(['between']);
    expect((await found(threeOptions(5, 450))).never.plan).toEqual([]);
    const dominated = await found(threeOptions(11, 100));
    expect(dominated.never.plan).toEqual(['between']);
    expect(dominated.pairs.map(({ first, second }) => [first, second])).toEqual([
      ['between', 'fast'],
      ['cheap', 'fast'],
    ]);
  });

  it('does not say of what is first at a price of one thing that no prices make it first', async () => {
    const all = `${scored('cheap', 100, 2)}${scored('quiet', 200, 4)}${scored('odd', 300, 'unknown')}`;
    const { first, never } = await found(`${noMeasures('0%')}${judged}scenarios:\n${all}`);

    // Two steps of a scale of four are 50 points: 2 euros each.
    expect(first.find(({ name }) => name === 'criteria.calm')?.plan).toEqual([
      { scenario: 'cheap', from: 0, until: 2 },
      { scenario: 'quiet', from: 2, until: null },
    ]);
    expect(never.plan).toEqual(['odd']);
  });

  it('fed back as a cost makes the two equal: in the plan and in the mean, discounted', async () => {
    const price = priceOf(await found(uncertain(null)), 'measures.gap');
    const costs = async (command: string, at: number, ...args: readonly string[]): Promise<number[]> => {
      const ran = await runWith({ 'study.yaml': uncertain(at) }, [command, 'study.yaml', ...args, '--format', 'json']);
      const { scenarios } = JSON.parse(ran.out) as {
        scenarios: readonly { presentValue: number | { mean: Price } }[];
      };
      return scenarios.map(({ presentValue }) =>
        typeof presentValue === 'number' ? presentValue : presentValue.mean.value,
      );
    };

    const [a = 0, b = 1] = await costs('compare', price.plan?.value ?? 0);
    expect(Math.abs(a / b - 1)).toBeLessThan(1e-9);
    const [c = 0, d = 1] = await costs('simulate', price.mean?.value ?? 0, '--draws', '2000');
    expect(Math.abs(c / d - 1)).toBeLessThan(1e-9);
    expect(price.mean?.standardError).toBeGreaterThan(0);
    // The cost of a month is discounted too, so that it is dearer than without.
    expect(price.plan?.value).toBeGreaterThan(0);
  });

  it('says of one scenario that there is no ranking that could change, in both languages', async () => {
    const text = `${head('0%')}scenarios:\n${scenario('only', 1000, 10)}`;

    expect(await summary(text)).toContain('There is only one scenario: there is no ranking that could change.');
    expect(await summary(text, '--lang', 'nl')).toContain(
      'Er is maar één scenario: er is geen rangorde die kan omslaan.',
    );
  });

  it('tells which scenarios have no value for what leads, one or several', async () => {
    const two = `${noMeasures('0%')}scenarios:\n${scenario('cheap', 1000, 10)}${scenario('fast', 1600, 4)}`;
    const one = `${two}  stay: { title: Stay as we are, phases: {} }\n`;
    const several = `${one}  wait: { title: Wait and see, phases: {} }\n`;

    expect((await found(two)).first.map(({ without }) => without)).toEqual([{ plan: [], mean: null }]);
    expect((await found(several)).first.map(({ without }) => without)).toEqual([
      { plan: ['stay', 'wait'], mean: null },
    ]);
    expect(await summary(two)).not.toContain('Left out');
    expect(await summary(one)).toContain(
      'By the price of a month until the finish: cheap is first up to € 100, fast above that. Left out: "Stay as we are" (stay), which has no value for it.',
    );
    expect(await summary(several)).toContain(
      'Left out: "Stay as we are" (stay) and "Wait and see" (wait), which have no value for it.',
    );
    expect(await summary(one, '--lang', 'nl')).toContain(
      'Niet meegeteld: "Stay as we are" (stay), dat daarvoor geen waarde heeft.',
    );
    expect(await summary(several, '--lang', 'nl')).toContain(
      'Niet meegeteld: "Stay as we are" (stay) en "Wait and see" (wait), die daarvoor geen waarde hebben.',
    );
  });

  it('tells what has no value in the plan alone: a score that nobody knows, and draws do', async () => {
    const text = `${noMeasures('0%')}${judged}scenarios:
${scenario('calm', 90, 4, ', scores: { calm: 4 }')}${scenario('mixed', '$price', 4, ', scores: { calm: 2 }')}${scenario('new', 500, 4, ', scores: { calm: unknown }')}`;
    const { first } = await found(text);

    expect(first.find(({ name }) => name === 'criteria.calm')?.without).toEqual({ plan: ['new'], mean: [] });
    expect(await summary(text)).not.toContain('Left out');
    expect(await full(text)).toContain(
      'Without a value in the plan, and left out there: new for a point (of 100) of "Calm".',
    );
    expect(await full(text, '--lang', 'nl')).toContain(
      'Zonder waarde in het plan, en daar niet meegeteld: new voor een punt van 100 op "Calm".',
    );
  });

  it('says that no price changes the ranking where nothing has a value for two scenarios', async () => {
    const text = `${noMeasures('0%')}scenarios:\n${scenario('build', 1000, 10)}  stay: { title: Stay as we are, phases: {} }\n`;

    expect(await summary(text)).toContain('Nothing that could have a price has a value for more than one scenario');
    expect(await summary(text)).not.toContain('comes first');
    expect(await summary(text, '--lang', 'nl')).toContain(
      'een waarde voor meer dan één scenario: geen prijs doet daar',
    );
  });

  it('tells what a month later costs: what runs until then, a month longer', async () => {
    const { delay } = await found(begunIn('$sign'));
    expect(delay.map((each) => [each.scenario, each.finish])).toEqual([
      ['now', 1],
      ['then', 1],
    ]);
    for (const { plan } of delay) expect(plan).toBeCloseTo(70, 9);
    // The same as written by hand: April is the fourth month, May the fifth.
    const cost = async (begin: string): Promise<number> => {
      const ran = await runWith({ 'study.yaml': begunIn(begin) }, ['compare', 'study.yaml', '--format', 'json']);
      const { scenarios } = JSON.parse(ran.out) as { scenarios: readonly { id: string; presentValue: number }[] };
      return scenarios.find(({ id }) => id === 'then')?.presentValue ?? 0;
    };
    expect((await cost('2025-05')) - (await cost('2025-04'))).toBeCloseTo(delay[1]?.plan ?? 0, 9);
  });

  it('prices a point of a criterion', async () => {
    const text = `${head('0%')}criteria: { risk: { title: Risk, worst: 1, best: 5 } }
stakeholders: { all: { title: All, say: 100%, weights: { risk: 100 } } }
scenarios:\n${scenario('cheap', 1000, 4, ', scores: { risk: 2 }')}${scenario('safe', 1500, 4, ', scores: { risk: 4 }')}`;
    const price = priceOf(await found(text), 'criteria.risk');

    // 25 of 100 points against 75: 500 euros for 50 points.
    expect([price.below, price.above]).toEqual(['cheap', 'safe']);
    expect(price.plan?.value).toBeCloseTo(10, 9);
  });

  it('leaves out what fails a gate, in words of both languages, at 80 columns', async () => {
    const { stdout } = await samen(['tradeoff', 'scenarios/digipoort', '--width', '80']);
    const dutch = (await samen(['tradeoff', 'scenarios/digipoort', '--lang', 'nl', '--width', '80'])).stdout;

    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      '✗ "Maximum reuse, result obligation" (2.5) and "Carry on with platform and supplier" (carry-on) fail a gate, and are left out.',
    );
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('is worth, 3 comes first.');
    expect(dutch.replaceAll(/\s+/g, ' ')).toContain('staat op de eerste plaats.');
    expect(Math.max(...[...stdout.split('\n'), ...dutch.split('\n')].map((line) => line.length))).toBeLessThanOrEqual(
      80,
    );
  });

  it('prints JSON as its schema says', async () => {
    const schema = JSON.parse((await samen(['schema', '--output', 'tradeoff'])).stdout) as object;
    const { stdout } = await samen(['tradeoff', 'scenarios/digipoort', '--format', 'json']);

    expect(validatorOf(schema)(JSON.parse(stdout))).toBe(true);
  });

  it('says of each price what changes in the plan, in the mean, and in neither', async () => {
    const { out } = await runWith({ 'study.yaml': uncertain(null) }, ['tradeoff', 'study.yaml', '--width', '300']);
    const { first } = await found(uncertain(null));
    // The plan takes as long as the other: only the mean has a price of a month.
    const even = uncertain(null)
      .replace('mode: 8', 'mode: 5')
      .replace(
        'fast: { title: fast, phases: { build: { duration: 3,',
        'fast: { title: fast, phases: { build: { duration: 5,',
      );
    const alone = await runWith({ 'study.yaml': even }, ['tradeoff', 'study.yaml', '--width', '300']);

    expect(first[0]?.plan).toHaveLength(2);
    expect(out).toMatch(
      /cheap is first up to € [\d,.]+ \(in the mean € [\d,.]+\) for a month of "Gap" or a month until the finish, fast above that\./,
    );
    expect(alone.out).toMatch(
      /is worth, cheap comes first in the plan; in the mean fast does above € [\d,.]+ for a month of "Gap"/,
    );
    expect(out).toMatch(
      /A start one month later takes from € [\d,.]+ \(cheap\) to € [\d,.]+ \(fast\) off the present value of costs\./,
    );
  });
});
