import { lineText } from '../manuscript/manuscript.js';
import type { RevisedPart } from '../revision/revision.js';
import type { CarryContext } from './carry-context.js';
import { carryDays } from './carry-submission.js';
import { distinctAuthors } from './document-changes.js';
import { changesOfEdge, type EdgeValue } from './edge-change.js';
import { changesOfPart } from './part-change.js';
import { editedText } from './weigh.js';

const nowhere = '本期的 issue.yaml 读不出来，请先改正';

/** Carries what was changed in masthead or colophon into `issue.yaml`. */
export function carryEdge(part: Extract<RevisedPart, { kind: 'kept' }>, context: CarryContext): void {
  const { sent, written } = context;
  const where = part.before.kind === 'masthead' ? '版头' : '版记';
  for (const piece of part.pieces) {
    if (piece.kind !== 'line') continue;
    const { values, unplaced } = changesOfEdge(piece, {
      bulletin: sent.issue.bulletin,
      sheet: sent.issue.sheet,
      written,
    });
    context.lose(where, unplaced);
    for (const value of values) carryValue(value, where, context);
  }
}

function carryValue({ path, sent, returned, by }: EdgeValue, where: string, context: CarryContext): void {
  const { sheet } = context;
  if (!sheet) {
    context.lose(where, [{ before: sent, after: returned, by, reason: nowhere }]);
    return;
  }
  const field = sheet.field(path);
  const place = sheet.place(path);
  const today = field?.text.text ?? sent;
  if (sent === returned) {
    if (!field) sheet.setPair(path, returned);
    return;
  }
  if (context.conflicts.whole({ sent, returned, today }, place, by) !== 'returned') return;
  if (field) sheet.setText(field, returned);
  else sheet.setPair(path, returned);
  context.changes.push({ kind: 'sheet', place, before: sent, after: returned, by });
}

/** Carries what was changed in the editor's note, or in 批示 on the issue as a whole. */
export function carryAbove(part: Extract<RevisedPart, { kind: 'kept' }>, context: CarryContext): void {
  const { sheet, conflicts, written } = context;
  const where = part.before.kind === 'editorsNote' ? '编者按' : '批示';
  const { edits, told, unplaced, days } = changesOfPart(part.pieces, written.find);
  context.lose(where, unplaced);
  if (sheet) carryDays(days, sheet, context);
  for (const [field, own] of edits) {
    const mine = told.filter((each) => each.field === field);
    const today = sheet?.field(field.path);
    if (!sheet || !today) {
      context.lose(
        where,
        mine.map(({ before, after, by }) => ({
          before,
          after,
          by,
          reason: '这一项现在不在 issue.yaml 里了',
        })),
      );
      continue;
    }
    const versions = {
      sent: field.text.text,
      returned: editedText(field.text.text, own),
      today: today.text.text,
    };
    const by = distinctAuthors(mine.flatMap((each) => each.by));
    const text = conflicts.merge(versions, (at) => sheet.place(field.path, at), by);
    if (text === versions.today) continue;
    sheet.setText(today, text);
    for (const { kind, at, before, after, by: who } of mine)
      context.changes.push({ kind, place: sheet.place(field.path, at), before, after, by: who });
  }
}

/** Takes the editor's note, or all 批示 on the issue, out of `issue.yaml`, since it was deleted. */
export function carryAboveRemoved(
  part: Extract<RevisedPart, { kind: 'removed' }>,
  context: CarryContext,
): void {
  const { sheet, conflicts } = context;
  const key = part.before.kind === 'editorsNote' ? '编者按' : '批示';
  const sent = part.before.pieces
    .flatMap((piece) => (piece.kind === 'line' ? [lineText(piece)] : []))
    .join('\n');
  const mapping = sheet?.mapping;
  if (!sheet || !mapping?.pairs.some((pair) => pair.key.text === key)) return;
  const place = sheet.place([key]);
  if (conflicts.whole({ sent, returned: '', today: sent }, place, []) !== 'returned') return;
  sheet.changes.push({ kind: 'removePair', mapping, key });
  context.changes.push({ kind: 'sheet', place, before: sent, after: '', by: [] });
}
