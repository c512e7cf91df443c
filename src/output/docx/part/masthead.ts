import type { Masthead } from '../../../document/document.js';
import type { LineFit } from '../../../typography/masthead.js';
import type { FaceNames } from '../style/face-name.js';
import { percent } from '../style/form.js';
import type { MastheadForm } from '../style/masthead-form.js';
import { commentedRuns, type PlacedComments } from './comment.js';
import { paragraphXml } from './paragraph.js';
import { breakRun, tabRun, textRuns } from './run.js';

/** 报头: the paragraphs above the text; the last one bears the divider as its lower border. As XML. */
export function mastheadParagraphs(
  masthead: Masthead,
  form: MastheadForm,
  faces: FaceNames,
  edges: PlacedComments['edges'],
): string {
  const upper = masthead.nameplate.slice(0, -1);
  return [
    masthead.retentionNotice === undefined
      ? ''
      : paragraphXml('retentionNotice', [textRuns(masthead.retentionNotice, faces)]),
    ...upper.map((text, index) =>
      paragraphXml('nameplateUpper', [upperRuns(text, form.nameplateUpper[index], faces)]),
    ),
    paragraphXml('nameplate', [nameplateRuns(masthead.nameplate.at(-1) ?? '', form.nameplate, faces)]),
    paragraphXml('issueNumber', [
      commentedRuns(textRuns(masthead.issueNumber, faces), edges.get('issueNumber')),
    ]),
    ...issuingLines(masthead, form, faces),
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

/** Office flush left, on several lines if need be, date flush right by the style's tab stop, on the same line or below. */
function issuingLines(masthead: Masthead, form: MastheadForm, faces: FaceNames): readonly string[] {
  const lines = form.officeLines.map((line) => textRuns(line, faces, { style: 'issuingOffice' }));
  const office = lines.join(breakRun);
  const date = [tabRun, textRuns(masthead.date, faces)];
  if (form.date === 'sameLine') return [paragraphXml('issuingLine', [office, ...date])];
  return [paragraphXml('issuingOfficeLine', [office]), paragraphXml('issuingLine', date)];
}
