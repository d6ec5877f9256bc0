import { describe, expect, it } from 'vitest';
import { amount, scenario, study } from '../analysis/voi/choices.ts';
import { samen } from '../support/cli.ts';
import { runWith } from '../support/fake-host.ts';
import { validatorOf } from '../support/schema.ts';

const digipoort = 'scenarios/digipoort';
const harbour = 'test/cli/harbour';

interface Voi {
  readonly best: string | null;
  readonly leftOut: readonly string[];
  readonly evpi: { readonly value: number; readonly standardError: number };
  readonly evppi: readonly {
    readonly name: string;
    readonly title: string;
    readonly kind: string;
    readonly value: number;
  }[];
}

const json = async (...args: readonly string[]): Promise<Voi> =>
  JSON.parse((await samen(['voi', ...args, '--format', 'json'])).stdout) as Voi;

const printed = async (...args: readonly string[]): Promise<string> =>
  (await samen(['voi', digipoort, '--draws', '2000', ...args])).stdout;

/** A choice between nothing at all and other scenarios. */
const besideNothing = (others: string): string =>
  study({
    assumptions: amount('price', '{ low: 50, mode: 100, high: 200 }'),
    scenarios: `  stay: { title: Stay as we are, phases: {} }\n${others}`,
  });

const summaryOf = async (text: string, ...args: readonly string[]): Promise<string> =>
  (await runWith({ 'study.yaml': text }, ['voi', 'study.yaml', '--draws', '256', '--summary', ...args])).out.trim();

const ofOneDraw = async (text: string, ...args: readonly string[]): Promise<string> =>
  (await runWith({ 'study.yaml': text }, ['voi', 'study.yaml', '--draws', '1', '--summary', ...args])).out;

/** What it costs comes back within the year. */
const evenTrade = `  trade: { title: Trade, phases: { buy: { costs: [{ title: Cost, amount: 1200, when: start }] } },
    running: [{ title: Yield, amount: -100 EUR/month, vat: false, from: start, until: horizon }] }`;

/** A roof costs 10 less than a hall, unless there is a storm; or the same with one. */
const withRisk = (probability: string): string =>
  study({
    assumptions: amount('price', '100'),
    scenarios: `  roof:
    title: Roof
    phases: { p: { duration: 2, costs: [{ title: c, amount: $price, when: end }] } }
    risks: [{ title: Storm, probability: ${probability}, kind: judgement, why: x, costs: { amount: 5, when: p.end } }]
  hall: { title: Hall, phases: { p: { duration: 2, costs: [{ title: c, amount: 110, when: end }] } } }
`,
  });

