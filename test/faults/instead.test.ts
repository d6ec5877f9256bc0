import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { said, study } from './said.ts';

const running = (amount: string): string =>
  `delivered: pay.end\n    running: [{ title: Rent, amount: ${amount}, from: start, until: horizon }]`;

/** A scenario that is there at the milestone `switch-over`, with a milestone that is called as is asked. */
const deliveredAt = (milestone: string): string => `milestones: { ${milestone}: pay.end }\n    delivered: switch-over`;

const outside = (value: string): string =>
  `outside-range: ${value} EUR lies outside the range 10000 EUR .. 90000 EUR =`;

describe('what to write instead of what is written otherwise', () => {
  it('is the map that a text stands for, or the keys that it may have', async () => {
    const refused = 'wrong-type: a map (key: value) is expected, and a text stands here';
    const ranking = 'simulation: { draws: 100 }\nranking: present-value';
    expect(await said('simulation: { draws: 100 }', ranking)).toEqual([`${refused} = write { by: present-value }`]);
    expect(await said('simulation: { draws: 100 }', 'indexation: 2%')).toEqual([`${refused} = write { general: 2% }`]);
    expect(await said('simulation: { draws: 100 }', 'contingency: 10%')).toEqual([
      `${refused} = write key: value; known keys: share, on, kind, source, where, why`,
    ]);
  });

  it('is how an estimate is written, where a map or list is none', async () => {
    const shapes = expect.stringMatching(
      /^wrong-type: .* = write a number, or an estimate: \{ low, mode, high \}, .*\{ p10, p50, p90 \}.*\{ any-of: /,
    );
    expect(await said('{ p10: 1, p50: 2, p90: 4 }', '{ mean: 3, sd: 2 }')).toEqual([shapes]);
    expect(await said('{ p10: 1, p50: 2, p90: 4 }', '[1, 2, 3]')).toEqual([shapes]);
  });

  it.each([
    ['16 miljoen', 'EUR 16M'],
    ['16 million euro', '16M EUR'],
    ['16000000 euro', '16000000 EUR'],
    ['11.5k', 'EUR 11.5k'],
    ['1.2 miljard', 'EUR 1200M'],
  ])('is the amount that %j stands for', async (text, corrected) => {
    expect(await said('unit: EUR, value: 30', `unit: EUR, value: ${text}`)).toEqual([
      `nearly-quantity: samen does not read "${text}" = write ${corrected}`,
    ]);
  });

  it('is unknown where nobody knows, and the bare number of a share, of what weighs', async () => {
    const asked = 'order: [soon]';
    expect(await said(asked, 'weights: { soon: onbekend }')).toEqual([
      'nearly-quantity: samen does not read "onbekend" = write unknown',
    ]);
    expect(await said(asked, 'weights: { soon: 40% }')).toEqual([
      'wrong-unit: a bare number (score) is expected, and this is in percent = write 40',
    ]);
  });

  it('is what an amount is per, where it runs on and says neither that nor its currency', async () => {
    expect(await said('delivered: pay.end', running('11.5k'))).toEqual([
      'unit-missing: 11.5k has no unit = write 11.5k EUR/month or 11.5k EUR/year',
    ]);
    expect(await said('delivered: pay.end', running('€ 11.5k'))).toEqual([
      'wrong-unit: an amount of money per month or year (EUR/month, EUR/year) is expected, and this is in EUR = write € 11.5k/month or € 11.5k/year',
    ]);
    expect(await said('delivered: pay.end', running('11.5k EUR/month'))).toEqual([]);
    expect(await said('delivered: pay.end', running('€ 11.5k/year'))).toEqual([]);
  });

  it('is the name with its sign, where a field has what an assumption is called', async () => {
    expect(await said('amount: $income', 'amount: income')).toEqual([
      'bad-reference: "income" does not name an assumption = write $income',
    ]);
    expect(await said('amount: $income', 'amount: incomes')).toEqual([
      expect.stringMatching(/^not-a-quantity: "incomes" cannot be read as /),
    ]);
    const own = 'delivered: pay.end\n    assumptions: { gift: { unit: EUR, value: 5, kind: judgement, why: x } }';
    const written = study.replace('delivered: pay.end', own).replace('amount: $income', 'amount: gift');
    expect((await runWith({ 'study.yaml': written }, ['validate', 'study.yaml'])).err).toContain('= write $gift\n');
  });

  it('is a month or a year in English, and each end of a range that commas cut', async () => {
    expect(await said('delivered: pay.end', running('€ 210k/yr'))).toEqual([
      'nearly-quantity: samen does not read "€ 210k/yr" = write € 210k/year',
    ]);
    expect(await said('delivered: pay.end', running('90 EUR/maand'))).toEqual([
      'nearly-quantity: samen does not read "90 EUR/maand" = write 90 EUR/month',
    ]);
    expect(await said('unit: EUR, value: 30', 'unit: EUR, range: 300,000 .. 900,000, value: 400000')).toEqual([
      'decimal-comma: "300,000 .. 900" has a comma or a thousands separator = write 300000 .. 900',
      'decimal-comma: "900,000" has a comma or a thousands separator = write 900000',
    ]);
  });

  it('is unknown, or a range first, where an assumption says by another word that nobody knows', async () => {
    const fee = 'unit: EUR, value: 30';
    expect(await said(fee, 'unit: EUR, value: onbekend')).toEqual([
      expect.stringMatching(/^nobody-knows: "onbekend" says nothing without a range = of a score or a weight, say /),
    ]);
    expect(await said(fee, 'unit: EUR, range: 10 .. 50, value: TBD')).toEqual([
      'nearly-quantity: samen does not read "TBD" = write unknown',
    ]);
  });

  it('is a text, and no title, where something is called "title"', async () => {
    expect(await said('users: { unit: score', 'title: { note: {}, unit: score')).toContainEqual(
      expect.stringMatching(/^empty-text: this text says nothing = /),
    );
    expect(await said('title: Small', 'title: { en: " " }')).toEqual([
      expect.stringMatching(/^empty-title: this title says nothing = /),
    ]);
  });

  it('is a unit that divides by the singular', async () => {
    const unit = 'fee: { unit: EUR, value: 30,';
    const units = 'simulation: { draws: 100 }\nunits: { week: weeks, file: files }';
    expect(await said(unit, 'fee: { unit: EUR/months, value: 30,')).toContainEqual(
      expect.stringMatching(/did you mean "EUR\/month"/),
    );
    const both = study
      .replace('simulation: { draws: 100 }', units)
      .replace(unit, 'fee: { unit: weeks/files, value: 30,');
    expect((await runWith({ 'study.yaml': both }, ['validate', 'study.yaml'])).err).toContain(
      'did you mean "weeks/file"?',
    );
  });

  it('is a link, where a phase has an offset as an event has', async () => {
    const phase = 'phases: { first: { duration: 2 }, pay: { after: first - 2 months, duration: 12';
    expect(await said('phases: { pay: { duration: 12', phase)).toEqual([
      'unknown-phase: there is no phase "first - 2 months" = write { phase: first, lag: -2 months }',
    ]);
    expect(await said('phases: { pay: { duration: 12', phase.replace(' - 2 months', '.end'))).toEqual([
      'unknown-phase: there is no phase "first.end" = write first',
    ]);
  });

  it('is the amount without a point where its thousands lie within the range', async () => {
    const fee = 'fee: { unit: EUR, range: 10000 .. 90000, value';
    expect(await said('fee: { unit: EUR, value: 30', `${fee}: € 30.000`)).toEqual([
      `${outside('30')} if thousands are meant, write 30000 EUR: a point stands before decimals; else correct the value or widen the range`,
    ]);
    expect(await said('fee: { unit: EUR, value: 30', `${fee}: € 3`)).toEqual([
      `${outside('3')} correct the value or widen the range`,
    ]);
  });

  it('is the amount in millions where these lie within the range', async () => {
    const fee = 'fee: { unit: EUR, range: € 4M .. € 6M, value';
    expect((await said('fee: { unit: EUR, value: 30', `${fee}: 5`))[0]).toContain(
      'if millions are meant, write 5000000 EUR; else correct the value or widen the range',
    );
  });

  it('is a range with two dots where a list stands', async () => {
    expect(await said('users: { unit: score,', 'users: { unit: score, range: [60, 300],')).toEqual([
      'wrong-type: a range such as 0% .. 150% is expected, and a list stands here = write the lowest and the highest value with two dots between them',
    ]);
  });

  it('is a formula without the sign that begins one in a spreadsheet', async () => {
    expect(await said('$users * $fee', '= $users * $fee')).toEqual([
      'formula-syntax: "=" cannot stand in a formula = leave it out: a formula begins with what it computes',
    ]);
  });

  it('is a text between quotes where it begins as an alias does, at that place', async () => {
    const refused = 'forbidden-yaml: a text that begins with * is no text to YAML = put it between quotes';
    expect(await said('title: Small', 'title: *best* option')).toEqual([refused]);
    expect(await said('title: Small', 'title: *best*')).toEqual([refused]);
    expect(await said('title: Small', 'title: *best')).toEqual([
      expect.stringMatching(/^forbidden-yaml: aliases \(\*name\) are not read = let one scenario /),
    ]);
  });

  it.each([
    ['10 - 50', '10 .. 50'],
    ['10-50', '10 .. 50'],
    ['10 to 50', '10 .. 50'],
    ['10 tot 50', '10 .. 50'],
    ['10\u201350', '10 .. 50'],
    ['10 EUR - 50 EUR', '10 EUR .. 50 EUR'],
    ['-10 - -5', '-10 .. -5'],
    ['10..50', '10 .. 50'],
    ['€ 10 - € 50', '€ 10 .. € 50'],
    ['EUR 10 to EUR 50', 'EUR 10 .. EUR 50'],
    ['50 - 10', '10 .. 50'],
    ['50 EUR .. 10 EUR', '10 EUR .. 50 EUR'],
    ['50 .. 10', '10 .. 50'],
  ])('is a range with dots in place of what stands between its ends: %s', async (range, mended) => {
    expect(await said('unit: EUR, value: 30', `unit: EUR, value: 30, range: "${range}"`)).toEqual([
      `bad-range: "${range}" is not a range = write ${mended}`,
    ]);
  });

  it.each(['10 - 50 - 90', 'low to high', '10 -'])(
    'is an example of a range where nobody can tell its ends: %s',
    async (range) => {
      expect(await said('unit: EUR, value: 30', `unit: EUR, value: 30, range: "${range}"`)).toEqual([
        expect.stringMatching(/^bad-range: .* = write the lowest and the highest value with two dots /),
      ]);
    },
  );

  it('is an id where a milestone has none, told once and not where the milestone is used', async () => {
    expect(await said('delivered: pay.end', deliveredAt('switch over'))).toEqual([
      expect.stringMatching(/^bad-id: "switch over" is not an id = write switch-over: /),
    ]);
    expect(await said('delivered: pay.end', deliveredAt('switch-ovr'))).toEqual([
      'unknown-event: there is no event "switch-over" = did you mean "switch-ovr"?',
    ]);
  });

  it('is another name of the file, where that holds no id', async () => {
    const [main = '', scenario = ''] = study.split('scenarios:\n  only:\n');
    const files = { 'study.yaml': main, 'Cots2.scenario.yaml': `scenario: cots\n${scenario.replace(/^ {4}/gm, '')}` };
    expect((await runWith(files, ['validate', '.'])).err).toContain('rename the file to cots.scenario.yaml');
  });
});
