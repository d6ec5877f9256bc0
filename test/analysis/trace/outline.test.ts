import { describe, expect, it } from 'vitest';
import { outline, type OutlineRow } from '../../../src/analysis/trace/outline.ts';
import type { TraceLine } from '../../../src/analysis/trace/trace.ts';

const line = (id: string, ...inputs: readonly TraceLine[]): TraceLine => ({
  id,
  label: { of: 'rank' },
  unit: 'factor',
  value: 1,
  rule: inputs.length > 0 ? 'sum' : 'literal',
  expression: null,
  inputs,
  origin: null,
  experts: [],
});

const team = line('team');
const effort = line('effort', line('size'));
const duration = line('duration', effort, team);
const cost = line('cost', line('price', effort), duration);

const reported = (rows: readonly OutlineRow[]): string[] =>
  rows.map(
    ({ line: { id }, depth, repeated, hidden }) =>
      `${'  '.repeat(depth)}${id}${repeated ? ' again' : ''}${hidden > 0 ? ` +${hidden}` : ''}`,
  );
const below = (root: TraceLine, depth = Number.POSITIVE_INFINITY): string[] => reported(outline(root, depth));

describe('an outline', () => {
  it('tells what several lines rest on once, where it comes first', () => {
    expect(below(cost)).toEqual([
      'cost',
      '  price',
      '    effort',
      '      size',
      '  duration',
      '    effort again',
      '    team',
    ]);
  });

  it('tells once what one line rests on twice', () => {
    const [start, end] = [line('start'), line('end')];
    const rows = outline(line('months', start, end, start, end), 9);

    expect(rows.map((row) => [row.line.id, row.last])).toEqual([
      ['months', []],
      ['start', [false]],
      ['end', [true]],
    ]);
  });

  it('tells a line without inputs in full every time', () => {
    expect(below(line('both', line('a', team), line('b', team)))).toEqual([
      'both',
      '  a',
      '    team',
      '  b',
      '    team',
    ]);
  });

  it('of depth 0 is the figure alone, with how many different lines are below it', () => {
    expect(below(cost, 0)).toEqual(['cost +5']);
  });

  it('of depth 1 stops at what the figure is made of', () => {
    expect(below(cost, 1)).toEqual(['cost', '  price +2', '  duration +3']);
  });

  it('of depth 2 says of each line it stops at how many are below that', () => {
    expect(below(cost, 2)).toEqual(['cost', '  price', '    effort +1', '  duration', '    effort +1', '    team']);
  });

  it('does not call a line told that was cut, and tells it where there is room', () => {
    expect(below(line('top', line('deep', line('deeper', effort)), effort), 2)).toEqual([
      'top',
      '  deep',
      '    deeper +2',
      '  effort',
      '    size',
    ]);
    expect(below(line('top', line('deep', effort), effort), 2)).toEqual([
      'top',
      '  deep',
      '    effort +1',
      '  effort',
      '    size',
    ]);
  });

  it('says of every branch whether it ends', () => {
    expect(outline(cost, 2).map(({ last }) => last)).toEqual([
      [],
      [false],
      [false, true],
      [true],
      [true, false],
      [true, true],
    ]);
  });
});
