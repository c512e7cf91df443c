import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { type Contribution, itemKey } from './contribution.js';
import type { LedgerEvent } from './event.js';
import type { ItemFinder } from './find-item.js';
import { issueWords } from './issue-words.js';
import type { Ledger } from './read-ledger.js';

/** Entries under 报送 that would be counted twice: `ledger/duplicate`, where an issue of the year has the item, or another entry. */
export function heldByIssues(
  { fields, year }: Ledger,
  contributions: readonly Contribution[],
  finder: ItemFinder,
): readonly Diagnostic[] {
  const seen = new Set<string>();
  return (fields.sent ?? []).flatMap(({ headline }, i): readonly Diagnostic[] => {
    const units = contributions[i]?.units ?? [];
    const key = `${headline.text} ${[...units].sort().join(' ')}`;
    const isAgain = seen.has(key);
    seen.add(key);
    const finding = { ...coded('ledger/duplicate'), span: headline.span } as const;
    if (isAgain) return [{ ...finding, message: `“${headline.text}”在“报送”里写了两次`, hint: '请删去一处' }];
    const [held] = finder.alike(year, headline.text, units);
    if (held?.item.kind !== 'issue') return [];
    const issue = issueWords(held.item.issue, year);
    return [
      {
        ...finding,
        message: `《${headline.text}》已经在${issue}的文件夹里，会算作报送两篇`,
        hint: '台账里只写哪一期都没有的，请删去这一项',
      },
    ];
  });
}

/** Events that are written twice, or that an issue already prints: `ledger/duplicate`. */
export function duplicateEvents(
  events: readonly LedgerEvent[],
  printed: readonly Contribution[],
): readonly Diagnostic[] {
  const instructed = new Map(printed.map((each) => [itemKey(each.item), each.instructions]));
  const seen = new Set<string>();
  return events.flatMap((event): readonly Diagnostic[] => {
    const key = sameness(event);
    const isAgain = seen.has(key);
    seen.add(key);
    const finding = { ...coded('ledger/duplicate'), span: event.span } as const;
    if (isAgain)
      return [
        {
          ...finding,
          message: '这一项与前面的一项一样，会算两次',
          hint: '请删去一处；确有两次的，把“依据”写得不同',
        },
      ];
    if (event.kind !== 'instruction') return [];
    const isPrinted = instructed
      .get(itemKey(event.item))
      ?.some(
        ({ leader, date }) =>
          leader.endsWith(event.leader.split(/\s/u).at(-1) ?? event.leader) &&
          (date === undefined || date === event.date),
      );
    if (!isPrinted) return [];
    const message = `${event.leader}的这条批示已经印在期里，会算两次`;
    return [{ ...finding, message, hint: '台账里只写期里没有印的批示，请删去这一项' }];
  });
}

/** The text by which two entries are the same. */
function sameness(event: LedgerEvent): string {
  const { kind, date, units, ground, item } = event;
  const own = [kind, [...units].sort(), item ? itemKey(item) : ''];
  switch (event.kind) {
    case 'invitation':
      return JSON.stringify(own);
    case 'bonus':
    case 'deduction':
      return JSON.stringify([...own, date, ground, event.name]);
    case 'higherUse':
      return JSON.stringify([...own, date, ground, event.level, event.use]);
    case 'instruction':
      return JSON.stringify([...own, date, ground, event.level, event.use, event.leader]);
  }
}
