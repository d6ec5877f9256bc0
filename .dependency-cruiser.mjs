/** The storeys of the house, from the ground up. A storey imports from the ones below it, never from itself sideways or from above. */
const storeys = [['units'], ['words', 'model'], ['input', 'engine'], ['analysis'], ['report'], ['cli']];

const below = (level) => storeys.slice(0, level).flat();

const downOnly = storeys.flatMap((rooms, level) =>
  rooms.map((room) => ({
    name: `${room}-imports-down-only`,
    comment: `src/${room} may use itself and the storeys below it: ${below(level).join(', ') || 'none'}`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: '^src/', pathNot: `^src/(${[room, ...below(level)].join('|')})/` },
  })),
);

const onlyUser = (name, room) => ({
  name: `${name}-belongs-to-${room}`,
  comment: `only src/${room} knows ${name}: one place to change when it changes`,
  severity: 'error',
  from: { pathNot: `^src/${room}/` },
  to: { path: `node_modules/${name}/` },
});

export default {
  forbidden: [
    ...downOnly,
    {
      name: 'data-not-sentences',
      comment: 'only report and cli put things into words',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(words|report|cli)/' },
      to: { path: '^src/words/' },
    },
    onlyUser('fastest-levenshtein', 'units'),
    onlyUser('zod', 'model'),
    onlyUser('yaml', 'input'),
    onlyUser('commander', 'cli'),
    onlyUser('chalk', 'report'),
    onlyUser('cli-table3', 'report'),
    {
      name: 'only-cli-touches-the-world',
      comment: 'files, processes and the clock come in through the Host of src/cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'two modules that need each other are one module, or three',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'a module that nothing imports is dead',
      severity: 'error',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
