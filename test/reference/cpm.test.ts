import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criticalPaths, isCritical } from '../../src/analysis/runs/critical-paths.ts';
import type { LinkType } from '../../src/model/study/study.ts';
import { differences } from '../support/figures.ts';
import { faultsOf, runOf, studyFrom, studyOf } from '../support/studies.ts';

/** Networks with the times of each activity, each checked with a linear programme by whoever gathered them. */
interface Network {
  readonly id: string;
  readonly durations: Readonly<Record<string, number>>;
  readonly links: readonly (readonly [from: string, link: LinkType, to: string, lag: number])[];
  readonly finish: number;
  readonly figures: Readonly<Record<string, Readonly<Record<'ES' | 'EF' | 'LS' | 'LF' | 'TF' | 'FF', number>>>>;
  readonly critical: readonly string[];
  readonly paths?: readonly (readonly string[])[];
}

const networks = JSON.parse(readFileSync(new URL('cpm.json', import.meta.url), 'utf8')) as readonly Network[];

/** A study of one scenario whose phases are the activities of a network. */
function studyOfNetwork({ durations, links }: Pick<Network, 'durations' | 'links'>) {
  const phases = Object.entries(durations).map(([id, duration]) => {
    const after = links
      .filter(([, , to]) => to === id)
      .map(([from, link, , lag]) => ({ phase: from, link, lag: `${lag} months` }));
    return [id, { duration: `${duration} months`, after }] as const;
  });
  return studyOf({ phases: Object.fromEntries(phases) });
}

const names = {
  ES: 'start',
  EF: 'end',
  LS: 'latest-start',
  LF: 'latest-end',
  TF: 'total-float',
  FF: 'free-float',
} as const;

describe('the critical path method on published networks', () => {
  it.each(networks)('gives every time and float of $id', (network) => {
    const { columns } = runOf(studyFrom(studyOfNetwork(network)));
    const figures = Object.keys(network.figures).map((id) => [
      id,
      Object.fromEntries(Object.entries(names).map(([key, name]) => [key, columns.number(`phases.${id}.${name}`)])),
    ]);

    expect(differences(Object.fromEntries(figures), network.figures)).toEqual([]);
    expect(columns.number('finish')).toBeCloseTo(network.finish, 9);
  });

  it.each(networks)('finds the critical activities of $id', (network) => {
    const run = runOf(studyFrom(studyOfNetwork(network)));

    expect(run.plan.phases.filter((id) => isCritical(run, id))).toEqual(network.critical.toSorted());
  });

  it.each(networks.filter(({ paths }) => paths !== undefined))('finds the critical paths of $id', (network) => {
    const run = runOf(studyFrom(studyOfNetwork(network)));

    expect(criticalPaths(run)).toEqual({ count: network.paths?.length, first: network.paths });
  });

  it('refuses a circle, naming its activities (cpm-o08)', () => {
    const faults = faultsOf(
      studyOfNetwork({
        durations: { a: 1, b: 1 },
        links: [
          ['a', 'FS', 'b', 0],
          ['b', 'FS', 'a', 0],
        ],
      }),
    );

    expect(faults).toEqual([{ kind: 'cycle', thing: 'phase', cycle: ['a', 'b', 'a'] }]);
  });

  it('refuses an unknown predecessor by its name (cpm-o08)', () => {
    const faults = faultsOf(studyOfNetwork({ durations: { a: 1 }, links: [['x', 'FS', 'a', 0]] }));

    expect(faults).toEqual([{ kind: 'unknown', thing: 'phase', name: 'x', near: null, known: ['a'] }]);
  });

  it('refuses a negative duration (cpm-o08)', () => {
    const faults = faultsOf(studyOfNetwork({ durations: { a: -1 }, links: [] }));

    expect(faults).toMatchObject([{ kind: 'out-of-bounds', value: -1, unit: 'months' }]);
  });
});
