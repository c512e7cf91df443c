import type { Picture } from '../document/document.js';
import type { TrackedChange } from '../document/tracked-change.js';
import type { Pt } from '../style/length.js';
import type { FaceRole, TextRole } from '../style/role.js';
import type { BookmarkLevel } from './bookmark.js';
import type { ElementId } from './structure.js';

/** A stretch of glyphs of one face, size and colour on one baseline. */
export interface GlyphRun {
  readonly kind: 'glyphs';
  readonly role: TextRole;
  /** Index into the font set's faces. */
  readonly face: number;
  readonly faceRole: FaceRole;
  readonly size: Pt;
  /** How far above the baseline it stands: figures made superscripts or subscripts. */
  readonly rise?: Pt;
  /** Horizontal scaling: 1 is the face's own width (condensed office names have less). */
  readonly scale: number;
  readonly bold: boolean;
  readonly red: boolean;
  readonly pale: boolean;
  /** Turned about a point, anticlockwise. */
  readonly turn?: { readonly degrees: number; readonly x: Pt; readonly y: Pt };
  /** The part of the structure that it belongs to; absent for what only furnishes the page. */
  readonly element?: ElementId;
  /** Where a click leads: an address, or `#` and the name of a place in the issue. */
  readonly link?: string;
  /** 花脸稿: it was added, or taken away. */
  readonly change?: TrackedChange;
  /** Instead of its role's colour: six hexadecimal digits. */
  readonly ink?: string;
  /** From the left edge of the paper. */
  readonly x: Pt;
  /** From the top edge of the paper to the baseline. */
  readonly y: Pt;
  /** Its text, a glyph for each character, with the selector of its variant form. An issue has hundreds of thousands of
   * glyphs, so they are no objects. */
  readonly text: string;
  /** Where each glyph stands, from the run's x. */
  readonly places: readonly Pt[];
  /** Where the last one ends by its own width in its face, from the run's x. */
  readonly end: Pt;
}

/** A rule, or the upright edge of a frame or of a table's cells: a rectangle, `thickness` high; `y` is its upper edge. */
export interface Rule {
  readonly kind: 'rule';
  readonly part: 'divider' | 'colophon' | 'leader' | 'table' | 'frame' | 'change';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly thickness: Pt;
  readonly red: boolean;
  /** Instead of black and red: six hexadecimal digits. */
  readonly ink?: string;
  /** Drawn as square dots so far apart. */
  readonly pitch?: Pt;
}

/** A picture in its box, turned as it is to be seen; `y` is its upper edge. */
export interface PlacedPicture {
  readonly kind: 'picture';
  readonly picture: Picture;
  /** The part of the structure that it belongs to. */
  readonly element: ElementId;
  /** 花脸稿: it was added, or taken away. */
  readonly change?: TrackedChange;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

export type PageItem = GlyphRun | Rule | PlacedPicture;

/** The start of a section, an entry, or a heading within it: where a bookmark leads. */
export interface PlacedBookmark {
  readonly title: string;
  readonly level: BookmarkLevel;
  /** An entry that stands under no section's heading. */
  readonly isTopmost?: true;
  /** From the top edge of the paper to the top of its row. */
  readonly y: Pt;
}

/** One page, its items in reading order; the origin is the paper's upper left corner. */
export interface Page {
  readonly number: number;
  readonly bookmarks: readonly PlacedBookmark[];
  /** Places that links in the text lead to (`#name`), from the top edge of the paper. */
  readonly targets?: readonly { readonly name: string; readonly y: Pt }[];
  readonly items: readonly PageItem[];
}
