import { type Mm, mmToPt, pt } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import { wordElement, wordSwitch } from '../package/xml.js';
import type { FaceNames } from './face-name.js';
import { paragraphProperties, runProperties, withoutHanging } from './form.js';
import { eighths, halfPoints, lineHeightFor } from './measure.js';
import { styleElement } from './style-element.js';
import {
  bulletinTableStyle,
  colophonTableStyle,
  commentReferenceStyle,
  commentTextStyle,
  paragraphStyles,
} from './style-id.js';

/** The default style, where no style says otherwise. */
export function documentDefaults(style: Style, faces: FaceNames): string {
  return wordElement('docDefaults', {}, [
    wordElement('rPrDefault', {}, [
      runProperties(style.text.body, faces, { red: style.red, language: true }),
    ]),
    wordElement('pPrDefault', {}, [withoutHanging()]),
  ]);
}

/** Hides Word's own styles from the gallery, so that the bulletin's stand alone there. */
export function latentStyles(): string {
  return wordElement('latentStyles', {
    defLockedState: 0,
    defUIPriority: 99,
    defSemiHidden: 1,
    defUnhideWhenUsed: 1,
    defQFormat: 0,
    count: 376,
  });
}

export const defaultCharacterStyle = 'DefaultParagraphFont';

/** The three default styles that Word expects beside Normal. */
export function defaultStyles(): string[] {
  return [
    unseen('character', defaultCharacterStyle, 'Default Paragraph Font'),
    unseen('table', 'TableNormal', 'Normal Table', cellMargins(108)),
    unseen('numbering', 'NoList', 'No List'),
  ];
}

/** The colophon's cells have no margins: its rows carry their own indents. */
export function colophonStyle(): string {
  return wordElement('style', { type: 'table', customStyle: 1, styleId: colophonTableStyle.id }, [
    wordElement('name', { val: colophonTableStyle.name }),
    wordElement('basedOn', { val: 'TableNormal' }),
    wordElement('uiPriority', { val: 1 }),
    wordSwitch('qFormat', true),
    cellMargins(0),
  ]);
}

/** Of the tables in the text: rules round them and between their cells. */
export function bulletinTable({ table }: Style): string {
  const rule = (side: string, thickness: Mm): string =>
    wordElement(side, { val: 'single', color: '000000', sz: eighths(mmToPt(thickness)), space: 0 });
  return wordElement('style', { type: 'table', customStyle: 1, styleId: bulletinTableStyle.id }, [
    wordElement('name', { val: bulletinTableStyle.name }),
    wordElement('basedOn', { val: 'TableNormal' }),
    wordElement('uiPriority', { val: 1 }),
    wordSwitch('qFormat', true),
    wordElement('tblPr', {}, [
      wordElement('tblBorders', {}, [
        ...['top', 'left', 'bottom', 'right'].map((side) => rule(side, table.outerRule)),
        ...['insideH', 'insideV'].map((side) => rule(side, table.innerRule)),
      ]),
    ]),
  ]);
}

/** Of a draft's comments: small, off the page's grid. */
export function commentStyles(): string[] {
  const size = wordElement('rPr', {}, [
    wordElement('spacing', { val: 0 }),
    wordElement('sz', { val: halfPoints(commentSize) }),
    wordElement('szCs', { val: halfPoints(commentSize) }),
  ]);
  const form = { snapToGrid: false, align: 'left', line: commentLine } as const;
  return [
    styleElement('paragraph', commentTextStyle, {
      basedOn: paragraphStyles.normal.id,
      properties: paragraphProperties(form) + size,
    }),
    styleElement('character', commentReferenceStyle, {
      basedOn: defaultCharacterStyle,
      properties: size,
    }),
  ];
}

const commentSize = pt(10.5);
const commentLine = lineHeightFor(commentSize);

function unseen(type: string, id: string, name: string, properties?: string): string {
  return wordElement('style', { type, default: 1, styleId: id }, [
    wordElement('name', { val: name }),
    wordElement('uiPriority', { val: 99 }),
    wordSwitch('semiHidden', true),
    wordSwitch('unhideWhenUsed', true),
    properties,
  ]);
}

/** Margins at the left and right of each cell, in twips. */
function cellMargins(side: number): string {
  const width = (w: number) => ({ w, type: 'dxa' });
  return wordElement('tblPr', {}, [
    wordElement('tblInd', width(0)),
    wordElement('tblCellMar', {}, [
      wordElement('top', width(0)),
      wordElement('left', width(side)),
      wordElement('bottom', width(0)),
      wordElement('right', width(side)),
    ]),
  ]);
}
