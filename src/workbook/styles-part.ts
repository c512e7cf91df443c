import { xmlElement, xmlPart } from '../output/docx/package/xml.js';
import { spreadsheetNamespace } from './namespace.js';

/** The looks of cells, by their places in `cellXfs`. */
export const cellStyles = { plain: 0, head: 1, text: 2, number: 3 } as const;

/** In points. */
const size = 11;

/** xl/styles.xml: 宋体, the head heavy, a thin frame about every cell (ECMA-376 Part 1, 18.8). */
export function stylesPart(): string {
  const side = (name: string) => xmlElement(name, { style: 'thin' }, [xmlElement('color', { auto: 1 })]);
  const font = (isBold: boolean) =>
    xmlElement('font', {}, [
      isBold ? xmlElement('b') : '',
      xmlElement('sz', { val: size }),
      xmlElement('name', { val: '宋体' }),
      xmlElement('charset', { val: 134 }),
    ]);
  const look = (fontId: number, borderId: number, horizontal?: string) =>
    xmlElement(
      'xf',
      {
        numFmtId: 0,
        fontId,
        fillId: 0,
        borderId,
        xfId: 0,
        applyFont: 1,
        applyBorder: 1,
        applyAlignment: 1,
      },
      [xmlElement('alignment', { horizontal, vertical: 'center', wrapText: 1 })],
    );
  const looks = [look(0, 0), look(1, 1, 'center'), look(0, 1), look(0, 1, 'center')];
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return xmlPart(
    xmlElement('styleSheet', { xmlns: spreadsheetNamespace }, [
      xmlElement('fonts', { count: 2 }, [font(false), font(true)]),
      xmlElement('fills', { count: 2 }, [
        xmlElement('fill', {}, [xmlElement('patternFill', { patternType: 'none' })]),
        xmlElement('fill', {}, [xmlElement('patternFill', { patternType: 'gray125' })]),
      ]),
      xmlElement('borders', { count: 2 }, [
        xmlElement(
          'border',
          {},
          ['left', 'right', 'top', 'bottom', 'diagonal'].map((name) => xmlElement(name)),
        ),
        xmlElement('border', {}, [...['left', 'right', 'top', 'bottom'].map(side), xmlElement('diagonal')]),
      ]),
      xmlElement('cellStyleXfs', { count: 1 }, [xmlElement('xf', plain)]),
      xmlElement('cellXfs', { count: looks.length }, looks),
      xmlElement('cellStyles', { count: 1 }, [
        xmlElement('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 }),
      ]),
    ]),
  );
}
