import { leaderNames } from '../bulletin/leaders-on.js';
import type { Authorship } from '../document/tracked-change.js';
import { writtenDate } from '../field/written-date.js';
import { lineText, type Piece } from '../manuscript/manuscript.js';
import type { RevisedPart, RevisedPiece } from '../revision/revision.js';
import { fingerprint } from '../submission/fingerprint.js';
import type { Submission } from '../submission/submission.js';
import { type CarryContext, itemName } from './carry-context.js';
import { derivedBoldOf } from './derived-bold.js';
import type { DocumentChanges } from './document-changes.js';
import { distinctAuthors, nodeAt } from './document-changes.js';
import type { DayChange, FieldEdit, ToldChange } from './field-edit.js';
import type { FieldText } from './field-text.js';
import { newItemIn, unitsIn } from './new-item.js';
import { changesOfPart } from './part-change.js';
import { editedText } from './weigh.js';

const reasons = {
  gone: '这一篇现在不在本期里了，没有地方可改',
  emptied: '这一项必须有内容，要撤下这一篇请写“停用: 是”',
  weight: '这里是否加粗由版式决定（要点的首句总是加粗）',
  contributors: '不全是登记过的单位，请先登记，或者改正',
} as const;

const required: ReadonlySet<string> = new Set(['单位', '栏目', '正文']);

/** Carries what was changed in an entry or a brief into its submission. */
export function carryKept(
  part: Extract<RevisedPart, { kind: 'kept' }>,
  section: string | undefined,
  context: CarryContext,
): void {
  const submission = context.submissionOf(part.before);
  if (!submission) return;
  const { pieces, item } = withoutNewItem(part.pieces, section, context);
  if (item) context.items.push(item);
  const { edits, told, unplaced, days } = changesOfPart(pieces, context.written.find);
  context.lose(itemName(submission), unplaced);
  const changes = context.changesOf(submission);
  if (!changes) {
    context.lose(
      itemName(submission),
      told.map(({ before, after, by }) => ({ before, after, by, reason: reasons.gone })),
    );
    return;
  }
  carryDays(days, changes, context);
  const isBrief = part.before.kind === 'brief';
  for (const [field, own] of edits) {
    const mine = told.filter((each) => each.field === field);
    carryField({ field, edits: own, told: mine }, { submission, changes, isBrief }, context);
  }
}

/** Carries days that are printed in words of their own. */
export function carryDays(days: readonly DayChange[], changes: DocumentChanges, context: CarryContext): void {
  for (const day of days) {
    const { path, before, after, iso, by } = day;
    const place = { ...changes.place(path), key: '日期' };
    const written = changes.field(path)?.text.text;
    const known = written === undefined ? undefined : writtenDate(written)?.date.iso;
    const sent = writtenDate(before)?.date.iso ?? before;
    if (context.conflicts.whole({ sent, returned: iso, today: known ?? sent }, place, by) !== 'returned')
      continue;
    changes.setDay(day);
    context.changes.push({ kind: 'text', place, before, after, by });
  }
}

/** The pieces of a part without an item that somebody has written below it. */
function withoutNewItem(
  pieces: readonly RevisedPiece[],
  section: string | undefined,
  { bulletin }: CarryContext,
) {
  const start =
    pieces.findLastIndex((piece) => !(piece.kind === 'line' && !piece.before && piece.after?.isBehind)) + 1;
  const lines = pieces
    .slice(start)
    .flatMap((piece) => (piece.kind === 'line' && piece.after ? [piece.after] : []));
  const found = section === undefined ? undefined : newItemIn(lines, section, bulletin);
  if (!found) return { pieces };
  return { pieces: [...pieces.slice(0, start), ...pieces.slice(start + found.lines)], item: found.item };
}

interface FieldChange {
  readonly field: FieldText;
  readonly edits: readonly FieldEdit[];
  readonly told: readonly ToldChange[];
}

interface Target {
  readonly submission: Submission;
  readonly changes: DocumentChanges;
  readonly isBrief: boolean;
}

