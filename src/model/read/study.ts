import { writeMonth } from '../../units/month.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Path } from '../../problems/problem.ts';
import { adviceCodes } from '../../problems/advice.ts';
import { type Notation, readUnit } from '../../units/notation.ts';
import type { Lenient } from '../written/shape.ts';
import type { Study, Title } from '../study/study.ts';
import type { WrittenCategory, WrittenStudy } from '../written/written.ts';
import { readAssumptions } from './assumptions.ts';
import { readForbid } from './forbid.ts';
import { checkUnits } from './notation.ts';
import { items, type Reader, readTitle } from './reader.ts';
import { readScenario } from './scenario.ts';
import { readCriterion, readStakeholder } from './criteria.ts';
import { readComponent, readMeasure, readResponsibility } from './shared.ts';
import { readInvestigation, type UnitOfAssumption } from './investigation.ts';
import { type Nameable, readRequirements } from './requirements.ts';
import { readContingency, readCorrelation, readSimulation, readWorkRisk } from './uncertainty.ts';
import { type Metric, metricNames, readMetric } from '../metrics/metrics.ts';

/** The study that was written. Where something is at fault the reader holds the problem, and a harmless value stands in. */
export function readStudy(reader: Reader, written: Lenient<WrittenStudy>): Study {
  checkUnits(reader, written);
  const measures = Object.keys(written.measures ?? {}).toSorted(byCodeUnit);
  const known: Nameable = { unitOf: unitsOf(written, reader.notation), measures };
  const criteria = Object.keys(written.criteria ?? {}).toSorted(byCodeUnit);
  return {
    id: reader.id(['study'], written.study),
    title: readTitle(written.title),
    notation: reader.notation,
    ...readTime(reader, written),
    categories: mapOf(reader, ['categories'], written.categories, readCategory),
    ...readMoney(reader, written),
    sources: readSources(reader, written),
    assumptions: readAssumptions(reader, ['assumptions'], written.assumptions),
    components: mapOf(reader, ['components'], written.components, readComponent),
    responsibility: mapOf(reader, ['responsibility'], written.responsibility, (r, path, each) =>
      readResponsibility(r, path, each, known),
    ),
    measures: mapOf(reader, ['measures'], written.measures, readMeasure),
    services: mapOf(reader, ['services'], written.services, (r, path, each) => ({
      ...readMeasure(r, path, each),
      mayOverlap: each.overlap === 'allowed',
    })),
    investigations: mapOf(reader, ['studies'], written.studies, (r, path, each) =>
      readInvestigation(r, path, each, unitIn(written, reader.notation)),
    ),
    criteria: mapOf(reader, ['criteria'], written.criteria, (r, path, each) => readCriterion(r, path, each, measures)),
    stakeholders: mapOf(reader, ['stakeholders'], written.stakeholders, (r, path, each) =>
      readStakeholder(r, path, each, criteria),
    ),
    requires: readRequirements(reader, ['requires'], written.requires, known),
    risks: items(['risks'], written.risks).flatMap(([each, at]) => readWorkRisk(reader, at, each)),
    contingency: readContingency(reader, ['contingency'], written.contingency),
    simulation: readSimulation(reader, written.simulation),
    correlations: items(['correlations'], written.correlations).flatMap(([each, at]) =>
      readCorrelation(reader, at, each),
    ),
    rankedBy: readRanking(reader, written.ranking?.by, measures),
    reference: written.reference ?? null,
    forbid: readForbid(reader, written.forbid),
    figures: written.figures ?? null,
    accepts: readAccepted(reader, written.accepts),
    scenarios: mapOf(reader, ['scenarios'], written.scenarios, (r, path, each) => readScenario(r, path, each, known)),
  };
}

const readSources = (reader: Reader, written: Lenient<WrittenStudy>): Study['sources'] =>
  mapOf(reader, ['sources'], written.sources, (_, __, source) => ({
    title: readTitle(source.title),
    published: source.published === undefined ? null : String(source.published),
    url: source.url ?? null,
  }));

function mapOf<W, T>(
  reader: Reader,
  path: Path,
  written: Readonly<Record<string, W | undefined>> | undefined,
  read: (reader: Reader, path: Path, each: W) => T,
): Map<string, T> {
  return new Map(reader.entries(path, written).map(([id, each, at]) => [id, read(reader, at, each)]));
}

