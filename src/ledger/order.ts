import { itemKey } from './contribution.js';
import type { LedgerEvent } from './event.js';

/** Values in the order of their keys, compared one by one by code units. */
export function ordered<T>(all: readonly T[], keysOf: (each: T) => readonly string[]): readonly T[] {
  return all
    .map((each) => ({ each, keys: keysOf(each) }))
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ each }) => each);
}

/** Events by date, and on the same day by what they say: never by where they are written. */
export function inOrder(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  return ordered(events, (event) => {
    const { date, kind, item, units, ground, span } = event;
    const at = kind === 'higherUse' || kind === 'instruction' ? [event.level ?? '', event.use ?? ''] : [];
    return [
      date,
      kind,
      item ? itemKey(item) : '',
      ...(at.length > 0 ? at : ['', '']),
      'leader' in event ? event.leader : 'name' in event ? event.name : '',
      units.join(' '),
      ground,
      // Two that say the same give the same, whichever comes first.
      String(span.start).padStart(9, '0'),
    ];
  });
}

function compare(one: readonly string[], other: readonly string[]): number {
  for (const [i, own] of one.entries()) {
    const theirs = other[i] ?? '';
    if (own !== theirs) return own < theirs ? -1 : 1;
  }
  return 0;
}
