import type { Points } from '../bulletin/points.js';
import type { IssueIdentity } from '../issue/identity.js';
import type { Span } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import type { LedgerEvent } from './event.js';
import { issuePattern, type LedgerFields } from './fields.js';
import type { Ledger } from './read-ledger.js';

/** An entry of a ledger as written, whatever it tells: its names are not yet looked up. */
export interface LedgerEntry {
  readonly kind: LedgerEvent['kind'];
  readonly date: string;
  readonly dateSpan: Span;
  readonly units?: readonly SourceText[];
  readonly issue?: SourceText;
  readonly item?: SourceText;
  readonly level?: SourceText;
  readonly use?: SourceText;
  readonly leader?: SourceText;
  /** 名目 */
  readonly name?: SourceText;
  readonly count: number;
  readonly points?: Points;
  readonly ground: string;
  readonly span: Span;
}

/** The entries of a ledger but for those under 报送, part by part. */
export function entriesOf({ fields }: Ledger): readonly LedgerEntry[] {
  return [
    ...(fields.invitations ?? []).map((each) => entry('invitation', each)),
    ...(fields.higherUses ?? []).map((each) => entry('higherUse', each)),
    ...(fields.instructions ?? []).map((each) => entry('instruction', each)),
    ...(fields.bonuses ?? []).map((each) => entry('bonus', each)),
    ...(fields.deductions ?? []).map((each) => entry('deduction', each)),
  ];
}

type Written =
  | NonNullable<LedgerFields['higherUses']>[number]
  | NonNullable<LedgerFields['instructions']>[number]
  | NonNullable<LedgerFields['invitations']>[number]
  | NonNullable<LedgerFields['bonuses']>[number];

function entry(kind: LedgerEntry['kind'], written: Written): LedgerEntry {
  const { date, ground, place } = written;
  const count = 'count' in written ? written.count : undefined;
  const points = 'points' in written ? written.points : undefined;
  return {
    kind,
    date: date.value.iso,
    dateSpan: date.span,
    ...textsOf(written),
    count: count?.value ?? 1,
    ...(points ? { points: points.value } : {}),
    ground: ground.text,
    span: place.span,
  };
}

type Texts = Pick<LedgerEntry, 'units' | 'issue' | 'item' | 'level' | 'use' | 'leader' | 'name'>;

function textsOf(written: Written): Texts {
  const { units, issue, item, level, use, leader, name }: Texts = written;
  return {
    ...(units ? { units } : {}),
    ...(issue ? { issue } : {}),
    ...(item ? { item } : {}),
    ...(level ? { level } : {}),
    ...(use ? { use } : {}),
    ...(leader ? { leader } : {}),
    ...(name ? { name } : {}),
  };
}

/** The issue that 期 names; of a year that is not written, the ledger's. */
export function issueNamed({ text }: SourceText, year: number): IssueIdentity {
  const [, own, supplement, number = ''] = issuePattern.exec(text) ?? [];
  return {
    series: supplement === undefined ? 'issue' : 'supplement',
    number: Number(number),
    year: own === undefined ? year : Number(own),
  };
}

/** The issues that a ledger names, each once: whose contributions `resolveLedger` must be given. */
export function issuesNamed(ledger: Ledger): readonly IssueIdentity[] {
  const named = entriesOf(ledger).flatMap(({ issue }) => (issue ? [issueNamed(issue, ledger.year)] : []));
  const byKey = new Map(named.map((each) => [`${each.series} ${each.year} ${each.number}`, each]));
  return [...byKey.values()];
}