/** The unit of a name: the study's, or else that of the first scenario that declares it. */
function unitsOf(written: Lenient<WrittenStudy>, notation: Notation): Nameable['unitOf'] {
  return (name) => {
    const ids = Object.keys(written.scenarios ?? {}).toSorted(byCodeUnit);
    const declared = [written, ...ids.map((id) => written.scenarios?.[id])].map(
      (each) => each?.assumptions?.[name]?.unit,
    );
    const unit = declared.find((each) => each !== undefined);
    return unit === undefined ? undefined : (readUnit(unit, notation) ?? undefined);
  };
}

/** The unit of an assumption of the study (null), or of a scenario, which has its own or the study's. */
function unitIn(written: Lenient<WrittenStudy>, notation: Notation): UnitOfAssumption {
  return (scenario, name) => {
    const own = scenario === null ? undefined : written.scenarios?.[scenario]?.assumptions?.[name]?.unit;
    const unit = own ?? written.assumptions?.[name]?.unit;
    return unit === undefined ? undefined : (readUnit(unit, notation) ?? undefined);
  };
}

function readTime(
  reader: Reader,
  written: Lenient<WrittenStudy>,
): Pick<Study, 'start' | 'horizon' | 'asOf' | 'asOfDates'> {
  const start = reader.month(['start'], written.start);
  const horizon = reader.month(['horizon'], written.horizon, start);
  const readable = reader.problems.every(({ path }) => path[0] !== 'start' && path[0] !== 'horizon');
  if (readable && horizon < start) reader.add(['horizon'], { kind: 'horizon-before-start', start: writeMonth(start) });
  return {
    start,
    horizon,
    asOf: reader.month(['as-of'], written['as-of'], start),
    asOfDates: new Map(
      Object.entries(written['as-of-dates'] ?? {})
        .toSorted(([a], [b]) => byCodeUnit(a, b))
        .map(([month, date]) => [
          reader.month(['as-of-dates', month], month, undefined, true),
          { title: readTitle(date?.title), source: date?.source ?? null },
        ]),
    ),
  };
}

function readMoney(
  reader: Reader,
  written: Lenient<WrittenStudy>,
): Pick<Study, 'prices' | 'indexation' | 'discounting' | 'vat'> {
  const { prices, discounting, vat } = written;
  const [basis, ofRate] = [prices?.basis, discounting?.basis];
  if (basis !== undefined && ofRate !== undefined && ofRate !== basis) {
    reader.add(['discounting', 'basis'], { kind: 'basis-differs', basis: ofRate, prices: basis });
  }
  return {
    prices: { basis: basis ?? 'real', level: reader.year(['prices', 'level'], prices?.level) },
    indexation: new Map(
      reader.entries(['indexation'], written.indexation).map(([category, rate, path]) => {
        if (category === 'vat') reader.add(path, { kind: 'reserved-name', name: category }, true);
        return [category, reader.amount(path, rate, 'yearly-share')];
      }),
    ),
    discounting: readDiscounting(reader, discounting),
    vat:
      vat === undefined
        ? null
        : { rate: reader.amount(['vat', 'rate'], vat.rate, 'share'), recoverable: vat.recoverable ?? false },
  };
}

function readCategory(reader: Reader, path: Path, { title }: Lenient<WrittenCategory>): Title {
  const id = String(path.at(-1));
  if (id === 'vat') reader.add(path, { kind: 'reserved-name', name: id }, true);
  return readTitle(title);
}

function readDiscounting(reader: Reader, written: Lenient<WrittenStudy>['discounting']): Study['discounting'] {
  const { rate, basis, base, timing } = written ?? {};
  return {
    rate: reader.amount(['discounting', 'rate'], rate, 'yearly-share'),
    basis: basis ?? 'real',
    base: reader.year(['discounting', 'base'], base),
    timing: timing ?? 'start-of-year',
  };
}

function readRanking(reader: Reader, by: string | undefined, measures: readonly string[]): Metric {
  if (by === undefined) return { kind: 'present-value' };
  const metric = readMetric(by, measures);
  if (metric === null) reader.unknown(['ranking', 'by'], 'result', by, metricNames(measures));
  return metric ?? { kind: 'present-value' };
}

function readAccepted(reader: Reader, written: Lenient<WrittenStudy>['accepts']): ReadonlySet<string> {
  for (const code of Object.keys(written ?? {})) {
    if (adviceCodes.includes(code)) continue;
    const fault = { kind: 'not-one-of', found: code, known: adviceCodes, near: nearest(code, adviceCodes) } as const;
    reader.add(['accepts', code], fault, true);
  }
  return new Set(Object.keys(written ?? {}));
}
