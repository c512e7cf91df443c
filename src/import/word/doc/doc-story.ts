import { emitText, takeSymbol } from '../emit-text.js';
import { endField } from '../end-field.js';
import { Flow, pageEnd } from '../flow.js';
import { notes } from '../notes.js';
import { runIn, type Story } from '../story.js';
import type { Binary } from './binary.js';
import { type DocParagraph, docParagraph } from './doc-paragraph.js';
import type { DocRun } from './doc-run.js';
import { DocTable } from './doc-table.js';
import type { DocText, TextRun } from './doc-text.js';

/** The parts of a document that its text hangs on. */
export interface DocContext {
  readonly text: DocText;
  readonly data: Binary;
  readonly fonts: readonly string[];
  readonly authors: readonly string[];
  /** Says what stands for the object at a position: a note, a comment, a picture. */
  readonly object: (story: Story, character: string, position: number, run: DocRun) => void;
}

/** Reads the text between two positions into a story: paragraphs end with a carriage return, cells and rows with a bell (MS-DOC 2.4.1). */
export function readDocStory(story: Story, context: DocContext, from: number, to: number): void {
  const reader = new DocStory(story, context, to);
  let start = from;
  for (let at = from; at < to; at++) {
    const character = context.text.text[at] ?? '\r';
    const isEnd =
      character === '\r' || character === '\x07' || (character === '\f' && context.text.endsParagraph(at));
    if (!isEnd) continue;
    reader.paragraph(start, at, character);
    start = at + 1;
  }
  if (start < to) reader.paragraph(start, to, '\r');
  reader.endTable();
  story.finish();
}

class DocStory {
  private table: DocTable | undefined;
  private isInCell = false;
  private readonly lastFieldEnd: number;

  constructor(
    private readonly story: Story,
    private readonly context: DocContext,
    to: number,
  ) {
    this.lastFieldEnd = context.text.text.lastIndexOf('\x15', to - 1);
  }

  /** Takes the paragraph between two positions, and the character that ends it. */
  paragraph(from: number, to: number, end: string): void {
    const { story, context } = this;
    const run = context.text.paragraphAt(to);
    const paragraph = docParagraph(run?.properties ?? context.data.part(0, 0), context.data);
    this.enter(paragraph);
    if (paragraph.isRowEnd && this.table) {
      this.endCell();
      this.table.endRow(paragraph.row ?? { isHead: false, edges: [], merges: [] });
      return;
    }
    if (paragraph.isInnerRowEnd) {
      story.flow.notes.push(notes.nestedTable());
      return;
    }
    story.beginParagraph();
    story.lookAs(story.draft, String(run?.style ?? 0), paragraph.look);
    if (paragraph.hasOldNumber) story.note(notes.numberLost());
    const { run: look } = story.draft.look;
    for (const each of context.text.runs(from, to)) this.takeRun(each, look);
    this.takeMark(to);
    story.closeParagraph();
    if (end === '\x07') this.endCell();
  }

  /** Goes into the table and cell that a paragraph stands in, or out of them. */
  private enter({ depth, isRowEnd }: DocParagraph): void {
    const { story } = this;
    if (depth === 0) {
      this.endTable();
      return;
    }
    if (!this.table) {
      story.endFlow();
      this.table = new DocTable();
    }
    if (this.isInCell || isRowEnd) return;
    story.push(new Flow('cell'));
    this.isInCell = true;
  }

  private endCell(): void {
    if (!this.isInCell) return;
    this.isInCell = false;
    this.table?.addCell(this.story.pop());
  }

  endTable(): void {
    this.endCell();
    if (!this.table) return;
    this.story.flow.table = this.table.finish();
    this.table = undefined;
    this.story.closeTable();
  }

  /** Takes what is said of a paragraph's mark: it may be deleted or hidden, and the paragraph goes on then. */
  private takeMark(at: number): void {
    const { deletedBy, look } = this.context.text.runAt(at);
    if (deletedBy !== undefined)
      this.story.context.revisions.take('removed', this.context.authors[deletedBy]);
    this.story.draft.goesOn = deletedBy !== undefined || look.isHidden === true;
  }

  private takeRun({ text, from, run }: TextRun, paragraph: Story['flow']['run']): void {
    const { story, context } = this;
    if (run.deletedBy !== undefined) {
      story.context.revisions.take('removed', context.authors[run.deletedBy]);
      return;
    }
    const style = story.context.styles.character(run.style);
    const under = runIn(paragraph, style, {});
    const font = run.font === undefined ? undefined : context.fonts[run.font];
    story.flow.run = {
      ...under,
      ...run.look,
      ...(run.isBoldTurned ? { bold: !under.bold } : {}),
      ...(font === undefined ? {} : { font }),
    };
    if (run.insertedBy !== undefined) story.beginInsertion('added', context.authors[run.insertedBy]);
    let at = from;
    for (const part of text.split(/([\0-\x1f(])/u)) {
      if (part.length === 1 && (part < ' ' || part === '(')) this.takeCharacter(part, at, run);
      else this.takeText(part);
      at += part.length;
    }
    if (run.insertedBy !== undefined) story.endInsertion();
  }

  private takeText(text: string): void {
    const { story } = this;
    if (story.fields.isInstructing) story.fields.instruct(text);
    else emitText(story, text);
  }

  private takeCharacter(character: string, at: number, run: DocRun): void {
    const { story, context } = this;
    switch (character) {
      case '\x13':
        // One that never ends would take all the text behind it for its instruction.
        if (at < this.lastFieldEnd) story.fields.begin();
        return;
      case '\x14':
        story.fields.separate();
        return;
      case '\x15':
        endField(story);
        return;
      case '\t':
        story.emit('\t');
        return;
      case '\x0b':
        story.emit('\n');
        return;
      case '\f':
      case '\x0e':
        story.emit(pageEnd);
        return;
      case '\x1e':
        story.emit('-');
        return;
      case '(':
        if (run.isSpecial && run.symbol)
          takeSymbol(story, context.fonts[run.symbol.font] ?? '', run.symbol.code.toString(16));
        else this.takeText('(');
        return;
      default:
        context.object(story, character, at, run);
    }
  }
}
