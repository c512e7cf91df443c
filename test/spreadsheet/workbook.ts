import { strToU8, zipSync } from 'fflate';

/** The parts of a small workbook, as far as they differ from the plainest one. */
export interface WorkbookParts {
  /** The rows of its sheet: what stands in `sheetData`. */
  readonly rows?: string;
  /** Elements before and behind `sheetData`. */
  readonly before?: string;
  readonly behind?: string;
  /** Shared strings, one after another. */
  readonly strings?: readonly string[];
  /** Number formats, by their number: cells name them as their style. */
  readonly formats?: readonly string[];
  /** Whole parts by name, in place of those made here or beside them; undefined takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
}

export function relationsPart(relations: string): string {
  return `${declaration}<Relationships xmlns="${relationships}">${relations}</Relationships>`;
}

export function workbookPart(content: string): string {
  return `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${office}">${content}</workbook>`;
}

export function sheetPart(rows: string, before = '', behind = ''): string {
  return `${declaration}<worksheet xmlns="${spreadsheet}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

/** A workbook as Excel writes it, of one sheet called Sheet1. */
export function workbook(wanted: WorkbookParts): Uint8Array {
  const { rows = '', before = '', behind = '', strings = [], formats = [], parts = {} } = wanted;
  const all: WorkbookParts['parts'] = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationsPart(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbookPart('<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>'),
    'xl/_rels/workbook.xml.rels': relationsPart(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('rId2', 'sharedStrings', 'sharedStrings.xml') +
        relation('rId3', 'styles', 'styles.xml'),
    ),
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${spreadsheet}">${strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': stylesPart(formats),
    'xl/worksheets/sheet1.xml': sheetPart(rows, before, behind),
    ...parts,
  };
  return packed(all);
}

/** Cells of text, in rows: a workbook that holds them as they are. */
export function plainWorkbook(cells: readonly (readonly string[])[], more: WorkbookParts = {}): Uint8Array {
  const rows = cells.map(
    (row) =>
      `<row>${row.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`).join('')}</row>`,
  );
  return workbook({ ...more, rows: rows.join('') });
}

function stylesPart(formats: readonly string[]): string {
  const own = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`);
  const cells = formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`);
  return `${declaration}<styleSheet xmlns="${spreadsheet}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

export function packed(parts: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array {
  const files = Object.entries(parts).flatMap(([name, content]) =>
    content === undefined ? [] : [[name, typeof content === 'string' ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

function escaped(text: string): string {
  return text.replace(/[&<>"\r]/gu, (char) => `&#${char.charCodeAt(0)};`);
}
