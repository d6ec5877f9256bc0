import type { Adaptation, Component, Phase, Work } from '../../model/study.ts';
import type { LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';

/** The lines of what a phase takes, in person-months, and for how long: effort, duration and team. */
export function compileEffort(plan: PlanBuilder, id: string, phase: Phase): void {
  const path = `phases.${id}`;
  const work = phase.work.map((each, index) => workLine(plan, `${path}: work ${index}`, each));
  const effort = plan.sum(`${path}.effort`, 'person-months', work);
  switch (phase.span.kind) {
    case 'duration': {
      const duration = plan.field(`${path}.duration`, phase.span.duration, 'duration');
      plan.add(`${path}.team`, 'fte', 'ratio', [effort, duration]);
      return;
    }
    case 'team': {
      const team = plan.field(`${path}.team`, phase.span.team, 'team');
      plan.add(`${path}.duration`, 'months', 'ratio', [effort, team]);
      return;
    }
    case 'none':
      plan.add(`${path}.team`, 'fte', 'ratio', [effort, plan.literal(`${path}.duration`, 'months', 0)]);
  }
}

function workLine(plan: PlanBuilder, id: string, work: Work): LineNumber {
  const share = plan.field(`${id} share`, work.share, 'share');
  const shared = (whole: LineNumber): LineNumber =>
    plan.add(`${id} effort`, 'person-months', 'product', [whole, share]);
  switch (work.kind) {
    case 'effort':
      return shared(plan.amount(`${id} in full`, work.effort, 'effort'));
    case 'build':
    case 'migrate':
      return shared(componentLine(plan, work.component, work.kind));
    case 'reuse': {
      const build = componentLine(plan, work.component, 'build');
      return plan.add(`${id} effort`, 'person-months', 'reused', [build, share, aamLine(plan, work.component)]);
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
  return plan.amount(`components.${id}.${part}`, amount, 'effort');
}

const ratings = ['understanding', 'assessment', 'unfamiliarity'] as const;
const shares = ['designModified', 'codeModified', 'integration'] as const;

function aamLine(plan: PlanBuilder, id: string): LineNumber {
  const line = `components.${id}.aam`;
  const known = plan.numberOf.get(line);
  if (known !== undefined) return known;
  const adaptation = componentOf(plan, id).adaptation;
  if (adaptation === null) throw new Error(`component ${id} has no adaptation: checks let it pass`);
  const of = (key: keyof Adaptation, dimension: 'share' | 'score'): LineNumber =>
    plan.amount(`components.${id}.${key}`, adaptation[key], dimension);
  const inputs = [...shares.map((key) => of(key, 'share')), ...ratings.map((key) => of(key, 'score'))];
  return plan.add(line, 'factor', 'aam', inputs);
}
