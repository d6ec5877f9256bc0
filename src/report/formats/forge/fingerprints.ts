import type { Annotation } from '../../outcome.ts';

/**
 * What tells a finding from every other, and stays when lines move: its kind, file and subject, and its number among those of which all
 * three are the same. What has no subject is known by its text.
 */
export function fingerprints(
  found: readonly Pick<Annotation, 'kind' | 'file' | 'subject' | 'text'>[],
  sha256: (text: string) => string,
): string[] {
  const seen = new Map<string, number>();
  return found.map(({ kind, file, subject, text }) => {
    const key = JSON.stringify([kind, file, subject === '' ? text : subject]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return sha256(`${key} ${count}`);
  });
}
