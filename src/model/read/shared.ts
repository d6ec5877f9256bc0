import type { Path } from '../../problems/problem.ts';
import type { Lenient } from '../written/shape.ts';
import type { Adaptation, Amount, Component, Measure, Responsibility } from '../study/study.ts';
import type { WrittenComponent, WrittenResponsibility } from '../written/written.ts';
import { readEvent } from './events.ts';
import { readOptionalTitle, type Reader } from './reader.ts';
import { type Nameable, readRequirements } from './requirements.ts';

export function readComponent(reader: Reader, path: Path, written: Lenient<WrittenComponent>): Component {
  const { adaptation } = written;
  return {
    title: readOptionalTitle(written.title),
    build: reader.optionalAmount([...path, 'build'], written.build, 'effort'),
    migrate: reader.optionalAmount([...path, 'migrate'], written.migrate, 'effort'),
    adaptation: adaptation === undefined ? null : readAdaptation(reader, [...path, 'adaptation'], adaptation),
  };
}

function readAdaptation(
  reader: Reader,
  path: Path,
  written: NonNullable<Lenient<WrittenComponent>['adaptation']>,
): Adaptation {
  const share = (key: 'design-modified' | 'code-modified' | 'integration'): Amount =>
    reader.amount([...path, key], written[key], 'share');
  const rating = (key: 'understanding' | 'assessment' | 'unfamiliarity'): Amount =>
    reader.amount([...path, key], written[key], 'score');
  return {
    designModified: share('design-modified'),
    codeModified: share('code-modified'),
    integration: share('integration'),
    understanding: rating('understanding'),
    assessment: rating('assessment'),
    unfamiliarity: rating('unfamiliarity'),
  };
}

export function readResponsibility(
  reader: Reader,
  path: Path,
  written: Lenient<WrittenResponsibility>,
  known: Nameable,
): Responsibility {
  const share = (key: 'premium' | 'deviation-borne-by-supplier' | 'direction'): Amount =>
    reader.amount([...path, key], written[key], 'share');
  const direction = share('direction');
  const directed = direction.kind === 'reference' || direction.value !== 0;
  if (directed && written['direction-rate'] === undefined) reader.add(path, { kind: 'direction-rate-missing' }, true);
  if (written['up-to'] !== undefined && written['deviation-borne-by-supplier'] === undefined) {
    reader.add([...path, 'deviation-borne-by-supplier'], { kind: 'missing-key', key: 'deviation-borne-by-supplier' });
  }
  const performedBy = written['performed-by'] ?? 'supplier';
  if (performedBy === 'own') refuseSupplierTerms(reader, path, written);
  return {
    title: readOptionalTitle(written.title),
    performedBy,
    rate: reader.amount([...path, 'rate'], written.rate, 'rate'),
    premium: share('premium'),
    borneBySupplier: share('deviation-borne-by-supplier'),
    upTo: reader.optionalAmount([...path, 'up-to'], written['up-to'], 'share'),
    delayBorneByClient: reader.optionalAmount(
      [...path, 'delay-borne-by-client'],
      written['delay-borne-by-client'],
      'share',
    ),
    direction,
    directionRate: reader.optionalAmount([...path, 'direction-rate'], written['direction-rate'], 'rate'),
    // Nobody sends a bill for own people.
    vat: written.vat ?? performedBy === 'supplier',
    requires: readRequirements(reader, [...path, 'requires'], written.requires, known),
  };
}

/** Own people bear no part of what their own work takes more. */
function refuseSupplierTerms(reader: Reader, path: Path, written: Lenient<WrittenResponsibility>): void {
  for (const key of ['deviation-borne-by-supplier', 'up-to'] as const)
    if (written[key] !== undefined) reader.add([...path, key], { kind: 'no-supplier', key }, true);
}

export function readMeasure(
  reader: Reader,
  path: Path,
  written: Lenient<{ title?: string | Record<string, string> | undefined; from: string; until: string }>,
): Measure {
  return {
    title: readOptionalTitle(written.title),
    from: readEvent(reader, [...path, 'from'], written.from),
    until: readEvent(reader, [...path, 'until'], written.until),
  };
}
