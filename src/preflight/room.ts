import type { Bulletin } from '../bulletin/bulletin.js';
import type { Particulars } from '../bulletin/particulars.js';
import { composeMasthead } from '../document/masthead.js';
import { distributionOf, particularsIn } from '../issue/distribution.js';
import { fillPattern, numberPattern } from '../issue/number.js';
import type { IssueSheet } from '../issue/sheet.js';
import { mmToPt } from '../style/length.js';
import { resolveStyle, type Style } from '../style/style.js';
import { blocksOf } from '../submission/block.js';
import { type Submission, sectionChoice } from '../submission/submission.js';
import { textsAround } from '../submission/texts-around.js';
import { contentsSideCharacters } from '../typography/contents.js';
import { planMasthead } from '../typography/masthead.js';
import { chainAtMost, textOfBody } from './heading-rows.js';
import { atLeastRows, atMostRows, atMostShared } from './row-bound.js';

/** Whether an issue's colophon surely has room, whatever faces serve: told by counting characters. False where only the
 * pages can tell. */
export function hasColophonRoom(
  bulletin: Bulletin,
  sheet: IssueSheet,
  submissions: readonly Submission[],
): boolean {
  if (!isPlain(bulletin, submissions)) return false;
  if (hasFrames(sheet, submissions)) return false;
  const style = resolveStyle(bulletin.deviations);
  const headings = headingsAtMost(bulletin, submissions, style.grid.characters);
  // It stands with two rows of text and the headings that must not be parted from them.
  return colophonAtMost(bulletin, sheet, style) + headings + 2 <= style.grid.lines;
}

/** Whether the masthead has room on its page. */
export function hasMastheadRoom(bulletin: Bulletin, sheet: IssueSheet): boolean {
  const style = resolveStyle(bulletin.deviations);
  return mastheadRows(bulletin, sheet, style) <= style.grid.lines;
}

/** The same of body text on the first page. */
export function hasBodyRoom(
  bulletin: Bulletin,
  sheet: IssueSheet,
  submissions: readonly Submission[],
): boolean {
  if (!isPlain(bulletin, submissions)) return false;
  if (hasFrames(sheet, submissions)) return false;
  const style = resolveStyle(bulletin.deviations);
  const { lines, characters } = style.grid;
  const colophon = colophonAtMost(bulletin, sheet, style);
  const headings = headingsAtMost(bulletin, submissions, characters);
  const above = mastheadRows(bulletin, sheet, style) + frontAtMost(bulletin, sheet, submissions, characters);
  // The first page may give two rows to the second.
  if (above + headings + 4 > lines) return false;
  const least = submissions.reduce(
    (sum, { body }) => sum + Math.floor(atLeastRows(body.text, characters)),
    0,
  );
  const goesOn = mastheadRows(bulletin, sheet, style) + least > lines;
  if (goesOn || keepsParagraph(bulletin, submissions, characters)) return true;
  return above + bodyAtMost(submissions, headings, characters) + colophon <= lines;
}

/** Whether an issue is headlines and paragraphs alone, whose rows can be told by their characters: no tables and pictures, no centred
 * headlines with their free lines, no 落款. */
function isPlain({ sections }: Bulletin, submissions: readonly Submission[]): boolean {
  return (
    sections.every((section) => section.headlinePlacement !== 'centred' && !section.hasSignature) &&
    submissions.every(
      ({ body, subtitle }) => !subtitle && blocksOf(body).every(({ kind }) => kind === 'paragraph'),
    )
  );
}

/** Whether frames or attachments stand around the texts: only the pages tell what they leave. */
function hasFrames(sheet: IssueSheet, submissions: readonly Submission[]): boolean {
  return [sheet, ...submissions].some((each) => textsAround(each).length > 0);
}

/** Rows of the grid that the colophon takes at most. */
function colophonAtMost(bulletin: Bulletin, sheet: IssueSheet, style: Style): number {
  const { linePitch, sideIndent, outerRule } = style.colophon;
  const roomOf = (size: number): number => mmToPt(style.typeArea.width) / size - 2 * sideIndent;
  const labelled = (texts: Bulletin['contact'], room: number): number =>
    atMostShared(
      texts.map(({ label, text }) => `${label.text}：${text.text}`),
      room,
    );
  // The lines of each begin under its first name, behind its label.
  const room = roomOf(style.text.distribution.size);
  const distribution = [
    ...distributionOf(bulletin, sheet).map(({ label, text }) =>
      atMostRows(text.text, room - label.length - 1),
    ),
    ...(sheet.extraDistribution ? [atMostRows(sheet.extraDistribution.text, room - 5)] : []),
    ...imprintAtMost(particularsIn(bulletin, sheet), room),
  ];
  const ruled =
    distribution.reduce((sum, rows) => sum + rows, 1) +
    labelled(bulletin.contact, roomOf(style.text.contact.size));
  const signed = labelled([...bulletin.signOff, ...sheet.signOff], roomOf(style.text.signOff.size));
  const rules = mmToPt(outerRule) * (distribution.length + 3);
  return signed + Math.ceil((ruled * linePitch + rules) / style.grid.linePitch);
}

/** Rows of 印发机关 and 印发日期, if they are printed. */
function imprintAtMost({ printingOffice, printingDate }: Particulars, room: number): readonly number[] {
  if (printingOffice) return [atMostRows(printingOffice.text, room) + 1];
  return printingDate ? [1] : [];
}

/** Rows of the headings that may stand between a text and what goes before. */
function headingsAtMost({ sections }: Bulletin, submissions: readonly Submission[], room: number): number {
  const longest = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, atMostRows(`【${text}】`, room)), 0);
  return (
    longest(sections.map(({ name }) => name)) +
    longest(sections.flatMap(({ subsections }) => subsections)) +
    longest(submissions.map(({ headline }) => headline?.text ?? '')) +
    chainAtMost(
      submissions.map(({ body }) => body),
      room,
    ) +
    // A headline of several lines may take one more to be broken by sense.
    (submissions.some(({ headline }) => (headline?.text.length ?? 0) + 2 > room) ? 1 : 0)
  );
}

function mastheadRows(bulletin: Bulletin, sheet: IssueSheet, style: Style): number {
  const issueNumber = fillPattern(numberPattern(bulletin, sheet), sheet);
  const words = composeMasthead({ bulletin, sheet, issueNumber });
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
  const kind = sheet.contents ?? bulletin.contents;
  if (kind === 'none') return note;
  const width = room - contentsSideCharacters(resolveStyle(bulletin.deviations), kind === 'pages');
  const headlines = submissions.flatMap(({ headline }) =>
    headline ? [atMostRows(headline.text, width)] : [],
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

/** Whether a paragraph stays behind where the last one goes with the colophon; that takes the one before along if it has
 * a single row. Briefs, which share a paragraph, are not counted. */
function keepsParagraph(bulletin: Bulletin, submissions: readonly Submission[], characters: number): boolean {
  const entries = submissions.filter((each) => {
    const name = sectionChoice(each).section;
    return bulletin.sections.some((section) => section.name === name && section.form !== 'briefs');
  });
  const paragraphs = entries.flatMap(({ body }) => textOfBody(body).map(({ text }) => text.text));
  const isLong = (text: string): boolean => atLeastRows(text, characters) >= 1.2;
  return paragraphs.length >= 3 || (paragraphs.length === 2 && paragraphs.every(isLong));
}

function paragraphsAtMost(text: string, room: number): number {
  return text.split('\n').reduce((sum, line) => sum + atMostRows(line, room), 0);
}
