import { withLooseParts } from '../manuscript/loose-parts.js';
import { lineText, type Manuscript, type Part } from '../manuscript/manuscript.js';
import { compareManuscripts } from '../revision/compare.js';
import type { RevisedPart } from '../revision/revision.js';
import type { SourceFile } from '../source/file.js';
import { CarryContext, type FileChanges, type IssueToday, type SentIssue } from './carry-context.js';
import { carryOrder, sectionNames, type WantedOrder } from './carry-order.js';
import { carryRemarks } from './carry-remarks.js';
import { carryAbove, carryAboveRemoved, carryEdge } from './carry-sheet.js';
import { carryKept, carryRemoved, carryRenamed } from './carry-submission.js';
import { Conflicts } from './conflicts.js';
import { withoutContributors } from './contributors.js';
import { type NewItem, newItemIn } from './new-item.js';
import { changesOfPart } from './part-change.js';
import { type SectionPlace, sectionsOf } from './placement.js';
import type { CarriedChange, Conflict, Leftover, ReceivedRemark, ReceiveRequest } from './received.js';

/** The changes that an issue's YAML is to take. */
export interface Carried extends WantedOrder {
  readonly changes: readonly CarriedChange[];
  readonly conflicts: readonly Conflict[];
  readonly left: readonly Leftover[];
  readonly remarks: readonly ReceivedRemark[];
  /** By the file as it stands today. */
  readonly edits: ReadonlyMap<SourceFile, FileChanges>;
  readonly items: readonly NewItem[];
}

const reasons = {
  heading: '栏目的名称写在 bulletin.yaml 里，要改请改那里',
  annex: '附件的内容在另外的文件里，请在那个文件里改',
  edge: '版头、版记由 bulletin.yaml 和 issue.yaml 定，不能删去',
  loose: '这几段不在任何一篇稿件里，请用 kuaibao new 写成稿件',
} as const;

/** Carries what was changed in a DOCX that came back into the YAML of today: value by value, merged with what has been changed there since.
 * Nothing is written: see `edits`. */
export function carry(
  sent: SentIssue,
  returned: Manuscript,
  today: IssueToday,
  choose: ReceiveRequest['choose'],
): Carried {
  const { before, after, renamed } = withoutContributors(
    sent.manuscript,
    withLooseParts(sent.manuscript, returned),
  );
  const context = new CarryContext({ ...sent, manuscript: before }, today, new Conflicts(choose));
  const { parts } = compareManuscripts(before, after);
  const sections = sectionsOf(after, before, sectionNames(context));
  for (const part of parts) carryPart(part, { sections, parts }, context);
  for (const [anchor, names] of renamed) {
    const part = before.parts.find((each) => each.anchor === anchor);
    const submission = part && context.submissionOf(part);
    if (submission) carryRenamed(submission, names, context);
  }
  const wanted = carryOrder(parts, after, sections, context);
  carryRemarks(after, parts, context);
  const { changes, left, remarks, items, edits, conflicts } = context;
  return { changes, conflicts: conflicts.all, left, remarks, edits, items, ...wanted };
}

/** The whole that a part is of: the sections that parts stand in now, and all of them. */
interface Whole {
  readonly sections: ReadonlyMap<Part, SectionPlace>;
  readonly parts: readonly RevisedPart[];
}

function carryPart(part: RevisedPart, whole: Whole, context: CarryContext): void {
  switch (part.kind) {
    case 'kept':
      carryKeptPart(part, whole, context);
      break;
    case 'removed':
      carryRemovedPart(part, whole, context);
      break;
    case 'added':
      carryAdded(part.after, whole, context);
  }
}

function carryKeptPart(
  part: Extract<RevisedPart, { kind: 'kept' }>,
  { sections }: Whole,
  context: CarryContext,
): void {
  switch (part.before.kind) {
    case 'masthead':
    case 'colophon':
      carryEdge(part, context);
      break;
    case 'instructions':
    case 'editorsNote':
      carryAbove(part, context);
      break;
    case 'entry':
    case 'brief':
    case 'annex':
      carryKept(part, sections.get(part.after)?.section, context);
      break;
    case 'section':
    case 'subsection':
    case 'loose': {
      const { unplaced } = changesOfPart(part.pieces, context.written.find);
      context.lose(
        textOf(part.before),
        unplaced.map((each) => ({ ...each, reason: reasons.heading })),
      );
    }
  }
}

function carryRemovedPart(
  part: Extract<RevisedPart, { kind: 'removed' }>,
  { parts }: Whole,
  context: CarryContext,
): void {
  const { before } = part;
  switch (before.kind) {
    case 'entry':
    case 'brief':
      carryRemoved(part, context);
      break;
    case 'instructions':
    case 'editorsNote':
      carryAboveRemoved(part, context);
      break;
    case 'annex': {
      // It goes with its submission.
      const submission = context.submissionOf(before);
      const isGone = parts.some(
        (each) =>
          each.kind === 'removed' &&
          each.before.kind !== 'annex' &&
          submission !== undefined &&
          context.submissionOf(each.before) === submission,
      );
      if (!isGone)
        context.lose(textOf(before), [{ before: textOf(before), after: '', reason: reasons.annex, by: [] }]);
      break;
    }
    case 'section':
    case 'subsection':
      if (hasEntriesLeft(part, parts))
        context.lose(textOf(before), [
          { before: textOf(before), after: '', reason: reasons.heading, by: [] },
        ]);
      break;
    case 'masthead':
    case 'colophon':
    case 'loose':
      context.lose(before.kind === 'masthead' ? '版头' : '版记', [
        { before: textOf(before), after: '', reason: reasons.edge, by: [] },
      ]);
  }
}

/** Whether something still stands under a heading that is gone. */
function hasEntriesLeft(heading: RevisedPart, parts: readonly RevisedPart[]): boolean {
  const below = parts.slice(parts.indexOf(heading) + 1);
  const next = below.find(
    ({ kind, ...each }) => kind === 'kept' || ('before' in each && each.before.kind === 'section'),
  );
  return next?.kind === 'kept' && (next.before.kind === 'entry' || next.before.kind === 'brief');
}

/** Text that nothing is known of: an item of its own if it reads as one, else it goes nowhere. */
function carryAdded(part: Part, { sections }: Whole, context: CarryContext): void {
  const lines = part.pieces.flatMap((piece) => (piece.kind === 'line' ? [piece] : []));
  const section = sections.get(part)?.section;
  const found = section === undefined ? undefined : newItemIn(lines, section, context.bulletin);
  if (found) context.items.push(found.item);
  const rest = lines
    .slice(found?.lines ?? 0)
    .map(lineText)
    .join('\n');
  const others = part.pieces.flatMap((piece) =>
    piece.kind === 'line' ? [] : [piece.kind === 'grid' ? '［表格］' : '［图片］'],
  );
  const text = [rest, ...others].join('\n').trim();
  if (text !== '') context.lose('各篇以外', [{ before: '', after: text, reason: reasons.loose, by: [] }]);
}

function textOf({ pieces }: Part): string {
  return pieces.flatMap((piece) => (piece.kind === 'line' ? [lineText(piece)] : [])).join('\n');
}
