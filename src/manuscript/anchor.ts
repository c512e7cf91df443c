/* A part's anchor begins inside its first paragraph and ends inside the last that has text or a picture, which may be a cell's. Where these are
 * two, another bookmark stands round the first alone: LibreOffice 7.4 lets an anchor of several paragraphs begin a second time in the last of
 * them, and when it opens what it has written only that beginning is left. So a part begins where the first of its two bookmarks does, and
 * ends where the last of them ends. The colophon's, in a table that floats, stands before its first words and surrounds nothing;
 * LibreOffice lets it begin at the end of the paragraph before the table, and end behind the table; where that paragraph is empty, only the end is
 * left when it opens what it has written, and the table is known by its styles. */

/** Begins every anchor's name: a bookmark that Word hides, since it begins with a low line (at most 40 characters: letters, digits, low lines). */
const prefix = '_kb_';
const topPrefix = '_kt_';

/** The kinds of parts that have a name of their own in an issue, and what numbers are put behind them. */
export type FixedPart =
  | 'masthead'
  | 'instructions'
  /** 要目, which a reader passes over. */
  | 'contents'
  | 'note'
  | 'colophon'
  | `section${number}`
  | `subsection${number}`;

/** The anchor of a part that is no submission. Sections and sub-sections of briefs are numbered from 1 in the order of print. */
export function fixedAnchor(part: FixedPart): string {
  return `${prefix}${part}`;
}

/** The anchor of an entry or a brief: its id (a fingerprint, 16 hexadecimal digits), then what makes it the only one: `annex` counts the pages of
 * attachments of that id from 1, `copy` further submissions of the same words from 2. */
export function submissionAnchor(id: string, { annex = 0, copy = 1 } = {}): string {
  return `${prefix}${id}${annex > 0 ? `_a${annex}` : ''}${copy > 1 ? `_${copy}` : ''}`;
}

/** The id that an anchor names, if it names a submission. */
export function anchoredId(anchor: string): string | undefined {
  return /^_kb_([0-9a-f]{16})(?:_|$)/u.exec(anchor)?.[1];
}

/** Whether a bookmark's name is an anchor's. */
export function isAnchor(name: string): boolean {
  return name.startsWith(prefix);
}

/** The kind of part that an anchor names; a submission is an entry or a brief. Undefined for a name that is no anchor's, as those of copies that programs
 * make. */
export function anchoredKind(anchor: string): AnchoredKind | undefined {
  const [, fixed, annex] = anchorForm.exec(anchor) ?? [];
  if (fixed === undefined) return undefined;
  if (/^[0-9a-f]{16}$/u.test(fixed)) return annex === undefined ? 'submission' : 'annex';
  const [word = ''] = /^[a-z]+/u.exec(fixed) ?? [];
  return word === 'note' ? 'editorsNote' : fixedKinds.find((kind) => kind === word);
}

export type AnchoredKind = (typeof fixedKinds)[number] | 'editorsNote' | 'annex' | 'submission';

const fixedKinds = ['masthead', 'instructions', 'contents', 'section', 'subsection', 'colophon'] as const;

const anchorForm =
  /^_kb_(masthead|instructions|contents|note|colophon|(?:sub)?section\d+|[0-9a-f]{16}(?=(_a\d+)?(?:_\d+)?$))/u;

/** The bookmark round the first paragraph of a part that has several, beside its anchor. */
export function topBookmark(anchor: string): string {
  return anchor.replace(prefix, topPrefix);
}

/** The anchor that a bookmark of some name belongs to: it is that, or stands round its part's first paragraph. */
export function anchorOf(bookmark: string): string | undefined {
  if (isAnchor(bookmark)) return bookmark;
  return bookmark.startsWith(topPrefix) ? bookmark.replace(topPrefix, prefix) : undefined;
}
