import { load } from '../../src/input/load.ts';
import type { Study } from '../../src/model/study/study.ts';
import { programme, type ProgrammeSize } from './programme.mjs';

/** A programme of any size, read. */
export function programmeStudy(size: Partial<ProgrammeSize>): Study {
  const { 'study.yaml': text = '', ...scenarios } = programme(size);
  const { loaded, problems } = load(
    {
      main: { name: 'study.yaml', text },
      scenarios: Object.entries(scenarios).map(([name, entry]) => ({
        name,
        text: entry,
        id: name.replace('.scenario.yaml', ''),
      })),
    },
    [],
  );
  if (problems !== null) throw new Error(JSON.stringify(problems.map(({ fault }) => fault)));
  return loaded.study;
}
