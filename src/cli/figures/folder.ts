import reportSchema from '../../../docs/schema/output/report.schema.json' with { type: 'json' };
import type { FiguresIndex } from '../../analysis/check/out-of-date.ts';
import { decode } from '../../input/parse/decode.ts';
import { readJson } from '../../input/parse/json.ts';
import { misfit } from '../../report/formats/output-schema/fits.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';

/** The file that tells of the others. */
export const indexName = 'index.json';

/** What an index may hold. */
const limit = 64 * 1024 * 1024;

/**
 * What a folder of figures says of itself.
 *
 * @returns null where it says nothing; `foreign` where its index is not one of ours
 * @throws {UserError} where it cannot be read
 */
export function readIndex(host: Host, folder: string): FiguresIndex | 'foreign' | null {
  const file = `${folder}/${indexName}`;
  const kind = host.kindOf(file);
  if (kind === 'missing') return null;
  if (kind === 'folder' || kind === 'no-file' || host.leadsOut(folder, file)) return 'foreign';
  const bytes = kind === 'file' ? host.read(file, limit) : kind;
  if (typeof bytes === 'string') throw new UserError({ kind: 'cannot-read', file, reason: bytes, near: null });
  const read = bytes.length > limit ? undefined : parsed(bytes);
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
