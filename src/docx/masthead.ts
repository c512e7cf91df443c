import { Paragraph, Tab, TextRun } from 'docx';
import type { Masthead } from '../document/document.js';
import type { LineFit } from '../style/masthead.js';
import { type InlineChild, type PlacedComments, wholly } from './comment.js';
import type { FaceNames } from './face-name.js';
import { percent } from './form.js';
import type { MastheadForm } from './masthead-form.js';
import { textRuns } from './run.js';
import { type ParagraphKind, paragraphStyles } from './style-id.js';

/** 报头: the paragraphs above the text; the last one bears the divider as its lower border. */
export function mastheadParagraphs(
  masthead: Masthead,
  form: MastheadForm,
  faces: FaceNames,
  edges: PlacedComments['edges'],
): Paragraph[] {
  const line = (kind: ParagraphKind, children: readonly InlineChild[]): Paragraph =>
    new Paragraph({ style: paragraphStyles[kind].id, children });
  const upper = masthead.nameplate.slice(0, -1);
  return [
    ...(masthead.retentionNotice === undefined
      ? []
      : [line('retentionNotice', textRuns(masthead.retentionNotice, faces))]),
    ...upper.map((text, index) => line('nameplateUpper', upperRuns(text, form.nameplateUpper[index], faces))),
    line('nameplate', nameplateRuns(masthead.nameplate.at(-1) ?? '', form.nameplate, faces)),
    line('issueNumber', wholly(textRuns(masthead.issueNumber, faces), edges.get('issueNumber'))),
    ...issuingLines(masthead, form, faces).map(({ kind, children }) => line(kind, children)),
  ];
}

function upperRuns(text: string, fit: LineFit | undefined, faces: FaceNames): TextRun[] {
  return textRuns(text, faces, fit !== undefined && fit.scale < 1 ? { scale: percent(fit.scale) } : {});
}

/** The last character has no space after it, else Word would centre the line with that space. */
function nameplateRuns(text: string, fit: LineFit, faces: FaceNames): TextRun[] {
  const characters = [...text];
  const last = characters.at(-1);
  if (fit.spacing === 0 || last === undefined) return textRuns(text, faces);
  const head = textRuns(characters.slice(0, -1).join(''), faces);
  return [...head, ...textRuns(last, faces, { style: 'nameplateEnd' })];
}

interface IssuingLine {
  readonly kind: 'issuingLine' | 'issuingOfficeLine';
  readonly children: readonly TextRun[];
}

/** Office flush left, date flush right by the style's tab stop, on one line or on two. */
function issuingLines(masthead: Masthead, form: MastheadForm, faces: FaceNames): IssuingLine[] {
  const office = textRuns(masthead.issuingOffice, faces, {
    style: 'issuingOffice',
  });
  const date = [new TextRun({ children: [new Tab()] }), ...textRuns(masthead.date, faces)];
  if (form.date === 'sameLine') return [{ kind: 'issuingLine', children: [...office, ...date] }];
  return [
    { kind: 'issuingOfficeLine', children: office },
    { kind: 'issuingLine', children: date },
  ];
}
