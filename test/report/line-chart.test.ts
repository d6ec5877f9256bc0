import { describe, expect, it } from 'vitest';
import { drawLines } from '../../src/report/charts/line-chart.ts';

const ticksNamed = (...texts: readonly string[]): { at: number; text: string }[] =>
  texts.map((text, at) => ({ at, text }));

const drawnWith = (...levels: readonly string[]): string =>
  drawLines({
    lines: [
      {
        label: 'new',
        points: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
    xTicks: ticksNamed('2025', '2026'),
    yTicks: ticksNamed(...levels),
    alternative: 'a line',
  });

/** Where lines begin, in pixels, on a phone. */
const beginOnPhone = (svg: string): number => (Number(/<svg x="([\d.]+)%"/.exec(svg)?.[1]) / 100) * 290;

/** How wide a digit is on a phone. */
const digit = 6.4;

describe('a value beside a chart of lines', () => {
  it.each([
    ['0', '5'],
    ['0', '100%'],
    ['0', '120,000'],
  ])('stands before what is drawn: %s to %s', (...levels) => {
    expect(beginOnPhone(drawnWith(...levels))).toBeGreaterThan(digit * (levels[1]?.length ?? 0));
  });

  it('is drawn over a line that runs beneath it', () => {
    const svg = drawnWith('0', '5');

    expect(svg.indexOf('>5</text>')).toBeGreaterThan(svg.indexOf('<polyline'));
    expect(svg).toContain('class="tick level"');
  });
});
