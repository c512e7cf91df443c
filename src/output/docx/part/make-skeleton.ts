import { Document, Footer } from 'docx';
import { partsOf } from '../package/parts-of.js';
import { draftHeaders } from './draft-mark.js';
import { pageNumberFooters } from './page-number.js';
import type { Skeleton, SkeletonKind } from './skeleton-kind.js';

/** Makes the parts of a kind with the library. In a bundle another module stands in this one's place, which holds those of all
 * kinds: the library takes as long to load and to make them as the rest of a DOCX. */
export function makeSkeleton({ pageNumber, isDraft, hasComments }: SkeletonKind): Skeleton {
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
