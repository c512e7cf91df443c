import type { Entry, Paragraph, Table } from '../../../document/document.js';
import { isHeadingAlone, type TextParagraph } from '../../../document/paragraph.js';
import { headingOutline } from '../style/paragraph-style.js';
import type { ParagraphKind } from '../style/style-id.js';
import { paragraphRole } from '../style/style-role.js';
import type { AnchorBookmarks } from './anchor-bookmark.js';
import type { ListedHeadline } from './contents.js';
import type { ControlNumbers } from './control.js';
import type { KeptWithColophon } from './keep.js';
import type { LaidTable } from './laid-table.js';
import type { BreakSpacings } from './line-break.js';
import { paragraphXml } from './paragraph.js';
import type { PictureParts } from './picture-parts.js';
import { documentRuns } from './run.js';
import type { SpacedStretch } from './spaced-stretch.js';
import { type TitleTools, topmost } from './title.js';
import { trackedMark } from './tracked.js';

/** The context in which the flowing text is made. */
export interface BodyTools extends TitleTools {
  readonly numbers: ControlNumbers;
  readonly anchors: AnchorBookmarks;
  /** The end of the text, kept with what follows so that the colophon is not alone on its page. */
  readonly kept: KeptWithColophon;
  /** How many lines a paragraph takes, as the layout has set it, else by the width of its text. */
  readonly linesOf: (paragraph: TextParagraph) => number;
  readonly breakSpacings: BreakSpacings;
  readonly listed: readonly ListedHeadline[];
  /** Of the headlines of 要目 without page numbers. */
  readonly contentsSpacings: readonly (readonly SpacedStretch[])[];
  /** As a layout has set them. */
  readonly tables: ReadonlyMap<Table, LaidTable>;
  readonly pictures: PictureParts;
  /** Paragraphs whose last two lines go along with the 落款 below them. */
  readonly keptWithSignature: ReadonlySet<TextParagraph>;
  /** The entry whose 落款 goes with the colophon. */
  readonly lastSigned: Entry | undefined;
  /** Whether the entry at hand stands under no section's heading: its own stand a level higher. */
  readonly isTopmost?: boolean;
}

/** Direct properties of a paragraph, as XML: what goes before the frame in the order of CT_PPr, what goes behind it, and whether it is kept with
 * the next whatever the colophon needs. */
export interface OwnProperties {
  readonly isKept?: boolean;
  readonly frame?: string;
  readonly rest?: string;
  /** Runs, as XML, before its own. */
  readonly before?: string;
}

/** A paragraph of the running text, as XML. */
export function textParagraph(
  kind: ParagraphKind,
  paragraph: Paragraph,
  tools: BodyTools,
  { isKept = false, frame = '', rest = '', before = '' }: OwnProperties = {},
): string {
  const runs = documentRuns(paragraph.runs, paragraphRole[kind], tools.faces, {
    stretches: tools.breakSpacings.get(paragraph) ?? [],
    edges: tools.edges,
    headlines: tools.headlines,
    changes: tools.changes,
  });
  const kept = keepingOf(kind, paragraph, tools);
  const keep = kept === '' && isKept ? '<w:keepNext/><w:keepLines/>' : kept;
  const mark = trackedMark(paragraph.change, tools.changes);
  return paragraphXml(
    kind,
    [before, runs],
    `${keep}${frame}${rest}${outlining(kind, paragraph, tools)}${mark}`,
  );
}

/** The properties that keep a paragraph with the next; a headline behind which no text runs in is kept as those of their own line are by their style. */
function keepingOf(kind: ParagraphKind, paragraph: Paragraph, tools: BodyTools): string {
  const own = keeping(paragraph, tools);
  return own === '' && kind === 'runInEntry' && isHeadingAlone(paragraph) ? '<w:keepNext/>' : own;
}

/** The place in the navigation pane of a heading that runs in, whose paragraph is known there by its opening text, and of one that stands
 * higher than its style does, a level above it being left out. */
function outlining(
  kind: ParagraphKind,
  { heading }: Paragraph,
  { isTopmost = false }: Pick<BodyTools, 'isTopmost'>,
): string {
  if (kind === 'runInEntry' && isTopmost) return topmost;
  if (!heading || (kind !== 'body' && heading.depth === heading.level && !isTopmost)) return '';
  return `<w:outlineLvl w:val="${headingOutline(heading.depth) - (isTopmost ? 1 : 0)}"/>`;
}

/** The properties that keep a paragraph with what follows: two lines of it go along to the next page, or one. */
export function keeping(paragraph: TextParagraph, { kept, keptWithSignature }: BodyTools): string {
  const own = keptWithSignature.has(paragraph) ? 'twoLines' : kept.get(paragraph);
  if (own === undefined) return '';
  return own === 'twoLines' ? '<w:keepNext/><w:widowControl/>' : '<w:keepNext/>';
}
