import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { studyHead } from '../support/study-head.ts';

const head = (
  more: string,
): string => `${studyHead('small', { title: 'Small', start: '2026-01', horizon: '2027-12', rate: '0%' })}
${more}`;

const paying = (id: string, ...amounts: readonly string[]): string => {
  const costs = amounts.map((amount) => `{ title: c, amount: ${amount}, when: end }`);
  return `  ${id}: { title: ${id}, phases: { p: { duration: 2, costs: [${costs.join(', ')}] } } }\n`;
};

const printed = async (study: string, ...args: readonly string[]): Promise<string> => {
  const { out, err } = await runWith({ 'small.yaml': study }, [...args, '--width', '200']);
  return `${out}${err}`.replaceAll(/\s+/g, ' ');
};

describe('an investigation that is worth nothing and costs nothing', () => {
  const free = head(`assumptions:
  p: { unit: EUR, value: { min: 100, max: 200 }, kind: judgement, why: x }
  q: { unit: EUR, value: { min: 150, max: 250 }, kind: judgement, why: x }
  c: { unit: EUR, value: 20, kind: judgement, why: x }
studies: { ask: { of: c, error: 10 } }
scenarios:
${paying('one', '$p')}${paying('two', '$q', '$c')}`);

  it.each([
    ['en', 'As far as the draws can tell, the investigation of the study is worth no more than it costs.'],
    ['nl', 'Voor zover de trekkingen laten zien, is het onderzoek van de studie niet meer waard dan het kost.'],
  ])('does not cost more than it is worth, in %s', async (language, sentence) => {
    expect(await printed(free, 'voi', 'small.yaml', '--lang', language, '--draws', '500')).toContain(sentence);
  });
});

describe('two assumptions at once', () => {
  const pair = head(`assumptions:
  a: { unit: EUR, range: 0 .. 100, value: 20, kind: judgement, why: x }
  b: { unit: EUR, range: 0 .. 100, value: 20, kind: judgement, why: x }
  both: { unit: EUR, value: $a + $b }
  idle: { unit: EUR, range: 0 .. 100, value: 20, kind: judgement, why: x }
scenarios:
${paying('one', '$both')}${paying('two', '150')}`);

  it.each([
    ['en', 'range'],
    ['nl', 'bereik'],
  ])('of which neither has an estimate lie within their ranges, in %s', async (language, range) => {
    const found = await printed(pair, 'sensitivity', 'small.yaml', '--pairs', '--lang', language);

    expect(found).toMatch(new RegExp(`two a [≥>] € \\S+ b [≥>] € \\S+ ${range}`));
    expect(found).not.toMatch(/€ \S+ P10–P90/);
  });

  it.each([
    ['en', '"both" has no number of its own to be varied: it follows from others', '"idle" changes nothing: no figure'],
    ['nl', '"both" heeft geen eigen getal dat kan veranderen: het volgt uit andere', '"idle" doet niets: geen cijfer'],
  ])('are told why one is none that can be varied, in %s', async (language, formula, idle) => {
    const errorOf = (names: string): Promise<string> =>
      printed(pair, 'sensitivity', 'small.yaml', '--grid', names, '--lang', language);

    expect(await errorOf('both,a')).toContain(formula);
    expect(await errorOf('a,idle')).toContain(idle);
    expect(await errorOf('a,nothing')).toContain('"nothing"');
  });
});

describe('an outside view of what has no phases', () => {
  const rent = head(`scenarios:
  only: { title: Only, phases: {}, running: [{ title: Rent, amount: 100 EUR/month, from: start, until: horizon }] }
`);

  it.each([
    ['en', "Where the study's own estimates lie"],
    ['nl', 'Waar de eigen ramingen van de studie in de klasse liggen'],
  ])('compares no estimates, in %s', async (language, title) => {
    const found = await printed(
      rent,
      'simulate',
      'small.yaml',
      '--outside-view',
      'nl-2018',
      '--full',
      '--lang',
      language,
    );

    expect(found).not.toContain(title);
  });
});

/** Two that cost a fee and something else. */
const shared = (amount: string): string =>
  head(`assumptions:
  fee: { unit: EUR, value: 100, kind: judgement, why: x }
scenarios:
${paying('renew', '$fee')}${paying('two', amount)}`);

const advised = async (amount: string): Promise<string> =>
  (await runWith({ 'small.yaml': shared(amount) }, ['validate', 'small.yaml'])).err;

