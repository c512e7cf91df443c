import type { Edit } from '../../diagnostic/diagnostic.js';
import { spanOf } from '../../source/file.js';
import type { List, Node } from '../node.js';
import type { NewValue, Obstacle } from './change.js';
import { addFlowEntry, type Entry, removeBlockEntries, removeFlowEntries } from './entries.js';
import { columnAt, endOf, endWithComments, isBracketed, lineStart, type Place } from './place.js';
import { writeFlow, writeItem } from './write-value.js';

/** Edits that add an item behind another, or first. */
export function insertItem(
  place: Place,
  list: List,
  value: NewValue,
  after: Node | undefined,
  anchors: ReadonlyMap<Node, Place>,
): readonly Edit[] | Obstacle {
  const { file, habit } = place;
  const index = after ? list.items.indexOf(after) : -1;
  const entries = entriesOf(list, anchors);
  if (place.isInFlow || isBracketed(list))
    return addFlowEntry(file, list.span.start + 1, entries, index, writeFlow(value));
  const column = columnAt(file, list.span.start);
  const lines = writeItem(value, column, habit);
  const before = entries[index];
  if (before) {
    const at = endWithComments(file, before.end, column);
    return [{ span: spanOf(file, at), text: lines.map((line) => habit.lineEnd + line).join('') }];
  }
  const start = lineStart(file, list.span.start);
  if (file.text.slice(start, list.span.start).trim() !== '') return 'unusual';
  return [{ span: spanOf(file, start), text: lines.map((line) => line + habit.lineEnd).join('') }];
}

/** Edits that take items away, from one to before another. */
export function removeItems(
  place: Place,
  list: List,
  [from, to]: readonly [from: number, to: number],
  anchors: ReadonlyMap<Node, Place>,
): readonly Edit[] | Obstacle {
  const { file } = place;
  const entries = entriesOf(list, anchors);
  if (place.isInFlow || isBracketed(list)) return removeFlowEntries(file, entries, from, to);
  return removeBlockEntries(file, entries, from, to, columnAt(file, list.span.start));
}

/** The items with their dashes. */
function entriesOf({ items }: List, anchors: ReadonlyMap<Node, Place>): readonly Entry[] {
  return items.map((item) => {
    const place = anchors.get(item);
    const dash = place && !place.isInFlow ? place.anchor : undefined;
    return { start: dash === undefined ? item.span.start : dash - 1, end: endOf(item) };
  });
}
