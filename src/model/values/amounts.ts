import type { Path } from '../../problems/problem.ts';
import {
  aboveMinusOne,
  type AmountPlace,
  type Field,
  free,
  type PlaceTraits,
  notNegative,
  places,
  share,
} from './amount-places.ts';
import { investigationAmounts } from './investigation-amounts.ts';
import { scoredDimension } from '../study/criteria.ts';
import { effects, sizesOf } from './effects.ts';
import { eventPlaces } from './event-places.ts';
import { phaseAmounts } from './phase-amounts.ts';
import { phasesWith } from '../study/risks.ts';
import type { Fallback } from '../study/study.ts';
import type {
  Component,
  Contingency,
  Event,
  Responsibility,
  Risk,
  Scenario,
  Study,
  Work,
  WorkRisk,
} from '../study/study.ts';

/** Every amount of a study, once. */
export function amountsOf(study: Study): AmountPlace[] {
  return [...policyAmounts(study), ...sharedAmounts(study), ...criteriaAmounts(study), ...scenarioAmounts(study)];
}

function policyAmounts(study: Study): AmountPlace[] {
  const common: PlaceTraits = { scope: 'study', counted: false, policy: true };
  const indexation = [...study.indexation].map(([category, rate]): Field => [
    category,
    rate,
    'yearly-share',
    aboveMinusOne,
  ]);
  return [
    ...places(['discounting'], [['rate', study.discounting.rate, 'yearly-share', aboveMinusOne]], common),
    ...places(['indexation'], indexation, common),
    ...places(['vat'], [['rate', study.vat?.rate ?? null, 'share', notNegative]], common),
  ];
}

function sharedAmounts(study: Study): AmountPlace[] {
  const scenarios = [...study.scenarios.values()];
  return [
    ...[...study.components].flatMap(([id, component]) => componentAmounts(id, component, scenarios)),
    ...[...study.responsibility].flatMap(([id, form]) => {
      const scope = scenarios.filter(({ phases }) => [...phases.values()].some((phase) => phase.responsibility === id));
      return responsibilityAmounts(id, form, { scope, counted: true, policy: false });
    }),
    ...[...study.measures].flatMap(([id, { from, until }]) =>
      eventPlaces(['measures', id], { from, until }, { scope: scenarios, counted: false, policy: false }),
    ),
    ...[...study.services].flatMap(([id, { from, until }]) =>
      eventPlaces(['services', id], { from, until }, { scope: scenarios, counted: false, policy: false }),
    ),
    ...[...study.investigations].flatMap(([id, each]) => investigationAmounts(id, each)),
    ...study.risks.flatMap((risk, index) => {
      const scope = scenarios.filter((scenario) => phasesWith(scenario, risk.of).length > 0);
      return riskAmounts(['risks', index], risk, { scope, counted: false, policy: false });
    }),
    ...contingencyAmounts([], study.contingency, {
      scope: scenarios.filter(({ contingency }) => contingency === null),
      counted: false,
      policy: false,
    }),
  ];
}

function componentAmounts(id: string, component: Component, scenarios: readonly Scenario[]): AmountPlace[] {
  const usedFor = (...kinds: Work['kind'][]): PlaceTraits => ({
    scope: scenarios.filter(({ phases }) =>
      [...phases.values()].some(({ work }) => work.some((each) => uses(each, id, kinds))),
    ),
    counted: true,
    policy: false,
  });
  const adaptation = component.adaptation;
  return [
    ...places(['components', id], [['build', component.build, 'effort', notNegative]], usedFor('build', 'reuse')),
    ...places(['components', id], [['migrate', component.migrate, 'effort', notNegative]], usedFor('migrate')),
    ...places(
      ['components', id, 'adaptation'],
      [
        ['design-modified', adaptation?.designModified ?? null, 'share', share],
        ['code-modified', adaptation?.codeModified ?? null, 'share', share],
        ['integration', adaptation?.integration ?? null, 'share', notNegative],
        ['understanding', adaptation?.understanding ?? null, 'score', { low: 0, high: 50 }],
        ['assessment', adaptation?.assessment ?? null, 'score', { low: 0, high: 8 }],
        ['unfamiliarity', adaptation?.unfamiliarity ?? null, 'score', share],
      ],
      usedFor('reuse'),
    ),
  ];
}

const uses = (work: Work, component: string, kinds: readonly Work['kind'][]): boolean =>
  work.kind !== 'effort' && work.component === component && kinds.includes(work.kind);

