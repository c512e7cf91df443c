import { issueOfPlace } from './issue-of-place.js';
import { likelyShare } from './likely.js';
import type { PlaceRange, PrintedTexts } from './printed-texts.js';

/** A file of another issue, by its place among the printed texts. */
export interface LikelyFile<Issue> {
  readonly issue: Issue;
  readonly place: number;
}

/** Tells in which files of some issues a text may stand, all that a file holds taken together, by its sample; in the issues' order
 * and in that of their files. */
export function likelyIn<Issue extends { readonly texts: PlaceRange }>({
  others,
  printed,
}: {
  readonly others: readonly Issue[];
  readonly printed: PrintedTexts;
}): (sample: Uint32Array) => readonly LikelyFile<Issue>[] {
  const issueOf = issueOfPlace(others);
  return (sample) => {
    const asked = thinned(sample);
    const least = Math.max(Math.ceil(asked.length * likelyShare), 1);
    return printed
      .holding(asked, least, (place) => issueOf(place) !== undefined)
      .flatMap((place) => {
        const found = issueOf(place);
        return found ? [{ issue: found.issue, order: found.order, place }] : [];
      })
      .sort((a, b) => a.order - b.order || a.place - b.place);
  };
}

/** So many numbers tell as well as more whether two texts are likely the same. */
const enough = 24;

/** A quarter of a sample, chosen by what the numbers are, if that is enough: of a long text not every phrase need be looked up. */
function thinned(sample: Uint32Array): Uint32Array {
  const quarter = sample.filter((number) => (number & 0xf) === 0);
  return quarter.length < enough ? sample : quarter;
}
