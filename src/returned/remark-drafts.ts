import type { Authorship } from '../document/tracked-change.js';
import type { Part, Remark } from '../manuscript/manuscript.js';
import type { PartDraft } from './part-draft.js';
import type { NoteNode } from './story-node.js';

/** A comment as its part of the package has it. */
export interface WrittenComment {
  readonly by: Authorship;
  readonly text: string;
}

interface RemarkDraft {
  readonly comment: WrittenComment;
  quoted: string;
  part: PartDraft | undefined;
  isOpen: boolean;
}

/** Gathers the remarks of a story and the words that they are tied to. */
export class RemarkDrafts {
  private readonly drafts = new Map<string, RemarkDraft>();

  /** `comments` by number: those of others than people are none of them. */
  constructor(private readonly comments: ReadonlyMap<string, WrittenComment>) {}

  /** Follows where a comment begins and ends. */
  follow(side: 'start' | 'end', id: string, part: PartDraft | undefined): void {
    const comment = this.comments.get(id);
    const known = this.drafts.get(id);
    if (side === 'start' && comment && !known)
      this.drafts.set(id, { comment, quoted: '', part: undefined, isOpen: true });
    else if (side === 'end' && known) {
      known.isOpen = false;
      known.part ??= part;
    }
  }

  /** Takes text that stands in a part. */
  quote(text: string, part: PartDraft | undefined): void {
    for (const draft of this.drafts.values()) {
      if (!draft.isOpen) continue;
      draft.part ??= part;
      draft.quoted += text;
    }
  }

  /** Takes a footnote: an issue has none, so what it says is said beside the text. */
  takeNote({ label, text, change }: NoteNode, part: PartDraft | undefined): void {
    if (change?.kind === 'deleted') return;
    const comment = { by: change?.by ?? { author: '' }, text: `${label}：${text}` };
    this.drafts.set(`note ${this.drafts.size}`, { comment, quoted: '', part, isOpen: false });
  }

  /** The remarks in the order in which they begin, with the places of their parts among those that are read. */
  finish(parts: readonly Part[], drafts: readonly PartDraft[]): readonly Remark[] {
    return [...this.drafts.values()].map(({ comment, quoted, part }) => ({
      ...comment,
      part: Math.min(Math.max(0, part ? drafts.indexOf(part) : 0), Math.max(0, parts.length - 1)),
      quoted: quoted.trim(),
    }));
  }
}
