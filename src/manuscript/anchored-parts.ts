import type {
  Brief,
  Briefs,
  Colophon,
  Contents,
  Document,
  Entry,
  Instruction,
  Masthead,
  Paragraph,
  Section,
} from '../document/document.js';
import { fixedAnchor, submissionAnchor } from './anchor.js';

/** A part of a composed issue that can be found again by its anchor. The part itself serves as its key: no two parts share one. */
export type AnchoredPart = { readonly anchor: string } & (
  | { readonly kind: 'masthead'; readonly part: Masthead }
  | { readonly kind: 'instructions'; readonly part: readonly Instruction[] }
  /** 要目 repeats headlines: a reader passes over it. */
  | { readonly kind: 'contents'; readonly part: Contents }
  | { readonly kind: 'editorsNote'; readonly part: readonly Paragraph[] }
  /** A section's heading alone. */
  | { readonly kind: 'section'; readonly part: Section }
  | { readonly kind: 'entry'; readonly part: Entry }
  | { readonly kind: 'annex'; readonly part: Entry }
  /** The heading alone that runs in before briefs. */
  | { readonly kind: 'subsection'; readonly part: Briefs }
  | { readonly kind: 'brief'; readonly part: Brief }
  | { readonly kind: 'colophon'; readonly part: Colophon }
);

/** The parts of a composed issue in reading order, as far as they print anything, each with an anchor that no other has. */
export function anchoredParts(document: Document): readonly AnchoredPart[] {
  const { masthead, instructions = [], contents, editorsNote, sections, colophon } = document;
  return [
    ...(masthead ? [{ kind: 'masthead', part: masthead, anchor: fixedAnchor('masthead') } as const] : []),
    ...(instructions.length > 0
      ? [{ kind: 'instructions', part: instructions, anchor: fixedAnchor('instructions') } as const]
      : []),
    ...(contents ? [{ kind: 'contents', part: contents, anchor: fixedAnchor('contents') } as const] : []),
    ...(editorsNote.length > 0
      ? [{ kind: 'editorsNote', part: editorsNote, anchor: fixedAnchor('note') } as const]
      : []),
    ...sectionParts(sections),
    ...(isEmpty(colophon)
      ? []
      : [{ kind: 'colophon', part: colophon, anchor: fixedAnchor('colophon') } as const]),
  ];
}

function sectionParts(sections: readonly Section[]): readonly AnchoredPart[] {
  const submissions = new SubmissionAnchors();
  let subsections = 0;
  return sections.flatMap((section, i): readonly AnchoredPart[] => [
    ...(section.heading
      ? [{ kind: 'section', part: section, anchor: fixedAnchor(`section${i + 1}`) } as const]
      : []),
    ...section.parts.flatMap((part): readonly AnchoredPart[] => {
      if (part.kind === 'entry')
        return part.annexLabel
          ? [{ kind: 'annex', part, anchor: submissions.annex(part.id) }]
          : [{ kind: 'entry', part, anchor: submissions.next(part.id) }];
      if (part.subsection) subsections += 1;
      return [
        ...(part.subsection
          ? [{ kind: 'subsection', part, anchor: fixedAnchor(`subsection${subsections}`) } as const]
          : []),
        ...part.briefs.map((brief) => ({
          kind: 'brief' as const,
          part: brief,
          anchor: submissions.next(brief.id),
        })),
      ];
    }),
  ]);
}

/** Counts the submissions of the same words in a document, and the annexes of each. */
class SubmissionAnchors {
  readonly #counts = new Map<string, { copy: number; annex: number }>();

  next(id: string): string {
    const copy = (this.#counts.get(id)?.copy ?? 0) + 1;
    this.#counts.set(id, { copy, annex: 0 });
    return submissionAnchor(id, { copy });
  }

  /** That of the next annex of the submission that came last by this id. */
  annex(id: string): string {
    const { copy, annex } = this.#counts.get(id) ?? { copy: 1, annex: 0 };
    this.#counts.set(id, { copy, annex: annex + 1 });
    return submissionAnchor(id, { copy, annex: annex + 1 });
  }
}

function isEmpty({ signOff, distribution, printRun, contact, imprint }: Colophon): boolean {
  return signOff.length + distribution.length + contact.length === 0 && !printRun && !imprint;
}
