import { listed } from '../listed.ts';

/** What --help tells of `samen new`. */
export const newHelp = {
  schema: {
    about: 'Print a JSON Schema, for editors and scripts',
    of: (names: readonly string[]) => `What samen reads: ${listed(names, 'or')} (default: file, a study in one file)`,
    study: 'Take the names and values of this study into it: a folder with study.yaml, or a file',
    output: (names: readonly string[]) =>
      `Take what samen prints instead, described in English: ${listed(names, 'or')}`,
    /** That what samen prints is described in another language than this one; null where it is this one. */
    isInEnglish: null as string | null,
    examples: [
      ['samen schema scenario > scenario.schema.json', 'For an editor'],
      ['samen schema --study . > study.schema.json', 'With the names of this study'],
      ['samen schema figures', 'Of figures.yaml'],
      ['samen schema --output comparison', 'Of the JSON of samen compare'],
      ['samen schema --output scenario', 'Of the JSON of samen show'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  new: {
    about: 'Add a scenario to a study, as a copy of another one to change',
    what: (things: readonly string[]) => `What is new: ${listed(things, 'or')}`,
    id: 'The id of the new scenario: small letters, digits, ".", "_" and "-"',
    from: 'Copy this scenario, with its comments; the title gets the new id behind it',
    examples: [
      ['samen new scenario 3-later --from 3', 'Of the study in this folder'],
      ['samen new scenario buy my-study --from rent', 'Of another one'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
    /** What to do with it; the study is null where it is the one here. */
    next: 'It is a copy still: give it its own title, and change what is to be different. Then:',
    steps: ({
      id,
      typed: entry,
    }: {
      readonly id: string;
      readonly typed: string | null;
    }): readonly (readonly [command: string, meaning: string])[] => {
      const study = entry === null ? '' : ` ${entry}`;
      return [
        [`samen compare${study}`, 'The scenarios, ranked'],
        [`samen show ${id}${study}`, 'The new one by itself'],
      ];
    },
  },
};
