import { describe, expect, it } from 'vitest';
import { inGbk, read, shown } from '../read.js';

const text = '溪原县开展河道清理\r\n\r\n　　近日，全县清理河道12公里。\r\n　　（城关镇）\r\n';
const lines = ['溪原县开展河道清理', '　　近日，全县清理河道12公里。', '　　（城关镇）'];

/** A text in UTF-16. */
function wide(written: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(written.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < written.length; i++) view.setUint16(i * 2, written.charCodeAt(i), isLittle);
  return bytes;
}

describe('a text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['GBK', inGbk(text)],
    ['GBK, ended as MS-DOS did', Uint8Array.from([...inGbk(text), 0x1a])],
    ['UTF-16LE with its mark', wide(`\ufeff${text}`, true)],
    ['UTF-16BE with its mark', wide(`\ufeff${text}`, false)],
    ['UTF-16LE', wide(text, true)],
    ['UTF-16BE', wide(text, false)],
  ])('in %s is read line by line', async (_, bytes) => {
    const [original, ...others] = await read(bytes);
    expect(others).toEqual([]);
    expect(original && shown(original)).toEqual(lines);
    expect(original?.blocks.map(({ place }) => place)).toEqual(
      [1, 2, 3, 4, 5].map((number) => ({ kind: 'line', number })),
    );
  });

  it('of characters that GB 18030 alone has is read as such', async () => {
    // 㐀 (U+3400) takes four bytes there.
    const [original] = await read(
      Uint8Array.from([...inGbk('镇里开展清理工作，'), 0x81, 0x39, 0xee, 0x39, ...inGbk('村得奖。')]),
    );
    expect(original && shown(original)).toEqual(['镇里开展清理工作，㐀村得奖。']);
  });

  it('that may be another encoding is read, and that is said', async () => {
    const [original] = await read(inGbk('薑蔥'));
    expect(original?.kind).toBe('text');
    expect(original && shown(original)).toEqual(['薑蔥', 'import/guess 这个文件的编码看不准，是按 GBK 读的']);
  });

  it.each([
    ['bytes of no encoding', Uint8Array.from([0xff, 0x80, 0x80, 0x81, 0x20, 0xff, 0x0a, 0xff])],
    ['zeros far in', new TextEncoder().encode(`${'近日，清理河道。\n'.repeat(1000)}\0\0`)],
  ])('of %s can’t be read', async (_, bytes) => {
    const [original] = await read(bytes);
    expect(original?.blocks).toEqual([]);
    expect(original?.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error import/unreadable',
    ]);
  });
});

describe('a text whose lines were broken at one width', () => {
  const wrapped = `溪原县开展河道清理
近日，溪原县水利局组织各镇清理河道，出动党员群众六百人次，清运
垃圾三十吨，疏通涵洞十二处，河道面貌明显改善。各镇还明确了巡河
人员，建立台账，逐条销号，并把巡查情况按月公开，接受群众监督，群
众反映的问题当天登记。
一、压实责任。县里与各镇签订责任书，明确时限，定期通报，对进度慢
的约谈负责人。
`;

  it('gives paragraphs, and says how many lines were joined', async () => {
    const [original] = await read(wrapped);
    expect(original && shown(original)).toEqual([
      '溪原县开展河道清理',
      '近日，溪原县水利局组织各镇清理河道，出动党员群众六百人次，清运垃圾三十吨，疏通涵洞十二处，河道面貌明显改善。各镇还明确了巡河人员，建立台账，逐条销号，并把巡查情况按月公开，接受群众监督，群众反映的问题当天登记。',
      '一、压实责任。县里与各镇签订责任书，明确时限，定期通报，对进度慢的约谈负责人。',
      'import/mended 各行在同样的宽度断开，有4处已接成一段',
    ]);
  });

  it('is not taken for one where a line is a paragraph', async () => {
    const lines = [
      '溪原县召开防汛工作会议部署当前重点任务并检查各镇准备情况',
      '近日，溪原县召开会议。',
      '县长要求各镇抓好落实',
      '（县水利局）',
    ];
    const [original] = await read(lines.join('\n'));
    expect(original && shown(original)).toEqual(lines);
  });
});

describe('a text with marks of Markdown', () => {
  it('gives headings, bold lines and tables as what they are, and everything else as it stands', async () => {
    const written = [
      '# 溪原县开展河道清理',
      '',
      '**主要做法**',
      '> 一要**压实责任**。各镇包干。',
      '| 镇 | 公里 |',
      '|---|:--:|',
      '| 城关镇 | 12 |',
      '- 建立台账',
      '| 不是表 |',
      '详见[通知](http://example.com/a)。',
      '![现场](a.jpg)',
    ];
    const [original] = await read(written.join('\n'));
    expect(original?.kind).toBe('markdown');
    expect(original && shown(original)).toEqual([
      '<h1> 溪原县开展河道清理',
      '<bold> 主要做法',
      '一要**压实责任**。各镇包干。',
      '镇|公里 / 城关镇|12',
      '- 建立台账',
      '| 不是表 |',
      '详见通知。',
      'import/unplaced “通知”连到 http://example.com/a，稿件里不能有链接，只留下文字',
      'import/unplaced 图片“现场”在别处（a.jpg），没有导入',
    ]);
  });
});
