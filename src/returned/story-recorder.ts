import type { TrackedChange } from '../document/tracked-change.js';
import type { StoryListener } from '../import/word/listener.js';
import { anchoredKind, anchorOf } from '../manuscript/anchor.js';
import type {
  CellNode,
  EdgeNode,
  InlineNode,
  ParagraphNode,
  RecordedStory,
  RowNode,
  StoryNode,
} from './story-node.js';

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenParagraph = Open<ParagraphNode> & { readonly items: InlineNode[] };
type OpenRow = Open<RowNode> & { readonly cells: CellNode[] };

/** A control that is open, until its first paragraph tells its style. */
interface OpenControl {
  readonly kind: 'control';
  readonly tag: string;
  style?: string;
}

/** Records a story as nodes while it is read. */
export class StoryRecorder implements StoryListener, RecordedStory {
  readonly nodes: StoryNode[] = [];
  readonly begun = new Set<string>();
  readonly ended = new Map<string, EdgeNode>();
  isTracked = false;
  private readonly lists: StoryNode[][] = [this.nodes];
  private readonly paragraphs: (OpenParagraph | undefined)[] = [undefined];
  private readonly tables: OpenRow[][] = [];
  private readonly changes: TrackedChange[] = [];
  private readonly controls: OpenControl[] = [];
  private readonly bookmarks = new Map<string, string>();
  private readonly moves = new Map<string, string>();
  private lastBegun = '';
  private tag = '';
  private number = '';

  text(
    text: string,
    { bold = false, isHidden = false }: { readonly bold?: boolean; readonly isHidden?: boolean },
    beside: 'reading' | 'placeholder' | 'deleted' | undefined,
  ): void {
    if (isHidden || beside === 'reading' || beside === 'placeholder') return;
    const change = this.change();
    if (change === 'never') return;
    // The end of a page is none of its text.
    const shown = text.replaceAll('\f', '');
    if (shown !== '') this.put({ kind: 'text', text: shown, isBold: bold, ...(change ? { change } : {}) });
  }

  numbered(number: string): void {
    this.number = number;
  }

  /** Puts something at the place that is read, in a paragraph of its own if none is open. */
  put(node: InlineNode): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.items.push(node);
    else if (node.kind === 'edge') this.list.push(node);
    else {
      this.beginParagraph('');
      this.put(node);
      this.endParagraph(false);
    }
  }

  private get list(): StoryNode[] {
    return this.lists.at(-1) ?? this.nodes;
  }

  beginParagraph(style: string): void {
    const paragraph: OpenParagraph = {
      kind: 'paragraph',
      items: [],
      style,
      number: '',
      goesOn: false,
      isKept: false,
    };
    this.number = '';
    this.list.push(paragraph);
    this.paragraphs[this.paragraphs.length - 1] = paragraph;
  }

  /** Takes what the open paragraph's properties say. */
  describe({ style, mark, isKept }: Pick<ParagraphNode, 'style' | 'isKept' | 'mark'>): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    paragraph.style = style;
    paragraph.isKept = isKept;
    if (mark) {
      paragraph.mark = mark;
      this.isTracked = true;
    }
    for (const control of this.controls) control.style ??= style;
  }

  endParagraph(goesOn: boolean): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    paragraph.goesOn = goesOn;
    paragraph.number = goesOn ? '' : this.number;
    this.number = '';
    this.paragraphs[this.paragraphs.length - 1] = undefined;
  }

  /** Begins a place where nodes follow each other: a cell or a text box. */
  beginList(): void {
    this.lists.push([]);
    this.paragraphs.push(undefined);
  }

  endList(): readonly StoryNode[] {
    if (this.lists.length === 1) return [];
    this.paragraphs.pop();
    return this.lists.pop() ?? [];
  }

  beginTable(): void {
    this.tables.push([]);
  }

  beginRow(): void {
    this.tables.at(-1)?.push({ before: 0, cells: [] });
  }

  describeRow(before: number, change: TrackedChange | undefined): void {
    const row = this.tables.at(-1)?.at(-1);
    if (!row) return;
    row.before = before;
    if (change) {
      row.change = change;
      this.isTracked = true;
    }
  }

  endCell(cell: Omit<CellNode, 'nodes'>): void {
    const nodes = this.endList();
    this.tables
      .at(-1)
      ?.at(-1)
      ?.cells.push({ ...cell, nodes });
  }

  endTable(): void {
    const rows = this.tables.pop();
    if (rows) this.list.push({ kind: 'table', rows });
  }

  beginChange(change: TrackedChange): void {
    this.changes.push(change);
    this.isTracked = true;
  }

  endChange(): void {
    this.changes.pop();
  }

  /** The change that what is read is part of. A text that one person added and another took away again neither stood before nor stands now. */
  change(): TrackedChange | 'never' | undefined {
    const kinds = new Set(this.changes.map(({ kind }) => kind));
    return kinds.size > 1 ? 'never' : this.changes.at(-1);
  }

  /** Takes the beginning of a bookmark. That of a part's first paragraph and its anchor make one, and so do several that LibreOffice parts one into; a name that comes again behind another
   * anchor is a copy's, and none. */
  beginBookmark(id: string, bookmark: string): void {
    const name = anchorOf(bookmark);
    if (name === undefined || anchoredKind(name) === undefined) return;
    if (this.begun.has(name)) {
      if (this.lastBegun === name) this.bookmarks.set(id, name);
      return;
    }
    this.begun.add(name);
    this.lastBegun = name;
    this.bookmarks.set(id, name);
    this.putEdge('start', { kind: 'anchor', anchor: name });
  }

  endBookmark(id: string): void {
    const anchor = this.bookmarks.get(id);
    if (anchor === undefined) return;
    this.bookmarks.delete(id);
    const end = { kind: 'edge', side: 'end', of: { kind: 'anchor', anchor } } as const;
    this.ended.set(anchor, end);
    this.put(end);
  }

  beginMove(id: string, name: string, isSource: boolean): void {
    this.moves.set(`${id} ${isSource}`, name);
    this.putEdge('start', { kind: 'move', name, isSource });
  }

  endMove(id: string, isSource: boolean): void {
    const name = this.moves.get(`${id} ${isSource}`);
    if (name !== undefined) this.putEdge('end', { kind: 'move', name, isSource });
  }

  /** Takes the tag of the control whose content comes next. */
  tagControl(tag: string): void {
    this.tag = tag;
  }

  beginControl(): void {
    const control: OpenControl = { kind: 'control', tag: this.tag };
    this.tag = '';
    this.controls.push(control);
    if (control.tag !== '') this.putEdge('start', control);
  }

  endControl(): void {
    const control = this.controls.pop();
    if (control && control.tag !== '') this.putEdge('end', control);
  }

  putEdge(side: EdgeNode['side'], of: EdgeNode['of']): void {
    this.put({ kind: 'edge', side, of });
  }
}
