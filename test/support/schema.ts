import { Ajv, type ValidateFunction } from 'ajv';

const made = new Map<string, ValidateFunction>();

/** What checks documents against a schema, made once of each: it returns whether a document fits, and its `errors` say why one does not. */
export function validatorOf(schema: object): ValidateFunction {
  const text = JSON.stringify(schema);
  const validator = made.get(text) ?? compiled(schema);
  made.set(text, validator);
  return validator;
}

/** Parts of a schema are not copied to where they are used, and the code is left as it is: to improve it takes longer than all documents that it checks. */
const compiled = (schema: object): ValidateFunction =>
  new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    // What editors show of values.
    keywords: ['enumDescriptions', 'markdownDescription'],
    inlineRefs: false,
    code: { optimize: false },
  }).compile(schema);
