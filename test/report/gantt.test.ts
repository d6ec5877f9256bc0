import { describe, expect, it } from 'vitest';
import { drawBar } from '../../src/report/formats/chart.ts';
import { markdown } from '../../src/report/formats/markdown.ts';
import type { Table } from '../../src/report/table.ts';
import type { WrittenScenario, WrittenStudy } from '../../src/model/written/written.ts';
import { printedInMarkdown } from '../support/printed.ts';
import { print, tableOf } from '../support/shown.ts';
import { studyOf } from '../support/studies.ts';
import { languages } from './written.ts';

/** The lines of the Gantt chart by name, drawn in one character a month. */
function bars(scenario: Partial<WrittenScenario>, partial: Partial<WrittenStudy> = {}): Record<string, string> {
  const table = tableOf(studyOf(scenario, partial), 'timeline');
  const axis = table?.columns.at(-1)?.unit;
  if (table === null || axis?.kind !== 'chart') throw new Error('no chart');
  const rows = table.groups.flatMap((group) => group.rows);
  return Object.fromEntries(
    rows.map((row) => {
      const [name, bar] = [row[0], row.at(-1)];
      if (name?.kind !== 'text' || bar?.kind !== 'bar') throw new Error('no line of a chart');
      const runs = drawBar(bar, axis, axis.until - axis.from);
      return [name.text, runs.map(({ text }) => text).join('')];
    }),
  );
}

/** What the timeline says of a line in its own columns: begin, end, length, float. */
function saidOf(
  name: string,
  scenario: Partial<WrittenScenario>,
  partial: Partial<WrittenStudy> = {},
): readonly string[] {
  const page = markdown(
    { title: '', tables: [tableOf(studyOf(scenario, partial), 'timeline') as Table], notes: [] },
    languages.en,
  );
  return (
    printedInMarkdown(page)
      .rows.find(([first]) => first === name)
      ?.slice(1, 5) ?? []
  );
}

describe('a Gantt chart', () => {
  it('draws work where it falls, its float behind it, and what is critical in full', () => {
    const phases = {
      design: { duration: 3 },
      build: { after: 'design', duration: 8 },
      train: { after: 'design', duration: 2 },
      move: { after: ['build', 'train'], duration: 3 },
    };

    expect(bars({ phases })).toEqual({
      design: '███           ',
      build: '   ████████   ',
      train: '   ▒▒······   ',
      move: '           ███',
    });
  });

  it('marks a phase of no length, and a milestone, at their time', () => {
    const phases = { decide: { duration: 0, 'not-before': '2020-05' }, build: { after: 'decide', duration: 10 } };

    expect(bars({ phases, milestones: { live: 'build.end', half: '2020-10' } })).toEqual({
      decide: '    ◆         ',
      build: '    ██████████',
      live: '             ◆',
      half: '         ◆    ',
    });
  });

  it('begins before the start where a measure or a milestone does', () => {
    const measures = { old: { from: '2019-10', until: 'build.end' } };

    expect(bars({ phases: { build: { duration: 12 } }, milestones: { law: '2019-08' } }, { measures })).toEqual({
      build: '     ████████████',
      law: '◆                ',
      old: '  ░░░░░░░░░░░░░░░',
    });
  });

  it('draws nothing of a measure that ends before it begins, and gives no ends', () => {
    const measures = { late: { from: '2021-01', until: 'build.end' } };
    const entry = { phases: { build: { duration: 12 } } };

    expect(bars(entry, { measures: { none: { from: '2022-01', until: '2020-01' } } })['none']?.trim()).toBe('');
    expect(saidOf('late', entry, { measures })).toEqual(['', '', '0.0', '']);
  });

  it('gives a year to a study of a month, and all its years to one of forty', () => {
    expect(bars({ phases: { only: { duration: 1 } } }, { horizon: '2020-01' })['only']).toBe('█           ');

    const long = bars(
      { phases: { first: { duration: 240 }, second: { after: 'first', duration: 240 } } },
      { horizon: '2059-12' },
    );
    expect(long['first']).toBe(`${'█'.repeat(240)}${' '.repeat(240)}`);
    expect(long['second']).toBe(`${' '.repeat(240)}${'█'.repeat(240)}`);
  });

  it('names the months in which a line begins and ends', () => {
    const entry = {
      phases: { decide: { duration: 0, 'not-before': '2020-05' }, build: { after: 'decide', duration: 10 } },
      milestones: { begun: 'build.start', live: 'build.end', fixed: '2020-10', last: 'horizon' },
    };

    expect(saidOf('decide', entry)).toEqual(['2020-05', '', '0.0', '0.0']);
    expect(saidOf('build', entry)).toEqual(['2020-05', '2021-02', '10.0', '0.0']);
    expect(saidOf('begun', entry)).toEqual(['2020-05', '', '', '']);
    expect(saidOf('live', entry)).toEqual(['', '2021-02', '', '']);
    expect(saidOf('fixed', entry)).toEqual(['2020-10', '', '', '']);
    expect(saidOf('last', entry)).toEqual(['', '2029-12', '', '']);
  });

  it('stands below its axis: a phase that begins in January begins below the tick of its year', () => {
    const phases = {
      first: { duration: 12 },
      second: { after: 'first', duration: 24 },
      third: { after: 'second', duration: 12 },
    };
    const lines = print({ tables: [tableOf(studyOf({ phases }), 'timeline') as Table] }, 80).split('\n');
    const rule = lines.find((line) => line.includes('┼')) ?? '';
    const years = lines[lines.indexOf(rule) - 1] ?? '';
    const beginOf = (name: string): number => lines.find((line) => line.startsWith(name))?.search(/█/) ?? -1;

    expect(rule[beginOf('second')]).toBe('┼');
    expect(beginOf('second')).toBe(years.indexOf('2021'));
    expect(beginOf('third')).toBe(years.indexOf('2023'));
    expect(lines.every((line) => line.length <= 80)).toBe(true);
  });

  it('says what is not known yet', () => {
    const assumptions = {
      'go-live': { unit: 'month', known: { '2025-01': { value: '2026-01', kind: 'judgement', why: 'a guess' } } },
    } as const;
    const table = tableOf(studyOf({ milestones: { live: '$go-live' } }, { assumptions }), 'timeline');

    expect(table?.notes.map(({ text }) => text)).toContain('Milestone live: not known yet.');
  });
});
