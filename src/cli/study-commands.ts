import { Command, Option } from 'commander';
import type { AssumptionsOptions } from './commands/assumptions.ts';
import type { CheckOptions } from './commands/check.ts';
import { compareCommand, type CompareOptions } from './commands/compare.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { PinOptions } from './commands/pin.ts';
import type { ReportOptions } from './commands/report.ts';
import type { SensitivityOptions } from './commands/sensitivity.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import type { ShowOptions } from './commands/show.ts';
import type { TraceOptions } from './commands/trace.ts';
import { rows } from './help-rows.ts';
import type { Session } from './session.ts';

const repeated = (value: string, previous: readonly string[]): readonly string[] => [...previous, value];

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
  diff(session),
  report(session),
  check(session),
  pin(session),
];

function compare(session: Session): Command {
  const { compare: its, study } = session.words.help;
  const command = new Command('compare')
    .description(its.about)
    .argument('[study]', study)
    .option('--as-of <month>', its.asOf)
    .option('--by <metric>', its.by)
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
    .addOption(new Option('--table <name>', its.table).argParser(repeated).default([]))
    .option('--as-of <month>', shared.asOf)
    .option('--by <metric>', shared.by)
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
    .option('--by <metric>', shared.by)
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
    .option('--kind <kind>', its.kind)
    .option('--stale <age>', its.stale)
    .option('--unused', its.unused)
    .option('--as-of <month>', shared.asOf)
    .option('--by <metric>', its.by)
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
    .option('--metric <metric>', its.metric)
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
    .option('--metric <metric>', its.metric)
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
    .addOption(new Option('--outside-view <class>', its.outsideView).argParser(repeated).default([]))
    .option('--mitigation <share>', its.mitigation)
    .option('--curve', its.curve)
    .option('--samples <file>', its.samples)
    .option('--workers <number>', its.workers)
    .option('--as-of <month>', shared.asOf)
    .option('--by <metric>', shared.by)
    .addOption(setOption(session));
  return withFormats(command, session, its.examples).action(
    async (argument: string | undefined, options: SimulateOptions) => {
      const { simulateCommand } = await import('./commands/simulate.ts');
      return simulateCommand(session, argument, options);
    },
  );
}

function diff(session: Session): Command {
  const { diff: its } = session.words.help;
  const command = new Command('diff')
    .description(its.about)
    .argument('<old>', its.old)
    .argument('[new]', its.new)
    .option('--as-of <month>', its.asOf)
    .option('--fail-above <share>', its.failAbove);
  return withFormats(command, session, its.examples).action(
    async (old: string, is: string | undefined, options: DiffOptions) => {
      const { diffCommand } = await import('./commands/diff.ts');
      return diffCommand(session, [old, is], options);
    },
  );
}

function report(session: Session): Command {
  const { report: its, compare: shared, study, examples } = session.words.help;
  return new Command('report')
    .description(its.about)
    .argument('[study]', study)
    .option('-o, --output <folder>', its.output)
    .option('--as-of <month>', shared.asOf)
    .addOption(setOption(session))
    .option('--lang <language>', shared.lang, 'en')
    .option('--color <when>', shared.color, 'auto')
    .addHelpText('after', () => `\n${examples}\n${rows(its.examples)}`)
    .action(async (argument: string | undefined, options: ReportOptions) => {
      const { reportCommand } = await import('./commands/report.ts');
      return reportCommand(session, argument, options);
    });
}

function check(session: Session): Command {
  const { check: its, study } = session.words.help;
  const command = new Command('check')
    .description(its.about)
    .argument('[study]', study)
    .option('--update', its.update)
    .option('--folder <folder>', its.folder)
    .option('--as-of <month>', its.asOf);
  return withFormats(command, session, its.examples, its.format).action(
    async (argument: string | undefined, options: CheckOptions) => {
      const { checkCommand } = await import('./commands/check.ts');
      return checkCommand(session, argument, options);
    },
  );
}

function pin(session: Session): Command {
  const { pin: its, compare: shared, study, examples } = session.words.help;
  return new Command('pin')
    .description(its.about)
    .argument('<figure>', its.figure)
    .argument('[study]', study)
    .option('--as-of <month>', its.asOf)
    .option('--within <quantity>', its.within)
    .option('--published-in <text>', its.publishedIn)
    .option('--where <text>', its.where)
    .option('--lang <language>', shared.lang, 'en')
    .option('--color <when>', shared.color, 'auto')
    .addHelpText('after', () => `\n${examples}\n${rows(its.examples)}`)
    .action(async (figure: string, argument: string | undefined, options: PinOptions) => {
      const { pinCommand } = await import('./commands/pin.ts');
      return pinCommand(session, [figure, argument], options);
    });
}

const setOption = ({ words: { help } }: Session): Option =>
  new Option('--set <name=value>', help.compare.set).argParser(repeated).default([]);

type Examples = readonly (readonly [command: string, meaning: string])[];

/** The options by which somebody says how a result is to be shown. */
function withFormats(
  command: Command,
  { words: { help } }: Session,
  examples: Examples,
  formats = help.compare.format,
): Command {
  const { compare: its } = help;
  return command
    .option('--format <format>', formats, 'table')
    .option('--delimiter <mark>', its.delimiter)
    .option('--lang <language>', its.lang, 'en')
    .option('--color <when>', its.color, 'auto')
    .option('--width <characters>', its.width)
    .addHelpText('after', () => `\n${help.examples}\n${rows(examples)}`);
}
