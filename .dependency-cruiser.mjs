/** The layers, lowest first. A folder imports from itself and from the layers below it, never sideways or from above. */
const layers = [
  ['units', 'numerics'],
  ['problems'],
  ['model'],
  ['input', 'engine'],
  ['analysis'],
  ['words'],
  ['report'],
  ['cli'],
  ['browser'],
];

const below = (level) => layers.slice(0, level).flat();

const downOnly = layers.flatMap((folders, level) =>
  folders.map((folder) => ({
    name: `${folder}-imports-down-only`,
    comment: `src/${folder} may use itself and the layers below it: ${below(level).join(', ') || 'none'}`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: `^src/(${[folder, ...below(level)].join('|')})/` },
  })),
);

const onlyUser = (name, folder) => ({
  name: `${name}-belongs-to-${folder}`,
  comment: `only src/${folder} knows ${name}: one place to change when it changes`,
  severity: 'error',
  from: { pathNot: `^src/${folder}/` },
  to: { path: `node_modules/${name}/` },
});

export default {
  forbidden: [
    ...downOnly,
    onlyUser('fastest-levenshtein', 'problems'),
    onlyUser('zod', 'model'),
    onlyUser('yaml', 'input'),
    onlyUser('js-yaml', 'input'),
    onlyUser('commander', 'cli'),
    onlyUser('chalk', 'report'),
    onlyUser('fflate', 'report'),
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
      name: 'no-folder-cycles',
      comment: 'two folders that need each other are one folder, or three',
      severity: 'error',
      scope: 'folder',
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
