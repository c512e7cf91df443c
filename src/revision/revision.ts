import type { Authorship } from '../document/tracked-change.js';
import type { Grid, GridCell, Image, Line, Part } from '../manuscript/manuscript.js';

/** The differences of two manuscripts. Nothing of either is left out: the texts of all segments but inserted ones, put together, are what stood
 * before; of all but deleted ones, what stands after. */
export interface Revision {
  /** In the order of what stands after; a part that is gone stands behind the one it followed. */
  readonly parts: readonly RevisedPart[];
}

export type RevisedPart =
  | {
      readonly kind: 'kept';
      readonly before: Part;
      readonly after: Part;
      /** It stands elsewhere among its neighbours: of parts that changed places as few as possible count as moved. */
      readonly isMoved: boolean;
      readonly pieces: readonly RevisedPiece[];
    }
  | { readonly kind: 'added'; readonly after: Part; readonly pieces: readonly RevisedPiece[] }
  | { readonly kind: 'removed'; readonly before: Part; readonly pieces: readonly RevisedPiece[] };

/** A piece of a part, or what became of it: one of `before` and `after` is missing where it was added or taken away. */
export type RevisedPiece = RevisedLine | RevisedGrid | RevisedImage;

export interface RevisedLine {
  readonly kind: 'line';
  readonly before?: Line;
  readonly after?: Line;
  readonly segments: readonly Segment[];
  /** Who added the line or took it away as a whole, if that was tracked. */
  readonly by?: Authorship;
}

export interface RevisedGrid {
  readonly kind: 'grid';
  readonly before?: Grid;
  readonly after?: Grid;
  readonly caption?: RevisedLine;
  readonly rows: readonly RevisedRow[];
}

export interface RevisedRow {
  readonly cells: readonly RevisedCell[];
  readonly change?: 'added' | 'removed';
}

export interface RevisedCell {
  readonly before?: GridCell;
  readonly after?: GridCell;
  readonly line: RevisedLine;
}

export interface RevisedImage {
  readonly kind: 'image';
  readonly before?: Image;
  readonly after?: Image;
  readonly caption?: RevisedLine;
}

/** A stretch of a line that was kept, added or taken away. Replaced words are a deletion, then an insertion. */
export interface Segment {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
  /** Where it begins in the line before and in the line after, in UTF-16 units of what they read as. */
  readonly beforeAt: number;
  readonly afterAt: number;
  /** Who did it, if it was tracked. */
  readonly by?: Authorship;
  /** Characters that were kept and made bold, or bold no longer. */
  readonly bold?: 'on' | 'off';
}
