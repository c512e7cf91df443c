import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { openOffice } from '../../src/session/office.js';
import { plainWorkbook } from '../spreadsheet/workbook.js';

const folder = '/只在内存里/单位';
const bulletin = `刊名: 栖禾县工作快报
编发单位: 栖禾县委办公室
栏目: [工作动态]
单位: [栗坞镇, 苇港镇]
`;
const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const png = Buffer.from(picture).toString('base64');

function office() {
  const host = memoryHost([
    [join(folder, 'bulletin.yaml'), bulletin],
    [join(folder, '0001/issue.yaml'), '期号: 1\n日期: 2026-11-20\n'],
  ]);
  return { host, open: openOffice(host, folder) };
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function names(host: ReturnType<typeof memoryHost>, path: string): readonly string[] {
  const listed = host.list(join(folder, path));
  return listed.kind === 'entries' ? listed.entries.map(({ name }) => name) : [];
}

function text(host: ReturnType<typeof memoryHost>, path: string): string {
  const read = host.read(join(folder, path), 1 << 20);
  return read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : '';
}

describe('an office that is given files', () => {
  it('makes a submission of each row of a list', async () => {
    const { host, open } = office();
    const list = plainWorkbook([
      ['序号', '单位', '栏目', '标题', '正文', '日期'],
      [
        '1',
        '栗坞镇',
        '工作动态',
        '栗坞镇清理河道',
        '栗坞镇清理河道12公里。\n各村明确巡河人员。',
        '2026-11-18',
      ],
      ['2', '苇港镇', '工作动态', '苇港镇检查燃气', '苇港镇检查用户300户。', '2026年11月19日'],
    ]);
    const { imported, refusal } = await open.import([{ name: '汇总.xlsx', bytes: list }]);
    expect(refusal).toBeUndefined();
    expect(imported).toMatchObject({ issue: '0001', isChosen: true, found: [] });
    expect(names(host, '0001')).toEqual(['issue.yaml', '原稿', '汇总.yaml']);
    expect(
      text(host, '0001/汇总.yaml')
        .split('---\n')
        .map((each) => each.replace(/^#.*\n/gmu, '')),
    ).toEqual([
      '单位: 栗坞镇\n栏目: 工作动态\n标题: 栗坞镇清理河道\n日期: 2026-11-18\n正文: |\n  栗坞镇清理河道12公里。\n  各村明确巡河人员。\n',
      '单位: 苇港镇\n栏目: 工作动态\n标题: 苇港镇检查燃气\n日期: 2026-11-19\n正文: |\n  苇港镇检查用户300户。\n',
    ]);
    expect((await open.check()).findings).toEqual([]);
  });

  it('lays pictures beside a submission, under its name, though that name is taken', async () => {
    const { host, open } = office();
    host.create(
      join(folder, '0001/来信.yaml'),
      bytes('单位: 栗坞镇\n栏目: 工作动态\n标题: 甲\n正文: 乙。\n'),
    );
    const page = `<html><body><h1>栗坞镇清理河道</h1><p>栗坞镇清理河道12公里。</p><img src="data:image/png;base64,${png}" alt=现场><p>（栗坞镇）</p></body></html>`;
    const { imported } = await open.import([{ name: '来信.htm', bytes: bytes(page) }]);
    expect(
      imported?.files.map(({ submissions }) => submissions.map(({ path, files }) => [path, ...files])),
    ).toEqual([[['0001/来信-2.yaml', '0001/来信-2-图1.png']]]);
    expect(text(host, '0001/来信-2.yaml')).toContain('[图片：来信-2-图1.png 现场]');
    expect(names(host, '0001')).toContain('来信-2-图1.png');
  });

  it('puts the pictures of a mail with its one item, and tells of those that might belong to several', async () => {
    const { host, open } = office();
    const mail = (body: string): Uint8Array =>
      bytes(
        `From: a@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n--b\r\nContent-Type: image/png; name="p.png"\r\nContent-Disposition: attachment; filename="p.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${png}\r\n--b--\r\n`,
      );
    const one =
      '栗坞镇清理河道\r\n\r\n栗坞镇组织党员群众清理河道12公里，清运垃圾30吨，各村还明确了巡河人员。（栗坞镇）';
    await open.import([{ name: '一.eml', bytes: mail(one) }]);
    expect(text(host, '0001/一.yaml')).toContain('\n  [图片：p-图1.png]\n');
    expect(names(host, '0001')).toContain('p-图1.png');
    const two = `${one}\r\n\r\n---------\r\n\r\n苇港镇检查燃气\r\n\r\n苇港镇会同燃气企业入户检查300户，整改隐患5处，发放安全手册300份。（苇港镇）`;
    const { imported } = await open.import([{ name: '二.eml', bytes: mail(two) }]);
    expect(imported?.files[0]?.findings).toMatchObject([
      { code: 'import/unplaced', within: 'p.png', message: '图片单独发来，看不出配哪一篇，没有导入' },
    ]);
  });

  it('takes names that no system could have, and texts that no file could hold', async () => {
    const { host, open } = office();
    const body =
      '栗坞镇清理河道\n\n栗坞镇\u0007清理河道12公里，\ud800共三天。\n# 不是注释\n--- 不是分隔\n（栗坞镇）';
    const given = ['con.txt', '..', 'a/b:c?.txt', 'issue.txt', `${'长'.repeat(300)}.txt`];
    const { imported } = await open.import(
      given.map((name, i) => ({ name, bytes: bytes(`${body}\n${i}。`) })),
    );
    expect(imported?.files.flatMap(({ submissions }) => submissions.map(({ path }) => path))).toEqual([
      '0001/来稿con.yaml',
      '0001/来稿.yaml',
      '0001/a-b-c-.yaml',
      '0001/issue-2.yaml',
      `0001/${'长'.repeat(40)}.yaml`,
    ]);
    expect(imported?.found.filter(({ code }) => code === 'structure/yaml-syntax')).toEqual([]);
    expect(text(host, '0001/a-b-c-.yaml')).toContain(
      '  栗坞镇清理河道12公里，\ufffd共三天。\n  不是注释\n  --- 不是分隔\n',
    );
    expect(names(host, '0001/原稿')).toHaveLength(5);
  });
});
