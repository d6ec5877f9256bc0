import * as z from 'zod/mini';
import { remark } from './written-title.ts';

const { optional } = z;
const text = z.string();
const quantity = z.union([z.number(), z.string()]);

/** What must hold: of an assumption or a figure. */
export const requirement = z.strictObject({
  assumption: optional(text),
  figure: optional(text),
  'at-least': optional(quantity),
  'at-most': optional(quantity),
  because: optional(remark),
  source: optional(text),
  where: optional(remark),
});

export type WrittenRequirement = z.infer<typeof requirement>;
