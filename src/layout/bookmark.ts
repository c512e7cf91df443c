/** A place that readers jump to. */
export interface Bookmark {
  readonly title: string;
  readonly level: BookmarkLevel;
  /** An entry that stands under no section's heading. */
  readonly isTopmost?: true;
  /** The entry's, of one whose headline stands below free lines: it begins a page without them. */
  readonly id?: string;
}

/** The depth of a bookmark: a section, an entry in it, headings of levels in that. */
export type BookmarkLevel = 'section' | 'entry' | 'heading1' | 'heading2' | 'heading3' | 'heading4';