/** Bounds of requirements are checked with their assumption, whose unit they must have. */
function responsibilityAmounts(id: string, form: Responsibility, common: PlaceTraits): AmountPlace[] {
  return places(
    ['responsibility', id],
    [
      ['rate', form.rate, 'rate', free],
      ['premium', form.premium, 'share', free],
      ['deviation-borne-by-supplier', form.borneBySupplier, 'share', share],
      ['up-to', form.upTo, 'share', notNegative],
      ['delay-borne-by-client', form.delayBorneByClient, 'share', share],
      ['direction', form.direction, 'share', free],
      ['direction-rate', form.directionRate, 'rate', free],
    ],
    common,
  );
}

function criteriaAmounts(study: Study): AmountPlace[] {
  const common: PlaceTraits = { scope: 'study', counted: false, policy: false };
  return [
    ...[...study.criteria].flatMap(([id, { worst, best, points, threshold, result }]) => {
      const dimension = scoredDimension(result);
      const ends: readonly Field[] =
        points === null
          ? [
              ['worst', worst, dimension, free],
              ['best', best, dimension, free],
            ]
          : [];
      return places(['criteria', id], [...ends, ['threshold', threshold, dimension, free]], common);
    }),
    ...[...study.stakeholders].flatMap(([id, { say, weights, weighing }]) => {
      const asked = weighing === 'order' ? [] : [...weights];
      const key = weighing === 'swing' ? 'swing' : 'weights';
      return places(
        ['stakeholders', id],
        [
          ['say', say, 'share', share],
          ...asked.map(([name, weight]): Field => [[key, name], weight, 'score', notNegative]),
        ],
        common,
      );
    }),
  ];
}

function scenarioAmounts(study: Study): AmountPlace[] {
  return [...study.scenarios.values()].flatMap((scenario) => {
    const path: Path = ['scenarios', scenario.id];
    const common: PlaceTraits = { scope: [scenario], counted: true, policy: false };
    const uncounted: PlaceTraits = { ...common, counted: false };
    return [
      ...[...scenario.phases].flatMap(([id, phase]) => phaseAmounts([...path, 'phases', id], phase, common)),
      ...scenario.running.flatMap((running, index) => {
        const at = [...path, 'running', index];
        const { from, until } = running;
        return [
          ...places(at, [['amount', running.amount, 'money-per-month', free]], common),
          ...eventPlaces(at, { from, until }, uncounted),
        ];
      }),
      ...eventPlaces([...path, 'milestones'], Object.fromEntries(scenario.milestones), uncounted),
      ...eventPlaces(path, deliveredOf(scenario), uncounted),
      ...scenario.risks.flatMap((risk, index) => riskAmounts([...path, 'risks', index], risk, uncounted)),
      ...fallbackAmounts([...path, 'fallback'], scenario.fallback, common),
      ...contingencyAmounts(path, scenario.contingency, uncounted),
      ...places(
        [...path, 'scores'],
        [...scenario.scores].map(([id, score]): Field => [id, score, 'score', free]),
        uncounted,
      ),
      ...[...scenario.judged].flatMap(([id, scores]) =>
        places(
          [...path, 'scores', id, 'by'],
          [...scores].map(([assessor, score]): Field => [assessor, score, 'score', free]),
          uncounted,
        ),
      ),
    ];
  });
}

const deliveredOf = ({ delivered }: Scenario): Readonly<Record<string, Event>> =>
  delivered === null || delivered === 'never' ? {} : { delivered };

function riskAmounts(path: Path, risk: Risk | WorkRisk, common: PlaceTraits): AmountPlace[] {
  const sizes = sizesOf(risk).map(({ effect, size }): Field => {
    const { at, dimension, bounds } = effects[effect];
    return [at, size.kind === 'estimate' ? null : size, dimension, bounds];
  });
  const when = risk.costs?.when ?? null;
  return [
    ...places(path, [['probability', risk.probability, 'share', share], ...sizes], common),
    ...eventPlaces([...path, 'costs'], when === null ? {} : { when }, common),
  ];
}

const fallbackAmounts = (path: Path, fallback: Fallback | null, common: PlaceTraits): AmountPlace[] =>
  fallback === null
    ? []
    : [
        ...places(path, [['cost', fallback.cost, 'money', notNegative]], common),
        ...(fallback.at === null ? [] : eventPlaces(path, { at: fallback.at }, { ...common, counted: false })),
      ];

const contingencyAmounts = (path: Path, contingency: Contingency | null, common: PlaceTraits): AmountPlace[] =>
  places([...path, 'contingency'], [['share', contingency?.share ?? null, 'share', notNegative]], common);
