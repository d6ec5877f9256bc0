import type { Host } from './host.ts';

/** What one file may hold that is compared with a text. */
const limit = 64 * 1024 * 1024;

/** What stands in a file; null where there is none that can be read. */
export function bytesAt(host: Host, path: string): Uint8Array | null {
  if (host.kindOf(path) !== 'file') return null;
  const bytes = host.read(path, limit);
  return typeof bytes === 'string' || bytes.length > limit ? null : bytes;
}

/** Whether a file holds exactly this text. */
export function holds(host: Host, path: string, text: string): boolean {
  const [found, due] = [bytesAt(host, path), new TextEncoder().encode(text)];
  return found !== null && Buffer.compare(found, due) === 0;
}
