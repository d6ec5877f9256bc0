/** What --help tells of results that are computed in parts. */
export const partHelp = {
  part: 'Compute only this part of the result, such as 3/16: samen merge puts the parts together',
  partOutput: 'With --part: write the part to this file instead of printing it',
  merge: {
    about: 'Put the parts of a result together that simulate --part or explain --part made',
    parts: 'All parts of one result, in any order',
    examples: [
      ['samen merge part-*.json', 'What one run would print'],
      ['samen merge part-*.json --format json', 'The same for a program'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
};
