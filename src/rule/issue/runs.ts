/** Three-character runs as numbers, the same run the same number. */
export class Runs {
  private readonly known = new Map<string, number>();

  /** The distinct runs of a text, white space and marks left out; ascending by first coming up. */
  of(text: string): ReadonlySet<number> {
    const plain = plainText(text);
    const runs = new Set<number>();
    for (let at = 0; at + 3 <= plain.length; at++) {
      const run = plain.slice(at, at + 3);
      let number = this.known.get(run);
      if (number === undefined) {
        number = this.known.size;
        this.known.set(run, number);
      }
      runs.add(number);
    }
    return runs;
  }

  /** The distinct runs of a text that have come up before. */
  knownIn(text: string): ReadonlySet<number> {
    const plain = plainText(text);
    const runs = new Set<number>();
    for (let at = 0; at + 3 <= plain.length; at++) {
      const number = this.known.get(plain.slice(at, at + 3));
      if (number !== undefined) runs.add(number);
    }
    return runs;
  }

  get count(): number {
    return this.known.size;
  }
}

/** What is compared of a text: letters and digits. */
export function plainText(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
