import type { OriginalBlock, OriginalPicture } from '../original.js';
import type { Note } from './note.js';
import type { Properties } from './properties.js';
import type { ParagraphLook, RunLook } from './styles.js';
import type { TableDraft } from './table-draft.js';
import { trimEnd } from './trim-ends.js';

/** Stands in a draft's text for the end of a page or column. */
export const pageEnd = '\f';

/** A paragraph while it is read. */
export class ParagraphDraft {
  text = '';
  /** Whether it goes on in the next one, since its mark was deleted or is hidden. */
  goesOn = false;
  /** The number that Word 2003 wrote down for it, where its list can't be found. */
  writtenNumber = '';
  readonly pictures: Omit<OriginalPicture, 'place'>[] = [];
  readonly boxes: OriginalBlock[] = [];
  readonly notes: Note[] = [];
  private bold = 0;
  private readonly sizes = new Map<number, number>();
  private length = 0;

  constructor(public look: ParagraphLook) {}

  add(text: string, { bold, size }: RunLook): void {
    this.text += text;
    const seen = text.replace(/\s/gu, '').length;
    this.length += seen;
    if (bold) this.bold += seen;
    if (size !== undefined) this.sizes.set(size, (this.sizes.get(size) ?? 0) + seen);
  }

  get isBold(): boolean {
    return this.length > 0 && this.bold === this.length;
  }

  /** The size of most of it. */
  get size(): number | undefined {
    const [most] = [...this.sizes].filter(([, length]) => length > 0).sort(([, a], [, b]) => b - a);
    return most?.[0];
  }
}

/** A place where blocks follow each other: the body, a cell, a text box, a note. */
export class Flow {
  readonly blocks: OriginalBlock[] = [];
  readonly notes: Note[] = [];
  draft: ParagraphDraft | undefined;
  /** The look of the run that is read. */
  run: RunLook = {};
  table: TableDraft | undefined;
  /** Of a cell. */
  properties: Properties = new Map();

  constructor(
    readonly kind: 'body' | 'cell' | 'box' | 'aside',
    /** Who wrote it, and its number, if it is a note. */
    readonly author = '',
    readonly id = '',
  ) {}
}

/** The text of some blocks: a line a paragraph, the cells of a row parted by tabs. */
export function textOf(blocks: readonly OriginalBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.text;
      if (block.kind === 'picture') return '';
      return block.rows
        .map((row) => trimEnd(row.map(({ text }) => text.replaceAll('\n', ' ')).join('\t'), '\t'))
        .join('\n');
    })
    .filter((text) => text.trim() !== '')
    .join('\n');
}
