import type {
  Block,
  Entry,
  Instruction,
  Paragraph,
  Picture,
  Run,
  Signature,
  Table,
} from '../../document/document.js';
import { instructionParagraphs, signatureRuns, titleParagraphs } from '../../document/paragraph.js';
import type { TrackedChange } from '../../document/tracked-change.js';
import type { RevisedImage, RevisedLine, RevisedPiece } from '../revision.js';
import { markedParagraph, markedRun } from './marked-line.js';
import { markedTables } from './marked-table.js';
import { changeOf, type Marking } from './marking.js';

/** The parts of an entry that a line may stand in, in reading order. */
type Slot = 'subsection' | 'instructions' | 'annexLabel' | 'title' | 'blocks' | 'attachments' | 'signature';

/** An entry with its changes; `change` is that of the entry as a whole, if one side alone has it. Lines that the ground has not
 * stand behind those that they follow. */
export function markedEntry(
  ground: Entry,
  pieces: readonly RevisedPiece[],
  marking: Marking,
  change: TrackedChange | undefined,
): Entry {
  const entry = new EntryMarking(ground, marking);
  for (const [i, piece] of pieces.entries()) entry.take(piece, pieces.slice(i + 1));
  return entry.close(change);
}

/** An entry of what a document does not have: lines that were written into a DOCX. */
export function foreignEntry(
  id: string,
  pieces: readonly RevisedPiece[],
  marking: Marking,
  change: TrackedChange,
): Entry {
  return markedEntry({ kind: 'entry', id, title: '', blocks: [] }, pieces, marking, change);
}

class EntryMarking {
  readonly #ground: Entry;
  readonly #marking: Marking;
  readonly #lines = new Map<object, RevisedLine>();
  readonly #extra = new Map<object, RevisedLine[]>();
  readonly #blocks: Block[] = [];
  #slot: Slot = 'subsection';
  #last: object | undefined;

  constructor(ground: Entry, marking: Marking) {
    this.#ground = ground;
    this.#marking = marking;
  }

