import { describe, expect, it } from 'vitest';
import { study } from '../faults/said.ts';
import { runWith } from '../support/fake-host.ts';

const experts = study.replace(
  '{ unit: EUR, value: 30, kind: judgement, why: x }',
  '{ unit: EUR, kind: judgement, why: x, range: 1 .. 100, experts: { a: 30, b: 40 } }',
);

const two = experts.replace('scenarios:\n', 'scenarios:\n  other: { extends: only, title: Other }\n');

const solved = ['solve', 'study.yaml', '--figure', 'scenarios.only.one-off'];

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
    expect(err).toContain(`]: ${option}: ${what}\n`);
    expect(exit).toBe(2);
  });
});
