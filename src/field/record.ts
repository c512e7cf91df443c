import type { Report } from '../diagnostic/diagnostic.js';
import { didYouMean, nearest } from '../diagnostic/did-you-mean.js';
import type { Span } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import type { Mapping, Node } from '../yaml/node.js';
import { duplicateKey, isEmpty, reportNotMapping } from './collection.js';
import { emptyValue, type JsonSchema, type Shape } from './shape.js';

/** One key of a mapping: its name to users, what its value may be, and what it is for. */
export interface Field<T, Required extends boolean = boolean> {
  readonly key: string;
  readonly shape: Shape<T>;
  readonly required: Required;
  /** One Chinese sentence, shown by editors and templates. */
  readonly about: string;
}

export type FieldTable = Readonly<Record<string, Field<unknown>>>;

type RequiredNames<T extends FieldTable> = {
  [K in keyof T]: T[K] extends Field<unknown, true> ? K : never;
}[keyof T];
type ValueOf<F> = F extends Field<infer T> ? T : never;

/** Where a record and its keys stand. */
export interface RecordPlace {
  readonly span: Span;
  /** The place of a key, by its name in the field table; absent if it was not written. */
  readonly keys: Readonly<Record<string, Span>>;
}

/** The first key that was written: where a missing one is reported. */
export function firstKey({ span, keys }: RecordPlace): Span {
  return Object.values(keys).sort((a, b) => a.start - b.start)[0] ?? span;
}

/** What a field table reads: a value for each name, and their places. */
export type RecordOf<T extends FieldTable> = {
  readonly [K in RequiredNames<T>]: ValueOf<T[K]>;
} & { readonly [K in Exclude<keyof T, RequiredNames<T>>]?: ValueOf<T[K]> } & { readonly place: RecordPlace };

export function required<T>(key: string, shape: Shape<T>, about: string): Field<T, true> {
  return { key, shape, required: true, about };
}

export function optional<T>(key: string, shape: Shape<T>, about: string): Field<T, false> {
  return { key, shape, required: false, about };
}

/** The keys of a table as users write them. */
export function keysOf(table: FieldTable): readonly string[] {
  return Object.values(table).map(({ key }) => key);
}

/** A mapping with the keys of a table. Finds `structure/unknown-key`, `missing-key`, `duplicate-key` and `empty-value`,
 * and what the fields' shapes find. Undefined if a required value is missing or wrong. */
export function record<T extends FieldTable>(table: T): Shape<RecordOf<T>> {
  return {
    schema: recordSchema(table),
    read(node, report) {
      if (node.kind === 'mapping') return readMapping(node, table, report);
      reportNotMapping(node, report, '“键: 值”，每项一行');
      return undefined;
    },
  };
}

/** A record, or only the text of one of its fields as a shorthand. */
export function shorthand<T extends FieldTable>(table: T, name: keyof T & string): Shape<RecordOf<T>> {
  const whole = record(table);
  const field = table[name];
  return {
    schema: { anyOf: [field?.shape.schema ?? {}, whole.schema] },
    read(node, report) {
      if (node.kind !== 'scalar' || !field) return whole.read(node, report);
      const value = field.shape.read(node, report);
      if (value === undefined) return undefined;
      return { [name]: value, place: { span: node.span, keys: {} } } as unknown as RecordOf<T>;
    },
  };
}

function readMapping<T extends FieldTable>(node: Mapping, table: T, report: Report): RecordOf<T> | undefined {
  const names = new Map(Object.entries(table).map(([name, { key }]) => [key, name]));
  const values: Record<string, unknown> = {};
  const keys: Record<string, Span> = {};
  const unknown: SourceText[] = [];
  let complete = true;
  for (const { key, value } of node.pairs) {
    const name = names.get(key.text);
    const field = name === undefined ? undefined : table[name];
    if (name === undefined || !field) {
      reportUnknownKey(key, names.keys(), report);
      unknown.push(key);
      continue;
    }
    if (keys[name]) {
      report(duplicateKey(key));
      continue;
    }
    keys[name] = key.span;
    const read = readField(field, value, key.span, report);
    if (read === undefined) complete &&= !field.required;
    else values[name] = read;
  }
  // A key that was misspelt is not missing as well: one fault, one finding.
  for (const key of unknown) {
    const meant = names.get(nearest(key.text, names.keys()) ?? '');
    if (meant === undefined || keys[meant]) continue;
    keys[meant] = key.span;
    complete &&= !table[meant]?.required;
  }
  for (const [name, field] of Object.entries(table)) {
    if (!field.required || keys[name]) continue;
    complete = false;
    report({
      code: 'structure/missing-key',
      severity: 'error',
      message: `缺少“${field.key}”`,
      span: node.pairs[0]?.key.span ?? node.span,
      hint: `请补上一行“${field.key}: …”（${field.about}）`,
    });
  }
  return complete ? ({ ...values, place: { span: node.span, keys } } as unknown as RecordOf<T>) : undefined;
}

function readField(field: Field<unknown>, value: Node | undefined, key: Span, report: Report): unknown {
  if (value !== undefined && !isEmpty(value)) return field.shape.read(value, report);
  report(emptyValue(key, field.key));
  return undefined;
}

function reportUnknownKey(
  key: Mapping['pairs'][number]['key'],
  known: Iterable<string>,
  report: Report,
): void {
  const indented = /^[\u3000\u00a0]+/u.exec(key.text);
  if (indented) {
    report({
      code: 'structure/fullwidth-space-indent',
      severity: 'error',
      message: '行首出现全角空格，缩进应为半角空格',
      span: { ...key.span, end: key.span.start + indented[0].length },
      hint: '请换成半角空格；不属于上一项的行不要缩进',
    });
    return;
  }
  const names = [...known];
  report({
    code: 'structure/unknown-key',
    severity: 'error',
    message: `不认识的键“${key.text}”`,
    span: key.span,
    hint: didYouMean(key.text, names) ?? `这里可以写的键有：${names.join('、')}`,
  });
}

function recordSchema(table: FieldTable): JsonSchema {
  const fields = Object.values(table);
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ key, shape, about }) => [key, { description: about, ...shape.schema }]),
    ),
    required: fields.filter((field) => field.required).map(({ key }) => key),
    additionalProperties: false,
  };
}
