type Schema = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const number = { type: 'number' };
const numberOrNull = { type: ['number', 'null'] };
const textOrNull = { type: ['string', 'null'] };
/** In the unit of the assumption; a calendar month as text. */
const value = { type: ['number', 'string'] };

/** All keys are there; further keys may come with a later version. */
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

const named = { name: text, scenario: textOrNull, unit: text, now: value };

const bar = object({
  ...named,
  between: { enum: ['p10-p90', 'range'] },
  low: value,
  high: value,
  atLow: numberOrNull,
  atHigh: numberOrNull,
  swing: numberOrNull,
  oneSided: { type: 'boolean' },
});

const gate = object({
  responsibility: { type: ['string', 'null'] },
  requirement: { type: 'integer' },
  scenarios: texts,
});

export const switchFigures = {
  ...named,
  kind: { enum: ['equal', 'jump', 'gate'] },
  gate: { anyOf: [gate, { type: 'null' }] },
  value,
  below: textOrNull,
  above: textOrNull,
  distance: number,
  distanceShare: numberOrNull,
  distanceOfRange: number,
  percentile: numberOrNull,
  chanceBeyond: numberOrNull,
  sentence: text,
};

const turn = object(switchFigures);

/** Figures in EUR, months or points, as their metric is; shares and chances as fractions. */
export const sensitivitySchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'samen.sensitivity/1: what samen sensitivity --format json prints',
  ...object({
    schema: { const: 'samen.sensitivity/1' },
    samen: text,
    study: text,
    asOf: { type: 'string', pattern: '^-?[0-9]{4}-[0-9]{2}$' },
    inputHash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    set: { type: 'object', additionalProperties: text },
    metric: text,
    first: text,
    second: textOrNull,
    infeasible: texts,
    base: number,
    tornado: { type: 'array', items: bar },
    notVaried: texts,
    switches: { type: 'array', items: turn },
    noneInRange: texts,
    withoutRange: texts,
  }),
};
