import { hasScore } from '../../model/study/criteria.ts';
import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { type AnyCommand, unasked } from '../definitions/definition.ts';
import type { Output } from '../figures/output.ts';
import { firstDate } from './explain-dates.ts';

/** The results of a folder of figures, each as the command of that name writes it. @param asOf - the month as of which they are */
export const outputsOf = (study: Study, asOf: CalendarMonth = study.asOf): Output[] => [
  output('compare', async () => (await import('./compare.ts')).compare),
  ...(hasScore(study) ? [output('criteria', async () => (await import('./criteria.ts')).criteria)] : []),
  ...[...study.scenarios.keys()].toSorted(byCodeUnit).map(scenarioOutput),
  explanationOutput(study, asOf),
  output('sensitivity', async () => (await import('./sensitivity.ts')).sensitivity),
  output('simulate', async () => (await import('./simulate.ts')).simulate),
  output('assumptions', async () => (await import('./assumptions.ts')).assumptions),
];

const output = (name: string, load: () => Promise<AnyCommand>): Output => ({
  name,
  lacks: null,
  write: async (session, study, options) => {
    const command = await load();
    await command.run(session, { study }, { ...unasked(command), ...options });
  },
});

const scenarioOutput = (scenario: string): Output => ({
  name: `show-${scenario}`,
  lacks: null,
  write: async (session, study, options) => {
    const { show } = await import('./show.ts');
    await show.run(session, { scenario, study }, { ...unasked(show), ...options });
  },
});

/** Between the first date of the study and the as-of month. */
const explanationOutput = (study: Study, asOf: CalendarMonth): Output => ({
  name: 'explain',
  lacks: firstDate(study, asOf) === null ? 'one-date' : null,
  write: async (session, argument, { format, set, asOf: to }) => {
    const { explain } = await import('./explain.ts');
    const until = to === undefined ? {} : { to };
    await explain.run(session, { study: argument }, { ...unasked(explain), format, set, ...until });
  },
});
