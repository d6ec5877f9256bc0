import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const empty = (key: string): string =>
  `null-value: "${key}" has no value = write a value; a key that is not required may be left out as well`;

const written = {
  criteria: 'criteria:\n  soon: { result: finish, worst: 60, best: 12 }\n',
  requires: 'requires:\n  - { figure: finish, at-most: 2030-06 }\n',
  only: 'scenarios:\n  only:\n',
} as const;

const measured = (measures: string, figure: string): string =>
  `measures:${measures}\nrequires:\n  - { figure: ${figure}, at-most: 12 months }\n`;

const inherited = (base: string): string =>
  `measures: { late: { from: start, until: live } }\nscenarios:\n  base:${base}\n  copy: { extends: base, title: Copy }\n  only:\n    milestones: { live: pay.end }\n`;

describe('a map with nothing below it', () => {
  it('is told, and not each use of what it should hold', async () => {
    expect(await said(written.criteria, 'criteria:\n')).toEqual([empty('criteria')]);
    expect(await said('soon: { result: finish, worst: 60, best: 12 }', 'soon:')).toEqual([empty('soon')]);
    expect(await said(written.requires, measured('', 'measures.late'))).toEqual([empty('measures')]);
    expect(await said(written.requires, measured('\n  late:', 'measures.late'))).toEqual([empty('late')]);
  });

  it('hides no other figure that there is not', async () => {
    expect(await said(written.requires, measured('', 'finnish'))).toEqual([
      empty('measures'),
      expect.stringMatching(/^unknown-figure: there is no figure "finnish" = did you mean "finish"/),
    ]);
  });

  it('and is a scenario, is told and not what the scenarios that begin with it lack', async () => {
    const title = '    title: Only\n';
    const [whole, none] = [
      inherited(' { title: Base, phases: { x: { duration: 1 } }, milestones: { live: x.end } }'),
      inherited(''),
    ];
    expect(await said(written.only + title, whole + title)).toEqual([]);
    expect(await said(written.only + title, none + title)).toEqual([empty('base')]);
    expect(await said(written.only + title, (whole + title).replace('extends: base', 'extends: '))).toEqual([
      empty('extends'),
    ]);
  });
});
