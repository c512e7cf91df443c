import type { TrackedChange } from '../document/tracked-change.js';
import type { Line, LineRun } from '../manuscript/manuscript.js';
import { joinedRuns, unbrokenRuns } from './line-runs.js';
import type { PartDraft } from './part-draft.js';
import type { Place } from './part-places.js';
import type { ImageNode, ParagraphNode, StoryNode } from './story-node.js';
import { isBroken, isCaption } from './style-name.js';

interface Stretch {
  part: PartDraft;
  isBehind: boolean;
  readonly runs: LineRun[];
}

/** A paragraph while it is read, by the parts that it has text of: several, where their paragraphs were made one, or where briefs follow each
 * other. One whose mark was taken away goes on in the next. */
export class OpenLine {
  private readonly stretches: Stretch[] = [];
  readonly images: { readonly image: ImageNode; readonly part: PartDraft }[] = [];
  readonly boxes: (readonly StoryNode[])[] = [];

  get isEmpty(): boolean {
    return this.stretches.length === 0 && this.images.length + this.boxes.length === 0;
  }

  /** Whether it has text, and all of it was taken away. */
  get isDeleted(): boolean {
    const runs = this.stretches.flatMap((stretch) => stretch.runs);
    return runs.length > 0 && runs.every(({ change }) => change?.kind === 'deleted');
  }

  take(run: LineRun, { part, isBehind }: Place): void {
    if (run.change?.kind !== 'deleted') part.isTouched = true;
    const last = this.stretches.at(-1);
    if (last?.part === part) last.runs.push(run);
    else this.stretches.push({ part, isBehind, runs: [run] });
  }

  /** Gives text that stands before the anchor of a part, at the beginning of its first paragraph, to that part. */
  claim(part: PartDraft): void {
    for (const stretch of this.stretches) {
      if (!stretch.isBehind) continue;
      stretch.part = part;
      stretch.isBehind = false;
      part.isTouched = true;
    }
  }

  /** Gives text of a part, before which nothing of it stands in this paragraph, to the part before, if both are briefs. */
  giveBack(part: PartDraft): void {
    const [before, last] = [this.stretches.at(-2), this.stretches.at(-1)];
    if (last?.part !== part || before?.part.kind !== 'brief') return;
    before.runs.push(...last.runs);
    this.stretches.pop();
  }

  /** Puts its lines and pictures into their parts. `last` is the paragraph that it ends with, `before` the change of the mark before it. */
  finish(last: ParagraphNode, before: TrackedChange | undefined): void {
    const isOwn = this.stretches.length === 1;
    for (const [i, { part, isBehind, runs }] of this.stretches.entries()) {
      const own = isBroken(last.style) ? unbrokenRuns(runs) : runs;
      const number = i === 0 && last.number !== '' ? numbered(last.number, own[0]) : [];
      const line: Line = { kind: 'line', runs: joinedRuns([...number, ...own]) };
      if (line.runs.length === 0) continue;
      const change = isOwn ? wholeChange(runs, last.mark, before) : undefined;
      part.pieces.push({
        piece: { ...line, ...(change ? { change } : {}), ...(isBehind ? { isBehind } : {}) },
        ...(isCaption(last.style) ? { isCaption: true } : {}),
      });
    }
    for (const { image, part } of this.images)
      part.pieces.push({ piece: image, ...(last.isKept ? { isKept: true } : {}) });
  }
}

/** A number that Word has counted, as a run that looks like the text behind it. */
function numbered(text: string, beside: LineRun | undefined): readonly LineRun[] {
  if (!beside) return [];
  const { isBold, change } = beside;
  return [{ text, isBold, ...(change ? { change } : {}) }];
}

/** The change that added or took away a paragraph as such: all of its text, and its mark or the one before it, behind which it was typed. */
function wholeChange(
  runs: readonly LineRun[],
  mark: TrackedChange | undefined,
  before: TrackedChange | undefined,
): TrackedChange | undefined {
  const isAll = (kind: TrackedChange['kind']): boolean => runs.every(({ change }) => change?.kind === kind);
  if (mark?.kind === 'deleted' && isAll('deleted')) return mark;
  const added = [mark, before].find((each) => each?.kind === 'inserted');
  return added && isAll('inserted') ? added : undefined;
}
