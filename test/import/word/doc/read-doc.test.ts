import { describe, expect, it } from 'vitest';
import { shownFile } from '../../shown.js';
import { type DocRange, docFile, words } from './doc-file.js';

/** The range of a text within another, with some properties. */
function range(all: string, text: string, ...properties: DocRange['properties']): DocRange {
  const from = all.indexOf(text);
  return { from, to: from + text.length, properties };
}

/** Strings as a table (MS-DOC 2.2.4) has them. */
function stringTable(strings: readonly string[]): Uint8Array {
  const parts = strings.map((text) => Buffer.from(`${String.fromCharCode(text.length)}${text}`, 'utf16le'));
  return Buffer.concat([Uint8Array.of(0xff, 0xff, strings.length, 0, 0, 0), ...parts]);
}

/** A list of one level (2.9.131, 2.9.150): its format by number, its text with the level's number as a character of code 0. */
function simpleList(format: number, text: string, start: number): Uint8Array {
  const definition = Buffer.alloc(28);
  definition.writeUInt32LE(77, 0);
  for (let i = 0; i < 9; i++) definition.writeUInt16LE(0x0fff, 8 + 2 * i);
  definition.writeUInt8(1, 26);
  const level = Buffer.alloc(28);
  level.writeUInt32LE(start, 0);
  level.writeUInt8(format, 4);
  level.writeUInt8(2, 15);
  const written = Buffer.from(`${String.fromCharCode(text.length)}${text}`, 'utf16le');
  return Buffer.concat([Uint8Array.of(1, 0), definition, level, written]);
}

describe('a .doc written by hand', () => {
  it('has its text together from stretches of one and of two bytes a character', async () => {
    const bytes = docFile({
      pieces: [{ text: '苇港镇' }, { text: ' (\x93GDP\x94) 5.2%\r', isNarrow: true }, { text: '第二段\r' }],
    });
    expect(await shownFile(bytes)).toBe('[doc]\n第1段 10pt: 苇港镇 (“GDP”) 5.2%\n第2段 10pt: 第二段\n\n');
  });

  it('leaves out what is deleted and hidden, and keeps letters that are set apart', async () => {
    const text = '原有，删去的，增加的，隐藏的，加宽的。\r';
    const bytes = docFile({
      pieces: [{ text }],
      runs: [
        range(text, '删去的，', [0x0800, 1], [0x4863, 1, 0]),
        range(text, '增加的，', [0x0801, 1], [0x4804, 0, 0]),
        range(text, '隐藏的，', [0x083c, 1]),
        // Of this property, word-extractor takes an odd operand for a deletion.
        range(text, '加宽的', [0x8840, 21, 0]),
      ],
      tables: { 51: stringTable(['周明', '李青']) },
    });
    const shown = await shownFile(bytes);
    expect(shown).toContain('第1段 10pt: 原有，增加的，加宽的。\n');
    expect(shown).toContain('隐藏的文字“隐藏的，”');
    expect(shown).toContain('（李青删除1处；周明增加1处）');
  });

  it('joins the paragraphs whose mark is deleted', async () => {
    const text = '前一段，\r后一段。\r';
    const mark = { from: 4, to: 5, properties: [[0x0800, 1]] } as const satisfies DocRange;
    expect(await shownFile(docFile({ pieces: [{ text }], runs: [mark] }))).toContain(
      '第1段 10pt: 前一段，后一段。\n',
    );
  });

  it('writes the numbers that Word counts, with the look of paragraphs', async () => {
    const text = '标题\r第一条\r第二条\r没有编号\r';
    const list = (place: string): DocRange => range(text, `${place}\r`, [0x260a, 0], [0x460b, 1, 0]);
    const bytes = docFile({
      pieces: [{ text }],
      runs: [range(text, '标题', [0x0835, 1], [0x4a43, 44, 0])],
      paragraphs: [
        range(text, '标题\r', [0x2461, 1], [0x2640, 0]),
        list('第一条'),
        list('第二条'),
        range(text, '没有编号\r', [0x460b, 0, 0]),
      ],
      // Levels stand behind the table that is counted.
      tables: { 73: simpleList(39, '（\0）', 9), 74: words([1, 77, 0, 0, 0, 0xffffffff]) },
    });
    expect(await shownFile(bytes)).toBe(
      [
        '[doc]',
        '第1段 第1级 centre 粗 22pt: 标题',
        '第2段 {（九）} 10pt: （九）第一条',
        '第3段 {（十）} 10pt: （十）第二条',
        '第4段 10pt: 没有编号',
        '\n',
      ].join('\n'),
    );
  });

  it('has fields as their results, also one that never ends, and characters that stand for others', async () => {
    const text = '见\x13 HYPERLINK "a" \x14这里\x15。软\x0b回车，连\x1e字，可\x1f选。\r没有结束\x13的域\r';
    expect(await shownFile(docFile({ pieces: [{ text }] }))).toBe(
      '[doc]\n第1段 10pt: 见这里。软⏎回车，连-字，可选。\n第2段 10pt: 没有结束的域\n\n',
    );
  });

  it('with pieces that lie on each other is damaged: it would unfold without an end', async () => {
    const bytes = docFile({ pieces: [{ text: '正文\r' }] });
    const at = Buffer.from(bytes).indexOf(Uint8Array.from([2, 16, 0, 0, 0]));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 9, 0x00ffffff, true);
    expect(await shownFile(bytes)).toContain('import/unreadable 全文：这个文件损坏或不全，读不出来');
  });
});
