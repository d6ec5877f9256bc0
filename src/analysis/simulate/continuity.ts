import type { DrawnRun } from '../../engine/drawn-run.ts';
import { lasts, type Span, stretchesOf } from '../validate/continuity.ts';
import { chanceOf } from './joint.ts';
import { detailDraws } from './request.ts';
import type { Lines, ServiceLines } from './service-lines.ts';
import type { ServiceChances } from './simulation-result.ts';
import { runOf, type Simulator } from './block-simulator.ts';

interface Counted {
  readonly lines: ServiceLines;
  gaps: number;
  twice: number;
}

interface Seen {
  readonly run: DrawnRun;
  readonly services: readonly Counted[];
}

/** Looks at the first draws: in how many a service has nobody, or two at once. */
export class Continuity {
  private readonly seen: readonly (Seen | null)[];
  private readonly draws: number;

  constructor(simulator: Simulator) {
    this.draws = Math.min(simulator.request.draws, detailDraws);
    this.seen = simulator.drawnScenarios.map((drawnScenario) => {
      const { services } = drawnScenario;
      if (services.length === 0) return null;
      const lines = services.flatMap(({ within, serving }) =>
        [within, ...serving].flatMap((each) => [each.from, each.until]),
      );
      const run = runOf(simulator.study, drawnScenario, simulator, { lines, areKept: false });
      return { run, services: services.map((entry) => ({ lines: entry, gaps: 0, twice: 0 })) };
    });
  }

  /** The drawn columns hold the draws of this block. */
  see(draws: number): void {
    for (const entry of this.seen) {
      if (entry === null) continue;
      entry.run.compute();
      for (const counted of entry.services) for (let draw = 0; draw < draws; draw++) count(entry.run, counted, draw);
    }
  }

  /** By service of the study; of none nothing. */
  chances(scenario: number): readonly ServiceChances[] {
    const share = (found: number) => chanceOf(found / this.draws, this.draws);
    return (this.seen[scenario]?.services ?? []).map(({ lines: { service, mayOverlap }, gaps, twice }) => ({
      service,
      nobody: share(gaps),
      several: mayOverlap ? null : share(twice),
    }));
  }
}

function count(run: DrawnRun, counted: Counted, draw: number): void {
  const { within, serving } = counted.lines;
  const span = ({ from, until }: Lines): Span => ({
    from: run.at(from)[draw] as number,
    until: run.at(until)[draw] as number,
  });
  const stretches = stretchesOf(serving.map(span).filter(lasts), span(within));
  if (stretches.some(({ by }) => by.length === 0)) counted.gaps++;
  if (stretches.some(({ by }) => by.length > 1)) counted.twice++;
}
