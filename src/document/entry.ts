import type { PlacedEntry } from '../issue/issue.js';
import type { SourceText } from '../source/text.js';
import type { HeadlinePlacement } from '../style/style.js';
import { proseOf } from '../submission/block.js';
import { fingerprint } from '../submission/fingerprint.js';
import { sourceLine } from '../submission/source-line.js';
import type { Submission } from '../submission/submission.js';
import { composeAttachmentNames } from './attachment.js';
import { type BodySetting, composeBlocks, composeBody } from './body.js';
import type { Block, Brief, Briefs, Entry, Run, Signature } from './document.js';
import { blankBehindHeadline } from './headline-blank.js';
import { composeInstruction, type SignatureSetting } from './instruction.js';
import { runOf } from './run.js';

/** The context that an entry's wording depends on. */
export interface EntrySetting extends BodySetting {
  readonly office: SignatureSetting;
}

/** The parts that the entries of a section have. */
export interface EntryForm {
  readonly placement: HeadlinePlacement;
  /** 落款: the day as it is printed there; without it the contributors follow the text in brackets. */
  readonly signedOn?: string;
}

/** An entry as it was worded, and by what. */
interface KnownEntry {
  readonly contributors: string;
  readonly form: EntryForm;
  readonly setting: EntrySetting;
  readonly entry: Entry;
}

const entriesKnown = new WeakMap<Submission, KnownEntry>();

/** An entry: headline, attendees, body, （contributors） behind the last character. The same by the same words is the same object. */
export function composeEntry(placed: PlacedEntry, form: EntryForm, setting: EntrySetting): Entry {
  const contributors = placed.contributors.join('、');
  const known = entriesKnown.get(placed.submission);
  if (
    known?.contributors === contributors &&
    known.form.placement === form.placement &&
    known.form.signedOn === form.signedOn &&
    known.setting.boldLeadSentences === setting.boldLeadSentences &&
    known.setting.levelHeadings === setting.levelHeadings &&
    known.setting.leaders.join() === setting.leaders.join() &&
    (!placed.submission.instructions || known.setting.office === setting.office)
  )
    return known.entry;
  const entry = wordEntry(placed, form, setting);
  entriesKnown.set(placed.submission, { contributors, form, setting, entry });
  return entry;
}

function wordEntry(placed: PlacedEntry, { placement, signedOn }: EntryForm, setting: EntrySetting): Entry {
  const { submission, contributors } = placed;
  const role = placement === 'centred' ? 'centredHeadline' : 'headline';
  const headline = submission.headline ? runOf(role, submission.headline) : undefined;
  const attendees = submission.attendees ? runOf('attendees', submission.attendees) : undefined;
  const opening = { headline: placement === 'runIn' ? headline : undefined, attendees };
  const blocks = opened(composeBlocks(submission.body, setting, submission.assets), opening);
  const signed: Run = { role: 'contributor', text: `（${contributors.join('、')}）` };
  const { instructions, origin, attachments } = submission;
  const closing = [...(signedOn === undefined ? [signed] : []), ...(origin ? originRuns(origin) : [])];
  return {
    kind: 'entry',
    id: fingerprint(submission),
    title: headline?.text ?? '',
    ...(placement !== 'runIn' && headline ? { headline: { kind: 'paragraph', runs: [headline] } } : {}),
    ...underHeadline(submission, placement),
    ...(instructions
      ? { instructions: instructions.map((each) => composeInstruction(each, setting.office)) }
      : {}),
    blocks: closing.length > 0 ? closed(blocks, closing) : blocks,
    ...(attachments ? { attachmentNames: composeAttachmentNames(attachments) } : {}),
    ...(signedOn === undefined ? {} : { signature: signatureOf(contributors, signedOn) }),
  };
}

/** 副题 and 作者, where a headline has a place for them. */
function underHeadline(
  { subtitle, authors = [] }: Submission,
  placement: HeadlinePlacement,
): Pick<Entry, 'subtitle' | 'authors'> {
  const dash = subtitle && !subtitle.text.startsWith('—') ? [{ role: 'subtitle', text: '——' } as const] : [];
  const names = authors.flatMap((author, i): readonly Run[] => [
    ...(i === 0 ? [] : [{ role: 'authors', text: '\u3000' } as const]),
    runOf('authors', author),
  ]);
  return {
    ...(subtitle && placement !== 'runIn'
      ? { subtitle: { kind: 'paragraph', runs: [...dash, runOf('subtitle', subtitle)] } }
      : {}),
    ...(names.length > 0 && placement === 'centred' ? { authors: { kind: 'paragraph', runs: names } } : {}),
  };
}

function signatureOf(contributors: readonly string[], day: string): Signature {
  return {
    contributors: contributors.map((text) => ({ role: 'signature', text })),
    date: { role: 'signature', text: day },
  };
}

/** The runs that an entry's first paragraph begins with. */
interface Opening {
  readonly headline: Run | undefined;
  readonly attendees: Run | undefined;
}

/** Blocks whose first paragraph begins with a headline that runs in and the attendees; they make one of their own where a heading, or
 * something else than a paragraph, stands first. */
function opened(blocks: readonly Block[], { headline, attendees }: Opening): readonly Block[] {
  const [first, ...rest] = blocks;
  const goesOn = first?.kind === 'paragraph' && !first.heading;
  const text = attendees ?? (goesOn ? first.runs[0] : undefined);
  const runs = [
    ...(headline ? [headline] : []),
    ...(headline && text ? [blankBehindHeadline(headline.text, text.text)] : []),
    ...(attendees ? [attendees] : []),
  ];
  if (goesOn) return [{ ...first, runs: [...runs, ...first.runs] }, ...rest];
  return runs.length > 0 ? [{ kind: 'paragraph', runs }, ...blocks] : blocks;
}

/** Blocks whose last paragraph ends with some runs: tables and pictures may follow it. It makes one of its own where that is a heading. */
function closed(blocks: readonly Block[], closing: readonly Run[]): readonly Block[] {
  const last = blocks.findLast((block) => block.kind === 'paragraph');
  if (!last || last.heading?.isOwnLine) return [...blocks, { kind: 'paragraph', runs: closing }];
  return blocks.map((block) => (block === last ? { ...last, runs: [...last.runs, ...closing] } : block));
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
      const body = composeBody(proseOf(entry.submission.body), setting);
      return {
        id: fingerprint(entry.submission),
        runs: [
          { role: 'unitName', text: entry.contributors.join('、') },
          { role: 'body', text: '：' },
          ...body.flatMap(({ runs }) => runs),
          ...(entry.submission.origin ? originRuns(entry.submission.origin) : []),
        ],
      };
    }),
  };
}

/** 来源, behind the contributor. */
function originRuns(origin: SourceText): readonly Run[] {
  return sourceLine(origin).map((part) => ({ role: 'contributor', ...part }));
}

/** 【河湖长制】 */
export function subsectionRun(name: string): Run {
  return { role: 'subsection', text: `【${name}】` };
}
