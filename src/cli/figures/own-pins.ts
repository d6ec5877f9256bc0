import type { StudyFiles } from '../../input/assemble/assemble.ts';
import type { LoadedFigures } from '../../input/figures/load-figures.ts';
import type { Pin } from '../../model/figures.ts';
import type { Host } from '../host/host.ts';
import { idIn, idOf, mayBeStudy, within } from '../study/find-studies.ts';

/**
 * The pins that are about a study. Studies that are files in one folder have one file of figures: what was recorded of another that lies
 * there is about that one.
 */
export function ownPins(
  host: Host,
  { main, folder }: { readonly main: StudyFiles['main']; readonly folder: string },
  { pins, studies }: LoadedFigures,
): readonly Pin[] {
  // A study that is a folder has the figures in it.
  if (/(^|\/)study\.yaml$/.test(main.name)) return pins;
  const own = idIn(main.text);
  const idOfPin = ({ recorded }: Pin): string | null => idSaid(studies.get(recorded?.input ?? '') ?? []);
  const foreign = new Set(pins.flatMap((pin) => idOfPin(pin) ?? []).filter((id) => id !== own));
  if (foreign.size === 0) return pins;
  const beside = new Set(filesIn(host, folder).flatMap((file) => idOf(host, file) ?? []));
  return pins.filter((pin) => {
    const id = idOfPin(pin);
    return id === null || id === own || !beside.has(id);
  });
}

/** The id that a study had when figures of it were pinned. */
function idSaid(says: readonly string[]): string | null {
  const [, id = null] = /^study: "(.*)"$/m.exec(says.join('\n')) ?? [];
  return id;
}

function filesIn(host: Host, folder: string): string[] {
  const names = host.list(folder);
  return typeof names === 'string'
    ? []
    : names.map((name) => within(folder, name)).filter((file) => mayBeStudy(host, file));
}
