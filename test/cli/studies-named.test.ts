import { describe, expect, it } from 'vitest';
import { runWith } from '../support/fake-host.ts';
import { study } from '../faults/said.ts';

const printed = async (settings: string): Promise<readonly string[]> => {
  const { err } = await runWith({ 'study.yaml': study, 'samen.yaml': `${settings}\n` }, ['validate']);
  return err.split('\n').filter((line) => /^samen|^ +=/.test(line));
};

const namesNothing = ['error[nothing-named]: nothing is named here', '= name at least one'];

const at = (place: string, [head = '', cure = '']: readonly string[]): readonly string[] => [
  `samen.yaml:${place}: ${head}`,
  `  ${cure}`,
];

describe('studies in samen.yaml', () => {
  it.for([
    ['studies:', '1:1'],
    ['studies: []', '1:1'],
    ['studies: [""]', '1:11'],
    ['studies: [study.yaml, " "]', '1:23'],
    ['studies: { "": }', '1:12'],
  ] as const)('that name nothing are told in their place: %s', async ([settings, place]) => {
    expect((await printed(settings)).map((line) => line.replace(/^ +/, '  '))).toEqual(at(place, namesNothing));
  });

  it.for([
    ['studies: [2025.0]', 'unquoted-text]: a text is expected, and 2025.0 reads as a number'],
    ['studies: [null]', 'null-value]: an item of "studies" has no value'],
    ['studies: { study.yaml: 7 }', 'wrong-type]: a map (key: value) is expected, and a number stands here'],
    ['lang:', 'null-value]: "lang" has no value'],
  ] as const)('and settings that are no text are called what they are: %s', async ([settings, head]) => {
    expect((await printed(settings))[0]).toContain(head);
  });
});
