import type { Dimension } from '../../units/unit.ts';

/** What a text behind a key is, beyond its being a text. */
type TextForm = 'month' | 'id' | 'event' | 'range' | 'unit' | 'age' | 'metric' | 'say';

/** What an editor shows of a key: its meaning, and how its value is written where the shape does not say. */
export interface KeyNote {
  readonly about: string;
  readonly form?: Dimension | TextForm;
  readonly example?: string | number;
}

export const note = (about: string, form?: KeyNote['form'], example?: KeyNote['example']): KeyNote => ({
  about,
  ...(form === undefined ? {} : { form }),
  ...(example === undefined ? {} : { example }),
});
