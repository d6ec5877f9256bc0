import type { LocatedProblem } from '../../input/load.ts';
import { colours, noPaint, type Paint } from '../../report/paint.ts';
import { writeProblems } from '../../report/problems.ts';
import { inEuros, type Notation } from '../../units/notation.ts';
import { inNotation } from '../../words/in-notation.ts';
import type { Words } from '../../words/words.ts';
import type { Outcome } from '../../report/outcome.ts';
import type { LimitsOfSeveral } from './limits.ts';
import { type Exit, exits, type Host, type Stream } from '../host/host.ts';
import { withSafeLog } from '../host/safe-log.ts';

/** Who gathers what a command finds, in place of its being printed. */
export interface Gathering {
  readonly collect: (outcome: Outcome) => void;
  /** Is told that there is advice, which is printed all the same. */
  readonly advised: () => void;
  /** The format in which mistakes are reported, where that is not the one of what is printed. */
  readonly mistakesAs?: string;
  /** Whether `samen.yaml` names the study, and nobody typed it. */
  readonly isSettled?: boolean;
  /** Of limits of what changes, where other studies are held to the same. */
  readonly limits?: LimitsOfSeveral;
}

/** Runs a command line in a world; what it finds may be gathered in place of being printed. */
export type RunCommand = (args: readonly string[], host: Host, gathering: Gathering | null) => Promise<Exit>;

export type ColourChoice = 'auto' | 'always' | 'never';
export const colourChoices: readonly ColourChoice[] = ['auto', 'always', 'never'];

/** What a command works with: the world, a language, and whether to use colour. */
export interface Session {
  readonly host: Host;
  /** Writes commands of ours for the runner of a CI job to obey: all else that is printed is without. */
  readonly commandRunner: (commands: string) => void;
  /** In the notation of the study that was read last. */
  readonly words: Words;
  /** From now on amounts are written as a study writes them. */
  readonly writeAs: (notation: Notation) => void;
  /** What was settled of how results are shown, by its name. */
  readonly shown: Readonly<Record<string, string>>;
  readonly paint: (stream: Stream) => Promise<Paint>;
  readonly warn: (problems: readonly LocatedProblem[]) => Promise<void>;
  /** Says that samen found what it was asked to look for: it ends with another exit code. */
  readonly findings: () => void;
  /** Says how samen ends, where that is decided by what ran in it. */
  readonly endWith: (exit: Exit) => void;
  /** Takes what was found of a study, where that is printed with what was found of others; null where it is printed at once. */
  readonly collect: ((outcome: Outcome) => void) | null;
  /** Where other studies are held to the same limits of what changes; null where this is one by itself. */
  readonly limits: LimitsOfSeveral | null;
  /** Runs another command line, in a world of its own. */
  readonly run: RunCommand;
  /**
   * What is computed of a study, by a name that says what it is of. Several results of one study share it where they are
   * written in one session (`samen report`); a command that writes one result computes it.
   */
  readonly shared: <T>(name: string, compute: () => T) => T;
}

/** A session in which nothing is computed twice: for one study, and one choice of what is set. */
export function sharing(session: Session): Session {
  const results = new Map<string, unknown>();
  const shared = <T>(name: string, compute: () => T): T => {
    if (!results.has(name)) results.set(name, compute());
    return results.get(name) as T;
  };
  return { ...session, shared };
}

/** What a session is made of besides its world. */
interface SessionParts extends Pick<Session, 'words' | 'shown' | 'endWith' | 'collect' | 'run'> {
  readonly colour: ColourChoice;
  /** Is told that there is advice. */
  readonly advised?: (() => void) | undefined;
  readonly limits?: LimitsOfSeveral | null;
}

export function sessionOf(
  world: Host,
  { words: ofLanguage, shown, colour, advised, limits = null, endWith, collect, run }: SessionParts,
): Session {
  let notation = inEuros;
  const words = inNotation(ofLanguage, () => notation);
  const host = withSafeLog(world);
  const paint = (stream: Stream): Promise<Paint> =>
    isColourful(host, stream, colour) ? colours() : Promise.resolve(noPaint);
  return {
    host,
    commandRunner: (commands) => world.out.write(commands),
    words,
    shown,
    writeAs: (now) => {
      notation = now;
    },
    paint,
    findings: () => endWith(exits.findings),
    endWith,
    collect,
    limits,
    run,
    shared: (_, compute) => compute(),
    warn: async (problems) => {
      if (problems.length === 0) return;
      advised?.();
      host.err.write(writeProblems(problems, { words, paint: await paint(host.err) }));
    },
  };
}

/** `--color` goes before NO_COLOR, NO_COLOR before FORCE_COLOR, and that before what the stream is. */
function isColourful({ env }: Host, stream: Stream, choice: ColourChoice): boolean {
  if (choice !== 'auto') return choice === 'always';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTerminal && env['TERM'] !== 'dumb';
}
