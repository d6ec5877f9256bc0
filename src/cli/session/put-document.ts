import type { WriteTrouble } from '../../problems/file-fault.ts';
import { visible } from '../../report/visible.ts';
import type { Session } from './session.ts';
import { UserError } from './user-error.ts';

/** Writes a file whole, in place of none or of one with the same ending, and says so. @throws {UserError} where it cannot be written */
export function putDocument({ host, words }: Session, output: string, content: string | Uint8Array): void {
  const check = (trouble: WriteTrouble | null): void => {
    if (trouble !== null) throw new UserError({ kind: 'cannot-write', path: output, reason: trouble });
  };
  const [ending = ''] = /\.[a-z]+$/i.exec(output) ?? [];
  const file = host.create(output, new RegExp(`\\${ending}$`, 'i'));
  if (typeof file === 'string') throw new UserError({ kind: 'cannot-write', path: output, reason: file });
  try {
    check(file.write(content));
  } catch (error) {
    file.drop();
    throw error;
  }
  check(file.finish());
  host.out.write(`${visible(words.report.wrote(output))}\n`);
}
