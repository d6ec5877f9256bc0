/** What happens where a gate of a scenario fails: another scenario begins. */
export interface FallbackOf<Amount, Event> {
  readonly to: string;
  /** When; null: at the start of the first phase whose contract form has a gate. */
  readonly at: Event | null;
  /** EUR, once, at that time. */
  readonly cost: Amount;
  readonly category: string;
  readonly vat: boolean;
}
