/** Which of the things that central figures leave out there are. */
export interface LeftOut {
  readonly estimates: boolean;
  readonly risks: boolean;
}

/** The texts about what central figures hold and leave out. */
export interface PlanWords {
  /** That the figures are central ones. */
  readonly central: (its: LeftOut) => string;
  /** The same of the columns that do not come from draws. */
  readonly otherColumns: (its: LeftOut) => string;
  /** The head of the column of what is set aside. */
  readonly reserve: string;
  /** What is set aside: of each share in turn, with the scenarios. */
  readonly contingency: (metric: 'present-value' | 'total-cost', shares: string) => string;
  readonly reserved: (its: { share: string; on: string; scenarios: string }) => string;
  /** In a simulation: what the plan is, and what "is P23" means. */
  readonly planIs: (its: LeftOut & { contingency: boolean }) => string;
  /** What the plan is, without draws. */
  readonly planOnly: (its: LeftOut) => string;
  /** Beside a reserve: what is set aside. */
  readonly setAside: (amount: string) => string;
  /** Where another scenario comes first with the contingencies. */
  readonly firstWith: (scenario: string) => string;
  /** Where figures with a contingency stand beside what is drawn. */
  readonly drawsWithout: string;
}
