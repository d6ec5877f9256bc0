import { Command, Option } from 'commander';
import type { AssumptionsOptions } from './commands/assumptions.ts';
import { compareCommand, type CompareOptions } from './commands/compare.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { SensitivityOptions } from './commands/sensitivity.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import type { ShowOptions } from './commands/show.ts';
import type { TraceOptions } from './commands/trace.ts';
import { metricNames } from '../model/read/shared.ts';
import { tableIds } from '../report/tables/show/table-ids.ts';
import { topics } from '../report/tables/simulation/topics.ts';
import { classNames } from './completion/choices.ts';
import { kinds } from './session/options.ts';
import type { Session } from './session/session.ts';
import { repeated, setOption, withFormats } from './session/shared-options.ts';

/** What scenarios can be ranked by, in any study. */
const metrics = metricNames(['<id>']);

/**
 * The commands that compute a study and show what they find in any format. All but the main one are loaded when they are
 * asked for.
 */
export const studyCommands = (session: Session): Command[] => [
  compare(session),
  show(session),
  trace(session),
  assumptions(session),
  explain(session),
  sensitivity(session),
  simulate(session),
];

function compare(session: Session): Command {
  const { compare: its, simulate: draw, study } = session.words.help;
  const command = new Command('compare')
    .description(its.about)
    .argument('[study]', study)
    .option('--as-of <month>', its.asOf)
    .option('--by <metric>', its.byAlsoDrawn(metrics))
    .option('--draws <number>', its.draws)
    .option('--seed <number>', draw.seed)
    .option('--sampling <method>', draw.sampling)
    .addOption(setOption(session))
    .addOption(new Option('--scenario <id>', its.scenario).argParser(repeated).default([]));
  return withFormats(command, session, its.examples).action(
    async (argument: string | undefined, options: CompareOptions) => compareCommand(session, argument, options),
  );
}

function show(session: Session): Command {
  const { show: its, compare: shared, study } = session.words.help;
  const command = new Command('show')
    .description(its.about)
    .argument('<scenario>', its.scenario)
    .argument('[study]', study)
    .addOption(new Option('--table <name>', its.table(tableIds)).argParser(repeated).default([]))
    .option('--as-of <month>', shared.asOf)
    .option('--by <metric>', shared.by(metrics))
    .addOption(setOption(session));
  return withFormats(command, session, its.examples).action(
    async (scenario: string, argument: string | undefined, options: ShowOptions) => {
      const { showCommand } = await import('./commands/show.ts');
      return showCommand(session, scenario, argument, options);
    },
  );
}

function trace(session: Session): Command {
  const { trace: its, show: ofShow, compare: shared, study } = session.words.help;
  const command = new Command('trace')
    .description(its.about)
    .argument('<scenario>', ofShow.scenario)
    .argument('<metric>', its.metric)
    .argument('[study]', study)
    .option('--depth <levels>', its.depth)
    .option('--as-of <month>', shared.asOf)
    .option('--by <metric>', shared.by(metrics))
    .addOption(setOption(session));
  return withFormats(command, session, its.examples).action(
    async (scenario: string, metric: string, argument: string | undefined, options: TraceOptions) => {
      const { traceCommand } = await import('./commands/trace.ts');
      return traceCommand(session, [scenario, metric, argument], options);
    },
  );
}

function assumptions(session: Session): Command {
  const { assumptions: its, compare: shared, study } = session.words.help;
  const command = new Command('assumptions')
    .description(its.about)
    .argument('[study]', study)
    .option('--kind <kind>', its.kind(kinds))
    .option('--stale <age>', its.stale)
    .option('--unused', its.unused)
    .option('--as-of <month>', shared.asOf)
    .option('--by <metric>', its.by(metrics))
    .addOption(setOption(session));
  return withFormats(command, session, its.examples).action(
    async (argument: string | undefined, options: AssumptionsOptions) => {
      const { assumptionsCommand } = await import('./commands/assumptions.ts');
      return assumptionsCommand(session, argument, options);
    },
  );
}

function explain(session: Session): Command {
  const { explain: its, study } = session.words.help;
  const command = new Command('explain')
    .description(its.about)
    .argument('[study]', study)
    .option('--from <month>', its.from)
    .option('--to <month>', its.to)
    .addOption(new Option('--set-from <name=value>', its.setFrom).argParser(repeated).default([]))
    .addOption(new Option('--set-to <name=value>', its.setTo).argParser(repeated).default([]))
    .option('--against <study>', its.against)
    .option('--as-of <month>', its.asOf)
    .option('--between <scenarios>', its.between)
    .option('--of <scenario>', its.of)
    .option('--metric <metric>', its.metric(metrics))
    .addOption(setOption(session));
  return withFormats(command, session, its.examples).action(
    async (argument: string | undefined, options: ExplainOptions) => {
      const { explainCommand } = await import('./commands/explain.ts');
      return explainCommand(session, argument, options);
    },
  );
}

function sensitivity(session: Session): Command {
  const { sensitivity: its, compare: shared, study } = session.words.help;
  const command = new Command('sensitivity')
    .description(its.about)
    .argument('[study]', study)
    .option('--between <a,b>', its.between)
    .option('--of <scenario>', its.of)
    .option('--metric <metric>', its.metric(metrics))
    .option('--as-of <month>', shared.asOf)
    .addOption(setOption(session));
  return withFormats(command, session, its.examples).action(
    async (argument: string | undefined, options: SensitivityOptions) => {
      const { sensitivityCommand } = await import('./commands/sensitivity.ts');
      return sensitivityCommand(session, argument, options);
    },
  );
}

function simulate(session: Session): Command {
  const { simulate: its, compare: shared, study } = session.words.help;
  const command = new Command('simulate')
    .description(its.about)
    .argument('[study]', study)
    .option('--draws <number>', its.draws)
    .option('--seed <number>', its.seed)
    .option('--sampling <method>', its.sampling)
    .option('--by-date <month>', its.byDate)
    .option('--budget <amount>', its.budget)
    .addOption(new Option('--outside-view <class>', its.outsideView(classNames)).argParser(repeated).default([]))
    .option('--mitigation <share>', its.mitigation)
    .option('--curve', its.curve)
    .addOption(new Option('--table <name>', its.table(topics)).argParser(repeated).default([]))
    .option('--samples <file>', its.samples)
    .option('--workers <number>', its.workers)
    .option('--as-of <month>', shared.asOf)
    .option('--by <metric>', shared.by(metrics))
    .addOption(setOption(session));
  return withFormats(command, session, its.examples).action(
    async (argument: string | undefined, options: SimulateOptions) => {
      const { simulateCommand } = await import('./commands/simulate.ts');
      return simulateCommand(session, argument, options);
    },
  );
}
