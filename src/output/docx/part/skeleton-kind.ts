import type { PageNumberPlace } from '../../../style/style.js';
import type { Parts } from '../package/package.js';

/** On what the library's parts hang. */
export interface SkeletonKind {
  readonly pageNumber: PageNumberPlace;
  readonly isDraft: boolean;
  readonly hasComments: boolean;
}

/** The headers and footers that a document has, each a part of its own. */
export interface PageParts {
  readonly headers: readonly ('default' | 'even')[];
  readonly footers: readonly ('default' | 'even')[];
}

/** A package's parts as the library makes them, to be completed with our own. */
export interface Skeleton extends PageParts {
  readonly parts: Parts;
}

/** A kind as a word. */
export function keyOf({ pageNumber, isDraft, hasComments }: SkeletonKind): string {
  return [pageNumber, isDraft, hasComments].join(' ');
}

const pageNumbers: Readonly<Record<PageNumberPlace, true>> = { outer: true, centre: true, none: true };

/** All kinds that there are. */
export const skeletonKinds: readonly SkeletonKind[] = (Object.keys(pageNumbers) as PageNumberPlace[]).flatMap(
  (pageNumber) =>
    [false, true].flatMap((isDraft) =>
      [false, true].map((hasComments) => ({ pageNumber, isDraft, hasComments })),
    ),
);
