import type { Document } from '../../../document/document.js';
import { topBookmark } from '../../../manuscript/anchor.js';
import { type AnchoredPart, anchoredParts } from '../../../manuscript/anchored-parts.js';
import { bookmark, type PartBookmarks } from './bookmark.js';

/** The hidden bookmarks of a document's parts, by the part; of briefs' headings by the briefs. */
export type AnchorBookmarks = ReadonlyMap<AnchoredPart['part'], PartBookmarks>;

/** The hidden bookmark of each part, by which the DOCX can be read when people have worked on it: programs drop the tags of content controls, but
 * keep bookmarks. `from`: the first number that is free. */
export function anchorBookmarks(document: Document, from: number): AnchorBookmarks {
  return new Map(
    anchoredParts(document).map(({ part, anchor }, i) => {
      const number = from + 2 * i;
      const marks = { whole: bookmark(anchor, number), top: bookmark(topBookmark(anchor), number + 1) };
      return [part, marks] as const;
    }),
  );
}
