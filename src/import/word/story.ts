import type { ImportFinding, OriginalBlock, OriginalPage, OriginalPlace } from '../original.js';
import { Controls, type Sink } from './controls.js';
import type { Counter } from './counter.js';
import { FieldStack } from './field-stack.js';
import { Flow, ParagraphDraft, pageEnd, textOf } from './flow.js';
import type { StoryListener } from './listener.js';
import type { Media } from './media.js';
import type { Note } from './note.js';
import { notes } from './notes.js';
import { type Properties, PropertyCollector } from './properties.js';
import type { RevisionTally } from './revision-tally.js';
import type { ParagraphLook, RunLook, Styles } from './styles.js';
import { cellOf } from './table-properties.js';
import { trimEnds } from './trim-ends.js';
import type { Attributes } from './xml.js';

/** The parts of a document that its text hangs on. */
export interface StoryContext {
  readonly styles: Styles;
  readonly counter: Counter;
  readonly revisions: RevisionTally;
  readonly media: Media;
  /** The texts of notes and comments by kind and number: `w:footnote/3`. */
  readonly asides: ReadonlyMap<string, Flow>;
  /** Whether it stands in the margin of each page, where the page's number is none of its text. */
  readonly isMargin: boolean;
  readonly listener?: StoryListener;
}

/** The state of reading a story (a body, a header, a part of notes) at some event of its XML. */
export class Story {
  readonly fields = new FieldStack();
  readonly body = new Flow('body');
  readonly findings: ImportFinding[] = [];
  /** Notes and comments that end within it, by kind and number. */
  readonly asides = new Map<string, Flow>();
  readonly sinks: Sink[] = [];
  /** The notes and comments that have been said. */
  readonly told = new Set<string>();
  readonly controls = new Controls();
  /** The kinds of the annotations of Word 2003 that are open. */
  readonly annotations: string[] = [];
  /** Gathers the properties of an element that is open, and takes them at its end. */
  collecting:
    | { readonly collector: PropertyCollector; readonly take: (properties: Properties) => void }
    | undefined;
  /** The page that the last section is set on. */
  page: OriginalPage | undefined;
  /** Why it is given up, though its XML is sound. */
  fault: 'tooMany' | undefined;
  /** Gathers the text of an element that is open. */
  characters: string | undefined;
  /** Whether blanks at the ends of that text count. */
  keepsBlanks = false;
  /** The description of the drawing that is open. */
  description = '';
  /** How large the drawing that is open is shown, in mm. */
  extent: { readonly width: number; readonly height: number } | undefined;
  /** Whether that drawing has shown a picture, and has not yet said how it lies. */
  isPictureOpen = false;
  /** Where the words begin that a reading stands above, and the reading. */
  base = 0;
  reading = '';
  /** Where the formulas that are open begin in their paragraph. */
  readonly formulas: number[] = [];
  private readonly flows: Flow[] = [this.body];
  private hidden = '';
  private insertions = 0;
  private paragraphs = 0;
  private tables = 0;

  constructor(readonly context: StoryContext) {}

  /** Paragraphs of the body with text, as far as it is read. */
  get paragraphCount(): number {
    return this.paragraphs;
  }

  get flow(): Flow {
    return this.flows.at(-1) ?? this.body;
  }

  /** The paragraph that is open, or a new one. */
  get draft(): ParagraphDraft {
    this.flow.draft ??= new ParagraphDraft(this.context.styles.paragraph(undefined));
    return this.flow.draft;
  }

  push(flow: Flow): void {
    this.flows.push(flow);
  }

  /** Ends a flow, with the paragraph that is open in it. */
  pop(): Flow {
    this.endFlow();
    return (this.flows.length > 1 ? this.flows.pop() : undefined) ?? this.body;
  }

  collect(take: (properties: Properties) => void): void {
    this.collecting = { collector: new PropertyCollector(), take };
  }

