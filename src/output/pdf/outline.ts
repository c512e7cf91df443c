import type { BookmarkLevel } from '../../layout/bookmark.js';
import type { PlacedBookmark } from '../../layout/page.js';
import type { OutlineNode, OutlinePlace } from './writer.js';

/** The levels of bookmarks, the highest first. */
const levels: readonly BookmarkLevel[] = ['section', 'entry', 'heading1', 'heading2', 'heading3', 'heading4'];

/** A bookmark as it was added, and how many stand under it. */
interface Item {
  readonly depth: number;
  readonly node: OutlineNode;
  readonly place: OutlinePlace;
  children: number;
  descendants: number;
}

/** The bookmarks of a file, each under the last one of a higher level. */
export class Outline {
  readonly #root: OutlineNode;
  readonly #left: number;
  readonly #items: Item[] = [];
  /** The last one added and those that it stands under, the highest first. */
  #open: readonly Item[] = [];

  /** `left` is the x that bookmarks lead to, in pt. */
  constructor(root: OutlineNode, left: number) {
    this.#root = root;
    this.#left = left;
  }

  /** Adds a bookmark that leads to the page being written. */
  add({ title, level, isTopmost, y }: PlacedBookmark): void {
    const depth = isTopmost ? 0 : levels.indexOf(level);
    const above = this.#open.filter((item) => item.depth < depth);
    const parent = above.at(-1);
    const place: OutlinePlace = { top: y, left: this.#left, expanded: true };
    const node = (parent?.node ?? this.#root).addItem(title, place);
    const item: Item = { depth, node, place, children: 0, descendants: 0 };
    if (parent) parent.children++;
    for (const each of above) each.descendants++;
    this.#items.push(item);
    this.#open = [...above, item];
  }

  /** Counts the bookmarks, all of which are open (ISO 32000-1, 12.3.3): the library counts only a node's own children, and at the root none. */
  close(): void {
    if (this.#items.length > 0) this.#root.outlineData.Count = this.#items.length;
    for (const { node, place, children, descendants } of this.#items) {
      if (children === descendants) continue;
      place.expanded = false;
      node.outlineData.Count = descendants;
    }
  }
}
