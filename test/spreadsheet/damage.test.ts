import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/spreadsheet/read-sheet.js';
import { gridIn, shown } from './shown.js';
import { declaration, packed, plainWorkbook, sheetPart, workbook } from './workbook.js';

const table = [
  ['单位', '户数'],
  ['桐岭镇', '1205'],
  ['苇港镇', '986'],
];
const sound = workbook({
  strings: ['单位', '户数', '桐岭镇', '苇港镇'],
  formats: ['#,##0"户"', '0.0%'],
  rows: [
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
    '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="0"><v>1205</v></c></row>',
    '<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="1"><v>0.986</v></c></row>',
  ].join(''),
});
const damaged = '{"kind":"damaged"}';
const tooLarge = '{"kind":"tooLarge"}';

/** Bytes with those from a place on changed. */
function patched(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

/** A compound file that has a stream of a name, as far as it is looked at. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [i, char] of [...name].entries()) bytes[640 + 2 * i] = char.charCodeAt(0);
  bytes[640 + 64] = 2 * name.length + 2;
  return bytes;
}

describe('a file that is no table', () => {
  it.each([
    ['an old workbook', compound('Workbook'), 'xls'],
    ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
    ['an old text document', compound('WordDocument'), 'word'],
    ['a compound file of another kind', compound('Other'), 'other'],
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['a picture', '\x89PNG\r\n\x1a\n', 'picture'],
    ['rich text', '{\\rtf1 }', 'word'],
    ['a page that calls itself a workbook', '<html><table><tr><td>1</td></tr></table></html>', 'markup'],
    ['a workbook of 2003 in XML', '<?xml version="1.0"?><Workbook/>', 'markup'],
    ['an archive', 'Rar!\x1a\x07', 'other'],
  ] as const)('is told by how it begins: %s', (_, content, is) => {
    const bytes =
      typeof content === 'string' ? Uint8Array.from(content, (char) => char.charCodeAt(0)) : content;
    expect(shown(bytes)).toBe(JSON.stringify({ kind: 'otherKind', is }));
  });

  it('is told by its parts: a text document, an archive of anything', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
    const relations = `${declaration}<Relationships><Relationship Id="a" Type="${office}" Target="word/document.xml"/></Relationships>`;
    expect(shown(packed({ '_rels/.rels': relations, 'word/document.xml': '<w/>' }))).toBe(
      '{"kind":"otherKind","is":"word"}',
    );
    expect(shown(packed({ '甲.txt': '甲' }))).toBe('{"kind":"otherKind","is":"other"}');
  });

  it('in an encoding that can’t be told is a fault of its own', () => {
    expect(shown(Uint8Array.from([0x61, 0xff, 0xfe, 0x00, 0x80, 0x2c, 0x81]))).toBe('{"kind":"encoding"}');
  });
});

describe('a workbook that is not whole', () => {
  it('is told of, wherever it was cut off', () => {
    for (let length = 4; length < sound.length; length += 7)
      expect(shown(sound.subarray(0, length)), `${length}`).toBe(damaged);
    expect(shown(sound)).toBe('单位|户数\n桐岭镇|1,205户\n苇港镇|98.6%');
  });

  it('never gives other cells than were written, whichever byte is changed', () => {
    const whole = gridIn(sound).rows;
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const reading = readSheet(patched(sound, at, [(sound[at] ?? 0) ^ by]));
        // What is changed may be what nobody reads: a date, an attribute, another part.
        if (reading.kind === 'grid') expect(reading.grid.rows).toEqual(whole);
      }),
      { numRuns: 1500 },
    );
  });

  it('is told of if a part is missing or no XML', () => {
    const withPart = (name: string, content: string | undefined): string =>
      shown(plainWorkbook(table, { parts: { [name]: content } }));
    expect(withPart('xl/workbook.xml', undefined)).toBe(damaged);
    expect(withPart('xl/workbook.xml', '<workbook><sheets>')).toBe(damaged);
    expect(withPart('xl/worksheets/sheet1.xml', undefined)).toBe(damaged);
    expect(withPart('xl/worksheets/sheet1.xml', sheetPart('<row><c><v>1</c></row>'))).toBe(damaged);
    expect(withPart('xl/styles.xml', '<styleSheet')).toBe(damaged);
    expect(withPart('xl/styles.xml', undefined)).toBe(damaged);
    expect(withPart('xl/sharedStrings.xml', undefined)).toBe(damaged);
    expect(withPart('_rels/.rels', undefined)).toBe(damaged);
    expect(withPart('xl/_rels/workbook.xml.rels', undefined)).toBe(damaged);
  });

  it('is no place for a DTD: what unfolds is not read', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "甲甲甲甲甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;">]>${sheetPart('<row><c t="str"><v>&b;</v></c></row>').slice(declaration.length)}`;
    expect(shown(workbook({ parts: { 'xl/worksheets/sheet1.xml': bomb } }))).toBe(damaged);
  });
});

describe('a workbook that unfolds', () => {
  it('is not unpacked beyond the limit', () => {
    const blanks = sheetPart(' '.repeat(33 * 1024 * 1024));
    expect(shown(workbook({ parts: { 'xl/worksheets/sheet1.xml': blanks } }))).toBe(tooLarge);
  });

  it('is not believed if it states less than it unpacks to', () => {
    const bytes = workbook({ rows: `<row><c><v>1</v></c></row>${' '.repeat(100_000)}` });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (view.getUint32(at + 24, true) > 100_000) view.setUint32(at + 24, 300, true);
    }
    expect(shown(bytes)).toBe(damaged);
  });

  it('has no more cells and merged cells than are read', () => {
    const cells = workbook({ rows: `<row>${'<c><v>1</v></c>'.repeat(200_001)}</row>` });
    expect(shown(cells)).toBe(tooLarge);
    const merge = '<mergeCell ref="A1:XFD1048576"/>';
    const merges = (count: number): Uint8Array =>
      plainWorkbook(table, { behind: `<mergeCells>${merge.repeat(count)}</mergeCells>` });
    expect(shown(merges(5001))).toBe(tooLarge);
    expect(gridIn(merges(5000)).merges).toEqual([{ row: 0, column: 0, rowSpan: 3, colSpan: 2 }]);
  });

  it('may have its cells far from each other: rows and columns between them count', () => {
    const rows = '<row><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(shown(workbook({ rows }))).toBe('{"kind":"tooLong","rows":1048576,"columns":16384}');
  });
});

describe('any bytes', () => {
  it('give a grid or a fault, and never an exception', () => {
    const beginnings = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xff, 0xfe],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    );
    fc.assert(
      fc.property(beginnings, fc.uint8Array({ maxLength: 600 }), (beginning, rest) => {
        expect(['grid', 'fault']).toContain(readSheet(Uint8Array.from([...beginning, ...rest])).kind);
      }),
      { numRuns: 500 },
    );
  });

  it('in a workbook’s parts do the same', () => {
    const names = fc.constantFrom(
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
    );
    const piece = fc.constantFrom(
      '<row r="',
      '<c r="A1" s="',
      '9999999',
      '">',
      '<v>',
      '</v>',
      '</c>',
      '</row>',
      '-1',
      '1e400',
      '<col min="1" max="99999"/>',
      '<mergeCell ref="A1:B',
      '"/>',
      '甲',
    );
    fc.assert(
      fc.property(names, fc.array(piece, { maxLength: 30 }), (name, pieces) => {
        const content = name.includes('sheet1') ? sheetPart(pieces.join('')) : pieces.join('');
        expect(['grid', 'fault']).toContain(
          readSheet(plainWorkbook(table, { parts: { [name]: content } })).kind,
        );
      }),
      { numRuns: 300 },
    );
  });
});
