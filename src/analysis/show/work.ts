import { componentName, workName } from '../../engine/names.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { byStart } from '../runs/critical-paths.ts';
import type { Integer } from '../../units/printed.ts';

/** A piece of work of a phase: a component that is built, reused or migrated, or effort by itself. */
export interface WorkResult {
  /** Id of the phase. */
  readonly phase: string;
  /** Its place in the phase's list, from 0. */
  readonly index: Integer;
  /** How the work is done. */
  readonly kind: 'build' | 'reuse' | 'migrate' | 'effort';
  /** Id of the component; null for effort by itself. */
  readonly component: string | null;
  /** The part of the component that this piece covers, as a fraction; of reuse the part that is kept: the rest is built anew. */
  readonly share: number;
  /** The adaptation adjustment modifier of reuse: what it costs as a part of building anew; else null. */
  readonly aam: number | null;
  /** In person-months. */
  readonly effort: number;
  /** Who does it where that is no supplier. */
  readonly performedBy?: 'own';
}

/** All work of a scenario, phase by phase in order of time. */
export function workOf(run: CentralRun): WorkResult[] {
  const { columns, scenario } = run;
  return byStart(run).flatMap((phase) =>
    (scenario.phases.get(phase)?.work ?? []).map((work, index): WorkResult => {
      const component = work.kind === 'effort' ? null : work.component;
      return {
        phase,
        index,
        kind: work.kind,
        component,
        share: columns.number(workName(phase, index, 'share').id),
        aam: work.kind === 'reuse' ? columns.number(componentName(work.component, 'aam').id) : null,
        effort: columns.number(workName(phase, index, 'effort').id),
        ...(isOwn(run, phase) ? { performedBy: 'own' } : {}),
      };
    }),
  );
}

/** Whether own people do the work of a phase. */
const isOwn = ({ settled, scenario }: Pick<CentralRun, 'settled' | 'scenario'>, phase: string): boolean =>
  settled.study.responsibility.get(scenario.phases.get(phase)?.responsibility ?? '')?.performedBy === 'own';
