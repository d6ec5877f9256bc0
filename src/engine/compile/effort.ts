import type { Adaptation, Component, Phase, Ramp, Work } from '../../model/study/study.ts';
import { componentName, phaseName, workName } from '../names.ts';
import type { LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import type { Overruns } from './overruns.ts';

/** The lines of what a phase takes, in person-months, and for how long: effort, duration and team. */
export function compileEffort(plan: PlanBuilder, id: string, phase: Phase, overruns: Overruns): void {
  const effort = effortLine(plan, id, phase, overruns.enlarges(id));
  const team = phaseName(id, 'team');
  const longer = overruns.prolongs(id);
  const duration = phaseName(id, longer === null ? 'duration' : longer.from);
  /** A team is as large as the effort asks for in the time that the phase takes after all. */
  const takes = (before: LineNumber): LineNumber =>
    longer === null ? before : plan.add(phaseName(id, 'duration'), 'months', longer.rule, [before, ...longer.inputs]);
  switch (phase.span.kind) {
    case 'duration': {
      const amount = phase.span.duration;
      const path = plan.here('phases', id, 'duration');
      const given = plan.field({ name: duration, amount, dimension: 'duration', path });
      plan.add(team, 'fte', 'team-needed', [effort, takes(given)]);
      return;
    }
    case 'team': {
      const amount = phase.span.team;
      const given = plan.field({ name: team, amount, dimension: 'team', path: plan.here('phases', id, 'team') });
      takes(plan.add(duration, 'months', 'ratio', [effort, given]));
      return;
    }
    case 'ramp': {
      const [from, to, over] = rampLines(plan, id, phase.span.ramp);
      const given = plan.add(duration, 'months', 'ramped-duration', [effort, from, to, over]);
      plan.add(team, 'fte', 'ramped-team', [effort, given, from]);
      plan.add(phaseName(id, 'team-reached'), 'fte', 'team-reached', [given, from, to, over]);
      takes(given);
      return;
    }
    case 'none':
      plan.add(team, 'fte', 'team-needed', [effort, takes(plan.literal(duration, 'months', 0))]);
  }
}

/** A team that grows or shrinks: how large it is at the start and after so many months. */
function rampLines(plan: PlanBuilder, id: string, { from, to, over }: Ramp): [LineNumber, LineNumber, LineNumber] {
  const path = plan.here('phases', id, 'team');
  return [
    plan.field({ name: phaseName(id, 'team-from'), amount: from, dimension: 'team', path: [...path, 'from'] }),
    plan.field({ name: phaseName(id, 'team-to'), amount: to, dimension: 'team', path: [...path, 'to'] }),
    plan.field({ name: phaseName(id, 'team-over'), amount: over, dimension: 'duration', path: [...path, 'over'] }),
  ];
}

/** The effort of all work, with what risks add to it. */
function effortLine(plan: PlanBuilder, id: string, phase: Phase, risks: readonly LineNumber[]): LineNumber {
  const work = phase.work.map((each, index) => workLine(plan, { phase: id, index, work: each }));
  const effort = phaseName(id, 'effort');
  if (risks.length === 0) return plan.sum(effort, 'person-months', work);
  const plain = plan.sum(phaseName(id, 'effort-without-risks'), 'person-months', work);
  return plan.add(effort, 'person-months', 'enlarged', [plain, ...risks]);
}

interface PlacedWork {
  readonly phase: string;
  readonly index: number;
  readonly work: Work;
}

/** The share of a piece of work. */
export const shareLine = (plan: PlanBuilder, { phase, index, work }: PlacedWork): LineNumber =>
  plan.field({
    name: workName(phase, index, 'share'),
    amount: work.share,
    dimension: 'share',
    path: plan.here('phases', phase, 'work', index, 'share'),
  });

function workLine(plan: PlanBuilder, placed: PlacedWork): LineNumber {
  const { phase, index, work } = placed;
  const path = plan.here('phases', phase, 'work', index);
  const name = workName(phase, index, 'effort');
  const share = shareLine(plan, placed);
  const shared = (whole: LineNumber): LineNumber => plan.add(name, 'person-months', 'product', [whole, share]);
  switch (work.kind) {
    case 'effort': {
      const whole = workName(phase, index, 'whole');
      return shared(plan.amount({ name: whole, amount: work.effort, dimension: 'effort', path: [...path, 'effort'] }));
    }
    case 'build':
    case 'migrate':
      return shared(componentLine(plan, work.component, work.kind));
    case 'reuse': {
      const build = componentLine(plan, work.component, 'build');
      return plan.add(name, 'person-months', 'reused', [build, share, aamLine(plan, work.component)]);
    }
  }
}

function componentOf(plan: PlanBuilder, id: string): Component {
  const component = plan.study.components.get(id);
  if (component === undefined) throw new Error(`no component ${id}: checks let it pass`);
  return component;
}

function componentLine(plan: PlanBuilder, id: string, part: 'build' | 'migrate'): LineNumber {
  const amount = componentOf(plan, id)[part];
  if (amount === null) throw new Error(`component ${id} has no ${part}: checks let it pass`);
  return plan.amount({
    name: componentName(id, part),
    amount,
    dimension: 'effort',
    path: ['components', id, part],
  });
}

/** The inputs of the reuse model in the order of its rule, with their keys in a study. */
const adaptationParts: readonly (readonly [part: keyof Adaptation, key: string, dimension: 'share' | 'score'])[] = [
  ['designModified', 'design-modified', 'share'],
  ['codeModified', 'code-modified', 'share'],
  ['integration', 'integration', 'share'],
  ['understanding', 'understanding', 'score'],
  ['assessment', 'assessment', 'score'],
  ['unfamiliarity', 'unfamiliarity', 'score'],
];

function aamLine(plan: PlanBuilder, id: string): LineNumber {
  const name = componentName(id, 'aam');
  const known = plan.numberOf.get(name.id);
  if (known !== undefined) return known;
  const { adaptation } = componentOf(plan, id);
  if (adaptation === null) throw new Error(`component ${id} has no adaptation: checks let it pass`);
  const inputs = adaptationParts.map(([part, key, dimension]) =>
    plan.amount({
      name: componentName(id, part),
      amount: adaptation[part],
      dimension,
      path: ['components', id, 'adaptation', key],
    }),
  );
  return plan.add(name, 'factor', 'aam', inputs);
}
