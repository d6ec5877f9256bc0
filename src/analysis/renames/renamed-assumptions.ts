import { type AssumptionKey, keyOf, keyParts } from '../../model/study/assumption-key.ts';
import type { Assumption, Study } from '../../model/study/study.ts';
import { declared, isSameTitle } from './declared.ts';
import { pairsOf } from './pairs.ts';
import { usesOf } from './uses.ts';

interface Entry {
  readonly key: AssumptionKey;
  readonly assumption: Assumption;
  /** Where it is used: what went or came has no name in that. */
  readonly uses: ReadonlySet<string>;
}

/** As many of one value as are held against each other: who has more of it has no name for what is what. */
const most = 200;

/**
 * Assumptions with the same unit and the same values at all times that are used in the same place; where several are, those used in
 * all the same places go first, then those with the same title. What is used nowhere goes by its title.
 */
export function renamedAssumptions(old: Study, current: Study): ReadonlyMap<AssumptionKey, AssumptionKey> {
  const [before, after] = [assumptionsIn(old), assumptionsIn(current)];
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const came = [...after.keys()].filter((key) => !before.has(key));
  if (gone.length === 0 || came.length === 0) return new Map();
  const [goneBy, cameBy] = [
    byContent(gone, before, usesOf(old, current)),
    byContent(came, after, usesOf(current, old)),
  ];
  return new Map(
    [...goneBy].flatMap(([content, goneWithContent]) => {
      const cameWithContent = cameBy.get(content) ?? [];
      if (goneWithContent.length > most || cameWithContent.length > most) return [];
      return pairsOf(goneWithContent, cameWithContent, likeness).map(([a, b]) => [a.key, b.key] as const);
    }),
  );
}

function assumptionsIn({ assumptions, scenarios }: Study): ReadonlyMap<AssumptionKey, Assumption> {
  const own = [...scenarios.values()].flatMap((scenario) =>
    [...scenario.assumptions].map(([name, each]) => [keyOf(scenario.id, name), each] as const),
  );
  return new Map([...assumptions, ...own]);
}

/** By whose it is, its unit and its values: those of a formula as it is written. */
function byContent(
  keys: readonly AssumptionKey[],
  all: ReadonlyMap<AssumptionKey, Assumption>,
  uses: ReadonlyMap<AssumptionKey, ReadonlySet<string>>,
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const key of keys) {
    const assumption = all.get(key) as Assumption;
    const values = assumption.known.map(({ since, value }) => [since, value.shape === 'formula' ? value.text : value]);
    const content = declared([keyParts(key).scenario, assumption.unit, values]);
    const group = groups.get(content) ?? [];
    group.push({ key, assumption, uses: uses.get(key) ?? new Set() });
    groups.set(content, group);
  }
  return groups;
}

function likeness(old: Entry, current: Entry): number {
  const isTitled = isSameTitle(old.assumption.title, current.assumption.title);
  if (old.uses.size + current.uses.size === 0) return isTitled ? 1 : 0;
  const shared = [...old.uses].filter((use) => current.uses.has(use)).length;
  if (shared === 0) return 0;
  const areAll = shared === old.uses.size && shared === current.uses.size;
  return (areAll ? 4 : 2) + (isTitled ? 1 : 0);
}