describe('samen voi', () => {
  it('says of Digipoort that the documentation was to be tested first, as known in 2020', async () => {
    const { best, leftOut, evppi, evpi } = await json(digipoort, '--as-of', '2020-06');
    const [gate, documentation] = evppi;

    expect([best, leftOut]).toEqual(['2.5', ['carry-on']]);
    expect(gate).toMatchObject({ name: '2.5/gates.result-obligation.0', kind: 'gate' });
    expect(documentation).toMatchObject({ name: 'documentation', kind: 'assumption' });
    expect(gate?.value).toBeLessThan(evpi.value);
    const { stdout } = await samen(['voi', digipoort, '--as-of', '2020-06', '--width', '200']);
    expect(stdout).toContain('Find out first: whether 2.5 passes "Share of the code that is documented"');
  });

  it('says so where nothing alone is worth finding out', async () => {
    const { stdout } = await samen(['voi', digipoort, '--as-of', '2021-04', '--lang', 'nl', '--width', '200']);

    expect(stdout).toContain(
      'Voor zover de trekkingen laten zien, is niets op zichzelf de moeite van het uitzoeken waard',
    );
  });

  it('prints JSON as its schema says, sorted by worth', async () => {
    const schema = JSON.parse((await samen(['schema', '--output', 'voi'])).stdout) as object;
    const found = await json(digipoort, '--as-of', '2020-06', '--draws', '2000');
    const values = found.evppi.map(({ value }) => value);

    expect(validatorOf(schema)(found)).toBe(true);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('gives the same bytes again, others with another seed', async () => {
    expect(await printed()).toBe(await printed());
    expect(await printed('--seed', '2')).not.toBe(await printed());
  });

  it('has nothing to find out where nothing is drawn', async () => {
    const { stdout, code } = await samen(['voi', harbour, '--as-of', '2020-06']);

    expect(code).toBe(0);
    expect(stdout).toMatch(/nothing can be saved by knowing\s+more|no choice/);
  });

  it('says that the choice is free where another scenario costs something', async () => {
    const other = scenario('build', ['price']);
    expect(await summaryOf(besideNothing(other))).toBe(
      '"Stay as we are" (stay) costs nothing on average, and in none of these 256 draws does another choice cost less: as far as they show, nothing can be saved by knowing more; what happens less than once in so many may not show in them.',
    );
    expect(await summaryOf(besideNothing(other), '--lang', 'nl')).toBe(
      '"Stay as we are" (stay) kost gemiddeld niets, en in geen van deze 256 trekkingen kost een andere keuze minder: voor zover daaruit blijkt, is met meer weten niets te besparen; wat minder dan eens in zoveel trekkingen gebeurt, hoeft daarin niet voor te komen.',
    );
  });

  it('says that there is one choice, which is free, where another scenario costs something and is none', async () => {
    const other = scenario('build', ['price'], ', requires: [{ figure: total-cost, at-most: 60 EUR }]');
    expect(await summaryOf(besideNothing(other))).toContain(
      '"Stay as we are" (stay) is the cheapest choice: € 0 on average.\n\nstay is the only one that can be chosen: there is no choice to be made better.',
    );
    expect(await summaryOf(besideNothing(other), '--lang', 'nl')).toContain('Alleen stay is te kiezen');
  });

  it.each([
    ['costs something', '  build: { title: Build, phases: { p: { costs: [{ title: c, amount: 5, when: start }] } } }'],
    ['yields what it costs', evenTrade],
  ])('says so for certain where nothing is drawn and the other %s', async (_, other) => {
    expect(await summaryOf(besideNothing(other))).toBe(
      '"Stay as we are" (stay) costs nothing on average, and no other choice costs less: nothing can be saved by knowing more.',
    );
    expect(await summaryOf(besideNothing(other), '--lang', 'nl')).toContain(
      'en geen andere keuze kost minder: met meer weten is niets te besparen.',
    );
  });

  it.each(['100%', '0%', '0.001%'])(
    'says of a risk of %s that it is drawn, and what draws do not show',
    async (chance) => {
      const [english, dutch] = [await summaryOf(withRisk(chance)), await summaryOf(withRisk(chance), '--lang', 'nl')];

      expect(english).toContain(
        'In none of these 256 draws is another choice cheaper than roof: as far as they show, nothing can be saved by knowing more; what happens less than once in so many may not show in them.',
      );
      expect(english).not.toContain('nothing to find out');
      expect(dutch).toContain('In geen van deze 256 trekkingen is een andere keuze goedkoper dan roof: voor zover');
    },
  );

  it('says of one draw no more than it shows', async () => {
    const estimated = study({
      assumptions: amount('price', '{ low: 50, mode: 100, high: 200 }'),
      scenarios: `${scenario('build', ['price'])}\n${scenario('buy', ['price', 'price'])}`,
    });

    expect(await ofOneDraw(estimated)).toContain(
      'In the only draw no other choice is cheaper than build; what else may happen',
    );
    expect(await ofOneDraw(estimated, '--lang', 'nl')).toContain(
      'In de enige trekking is geen andere keuze goedkoper dan build;',
    );
    expect(await ofOneDraw(besideNothing(scenario('build', ['price'])))).toContain(
      'in the only draw no other choice costs less;',
    );
    expect(await ofOneDraw(besideNothing(scenario('build', ['price'])), '--lang', 'nl')).toContain(
      'in de enige trekking kost geen andere keuze minder;',
    );
  });

  it('says that no scenario costs anything only where none does', async () => {
    expect(await summaryOf(besideNothing('  wait: { title: Wait, phases: {} }'))).toBe(
      'No scenario costs anything, so that nothing can be saved by knowing more.',
    );
    // Of which 256 draws show none.
    const storm =
      ', risks: [{ title: Storm, probability: 0.001%, kind: judgement, why: x, costs: { amount: 5, when: start } }]';
    expect(await summaryOf(besideNothing(`  wait: { title: Wait, phases: {}${storm} }`))).toMatch(
      /^"Stay as we are" \(stay\) costs nothing on average, and in none of these 256 draws/,
    );
  });

  describe('of scenarios that cost the same in every draw', () => {
    const assumptions = amount('price', '{ min: 500, max: 900 }') + amount('fee', '{ min: 10.1, max: 20.3 }');
    // Added up in another order: the same but for rounding.
    const level = scenario('build', ['price', 'fee']) + scenario('buy', ['fee', 'price']);
    const dear = scenario('wait', ['price', 'price']);

    it('calls them all the cheapest choices, in the order of the study', async () => {
      const text = study({ assumptions, scenarios: level + dear });
      const { out } = await runWith({ 'study.yaml': text }, [
        'voi',
        'study.yaml',
        '--draws',
        '256',
        '--format',
        'json',
      ]);

      expect(await summaryOf(text)).toMatch(
        /^Without knowing more, build and buy are the cheapest choices: € 7\d\d on average, the same for both in every draw\./,
      );
      expect(await summaryOf(text, '--lang', 'nl')).toMatch(
        /^Zonder meer te weten zijn build en buy de goedkoopste keuzes: gemiddeld € 7\d\d, voor beide hetzelfde in elke trekking\./,
      );
      expect(
        await summaryOf(study({ assumptions, scenarios: `${level}${scenario('by', ['price', 'fee'])}` })),
      ).toContain('build, buy and by are the cheapest choices: ');
      expect(JSON.parse(out)).toMatchObject({ best: 'build', level: ['buy'] });
    });

    it('has no expert change the choice by what is rounding', async () => {
      const experts = ['900.1, max: 1100', '700.3, max: 1200', '100.3, max: 1200.7', '103.3, max: 1800.7'];
      const said = experts.map((range, at) => `e${at}: { value: { min: ${range} }, why: asked }`);
      const price = `  price: { unit: EUR, kind: judgement, experts: { ${said.join(', ')} } }\n`;
      const text = study({ assumptions: `${price}${amount('fee', '{ min: 10.1, max: 20.3 }')}`, scenarios: level });
      const { out } = await runWith({ 'study.yaml': text }, ['voi', 'study.yaml', '--width', '200']);

      expect(out).toContain('By the word of e0, e1, e2 or e3 alone build costs least on average as well.');
    });
  });

  it('says of one free choice among which others none costs less', async () => {
    const others =
      scenario('build', ['price']) +
      scenario('sell', ['gain'], ', requires: [{ figure: total-cost, at-most: -60 EUR }]');
    const text = study({
      assumptions: amount('price', '{ low: 50, mode: 100, high: 200 }') + amount('gain', '{ min: -100, max: -50 }'),
      scenarios: `  stay: { title: Stay, phases: {} }\n${others}`,
    });

    expect(await summaryOf(text)).toContain(
      'does another scenario that can be chosen in every draw cost less: as far as they show',
    );
    expect(await summaryOf(text, '--lang', 'nl')).toContain(
      'kost een ander scenario dat in elke trekking te kiezen is minder: voor zover',
    );
  });

  it('has no cheapest choice where there is one scenario and nothing is drawn', async () => {
    const one = study({ assumptions: amount('price', '100'), scenarios: scenario('build', ['price']) });

    expect(await summaryOf(one)).toBe('There is no estimate to be drawn and no risk: there is nothing to find out.');
  });

  it('takes no investigation for worth it by the noise of draws', async () => {
    const alike = study({
      assumptions:
        amount('one', '{ min: 0, max: 2000 }') +
        amount('other', '{ min: 0, max: 2000 }') +
        amount('both', '{ min: 5, max: 6 }'),
      scenarios: scenario('build', ['one', 'both']) + scenario('buy', ['other', 'both']),
      more: 'studies: { look: { of: both, error: 0.1 } }',
    });
    const sentences = await Promise.all(
      ['1', '2', '3', '4', '5', '6'].map(async (seed) => (await summaryOf(alike, '--seed', seed)).split('\n').at(-1)),
    );

    // Both cost it, so that to know it is worth nothing.
    expect(new Set(sentences)).toEqual(
      new Set(['As far as the draws can tell, the investigation of the study is worth no more than it costs.']),
    );
  });

  it('says of a later start that saves what it saves', async () => {
    const later = study({
      assumptions: amount('price', '{ low: 50, mode: 100, high: 200 }') + amount('fixed', '110'),
      scenarios: scenario('build', ['price']) + scenario('buy', ['fixed']),
      more: 'studies: { look: { of: price, error: 1, takes: 24 months } }',
    })
      .replace('rate: 0%', 'rate: 10%')
      .replace('horizon: 2025-12', 'horizon: 2029-12');

    expect(await summaryOf(later)).toMatch(/costs € 0 and 24 months of delay, which saves € [0-9.]+: /);
    expect(await summaryOf(later, '--lang', 'nl')).toMatch(/en 24 maanden uitstel, wat € [0-9,]+ bespaart: /);
  });

  it('refuses more draws than it can keep', async () => {
    const english = await samen(['voi', digipoort, '--draws', '100000000']);
    const dutch = await samen(['voi', digipoort, '--draws', '100000000', '--lang', 'nl']);
    const most = / at most (\d+)\n/.exec(english.stderr)?.[1] ?? '';

    expect([english.code, english.stderr]).toEqual([
      2,
      expect.stringContaining('100000000 draws are too many for this command: it keeps all draws in memory'),
    ]);
    expect(english.stderr).not.toContain('hour');
    expect(dutch.stderr).toContain(`houdt alle trekkingen in het geheugen, van deze studie hoogstens ${most}`);
    expect(await samen(['voi', digipoort, '--draws', String(Number(most) + 1)])).toMatchObject({ code: 2 });
  });
});
