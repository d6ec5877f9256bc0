import { describe, expect, it } from 'vitest';
import { study } from '../faults/said.ts';
import { runWith } from '../support/fake-host.ts';

const experts = study.replace(
  '{ unit: EUR, value: 30, kind: judgement, why: x }',
  '{ unit: EUR, kind: judgement, why: x, range: 1 .. 100, experts: { a: 30, b: 40 } }',
);

const two = experts.replace('scenarios:\n', 'scenarios:\n  other: { extends: only, title: Other }\n');

const solved = ['solve', 'study.yaml', '--figure', 'scenarios.only.one-off'];

const finished = ['solve', 'study.yaml', '--figure', 'scenarios.only.finish'];

/** What is refused, and of which option. */
const values: readonly (readonly [option: string, args: readonly string[], what: string])[] = [
  ['--as-of', ['compare', 'study.yaml', '--as-of', '2025'], '"2025" is not a month'],
  ['--as-of', ['validate', 'study.yaml', '--as-of', '2025'], '"2025" is not a month'],
  ['--from', ['explain', 'study.yaml', '--from', '2025'], '"2025" is not a month'],
  ['--to', ['explain', 'study.yaml', '--to', 'May'], '"May" is not a month'],
  ['--by-date', ['simulate', 'study.yaml', '--by-date', '2025'], '"2025" is not a month'],
  ['--expert', ['compare', 'study.yaml', '--expert', 'c'], 'there is no expert "c"'],
  ['--of', ['explain', 'study.yaml', '--of', 'onyl', '--from', '2024-01'], 'there is no scenario "onyl"'],
  ['--of', ['sensitivity', 'study.yaml', '--of', 'onyl'], 'there is no scenario "onyl"'],
  ['--between', ['sensitivity', 'study.yaml', '--between', 'only,othr'], 'there is no scenario "othr"'],
  ['--grid', ['sensitivity', 'study.yaml', '--grid', 'fee,sizee'], 'there is no assumption "sizee"'],
  ['--from', ['new', 'scenario', 'third', 'study.yaml', '--from', 'onyl'], 'there is no scenario "onyl"'],
  ['--figure', ['solve', 'study.yaml', '--figure', 'finsh', '--to', '1', '--by', 'fee'], 'there is no figure "finsh"'],
  ['--to', [...solved, '--to', 'much', '--by', 'users'], '"much" cannot be read as an amount of money (EUR)'],
  ['--to', [...finished, '--to', '30 fte', '--by', 'users'], '"30 fte" is no month, and no number of months'],
  [
    '--figure',
    ['solve', 'study.yaml', '--figure', 'scenarios.only.rank', '--to', '1', '--by', 'fee'],
    'scenarios.only',
  ],
  ['--by', [...solved, '--to', '10', '--by', 'income'], '"income" has no number of its own to be varied'],
  ['--by', [...solved, '--to', '10', '--by', 'users'], '"users" has no range to look in'],
  [
    '--by',
    [...solved, '--to', '10', '--by', 'fee', '--from', '200', '--until', '300'],
    '--from and --until have nothing in common with the range of "fee"',
  ],
  ['--grid', ['sensitivity', 'study.yaml', '--grid', 'fee,income'], '"income" has no number of its own to be varied'],
  ['--grid', ['sensitivity', 'study.yaml', '--grid', 'fee,size'], '"size" changes nothing'],
  ['--grid', ['sensitivity', 'study.yaml', '--grid', 'fee,users'], '"users" is a constant without a range'],
  ['--by', [...solved, '--to', '10', '--by', 'usres'], 'there is no assumption "usres"'],
  [
    '--from',
    [...solved, '--to', '10', '--by', 'users', '--from', 'few'],
    '"few" cannot be read as a bare number (score)',
  ],
  [
    '--until',
    [...solved, '--to', '10', '--by', 'users', '--until', 'x'],
    '"x" cannot be read as a bare number (score)',
  ],
  [
    '--limit',
    [...solved, '--to', '80%', '--by', 'users', '--limit', 'x'],
    '"x" cannot be read as an amount of money (EUR)',
  ],
  [
    '--within',
    ['pin', 'scenarios.only.one-off', 'study.yaml', '--within', 'x'],
    '"x" cannot be read as an amount of money (EUR)',
  ],
];

describe('the value of an option that cannot be read', () => {
  it.each(values)('is told with its option: %s', async (option, args, what) => {
    const { err, exit } = await runWith({ 'study.yaml': two }, args);

    expect(err).toMatch(/^samen: error\[/);
    expect(err).toContain(`]: ${option}: ${what}`);
    expect(exit).toBe(2);
  });

  it('says what a finish is brought to, with an example', async () => {
    const { err } = await runWith({ 'study.yaml': two }, [...finished, '--to', '30 fte', '--by', 'users']);

    expect(err).toContain(
      'write year and month as YYYY-MM, such as 2021-09, or months from the start, such as 24 months',
    );
  });
});
