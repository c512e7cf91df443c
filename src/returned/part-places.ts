import {
  type AnchoredKind,
  anchoredId,
  anchoredKind,
  fixedAnchor,
  submissionAnchor,
} from '../manuscript/anchor.js';
import type { PartKind } from '../manuscript/manuscript.js';
import { PartDraft } from './part-draft.js';
import type { ControlNode, EdgeNode } from './story-node.js';
import { beginsAnnex, holdsBriefs } from './style-name.js';

/** The part that the text at hand belongs to. */
export interface Place {
  readonly part: PartDraft;
  /** Its anchor has ended before. */
  readonly isBehind: boolean;
}

/** Follows the anchors of a story: which part its text belongs to. They may be nested, crossed, empty or without an end. */
export class PartPlaces {
  readonly parts: PartDraft[] = [];
  /** Whether lines in the style of 要目 are its own: somebody may have gone on in it below the last. */
  isInContents: boolean;
  private readonly hasContents: boolean;
  private now: Place | undefined;
  private readonly open: { readonly part: PartDraft; readonly before: Place | undefined }[] = [];
  /** The ids of submissions whose bookmarks are there: their controls say nothing more. */
  private readonly marked: ReadonlySet<string>;
  /** Submissions found by their controls: copies and annexes of each id. */
  private readonly counts = new Map<string, { copy: number; annex: number }>();

  /** `ended`: where each anchor ends that does. */
  constructor(
    begun: ReadonlySet<string>,
    private readonly ended: ReadonlyMap<string, EdgeNode>,
  ) {
    this.hasContents = begun.has(contents);
    this.isInContents = !this.hasContents;
    this.marked = new Set([...begun].flatMap((anchor) => anchoredId(anchor) ?? []));
  }

  /** The place of the text at hand; before the first anchor a part of its own. */
  get place(): Place {
    this.now ??= { part: this.add(new PartDraft('loose')), isBehind: false };
    return this.now;
  }

  /** The part whose text is read; undefined before the first. */
  get current(): Place | undefined {
    return this.now;
  }

  /** Follows an edge that stands in a paragraph of some style, or between paragraphs. */
  follow(edge: EdgeNode, style = ''): void {
    const { side, of } = edge;
    if (of.kind === 'remark') return;
    if (of.kind === 'control') this.followControl(side, of, style);
    // 要目 is passed over: what somebody has put between its lines belongs to what stands before it.
    else if (of.anchor === contents) this.isInContents = side === 'start' || !this.isLast(edge, contents);
    else if (side === 'end') {
      if (this.isLast(edge, of.anchor)) this.end(of.anchor);
    } else this.begin(of.anchor, partKind(anchoredKind(of.anchor), style));
  }

  /** Whether an anchor ends at an edge for good: programs part one into several. */
  private isLast(edge: EdgeNode, anchor: string): boolean {
    return this.ended.get(anchor) === edge;
  }

  private followControl(side: EdgeNode['side'], { tag, style = '' }: ControlNode, around: string): void {
    if (!/^[0-9a-f]{16}$/u.test(tag) || this.marked.has(tag)) return;
    if (side === 'end') {
      const open = this.open.findLast(({ part }) => part.anchor && anchoredId(part.anchor) === tag);
      if (open?.part.anchor) this.end(open.part.anchor);
      return;
    }
    const known = this.counts.get(tag);
    const isAnnex = beginsAnnex(style);
    const { part } = this.now ?? {};
    // Turned pages part the control of an entry: the next goes on with it.
    if (known && !isAnnex && part?.anchor && anchoredId(part.anchor) === tag) {
      this.open.push({ part, before: this.now });
      this.now = { part, isBehind: false };
      return;
    }
    const count = known ?? { copy: 0, annex: 0 };
    if (isAnnex) count.annex += 1;
    else Object.assign(count, { copy: count.copy + 1, annex: 0 });
    this.counts.set(tag, count);
    const anchor = submissionAnchor(tag, { annex: count.annex, copy: Math.max(1, count.copy) });
    this.begin(anchor, partKind(isAnnex ? 'annex' : 'submission', around));
  }

  private begin(anchor: string, kind: PartKind): void {
    // One that never ends, since its end was taken away, goes as far as the next.
    const lasting = this.open.filter(({ part }) => this.endsLater(part.anchor ?? ''));
    this.open.splice(0, this.open.length, ...lasting);
    this.isInContents &&= !this.hasContents;
    const part = this.add(new PartDraft(kind, anchor));
    this.open.push({ part, before: this.now });
    this.now = { part, isBehind: false };
  }

  private end(anchor: string): void {
    const at = this.open.findLastIndex(({ part }) => part.anchor === anchor);
    const [ended] = at < 0 ? [] : this.open.splice(at, 1);
    if (!ended) return;
    const around = this.open.at(-1);
    if (around) this.now = { part: around.part, isBehind: false };
    // One without text has been taken away: what follows belongs to what stood before.
    else if (!ended.part.isTouched) this.now = ended.before && this.resumed(ended.before);
    else this.now = { part: ended.part, isBehind: true };
  }

  /** Whether an anchor has an end; a control always has. */
  private endsLater(anchor: string): boolean {
    const id = anchoredId(anchor);
    return this.ended.has(anchor) || (id !== undefined && !this.marked.has(id));
  }

  /** A place that text goes on at, when what stood between is empty. */
  private resumed({ part }: Place): Place {
    const isOpen = part.anchor === undefined || this.open.some((each) => each.part === part);
    return { part, isBehind: !isOpen };
  }

  private add(part: PartDraft): PartDraft {
    this.parts.push(part);
    return part;
  }
}

const contents = fixedAnchor('contents');

function partKind(kind: AnchoredKind | undefined, style: string): PartKind {
  if (kind === undefined || kind === 'contents') return 'loose';
  if (kind !== 'submission') return kind;
  return holdsBriefs(style) ? 'brief' : 'entry';
}
