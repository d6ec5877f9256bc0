import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Settled } from '../../engine/settle.ts';
import { inputsOf } from '../../model/values/central-values.ts';
import { assumptionOf, type Scenario } from '../../model/study/study.ts';

/**
 * The assumptions of both sides whose formula, on either side, cannot be carried out with what the other side has: it names
 * what is not there or is in another unit there, or with the formulas of that side it would follow from itself.
 *
 * @param isOneModel - whether the studies differ in values only, so that a name without meaning is asked for in neither
 */
export function formulasThatDoNotFit(old: Settled, current: Settled, isOneModel: boolean): AssumptionKey[] {
  return [...current.inForce.keys()].filter((key) => {
    if (!old.inForce.has(key)) return false;
    return contextsOf(old, current, key).some((context) => {
      const names = namesOf(old, current, key);
      return (
        names.some((name) => !isShared(context, name, isOneModel)) ||
        (isOther(old, current, key) && reaches(context, key))
      );
    });
  });
}

/** A pair of scenarios with one id, or the studies themselves: names mean something in each. */
interface Context {
  readonly old: Settled;
  readonly current: Settled;
  readonly scenario: string | null;
}

function contextsOf(old: Settled, current: Settled, key: AssumptionKey): Context[] {
  const slash = key.indexOf('/');
  const common = [...current.study.scenarios.keys()].filter((id) => old.study.scenarios.has(id));
  const ids = slash < 0 ? [null, ...common] : common.filter((id) => id === key.slice(0, slash));
  return ids.map((scenario) => ({ old, current: current, scenario }));
}

const namesOf = (old: Settled, current: Settled, key: AssumptionKey): string[] =>
  [old, current].flatMap(({ inForce }) => inputsOf(inForce.get(key) ?? null));

const isOther = (old: Settled, current: Settled, key: AssumptionKey): boolean =>
  JSON.stringify(inputsOf(old.inForce.get(key) ?? null)) !== JSON.stringify(inputsOf(current.inForce.get(key) ?? null));

const scenarioOf = ({ study }: Settled, id: string | null): Scenario | null =>
  id === null ? null : (study.scenarios.get(id) ?? null);

/** Whether a name stands for a number in the same unit on both sides. */
function isShared({ old, current, scenario }: Context, name: string, isOneModel: boolean): boolean {
  const units = [old, current].map((side) => assumptionOf(side.study, scenarioOf(side, scenario), name)?.unit);
  return units[0] === units[1] && (units[0] !== undefined || isOneModel || scenario === null);
}

/** Whether an assumption follows from itself, each formula on the way being of either side. */
function reaches({ old, current, scenario }: Context, target: AssumptionKey): boolean {
  const meant = (side: Settled, name: string): AssumptionKey => {
    const own = `${scenario}/${name}`;
    return side.inForce.has(own) ? own : name;
  };
  const inputs = (key: AssumptionKey): AssumptionKey[] =>
    namesOf(old, current, key).flatMap((name) => [meant(old, name), meant(current, name)]);
  const found = new Set(inputs(target));
  // A set is walked to what is added on the way.
  for (const key of found) for (const input of inputs(key)) found.add(input);
  return found.has(target);
}
