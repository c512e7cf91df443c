import { nearest } from '../diagnostic/did-you-mean.js';
import type { IssueIdentity } from '../issue/identity.js';
import type { Contribution } from './contribution.js';

/** The outcome of looking for an item by its words. */
export type ItemFound =
  | { readonly kind: 'found'; readonly contribution: Contribution }
  | { readonly kind: 'noIssue' }
  | { readonly kind: 'none'; readonly likely?: string }
  | { readonly kind: 'several'; readonly paths: readonly string[] };

/** Looks up items by the issue they stand in, or by the ledger that has them, and by headline or file. */
export class ItemFinder {
  private readonly byIssue = new Map<string, Contribution[]>();
  /** Those that stand in an issue, by year and headline. */
  private readonly byHeadline = new Map<string, Contribution[]>();

  /** The order of `contributions` does not matter. */
  constructor(contributions: readonly Contribution[]) {
    for (const each of contributions) {
      const { item } = each;
      put(this.byIssue, item.kind === 'issue' ? issueKey(item.issue) : ledgerKey(item.year), each);
      if (item.kind === 'issue') put(this.byHeadline, headlineKey(item.issue.year, item.headline), each);
    }
  }

  /** The item that `words` name in an issue: by its file's path, with or without ending and `#n`, else by its headline. */
  inIssue(issue: IssueIdentity, words: string): ItemFound {
    const all = this.byIssue.get(issueKey(issue));
    return all ? findIn(all, words) : { kind: 'noIssue' };
  }

  /** The item of a headline among those that only a year's ledger has. */
  inLedger(year: number, words: string): ItemFound {
    return findIn(this.byIssue.get(ledgerKey(year)) ?? [], words);
  }

  /** The items of a unit with this headline in any issue of a year. */
  alike(year: number, headline: string, units: readonly string[]): readonly Contribution[] {
    const found = this.byHeadline.get(headlineKey(year, headline)) ?? [];
    return found.filter((each) => each.units.some((unit) => units.includes(unit)));
  }
}

function put(map: Map<string, Contribution[]>, key: string, each: Contribution): void {
  const known = map.get(key);
  if (known) known.push(each);
  else map.set(key, [each]);
}

function headlineKey(year: number, headline: string): string {
  return `${year} ${plainWords(headline)}`;
}

function findIn(all: readonly Contribution[], words: string): ItemFound {
  const plain = plainWords(words);
  const exact = all.filter(
    (each) => namesOf(each).includes(words.trim()) || plainWords(titleOf(each)) === plain,
  );
  const found =
    exact.length > 0 || plain.length < 4
      ? exact
      : all.filter((each) => plainWords(titleOf(each)).startsWith(plain));
  const [first, second] = found;
  if (first && !second) return { kind: 'found', contribution: first };
  if (first) return { kind: 'several', paths: found.flatMap((each) => namesOf(each).slice(0, 1)).sort() };
  const likely = nearest(words, all.map(titleOf));
  return { kind: 'none', ...(likely === undefined ? {} : { likely }) };
}

function titleOf({ item }: Contribution): string {
  return item.headline;
}

/** The names of an item's file: 青鹭镇.yaml, 青鹭镇; of the second in it 青鹭镇.yaml#2, 青鹭镇#2. */
function namesOf({ item }: Contribution): readonly string[] {
  if (item.kind === 'ledger') return [];
  const behind = item.index === 1 ? '' : `#${item.index}`;
  const stem = item.path.replace(/\.ya?ml$/iu, '');
  return [`${item.path}${behind}`, `${stem}${behind}`];
}

/** A headline without what those who copy it may leave out or add: blanks, the marks of a title round it. */
function plainWords(words: string): string {
  return words.replace(/\s/gu, '').replace(/^《(.*)》$/u, '$1');
}

function issueKey({ series, year, number }: IssueIdentity): string {
  return `${series} ${year} ${number}`;
}

function ledgerKey(year: number): string {
  return `ledger ${year}`;
}
