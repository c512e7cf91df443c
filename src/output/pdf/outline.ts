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
  readonly isClosed: boolean;
  children: number;
  /** Those that are seen when it is open. */
  descendants: number;
}

/** The levels of a volume's bookmarks, above those of its issues. */
const volumeDepths = { volume: -2, issue: -1 } as const;

/** The bookmarks of a file, each under the last one of a higher level. */
export class Outline {
  readonly #root: OutlineNode;
  readonly #left: number;
  readonly #items: Item[] = [];
  /** The last one added and those that it stands under, the highest first. */
  #open: readonly Item[] = [];
  #shown = 0;

  /** `left` is the x that bookmarks lead to, in pt. */
  constructor(root: OutlineNode, left: number) {
    this.#root = root;
    this.#left = left;
  }

  /** Adds a bookmark that leads to the page being written. */
  add({ title, level, isTopmost, y }: PlacedBookmark): void {
    this.#addAt(isTopmost ? 0 : levels.indexOf(level), title, y);
  }

  /** Adds a bookmark above those of issues. What stands under an issue's is not shown until it is opened. */
  addAbove(level: keyof typeof volumeDepths, title: string): void {
    this.#addAt(volumeDepths[level], title, 0);
  }

  #addAt(depth: number, title: string, y: number): void {
    const above = this.#open.filter((item) => item.depth < depth);
    const parent = above.at(-1);
    const place: OutlinePlace = { top: y, left: this.#left, expanded: true };
    const node = (parent?.node ?? this.#root).addItem(title, place);
    const isClosed = depth === volumeDepths.issue;
    const item: Item = { depth, node, place, isClosed, children: 0, descendants: 0 };
    if (parent) parent.children++;
    const hider = above.findLastIndex((each) => each.isClosed);
    for (const each of above.slice(Math.max(hider, 0))) each.descendants++;
    if (hider < 0) this.#shown++;
    this.#items.push(item);
    this.#open = [...above, item];
  }

  /** Counts the bookmarks that are shown (ISO 32000-1, 12.3.3): the library counts only a node's own children, and at the root none. */
  close(): void {
    if (this.#items.length > 0) this.#root.outlineData.Count = this.#shown;
    for (const { node, place, isClosed, children, descendants } of this.#items) {
      if (children === descendants && !isClosed) continue;
      place.expanded = false;
      if (descendants > 0) node.outlineData.Count = isClosed ? -descendants : descendants;
    }
  }
}
