import type { TrackedChange } from '../document/tracked-change.js';
import { anchoredId } from '../manuscript/anchor.js';
import type { Manuscript } from '../manuscript/manuscript.js';
import { OpenLine } from './open-line.js';
import { PartPlaces } from './part-places.js';
import { readTable } from './read-table.js';
import { RemarkDrafts, type WrittenComment } from './remark-drafts.js';
import type { EdgeNode, ParagraphNode, RecordedStory, StoryNode, TableNode } from './story-node.js';
import { isListed } from './style-name.js';
import { firstStyle, withStyledParts } from './styled-parts.js';

/** The parts of a recorded story by its anchors, and the remarks in it. All its text but 要目 is in some part. */
export function readParts(
  recorded: RecordedStory,
  comments: ReadonlyMap<string, WrittenComment>,
): Manuscript {
  const story = withStyledParts(recorded);
  const reader = new PartReader(new PartPlaces(story), new RemarkDrafts(comments));
  reader.read(story.nodes);
  const drafts = reader.places.parts.filter(
    ({ anchor, pieces }) => anchor !== undefined || pieces.length > 0,
  );
  const parts = drafts.map((draft) => draft.finish());
  return { parts, remarks: reader.remarks.finish(parts, drafts) };
}

/** Reads nodes into parts. */
class PartReader {
  constructor(
    readonly places: PartPlaces,
    readonly remarks: RemarkDrafts,
  ) {}

  read(nodes: readonly StoryNode[]): void {
    let line = new OpenLine();
    let before: TrackedChange | undefined;
    let last: ParagraphNode | undefined;
    const finish = (): void => {
      if (last) this.finish(line, last, before);
      line = new OpenLine();
      before = last?.mark;
      last = undefined;
    };
    for (const node of nodes) {
      if (node.kind === 'edge') this.edge(node);
      else if (node.kind === 'table') {
        finish();
        this.table(node);
      } else {
        const isFirst = line.isEmpty;
        this.paragraph(node, line);
        last = node;
        // Text that was taken away together with its mark was a paragraph of its own.
        const isGone = isFirst && line.isDeleted && node.mark?.kind === 'deleted';
        if (!node.goesOn || isGone) finish();
      }
    }
    finish();
  }

  private paragraph({ items, style }: ParagraphNode, line: OpenLine): void {
    for (const item of items) {
      switch (item.kind) {
        case 'edge':
          this.edge(item, style, line);
          break;
        case 'text': {
          if (isListed(style) && this.places.isInContents) break;
          const { place } = this.places;
          const { text, isBold, change } = item;
          line.take({ text, isBold, ...(change ? { change } : {}) }, place);
          if (change?.kind !== 'deleted') this.remarks.quote(text, place.part);
          break;
        }
        case 'image': {
          const { part } = this.places.place;
          part.isTouched = true;
          line.images.push({ image: item, part });
          break;
        }
        case 'note':
          this.remarks.takeNote(item, this.places.current?.part);
          break;
        case 'box':
          line.boxes.push(item.nodes);
          break;
      }
    }
  }

  private edge(edge: EdgeNode, style?: string, line?: OpenLine): void {
    if (edge.of.kind === 'remark') {
      this.remarks.follow(edge.side, edge.of.id, this.places.current?.part);
      return;
    }
    const before = this.places.current?.part;
    this.places.follow(edge, style);
    const now = this.places.current?.part;
    if (edge.side !== 'start' || !now) return;
    // LibreOffice lets the colophon's anchor slip to the end of the text above its table.
    if (now !== before && now.kind !== 'colophon') line?.claim(now);
    // Whoever types between two briefs, and in neither of their controls, goes on with the first.
    else if (edge.of.kind === 'control' && now.anchor && anchoredId(now.anchor) === edge.of.tag)
      line?.giveBack(now);
  }

  private finish(line: OpenLine, last: ParagraphNode, before: TrackedChange | undefined): void {
    line.finish(last, before);
    for (const nodes of line.boxes) this.read(nodes);
  }

  /** A table belongs to the part that it begins in, or, behind the end of one, to the first that begins in it. */
  private table(node: TableNode): void {
    // LibreOffice lets its anchor slip behind it, when the paragraph before it is empty.
    if (firstStyle(node) === 'colophon') this.places.enterColophon();
    const before = this.places.current;
    const known = new Set(this.places.parts);
    const { grid, images } = readTable(node, {
      edge: (edge) => this.edge(edge),
      text: (text) => this.remarks.quote(text, this.places.current?.part),
      note: (note) => this.remarks.takeNote(note, this.places.current?.part),
    });
    const begun = this.places.parts.find((part) => !known.has(part));
    const part = before && !before.isBehind ? before.part : (begun ?? before?.part ?? this.places.place.part);
    if (grid || images.length > 0) part.isTouched = true;
    if (grid) part.pieces.push({ piece: grid });
    for (const image of images) part.pieces.push({ piece: image });
  }
}
