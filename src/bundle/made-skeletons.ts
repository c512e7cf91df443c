import { makeSkeleton } from '../output/docx/part/make-skeleton.js';
import { keyOf, skeletonKinds } from '../output/docx/part/skeleton-kind.js';

/** A module that stands in the place of `output/docx/part/make-skeleton`: it holds the parts of every kind, made now. */
export function madeSkeletons(): string {
  const made = skeletonKinds.map((kind) => {
    const { parts, ...pages } = makeSkeleton(kind);
    return [
      keyOf(kind),
      { ...pages, parts: [...parts].map(([path, xml]) => [path, written.has(path) ? '' : xml]) },
    ];
  });
  return `const made = ${JSON.stringify(Object.fromEntries(made))};
export function makeSkeleton({ pageNumber, isDraft, hasComments }) {
  const { parts, ...pages } = made[[pageNumber, isDraft, hasComments].join(' ')];
  return { ...pages, parts: new Map(parts) };
}`;
}

/** Parts that every issue writes for itself. */
const written = new Set([
  'word/document.xml',
  'word/styles.xml',
  'word/settings.xml',
  'word/fontTable.xml',
  'word/comments.xml',
  'docProps/core.xml',
  'docProps/app.xml',
  'docProps/custom.xml',
]);
