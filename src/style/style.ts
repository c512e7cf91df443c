import { type Mm, mm, mmToPt, type Pt, pt } from './length.js';
import type { FaceRole, TextRole } from './role.js';
import { typeSizes } from './size.js';

/** How a run of one role is set. */
export interface TextStyle {
  readonly face: FaceRole;
  readonly size: Pt;
  readonly bold: boolean;
  readonly red: boolean;
  /** Light grey: what must not hinder reading. */
  readonly pale: boolean;
}

export type PageNumberPlace = 'outer' | 'centre' | 'none';
/** A headline runs in with its text (接排), stands on its own line (独行), or above the text as a document's title does (居中). */
export type HeadlinePlacement = 'runIn' | 'ownLine' | 'centred';

/** The settings in which an office may depart from the standard (版式 in bulletin.yaml). */
export interface StyleDeviations {
  readonly topMargin?: Mm;
  readonly leftMargin?: Mm;
  readonly linesPerPage?: number;
  readonly charactersPerLine?: number;
  readonly bodySize?: Pt;
  readonly pageNumber?: PageNumberPlace;
  /** Six hexadecimal digits, as in `C00000`. */
  readonly red?: string;
  readonly boldLeadSentences?: boolean;
  readonly levelHeadings?: boolean;
  readonly punctuationCompression?: boolean;
  readonly isDuplex?: boolean;
}

/** All measures of a page, in one place; the numbers are those of GB/T 9704—2012 unless said otherwise. */
export interface Style {
  /** 5.1 A4. */
  readonly paper: { readonly width: Mm; readonly height: Mm };
  /** 5.2.1 天头 37 mm, 订口 28 mm; the type area leaves 35 mm and 26 mm on the other sides. */
  readonly margin: { readonly top: Mm; readonly right: Mm; readonly bottom: Mm; readonly left: Mm };
  /** 5.2.1 版心 156 × 225 mm. */
  readonly typeArea: { readonly width: Mm; readonly height: Mm };
  /** 5.2.3 22 lines of 28 characters fill the type area. */
  readonly grid: {
    readonly lines: number;
    readonly characters: number;
    readonly linePitch: Pt;
    readonly characterPitch: Pt;
  };
  /** Six hexadecimal digits; the standard's ink is Y80 M80. */
  readonly red: string;
  readonly text: Readonly<Record<TextRole, TextStyle>>;
  /** First line indent of a paragraph, in characters (7.3.3). */
  readonly firstLineIndent: number;
  readonly masthead: {
    /** From the top of the type area to the top of the nameplate proper (practice). */
    readonly nameplateDrop: Mm;
    /** From the bottom of the issuing line to the divider (7.2.7). */
    readonly dividerGap: Mm;
    readonly dividerThickness: Pt;
    /** Between nameplate and issue number, and issue number and issuing line; in lines of the grid (practice). */
    readonly linesAfterNameplate: number;
    readonly linesAfterIssueNumber: number;
  };
  /** Of tables (practice, after 7.4.1). */
  readonly table: { readonly outerRule: Mm; readonly innerRule: Mm };
  /** Of pictures (practice). */
  readonly figure: {
    /** The most lines of the grid that a picture is high, unless it is given a page of its own. */
    readonly lines: number;
    /** Between two pictures side by side, in characters of the grid. */
    readonly gap: number;
    /** Of its caption's lines. */
    readonly captionPitch: Pt;
    /** Between a picture and its caption. */
    readonly captionGap: Pt;
    /** A picture of few pixels is not set so large that they are fewer an inch. */
    readonly leastResolution: number;
  };
  readonly instruction: {
    /** Of its frame (practice: the inner rules' thickness of 7.4.1). */
    readonly rule: Mm;
    /** From the frame to its text, in characters. */
    readonly sideIndent: number;
    /** From the frame to the signature's end, in characters. */
    readonly signatureIndent: number;
  };
  readonly colophon: {
    /** 7.4.1 首条线和末条线 0.35 mm, 中间 0.25 mm. */
    readonly outerRule: Mm;
    readonly innerRule: Mm;
    /** Line pitch of the distribution's and contact's rows. */
    readonly linePitch: Pt;
    /** Indent of each row on both sides, in characters of its size (7.4.2 左右各空一字). */
    readonly sideIndent: number;
  };
  readonly pageNumber: {
    readonly place: PageNumberPlace;
    /** 7.5 一字线上距版心下边缘 7 mm. */
    readonly drop: Mm;
    /** 7.5 outer edge, one character in. */
    readonly sideIndent: number;
  };
  /** Free lines of the grid about a centred headline: 7.3.1 红色分隔线下空二行; one above the text (practice). */
  readonly centredHeadline: { readonly linesAbove: number; readonly linesBelow: number };
  /** 落款: how far its lines stand from the right edge, in characters, below a free line (7.3.5.2). */
  readonly signature: {
    readonly contributorIndent: number;
    readonly dateIndent: number;
    readonly linesAbove: number;
  };
  readonly boldLeadSentences: boolean;
  /** 7.3.3: whether 一、 （一） 1. （1） are set as headings. */
  readonly levelHeadings: boolean;
  readonly punctuationCompression: boolean;
  /** 6.2 双面印刷: even pages lie on the backs of odd ones. The binding margin changes sides, the colophon stands on an even page. */
  readonly isDuplex: boolean;
}

