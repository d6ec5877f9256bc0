import type { Words } from '../../words/words.ts';
import { anyYear, metricNames } from '../../model/metrics/metrics.ts';
import type { OutputName } from '../../report/formats/output-schema/names.ts';
import type { Session } from '../session/session.ts';

/** Names that only a study knows: which, the completion looks up. */
export type NamesOfStudy =
  | 'scenario'
  | 'assumption'
  | 'pair'
  | 'month'
  | 'metric'
  | 'asked'
  | 'set'
  | 'expert'
  | 'figure'
  | 'pinnable';

/** What may stand as a value. What is accepted, completed and named in the help comes from here. */
export type Values =
  /** One of these words, and nothing else. */
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  /** Words that are completed, beside others that are accepted. */
  | { readonly kind: 'such-as'; readonly words: readonly string[] }
  | { readonly kind: 'of-study'; readonly names: NamesOfStudy; readonly also?: readonly string[] }
  | { readonly kind: 'path' }
  /** A number or a text of one's own. */
  | { readonly kind: 'free' };

type About = (help: Words['help'], words: readonly string[]) => string | TextWithDefault;

/** What the help says of an option, and what is taken where nobody types it: apart, as `samen.yaml` may settle something else. */
interface TextWithDefault {
  readonly text: string;
  readonly default: string;
}

export interface Argument {
  /** With three dots behind its name where it may be several. */
  readonly form: `<${string}>` | `[${string}]`;
  readonly about: About;
  readonly values: Values;
  /** Whether it is the study that a command is about: the one that is settled where none is typed. */
  readonly isStudy?: true;
}

export interface Option {
  /** As somebody types it, with the name of its value where it has one. */
  readonly form: `--${string}` | `-${string}, --${string}`;
  readonly about: About;
  /** Null for a switch. */
  readonly values: Values | null;
  readonly isRepeatable?: true;
  readonly default?: string;
}

export type Arguments = Readonly<Record<string, Argument>>;
export type Options = Readonly<Record<string, Option>>;

type TextOf<Declared extends { readonly values: Values | null }> = Declared['values'] extends {
  readonly kind: 'choice';
  readonly words: readonly (infer Word)[];
}
  ? Word
  : string;

type ValueOf<Declared extends Option> = Declared['values'] extends null
  ? true
  : Declared extends { readonly isRepeatable: true }
    ? readonly TextOf<Declared>[]
    : TextOf<Declared>;

/** What is there whatever was typed. */
type Always = { readonly isRepeatable: true } | { readonly default: string };

/** What is typed of some options. */
export type Typed<Declared extends Options> = {
  readonly [Key in keyof Declared as Declared[Key] extends Always ? Key : never]: ValueOf<Declared[Key]>;
} & { readonly [Key in keyof Declared as Declared[Key] extends Always ? never : Key]?: ValueOf<Declared[Key]> };

/** What is typed of an argument: texts, where it may be several. */
type GivenAs<Declared extends Argument> = Declared['form'] extends `<${string}...>`
  ? readonly string[]
  : TextOf<Declared>;

/** What is typed of some arguments. */
type Given<Declared extends Arguments> = {
  readonly [Key in keyof Declared as Declared[Key]['form'] extends `<${string}` ? Key : never]: GivenAs<Declared[Key]>;
} & {
  readonly [Key in keyof Declared as Declared[Key]['form'] extends `<${string}` ? never : Key]?: TextOf<Declared[Key]>;
};

/** The question that a command answers. */
type Question = 'which' | 'why' | 'how-sure' | 'next' | 'published' | 'study';

interface Described {
  readonly name: string;
  readonly question: Question;
  readonly help: (help: Words['help']) => {
    readonly about: string;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
  };
  /** The document that it prints as JSON; null where it prints none. */
  readonly output: OutputName | null;
  /** In the order in which they are typed, by name. */
  readonly arguments: Arguments;
  /** In the order of the help, by name. */
  readonly options: Options;
}

/** A command: all that there is to say of it, in one place. */
interface Definition<A extends Arguments, O extends Options> extends Described {
  readonly arguments: A;
  readonly options: O;
  run(session: Session, given: Given<A>, options: Typed<O>): Promise<void>;
}

/** A command of which nobody knows which: what it is given was held against its arguments and options. */
export interface AnyCommand extends Described {
  run(
    session: Session,
    given: Readonly<Record<string, string | readonly string[] | undefined>>,
    options: Readonly<Record<string, unknown>>,
  ): Promise<void>;
}

/** Defines a command: what it does must take what its arguments and options say. */
export const command = <const A extends Arguments, O extends Options>(definition: Definition<A, O>): AnyCommand =>
  definition;

/** The options of a command where none is typed. */
export function unasked({ options }: AnyCommand): Readonly<Record<string, unknown>> {
  const values = Object.entries(options).map(([key, option]) => [key, option.isRepeatable ? [] : option.default]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** What a value may be, as the help names it: of a study that is not known yet, what each has. */
export function wordsOf(values: Values | null): readonly string[] {
  switch (values?.kind) {
    case 'choice':
    case 'such-as':
      return values.words;
    case 'of-study':
      return namesOfAny(values.names);
    default:
      return [];
  }
}

/** What the help says of an argument or an option. @param settled - what is taken where it is not typed, in place of what its text says */
export function helpText(definition: Argument | Option, help: Words['help'], settled?: string): string {
  const about = definition.about(help, wordsOf(definition.values));
  const text = typeof about === 'string' ? about : about.text;
  const otherwise = settled ?? (typeof about === 'string' ? undefined : about.default);
  return otherwise === undefined ? text : `${text} (${help.unlessGiven(otherwise)})`;
}

function namesOfAny(names: NamesOfStudy): readonly string[] {
  const metrics = names === 'metric' || names === 'asked' ? metricNames(['<id>']) : [];
  return names === 'asked' ? [...metrics, anyYear] : metrics;
}

/** Whether an argument may be several words. */
export const isSeveral = ({ form }: Argument): boolean => form.includes('...');

/** Whether it is of studies, of which a command takes each by itself. */
export const isOfStudies = (argument: Argument): boolean => isSeveral(argument) && argument.isStudy === true;

/** `--as-of` of `--as-of <month>`. */
export const longName = ({ form }: Option): string => /--[a-z-]+/.exec(form)?.[0] ?? form;
