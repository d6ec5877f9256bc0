import type { Path, Problem } from '../../problems/problem.ts';
import { numberForms } from '../estimates/estimate.ts';
import { remove, valueAt } from './at-path.ts';
import { asWritten } from './found.ts';

/**
 * Where the numbers of one estimate stand in the place of experts, as in `experts: { low: 50, mode: 60, high: 90 }`. They are taken out of the data: they
 * would be read as three experts of these names.
 */
export function estimatesAsExperts(data: unknown): Problem[] {
  const scenarios = keysAt(data, ['scenarios']).map((id) => ['scenarios', id]);
  return [[], ...scenarios].flatMap((place) => {
    const at = [...place, 'assumptions'];
    return keysAt(data, at).flatMap((name) => {
      const dated = keysAt(data, [...at, name, 'known']).map((month) => [...at, name, 'known', month]);
      return [[...at, name], ...dated].flatMap((each) => estimateAt(data, [...each, 'experts']));
    });
  });
}

function estimateAt(data: unknown, path: Path): Problem[] {
  const keys = keysAt(data, path);
  const numbers = keys.filter((key) => key !== 'shape');
  const form = numberForms.find((each) => numbers.every((key) => each.keys.some((known) => known === key)));
  if (form === undefined || numbers.length < 2) return [];
  const written = valueAt(data, path) as Readonly<Record<string, unknown>>;
  // An expert of that name who has an estimate of their own is one.
  if (keys.some((key) => typeof written[key] === 'object' && written[key] !== null)) return [];
  const all = keys.includes('shape') ? [...form.keys, 'shape'] : form.keys;
  const estimate = `{ ${all.map((key) => `${key}: ${asWritten(written[key] ?? '…')}`).join(', ')} }`;
  remove(data, path);
  return [{ path, fault: { kind: 'no-experts', name: null, estimate }, onKey: true }];
}

function keysAt(data: unknown, path: Path): readonly string[] {
  const map = valueAt(data, path);
  return typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.keys(map) : [];
}
