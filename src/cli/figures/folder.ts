import type { FiguresIndex } from '../../analysis/check/out-of-date.ts';
import { decode } from '../../input/decode.ts';
import { readJson } from '../../input/json.ts';
import { misfit } from '../../report/formats/output-schema/fits.ts';
import { reportSchema } from '../../report/formats/output-schema/report.ts';
import type { Host } from '../host/host.ts';

/** The file that tells of the others. */
export const indexName = 'index.json';

/** What one file may hold that is read back. */
const limit = 64 * 1024 * 1024;

/** What stands in a file of a folder; null where there is none that can be read. */
export function bytesIn(host: Host, folder: string, name: string): Uint8Array | null {
  const path = `${folder}/${name}`;
  if (host.kindOf(path) !== 'file') return null;
  const bytes = host.read(path, limit);
  return typeof bytes === 'string' || bytes.length > limit ? null : bytes;
}

/**
 * What a folder of figures says of itself.
 *
 * @returns null where it says nothing; `foreign` where its index is not one of ours
 */
export function readIndex(host: Host, folder: string): FiguresIndex | 'foreign' | null {
  if (host.kindOf(`${folder}/${indexName}`) === 'missing') return null;
  const bytes = bytesIn(host, folder, indexName);
  const read = bytes === null ? undefined : parsed(bytes);
  if (misfit(reportSchema, read) !== null) return 'foreign';
  const index = read as FiguresIndex;
  return Object.keys(index.files).every(isOurs) ? index : 'foreign';
}

/** A name that samen gives a file of figures: it leads to no other folder. */
const isOurs = (name: string): boolean => /^[a-z0-9][a-z0-9._-]*\.(json|csv|md)$/.test(name) && name !== indexName;

/** Undefined where it is no JSON. */
function parsed(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  const read = typeof text === 'string' ? readJson(text) : null;
  return read !== null && 'value' in read ? read.value : undefined;
}

/** Whether a file holds exactly this text. */
export function holds(host: Host, folder: string, [name, text]: readonly [name: string, text: string]): boolean {
  const [found, due] = [bytesIn(host, folder, name), new TextEncoder().encode(text)];
  return found !== null && found.length === due.length && found.every((byte, index) => byte === due[index]);
}
