import { mmToTwip, pt, ptToTwip, type Twip } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import { contentsSides } from '../../../typography/contents.js';
import { issuingIndent } from '../../../typography/masthead.js';
import { tableLeading } from '../../../typography/table/plan.js';
import { titleLineHeight } from '../../../typography/title/break-title.js';
import type { CharacterIndent, ParagraphForm } from './form.js';
import { instructionFrame } from './instruction-form.js';
import type { LinePlace, MastheadForm } from './masthead-form.js';
import { characterWidth, eighths, lineHeightFor, pageMeasures, twip } from './measure.js';
import type { ParagraphKind } from './style-id.js';

/** How each paragraph style looks beside 正文 (Normal), on which all are based. `hasPageNumbers`: 要目 gives those. */
export function paragraphForms(
  style: Style,
  masthead: MastheadForm,
  hasPageNumbers = false,
): Readonly<Record<ParagraphKind, ParagraphForm>> {
  const two = inCharacters(style.firstLineIndent, characterWidth(style));
  return {
    normal: normalForm(style),
    ...mastheadForms(style, masthead),
    ...instructionForms(style),
    contentsTitle: { align: 'center' },
    contents: hasPageNumbers ? numberedContents(style) : { indent: { left: two.length } },
    editorsNote: { indent: { firstLine: two } },
    section: { keepNext: true, outlineLevel: 0 },
    subsectionHeading: { keepNext: true, indent: { firstLine: two } },
    headline: { keepNext: true, align: 'center', outlineLevel: 1 },
    ...titleForms(style),
    body: { indent: { firstLine: two } },
    runInEntry: { outlineLevel: 1 },
    heading1: { keepNext: true, indent: { firstLine: two }, outlineLevel: headingOutline(1) },
    heading2: { keepNext: true, indent: { firstLine: two }, outlineLevel: headingOutline(2) },
    heading3: { keepNext: true, indent: { firstLine: two }, outlineLevel: headingOutline(3) },
    heading4: { keepNext: true, indent: { firstLine: two }, outlineLevel: headingOutline(4) },
    // Its indents hang on its number, and stand with it.
    annexLabel: { keepNext: true },
    attachmentName: {},
    briefs: { indent: { firstLine: two } },
    subsectionBriefs: { outlineLevel: 1 },
    caption: { align: 'center' },
    ...tableForms(style),
    picture: { snapToGrid: false, align: 'center' },
    ...colophonForms(style),
    draftMark: { snapToGrid: false, line: lineHeightFor(draftMarkSize), align: 'right' },
    ...pageNumberForms(style),
  };
}

/** Where headings of an entry stand in the navigation pane, by their depth from 1: under its headline, which is at 1. */
export function headingOutline(depth: number): number {
  return depth + 1;
}

/** 要目 with page numbers at the right edge, dots before them; further lines of a headline hang under its first character. */
function numberedContents(style: Style): ParagraphForm {
  return {
    indent: { left: ptToTwip(contentsSides(style).left) },
    tabs: [{ align: 'right', leader: 'dot', at: pageMeasures(style).area }],
    align: 'left',
  };
}

type TitleKind =
  | 'centredHeadline'
  | 'articleTitle'
  | 'subtitle'
  | 'authors'
  | 'freeLine'
  | 'signature'
  | 'signatureDate';

/** 居中 headlines and what stands under them, 落款 at the right end. The headlines are larger than a line of the grid: LibreOffice would give each of their
 * lines two. An article's title without a section's heading above it is of the highest level. */
function titleForms(style: Style): Record<TitleKind, ParagraphForm> {
  const { linePitch } = pageMeasures(style);
  const line = twip(titleLineHeight('centredHeadline', style) * linePitch);
  const centred = { keepNext: true, align: 'center' } as const;
  const right = (characters: number): ParagraphForm => ({
    indent: { right: twip(characters * characterWidth(style)) },
    align: 'right',
  });
  const { contributorIndent, dateIndent } = style.signature;
  return {
    centredHeadline: { ...centred, snapToGrid: false, line, outlineLevel: 1 },
    articleTitle: { ...centred, snapToGrid: false, line, outlineLevel: 0 },
    subtitle: centred,
    authors: centred,
    freeLine: { keepNext: true },
    signature: { keepNext: true, ...right(contributorIndent) },
    signatureDate: right(dateIndent),
  };
}

/** The grid: exact lines of 1/22 of the type area, justified, broken by the rules of Chinese line setting. */
function normalForm(style: Style): ParagraphForm {
  return {
    typography: { punctuationCompression: style.punctuationCompression },
    line: pageMeasures(style).linePitch,
    align: 'both',
  };
}

type MastheadKind =
  | 'mastheadMark'
  | 'retentionNotice'
  | 'nameplateUpper'
  | 'nameplate'
  | 'issueNumber'
  | 'issueNumberLine'
  | 'issuingLine'
  | 'issuingOfficeLine';

