import type { KeyedTree } from './name-order.js';
import type { PdfReference } from './write-font.js';
import type { Writer } from './writer.js';

/** The most keys of a list: with their values they are its elements, of which archives took 8191 at most (PDF 1.4, appendix C; PDF/A-1 6.1.12). */
const mostKeys = 4095;

/** Splits the trees of a file that is about to be ended, those that are too long for one list: of the places that links lead to, and of what
 * content belongs to which element. */
export function splitTrees(writer: Writer): void {
  const { Names, StructTreeRoot } = writer._root.data;
  const places = Names.data.Dests;
  if (isLong(places)) Names.data.Dests = split(writer, places, 'Names', (key) => new String(key));
  const parents = StructTreeRoot?.data.ParentTree;
  if (StructTreeRoot && isLong(parents))
    StructTreeRoot.data.ParentTree = split(writer, parents, 'Nums', Number);
}

function isLong(tree: KeyedTree | PdfReference | undefined): tree is KeyedTree {
  return tree !== undefined && '_items' in tree && Object.keys(tree._items).length > mostKeys;
}

/** A root without keys, and leaves that each say the first and the last of theirs (ISO 32000-1, 7.9.6, 7.9.7). */
function split(
  writer: Writer,
  tree: KeyedTree,
  list: 'Names' | 'Nums',
  written: (key: string) => unknown,
): PdfReference {
  const keys = Object.keys(tree._items).sort((a, b) => tree._compareKeys(a, b));
  const leaves: PdfReference[] = [];
  for (let from = 0; from < keys.length; from += mostKeys) {
    const own = keys.slice(from, from + mostKeys);
    const leaf = writer.ref({
      Limits: [own[0], own.at(-1)].map((key = '') => written(key)),
      [list]: own.flatMap((key) => [written(key), tree._items[key]]),
    });
    leaf.end();
    leaves.push(leaf);
  }
  const root = writer.ref({ Kids: leaves });
  root.end();
  return root;
}
