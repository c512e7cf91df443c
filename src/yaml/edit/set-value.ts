import type { Edit } from '../../diagnostic/diagnostic.js';
import type { List, Mapping, Node } from '../node.js';
import { align } from './align-lines.js';
import { type NewValue, type Obstacle, type Reading, withoutFinalBreaks } from './change.js';
import { insertItem, removeItems } from './items.js';
import { addPair, fillPair, removePair } from './pairs.js';
import { isBracketed, type Place, pairOf } from './place.js';
import { replaceValue } from './replace-value.js';
import { setFlowList } from './set-flow-list.js';
import { setText } from './set-text.js';
import { isList, writeFlow } from './write-value.js';

type Places = ReadonlyMap<Node, Place>;
type Outcome = readonly Edit[] | Obstacle;

/** Edits that give a value another content. What it has already stays as it is written. */
export function setValue(places: Places, node: Node, value: NewValue, reading: Reading): Outcome {
  const place = places.get(node);
  if (!place) return 'gone';
  if (node.isGuess) return 'unclear';
  if (typeof value === 'string' && node.kind === 'scalar') return setText(place, node, value, reading);
  if (typeof value !== 'string' && isList(value) && node.kind === 'list' && value.length > 0)
    return setList(places, place, node, value);
  if (typeof value !== 'string' && !isList(value) && node.kind === 'mapping' && value.size > 0)
    return setMapping(places, place, node, value);
  return replaceValue(place, node, typeof value === 'string' ? withoutFinalBreaks(value) : value);
}

/** Edits that give a key a value, be it there or not. */
export function setPair(
  places: Places,
  mapping: Mapping,
  key: string,
  value: NewValue,
  {
    after,
    reading = 'value',
  }: { readonly after?: string | undefined; readonly reading?: Reading | undefined } = {},
): Outcome {
  const place = places.get(mapping);
  if (!place) return 'gone';
  const pair = pairOf(mapping, key);
  const written = typeof value === 'string' ? withoutFinalBreaks(value) : value;
  if (!pair) return addPair(place, mapping, key, written, after);
  return pair.value ? setValue(places, pair.value, value, reading) : fillPair(place, mapping, key, written);
}

/** Items that are the same stay; others are given another content, one by one. */
function setList(places: Places, place: Place, list: List, values: readonly NewValue[]): Outcome {
  const hunks = align(list.items.map(contentOf), values.map(contentOf));
  if (list.items.length === 0) return replaceValue(place, list, values);
  if (isShifted(hunks) && (place.isInFlow || isBracketed(list)))
    return setFlowList(place, list, values, hunks);
  return together(
    hunks.flatMap(({ old: [from, to], now: [first, last] }) => {
      const before = list.items.slice(from, to);
      const after = values.slice(first, last);
      const set = before.flatMap((item, i) => {
        const value = after[i];
        return value === undefined ? [] : [setValue(places, item, value, 'value')];
      });
      if (after.length < before.length) set.push(removeItems(place, list, [from + after.length, to], places));
      const anchor = list.items[from + Math.min(before.length, after.length) - 1];
      const added = after.slice(before.length).map((value) => insertItem(place, list, value, anchor, places));
      return [...set, ...added];
    }),
  );
}

/** Whether more than one item goes or comes: edits of neighbours would meet at their comma. */
function isShifted(hunks: ReturnType<typeof align>): boolean {
  const changed = hunks.filter(({ old, now }) => old[1] - old[0] !== now[1] - now[0]);
  return (
    changed.length > 1 || changed.some(({ old, now }) => Math.abs(old[1] - old[0] - (now[1] - now[0])) > 1)
  );
}

function setMapping(
  places: Places,
  place: Place,
  mapping: Mapping,
  values: ReadonlyMap<string, NewValue>,
): Outcome {
  const keys = [...values.keys()];
  const gone = mapping.pairs.filter(({ key }) => !values.has(key.text));
  if (gone.length === mapping.pairs.length) return replaceValue(place, mapping, values);
  const set = [...values].map(([key, value], i) => {
    const after = keys.slice(0, i).findLast((each) => pairOf(mapping, each) !== undefined);
    return setPair(places, mapping, key, value, { after });
  });
  return together([...set, ...gone.map(({ key }) => removePair(place, mapping, key.text))]);
}

function together(outcomes: readonly Outcome[]): Outcome {
  const edits: Edit[] = [];
  for (const outcome of outcomes) {
    if (typeof outcome === 'string') return outcome;
    edits.push(...outcome);
  }
  return edits;
}

/** The content of a value in one word: the same for the same. */
function contentOf(value: Node | NewValue): string {
  if (typeof value === 'string') return writeFlow(withoutFinalBreaks(value));
  return writeFlow('kind' in value ? plainOf(value) : value);
}

/** A value without its places. */
function plainOf(node: Node): NewValue {
  if (node.kind === 'scalar') return withoutFinalBreaks(node.value.text);
  if (node.kind === 'list') return node.items.map(plainOf);
  return new Map(node.pairs.map(({ key, value }) => [key.text, value ? plainOf(value) : '']));
}