const paper = { width: mm(210), height: mm(297) };
const typeArea = { width: mm(156), height: mm(225) };

/** The style of an issue: the standard's measures with the office's deviations in their places. */
export function resolveStyle(deviations: StyleDeviations = {}): Style {
  const top = deviations.topMargin ?? mm(37);
  const left = deviations.leftMargin ?? mm(28);
  const body = deviations.bodySize ?? pt(16);
  // Another body size brings its own grid, in the proportions of the standard's.
  const lines = deviations.linesPerPage ?? Math.floor((22 * 16) / body);
  const characters = deviations.charactersPerLine ?? Math.floor((28 * 16) / body);
  return {
    paper,
    margin: {
      top,
      left,
      right: mm(paper.width - typeArea.width - left),
      bottom: mm(paper.height - typeArea.height - top),
    },
    typeArea,
    grid: {
      lines,
      characters,
      linePitch: pt(mmToPt(typeArea.height) / lines),
      characterPitch: pt(mmToPt(typeArea.width) / characters),
    },
    red: deviations.red ?? 'D00000',
    text: textStyles(body),
    firstLineIndent: 2,
    masthead: {
      nameplateDrop: mm(15),
      dividerGap: mm(4),
      dividerThickness: pt(2.25),
      linesAfterNameplate: 0.25,
      linesAfterIssueNumber: 0.5,
    },
    table: { outerRule: mm(0.35), innerRule: mm(0.25) },
    figure: { lines: 18, gap: 1, captionPitch: pt(22), captionGap: pt(4), leastResolution: 100 },
    instruction: { rule: mm(0.25), sideIndent: 1, signatureIndent: 2 },
    colophon: { outerRule: mm(0.35), innerRule: mm(0.25), linePitch: pt(22), sideIndent: 1 },
    pageNumber: { place: deviations.pageNumber ?? 'outer', drop: mm(7), sideIndent: 1 },
    centredHeadline: { linesAbove: 2, linesBelow: 1 },
    signature: { contributorIndent: 4, dateIndent: 2, linesAbove: 1 },
    boldLeadSentences: deviations.boldLeadSentences ?? true,
    levelHeadings: deviations.levelHeadings ?? true,
    punctuationCompression: deviations.punctuationCompression ?? true,
    isDuplex: deviations.isDuplex ?? false,
  };
}

function textStyles(body: Pt): Readonly<Record<TextRole, TextStyle>> {
  const set = (face: FaceRole, size: number, more: Partial<TextStyle> = {}): TextStyle => ({
    face,
    size: pt(size),
    bold: false,
    red: false,
    pale: false,
    ...more,
  });
  const four = typeSizes.四号 ?? pt(14);
  // 二号 above 三号, and as much larger where an office's text is larger or smaller.
  const two = Math.round((body * 22 * 2) / 16) / 2;
  return {
    // 7.2.1–7.2.3.
    mastheadMark: set('heiti', body),
    retentionNotice: set('heiti', body),
    nameplateUpper: set('xiaobiaosong', 22, { red: true }),
    nameplate: set('xiaobiaosong', 42, { red: true }),
    issueNumber: set('fangsong', body),
    // 7.2.6 签发人姓名用3号楷体字.
    signatory: set('kaiti', body),
    issuingLine: set('fangsong', body),
    instruction: set('kaiti', body),
    contentsTitle: set('heiti', body),
    contents: set('fangsong', body),
    editorsNoteLabel: set('heiti', body),
    editorsNote: set('kaiti', body),
    section: set('heiti', body),
    subsection: set('heiti', body),
    headline: set('heiti', body),
    annexLabel: set('heiti', body),
    centredHeadline: set('xiaobiaosong', two),
    subtitle: set('kaiti', body),
    authors: set('kaiti', body),
    attendees: set('kaiti', body),
    body: set('fangsong', body),
    strong: set('fangsong', body, { bold: true }),
    leadSentence: set('fangsong', body, { bold: true }),
    // 7.3.3: 一般第一层用黑体字，第二层用楷体字，第三层和第四层用仿宋体字.
    heading1: set('heiti', body),
    heading2: set('kaiti', body),
    heading3: set('fangsong', body),
    heading4: set('fangsong', body),
    unitName: set('fangsong', body, { bold: true }),
    contributor: set('fangsong', body),
    caption: set('kaiti', four),
    tableHead: set('heiti', four),
    tableText: set('fangsong', four),
    tableStrong: set('fangsong', four, { bold: true }),
    signature: set('fangsong', body),
    signOff: set('fangsong', four),
    distribution: set('fangsong', four),
    contact: set('fangsong', four),
    imprint: set('fangsong', four),
    pageNumber: set('songti', four),
    draftMark: set('heiti', 96, { pale: true }),
  };
}
