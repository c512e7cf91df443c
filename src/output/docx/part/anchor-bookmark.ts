import type { Document } from '../../../document/document.js';
import { type AnchoredPart, anchoredParts } from '../../../manuscript/anchored-parts.js';
import { type Bookmark, bookmark } from './bookmark.js';

/** The hidden bookmarks of a document's parts, by the part; of briefs' headings by the briefs. */
export type AnchorBookmarks = ReadonlyMap<AnchoredPart['part'], Bookmark>;

/** The hidden bookmark of each part, by which the DOCX can be read when people have worked on it: programs drop the tags of content controls, but
 * keep bookmarks. `from`: the first number that is free. */
export function anchorBookmarks(document: Document, from: number): AnchorBookmarks {
  return new Map(
    anchoredParts(document).map(({ part, anchor }, i) => [part, bookmark(anchor, from + i)] as const),
  );
}
