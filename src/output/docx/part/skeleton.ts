import { makeSkeleton } from './make-skeleton.js';
import { keyOf, type Skeleton, type SkeletonKind } from './skeleton-kind.js';

const made = new Map<string, Skeleton>();

/** The parts that are the same for all issues of a kind: made once, however many issues are. */
export function skeletonOf(kind: SkeletonKind): Skeleton {
  const key = keyOf(kind);
  const skeleton = made.get(key) ?? makeSkeleton(kind);
  made.set(key, skeleton);
  return skeleton;
}
