import { describe, expect, it } from 'vitest';
import { misfit } from '../../src/report/formats/output-schema/fits.ts';
import { outputSchemas } from '../../src/report/formats/output-schema/schemas.ts';
import { samen, harbour } from '../support/cli.ts';
import { fc, tries } from '../support/seed.ts';
import { validatorOf } from '../support/schema.ts';

/** A document with another value somewhere in it, or without one. */
function spoilt(document: unknown, steps: readonly number[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof document !== 'object' || document === null) return value;
  const keys = Object.keys(document);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const part = spoilt((document as Record<string, unknown>)[key], rest, value);
  if (Array.isArray(document)) return document.map((each: unknown, index) => (String(index) === key ? part : each));
  const entries = Object.entries(document).filter(([name]) => name !== key || part !== undefined);
  return Object.fromEntries(entries.map(([name, each]) => [name, name === key ? part : each]));
}

const anything = fc.constantFrom(null, 0, 1, 2.5, -3, '', 'text', '2021-04', true, [], {}, [1], { id: 'x' }, undefined);

describe('a result that is read back', () => {
  it('fits its schema exactly where a validator that knows nothing of samen says so', async () => {
    const { stdout } = await samen(['compare', harbour, '--format', 'json']);
    const [document, schema] = [JSON.parse(stdout) as unknown, outputSchemas.comparison];
    const validate = validatorOf(schema);
    const tried = { fits: 0, not: 0 };

    expect(misfit(schema, document)).toBe(null);
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 6 }), anything, (steps, value) => {
        const other = spoilt(document, steps, value);
        const fits = misfit(schema, other) === null;
        tried[fits ? 'fits' : 'not']++;

        expect(fits).toBe(validate(other));
      }),
      { numRuns: tries(500) },
    );
    expect(Math.min(tried.fits, tried.not)).toBeGreaterThan(tries(20));
  });

  it('is described in words that are known here', () => {
    const known =
      /^(\$schema|\$ref|definitions|title|description|type|required|properties|items|additionalProperties|anyOf|enum|const|pattern|propertyNames|minimum|maximum)$/;
    const wordsOf = (schema: unknown): string[] => {
      if (Array.isArray(schema)) return schema.flatMap(wordsOf);
      if (typeof schema !== 'object' || schema === null) return [];
      return Object.entries(schema).flatMap(([key, part]) => {
        if (key === 'properties' || key === 'definitions')
          return [key, ...Object.values(part as object).flatMap(wordsOf)];
        return [
          key,
          ...(['enum', 'const', 'required', 'type', 'minimum', 'maximum'].includes(key) ? [] : wordsOf(part)),
        ];
      });
    };

    for (const name of ['comparison', 'report'] as const)
      expect(wordsOf(outputSchemas[name]).filter((word) => !known.test(word))).toEqual([]);
  });
});
