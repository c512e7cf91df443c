import type { Shape } from './shape.js';

/** One key of a mapping: its name to users, what its value may be, and what it is for. */
export interface Field<T, Required extends boolean = boolean> {
  readonly key: string;
  readonly shape: Shape<T>;
  readonly required: Required;
  /** One Chinese sentence, shown by editors and templates. */
  readonly about: string;
}

/** The keys that a mapping may have, by their names in code. */
export type FieldTable = Readonly<Record<string, Field<unknown>>>;

/** A key that must be written. */
export function required<T>(key: string, shape: Shape<T>, about: string): Field<T, true> {
  return { key, shape, required: true, about };
}

/** A key that may be left out. */
export function optional<T>(key: string, shape: Shape<T>, about: string): Field<T, false> {
  return { key, shape, required: false, about };
}

/** The keys of a table as users write them. */
export function keysOf(table: FieldTable): readonly string[] {
  return Object.values(table).map(({ key }) => key);
}

/** The keys of a table whose values are running text, and those in its values. */
export function proseKeysOf(table: FieldTable): readonly string[] {
  return Object.values(table).flatMap(({ key, shape }) => (shape.isProse ? [key] : (shape.proseKeys ?? [])));
}
