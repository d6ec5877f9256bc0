import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Study } from '../../model/study/study.ts';
import { declarationOf } from '../runs/declaration.ts';

/** What changes as one: an assumption, those of one group, or the structure of the study. */
export type Driver =
  | { readonly kind: 'assumption'; readonly keys: readonly [AssumptionKey] }
  | { readonly kind: 'group'; readonly label: string; readonly keys: readonly AssumptionKey[] }
  | { readonly kind: 'structure'; readonly keys: readonly [] };

/** The assumptions that changed, those of a group together, each where its first stands; and at last the structure. */
export function driversOf(study: Study, changed: readonly AssumptionKey[], hasStructure: boolean): Driver[] {
  const groups = new Map<string, AssumptionKey[]>();
  const drivers = changed.flatMap((key): Driver[] => {
    const label = declarationOf(study, key).assumption?.group ?? null;
    if (label === null) return [{ kind: 'assumption', keys: [key] }];
    const keys = groups.get(label) ?? [];
    keys.push(key);
    if (groups.has(label)) return [];
    groups.set(label, keys);
    return [{ kind: 'group', label, keys }];
  });
  return hasStructure ? [...drivers, { kind: 'structure', keys: [] }] : drivers;
}
