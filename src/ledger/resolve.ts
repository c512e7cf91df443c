import type { Bulletin } from '../bulletin/bulletin.js';
import { registeredUnit, sectionNamed } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { SourceText } from '../source/text.js';
import { sectionChoice } from '../submission/submission.js';
import type { Contribution } from './contribution.js';
import { duplicateEvents, heldByIssues } from './duplicates.js';
import { entriesOf, issueNamed, type LedgerEntry } from './entry.js';
import type { LedgerEvent } from './event.js';
import { ItemFinder } from './find-item.js';
import { missingItem, otherUnits, tooEarly, unknownSections, unknownUnits } from './item-findings.js';
import { nameFindings } from './name-findings.js';
import type { Ledger } from './read-ledger.js';

/** A ledger with its units and items looked up. */
export interface ResolvedLedger {
  /** Whatever was sent and no issue has. */
  readonly contributions: readonly Contribution[];
  /** Those whose units and items are known; the others have findings. */
  readonly events: readonly LedgerEvent[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks up a ledger's units, items and names. `printed`: the contributions to the office's issues, at least to those that the ledger
 * names (`issuesNamed`), in any order. Finds `structure/unknown-unit`, `structure/unknown-section`, `ledger/unknown-item`, `ledger/unknown-name`,
 * `ledger/no-rules`, `ledger/other-unit`, `ledger/too-early` and `ledger/duplicate`. */
export function resolveLedger(
  ledger: Ledger,
  bulletin: Pick<Bulletin, 'units' | 'sections' | 'scoring'>,
  printed: readonly Contribution[],
): ResolvedLedger {
  const contributions = sentIn(ledger, bulletin);
  const finder = new ItemFinder([...printed, ...contributions]);
  const entries = entriesOf(ledger);
  const resolved = entries.map((entry) => resolve(entry, ledger.year, bulletin, finder));
  const events = resolved.flatMap(({ event }) => event ?? []);
  return {
    contributions,
    events,
    diagnostics: [
      ...unknownUnits(ledger.fields.sent?.flatMap(({ units }) => units) ?? [], bulletin),
      ...unknownSections(ledger.fields.sent?.flatMap(({ section }) => section ?? []) ?? [], bulletin),
      ...heldByIssues(ledger, contributions, finder),
      ...nameFindings(ledger, entries, bulletin.scoring),
      ...resolved.flatMap(({ diagnostics }) => diagnostics),
      ...duplicateEvents(events, printed),
    ],
  };
}

/** The items under 报送: sent and not used. */
function sentIn(
  { fields, year }: Ledger,
  bulletin: Pick<Bulletin, 'units' | 'sections'>,
): readonly Contribution[] {
  return (fields.sent ?? []).map(({ date, units, headline, section }, i): Contribution => {
    const placed = section && sectionChoice({ section });
    const form = placed && sectionNamed(bulletin, placed.section)?.form;
    return {
      item: { kind: 'ledger', year, place: i + 1, headline: headline.text },
      date: date.value.iso,
      units: registered(units, bulletin),
      ...placed,
      ...(form ? { form } : {}),
      isUsed: false,
      isReleased: true,
      pictures: 0,
      instructions: [],
    };
  });
}

/** The registered names that some words stand for, each once; those that no register has are left out. */
function registered(units: readonly SourceText[], bulletin: Pick<Bulletin, 'units'>): readonly string[] {
  return [...new Set(units.flatMap(({ text }) => registeredUnit(bulletin, text)?.name ?? []))];
}

interface ResolvedEntry {
  readonly event?: LedgerEvent;
  readonly diagnostics: readonly Diagnostic[];
}

function resolve(
  entry: LedgerEntry,
  year: number,
  bulletin: Pick<Bulletin, 'units'>,
  finder: ItemFinder,
): ResolvedEntry {
  const { item: words, issue, units: written = [] } = entry;
  const unknown = unknownUnits(written, bulletin);
  const own = registered(written, bulletin);
  if (!words) return { ...withEvent(eventOf(entry, own, undefined)), diagnostics: unknown };
  const found = issue
    ? finder.inIssue(issueNamed(issue, year), words.text)
    : finder.inLedger(year, words.text);
  if (found.kind !== 'found') return { diagnostics: [...unknown, missingItem(words, issue, found)] };
  const { contribution } = found;
  // Nobody gets the points that were meant for a unit which no register has.
  const units = written.length > 0 ? own : contribution.units;
  return {
    ...withEvent(eventOf(entry, units, contribution)),
    diagnostics: [
      ...unknown,
      ...tooEarly(entry, contribution),
      ...otherUnits(written, bulletin, contribution),
    ],
  };
}

function withEvent(event: LedgerEvent | undefined): Pick<ResolvedEntry, 'event'> {
  return event ? { event } : {};
}

function eventOf(
  { kind, date, ground, span, level, use, leader, name, count, points }: LedgerEntry,
  units: readonly string[],
  contribution: Contribution | undefined,
): LedgerEvent | undefined {
  if (units.length === 0) return undefined;
  const told = { date, units, ground, span };
  const item = contribution?.item;
  if (kind === 'bonus' || kind === 'deduction')
    return {
      kind,
      ...told,
      name: name?.text ?? '',
      count,
      ...(points === undefined ? {} : { points }),
      ...(item ? { item } : {}),
    };
  if (!item) return undefined;
  const at = { ...(level ? { level: level.text } : {}), ...(use ? { use: use.text } : {}) };
  switch (kind) {
    case 'higherUse':
      return { kind, ...told, item, ...at };
    case 'instruction':
      return { kind, ...told, item, leader: leader?.text ?? '', ...at };
    case 'invitation':
      return { kind, ...told, item };
  }
}
