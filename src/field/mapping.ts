import type { Report } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/did-you-mean.js';
import { coded } from '../fault/severity.js';
import type { Span } from '../source/file.js';
import type { Mapping, Node, Pair } from '../yaml/node.js';
import { duplicateKey, isEmpty, reportNotMapping } from './collection.js';
import { type Field, type FieldTable, keysOf, proseKeysOf } from './field-table.js';
import type { FileKind } from './home.js';
import { reportLabelColons } from './label-colon.js';
import { mappingFragment, shorthandFragment } from './mapping-fragment.js';
import { emptyValue, type Shape, unnamed, wrongType } from './shape.js';
import { reportUnknownKey } from './unknown-key.js';

type RequiredNames<T extends FieldTable> = {
  [K in keyof T]: T[K] extends Field<unknown, true> ? K : never;
}[keyof T];
type ValueOf<F> = F extends Field<infer T> ? T : never;

/** Where a mapping and its keys stand. */
export interface MappingPlace {
  readonly span: Span;
  /** The place of a key, by its name in the field table; absent if it was not written. */
  readonly keys: Readonly<Record<string, Span>>;
}

/** The first key that was written: where a missing one is reported. */
export function firstKey({ span, keys }: MappingPlace): Span {
  return Object.values(keys).sort((a, b) => a.start - b.start)[0] ?? span;
}

/** The value that a field table reads: a value for each name, and their places. */
export type MappingOf<T extends FieldTable> = {
  readonly [K in RequiredNames<T>]: ValueOf<T[K]>;
} & { readonly [K in Exclude<keyof T, RequiredNames<T>>]?: ValueOf<T[K]> } & { readonly place: MappingPlace };

/** The part of a mapping that could be read: any value may be missing. */
export type PartOf<T extends FieldTable> = { readonly [K in keyof T]?: ValueOf<T[K]> } & {
  readonly place: MappingPlace;
};

/** A mapping as far as it could be read. */
export interface PartialMapping<T extends FieldTable> {
  readonly part: PartOf<T>;
  /** The same, if nothing required is missing. */
  readonly whole?: MappingOf<T>;
}

/** A shape that also says what it could read of a mapping that is not whole. */
export interface MappingShape<T extends FieldTable> extends Shape<MappingOf<T>> {
  /** Undefined if the node is no mapping. */
  readPart(node: Node, report: Report, subject?: string): PartialMapping<T> | undefined;
}

export interface MappingOptions {
  /** The file whose keys these are. */
  readonly kind?: FileKind;
}

/** A mapping with the keys of a table. Finds `structure/unknown-key`, `missing-key`, `duplicate-key`, `empty-value`, and
 * what the fields' shapes find. Undefined if a required value is missing or wrong. */
export function mapping<T extends FieldTable>(table: T, options: MappingOptions = {}): MappingShape<T> {
  const readPart: MappingShape<T>['readPart'] = (node, report, subject = unnamed) => {
    if (node.kind === 'mapping') return readMapping(node, table, options, report);
    reportNotMapping(node, report, subject, '“键: 值”，每项一行');
    return undefined;
  };
  return {
    schema: { type: 'object', ...mappingFragment(table) },
    proseKeys: proseKeysOf(table),
    readPart,
    read: (node, report, subject) => readPart(node, report, subject)?.whole,
  };
}

/** A mapping, or only the text of one of its fields as a shorthand. */
export function shorthand<T extends FieldTable>(table: T, name: keyof T & string): Shape<MappingOf<T>> {
  const whole = mapping(table);
  const field = table[name];
  const keys = new Set(keysOf(table));
  return {
    schema: shorthandFragment(table),
    read(node, report, subject) {
      const [only, ...others] = node.kind === 'mapping' ? node.pairs : [];
      if (only && others.length === 0 && field && isNoKey(only.key.text, keys)) {
        const hint = `只写${field.key}，后面不写冒号和别的字：- ${only.key.text}`;
        report(
          wrongType({
            span: only.key.span,
            subject: '这一项',
            expected: `一个${field.key}`,
            found: `“${only.key.text}: …”`,
            hint,
          }),
        );
        return undefined;
      }
      if (node.kind !== 'scalar' || !field) return whole.read(node, report, subject);
      if (reportLabelColons(node, report, (key) => keys.has(key))) return undefined;
      const value = field.shape.read(node, report, subject);
      if (value === undefined) return undefined;
      return { [name]: value, place: { span: node.span, keys: {} } } as unknown as MappingOf<T>;
    },
  };
}

/** Whether a word is none of some keys, nor meant for one. */
function isNoKey(word: string, keys: ReadonlySet<string>): boolean {
  return !keys.has(word) && nearest(word, [...keys]) === undefined;
}

function readMapping<T extends FieldTable>(
  node: Mapping,
  table: T,
  options: MappingOptions,
  report: Report,
): PartialMapping<T> {
  const names = new Map(Object.entries(table).map(([name, { key }]) => [key, name]));
  const written = new Set(node.pairs.map(({ key }) => key.text));
  const unwritten = [...names.keys()].filter((key) => !written.has(key));
  const missing = Object.values(table).flatMap(({ key, required }) =>
    required && !written.has(key) ? [key] : [],
  );
  const values: Record<string, unknown> = {};
  const keys: Record<string, Span> = {};
  const misspelt = new Map<string, Span>();
  for (const pair of node.pairs) {
    const { key } = pair;
    const name = names.get(key.text);
    const field = name === undefined ? undefined : table[name];
    if (name === undefined || !field) {
      const meant = reportUnknownKey(key, unwritten, options.kind, report, missing);
      if (meant !== undefined && !misspelt.has(meant)) misspelt.set(meant, key.span);
    } else if (keys[name]) report(duplicateKey(key));
    else {
      keys[name] = key.span;
      const read = readField(field, pair, report);
      if (read !== undefined) values[name] = read;
    }
  }
  const required = Object.entries(table).filter(([, field]) => field.required);
  for (const [name, field] of required) {
    // A key that was misspelt is not missing as well: one fault, one finding.
    if (!keys[name] && !misspelt.has(field.key)) report(missingKey(field, node));
  }
  for (const [meant, span] of misspelt) {
    const name = names.get(meant);
    if (name !== undefined) keys[name] ??= span;
  }
  const part = { ...values, place: { span: node.span, keys } };
  const isWhole = required.every(([name]) => values[name] !== undefined);
  return isWhole
    ? { part: part as unknown as PartOf<T>, whole: part as unknown as MappingOf<T> }
    : { part: part as unknown as PartOf<T> };
}

function missingKey(field: Field<unknown>, node: Mapping): Parameters<Report>[0] {
  return {
    ...coded('structure/missing-key'),
    message: `缺少“${field.key}”`,
    span: node.pairs[0]?.key.span ?? node.span,
    hint: `请补上一行“${field.key}: …”（${field.about}）`,
  };
}

function readField(field: Field<unknown>, { key, value, comment }: Pair, report: Report): unknown {
  if (value?.isGuess) return undefined;
  if (value === undefined || isEmpty(value)) {
    report(emptyValue(key.span, field.key, comment));
    return undefined;
  }
  return field.shape.read(value, report, `“${field.key}”`);
}
