import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../src/report/charts/axis.ts';
import { drawAxis, drawBar } from '../../src/report/formats/chart.ts';
import { terminal } from '../../src/report/formats/terminal.ts';
import { colours, noPaint } from '../../src/report/paint.ts';
import type { Bar, Span, TimeAxis } from '../../src/report/table.ts';
import { axisOf } from '../../src/report/tables/simulation/axis.ts';
import { fc } from '../support/seed.ts';
import { monthOf, sample } from './sample.ts';
import { digipoort } from './simulated.ts';
import { languages } from './written.ts';

const axis: TimeAxis = { kind: 'chart', from: 0, until: 60, start: monthOf('2020-07') };
const drawn = (bar: Partial<Bar>, width = 60): string =>
  drawBar({ kind: 'bar', spans: [], points: [], ...bar }, axis, width)
    .map(({ text }) => text)
    .join('');
const span = (from: number, until: number, tone: Span['tone'] = 'critical'): Span => ({ from, until, tone });

describe('a bar', () => {
  it('covers the time of its spans, each with a mark of its own', () => {
    const spans = [span(0, 20), span(20, 30, 'normal'), span(30, 40, 'float'), span(40, 60, 'period')];

    expect(drawn({ spans, points: [{ at: 50 }] }, 30)).toBe('██████████▒▒▒▒▒·····░░░░░◆░░░░');
  });

  it('is seen however short it is, and at the very end of the axis', () => {
    expect(drawn({ spans: [span(10, 10.01)] }, 30).trim()).toBe('█');
    expect(drawn({ spans: [span(60, 60)] }, 30).trim()).toBe('█');
    expect(drawn({ points: [{ at: 60 }] }, 30).trim()).toBe('◆');
  });

  it('is left out where it lies beyond the axis', () => {
    expect(drawn({ spans: [span(61, 70), span(-9, -1)], points: [{ at: 90 }] }).trim()).toBe('');
  });

  it('takes the width of its column, whatever it holds', () => {
    const anySpan = fc.record({
      from: fc.double({ min: -20, max: 80, noNaN: true }),
      until: fc.double({ min: -20, max: 80, noNaN: true }),
      tone: fc.constantFrom('critical', 'normal', 'float', 'period'),
    });
    fc.assert(
      fc.property(fc.array(anySpan), fc.integer({ min: 24, max: 200 }), (spans, width) => {
        expect(drawn({ spans: spans as Span[] }, width)).toHaveLength(width);
      }),
    );
  });
});

/** What the axis of finishes names, in months since July 2020. */
const named = (...finishes: number[]): string[] =>
  ticksOf(axisOf({ kind: 'finish' }, finishes, { study: digipoort, words: languages.en, sets: {} }).axis).map(
    ({ text }) => text,
  );

describe('the axis of a chart', () => {
  it('names each year where its January begins, with a tick', () => {
    expect(drawAxis(axis, 60)).toEqual({
      head: '      2021        2022        2023        2024        2025',
      rule: '──────┼───────────┼───────────┼───────────┼───────────┼─────',
    });
  });

  it('names months where it is shorter than a year, in a terminal as on a page', () => {
    const short: TimeAxis = { ...axis, from: 0.5, until: 4.5 };

    expect(drawAxis(short, 40)).toEqual({
      head: '  2020-08   2020-09   2020-10   2020-11',
      rule: '─────┼─────────┼─────────┼─────────┼────',
    });
    // A phone has less room than a terminal.
    expect(ticksOf(short).map(({ text }) => text)).toEqual(['2020-08', '2020-10']);
    expect(ticksOf({ ...axis, from: 0.5, until: 3.5 }).map(({ text }) => text)).toEqual([
      '2020-08',
      '2020-09',
      '2020-10',
    ]);
    // A single January would be no scale.
    expect(ticksOf({ ...axis, from: 0, until: 7 }).map(({ text }) => text)).toEqual(['2020-07', '2020-10', '2021-01']);
    expect(ticksOf({ ...axis, from: 0, until: 12 }).map(({ text }) => text)).toEqual(['2021']);
  });

  it('names months where it is a year and there is no room for the name of the only January', () => {
    const year: TimeAxis = { ...axis, from: 0, until: 12, start: monthOf('2026-02') };

    expect(drawAxis(year, 36)).toEqual({
      head: '2026-02        2026-08  2026-11',
      rule: '┼────────┼────────┼────────┼───────┼',
    });
    expect(drawAxis({ ...year, start: monthOf('2025-10') }, 36).head).toBe('         2026');
  });

  it('goes out to whole months where finishes lie within one, or about one border', () => {
    expect(named(8.2, 8.8)).toEqual(['2021-03', '2021-04']);
    expect(named(5.2, 5.8)).toEqual(['2020-12', '2021-01']);
    expect(named(8.8, 9.2)).toEqual(['2021-03', '2021-04', '2021-05']);
  });

  it('names every second or fifth year where there is less room', () => {
    expect(drawAxis(axis, 24).head).toBe('       2022      2024');
    expect(
      drawAxis({ ...axis, until: 240 }, 30)
        .head.trim()
        .split(/ +/),
    ).toEqual(['2025', '2030', '2035']);
  });
});

const shown = (width: number): string => terminal(sample(), { width, paint: noPaint, words: languages.en });

describe('a chart in a table', () => {
  it.each([60, 80, 120])('fills a terminal of %d columns', async (width) => {
    const text = shown(width);

    expect(text.split('\n').filter((line) => line.length > width)).toEqual([]);
    await expect(text).toMatchFileSnapshot(`golden/sample-${width}.txt`);
  });

  it('is left out where there is no room, and its legend with it', () => {
    const text = shown(30);

    expect(text).not.toMatch(/[█▒◆]/);
    expect(text.replaceAll('\n', ' ')).toContain('Not shown for lack of room: 2020 to 2025');
  });

  it('stays where other columns that can be missed give way', () => {
    const text = shown(40);

    expect(text).toMatch(/Design {2}█+◆/);
    expect(text).toContain('Not shown for lack of room: Effort, From');
  });

  it('says the same in colour', async () => {
    const coloured = terminal(sample(), { width: 80, paint: await colours(), words: languages.en });

    expect(coloured).toMatch(/\u001b\[31m█+\u001b\[39m/);
    expect(coloured.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(shown(80));
  });
});
