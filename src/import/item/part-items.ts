import { sectionNamed } from '../../bulletin/register.js';
import { levelOrdinals } from '../../submission/level-ordinals.js';
import { closingRemark, endsItem, isSignature } from './closing.js';
import { countedHeadlines } from './counted-headlines.js';
import { bodySizeOf, dayLine, isDateLine, isSetAlike, isTitleSet, mayBeHeadline } from './headline-line.js';
import type { ItemContext } from './item-context.js';
import type { ItemBlock, ItemLine } from './item-line.js';
import { unitAtStart } from './known-unit.js';
import { labelledIn } from './labels.js';

/** The blocks of one item, and the section that a line above it and others named. */
export interface ItemPart {
  readonly blocks: readonly ItemBlock[];
  readonly section?: string;
}

export interface PartedItems {
  readonly parts: readonly ItemPart[];
  /** The sections that a line names and no item stands behind. */
  readonly emptySections: readonly string[];
}

/** Parts the blocks of an original into its items; a line that names a section stands over all behind it. */
export function partItems(blocks: readonly ItemBlock[], context: ItemContext): PartedItems {
  const state = new Parting(blocks, context);
  for (const [i] of blocks.entries()) state.take(i);
  return state.parted();
}

/** A line of nothing but strokes or stars. */
export const separator = /^[-—–―_=＝*＊·.~～☆★◆●※#＃\s]{3,}$/u;

/** The name of a section in a line that consists of it: 【基层经验】, 栏目：基层经验 stands with its item. */
export function sectionLine(
  { bulletin }: Pick<ItemContext, 'bulletin'>,
  block: ItemBlock,
): string | undefined {
  if (block.kind !== 'line') return undefined;
  const inner = /^[【［[]([^【】［］[\]]{2,20})[】］\]]$/u.exec(block.text)?.[1]?.replace(/[\s\u3000]/gu, '');
  if (inner === undefined) return undefined;
  if (sectionNamed(bulletin, inner)) return inner;
  return bulletin.sections.some(({ subsections }) => subsections.includes(inner)) ? inner : undefined;
}

class Parting {
  private readonly done: ItemPart[] = [];
  private current: ItemBlock[] = [];
  private section: string | undefined;
  private readonly emptySections: string[] = [];
  private readonly title: ItemLine | undefined;
  private readonly bodySize: number | undefined;
  private readonly isListOfBriefs: boolean;
  private readonly counted: ReadonlySet<ItemBlock>;

  constructor(
    private readonly blocks: readonly ItemBlock[],
    private readonly context: ItemContext,
  ) {
    this.bodySize = bodySizeOf(blocks);
    const first = blocks.find((block) => block.kind === 'line' && mayBeHeadline(block));
    if (first?.kind === 'line' && isTitleSet(first, this.bodySize)) this.title = first;
    this.isListOfBriefs = isListOfBriefs(blocks, context);
    this.counted = countedHeadlines(blocks, context);
  }

  parted(): PartedItems {
    this.end();
    this.leaveSection();
    return { parts: this.done, emptySections: this.emptySections };
  }

  take(i: number): void {
    const block = this.blocks[i];
    if (!block) return;
    const section = sectionLine(this.context, block);
    if (section !== undefined) {
      this.end();
      this.leaveSection();
      this.section = section;
      return;
    }
    if (block.kind === 'line' && separator.test(block.text)) {
      this.end();
      return;
    }
    if (this.begins(block, this.blocks[i + 1])) this.end();
    this.current.push(block);
  }

  private leaveSection(): void {
    const { section } = this;
    if (section !== undefined && this.done.at(-1)?.section !== section) this.emptySections.push(section);
  }

  private end(): void {
    const { current: blocks, section } = this;
    const before = this.done.at(-1);
    if (before && before.section === section && !this.hasText()) {
      this.done[this.done.length - 1] = { ...before, blocks: [...before.blocks, ...blocks] };
    } else if (blocks.length > 0) this.done.push({ blocks, ...(section === undefined ? {} : { section }) });
    this.current = [];
  }

  private begins(block: ItemBlock, next: ItemBlock | undefined): boolean {
    if (block.kind !== 'line' || !this.hasText()) return false;
    if (this.counted.has(block)) return true;
    const { context } = this;
    const labelled = labelledIn(block.text);
    if (labelled.length > 0) {
      const isHead = labelled.some(({ field }) => field === 'headline') || nextIsHeadline(labelled, next);
      return isHead && this.isBehindText();
    }
    if (this.isListOfBriefs) return !isTail(block, context);
    if (isTail(block, context)) return false;
    const last = this.current.at(-1);
    if (last && endsItem(context, last)) return !isStep(block);
    return (
      this.title !== undefined &&
      last?.kind === 'line' &&
      mayBeHeadline(block) &&
      isSetAlike(block, this.title) &&
      isTitleSet(block, this.bodySize) &&
      !isTitleSet(last, this.bodySize)
    );
  }

  /** Whether the part so far has a sentence, not only labels and titles. */
  private hasText(): boolean {
    return this.current.some((block) => block.kind !== 'line' || /[。；！？]/u.test(block.text));
  }

  private isBehindText(): boolean {
    const last = this.current.at(-1);
    return last?.kind !== 'line' || !labelledIn(last.text).some(({ field }) => field !== 'responsible');
  }
}

function nextIsHeadline(labelled: ReturnType<typeof labelledIn>, next: ItemBlock | undefined): boolean {
  if (!labelled.every(({ field }) => field === 'contributors' || field === 'section' || field === 'date'))
    return false;
  return (
    next?.kind === 'line' &&
    labelledIn(next.text).some(({ field }) => field === 'headline' || field === 'section')
  );
}

/** A line that belongs to the item before it: a signature, a day, a caption. */
function isTail(block: ItemLine, context: ItemContext): boolean {
  return (
    isSignature(context, block) ||
    isDateLine(block.text) ||
    dayLine.test(block.text) ||
    /^[（(][^（）()]{2,40}[）)]$/u.test(block.text) ||
    /^[图表][0-9０-９一二三四五]/u.test(block.text) ||
    /^附件?[0-9]*[：:]/u.test(block.text)
  );
}

/** A sentence behind an ordinal: a step of the item that names those it is for, as in （二）清理河道。（县水利局） */
function isStep({ text }: ItemLine): boolean {
  return levelOrdinals(text)[0]?.start === 0 && /[。；]/u.test(text);
}

/** Whether each line is a brief of its own: 栗坞镇：…。 or …。（栗坞镇） */
function isListOfBriefs(blocks: readonly ItemBlock[], context: ItemContext): boolean {
  const lines = blocks.filter((block) => block.kind === 'line').filter(({ text }) => /[。！？]/u.test(text));
  if (lines.length < 2) return false;
  const byName = lines.every(({ text }) => {
    const unit = unitAtStart(context.bulletin, text);
    return unit !== undefined && /^[：:]/u.test(text.slice(unit.length));
  });
  return byName || lines.every(({ text }) => closingRemark(context, text)?.units !== undefined);
}
