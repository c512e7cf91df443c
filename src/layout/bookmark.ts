/** A place that readers jump to. */
export interface Bookmark {
  readonly title: string;
  readonly level: BookmarkLevel;
}

/** The depth of a bookmark: a section, an entry in it, headings of levels in that. */
export type BookmarkLevel = 'section' | 'entry' | 'heading1' | 'heading2' | 'heading3' | 'heading4';
