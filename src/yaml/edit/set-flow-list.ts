import type { Edit } from '../../diagnostic/diagnostic.js';
import { spanOf } from '../../source/file.js';
import type { List } from '../node.js';
import type { Hunk } from './align-lines.js';
import type { NewValue, Obstacle } from './change.js';
import type { Place } from './place.js';
import { replaceValue } from './replace-value.js';
import { writeFlow } from './write-value.js';

/** Edits that give a list in brackets other items: those that are the same stay as they are written. Where its items stand on several lines, it is
 * written anew. */
export function setFlowList(
  place: Place,
  list: List,
  values: readonly NewValue[],
  hunks: readonly Hunk[],
): readonly Edit[] | Obstacle {
  const { file } = place;
  const { items } = list;
  const start = items[0]?.span.start;
  const end = items.at(-1)?.span.end;
  if (start === undefined || end === undefined || /[\r\n]/u.test(file.text.slice(start, end)))
    return replaceValue(place, list, values);
  const written: string[] = [];
  let at = 0;
  const keep = (until: number): void => {
    for (const { span } of items.slice(at, until)) written.push(file.text.slice(span.start, span.end));
  };
  for (const { old, now } of hunks) {
    keep(old[0]);
    written.push(...values.slice(...now).map(writeFlow));
    at = old[1];
  }
  keep(items.length);
  return [{ span: spanOf(file, start, end), text: written.join(', ') }];
}
