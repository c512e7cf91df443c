import type { Edit } from '../../diagnostic/diagnostic.js';
import { spanOf } from '../../source/file.js';
import type { Mapping } from '../node.js';
import type { NewValue, Obstacle } from './change.js';
import { addFlowEntry, type Entry, removeBlockEntries, removeFlowEntries } from './entries.js';
import { colonEnd, columnAt, endWithComments, isBracketed, type Place, pairEnd, pairOf } from './place.js';
import { writeFlow, writePair, writeValue } from './write-value.js';

/** Edits that add a pair behind the key `after`, or last. */
export function addPair(
  place: Place,
  mapping: Mapping,
  key: string,
  value: NewValue,
  after?: string,
): readonly Edit[] | Obstacle {
  const { file, habit } = place;
  const { pairs, span } = mapping;
  const index = pairs.findIndex((pair) => pair.key.text === after);
  const before = index < 0 ? pairs.length - 1 : index;
  if (place.isInFlow || isBracketed(mapping)) {
    const text = writeFlow(new Map([[key, value]])).slice(1, -1);
    return addFlowEntry(file, span.start + 1, entriesOf(mapping), before, text);
  }
  const last = pairs[before];
  const [first] = pairs;
  if (!last || !first) return 'unusual';
  const column = columnAt(file, first.key.span.start);
  const at = endWithComments(file, pairEnd(last), column);
  const lines = writePair(key, value, column, habit).map((line) => habit.lineEnd + line);
  return [{ span: spanOf(file, at), text: lines.join('') }];
}

/** Edits that take a pair away. */
export function removePair(place: Place, mapping: Mapping, key: string): readonly Edit[] | Obstacle {
  const { file } = place;
  const index = mapping.pairs.findIndex((pair) => pair.key.text === key);
  const entries = entriesOf(mapping);
  if (place.isInFlow || isBracketed(mapping)) return removeFlowEntries(file, entries, index, index + 1);
  const [first] = entries;
  return first ? removeBlockEntries(file, entries, index, index + 1, columnAt(file, first.start)) : 'gone';
}

/** Edits that give a key a value behind which nothing stands. */
export function fillPair(
  place: Place,
  mapping: Mapping,
  key: string,
  value: NewValue,
): readonly Edit[] | Obstacle {
  const pair = pairOf(mapping, key);
  const at = pair && colonEnd(pair);
  if (!pair || at === undefined) return 'unusual';
  const { file, habit } = place;
  if (place.isInFlow || isBracketed(mapping))
    return [{ span: spanOf(file, at), text: ` ${writeFlow(value)}` }];
  const column = columnAt(file, pair.key.span.start);
  const { head, lines } = writeValue(value, { habit, column });
  const end = endWithComments(file, at, column);
  const edits: Edit[] = head === '' ? [] : [{ span: spanOf(file, at), text: ` ${head}` }];
  if (lines.length === 0) return edits;
  return [...edits, { span: spanOf(file, end), text: lines.map((line) => habit.lineEnd + line).join('') }];
}

function entriesOf({ pairs }: Mapping): readonly Entry[] {
  return pairs.map((pair) => ({ start: pair.key.span.start, end: pairEnd(pair) }));
}
