import type { SectionForm } from '../bulletin/fields.js';
import type { IssueIdentity } from '../issue/identity.js';

/** An item as it stands in an issue, printed or 停用. */
export interface IssueItem {
  readonly kind: 'issue';
  readonly issue: IssueIdentity;
  /** Of its file, from the issue's folder, with its ending, `/` between folders. */
  readonly path: string;
  /** Its place in the file, from 1. */
  readonly index: number;
  /** Of a brief, which has none, the beginning of its text. */
  readonly headline: string;
}

/** An item that no issue has: the ledger says that it was sent. */
export interface LedgerItem {
  readonly kind: 'ledger';
  readonly year: number;
  /** Its place under 报送 in that year's ledger, from 1. */
  readonly place: number;
  readonly headline: string;
}

export type Item = IssueItem | LedgerItem;

/** The item's identity as a text: the same for the same item, and for no other. */
export function itemKey(item: Item): string {
  if (item.kind === 'ledger') return `ledger ${item.year} ${item.place}`;
  const { issue, path, index } = item;
  return `${issue.series} ${issue.year} ${issue.number} ${path} ${index}`;
}

/** The words of a leader that an issue prints with an item. */
export interface PrintedInstruction {
  /** As written: 县委书记 程望舒. */
  readonly leader: string;
  /** 2026-03-11 */
  readonly date?: string;
}

/** One item that units sent, and what became of it in the bulletin. From a released issue's record, from the plan of an issue that is
 * not released yet (`contributionsOf`), or from the ledger; each item once. */
export interface Contribution {
  readonly item: Item;
  /** The day in whose month it counts as sent and as used: its issue's, 2026-03-12; of one that no issue has, the ledger's. */
  readonly date: string;
  /** Registered names, of that time or of today, in the order written: several of a joint item, the first of which leads. Each once. */
  readonly units: readonly string[];
  /** 栏目 and 子栏目; absent where they are not known. */
  readonly section?: string;
  readonly subsection?: string;
  readonly form?: SectionForm;
  /** Whether it is printed in its issue; 停用 and what no issue has is sent only. */
  readonly isUsed: boolean;
  /** Whether its issue is out. What is not may still change. */
  readonly isReleased: boolean;
  /** How many pictures are printed with it. */
  readonly pictures: number;
  readonly instructions: readonly PrintedInstruction[];
}