  take(piece: RevisedPiece, following: readonly RevisedPiece[]): void {
    const node = piece[this.#marking.ground]?.node;
    if (node) this.#slot = this.#slotOf(node);
    if (piece.kind === 'grid') {
      const table = this.#ground.blocks.find((block): block is Table => block === node);
      this.#blocks.push(...markedTables(piece, table, this.#marking));
    } else if (piece.kind === 'image') this.#takeImage(piece);
    else if (this.#slotFor(node, following) === 'blocks')
      this.#blocks.push(markedParagraph(piece, this.#paragraphOf(node), this.#marking));
    else if (node) {
      this.#lines.set(node, piece);
      this.#last = node;
    } else if (this.#last) this.#extra.set(this.#last, [...(this.#extra.get(this.#last) ?? []), piece]);
  }

  close(change: TrackedChange | undefined): Entry {
    const { subsection, headline, subtitle, authors, instructions, annexLabel, attachmentNames, signature } =
      this.#ground;
    const title = headline ? this.#paragraph(headline) : undefined;
    return {
      ...this.#ground,
      title: change?.kind === 'deleted' ? '' : this.#titleIn(title),
      ...(subsection ? { subsection: this.#run(subsection) } : {}),
      ...(title ? { headline: title } : {}),
      ...(subtitle ? { subtitle: this.#paragraph(subtitle) } : {}),
      ...(authors ? { authors: this.#paragraph(authors) } : {}),
      ...(instructions
        ? { instructions: markedInstructions(instructions, (each) => this.#paragraphs(each)) }
        : {}),
      ...(annexLabel ? { annexLabel: this.#run(annexLabel) } : {}),
      blocks: this.#blocks,
      ...(attachmentNames
        ? { attachmentNames: attachmentNames.flatMap((each) => this.#paragraphs(each)) }
        : {}),
      ...(signature ? { signature: this.#signature(signature) } : {}),
      ...(change ? { change } : {}),
    };
  }

  /** The slot of a line. One that the ground has not goes where a block may stand, unless it is among lines of one kind. */
  #slotFor(node: object | undefined, following: readonly RevisedPiece[]): Slot {
    if (node) return this.#slot;
    if (this.#slot === 'attachments' || this.#slot === 'signature') return this.#slot;
    const next = following.find((each) => each[this.#marking.ground]?.node)?.[this.#marking.ground]?.node;
    return this.#slot === 'instructions' && next && this.#slotOf(next) === 'instructions'
      ? 'instructions'
      : 'blocks';
  }

  #slotOf(node: object): Slot {
    const { subsection, instructions, annexLabel, attachmentNames = [] } = this.#ground;
    const isOneOf = (nodes: readonly object[]): boolean => nodes.includes(node);
    if (node === subsection) return 'subsection';
    if (isOneOf(instructionParagraphs(instructions))) return 'instructions';
    if (node === annexLabel) return 'annexLabel';
    if (isOneOf(titleParagraphs(this.#ground))) return 'title';
    if (isOneOf(attachmentNames)) return 'attachments';
    return isOneOf(signatureRuns(this.#ground)) ? 'signature' : 'blocks';
  }

  #paragraphOf(node: object | undefined): Paragraph | undefined {
    return this.#ground.blocks.find(
      (block): block is Paragraph => block.kind === 'paragraph' && block === node,
    );
  }

  #paragraph(ground: Paragraph): Paragraph {
    const line = this.#lines.get(ground);
    return line ? markedParagraph(line, ground, this.#marking) : ground;
  }

  /** A paragraph and what the other side has behind it. */
  #paragraphs(ground: Paragraph): readonly Paragraph[] {
    const extra = this.#extra.get(ground) ?? [];
    return [this.#paragraph(ground), ...extra.map((line) => markedParagraph(line, undefined, this.#marking))];
  }

  #run(ground: Run): Run {
    const line = this.#lines.get(ground);
    return line ? markedRun(line, ground, this.#marking) : ground;
  }

  #signature({ contributors, date }: Signature): Signature {
    const extra = (ground: Run): readonly Run[] =>
      (this.#extra.get(ground) ?? []).map((line) =>
        markedRun(line, { role: 'signature', text: '' }, this.#marking),
      );
    return {
      contributors: [...contributors.flatMap((run) => [this.#run(run), ...extra(run)]), ...extra(date)],
      date: this.#run(date),
    };
  }

  /** The headline as it reads now. */
  #titleIn(headline: Paragraph | undefined): string {
    if (this.#ground.title === '') return '';
    const [first] = this.#blocks;
    const runs = headline?.runs ?? (first?.kind === 'paragraph' ? first.runs : []);
    const own = runs.filter(({ role, change }) => change?.kind !== 'deleted' && /headline/iu.test(role));
    return own.map(({ text }) => text).join('');
  }

  #takeImage(image: RevisedImage): void {
    const { before, after, caption } = image;
    const { ground, unknown, figures } = this.#marking;
    const node = (image[ground] ?? before ?? after)?.node;
    const figure = node && figures.get(node);
    const isReplaced = before && after && before.sha256 !== after.sha256;
    const change =
      before && after && !isReplaced
        ? undefined
        : changeOf(isReplaced || after ? 'after' : 'before', unknown);
    if (!figure) {
      // The bytes of a picture that was put into a DOCX are not at hand.
      const run: Run = { role: 'body', text: '〔图片〕', ...(change ? { change } : {}) };
      this.#blocks.push({ kind: 'paragraph', runs: [run], ...(change ? { change } : {}) });
      if (caption) this.#blocks.push(markedParagraph(caption, undefined, this.#marking));
      return;
    }
    const last = this.#blocks.at(-1);
    const isSecond =
      last?.kind === 'figure' &&
      figure.pictures.indexOf(node as Picture) === 1 &&
      last.change?.kind === change?.kind;
    const picture = figure.pictures.find((each) => each === node);
    if (!picture) return;
    const shared =
      figure.caption && caption ? { caption: markedRun(caption, figure.caption, this.#marking) } : {};
    const own =
      picture.caption && caption
        ? { ...picture, caption: markedRun(caption, picture.caption, this.#marking) }
        : picture;
    if (isSecond) this.#blocks.pop();
    this.#blocks.push({
      kind: 'figure',
      pictures: [...(isSecond && last.kind === 'figure' ? last.pictures : []), own],
      ...shared,
      ...(change ? { change } : {}),
    });
  }
}

/** 批示 with their changes; what stands behind a signature belongs to the words above it. */
export function markedInstructions(
  instructions: readonly Instruction[],
  paragraphsOf: (ground: Paragraph) => readonly Paragraph[],
): readonly Instruction[] {
  return instructions.map(({ paragraphs, signature }) => {
    const [last, ...behind] = paragraphsOf(signature);
    return { paragraphs: [...paragraphs.flatMap(paragraphsOf), ...behind], signature: last ?? signature };
  });
}
