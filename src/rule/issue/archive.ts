import type { Bulletin } from '../../bulletin/bulletin.js';
import type { OtherFile, OtherIssue } from '../rule.js';
import { remembered } from '../submission/register/remembered.js';
import { likelyShare } from './likely.js';
import { sampleOf } from './runs.js';

/** The files of an office's issues by the runs that are in them: each is sampled once, however many issues are checked
 * against it. */
export class Archive {
  private readonly known = new WeakSet<OtherIssue>();
  private readonly files: { readonly file: OtherFile; readonly issue: OtherIssue }[] = [];
  /** For each sixteen bits of a sample's numbers, the files that hold such a one. */
  private readonly holders = new Map<number, number[]>();
  private counts = new Uint32Array();

  /** Takes an issue in, if it has not been. */
  add(issue: OtherIssue): void {
    if (this.known.has(issue)) return;
    this.known.add(issue);
    for (const file of issue.files) {
      const place = this.files.push({ file, issue }) - 1;
      for (const number of sampleOf(file.file.text)) this.hold(bitsOf(number), place);
    }
  }

  private hold(bits: number, place: number): void {
    const known = this.holders.get(bits);
    if (known) known.push(place);
    else this.holders.set(bits, [place]);
  }

  /** The files of some issues in which a text may stand, all that a file holds taken together, by its sample; in the issues' order,
   * given as their places, and in that of their files. */
  likely(sample: Uint32Array, places: ReadonlyMap<OtherIssue, number>): readonly OtherFile[] {
    if (this.counts.length < this.files.length) this.counts = new Uint32Array(this.files.length);
    this.counts.fill(0);
    const least = Math.max(Math.ceil(sample.length * likelyShare), 1);
    const met: number[] = [];
    for (const number of sample) {
      for (const place of this.holders.get(bitsOf(number)) ?? []) {
        const count = (this.counts[place] ?? 0) + 1;
        this.counts[place] = count;
        if (count === least) met.push(place);
      }
    }
    return met
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

/** Sixteen bits that differ in the numbers of a sample; the last two never do. */
function bitsOf(number: number): number {
  return (number >>> 2) & 0xffff;
}
