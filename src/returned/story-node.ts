import type { TrackedChange } from '../document/tracked-change.js';
import type { PartKind } from '../manuscript/manuscript.js';

/** A story as it was recorded. */
export interface RecordedStory {
  readonly nodes: readonly StoryNode[];
  /** Anchors that have begun, and the last of the ends of each. */
  readonly begun: ReadonlySet<string>;
  readonly ended: ReadonlyMap<string, EdgeNode>;
}

/** The story of a DOCX in its order, with all that its way back hangs on: what tracked changes took away, and where anchors, controls and
 * comments begin and end. */
export type StoryNode = ParagraphNode | TableNode | EdgeNode;

export interface ParagraphNode {
  readonly kind: 'paragraph';
  readonly items: readonly InlineNode[];
  /** Its style's name, lower case. */
  readonly style: string;
  /** As Word counted it before its text; mostly none. */
  readonly number: string;
  /** A tracked change of its mark. */
  readonly mark?: TrackedChange;
  /** It goes on in the next one, since its mark was taken away. */
  readonly goesOn: boolean;
  /** It is kept on a page with the next one. */
  readonly isKept: boolean;
}

export type InlineNode = TextNode | ImageNode | NoteNode | BoxNode | EdgeNode;

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly isBold: boolean;
  readonly change?: TrackedChange;
}

export interface ImageNode {
  readonly kind: 'image';
  /** Of its bytes: SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** A footnote or endnote, at its place in the text. */
export interface NoteNode {
  readonly kind: 'note';
  readonly label: '脚注' | '尾注';
  readonly text: string;
  readonly change?: TrackedChange;
}

/** A text box. */
export interface BoxNode {
  readonly kind: 'box';
  readonly nodes: readonly StoryNode[];
}

export interface TableNode {
  readonly kind: 'table';
  readonly rows: readonly RowNode[];
}

export interface RowNode {
  readonly change?: TrackedChange;
  /** Columns of the grid that it leaves free at its beginning. */
  readonly before: number;
  readonly cells: readonly CellNode[];
}

export interface CellNode {
  readonly span: number;
  /** It continues the one above. */
  readonly isContinued: boolean;
  readonly change?: TrackedChange;
  readonly nodes: readonly StoryNode[];
}

/** A place where something begins or ends. */
export interface EdgeNode {
  readonly kind: 'edge';
  readonly side: 'start' | 'end';
  readonly of:
    | { readonly kind: 'anchor'; readonly anchor: string }
    /** A part without an anchor begins, by the style of its first paragraph. */
    | { readonly kind: 'part'; readonly part: PartKind }
    /** A place that a tracked change moved text away from, or to; the two have one name. */
    | { readonly kind: 'move'; readonly name: string; readonly isSource: boolean }
    /** A comment, by its number; of one that is tied to a place, both sides stand there. */
    | { readonly kind: 'remark'; readonly id: string }
    /** A content control: of an entry or a brief, its tag is the id. `style` is that of its first paragraph, if paragraphs stand in it. */
    | ControlNode;
}

export interface ControlNode {
  readonly kind: 'control';
  readonly tag: string;
  readonly style?: string;
}
