/** Where something stands in a file: lines and columns from 1, the end behind the last character. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Something that is shown beside the line of the file that it is about. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Whether it kept the study from being computed. */
  readonly isFault: boolean;
  readonly kind: string;
  /** What it is about, by a name that stays: a figure, a path of keys; empty where it has none. */
  readonly subject: string;
  readonly text: string;
  /** As the forge calls it: from the root of the repository; null where it is about no file. */
  readonly file: string | null;
  /** Null where it is about a file as a whole. */
  readonly place: TextPlace | null;
  /** The studies that it is about, where it is told once of several. */
  readonly studies?: readonly string[];
}

/** What a command found of a study, as far as a forge shows it. */
export interface Outcome {
  /** The study, by its path. */
  readonly study: string;
  readonly annotations: readonly Annotation[];
  /** What was looked at and is as it should be, by name. */
  readonly passed: readonly string[];
  /** The whole report, as Markdown; null where there is none beside the annotations. */
  readonly summary: string | null;
  /** Whether it is otherwise than it was; null where nobody asked. */
  readonly isChanged: boolean | null;
}
