/** How a study wants to be simulated where the command line does not say. */
export interface Simulation {
  readonly draws: number;
  readonly seed: number;
  readonly sampling: 'random' | 'latin';
}
