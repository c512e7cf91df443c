import type { Bulletin } from '../../bulletin/bulletin.js';
import { remembered } from '../remembered.js';
import type { OtherFile, OtherIssue } from '../rule.js';
import { likelyShare } from './likely.js';
import { Postings } from './postings.js';
import { sampleOf } from './runs.js';

/** The files of an office's issues by the runs that are in them: each is sampled once, however many issues are checked
 * against it. */
export class Archive {
  private readonly known = new WeakSet<OtherIssue>();
  private readonly files: { readonly file: OtherFile; readonly issue: OtherIssue }[] = [];
  /** By sixteen bits of the samples' numbers. */
  private readonly postings = new Postings();

  /** Takes an issue in, if it has not been. */
  add(issue: OtherIssue): void {
    if (this.known.has(issue)) return;
    this.known.add(issue);
    for (const file of issue.files) {
      const place = this.files.push({ file, issue }) - 1;
      this.postings.add(place, sampleOf(file.file.text).map(bitsOf));
    }
  }

  /** The files of some issues in which a text may stand, all that a file holds taken together, by its sample; in the issues' order,
   * given as their places, and in that of their files. */
  likely(sample: Uint32Array, places: ReadonlyMap<OtherIssue, number>): readonly OtherFile[] {
    const asked = thinned(sample);
    const least = Math.max(Math.ceil(asked.length * likelyShare), 1);
    return this.postings
      .holding(asked.map(bitsOf), least)
      .flatMap((place) => {
        const found = this.files[place];
        const order = found && places.get(found.issue);
        return found && order !== undefined ? [{ order, place, file: found.file }] : [];
      })
      .sort((a, b) => a.order - b.order || a.place - b.place)
      .map(({ file }) => file);
  }
}

/** The archive of an office, as it is known by its configuration. */
export const archiveOf = remembered((_: Bulletin) => new Archive());

/** So many numbers tell as well as more whether two texts are likely the same. */
const enough = 24;

/** A quarter of a sample, chosen by what the numbers are, if that is enough: of a long text not every phrase need be looked up. */
function thinned(sample: Uint32Array): Uint32Array {
  const quarter = sample.filter((number) => (number & 0xf) === 0);
  return quarter.length < enough ? sample : quarter;
}

/** Sixteen bits that differ in the numbers of a sample; the last two never do. */
function bitsOf(number: number): number {
  return (number >>> 2) & 0xffff;
}
