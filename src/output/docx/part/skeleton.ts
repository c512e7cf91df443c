import { Document, Footer } from 'docx';
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
  const own = pageNumberFooters(pageNumber);
  // That there are such parts; what they hold is our own.
  const footers = placeholders(own.length);
  const headers = isDraft ? draftHeaders() : undefined;
  const file = new Document({
    // Its part is our own, too.
    customProperties: [{ name: 'kuaibao', value: '' }],
    ...(hasComments ? { comments: { children: [{ id: 0, children: [] }] } } : {}),
    sections: [{ ...(headers ? { headers } : {}), ...(footers ? { footers } : {}), children: [] }],
  });
  const parts = new Map([
    ...partsOf(file),
    ...own.map((xml, i) => [`word/footer${i + 1}.xml`, xml] as const),
  ]);
  return { parts, headers: kindsOf(headers), footers: kindsOf(footers) };
}

function placeholders(count: number) {
  const [first, second] = Array.from({ length: count }, () => new Footer({ children: [] }));
  return first && { default: first, ...(second ? { even: second } : {}) };
}

/** Of odd pages, and of even ones if they differ. */
function kindsOf(parts: { readonly even?: unknown } | undefined): readonly ('default' | 'even')[] {
  if (parts === undefined) return [];
  return parts.even === undefined ? ['default'] : ['default', 'even'];
}
