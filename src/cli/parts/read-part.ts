import type { SourceFile } from '../../input/tree/tree.ts';
import type { Path } from '../../problems/problem.ts';
import type { PartDocument } from '../../report/formats/json/documents/part.ts';
import type { UserError } from '../session/user-error.ts';

/** A part that was read: one that samen wrote and nobody changed. */
export interface ReadPart {
  readonly file: SourceFile;
  readonly document: PartDocument;
  /** That what stands at a path is not what a part has there. */
  readonly unlike: (path: Path) => UserError;
}
