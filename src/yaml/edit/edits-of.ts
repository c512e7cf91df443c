import type { Edit } from '../../diagnostic/diagnostic.js';
import type { SourceFile } from '../../source/file.js';
import type { Node } from '../node.js';
import type { Vocabulary } from '../vocabulary.js';
import { addComment } from './add-comment.js';
import type { Change, Obstacle } from './change.js';
import { appendDocument, removeDocument } from './documents.js';
import { insertItem, removeItem } from './items.js';
import { removePair } from './pairs.js';
import { placesIn } from './place.js';
import { setPair, setValue } from './set-value.js';

/** The edits by which a change is made in a file, not yet proved. */
export function editsOf(
  { file, roots }: { readonly file: SourceFile; readonly roots: readonly Node[] },
  change: Change,
  vocabulary: Vocabulary,
): readonly Edit[] | Obstacle {
  if (change.kind === 'removeDocument') return removeDocument(file, roots, change.root, vocabulary);
  if (change.kind === 'appendDocument') return appendDocument(file, roots, change.text, vocabulary);
  const places = placesIn(file, roots);
  if (change.kind === 'set') return setValue(places, change.node, change.value, change.reading ?? 'value');
  if (change.kind === 'insertItem' || change.kind === 'removeItem') {
    const place = places.get(change.list);
    if (!place) return 'gone';
    if (change.list.isGuess) return 'unclear';
    if (change.kind === 'removeItem') return removeItem(place, change.list, change.item, places);
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
