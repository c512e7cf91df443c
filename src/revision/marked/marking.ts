import type { Document, Figure } from '../../document/document.js';
import type { Authorship, TrackedChange } from '../../document/tracked-change.js';

/** The documents of the two manuscripts that were compared, as far as they have been composed; of one that was read from a DOCX there is none.
 * At least one must be there. */
export interface RevisedDocuments {
  readonly before?: Document;
  readonly after?: Document;
}

/** The side of a revision whose document serves as the ground at one place: the other's words are put into it. */
export type Side = 'before' | 'after';

/** How changes are marked at one place. */
export interface Marking {
  readonly ground: Side;
  /** Who is named where nobody is known to have done it. */
  readonly unknown: Authorship;
  /** The figures of both documents, by their pictures. */
  readonly figures: ReadonlyMap<object, Figure>;
}

/** The figures of documents, by their pictures. */
export function figuresOf({ before, after }: RevisedDocuments): Marking['figures'] {
  const sections = [before, after].flatMap((document) => document?.sections ?? []);
  const blocks = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'entry' ? part.blocks : [])),
  );
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'figure' ? block.pictures.map((picture) => [picture, block] as const) : [],
    ),
  );
}

/** The change of what only one side has. */
export function changeOf(side: Side, by: Authorship): TrackedChange {
  return { kind: side === 'after' ? 'inserted' : 'deleted', by };
}
