import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { study } from './said.ts';

/** A study in which everything is named once and used once or more. */
const named = study
  .replace('title: Small\n', 'title: Small\nsources: { report: { title: R } }\n')
  .replace(
    'requires:\n',
    `components: { app: { build: 10 } }
responsibility: { teams: { rate: 1000 } }
services: { desk: { from: start, until: horizon, overlap: allowed } }
measures: { late: { from: start, until: live } }
requires:
  - { figure: measures.late, at-most: 100 months, source: report }
`,
  )
  .replace('  soon: {', '  ease: { worst: 0, best: 10 }\n  soon: {')
  .replace('order: [soon]', 'order: [soon, ease]')
  .replace('scenarios:\n', 'scenarios:\n  copy: { extends: only, title: Copy }\n')
  .replace(
    'phases: { pay: {',
    `scores: { ease: 7 }
    milestones: { live: pay.end }
    running: [{ title: Desk, amount: 1 EUR/month, from: live, until: horizon, serves: desk }]
    phases: { build: { responsibility: teams, team: 2, work: [{ build: app }] }, pay: { after: build,`,
  )
  .replace('delivered: pay.end', 'delivered: live');

async function printed(...changes: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  let written = named;
  for (const [before, after] of changes) {
    expect(written).toContain(before);
    written = written.replace(before, after);
  }
  const { err } = await runWith({ 'study.yaml': written }, ['validate', 'study.yaml']);
  return err.split('\n').flatMap((line) => {
    const head = /error\[(.*)$/.exec(line)?.[1] ?? /^ +(= (?:did you mean|write).*)$/.exec(line)?.[1];
    return head === undefined ? [] : [head.replace(/: an id has .*/, '')];
  });
}

/** Of each name: where it is given. */
const given = [
  ['report', '{ report: {'],
  ['app', '{ app: {'],
  ['teams', '{ teams: {'],
  ['desk', '{ desk: {'],
  ['late', '{ late: {'],
  ['ease', '  ease: {'],
  ['only', '\n  only:\n'],
  ['live', '{ live: '],
  ['build', '{ build: { resp'],
  ['users', '  users: {'],
] as const;

const capital = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;

describe('a name that is no id', () => {
  it('stands in a study without a mistake otherwise', async () => {
    expect(await printed()).toEqual([]);
  });

  it.for(given)('is told where it is given, and not where it is used as it should be: %s', async ([name, place]) => {
    expect(await printed([place, place.replace(name, capital(name))])).toEqual([
      `bad-id]: "${capital(name)}" is not an id`,
      `= write ${name}`,
    ]);
  });

  it('is told together with a use that is mistyped, by the name that it should have', async () => {
    const id = ['bad-id]: "Live" is not an id', '= write live'];
    const use = ['unknown-event]: there is no event "liev"', '= did you mean "live"?'];
    expect(await printed(['{ live: ', '{ Live: '], ['delivered: live', 'delivered: liev'])).toEqual([...id, ...use]);
    expect(await printed(['{ live: ', '{ Live: '], ['delivered: live', 'delivered: Live'])).toEqual(id);
    expect(await printed(['\n  only:\n', '\n  Only:\n'], ['extends: only', 'extends: olny'])).toEqual(
      expect.arrayContaining(['unknown-scenario]: there is no scenario "olny"', '= did you mean "only"?']),
    );
  });
});