/** Carries the changes of one value into the document of today, merged with what has been changed there. */
function carryField(
  { field, edits, told }: FieldChange,
  { submission, changes, isBrief }: Target,
  context: CarryContext,
): void {
  const { sent, conflicts } = context;
  const by = distinctAuthors(told.flatMap((each) => each.by));
  const key = field.path[0];
  const setting = {
    leaders: leaderNames(sent.issue.bulletin),
    boldLeadSentences: sent.style.boldLeadSentences,
    levelHeadings: sent.style.levelHeadings,
  };
  const derived = key === '正文' ? derivedBoldOf(setting, sent.style, isBrief) : undefined;
  const before = field.text.text;
  const returned = editedText(before, edits, derived);
  if (returned.trim() === '' && typeof key === 'string' && required.has(key) && field.path.length === 1) {
    context.lose(itemName(submission), [{ before, after: '', reason: reasons.emptied, by }]);
    return;
  }
  if (returned === before) {
    context.lose(
      itemName(submission),
      told.map((each) => ({ before: each.before, after: each.after, reason: reasons.weight, by: each.by })),
    );
    return;
  }
  const today = changes.field(field.path);
  if (!today) {
    const place = changes.place(field.path);
    const versions = { sent: before, returned, today: '' };
    if (conflicts.whole(versions, place, by) === 'returned' && field.path.length === 1)
      changes.setPair(field.path, returned);
    return;
  }
  const text = conflicts.merge(
    { sent: before, returned, today: today.text.text },
    (at) => changes.place(field.path, at),
    by,
  );
  // It may have been taken over by hand, or from this very file.
  if (text === today.text.text) return;
  changes.setText(today, text);
  const isSame = before === today.text.text;
  for (const { kind, at, before: was, after, by: who } of told)
    context.changes.push({
      kind,
      place: changes.place(field.path, isSame ? at : 0),
      before: was,
      after,
      by: who,
    });
}

/** Takes an entry out of its issue that was deleted: 停用, so that it is not lost. */
export function carryRemoved(part: Extract<RevisedPart, { kind: 'removed' }>, context: CarryContext): void {
  const submission = context.submissionOf(part.before);
  if (!submission) return;
  const by = authorsOf(part.pieces);
  const before = textOf(part.before.pieces);
  const today = context.todayOf(submission);
  const changes = context.changesOf(submission);
  if (!today || !changes || today.withheld?.value) return;
  const place = { ...changes.place(['停用']), key: '停用' };
  const isSame = fingerprint(today) === fingerprint(submission);
  const versions = { sent: before, returned: '', today: isSame ? before : fullText(today) };
  if (context.conflicts.whole(versions, place, by) !== 'returned') return;
  changes.setPair(['停用'], '是');
  const who = distinctAuthors(by)[0]?.author;
  changes.comment('停用', who === undefined ? '送审时删去' : `送审时删去（${who}）`);
  context.changes.push({ kind: 'entryRemoved', place, before, after: '', by });
}

/** Gives a submission the units that its bracket names now. */
export function carryRenamed(
  submission: Submission,
  names: { readonly before: string; readonly after: string },
  context: CarryContext,
): void {
  const bare = (text: string): string => text.replace(/^（|）$|：$/gu, '');
  const units = unitsIn(bare(names.after), context.bulletin);
  const changes = context.changesOf(submission);
  if (!units || !changes) {
    const reason = changes ? reasons.contributors : reasons.gone;
    context.lose(itemName(submission), [{ ...names, reason, by: [] }]);
    return;
  }
  const today = context.todayOf(submission)?.contributors.map(({ text }) => text) ?? [];
  const sent = submission.contributors.map(({ text }) => text);
  const place = changes.place(['单位']);
  const versions = { sent: sent.join('、'), returned: units.join('、'), today: today.join('、') };
  if (context.conflicts.whole(versions, place, []) !== 'returned') return;
  const [only, ...others] = units;
  const node = nodeAt(changes.document.root, ['单位']);
  if (node && only !== undefined)
    changes.changes.push({ kind: 'set', node, value: others.length > 0 ? units : only });
  context.changes.push({ kind: 'text', place, before: versions.sent, after: versions.returned, by: [] });
}

function authorsOf(pieces: readonly RevisedPiece[]): readonly Authorship[] {
  return distinctAuthors(
    pieces.flatMap((piece) =>
      piece.kind === 'line' ? piece.segments.flatMap(({ by }) => (by ? [by] : [])) : [],
    ),
  );
}

/** The text of some pieces, a line each. */
function textOf(pieces: readonly Piece[]): string {
  return pieces
    .flatMap((piece) => {
      if (piece.kind === 'line') return [lineText(piece)];
      if (piece.kind === 'image') return piece.caption ? [lineText(piece.caption)] : [];
      return piece.rows.map(({ cells }) => cells.map(({ line }) => lineText(line)).join('｜'));
    })
    .join('\n');
}

function fullText({ headline, attendees, body }: Submission): string {
  return [headline?.text, attendees?.text, body.text].filter((text) => text !== undefined).join('\n');
}
