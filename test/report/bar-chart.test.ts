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

/** From where the names of an axis are written. */
function anchorsWith(...marks: { at: number; text: string }[]): string[] {
  const axis = { kind: 'chart', from: 0, until: 100, marks } as const;
  const drawn = drawBars({ axis, groups: [{ title: null, rows: [rowAt(1)] }], alternative: '' });
  return [...drawn.matchAll(/class="tick"[^>]*text-anchor="(\w+)"/g)].map(([, anchor = '']) => anchor);
}

describe('the names of the axis of a chart of bars', () => {
  it('stand within it, however long they are', () => {
    expect(anchorsWith({ at: 9, text: '$ 77.09 million' }, { at: 50, text: '0' })).toEqual(['start', 'middle']);
    expect(anchorsWith({ at: 91, text: '$ 77.09 million' })).toEqual(['end']);
  });

  it('do not lie over each other where two are close', () => {
    expect(anchorsWith({ at: 60, text: '€ 35,000' }, { at: 57, text: '0' })).toEqual(['start', 'end']);
    expect(anchorsWith({ at: 40, text: '€ −35,000' }, { at: 44, text: '0' })).toEqual(['end', 'start']);
    expect(anchorsWith({ at: 20, text: '2025' }, { at: 40, text: '2026' })).toEqual(['middle', 'middle']);
  });

  it('leave the later one out where two are close and one of them has no room beside the other', () => {
    expect(anchorsWith({ at: 3, text: '€ −26.9 million' }, { at: 7, text: '0' })).toEqual(['start']);
    expect(anchorsWith({ at: 95, text: '€ 26.9 million' }, { at: 93, text: '0' })).toEqual(['end']);
    expect(anchorsWith({ at: 97, text: '0' }, { at: 94, text: '€ 26.9 million' })).toEqual(['start', 'end']);
  });
});

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
