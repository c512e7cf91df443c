import {
  firstHan,
  hanCount,
  type LikenessTable,
  likenessOfKind,
  rarityUnit,
} from '../word/likeness-table.js';

/** The characters that are taken for one another, with how likely each is written for another one. */
export class Likes {
  /** The shares of all that are written for a character, by sound and by shape, that what is common in prose has; 0: not summed yet. */
  private readonly bySound = new Float64Array(hanCount);
  private readonly byShape = new Float64Array(hanCount);

  /** By rarity, as the table keeps it. */
  private readonly shares: Float64Array;

  constructor(readonly table: LikenessTable) {
    this.shares = Float64Array.from({ length: 0x100 }, (_, rarity) => Math.exp(-rarity * rarityUnit));
  }

  /** The share of all characters in counted words that one has. */
  share(unit: number): number {
    return this.shares[this.table.rarities[unit - firstHan] ?? 0xff] ?? 0;
  }

  /** ln of how likely it is that, where one character is meant and another one like it is written, it is this one: the more common, the likelier. */
  chance(meant: number, written: number, kind: number): number {
    const { sound, shape } = likenessOfKind(kind);
    const at = meant - firstHan;
    if (!this.bySound[at] && !this.byShape[at]) this.sum(at);
    const share = this.share(written);
    const heard = sound ? share / (this.bySound[at] || 1) : 0;
    const seen = shape ? share / (this.byShape[at] || 1) : 0;
    return Math.log(heard + seen + 1e-9);
  }

  private sum(at: number): void {
    const { starts, units, kinds } = this.table;
    for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i++) {
      const { sound, shape } = likenessOfKind(kinds[i] ?? 0);
      const share = this.share(units[i] ?? 0);
      if (sound) this.bySound[at] = (this.bySound[at] ?? 0) + share;
      if (shape) this.byShape[at] = (this.byShape[at] ?? 0) + share;
    }
  }
}
