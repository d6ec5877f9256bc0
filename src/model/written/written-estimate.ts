import * as z from 'zod/mini';
import { numberForms, ownForms } from '../estimates/estimate.ts';
import { remark } from './written-title.ts';

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

/** Every map that is an estimate, or a part of one. */
export const estimateMaps: readonly z.ZodMiniType[] = [
  ...ofNumbers,
  ...ofOwn,
  ...ownForms.flatMap(({ parts }) => parts),
];

const forms = [z.number(), z.string(), ...ofNumbers, ...ofOwn] as const;

export const estimate: z.ZodMiniType<WrittenEstimate> = z.union(forms);

/** What one expert says: an estimate, or that with its weight and where the expert says so. */
const expert = z.strictObject({
  value: estimate,
  weight: z.optional(z.number()),
  source: z.optional(z.string()),
  where: z.optional(remark),
  why: z.optional(remark),
});

/** What several experts say, by their ids. */
export const experts = z.record(z.string(), z.union([...forms, expert]));

export const expertShapes = { expert };

export type WrittenExperts = z.infer<typeof experts>;
export type WrittenExpert = z.infer<typeof expert>;
