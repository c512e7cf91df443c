import { dayOf, type IssueFacts } from '../issue/facts.js';
import { type Counted, nothingCounted, together, without } from '../prose/phrase/counted.js';
import { countedInTable, numbersIn, type PhraseTable, phraseTable } from '../prose/phrase/phrase-table.js';
import { Phrases } from '../prose/phrase/phrases.js';
import { sizeOf } from '../prose/phrase/run.js';

/** So many 汉字 are counted of an office's newest issues: four years of an issue of 2,500 a week. How an office writes is known by then, and neither
 * memory nor time grows with what it printed before. */
export const mostCounted = 500_000;

/** The texts printed in an issue: what stands in them can be counted, and be taken out again. */
export interface CountedText {
  /** How many 汉字 they have. */
  readonly size: number;
  readonly texts: () => readonly string[];
}

/** The issue that is judged: its day as a number (20260312), and how many 汉字 its texts have. */
export interface OwnSize {
  readonly day: number;
  readonly size: number;
}

/** The phrases that an earlier run has counted. */
export interface CountedBefore<Issue> {
  readonly table: PhraseTable;
  /** The issues that are in it, as they were then. */
  readonly texts: readonly CountedText[];
  /** The one of these that an issue still is. */
  readonly textOf: (issue: Issue) => CountedText | undefined;
}

/** How often phrases stand in an office's newest issues. They are counted when they are first asked for; from one question to the next only the
 * issues that come and go are. */
export class PrintedPhrases<Issue extends { readonly facts: IssueFacts }> {
  private readonly texts = new WeakMap<Issue, CountedText>();
  private before: CountedBefore<Issue> | undefined;
  /** The issues counted now. */
  private readonly counted = new Set<CountedText>();
  private base = nothingCounted;
  private readonly delta = new Phrases();
  private isOpen = false;

  /** `textsOf` reads the texts printed in an issue; `open` gives what an earlier run has counted, if there is anything. */
  constructor(
    private readonly textsOf: (issue: Issue) => readonly string[],
    private readonly open: () => CountedBefore<Issue> | undefined = () => undefined,
  ) {}

  /** How often phrases stand in the newest of some issues, in the order of their folders' paths: as many as, with one that is judged beside them,
   * have `most` 汉字 together. It holds until the next question. */
  beside(issues: readonly Issue[], own: OwnSize, most = mostCounted): Counted {
    if (issues.length === 0) return nothingCounted;
    this.begin();
    const wanted = new Set(this.newest(issues, own, most).map((issue) => this.textOf(issue)));
    const unwanted = [...this.counted].filter((text) => !wanted.has(text));
    // One alone is the issue that is judged: it comes back with the next question, so it is counted by itself instead.
    const [aside] = unwanted.length === 1 ? unwanted : [];
    for (const text of aside ? [] : unwanted) {
      this.counted.delete(text);
      for (const each of text.texts()) this.delta.remove(each);
    }
    for (const text of wanted)
      if (!this.counted.has(text)) {
        this.counted.add(text);
        for (const each of text.texts()) this.delta.add(each);
      }
    const all = together(this.base, this.delta);
    if (!aside) return all;
    const judged = new Phrases();
    for (const each of aside.texts()) judged.add(each);
    return without(all, judged);
  }

  /** The counts of the newest of all issues as a table, with the issues that are in it. */
  table(issues: readonly Issue[], most = mostCounted) {
    const all = this.beside(issues, noOwn, most);
    const before = this.before ? numbersIn(this.before.table) : new Uint32Array();
    const found = this.newest(issues, noOwn, most);
    return {
      table: phraseTable(sorted(before, this.delta.numbers()), all),
      issues: found.map((issue) => ({ issue, text: this.textOf(issue) })),
    };
  }

  private begin(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.before = this.open();
    if (!this.before) return;
    this.base = countedInTable(this.before.table);
    for (const each of this.before.texts) this.counted.add(each);
  }

  private newest(issues: readonly Issue[], own: OwnSize, most: number) {
    const { length } = issues;
    // A date and a place as one number, which sorts without a function.
    const order = Float64Array.from(issues, ({ facts }, place) => dayOf(facts) * length + place).sort();
    const found: Issue[] = [];
    let left = most;
    let isOwnPast = false;
    for (const each of order.reverse()) {
      const issue = issues[each % length];
      if (!issue) continue;
      if (!isOwnPast && each < (own.day + 1) * length) {
        isOwnPast = true;
        left -= own.size;
      }
      if (left <= 0) break;
      found.push(issue);
      left -= this.textOf(issue).size;
    }
    return found;
  }

  private textOf(issue: Issue): CountedText {
    const known = this.texts.get(issue) ?? this.before?.textOf(issue) ?? this.readAnew(issue);
    this.texts.set(issue, known);
    return known;
  }

  private readAnew(issue: Issue): CountedText {
    const texts = this.textsOf(issue);
    return { size: sizeOfAll(texts), texts: () => texts };
  }
}

/** No issue that is judged. */
const noOwn: OwnSize = { day: 0, size: 0 };

/** How many 汉字 some texts have together. */
export function sizeOfAll(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + sizeOf(text), 0);
}

/** Numbers in ascending order. */
function sorted(some: Uint32Array, others: Uint32Array): Uint32Array {
  const all = new Uint32Array(some.length + others.length);
  all.set(some);
  all.set(others, some.length);
  return all.sort();
}
