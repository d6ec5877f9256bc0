import { inNotation } from '../problems/in-notation.ts';
import type { Problem } from '../problems/problem.ts';
import { unknown } from '../problems/unknown-name.ts';
import { currencyOf } from '../units/currency.ts';
import { amountsOf } from './values/amounts.ts';
import { withoutLosses, withoutLostNames } from './study/losses.ts';
import { Reader } from './read/reader.ts';
import { readStudy } from './read/study.ts';
import { checkCriteria } from './rules/criteria.ts';
import { checkEstimates } from './rules/estimates.ts';
import { checkEvents } from './rules/events.ts';
import { checkFallbacks } from './rules/fallbacks.ts';
import { checkFormulas } from './rules/formulas.ts';
import { gather, type Report } from './rules/gather.ts';
import { checkInvestigations } from './rules/investigations.ts';
import { withMendedIds } from './rules/mended-ids.ts';
import { checkPhases } from './rules/phases.ts';
import { checkReferences, checkScenarioAssumptions } from './rules/references.ts';
import { checkRequirements } from './rules/requirements.ts';
import { checkSources } from './rules/sources.ts';
import { checkUncertainty } from './rules/uncertainty.ts';
import { shapeOf } from './written/shape.ts';
import { notationOf } from './written/written-notation.ts';
import type { Study } from './study/study.ts';

/** A study, or everything that is wrong with it. */
export type Checked =
  | { readonly study: Study; readonly problems: null }
  | { readonly study: null; readonly problems: readonly Problem[] };

/**
 * Reads plain data (maps, lists, texts, numbers, booleans) as a study.
 *
 * @param data - a whole study with its scenarios, after `extends` and `--set`; parts at fault are taken out of it
 * @returns the study, or every problem found: of shape, of values, and of names that do not fit together
 */
export function checkStudy(data: unknown): Checked {
  const shaped = shapeOf(data);
  const reader = new Reader(Object.keys(shaped.written.sources ?? {}), notationOf(shaped.written));
  const study = readStudy(reader, shaped.written);
  const rules = gather((report) => checkRules(study, report));
  const named = withoutLosses(rules, shaped.problems);
  const shown = new Set([...shaped.problems, ...withoutLostNames(reader.problems, shaped.problems), ...named]);
  // What is not shown may still say that something else is no mistake of its own.
  const all = withoutEchoes([...shaped.problems, ...reader.problems, ...named]).filter((each) => shown.has(each));
  const meant = withMendedIds(all);
  const found = oneEach(shaped.written.currency === undefined ? meant.filter(isOfNoCurrency) : meant);
  const problems = found.map(({ fault, ...problem }) => ({
    ...problem,
    fault: inNotation(nameWithoutSign(study, problem.path, fault), reader.notation),
  }));
  return problems.length === 0 ? { study, problems: null } : { study: null, problems };
}

function checkRules(study: Study, report: Report): void {
  if (study.scenarios.size === 0) report(['scenarios'], { kind: 'no-scenarios' });
  if (study.reference !== null && !study.scenarios.has(study.reference)) {
    report(['reference'], unknown('scenario', study.reference, study.scenarios.keys()));
  }
  const amounts = amountsOf(study);
  checkReferences(study, amounts, report);
  checkScenarioAssumptions(study, amounts, report);
  checkRequirements(study, report);
  checkFormulas(study, amounts, report);
  checkSources(study, report);
  checkEvents(study, report);
  checkPhases(study, report);
  checkCriteria(study, report);
  checkFallbacks(study, report);
  checkInvestigations(study, report);
  checkUncertainty(study, report);
  checkEstimates(study, report);
}

/** What cannot be read as a quantity and is what an assumption is called, in its scenario or the study, lacks only the sign of a name. */
function nameWithoutSign(
  { assumptions, scenarios }: Study,
  path: Problem['path'],
  fault: Problem['fault'],
): Problem['fault'] {
  if (fault.kind !== 'not-a-quantity') return fault;
  const own = path[0] === 'scenarios' ? scenarios.get(String(path[1]))?.assumptions : undefined;
  const isName = assumptions.has(fault.text) || own?.has(fault.text) === true;
  return isName ? { kind: 'bad-reference', text: fault.text, near: `$${fault.text}` } : fault;
}

/** The first problem of each place, or part of a value: what is read after it stumbles over the same. */
function oneEach(problems: readonly Problem[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.path, problem.within]);
    if (!found.has(key)) found.set(key, problem);
  }
  return [...found.values()];
}

/**
 * What only follows from a misspelled key, or from one with a faulty value, is not said: `titel` without `title` is one mistake, and so is
 * a gate that cannot be read, of which an investigation is.
 */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const misspelled = new Set<string>();
  for (const { path, fault } of problems) {
    if (fault.kind !== 'missing-key') misspelled.add(JSON.stringify(path));
    if (fault.kind === 'unknown-key' && fault.near !== null)
      misspelled.add(JSON.stringify([...path.slice(0, -1), fault.near]));
  }
  const gates = new Set(problems.flatMap(({ path }) => (path.includes('requires') ? [listOfGates(path)] : [])));
  return problems.filter(
    ({ path, fault }) =>
      !isOfGate(fault, gates) &&
      !lacking(fault).some((key) =>
        misspelled.has(JSON.stringify([...path.slice(0, path.length - (standsOnKey.has(fault.kind) ? 1 : 0)), key])),
      ),
  );
}

/** What is missing is reported at a key of the map in which it is missing. */
const standsOnKey: ReadonlySet<Problem['fault']['kind']> = new Set(['missing-key', 'source-missing']);

/** The list of requirements in which a path lies. */
const listOfGates = (path: Problem['path']): string => JSON.stringify(path.slice(0, path.indexOf('requires') + 1));

/** Whether what an investigation is of stands in one of these lists of requirements. */
function isOfGate(fault: Problem['fault'], lists: ReadonlySet<string>): boolean {
  if (fault.kind !== 'unknown' || fault.thing !== 'uncertainty') return false;
  const [, scenario = '', form, of] =
    /^([^/]+)\/(?:gates\.(.+)|requires\.(scenario|study))\.\d+$/.exec(fault.name) ?? [];
  if (form !== undefined) return lists.has(listOfGates(['responsibility', form, 'requires']));
  return lists.has(listOfGates([...(of === 'scenario' ? ['scenarios', scenario] : []), 'requires']));
}

/** Where the currency itself could not be read, no amount is in another: read in euros, each of them would be. */
const isOfNoCurrency = ({ fault }: Problem): boolean =>
  fault.kind === 'unknown-unit' ? currencyOf(fault.found.slice(0, 3)) === null : fault.kind !== 'other-currency';

function lacking(fault: Problem['fault']): readonly string[] {
  if (fault.kind === 'missing-key') return fault.key === 'value' ? ['value', 'experts'] : [fault.key];
  if (fault.kind === 'exactly-one-of') return fault.keys;
  if (fault.kind === 'effort-without-responsibility') return ['responsibility'];
  if (fault.kind === 'direction-rate-missing') return ['direction-rate'];
  if (fault.kind === 'source-missing') return ['source'];
  if (fault.kind === 'risk-without-effect') return ['delays', 'enlarges', 'costs'];
  if (fault.kind === 'no-value') return ['value', 'known', 'experts'];
  return [];
}
