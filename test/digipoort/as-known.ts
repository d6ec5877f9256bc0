import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compare } from '../../src/analysis/compare/compare.ts';
import type { Comparison, ScenarioResult } from '../../src/analysis/runs/comparison.ts';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import { type Sensitivity, sensitivityOf } from '../../src/analysis/sensitivity/sensitivity.ts';
import { load } from '../../src/input/load.ts';
import type { SetOption } from '../../src/input/assemble/set.ts';
import type { Study } from '../../src/model/study/study.ts';
import { type CalendarMonth, calendarMonth, readMonth } from '../../src/units/month.ts';

const folder = fileURLToPath(new URL('../../scenarios/digipoort/', import.meta.url));

const file = (name: string) => ({ name, text: readFileSync(folder + name, 'utf8') });

const files = {
  main: file('study.yaml'),
  scenarios: readdirSync(folder)
    .filter((name) => name.endsWith('.scenario.yaml'))
    .map((name) => ({ ...file(name), id: name.replace('.scenario.yaml', '') })),
};

/** The Digipoort study as it is shipped, or with other values of some assumptions. */
export function digipoort(sets: readonly SetOption[] = []): Study {
  const { loaded } = load(files, sets);
  if (loaded === null) throw new Error('the Digipoort study is at fault');
  return loaded.study;
}

const monthOf = (text: string): CalendarMonth => readMonth(text) ?? calendarMonth(0);

export function asKnownIn(month: string, sets: readonly SetOption[] = []): Comparison {
  const options = { asOf: monthOf(month), by: { kind: 'present-value' }, years: false } as const;
  const { comparison } = compare(digipoort(sets), options);
  if (comparison === null) throw new Error('the Digipoort study cannot be computed');
  return comparison;
}

export function scenario({ scenarios }: Comparison, id: string): ScenarioResult {
  const found = scenarios.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  return found;
}

export const leader = (comparison: Comparison): string | undefined => comparison.scenarios[0]?.id;

/** What changes the ranking, or the lead of one scenario over another. */
export function sensitivityIn(month: string, between?: readonly [string, string]): Sensitivity {
  const study = digipoort();
  const runs = runsOf(study, [...study.scenarios.values()], monthOf(month));
  return sensitivityOf(study, runs, {
    about: between === undefined ? 'leading' : { ids: between },
    metric: { kind: 'present-value' },
  });
}
