import { describe, expect, it } from 'vitest';
import { type BarRow, drawBars } from '../../src/report/charts/bar-chart.ts';

const rowAt = (from: number): BarRow => ({
  label: `row ${from}`,
  value: String(from),
  spans: [{ from, until: from + 1, mark: 'normal' }],
  points: [],
});

const svg = drawBars({
  axis: { kind: 'chart', from: 0, until: 60, marks: [{ at: 30, text: 'half' }] },
  groups: [
    { title: 'First', rows: [rowAt(1), rowAt(2)] },
    { title: 'Second', rows: [rowAt(3)] },
  ],
  alternative: 'three rows',
});

const drawings = svg.match(/<svg .*?<\/svg>/g) ?? [];
const textsIn = (drawn: string): string[] => [...drawn.matchAll(/>([^<>]+)<\/text>/g)].map(([, text = '']) => text);

describe('a chart of bars', () => {
  it('is a drawing for each row with its heading, so that a sheet of paper ends between two', () => {
    expect(drawings.map(textsIn)).toEqual([
      ['half', 'First', 'row 1', '1'],
      ['row 2', '2'],
      ['Second', 'row 3', '3'],
    ]);
  });

  it('has its grid in each of them, and one text that stands for all', () => {
    const grids = drawings.map((drawn) => /class="grid"[^>]* y1="(\d+)" y2="(\d+)"/.exec(drawn)?.slice(1));
    const heights = drawings.map((drawn) => Number(/height="(\d+)"/.exec(drawn)?.[1]));

    expect(grids).toEqual([
      ['18', String(heights[0])],
      ['0', String(heights[1])],
      ['0', String((heights[2] ?? 0) - 4)],
    ]);
    expect(svg.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="three rows"']);
    expect(svg.match(/aria-hidden="true"/g)).toHaveLength(3);
  });
});
