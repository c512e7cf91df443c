import {
  type AnchoredKind,
  anchoredId,
  anchoredKind,
  fixedAnchor,
  submissionAnchor,
} from '../manuscript/anchor.js';
import type { PartKind } from '../manuscript/manuscript.js';
import { PartDraft } from './part-draft.js';
import { standInsOf } from './stand-ins.js';
import type { ControlNode, EdgeNode, RecordedStory } from './story-node.js';
import { beginsAnnex, holdsBriefs } from './style-name.js';

/** The part that the text at hand belongs to. */
export interface Place {
  readonly part: PartDraft;
  /** Its anchor has ended before. */
  readonly isBehind: boolean;
}

const contents = fixedAnchor('contents');
const colophon = fixedAnchor('colophon');

/** Follows the anchors of a story: which part its text belongs to. They may be nested, crossed, empty or without an end. */
export class PartPlaces {
  readonly parts: PartDraft[] = [];
  /** Whether lines in the style of 要目 are its own: somebody may have gone on in it below the last. */
  isInContents: boolean;
  private readonly byAnchor = new Map<string, PartDraft>();
  private now: Place | undefined;
  private readonly open: { readonly part: PartDraft; readonly before: Place | undefined }[] = [];
  private readonly begun: ReadonlySet<string>;
  /** Where each anchor ends that does. */
  private readonly ended: ReadonlyMap<string, EdgeNode>;
  private readonly standIns: ReadonlyMap<EdgeNode, string>;
  /** Submissions and annexes whose bookmarks are there, by id and kind: their controls say nothing more. */
  private readonly marked: ReadonlySet<string>;
  /** Submissions found by their controls: copies and annexes of each id. */
  private readonly counts = new Map<string, { copy: number; annex: number }>();

  constructor(recorded: RecordedStory) {
    this.begun = recorded.begun;
    this.ended = recorded.ended;
    this.standIns = standInsOf(recorded);
    this.marked = new Set([...recorded.begun].map(markOf));
    this.isInContents = !this.begun.has(contents);
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
    const standIn = this.standIns.get(edge);
    if (standIn !== undefined) {
      if (side === 'end') this.end(standIn);
      else this.begin(standIn, partKind(anchoredKind(standIn), style), true);
    } else if (of.kind === 'control') this.followControl(side, of, style);
    else if (of.kind === 'part') this.now = { part: this.add(new PartDraft(of.part)), isBehind: false };
    else if (of.kind === 'anchor') this.followAnchor(edge, of.anchor, style);
  }

  /** Begins the colophon at its table, if its anchor stands anywhere. */
  enterColophon(): void {
    if (this.begun.has(colophon)) this.begin(colophon, 'colophon');
  }

  private followAnchor(edge: EdgeNode, anchor: string, style: string): void {
    const isEnd = this.ended.get(anchor) === edge;
    // 要目 is passed over: what somebody has put between its lines belongs to what stands before it.
    if (anchor === contents) this.isInContents = !isEnd;
    else if (isEnd) this.end(anchor);
    else if (edge.side === 'start') this.begin(anchor, partKind(anchoredKind(anchor), style));
  }

  private followControl(side: EdgeNode['side'], { tag, style = '' }: ControlNode, around: string): void {
    const isAnnex = beginsAnnex(style);
    if (!/^[0-9a-f]{16}$/u.test(tag) || this.marked.has(`${tag} ${isAnnex}`)) return;
    if (side === 'end') {
      const open = this.open.findLast(({ part }) => part.anchor && anchoredId(part.anchor) === tag);
      if (open?.part.anchor) this.end(open.part.anchor);
      return;
    }
    const known = this.counts.get(tag);
    const { part } = this.now ?? {};
    // Turned pages part the control of an entry: the next goes on with it.
    if (known && !isAnnex && part?.anchor && anchoredId(part.anchor) === tag) {
      this.enter(part);
      return;
    }
    const count = known ?? { copy: 0, annex: 0 };
    if (isAnnex) count.annex += 1;
    else Object.assign(count, { copy: count.copy + 1, annex: 0 });
    this.counts.set(tag, count);
    const anchor = submissionAnchor(tag, { annex: count.annex, copy: Math.max(1, count.copy) });
    this.begin(anchor, partKind(isAnnex ? 'annex' : 'submission', around));
  }

  /** Begins a part, or goes on with it: one that was moved stands where it was moved to. */
  private begin(anchor: string, kind: PartKind, isMovedHere = false): void {
    // One that never ends, since its end was taken away, goes as far as the next.
    const lasting = this.open.filter(({ part }) => this.endsLater(part.anchor ?? ''));
    this.open.splice(0, this.open.length, ...lasting);
    if (this.begun.has(contents)) this.isInContents = false;
    const known = this.byAnchor.get(anchor);
    const part = known ?? this.add(new PartDraft(kind, anchor));
    this.byAnchor.set(anchor, part);
    if (known && isMovedHere) this.parts.push(...this.parts.splice(this.parts.indexOf(known), 1));
    if (kind === 'brief') part.kind = kind;
    this.enter(part);
  }

  private enter(part: PartDraft): void {
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
    return this.ended.has(anchor) || !this.begun.has(anchor);
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

/** The submission that an anchor names, and whether it is an annex of it. */
function markOf(anchor: string): string {
  return `${anchoredId(anchor) ?? ''} ${anchoredKind(anchor) === 'annex'}`;
}

function partKind(kind: AnchoredKind | undefined, style: string): PartKind {
  if (kind === undefined || kind === 'contents') return 'loose';
  if (kind !== 'submission') return kind;
  return holdsBriefs(style) ? 'brief' : 'entry';
}
