/** What a programme has of each. */
export interface ProgrammeSize {
  readonly scenarios: number;
  readonly phases: number;
  readonly assumptions: number;
  /** Whether every phase waits for the one before; if not, ten go side by side. */
  readonly chain: boolean;
  /** Whether all scenarios extend the first, and change one phase of it. */
  readonly extending: boolean;
}

/** The files of a programme, by name. */
export function programme(size?: Partial<ProgrammeSize>): Readonly<Record<string, string>>;