  /** Says something of the paragraph that is open, or of where the last one ended. */
  note(note: Note): void {
    const { draft } = this.flow;
    if (draft) draft.notes.push(note);
    else this.tell([note], { kind: 'paragraph', number: Math.max(1, this.paragraphs) });
  }

  /** Takes characters of the run that is read: into the paragraph, unless nobody sees them. */
  emit(text: string): void {
    if (text === '' || this.fields.hides(text)) return;
    if (this.context.isMargin && this.fields.isIn(/^(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu)) return;
    if (this.insertions === 0) this.context.revisions.pass();
    const sink = this.sinks.at(-1);
    this.context.listener?.text(text, this.flow.run, sink?.kind);
    if (sink) sink.text += text;
    else if (this.flow.run.isHidden) this.hidden += text === pageEnd ? '\n' : text;
    else {
      this.endHidden();
      this.draft.add(text, this.flow.run);
    }
  }

  beginInsertion(kind: 'added' | 'moved', author: string | undefined): undefined {
    this.insertions++;
    this.context.revisions.take(kind, author);
    return undefined;
  }

  endInsertion(): void {
    this.insertions--;
  }

  private endHidden(): void {
    const text = this.hidden;
    this.hidden = '';
    if (text.trim() !== '') this.note(notes.hidden(text));
  }

  beginParagraph(): void {
    const open = this.flow.draft;
    if (open && !open.goesOn) this.endParagraph();
    const { draft } = this;
    draft.goesOn = false;
    this.lookAs(draft, undefined, {});
  }

  /** Gives the open paragraph its look: its own over that of its style. */
  lookAs(draft: ParagraphDraft, name: string | undefined, own: Omit<ParagraphLook, 'run'>): void {
    const style = this.context.styles.paragraph(name);
    const list = own.list && { ...style.list, ...own.list, list: own.list.list || (style.list?.list ?? '') };
    draft.look = { ...style, ...own, ...(list ? { list } : {}) };
    this.flow.run = draft.look.run;
  }

  /** Ends the paragraph that is open, unless it goes on in the next. */
  closeParagraph(): void {
    if (!this.draft.goesOn) this.endParagraph();
  }

  private endParagraph(): void {
    const { flow } = this;
    const { draft } = this;
    this.endHidden();
    flow.draft = undefined;
    const body = trimmedEnds(draft.text);
    const shown = body.trim() !== '' || draft.pictures.length + draft.boxes.length === 0;
    const number = this.numberFor(draft, shown);
    this.context.listener?.numbered(number);
    const text = `${number}${body}`;
    if (flow.kind === 'body' && text.trim() !== '') this.paragraphs++;
    const place: OriginalPlace = { kind: 'paragraph', number: Math.max(1, this.paragraphs) };
    const { level, align } = draft.look;
    // Blank lines on end are one.
    const isRepeated = text === '' && isBlank(flow.blocks.at(-1));
    if (shown && !isRepeated)
      flow.blocks.push({
        kind: 'paragraph',
        text,
        ...(number === '' ? {} : { number: number.trimEnd() }),
        ...(level ? { level } : {}),
        ...(align ? { align } : {}),
        ...(draft.isBold ? { isBold: true } : {}),
        ...(draft.size === undefined ? {} : { size: draft.size }),
        place,
      });
    const others: readonly OriginalBlock[] = [
      ...draft.pictures.map((picture) => ({ ...picture, place })),
      ...draft.boxes.map((block) => ({ ...block, place })),
    ];
    flow.blocks.push(...others);
    this.tell(draft.notes, place);
  }

  /** The number that the paragraph shows, with what parts it from the text. */
  private numberFor(draft: ParagraphDraft, isShown: boolean): string {
    const { list } = draft.look;
    if (!list || list.list === '' || list.list === '0' || !isShown) return '';
    const number = this.context.counter.next(list);
    if (number?.unknownFormat !== undefined) draft.notes.push(notes.numberFormat(number.unknownFormat));
    return number ? `${number.text}${number.gap}` : draft.writtenNumber;
  }

  /** Gives notes their place in the body, or hands them to the flow that will have one. */
  tell(found: readonly Note[], place: OriginalPlace): void {
    if (this.flow.kind === 'body') this.findings.push(...found.map((note) => ({ ...note, place })));
    else this.flow.notes.push(...found);
  }

  /** Ends the paragraph that is open in the flow, also one that would go on if another came. */
  endFlow(): void {
    const { draft } = this.flow;
    if (draft && !(draft.goesOn && isEmpty(draft))) this.endParagraph();
    this.flow.draft = undefined;
  }

  /** Ends a table: a block of the flow it stands in, and within a cell, lines of it. */
  closeTable(): void {
    const { flow } = this;
    const { table } = flow;
    flow.table = undefined;
    if (!table) return;
    const laid = table.finish();
    if (laid === 'tooMany') this.fault = 'tooMany';
    const finished = laid === 'tooMany' ? undefined : laid;
    if (finished && flow.kind === 'body') this.tables++;
    const place: OriginalPlace = { kind: 'table', number: Math.max(1, this.tables) };
    if (finished) flow.blocks.push({ kind: 'table', ...finished, place });
    flow.blocks.push(...table.pictures.map((picture) => ({ ...picture, place })));
    const said = [
      ...(finished && flow.kind === 'cell' ? [notes.nestedTable()] : []),
      ...(finished && table.pictures.length > 0 ? [notes.pictureInTable()] : []),
    ];
    this.tell([...table.notes, ...said], place);
  }

  /** Ends a cell: its text goes into the table around, and so does what is to be said of it. */
  closeCell(): void {
    const cell = this.pop();
    const { table } = this.flow;
    if (!table) return;
    table.addCell(cellOf(textOf(cell.blocks), cell.properties));
    table.notes.push(...cell.notes);
    for (const block of cell.blocks) if (block.kind === 'picture') table.pictures.push(block);
  }

  /** Ends a text box: its blocks stand behind the paragraph around. */
  closeBox(): void {
    const { blocks, notes: found } = this.pop();
    // One within another is said with that one.
    const isWithin = this.flows.some(({ kind }) => kind === 'box');
    this.addBox(blocks, found, !isWithin);
  }

  /** Puts the blocks of a text box behind the paragraph that is open, and says so. */
  addBox(blocks: readonly OriginalBlock[], found: readonly Note[], isSaid = true): void {
    const text = textOf(blocks);
    this.draft.boxes.push(
      ...blocks.filter((block) => block.kind !== 'paragraph' || block.text.trim() !== ''),
    );
    this.draft.notes.push(...found, ...(text === '' || !isSaid ? [] : [notes.box(text)]));
  }

  /** Ends the story: with all that is still open. */
  finish(): void {
    const lost = this.fields.abandon();
    if (lost.trim() !== '') this.note(notes.openField(lost));
    while (this.flows.length > 1) this.pop();
    this.endFlow();
  }
}

function isBlank(block: OriginalBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.text === '';
}

function isEmpty({ text, pictures, boxes, notes: said }: ParagraphDraft): boolean {
  return text === '' && pictures.length + boxes.length + said.length === 0;
}

/** A paragraph's text without page ends: those within are line ends. */
function trimmedEnds(text: string): string {
  return trimEnds(text, pageEnd).replace(/\n?\f+\n?/gu, '\n');
}

/** The look of a run by its own properties, its style and that of the paragraph; bold in both styles is not bold (ECMA-376-1, 17.7.3). */
export function runIn(paragraph: RunLook, style: RunLook, own: RunLook): RunLook {
  const bold = style.bold && paragraph.bold ? false : (style.bold ?? paragraph.bold);
  return { ...paragraph, ...style, ...(bold === undefined ? {} : { bold }), ...own };
}

/** An attribute that holds more than blanks. */
export function said(attributes: Attributes, name: string): string | undefined {
  const value = attributes(name);
  return value === undefined || value.trim() === '' ? undefined : value;
}
