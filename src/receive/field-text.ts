import type { SourceText } from '../source/text.js';
import type { Node, Scalar } from '../yaml/node.js';

/** The way to a value in a document of YAML: keys of mappings, places in lists from 0. */
export type KeyPath = readonly (string | number)[];

/** A value that people write, with its place in its document. */
export interface FieldText {
  readonly path: KeyPath;
  readonly scalar: Scalar;
  /** Prose line by line, others as one line. */
  readonly text: SourceText;
  /** A line of it is a paragraph. */
  readonly isProse: boolean;
}

/** Keys of which a line is a paragraph, wherever they stand. */
const proseKeys: ReadonlySet<string> = new Set(['正文', '编者按', '内容']);

/** The values of a document, in the order written. */
export function fieldTexts(node: Node | undefined, path: KeyPath = []): readonly FieldText[] {
  if (!node) return [];
  switch (node.kind) {
    case 'scalar': {
      const isProse = path.some((step) => typeof step === 'string' && proseKeys.has(step));
      return [{ path, scalar: node, text: isProse ? node.lines : node.value, isProse }];
    }
    case 'list':
      return node.items.flatMap((item, i) => fieldTexts(item, [...path, i]));
    case 'mapping':
      return node.pairs.flatMap(({ key, value }) => fieldTexts(value, [...path, key.text]));
  }
}

/** The value at a path, if it is one that people write. */
export function fieldAt(fields: readonly FieldText[], path: KeyPath): FieldText | undefined {
  const wanted = JSON.stringify(path);
  return fields.find((field) => JSON.stringify(field.path) === wanted);
}

/** A unit of a value, by its offset in the value's text. */
export interface FieldSpot {
  readonly field: FieldText;
  readonly at: number;
}

/** The units of some values by their offsets in the file. */
export type FieldFinder = (offset: number) => FieldSpot | undefined;

/** Finds the value, and the unit of it, that stands at an offset of the file. */
export function finderOf(fields: readonly FieldText[]): FieldFinder {
  const segments = fields
    .flatMap((field) => field.text.segments.map((segment) => ({ field, ...segment })))
    .sort((one, other) => one.source - other.source);
  return (offset) => {
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((segments[middle]?.source ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = segments[low - 1];
    if (!found || offset >= found.source + (found.written ?? found.length)) return undefined;
    const within = found.written === undefined ? offset - found.source : 0;
    return { field: found.field, at: found.at + within };
  };
}

/** The offset in its file of a unit of a text; undefined for what was put between its parts. */
export function writtenAt({ segments }: SourceText, at: number): number | undefined {
  for (const segment of segments) {
    if (at < segment.at || at >= segment.at + segment.length) continue;
    return segment.written === undefined ? segment.source + (at - segment.at) : segment.source;
  }
  return undefined;
}
