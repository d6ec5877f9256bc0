import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/input/load.ts';
import { differences } from '../support/figures.ts';
import { compared } from '../support/studies.ts';

const folder = new URL('worked-example/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** The study as a folder: `study.yaml`, and a file a scenario. */
function workedExample() {
  const scenarios = readdirSync(folder)
    .filter((name) => name.endsWith('.scenario.yaml'))
    .map((name) => ({ id: name.replace('.scenario.yaml', ''), name, text: text(name) }));
  const { loaded, problems } = load({ main: { name: 'study.yaml', text: text('study.yaml') }, scenarios }, []);
  if (problems !== null) throw new Error(JSON.stringify(problems));
  return loaded.study;
}

/** Figures by a separate program in 40 digits, with a derivation by hand in the folder's README. */
describe('the worked example', () => {
  it.each(['2020-06', '2021-04'])('gives every figure as known in %s', (asOf) => {
    const { provenance, ...comparison } = compared(workedExample(), { asOf });
    const { unstated, ...counted } = provenance;
    const { schema: _schema, set: _set, ...expected } = JSON.parse(text(`expected-${asOf}.json`));

    expect(differences({ ...comparison, provenance: counted }, expected)).toEqual([]);
    expect(unstated).toBe(37);
  });

  it('has one critical path in each scenario', () => {
    const { scenarios } = compared(workedExample(), { asOf: '2020-06' });

    expect(Object.fromEntries(scenarios.map(({ id, criticalPaths }) => [id, criticalPaths]))).toEqual({
      rebuild: { count: 1, first: [['tender', 'build', 'migrate']] },
      reuse: { count: 1, first: [['tender', 'convert', 'migrate']] },
      'reuse-teams': { count: 1, first: [['tender', 'convert', 'migrate']] },
    });
  });

  it('warns that the past differs, which it cannot', () => {
    const study = workedExample();

    expect(compared(study, { asOf: '2020-06' }).warnings).toEqual([]);
    expect(compared(study, { asOf: '2021-04' }).warnings.map(({ fault }) => fault)).toEqual([
      { kind: 'past-differs', scenarios: ['rebuild', 'reuse', 'reuse-teams'], asOf: '2021-04' },
    ]);
  });
});
