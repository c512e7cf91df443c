import type { Pt, Twip } from '../../../style/length.js';
import type { TextStyle } from '../../../style/style.js';
import { wordElement, wordSwitch, xmlElement } from '../package/xml.js';
import type { FaceNames } from './face-name.js';
import { halfPoints } from './measure.js';

/** How a paragraph style differs from the one it is based on; lengths in twips. */
export interface ParagraphForm {
  readonly keepNext?: boolean;
  /** A rule under the paragraph: eighths of a point, points of space above it, six hexadecimal digits. */
  readonly bottomRule?: {
    readonly size: number;
    readonly space: number;
    readonly colour: string;
  };
  /** A rule on each side: eighths of a point, and points of space between it and the text, above and below and at the sides. */
  readonly frame?: {
    readonly size: number;
    readonly space: number;
    readonly sideSpace: number;
  };
  readonly tabs?: readonly {
    readonly align: 'left' | 'center' | 'right';
    readonly at: Twip;
    readonly leader?: 'dot';
  }[];
  /** The properties that a whole paragraph style must give once, for all others to inherit (see `normalForm`). */
  readonly typography?: { readonly punctuationCompression: boolean };
  readonly snapToGrid?: boolean;
  readonly before?: Twip;
  readonly after?: Twip;
  /** Exact line height. */
  readonly line?: Twip;
  readonly indent?: Indent;
  readonly align?: 'both' | 'left' | 'center' | 'right';
  /** 0 is the highest level of the navigation pane. */
  readonly outlineLevel?: number;
}

/** Left and right only as lengths: in Word a style's indent in characters beats a length on the paragraph itself. */
export interface Indent {
  readonly left?: Twip;
  readonly right?: Twip;
  readonly firstLine?: CharacterIndent;
}
/** An indent in characters (hundredths in the file) with its length for readers that know no characters. */
export interface CharacterIndent {
  readonly characters: number;
  readonly length: Twip;
}

/** w:pPr of a style, its children in the order of the schema (CT_PPrBase). */
export function paragraphProperties(form: ParagraphForm): string {
  const { bottomRule, frame, tabs } = form;
  return wordElement('pPr', {}, [
    wordSwitch('keepNext', form.keepNext),
    form.typography ? wordSwitch('widowControl', false) : undefined,
    bottomRule &&
      wordElement('pBdr', {}, [
        wordElement('bottom', {
          val: 'single',
          sz: bottomRule.size,
          space: bottomRule.space,
          color: bottomRule.colour,
        }),
      ]),
    frame && frameBorders(frame),
    tabs &&
      wordElement(
        'tabs',
        {},
        tabs.map((tab) => wordElement('tab', { val: tab.align, leader: tab.leader, pos: tab.at })),
      ),
    form.typography && lineTypography(form.typography.punctuationCompression),
    wordSwitch('snapToGrid', form.snapToGrid),
    spacing(form),
    form.indent && indent(form.indent),
    form.align && wordElement('jc', { val: form.align }),
    form.outlineLevel === undefined ? undefined : wordElement('outlineLvl', { val: form.outlineLevel }),
  ]);
}

/** w:pBdr of a frame. Neighbours of like borders and indents share one. */
export function frameBorders({ size, space, sideSpace }: NonNullable<ParagraphForm['frame']>): string {
  const border = (side: string, apart: number): string =>
    wordElement(side, { val: 'single', sz: size, space: apart, color: 'auto' });
  return wordElement('pBdr', {}, [
    border('top', space),
    border('left', sideSpace),
    border('bottom', space),
    border('right', sideSpace),
  ]);
}

/** 避头尾 on, the gap between Han and Latin left to the layout. */
function lineTypography(compress: boolean): string {
  return [
    wordSwitch('kinsoku', true),
    wordSwitch('wordWrap', true),
    hangingOffInLibreOffice(),
    wordSwitch('topLinePunct', compress),
    wordSwitch('autoSpaceDE', true),
    wordSwitch('autoSpaceDN', true),
    wordSwitch('adjustRightInd', false),
  ].join('');
}

/** No hanging punctuation (not mainland usage): what Word and WPS read in the document's defaults. */
export function withoutHanging(): string {
  return wordElement('pPr', {}, [wordSwitch('overflowPunct', false)]);
}

/** LibreOffice reads w:overflowPunct the wrong way round (DomainMapper: hanging if the value is 0), and hangs where it
 * is absent. It does not know `wp14`, which Word since 2010 and WPS do: so it alone takes the fallback. */
function hangingOffInLibreOffice(): string {
  return xmlElement('mc:AlternateContent', {}, [
    xmlElement('mc:Choice', { Requires: 'wp14' }),
    xmlElement('mc:Fallback', {}, [wordSwitch('overflowPunct', true)]),
  ]);
}

function spacing({ before, after, line }: ParagraphForm): string | undefined {
  if (before === undefined && after === undefined && line === undefined) return undefined;
  return wordElement('spacing', {
    before,
    after,
    line,
    lineRule: line === undefined ? undefined : 'exact',
  });
}

function indent({ left, right, firstLine }: Indent): string {
  return wordElement('ind', {
    left,
    right,
    firstLineChars: firstLine && Math.round(firstLine.characters * 100),
    firstLine: firstLine?.length,
  });
}

/** The text properties of a style beside its role's face, size and weight. */
export interface TextForm {
  /** Six hexadecimal digits, for roles printed red. */
  readonly red: string;
  /** After each character. */
  readonly spacing?: Twip;
  /** Horizontal scaling; 1 is the face's own width. */
  readonly scale?: number;
  /** Instead of the role's. */
  readonly size?: Pt;
  /** Says that the text is Chinese. */
  readonly language?: true;
}

/** Of the draft's mark. */
const paleGrey = 'BFBFBF';

/** w:rPr of a style, its children in the order of the schema: face in all four slots, size, weight, colour, spacing. */
export function runProperties(text: TextStyle, faces: FaceNames, more: TextForm): string {
  const face = faces[text.face === 'latin' ? 'fangsong' : text.face];
  const size = halfPoints(more.size ?? text.size);
  return wordElement('rPr', {}, [
    wordElement('rFonts', {
      hint: 'eastAsia',
      ascii: face,
      hAnsi: face,
      eastAsia: face,
      cs: face,
    }),
    text.bold ? wordSwitch('b', true) : undefined,
    text.bold ? wordSwitch('bCs', true) : undefined,
    text.red || text.pale ? wordElement('color', { val: text.pale ? paleGrey : more.red }) : undefined,
    more.spacing === undefined ? undefined : wordElement('spacing', { val: more.spacing }),
    more.scale === undefined ? undefined : wordElement('w', { val: percent(more.scale) }),
    wordElement('sz', { val: size }),
    wordElement('szCs', { val: size }),
    more.language && wordElement('lang', { val: 'en-US', eastAsia: 'zh-CN', bidi: 'ar-SA' }),
  ]);
}

/** Horizontal scaling in whole per cent, never wider than asked for. */
export const percent = (scale: number): number => Math.floor(scale * 100 + 1e-6);
