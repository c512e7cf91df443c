import { changedRun } from '../../../document/changed-run.js';
import type { Masthead, Run } from '../../../document/document.js';
import { signatoryLabel } from '../../../document/page-words.js';
import type { LineFit } from '../../../typography/masthead.js';
import { wordElement } from '../package/xml.js';
import type { FaceNames } from '../style/face-name.js';
import { percent } from '../style/form.js';
import type { LinePlace, MastheadForm } from '../style/masthead-form.js';
import { twip } from '../style/measure.js';
import { commentedRuns, type PlacedComments } from './comment.js';
import { paragraphXml } from './paragraph.js';
import { breakRun, placedRun, tabRun, textRuns } from './run.js';
import { tabStop, tabStops } from './tab.js';
import type { ChangeNumbers } from './tracked.js';

/** 报头: the paragraphs above the text; the last one bears the divider as its lower border. As XML. */
export function mastheadParagraphs(
  masthead: Masthead,
  form: MastheadForm,
  faces: FaceNames,
  edges: PlacedComments['edges'],
  changes: ChangeNumbers,
): string {
  const upper = masthead.nameplate.slice(0, -1);
  const { marks = [], retentionNotice } = masthead;
  const notice = changedRun('retentionNotice', retentionNotice ?? '', masthead.changes?.retentionNotice);
  const isBeside = form.retentionNotice === 'besideMark';
  return [
    ...marks.map((mark, i) => {
      const text = commentedRuns(placedRun(mark, faces, changes), edges.get(mark));
      const space = i > 0 ? spaceAbove(form.places.mastheadMark) : '';
      if (!isBeside || retentionNotice === undefined || i < marks.length - 1)
        return paragraphXml('mastheadMark', [text], space);
      const right = tabStops([tabStop('right', form.width)]);
      const children = [text, tabRun, placedRun(notice, faces, changes)];
      return paragraphXml('mastheadMark', children, `${right}${space}`);
    }),
    retentionNotice === undefined || isBeside
      ? ''
      : paragraphXml('retentionNotice', [placedRun(notice, faces, changes)]),
    ...upper.map((text, index) =>
      paragraphXml('nameplateUpper', [upperRuns(text, form.nameplateUpper[index], faces)]),
    ),
    paragraphXml('nameplate', [nameplateRuns(masthead.nameplate.at(-1) ?? '', form.nameplate, faces)]),
    ...numberLines(masthead, form, faces, edges, changes),
    ...issuingLines(masthead, form, faces, changes),
  ].join('');
}

function upperRuns(text: string, fit: LineFit | undefined, faces: FaceNames): string {
  return textRuns(text, faces, fit !== undefined && fit.scale < 1 ? { scale: percent(fit.scale) } : {});
}

/** The last character has no space after it, else Word would centre the line with that space. */
function nameplateRuns(text: string, fit: LineFit, faces: FaceNames): string {
  const characters = [...text];
  const last = characters.at(-1);
  if (fit.spacing === 0 || last === undefined) return textRuns(text, faces);
  const head = textRuns(characters.slice(0, -1).join(''), faces);
  return head + textRuns(last, faces, { style: 'nameplateEnd' });
}

/** The issue number, centred; or at the left of 签发人 and the names, each of these at its place. */
function numberLines(
  { issueNumber, changes: marks }: Masthead,
  { numberRows, size, places: { issueNumber: place } }: MastheadForm,
  faces: FaceNames,
  edges: PlacedComments['edges'],
  changes: ChangeNumbers,
): readonly string[] {
  const numbered = placedRun(changedRun('issueNumber', issueNumber, marks?.issueNumber), faces, changes);
  const number = commentedRuns(numbered, edges.get('issueNumber'));
  if (!numberRows) return [paragraphXml('issueNumber', [number])];
  const nameOf = (run: Run): string =>
    commentedRuns(placedRun(run, faces, changes, { style: 'signatory' }), edges.get(run));
  return numberRows.map(({ hasNumber, label, names }, i) => {
    // The first name follows the label directly.
    const [first, ...others] = names;
    const columns = label === undefined ? names : others;
    const stops = [...(label === undefined ? [] : [label]), ...columns.map(({ start }) => start)];
    const children = [
      ...(hasNumber ? [number] : []),
      ...(label === undefined ? [] : [tabRun, textRuns(signatoryLabel, faces)]),
      ...(label === undefined || !first ? [] : [nameOf(first.run)]),
      ...columns.flatMap(({ run }) => [tabRun, nameOf(run)]),
    ];
    const places = tabStops(stops.map((start) => tabStop('left', twip(start * size))));
    return paragraphXml('issueNumberLine', children, `${places}${i > 0 ? spaceAbove(place) : ''}`);
  });
}

/** The space above a line below another of the same part. */
function spaceAbove(place: LinePlace | undefined): string {
  return wordElement('spacing', { before: place?.between ?? 0 });
}

/** Office flush left, on several lines if need be, date flush right by the style's tab stop, on the same line or below. */
function issuingLines(
  { issuingOffice, date: day, changes: marks }: Masthead,
  form: MastheadForm,
  faces: FaceNames,
  changes: ChangeNumbers,
): readonly string[] {
  const lines = form.officeLines.map((line) => textRuns(line, faces, { style: 'issuingOffice' }));
  const own = changedRun('issuingLine', issuingOffice, marks?.issuingOffice);
  const office = own.changes
    ? placedRun(own, faces, changes, { style: 'issuingOffice' })
    : lines.join(breakRun);
  const date = [tabRun, placedRun(changedRun('issuingLine', day, marks?.date), faces, changes)];
  if (form.date === 'sameLine') return [paragraphXml('issuingLine', [office, ...date])];
  return [paragraphXml('issuingOfficeLine', [office]), paragraphXml('issuingLine', date)];
}
