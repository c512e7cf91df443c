import { Document } from 'docx';
import type { PageNumberPlace } from '../../../style/style.js';
import { type Parts, partsOf } from '../package/package.js';
import { draftHeaders } from './draft-mark.js';
import { pageNumberFooters } from './page-number.js';

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

const made = new Map<string, Skeleton>();

/** The parts that are the same for all issues of a kind: made once, however many issues are. */
export function skeletonOf(kind: SkeletonKind): Skeleton {
  const key = Object.values(kind).join(' ');
  const skeleton = made.get(key) ?? makeSkeleton(kind);
  made.set(key, skeleton);
  return skeleton;
}

function makeSkeleton({ pageNumber, isDraft, hasComments }: SkeletonKind): Skeleton {
  const footers = pageNumberFooters(pageNumber);
  const headers = isDraft ? draftHeaders() : undefined;
  const file = new Document({
    // That there are such parts; what they hold is our own.
    customProperties: [{ name: 'kuaibao', value: '' }],
    ...(hasComments ? { comments: { children: [{ id: 0, children: [] }] } } : {}),
    sections: [{ ...(headers ? { headers } : {}), ...(footers ? { footers } : {}), children: [] }],
  });
  return { parts: partsOf(file), headers: kindsOf(headers), footers: kindsOf(footers) };
}

/** Of odd pages, and of even ones if they differ. */
function kindsOf(parts: { readonly even?: unknown } | undefined): readonly ('default' | 'even')[] {
  if (parts === undefined) return [];
  return parts.even === undefined ? ['default'] : ['default', 'even'];
}
