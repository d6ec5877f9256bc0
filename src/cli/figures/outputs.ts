import { firstDate } from '../commands/explain-dates.ts';
import type { Study } from '../../model/study/study.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { Session } from '../session/session.ts';

/** What every result of a folder is asked with. */
export interface OutputOptions {
  readonly format: string;
  readonly asOf?: string;
  readonly set: readonly string[];
}

/** A result that is written in every format. */
export interface Output {
  /** Of its files, before the extension. */
  readonly name: string;
  /** Why it is left out without being tried; null where it is not. */
  readonly lacks: 'one-date' | null;
  readonly write: (session: Session, study: string, options: OutputOptions) => Promise<void>;
}

/** Each result as the command of that name writes it: the first must be there, others are left out where they cannot be. */
export const outputsOf = (study: Study): Output[] => [
  {
    name: 'compare',
    lacks: null,
    write: async (session, argument, options) => {
      const { compareCommand } = await import('../commands/compare.ts');
      await compareCommand(session, argument, options);
    },
  },
  ...[...study.scenarios.keys()].toSorted(byCodeUnit).map(show),
  {
    name: 'explain',
    lacks: firstDate(study) === null ? 'one-date' : null,
    write: async (session, argument, { format, set }) => {
      const { explainCommand } = await import('../commands/explain.ts');
      await explainCommand(session, argument, { format, set, setFrom: [], setTo: [] });
    },
  },
  {
    name: 'sensitivity',
    lacks: null,
    write: async (session, argument, options) => {
      const { sensitivityCommand } = await import('../commands/sensitivity.ts');
      await sensitivityCommand(session, argument, options);
    },
  },
  {
    name: 'simulate',
    lacks: null,
    write: async (session, argument, options) => {
      const { simulateCommand } = await import('../commands/simulate.ts');
      await simulateCommand(session, argument, { ...options, outsideView: [], table: [] });
    },
  },
  {
    name: 'assumptions',
    lacks: null,
    write: async (session, argument, options) => {
      const { assumptionsCommand } = await import('../commands/assumptions.ts');
      await assumptionsCommand(session, argument, options);
    },
  },
];

const show = (id: string): Output => ({
  name: `show-${id}`,
  lacks: null,
  write: async (session, argument, options) => {
    const { showCommand } = await import('../commands/show.ts');
    await showCommand(session, id, argument, { ...options, table: [] });
  },
});

/** By extension. */
export const extensions: Readonly<Record<string, string>> = { json: 'json', csv: 'csv', md: 'markdown' };