/** Big type takes the space it needs off the grid. */
function mastheadForms(
  style: Style,
  { places, date, dividerSpace }: MastheadForm,
): Record<MastheadKind, ParagraphForm> {
  const pitch = pageMeasures(style).linePitch;
  const offGrid = (place: LinePlace | undefined, align: 'left' | 'center'): ParagraphForm => ({
    snapToGrid: false,
    ...(place ?? { line: pitch }),
    align,
  });
  const size = ptToTwip(style.text.issuingLine.size);
  const side = twip(issuingIndent * size);
  const indent = { firstLine: inCharacters(issuingIndent, size) };
  const ruled = date === 'ownLine' ? places.issuingDate : places.issuingLine;
  return {
    mastheadMark: offGrid(places.mastheadMark, 'left'),
    retentionNotice: offGrid(places.retentionNotice, 'left'),
    nameplateUpper: offGrid(places.nameplateUpper, 'center'),
    nameplate: offGrid(places.nameplate, 'center'),
    issueNumber: offGrid(places.issueNumber, 'center'),
    issueNumberLine: { ...offGrid(places.issueNumber, 'left'), indent: { left: side } },
    issuingLine: {
      ...offGrid(ruled, 'left'),
      indent,
      tabs: [{ align: 'right', at: twip(pageMeasures(style).area - side) }],
      bottomRule: {
        size: eighths(style.masthead.dividerThickness),
        space: dividerSpace,
        colour: style.red,
      },
    },
    // All its lines begin where the first does.
    issuingOfficeLine: { ...offGrid(places.issuingLine, 'left'), indent: { left: side } },
  };
}

/** A frame of the type area's width. Its text is indented alike in all its paragraphs, else they would not share it: the signature's end
 * stands at a tab stop. */
function instructionForms(style: Style): Record<'instruction' | 'instructionSignature', ParagraphForm> {
  const width = characterWidth(style);
  const { frame } = instructionFrame(style);
  const side = twip(style.instruction.sideIndent * width);
  const words: ParagraphForm = {
    frame,
    indent: {
      left: side,
      right: side,
      firstLine: inCharacters(style.firstLineIndent, width),
    },
  };
  const end = twip(pageMeasures(style).area - style.instruction.signatureIndent * width);
  return {
    instruction: words,
    instructionSignature: {
      tabs: [{ align: 'right', at: end }],
      indent: { left: side, right: side, firstLine: inCharacters(0, width) },
      align: 'left',
    },
  };
}

/** The lines of cells, which stand off the grid. */
function tableForms(style: Style): Record<'tableHead' | 'tableText' | 'tableEnd', ParagraphForm> {
  const line = ptToTwip(tableLeading(style.text.tableText.size));
  const form = { snapToGrid: false, line } as const;
  return {
    tableHead: { ...form, align: 'center' },
    tableText: { ...form, align: 'left' },
    tableEnd: { ...form, align: 'left' },
  };
}

/** 左右各空一字 (7.4.2); the hanging indent of each distribution row depends on its label and stands with it. */
function colophonForms(
  style: Style,
): Record<'signOff' | 'distribution' | 'contact' | 'imprint' | 'colophonEnd', ParagraphForm> {
  const row = (
    role: 'signOff' | 'distribution' | 'contact' | 'imprint',
    align: 'both' | 'left',
  ): ParagraphForm => {
    const side = twip(style.colophon.sideIndent * ptToTwip(style.text[role].size));
    const line = ptToTwip(style.colophon.linePitch);
    return {
      snapToGrid: false,
      line,
      indent: { left: side, right: side },
      align,
    };
  };
  return {
    signOff: row('signOff', 'left'),
    distribution: row('distribution', 'both'),
    contact: row('contact', 'left'),
    imprint: row('imprint', 'left'),
    colophonEnd: { snapToGrid: false, line: colophonEndLine },
  };
}

/** In the page's head there is room for 二号 only. */
export const draftMarkSize = pt(22);

/** The paragraph that OOXML wants after a table: the thinnest line there is, 1 pt. */
const colophonEndLine = twip(20);

/** 7.5: outer edge, one character in. */
function pageNumberForms(
  style: Style,
): Record<'footer' | 'pageNumberOdd' | 'pageNumberEven' | 'pageNumberCentre', ParagraphForm> {
  const size = style.text.pageNumber.size;
  const side = twip(style.pageNumber.sideIndent * ptToTwip(size));
  return {
    footer: { snapToGrid: false, line: lineHeightFor(size), align: 'left' },
    pageNumberOdd: { indent: { right: side }, align: 'right' },
    pageNumberEven: { indent: { left: side }, align: 'left' },
    pageNumberCentre: { align: 'center' },
  };
}

/** From the paper's lower edge to the lower edge of the page number's line, its dash standing `drop` below the type
 * area: the dash lies 0.36 of the size above the baseline, the baseline at four fifths of an exact line. */
export function footerDistance(style: Style): Twip {
  const size = style.text.pageNumber.size;
  const line = lineHeightFor(size);
  const dash = line * 0.8 - ptToTwip(size) * 0.36;
  return twip(mmToTwip(style.margin.bottom) - mmToTwip(style.pageNumber.drop) + dash - line);
}

function inCharacters(characters: number, width: number): CharacterIndent {
  return { characters, length: twip(characters * width) };
}
