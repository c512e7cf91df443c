import type { Edit } from '../../diagnostic/diagnostic.js';
import type { SourceFile } from '../../source/file.js';
import type { Node } from '../node.js';
import type { Vocabulary } from '../vocabulary.js';
import { addComment } from './add-comment.js';
import type { Change, Obstacle } from './change.js';
import { appendDocument, removeDocument } from './documents.js';
import { insertItem, removeItems } from './items.js';
import { removePair } from './pairs.js';
import type { Place } from './place.js';
import { setPair, setValue } from './set-value.js';

/** The values of a file. */
interface Values {
  readonly file: SourceFile;
  readonly roots: readonly Node[];
  readonly places: ReadonlyMap<Node, Place>;
}

/** The edits by which a change is made in a file, not yet proved. */
export function editsOf(
  { file, roots, places }: Values,
  change: Change,
  vocabulary: Vocabulary,
): readonly Edit[] | Obstacle {
  if (change.kind === 'removeDocument') return removeDocument(file, roots, change.root, vocabulary);
  if (change.kind === 'appendDocument') return appendDocument(file, roots, change.text, vocabulary);
  if (change.kind === 'set') return setValue(places, change.node, change.value, change.reading ?? 'value');
  if (change.kind === 'insertItem' || change.kind === 'removeItem') {
    const place = places.get(change.list);
    if (!place) return 'gone';
    if (change.list.isGuess) return 'unclear';
    if (change.kind === 'removeItem') {
      const index = change.list.items.indexOf(change.item);
      return removeItems(place, change.list, [index, index + 1], places);
    }
    return insertItem(place, change.list, change.value, change.after, places);
  }
  const { mapping, key } = change;
  const place = places.get(mapping);
  if (!place) return 'gone';
  if (mapping.isGuess) return 'unclear';
  if (change.kind === 'comment') return addComment(place, mapping, key, change.text);
  if (change.kind === 'removePair') return removePair(place, mapping, change.key);
  return setPair(places, mapping, change.key, change.value, change);
}
