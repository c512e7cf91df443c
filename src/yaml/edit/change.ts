import type { List, Mapping, Node, Scalar } from '../node.js';

/** A value to be written: a text, or a list or mapping of such, in their order. Final line ends of a text count for nothing: a block
 * has them, a line has none. */
export type NewValue = string | readonly NewValue[] | ReadonlyMap<string, NewValue>;

/** How a text of several lines is read back: as YAML folds it (`Scalar.value`), or line by line as written (`Scalar.lines`). */
export type Reading = 'value' | 'lines';

/** A change of a file's values. Nodes are those of the file as it was parsed, whatever earlier changes have done to it. */
export type Change =
  /** Gives a value that stands there another content, of whatever kind. */
  | { readonly kind: 'set'; readonly node: Node; readonly value: NewValue; readonly reading?: Reading }
  /** Gives a key a value, be the key there or not; a new one stands behind the key `after`, or last. */
  | {
      readonly kind: 'setPair';
      readonly mapping: Mapping;
      readonly key: string;
      readonly value: NewValue;
      readonly after?: string;
      readonly reading?: Reading;
    }
  /** Takes a key away with its value and what stands behind it on its lines; comments above it stay. */
  | { readonly kind: 'removePair'; readonly mapping: Mapping; readonly key: string }
  /** Writes lines of comment, one for all of a text, above a key, or above a mapping's first. The same text is not written twice. */
  | { readonly kind: 'comment'; readonly mapping: Mapping; readonly key?: string; readonly text: string }
  /** Adds an item behind another, or first. */
  | { readonly kind: 'insertItem'; readonly list: List; readonly after?: Node; readonly value: NewValue }
  | { readonly kind: 'removeItem'; readonly list: List; readonly item: Node }
  | { readonly kind: 'removeDocument'; readonly root: Node }
  /** Adds a document, given as YAML, as the last. */
  | { readonly kind: 'appendDocument'; readonly text: string };

/** The reason why a change is not made. */
export type Obstacle =
  /** The value could be read only by mending or guessing. */
  | 'unclear'
  /** It, or what it stands in, is not there (any more). */
  | 'gone'
  /** It would leave a mapping, a list or a file with nothing in it. */
  | 'nothingLeft'
  /** It stands in a way that is not written by hand. */
  | 'unusual'
  /** The outcome would not have read as it should. */
  | 'unproved';

/** A text without its final line ends. */
export function withoutFinalBreaks(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

/** A scalar's text as it is read. */
export function textAs(scalar: Scalar, reading: Reading): string {
  return reading === 'lines' ? scalar.lines.text : scalar.value.text;
}
