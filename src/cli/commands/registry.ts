import type { AnyCommand } from '../definitions/definition.ts';

/** Every command, by the question it answers, in the order of the help: each in the file of its name, which is loaded when it is asked for. */
const loaders: Readonly<Record<string, () => Promise<AnyCommand>>> = {
  compare: async () => (await import('./compare.ts')).compare,
  show: async () => (await import('./show.ts')).show,
  criteria: async () => (await import('./criteria.ts')).criteria,
  explain: async () => (await import('./explain.ts')).explain,
  trace: async () => (await import('./trace.ts')).trace,
  diff: async () => (await import('./diff.ts')).diff,
  simulate: async () => (await import('./simulate.ts')).simulate,
  merge: async () => (await import('./merge.ts')).merge,
  sensitivity: async () => (await import('./sensitivity.ts')).sensitivity,
  solve: async () => (await import('./solve.ts')).solve,
  tradeoff: async () => (await import('./tradeoff.ts')).tradeoff,
  discover: async () => (await import('./discover.ts')).discover,
  voi: async () => (await import('./voi.ts')).voi,
  assumptions: async () => (await import('./assumptions.ts')).assumptions,
  validate: async () => (await import('./validate.ts')).validate,
  report: async () => (await import('./report.ts')).report,
  check: async () => (await import('./check.ts')).check,
  pin: async () => (await import('./pin.ts')).pin,
  init: async () => (await import('./init.ts')).init,
  new: async () => (await import('./new.ts')).newCommand,
  schema: async () => (await import('./schema.ts')).schema,
  completion: async () => (await import('./completion.ts')).completion,
};

export const commandNames: readonly string[] = Object.keys(loaders);

/** The commands that a word may mean: the one of that name, or all where it names none. */
export async function commandsFor(word: string | undefined): Promise<readonly AnyCommand[]> {
  const names = commandNames.filter((name) => name === word);
  const loading = (names.length === 0 ? commandNames : names).flatMap((name) => loaders[name] ?? []);
  return Promise.all(loading.map((load) => load()));
}
