import * as z from 'zod/mini';
import { numberForms, ownForms } from '../estimates/estimate.ts';

/** A number, a text (a quantity or a formula), or the parts of an estimate by their keys. */
export type WrittenEstimate = number | string | Readonly<Record<string, unknown>>;

const quantity = z.union([z.number(), z.string()]);

const ofNumbers = numberForms.map(({ keys, shapes }) =>
  z.strictObject({
    ...Object.fromEntries(keys.map((key) => [key, quantity])),
    shape: z.optional(z.enum(shapes)),
  }),
);

const ofOwn = ownForms.map(({ key, schema }) => z.strictObject({ [key]: schema }));

export const estimate: z.ZodMiniType<WrittenEstimate> = z.union([z.number(), z.string(), ...ofNumbers, ...ofOwn]);
