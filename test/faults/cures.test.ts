import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { said, study } from './said.ts';

const known = async (figure: string): Promise<string> =>
  (await runWith({ 'study.yaml': study }, ['trace', 'only', figure, 'study.yaml'])).err;

const begun = async (folder: string, ...there: readonly string[]): Promise<string> =>
  (await runWith(Object.fromEntries(there.map((path) => [path, study])), ['init', folder])).err;

describe('what to write instead', () => {
  it('is a study without a mistake where nothing was changed', async () => {
    expect(await runWith({ 'study.yaml': study }, ['validate', 'study.yaml'])).toMatchObject({ exit: 0 });
  });

  it('is a month where a finish is to be there by a year, or by a day', async () => {
    expect(await said('2030-06', '2030')).toEqual([
      'bad-month: "2030" is not a month = write year and month as YYYY-MM, such as 2030-09',
    ]);
    expect(await said('2030-06', '2030-06-30')).toEqual(['bad-month: "2030-06-30" is not a month = write 2030-06']);
    expect(await said('2030-06', '66 months')).toEqual([]);
  });

  it('is a length of time where an end, a threshold or a point of a finish is a year', async () => {
    const refused =
      'not-a-quantity: "2030" cannot be read as a duration (months or years) = write for example 9 months or 1.5 years';
    expect(await said('worst: 60', 'worst: 2030')).toEqual([refused]);
    expect(await said('best: 12', 'best: 12, threshold: 2030')).toEqual([refused]);
    expect(await said('worst: 60, best: 12', 'points: { 12: 100%, 2030: 0% }')).toEqual([refused]);
  });

  it('is the result of a criterion, and nothing of its ends, where there is none of that name', async () => {
    expect(await said('{ result: finish, worst: 60, best: 12 }', '{ result: cost, worst: € 9M, best: € 1M }')).toEqual([
      expect.stringMatching(/^unknown-result: there is no result "cost"/),
    ]);
  });

  it('is what a list looks like within { … } as well', async () => {
    const asked = 'order: [soon]';
    expect(await said(asked, 'order: soon')).toEqual([
      'wrong-type: a list (- item) is expected, and a text stands here = write [ and ] around the items, or begin each on a line of its own with "- "',
    ]);
  });

  it('is true or false where a word means neither', async () => {
    const refused = 'wrong-type: true or false is expected, and a text stands here';
    expect(await said('vat: true', 'vat: 21%')).toEqual([`${refused} = write true or false`]);
    expect(await said('vat: true', 'vat: yes')).toEqual([`${refused} = write true`]);
    expect(await said('vat: true', 'vat: no')).toEqual([`${refused} = write false`]);
  });

  it('is a bare number where only that is read', async () => {
    expect(await said('draws: 100', 'draws: 10k')).toEqual([
      'wrong-type: a number is expected, and a text stands here = write a bare number, without quotes, letters or a unit',
    ]);
  });

  it('is a number without the marks that group its thousands', async () => {
    const refused = 'wrong-type: a number is expected, and a text stands here';
    expect(await said('draws: 100', 'draws: 1.000.000')).toEqual([`${refused} = write 1000000`]);
    expect(await said('draws: 100', 'draws: 10_000')).toEqual([`${refused} = write 10000`]);
    expect(await said('draws: 100', 'draws: 10 000')).toEqual([`${refused} = write 10000`]);
    expect(await said('draws: 100', 'draws: 10.00.000')).toEqual([
      `${refused} = write a bare number, without quotes, letters or a unit`,
    ]);
  });

  it('is a text between quotes where it begins as an anchor does', async () => {
    expect(await said('title: Small', 'title: & more')).toEqual([
      expect.stringMatching(
        /^forbidden-yaml: anchors \(&name\) are not read .*; a text that begins with & or \* goes between quotes$/,
      ),
    ]);
  });

  it('is a number that is large enough', async () => {
    expect(await said('draws: 100', 'draws: 0')).toEqual([
      'not-whole: 0 is not a whole number from 1 up = write a whole number: 1 or more',
    ]);
  });

  it('is the whole number that was meant, where it has decimals or a thousands separator', async () => {
    expect(await said('draws: 100', 'draws: 4.000')).toEqual([
      'not-whole: 4.000 is written with decimals, and a whole number is expected = write 4 or 4000',
    ]);
    expect(await said('draws: 100', 'draws: 2.500')).toEqual([
      'not-whole: 2.500 is written with decimals, and a whole number is expected = write 2500',
    ]);
    expect(await said('draws: 100', 'draws: 100, seed: 3.0')).toEqual([
      'not-whole: 3.0 is written with decimals, and a whole number is expected = write 3',
    ]);
    expect(await said('draws: 100', 'draws: 0.000')).toEqual([
      'not-whole: 0.000 is not a whole number from 1 up = write a whole number: 1 or more',
    ]);
    expect(await said('draws: 100', 'draws: 1e3')).toEqual([]);
    const files = { 'study.yaml': study, 'samen.yaml': 'draws: 4.000\n' };
    expect((await runWith(files, ['compare'])).err).toContain('"4.000" is not possible here');
  });

  it('is told of the mistake itself, and not of what only follows from it', async () => {
    const sourced = 'fee: { unit: EUR, value: 30, kind: sourced, source: 2020 }';
    expect(await said('fee: { unit: EUR, value: 30, kind: judgement, why: x }', sourced)).toEqual([
      'unquoted-text: a text is expected, and 2020 reads as a number = write it between quotes: "2020"',
    ]);
    const risk = 'risks: [{ title: Late, probability: 10%, kind: judgement, why: x, delays: 3 months }]';
    expect(await said('    delivered: pay.end', `    ${risk}`)).toEqual([expect.stringMatching(/^wrong-type: a map/)]);
    expect(await said('figure: finish, at-most', 'figure: finissh, at-most')).toEqual([
      'unknown-figure: there is no figure "finissh" = did you mean "finish"?',
    ]);
  });

  it('is an empty map where phases, which may not be left out, have no value', async () => {
    const phases = /^ {4}phases: .*$/m.exec(study)?.[0] ?? '';
    const message = 'null-value: "phases" has no value = write "phases: {}" where there are none';
    expect(await said(phases, '    phases:')).toEqual([message]);
    expect(await said(`${phases}\n    delivered: pay.end`, '    phases: {}')).toEqual([]);
  });

  it('is told of a link without its phase, and nothing of a phase that has no name', async () => {
    const link = 'phases: { pay: { after: { lag: 1 month }, duration: 12,';
    expect(await said('phases: { pay: { duration: 12,', link)).toEqual([
      'missing-key: "phase" is missing = add "phase: <id>"',
    ]);
  });

  it('is told of a gate that there is not, beside a requirement elsewhere that cannot be read', async () => {
    const form = 'responsibility: { firm: { rate: 9000, requires: [{ assumption: fee, at-leest: 10 }] } }';
    const kindsOf = async (of: string) => {
      const written = study
        .replace('simulation: { draws: 100 }', form)
        .replace('of: only/requires.study.0', `of: only/${of}`);
      const { err } = await runWith({ 'study.yaml': written }, ['validate', 'study.yaml']);
      return [...err.matchAll(/error\[([a-z-]+)\]/g)].map(([, code]) => code);
    };
    expect(await kindsOf('gates.firmm.0')).toEqual(['unknown-key', 'unknown-uncertainty']);
    expect(await kindsOf('requires.study.7')).toEqual(['unknown-key', 'unknown-uncertainty']);
    expect(await kindsOf('gates.firm.0')).toEqual(['unknown-key']);
  });

  it('is a month or an event where a year between quotes is no milestone', async () => {
    expect(await said('delivered: pay.end', 'delivered: "2026"')).toEqual([
      'bad-month: "2026" is not a month = write year and month as YYYY-MM, such as 2026-09; known events: start, horizon, pay.start, pay.end, never',
    ]);
  });

  it('is no key that stands there already', async () => {
    expect(await said('p10: 1, p50: 2', 'p5: 1, p50: 2')).toContain(
      'unknown-key: there is no key "p5" here = known keys: p10, p50, p90, shape',
    );
  });

  it('is how often an investigation of a gate is right, where it has an error', async () => {
    expect(await said('sensitivity: 90%, specificity: 80%', 'error: 5')).toContain(
      'unknown-key: there is no key "error" here = known keys: sensitivity, specificity',
    );
  });

  it('is a formula with its names, and no kind, where these lack their sign', async () => {
    expect(await said('$users * $fee', 'users * fee')).toEqual([
      'bad-reference: "users * fee" does not name an assumption = write $users * $fee',
    ]);
    expect(await said('$users * $fee', '2 * users * fee + 5 EUR')).toEqual([
      'bad-reference: "2 * users * fee + 5 EUR" does not name an assumption = write 2 * $users * $fee + 5 EUR',
    ]);
  });

  it('is never, where a delivery is meant to be that', async () => {
    expect(await said('delivered: pay.end', 'delivered: Never')).toEqual([
      'unknown-event: there is no event "Never" = did you mean "never"?',
    ]);
  });

  it('is a figure that begins alike, where one of many is unknown, and no assumption', async () => {
    expect(await known('phases.preparations.effort')).toMatch(/known figures: phases\.pay\./);
    expect(await known('costs')).toMatch(/known figures: (?!\$)[a-z]/);
  });

  it('is another folder where there is something in the one that was named', async () => {
    expect(await begun('my-study', 'my-study/study.yaml')).toContain('samen init my-study-2\n');
    expect(await begun('my-study-2', 'my-study-2/study.yaml')).toContain('samen init my-study-3\n');
    expect(await begun('a/b', 'a/b/schema/study.schema.json')).toContain('samen init a/b-2\n');
    expect(await begun('.', 'study.yaml')).toContain('samen init my-study\n');
  });

  it('is the folder where one scenario of a study is named, and the ending of a scenario where it has another', async () => {
    const main = study.replace(/scenarios:[^]*/, '');
    const files = { 'tax/study.yaml': main, 'tax/a.scenario.yaml': 'scenario: a\ntitle: A\nphases: {}\n' };
    const outcomeOf = async (more: Readonly<Record<string, string>>, path: string) =>
      await runWith({ ...files, ...more }, ['validate', path]);

    expect(await outcomeOf({}, 'tax/a.scenario.yaml')).toMatchObject({
      exit: 4,
      err: 'samen: error[cannot-read]: tax/a.scenario.yaml: it is one scenario of a study: name its folder\n  = did you mean "tax/"?\n',
    });
    expect(await outcomeOf({ 'study.yaml': main, 'b.scenario.yml': 'scenario: b\n' }, '.')).toMatchObject({
      exit: 4,
      err: expect.stringContaining('= did you mean "b.scenario.yaml"?') as string,
    });
    // A study in one file may be called so.
    expect((await outcomeOf({ 'tax/c.scenario.yaml': study }, 'tax/c.scenario.yaml')).exit).toBe(0);
  });
});
