import { describe, expect, it } from 'vitest';
import { study } from '../faults/said.ts';
import { runWith } from '../support/fake-host.ts';

const fee = 'fee: { unit: EUR, value: 30, kind: judgement, why: x }';

/** The same assumption with another value, or more keys. */
const feeOf = (value: string, more = ''): string => fee.replace('value: 30', `value: ${value}${more}`);

const risk = 'title: Rain, probability: 5%, kind: judgement, why: x';

const advice = (text: string, thousands: string, otherwise: string): string =>
  `maybe-thousands: "${text}" is read with three decimals: a point does not group thousands = if thousands are meant, write ${thousands}; if not, ${otherwise}`;

/** What is advised of points where the study has another part: each with what to write, on one line. */
async function advised(part: string, written: string): Promise<readonly string[]> {
  const changed = study.replace(part, written);
  expect(changed).not.toBe(study);
  const { err } = await runWith({ 'study.yaml': changed }, ['validate', 'study.yaml']);
  expect(err).not.toContain('error[');
  return err.split(/\n\n/).flatMap((problem) => {
    const [head] = /(?<=warning\[)maybe-thousands\]: .*/.exec(problem) ?? [];
    const cure = problem.split('\n').findLast((line) => line.startsWith('   = '));
    return head === undefined ? [] : [`${head.replace(']: ', ': ')} ${(cure ?? '').trim()}`];
  });
}

describe('an amount of money with three decimals', () => {
  it.for([
    ['€ 250.000', '€ 250000', 'write € 250'],
    ['1.500', '1500', 'write 1.5'],
    ['2.250 EUR', '2250 EUR', 'write 2.25 EUR'],
    ["'€ 12.340'", '€ 12340', 'write € 12.34'],
    ['€ 1.125', '€ 1125', 'accept this, with the reason: accepts: { maybe-thousands: … }'],
  ] as const)('may be meant as thousands: %s', async ([written, thousands, otherwise]) => {
    const text = written.replaceAll("'", '');
    expect(await advised(fee, feeOf(written))).toEqual([advice(text, thousands, otherwise)]);
  });

  it('may be so in an estimate, a dated value, a range and a field', async () => {
    const estimate = '{ low: 20.000, mode: 30, high: € 40.000 }';
    expect(await advised(fee, feeOf(estimate))).toHaveLength(2);
    expect(
      await advised(fee, 'fee: { unit: EUR, known: { 2024-01: { value: 31.000, kind: judgement, why: x } } }'),
    ).toHaveLength(1);
    expect(await advised(fee, feeOf('30', ', range: 10.000 .. 40.000'))).toEqual([
      advice('10.000 .. 40.000', '10000 .. 40000', 'write 10 .. 40'),
    ]);
    expect(await advised('amount: $income', 'amount: € 90.000')).toHaveLength(1);
  });

  it.for([
    ['a field', 'amount: $income', 'amount: 90.000'],
    ['a rate', 'requires:', 'responsibility: { team: { rate: 90.000 } }\nrequires:'],
    ['the bound on a figure', 'figure: finish, at-most: 2030-06', 'figure: present-value, at-most: 90.000'],
    ['the bound on an assumption', 'figure: finish, at-most: 2030-06', 'assumption: fee, at-most: 90.000'],
    ['the end of a scale', 'result: finish, worst: 60', 'result: present-value, worst: 90.000'],
    ['a value function', 'result: finish, worst: 60, best: 12', 'result: running, points: { 0: 100%, 90.000: 0% }'],
    [
      'what a risk costs',
      'delivered:',
      `risks: [{ ${risk}, costs: { amount: { low: 0, mode: 1, high: 90.000 }, when: start } }]\n    delivered:`,
    ],
    ['an investigation', 'of: only/requires.study.0, sensitivity: 90%, specificity: 80%', 'of: size, error: 90.000'],
  ] as const)('may be a bare number without a unit beside it, in %s', async ([, part, written]) => {
    expect(await advised(part, written)).toEqual([advice('90.000', '90000', 'write 90')]);
    expect(await advised(part, written.replace('90.000', '90'))).toEqual([]);
  });

  it('is none where a bare number is something else', async () => {
    expect(await advised('at-most: 2030-06', 'at-most: 90.000')).toEqual([]);
    expect(await advised('worst: 60, best', 'worst: 90.000, best')).toEqual([]);
    expect(await advised('duration: 12,', 'duration: 90.000,')).toEqual([]);
    expect(await advised('figure: finish, at-most: 2030-06', 'assumption: users, at-most: 90.000')).toEqual([]);
    expect(await advised(fee, feeOf('30, where: € 90.000, note: € 90.000'))).toEqual([]);
    expect(await advised('at-most: 2030-06', 'at-most: 2030-06, because: € 90.000')).toEqual([]);
  });

  it('is none where a thousand cannot be meant, or what is counted is no money', async () => {
    for (const value of ['€ 0.125', '€ 250', '€ 250.00', '€ 1250.125', '€ 250.0000'])
      expect(await advised(fee, feeOf(value))).toEqual([]);
    expect(await advised('value: 100', 'value: 100.125')).toEqual([]);
    expect(
      await advised(
        fee,
        feeOf('x').replace('value: x', 'experts: { a: { value: 30, weight: 1.125 }, b: { value: 31 } }'),
      ),
    ).toEqual([]);
    expect(await advised('title: Small', "title: '€ 250.000'")).toEqual([]);
    expect(await advised('why: x }\n  fee', 'why: € 250.000 }\n  fee')).toEqual([]);
  });

  it('is told of no currency that has three', async () => {
    const inDinars = study
      .replaceAll('EUR', 'KWD')
      .replaceAll('€', 'KWD')
      .replace(/value: 30,/, 'value: KWD 30.125,');
    expect(await advised(study, inDinars)).toEqual([]);
    expect(await advised(study, inDinars.replaceAll('KWD', 'GBP'))).toHaveLength(1);
  });

  it('is not told where the study accepts it', async () => {
    const accepted = "samen: 1\naccepts: { maybe-thousands: 'the price of a message' }";
    const pointed = study.replace(fee, feeOf('€ 1.125')).replace('samen: 1', accepted);
    expect(await advised(study, pointed)).toEqual([]);
    expect(await advised(study, pointed.replace(/accepts: .*\n/, ''))).toHaveLength(1);
  });
});
