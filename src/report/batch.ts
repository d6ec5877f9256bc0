/** Of a study that is held against another: whether it changed, or is on one side only. */
export type StudyState = 'changed' | 'unchanged' | 'new' | 'gone';

/** What a command printed of one of several studies. */
export interface StudyPart {
  readonly name: string;
  readonly exit: number;
  /** Null where nobody asked, or it is faulty. */
  readonly state: StudyState | null;
  readonly out: string;
  readonly err: string;
}
