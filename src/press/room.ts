import type { Bulletin } from '../bulletin/bulletin.js';
import { printDate } from '../document/date.js';
import type { IssueSheet } from '../issue/sheet.js';
import { mmToPt } from '../style/length.js';
import { planMasthead } from '../style/masthead.js';
import { resolveStyle, type Style } from '../style/style.js';
import type { Submission } from '../submission/submission.js';
import { atLeastRows, atMostRows } from './row-bound.js';

/** Whether an issue's colophon and the first page's body text surely have room, whatever faces serve: told by counting
 * characters. False where only the pages can tell. */
export function hasSurelyRoom(
  bulletin: Bulletin,
  sheet: IssueSheet,
  submissions: readonly Submission[],
): boolean {
  const style = resolveStyle(bulletin.deviations);
  const { lines, characters } = style.grid;
  const colophon = colophonAtMost(bulletin, sheet, style);
  const headings = headingsAtMost(bulletin, submissions, characters);
  // The colophon stands with two rows of text and the headings that must not be parted from them.
  if (colophon + headings + 2 > lines) return false;
  const above = mastheadRows(bulletin, sheet, style) + frontAtMost(bulletin, sheet, submissions, characters);
  // The first page may give two rows to the second.
  if (above + headings + 4 > lines) return false;
  const least = submissions.reduce((sum, { body }) => sum + atLeastRows(body.text, characters), 0);
  const goesOn = mastheadRows(bulletin, sheet, style) + least > lines;
  return goesOn || above + bodyAtMost(submissions, headings, characters) + colophon <= lines;
}

/** Rows of the grid that the colophon takes at most. */
function colophonAtMost(bulletin: Bulletin, sheet: IssueSheet, style: Style): number {
  const { linePitch, sideIndent, outerRule } = style.colophon;
  const roomOf = (size: number): number => mmToPt(style.typeArea.width) / size - 2 * sideIndent;
  const labelled = (texts: Bulletin['contact'], room: number): number =>
    texts.reduce((sum, { label, text }) => sum + atMostRows(`${label.text}：${text.text}`, room), 0);
  const { superiors, peers, subordinates } = bulletin.distribution;
  const distribution = [superiors, peers, subordinates, sheet.extraDistribution].filter((each) => each);
  // Its lines all begin under the first name, behind the longest label, 本期增发：.
  const room = roomOf(style.text.distribution.size) - 5;
  const ruled =
    distribution.reduce((sum, each) => sum + atMostRows(each?.text ?? '', room), 1) +
    labelled(bulletin.contact, roomOf(style.text.contact.size));
  const signed = labelled([...bulletin.signOff, ...sheet.signOff], roomOf(style.text.signOff.size));
  const rules = mmToPt(outerRule) * (distribution.length + 3);
  return signed + Math.ceil((ruled * linePitch + rules) / style.grid.linePitch);
}

/** Rows of the headings that may stand between a text and what goes before. */
function headingsAtMost({ sections }: Bulletin, submissions: readonly Submission[], room: number): number {
  const longest = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, atMostRows(`【${text}】`, room)), 0);
  return (
    longest(sections.map(({ name }) => name)) +
    longest(sections.flatMap(({ subsections }) => subsections)) +
    longest(submissions.map(({ headline }) => headline?.text ?? ''))
  );
}

function mastheadRows(bulletin: Bulletin, { date }: IssueSheet, style: Style): number {
  const { retentionNotice, nameplate, issuingOffice, dateStyle } = bulletin;
  const words = {
    ...(retentionNotice ? { retentionNotice: retentionNotice.text } : {}),
    nameplate: nameplate.map(({ text }) => text),
    issuingOffice: issuingOffice.text,
    date: printDate(date.value, dateStyle),
  };
  return Math.round(planMasthead(words, style).height / style.grid.linePitch);
}

/** Rows that contents and editor's note take at most. */
function frontAtMost(
  bulletin: Bulletin,
  sheet: IssueSheet,
  submissions: readonly Submission[],
  room: number,
): number {
  const note = sheet.editorsNote ? paragraphsAtMost(`编者按：${sheet.editorsNote.text}`, room) : 0;
  if (!(sheet.contents ?? bulletin.contents)) return note;
  const headlines = submissions.flatMap(({ headline }) =>
    headline ? [atMostRows(headline.text, room)] : [],
  );
  return headlines.reduce((sum, rows) => sum + rows, note + 1);
}

function bodyAtMost(submissions: readonly Submission[], headings: number, room: number): number {
  return submissions.reduce((sum, { headline, attendees, body, contributors }) => {
    const signed = contributors.map(({ text }) => text).join('、');
    const opening = `${headline?.text ?? ''}${attendees?.text ?? ''}${signed}`;
    return sum + headings + paragraphsAtMost(body.text, room) + atMostRows(opening, room);
  }, 0);
}

function paragraphsAtMost(text: string, room: number): number {
  return text.split('\n').reduce((sum, line) => sum + atMostRows(line, room), 0);
}
