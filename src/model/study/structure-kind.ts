import type { Kind, Scenario } from './study.ts';

/** Where the structure of a scenario comes from: in part, where some of it stands in a source and some of it is a judgement. */
export type StructureKind = Kind | 'in-part';

/** Of the scenario, its phases, what runs in it, and its own risks; null where nobody says. A part that says nothing is as the scenario. */
export function structureKind({ provenance, phases, running, risks }: Scenario): StructureKind | null {
  const parts = [...phases.values(), ...running, ...risks].map((part) => part.provenance?.kind ?? null);
  const kinds = new Set([provenance?.kind ?? null, ...parts]);
  const isInPart = kinds.has('judgement') && (kinds.has('sourced') || kinds.has('derived'));
  return isInPart ? 'in-part' : (provenance?.kind ?? null);
}
