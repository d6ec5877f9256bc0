import { Command } from 'commander';
import type { CheckOptions } from './figures/check.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { PinOptions } from './figures/pin.ts';
import type { ReportOptions } from './figures/report.ts';
import { rows } from './session/help-rows.ts';
import { checkFormats } from './session/formats.ts';
import { languages } from './session/options.ts';
import { colourChoices } from './session/session.ts';
import type { Session } from './session/session.ts';
import { setOption, withFormats } from './session/shared-options.ts';

/** The commands about figures that are kept: compared with others, written into a folder, pinned and checked. */
export const figuresCommands = (session: Session): Command[] => [
  diff(session),
  report(session),
  check(session),
  pin(session),
];

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
    .option('--lang <language>', shared.lang(languages), 'en')
    .option('--color <when>', shared.color(colourChoices), 'auto')
    .addHelpText('after', () => `\n${examples}\n${rows(its.examples)}`)
    .action(async (argument: string | undefined, options: ReportOptions) => {
      const { reportCommand } = await import('./figures/report.ts');
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
  return withFormats(command, session, its.examples, checkFormats).action(
    async (argument: string | undefined, options: CheckOptions) => {
      const { checkCommand } = await import('./figures/check.ts');
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
    .option('--lang <language>', shared.lang(languages), 'en')
    .option('--color <when>', shared.color(colourChoices), 'auto')
    .addHelpText('after', () => `\n${examples}\n${rows(its.examples)}`)
    .action(async (figure: string, argument: string | undefined, options: PinOptions) => {
      const { pinCommand } = await import('./figures/pin.ts');
      return pinCommand(session, [figure, argument], options);
    });
}
