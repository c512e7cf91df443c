import { createHash } from 'node:crypto';
import type { Segment } from '../../src/archive/segment.js';

/** A segment as a value that is compared fast: of where its lists begin, the digest. */
export function told({ starts, lists, placeCount }: Segment) {
  return { starts: createHash('sha256').update(starts).digest('hex'), lists: [...lists], placeCount };
}