describe('a first place that two share', () => {
  it('is no lead that could change', async () => {
    expect(await advised('100')).not.toContain('fragile-lead');
    expect(await advised('$fee')).not.toContain('fragile-lead');
    expect(await advised('102')).toContain('fragile-lead');
  });
});

describe('a few draws', () => {
  const apart = head(`assumptions:
  p: { unit: EUR, value: { min: 100, max: 200 }, kind: judgement, why: x }
scenarios:
${paying('one', '$p')}${paying('two', '$p', '50')}`);
  const simulated = async (draws: string, ...args: readonly string[]): Promise<string> =>
    printed(apart, 'simulate', 'small.yaml', '--draws', draws, ...args);

  it('of which there are fewer than ten tell nothing apart, and are said to', async () => {
    expect(await simulated('1')).toContain(
      'one and two are not distinguishable on cost: 1 draw tells nothing apart. two costs € 50 more in the plan.',
    );
    expect(await simulated('9')).toContain('9 draws tell nothing apart.');
    expect(await simulated('9', '--table', 'difference')).toContain('no, as there are fewer than ten draws');
    expect(await simulated('10')).toContain('one and two can be told apart on cost');
    expect(await simulated('9', '--lang', 'nl')).toContain(
      'zijn op kosten niet te onderscheiden: 9 trekkingen zijn daarvoor te weinig. two kost in het plan € 50 meer.',
    );
  });

  it('of which there are fewer than a hundred are said to tell little', async () => {
    expect(await simulated('1')).toContain(
      '1 draw tells little: a chance near 50% is known to ±50% only, and 0% or 100% (±0) means no more than that nothing else was drawn.',
    );
    expect(await simulated('20')).toContain('20 draws tell little: a chance near 50% is known to ±11% only');
    expect(await simulated('20', '--lang', 'nl')).toContain(
      '20 trekkingen zeggen weinig: een kans rond 50% is maar tot op ±11% bekend',
    );
    expect(await simulated('100')).not.toContain('tell little');
  });
});

const scored = (id: string, amount: string, scores: string): string =>
  paying(id, amount).replace(/ \}\n$/, `, scores: { ${scores} } }\n`);
const judged = (one: string, two: string): string =>
  head(`as-of-dates: { 2025-06: { title: Before }, 2026-01: { title: Now } }
criteria: { trust: { title: Trust, worst: 1, best: 5 }, ease: { title: Ease, worst: 1, best: 5 } }
stakeholders: { all: { say: 100%, weights: { trust: 1, ease: 1 } } }
assumptions:
  fee:
    unit: EUR
    known: { 2025-06: { value: 100, kind: judgement, why: x }, 2026-01: { value: 120, kind: judgement, why: y } }
scenarios:
${scored('one', '$fee', `trust: ${one}, ease: 4`)}${scored('two', '300', `trust: ${two}, ease: 3`)}`);

describe('scores that nobody knows', () => {
  it.each([
    ['en', 'score alike'],
    ['nl', 'scoren alle gelijk'],
  ])('are not alike, as those are that are the same, in %s', async (language, words) => {
    const args = ['criteria', 'small.yaml', '--lang', language] as const;

    expect(await printed(judged('unknown', 'unknown'), ...args)).not.toContain(words);
    expect(await printed(judged('2', '2'), ...args)).toContain(words);
  });

  it('did not change where nobody knew them before either', async () => {
    const args = ['explain', 'small.yaml', '--of', 'one', '--format', 'json'];
    const { out } = await runWith({ 'small.yaml': judged('unknown', '2') }, args);
    const { effects } = JSON.parse(out) as { effects: { name: string }[] };

    expect(effects.map(({ name }) => name)).toEqual(['fee']);
  });
});

describe('a figure of one scenario', () => {
  const one = head(`scenarios:\n${paying('one', '100')}`);

  it.each([
    [
      'present-value',
      'Sensitivity of the present value of costs of one:',
      'Gevoeligheid van de contante waarde van de kosten van one:',
    ],
    ['by-year.2026', 'Sensitivity of the cost in 2026 of one:', 'Gevoeligheid van kosten in 2026 van one:'],
  ])('has one article: %s', async (metric, english, dutch) => {
    const asked = ['sensitivity', 'small.yaml', '--of', 'one', '--metric', metric];

    expect(await printed(one, ...asked)).toContain(english);
    expect(await printed(one, ...asked, '--lang', 'nl')).toContain(dutch);
  });
});
