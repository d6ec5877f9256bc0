import type { DrawnRun } from '../../engine/drawn/drawn-run.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { chanceOf } from './chance.ts';
import { detailDraws } from './request.ts';
import type { Lines, ServiceLines } from './service-lines.ts';
import type { ServiceChances } from './simulation-result.ts';
import { runOf, type Simulator } from './block-simulator.ts';
import { ServiceTime } from './service-time.ts';

interface Counted {
  readonly lines: ServiceLines;
  gaps: number;
  twice: number;
}

interface SpanColumns {
  readonly from: Column;
  readonly until: Column;
}

/** The services of a scenario, and the run that computes them. */
interface Observed {
  readonly run: DrawnRun;
  readonly services: readonly Counted[];
}

/** Looks at the first draws: in how many a service has nobody, or two at once. */
export class Continuity {
  /** By scenario; null where it has no services. */
  private readonly observed: readonly (Observed | null)[];
  private readonly draws: number;

  constructor(simulator: Simulator) {
    this.draws = Math.min(simulator.request.draws, detailDraws);
    this.observed = simulator.drawnScenarios.map((drawnScenario) => {
      const { services } = drawnScenario;
      if (services.length === 0) return null;
      const lines = services.flatMap(({ within, serving }) =>
        [within, ...serving].flatMap((each) => [each.from, each.until]),
      );
      const run = runOf(simulator.study, drawnScenario, simulator, { lines, areKept: false });
      return { run, services: services.map((service) => ({ lines: service, gaps: 0, twice: 0 })) };
    });
  }

  /** The drawn columns hold the draws of this block. */
  see(draws: number): void {
    for (const observed of this.observed) {
      if (observed === null) continue;
      observed.run.compute();
      for (const counted of observed.services) count(observed.run, counted, draws);
    }
  }

  /** By service of the study; of none nothing. */
  chances(scenario: number): readonly ServiceChances[] {
    const share = (found: number) => chanceOf(found / this.draws, this.draws);
    return (this.observed[scenario]?.services ?? []).map(({ lines: { service, mayOverlap }, gaps, twice }) => ({
      service,
      nobody: share(gaps),
      several: mayOverlap ? null : share(twice),
    }));
  }
}

/** What is found in a draw; it must be looked at in every one of many, so that no list is made for it. */
function count({ at }: DrawnRun, counted: Counted, draws: number): void {
  const { within, serving } = counted.lines;
  const spanColumns = ({ from, until }: Lines): SpanColumns => ({ from: at(from), until: at(until) });
  const columns = serving.map(spanColumns);
  const time = new ServiceTime(columns.length);
  const { from, until } = spanColumns(within);
  for (let draw = 0; draw < draws; draw++) {
    time.begin(from[draw] as number, until[draw] as number);
    for (const each of columns) time.add(each.from[draw] as number, each.until[draw] as number);
    time.end();
    if (time.hasGap) counted.gaps++;
    if (time.isTwice) counted.twice++;
  }
}
