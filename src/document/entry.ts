import type { PlacedEntry } from '../issue/issue.js';
import type { HeadlinePlacement } from '../style/style.js';
import { paragraphsOf } from '../submission/block.js';
import { fingerprint } from '../submission/fingerprint.js';
import type { Submission } from '../submission/submission.js';
import { composeBody, runOf } from './body.js';
import type { Brief, Briefs, Entry, Paragraph, Run } from './document.js';

/** The context that an entry's wording depends on. */
export interface EntrySetting {
  readonly leaders: readonly string[];
  readonly boldLeadSentences: boolean;
}

/** An entry as it was worded, and by what. */
interface KnownEntry {
  readonly contributors: string;
  readonly placement: HeadlinePlacement;
  readonly setting: EntrySetting;
  readonly entry: Entry;
}

const entriesKnown = new WeakMap<Submission, KnownEntry>();

/** An entry: headline, attendees, body, （contributors） behind the last character. The same by the same words is the same object. */
export function composeEntry(
  placed: PlacedEntry,
  placement: HeadlinePlacement,
  setting: EntrySetting,
): Entry {
  const contributors = placed.contributors.join('、');
  const known = entriesKnown.get(placed.submission);
  if (
    known?.contributors === contributors &&
    known.placement === placement &&
    known.setting.boldLeadSentences === setting.boldLeadSentences &&
    known.setting.leaders.join() === setting.leaders.join()
  )
    return known.entry;
  const entry = wordEntry(placed, placement, setting);
  entriesKnown.set(placed.submission, { contributors, placement, setting, entry });
  return entry;
}

function wordEntry(placed: PlacedEntry, placement: HeadlinePlacement, setting: EntrySetting): Entry {
  const { submission, contributors } = placed;
  const headline = submission.headline ? runOf('headline', submission.headline) : undefined;
  const attendees = submission.attendees ? runOf('attendees', submission.attendees) : undefined;
  const runIn = placement === 'runIn' && headline ? [headline, emSpace] : [];
  const opening: readonly Run[] = [...runIn, ...(attendees ? [attendees] : [])];
  const [first, ...rest] = composeBody(paragraphsOf(submission.body), setting);
  const paragraphs: readonly Paragraph[] = [{ runs: [...opening, ...(first?.runs ?? [])] }, ...rest];
  const signed: Run = { role: 'contributor', text: `（${contributors.join('、')}）` };
  return {
    kind: 'entry',
    id: fingerprint(submission),
    title: headline?.text ?? '',
    ...(placement === 'ownLine' && headline ? { headline: { runs: [headline] } } : {}),
    paragraphs: paragraphs.map(({ runs }, i) => ({
      runs: i === paragraphs.length - 1 ? [...runs, signed] : runs,
    })),
  };
}

/** A sub-section's briefs (or those of a section without any): one paragraph. */
export function composeBriefs(
  entries: readonly PlacedEntry[],
  subsection: string | undefined,
  setting: EntrySetting,
): Briefs {
  return {
    kind: 'briefs',
    ...(subsection === undefined ? {} : { subsection: subsectionRun(subsection) }),
    briefs: entries.map((entry): Brief => {
      const body = composeBody(paragraphsOf(entry.submission.body), setting);
      return {
        id: fingerprint(entry.submission),
        runs: [
          { role: 'unitName', text: entry.contributors.join('、') },
          { role: 'body', text: '：' },
          ...body.flatMap(({ runs }) => runs),
        ],
      };
    }),
  };
}

/** 【河湖长制】 */
export function subsectionRun(name: string): Run {
  return { role: 'subsection', text: `【${name}】` };
}

const emSpace: Run = { role: 'body', text: '\u3000' };
