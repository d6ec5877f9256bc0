import type { Outcome } from '../../report/outcome.ts';
import type { Exit, Host, Stream } from '../host/host.ts';
import type { RunCommand } from '../session/session.ts';

/** One command about one study. */
export interface Job {
  /** What is typed behind `samen`. */
  readonly args: readonly string[];
  /** The format in which mistakes are reported, where that is another than what it prints. */
  readonly mistakesAs?: string | undefined;
  /** Whether `samen.yaml` names the study, and nobody typed it. */
  readonly isSettled: boolean;
  /** Figures of limits that it may lack, as another has them; null where nobody knows yet which have them. */
  readonly mayLack: readonly LimitOfFigure[] | null;
}

/** A figure of limits, as typed. */
export interface LimitOfFigure {
  readonly limits: string;
  readonly figure: string;
}

/** What came of it. */
export interface Done {
  readonly exit: Exit;
  readonly out: string;
  readonly err: string;
  readonly outcomes: readonly Outcome[];
  /** Whether some of what it printed beside results is advice. */
  readonly isAdvised: boolean;
  /** Which figures of its limits it has, and which not. */
  readonly held: readonly (LimitOfFigure & { readonly isThere: boolean })[];
}

/** What is known of a stream. */
export type StreamState = Pick<Stream, 'isTerminal' | 'width'>;

/** Runs a job, and keeps what it prints. It computes with no other beside it: others run beside it already. */
export async function runJob(
  { args, mistakesAs, isSettled, mayLack }: Job,
  host: Host,
  run: RunCommand,
): Promise<Done> {
  const [out, err] = [new Page(host.out), new Page(host.err)];
  const outcomes: Outcome[] = [];
  const held: Done['held'][number][] = [];
  let isAdvised = false;
  const world = { ...host, out, err, processors: 1, startWorker: () => null };
  const exit = await run(args, world, {
    collect: (outcome) => void outcomes.push(outcome),
    advised: () => (isAdvised = true),
    isSettled,
    limits: {
      mayLack: (limits, figure) =>
        mayLack === null || mayLack.some((each) => each.limits === limits && each.figure === figure),
      tell: (limits, figure, isThere) => void held.push({ limits, figure, isThere }),
    },
    ...(mistakesAs === undefined ? {} : { mistakesAs }),
  });
  return { exit, out: out.text, err: err.text, outcomes, isAdvised, held };
}

/** A stream like another that keeps what is written. */
class Page implements Stream {
  text = '';
  readonly isTerminal: boolean;
  readonly width: number | null;

  constructor({ isTerminal, width }: StreamState) {
    this.isTerminal = isTerminal;
    this.width = width;
  }

  write(text: string): void {
    this.text += text;
  }
}
