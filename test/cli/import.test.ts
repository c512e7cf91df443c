import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { inGbk } from '../import/read.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-import-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const bulletin = `刊名: 栖禾县工作快报
编发单位: 栖禾县委办公室
栏目: [工作动态, {名称: 简讯, 形式: 简讯}]
单位: [{名称: 栗坞镇, 别名: [栗坞]}, 苇港镇, 县水利局]
`;
const item = `栗坞镇清理河道12公里

　　近日，栗坞镇组织党员群众清理河道12公里，清运垃圾30吨。

　　各村还明确了巡河人员。（栗坞镇）
`;

let office = '';
beforeEach(() => {
  office = mkdtempSync(join(temporary, 'office-'));
  put('bulletin.yaml', bulletin);
  put('issues/0001/issue.yaml', '期号: 1\n日期: 2026-11-20\n');
  put('issues/0002/issue.yaml', '期号: 2\n日期: 2026-11-27\n');
});

function put(path: string, content: string | Uint8Array): string {
  const full = join(office, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

function get(path: string): string {
  return readFileSync(join(office, path), 'utf8');
}

/** All files in the office and below, from its folder. */
function files(): readonly string[] {
  return readdirSync(office, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(office.length + 1))
    .sort();
}

async function kuaibao(argv: readonly string[], input = new Uint8Array(), folder = office) {
  const terminal = fakeTerminal(folder, [], {}, input);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

describe('importing files', () => {
  it('writes a submission with the reasons for its values, and keeps the file as it was sent', async () => {
    put('来稿/河道.txt', inGbk(item));
    const before = files();
    const { code, out, err } = await kuaibao(['import', '来稿/河道.txt']);
    expect(err).toBe('');
    expect(out).toContain('导入到 issues/0002（没有写明哪一期，取还没有发布的最新一期）');
    expect(out).toContain(
      '来稿/河道.txt\n  → issues/0002/河道.yaml\n    1. 栗坞镇清理河道12公里\n       单位：栗坞镇（据文末写着“（栗坞镇）”）\n       栏目：待定',
    );
    expect(out).toContain('错误 栏目待定，还没有写明 [structure/unknown-section]');
    expect(code).toBe(1);
    expect(files().filter((file) => !before.includes(file))).toEqual([
      '.kuaibao/submission.schema.json',
      'issues/0002/原稿/河道.txt',
      'issues/0002/河道.yaml',
    ]);
    expect(readFileSync(join(office, 'issues/0002/原稿/河道.txt'))).toEqual(Buffer.from(inGbk(item)));
    expect(
      get('issues/0002/河道.yaml'),
    ).toBe(`# yaml-language-server: $schema=../../.kuaibao/submission.schema.json
# 从 原稿/河道.txt 导入
# 据文末写着“（栗坞镇）”
单位: 栗坞镇
# 拟为“工作动态”，请核定：只有这个栏目的稿件有标题
栏目: 待定
# 据开头的一行
标题: 栗坞镇清理河道12公里
正文: |
  近日，栗坞镇组织党员群众清理河道12公里，清运垃圾30吨。
  各村还明确了巡河人员。
`);
  });

  it('gives a clean issue once what was left open is decided, and what is kept is none of it', async () => {
    put('河道.txt', item);
    await kuaibao(['import', '河道.txt', '-o', '1']);
    put('issues/0001/河道.yaml', get('issues/0001/河道.yaml').replace('待定', '工作动态'));
    expect(await kuaibao(['check', '1'])).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('原稿'),
    });
    expect(await kuaibao(['compile', '1', '--format', 'txt', '--fonts', 'embedded'])).toMatchObject({
      code: 0,
    });
    put('issues/0001/原稿/再来.txt', '不算稿件');
    expect(await kuaibao(['verify', '1'])).toMatchObject({ code: 0 });
    expect(await kuaibao(['check', '1'])).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('再来'),
    });
    put('issues/0001/原稿/放错.yaml', get('issues/0001/河道.yaml'));
    expect(await kuaibao(['check', '1'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('“原稿”文件夹只存来稿的原件，里面的这篇稿件没有读取'),
    });
  });

  it('proposes what is not sure, and a check repeats the proposal', async () => {
    put('issues/0001/栗坞镇.yaml', '单位: 栗坞镇\n栏目: 工作动态\n标题: 栗坞镇建成书房\n正文: 书房建成。\n');
    put('河道.txt', item.replace('（栗坞镇）', ''));
    await kuaibao(['import', '河道.txt']);
    const written = get('issues/0002/河道.yaml');
    expect(written).toContain('单位: 待定\n');
    const [, remark = ''] = /# (拟为“栗坞镇”.*)\n单位/u.exec(written) ?? [];
    expect(remark).not.toBe('');
    expect((await kuaibao(['check', '2'])).out).toContain(remark);
  });

  it('with --dry-run shows every line that it would write, and writes nothing', async () => {
    put('河道.txt', item);
    const before = files();
    const { code, out } = await kuaibao(['import', '河道.txt', '--dry-run']);
    expect(files()).toEqual(before);
    expect(code).toBe(1);
    expect(out).toContain('试导入到 issues/0002');
    expect(out).toContain('    单位: 栗坞镇\n');
    expect(out).toContain('      近日，栗坞镇组织党员群众清理河道12公里，清运垃圾30吨。\n');
    expect(out).toContain('栏目待定');
    expect(out).toContain('什么也没有写');
  });

  it('does not import a file twice, under whatever name', async () => {
    put('河道.txt', item);
    await kuaibao(['import', '河道.txt']);
    put('又一份.doc', item);
    const before = files();
    const { code, out } = await kuaibao(['import', '又一份.doc']);
    expect(out).toContain('又一份.doc：以前导入过（issues/0002/原稿/河道.txt），没有再导入');
    expect(code).toBe(0);
    expect(files()).toEqual(before);
    expect((await kuaibao(['import', '河道.txt', '又一份.doc', '-o', '1'])).out).toContain(
      '又一份.doc：以前导入过（河道.txt），没有再导入',
    );
  });

  it('takes folders with all that is in them but what is hidden, and gives each file a name that is free', async () => {
    put('issues/0002/河道.yaml', '单位: 栗坞镇\n');
    put('来稿/甲/河道.txt', item);
    put('来稿/乙/河道.txt', item.replace('12公里', '13公里'));
    put('来稿/.藏着.txt', item.replace('12公里', '14公里'));
    put('来稿/~$河道.docx', 'x');
    symlinkSync('..', join(office, '来稿/甲/回到上面'));
    const { out } = await kuaibao(['import', '来稿']);
    expect(out).toContain('导入了2个文件，共2篇稿件；2篇的单位或栏目待定，请打开稿件改好\n');
    expect(files().filter((file) => file.startsWith('issues/0002/'))).toEqual([
      'issues/0002/issue.yaml',
      'issues/0002/原稿/河道-2.txt',
      'issues/0002/原稿/河道.txt',
      'issues/0002/河道-2.yaml',
      'issues/0002/河道-3.yaml',
      'issues/0002/河道.yaml',
    ]);
  });

  it('reads the standard input, and puts several items of a file into one', async () => {
    const input = new TextEncoder().encode(
      `${item}\n----------\n\n苇港镇检查燃气安全\n苇港镇检查燃气用户300户，整改隐患5处。（苇港镇）\n`,
    );
    const { out } = await kuaibao(['import', '-', '-o', 'issues/0001'], input);
    expect(out).toContain('标准输入\n  → issues/0001/标准输入.yaml\n    1. 栗坞镇清理河道12公里');
    expect(out).toContain('    2. 苇港镇检查燃气安全');
    expect(get('issues/0001/标准输入.yaml').split('\n---\n')).toHaveLength(2);
  });

  it('says of what it can’t read why, and writes nothing of it', async () => {
    put('一.pdf', '%PDF-1.7');
    put('空.txt', ' \n');
    put('配置.yaml', '刊名: 快报\n单位: [栗坞镇]\n');
    const before = files();
    const { code, out } = await kuaibao(['import', '一.pdf', '空.txt', '配置.yaml']);
    expect(code).toBe(1);
    expect(out).toContain('一.pdf：没有导入\n  错误 这个文件是 PDF');
    expect(out).toContain('配置.yaml：没有导入\n  错误 这个 YAML 文件里没有稿件');
    expect(out).toContain('空.txt：没有导入\n  错误 这个文件里没有找到稿件');
    expect(out).toContain('没有导入的稿件；3个没有导入\n');
    expect(files()).toEqual(before);
  });

  it('takes over a file that holds submissions, as the units’ form saves it, and keeps it once', async () => {
    put('来稿/栗坞镇.yaml', '单位: 栗坞镇\n栏目: 工作动态\n标题: 甲\n正文: 乙, 丙。\n');
    const { code, out } = await kuaibao(['import', '来稿', '-o', 'issues/0001']);
    expect(code).toBe(0);
    expect(out).toContain('→ issues/0001/栗坞镇.yaml\n    1. 甲\n       单位：栗坞镇（据来件）');
    expect(get('issues/0001/栗坞镇.yaml')).toContain(
      '# 从 原稿/栗坞镇.yaml 导入\n单位: 栗坞镇\n栏目: 工作动态\n标题: 甲\n正文: 乙，丙。\n',
    );
    expect(get('issues/0001/原稿/栗坞镇.yaml')).toContain('正文: 乙, 丙。');
    expect((await kuaibao(['import', '来稿', '-o', 'issues/0001'])).out).toContain('以前导入过');
    expect((await kuaibao(['import', 'issues/0001/栗坞镇.yaml', '-o', 'issues/0001'])).out).toContain(
      '已经在这一期',
    );
  });

  it('tells all as JSON too', async () => {
    put('河道.txt', item);
    const { out } = await kuaibao(['import', '河道.txt', '--format', 'json', '--dry-run']);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      issue: 'issues/0002',
      trial: true,
      files: [
        {
          file: '河道.txt',
          kept: 'issues/0002/原稿/河道.txt',
          submissions: [
            {
              file: 'issues/0002/河道.yaml',
              kind: 'text',
              items: [{ contributors: { value: ['栗坞镇'], isSure: true } }],
            },
          ],
          findings: [],
        },
      ],
      findings: [{ code: 'structure/unknown-section', file: 'issues/0002/河道.yaml' }],
      summary: { errors: 1, files: 1 },
    });
  });

  it('goes into the issue around the working folder, and into none that is released', async () => {
    put('河道.txt', item);
    put(
      'issues/0002/甲.yaml',
      '单位: 县水利局\n栏目: 工作动态\n标题: 县水利局检查水库\n正文: 县水利局检查水库3座。\n',
    );
    expect(await kuaibao(['release', '2', '--fonts', 'embedded', '--format', 'txt'])).toMatchObject({
      code: 0,
    });
    expect(await kuaibao(['import', '河道.txt', '-o', '2'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('已经发布'),
    });
    expect(
      (await kuaibao(['import', '../../河道.txt', '--dry-run'], undefined, join(office, 'issues/0001'))).out,
    ).toContain('试导入到 .');
    expect((await kuaibao(['import', '河道.txt', '--dry-run'])).out).toContain('试导入到 issues/0001（');
  });

  it('is refused where there is no office, no issue that is open, or no file', async () => {
    const elsewhere = mkdtempSync(join(temporary, 'none-'));
    writeFileSync(join(elsewhere, '河道.txt'), item);
    expect(await kuaibao(['import', '河道.txt'], undefined, elsewhere)).toMatchObject({
      code: 2,
      err: expect.stringContaining('kuaibao init'),
    });
    expect(await kuaibao(['import', '没有.txt'])).toMatchObject({
      code: 2,
      err: '没有.txt：没有这个文件或文件夹\n',
    });
    rmSync(join(office, 'issues'), { recursive: true });
    put('河道.txt', item);
    expect(await kuaibao(['import', '河道.txt'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('还没有一期'),
    });
    expect(existsSync(join(office, '原稿'))).toBe(false);
  });
});

describe('importing into the next issue, which is not there yet', () => {
  it('makes it with its number, the next serial number and the day proposed', async () => {
    put('issues/0002/issue.yaml', '期号: 2\n总期号: 102\n日期: 2026-11-20\n');
    put('来稿/河道.txt', inGbk(item));
    const { code, out } = await kuaibao(['import', '来稿', '-o', '3']);
    expect(out).toContain(
      '导入到 issues/0003\n新建第3期，日期拟为 2026-11-23，请在 issue.yaml 里改成印发的日期\n',
    );
    expect(code).toBe(1);
    expect(get('issues/0003/issue.yaml')).toBe(
      '# yaml-language-server: $schema=../../.kuaibao/issue.schema.json\n期号: 3\n总期号: 103\n# 拟为导入来稿的那一天，请改成印发的日期\n日期: 2026-11-23\n',
    );
    expect(files()).toContain('issues/0003/河道.yaml');
    put('来稿/镇里.txt', inGbk(item.replaceAll('12公里', '15公里')));
    const again = await kuaibao(['import', '来稿/镇里.txt', '-o', '3']);
    expect(again.out).not.toContain('新建');
    expect(files()).toContain('issues/0003/镇里.yaml');
  });

  it('takes a folder, and writes nothing in a trial, or where nothing was read', async () => {
    put('来稿/河道.txt', inGbk(item));
    put('来稿/空.txt', '');
    const before = files();
    const trial = await kuaibao(['import', '来稿/河道.txt', '-o', 'issues/0003', '--dry-run']);
    expect(trial.out).toContain('会新建第3期，日期拟为 2026-11-23');
    const empty = await kuaibao(['import', '来稿/空.txt', '-o', '3']);
    expect(empty.out).not.toContain('新建');
    expect(files()).toEqual(before);
  });

  it.each(['5', '0', 'issues/0007', '第9期'])('makes none of %s, which is not the next', async (word) => {
    put('来稿/河道.txt', inGbk(item));
    const before = files();
    const { code, err } = await kuaibao(['import', '来稿', '-o', word]);
    expect(err).toContain('没有这个文件夹');
    expect(code).toBe(2);
    expect(files()).toEqual(before);
  });

  it('begins a year with the first', async () => {
    put('issues/0002/issue.yaml', '期号: 2\n日期: 2025-12-20\n');
    put('issues/0001/issue.yaml', '期号: 1\n日期: 2025-12-10\n');
    put('来稿/河道.txt', inGbk(item));
    const { out } = await kuaibao(['import', '来稿', '-o', '第1期']);
    // The word is last year's issue, which is there.
    expect(out).toContain('导入到 issues/0001');
    const { out: fresh } = await kuaibao(['import', '来稿', '-o', 'issues/2026-0001']);
    expect(fresh).toContain('导入到 issues/2026-0001');
  });

  it('asks which, where none is named and the day of the last is long past', async () => {
    put('issues/0002/issue.yaml', '期号: 2\n日期: 2026-11-12\n');
    put('issues/0001/issue.yaml', '期号: 1\n日期: 2026-11-05\n');
    put('来稿/河道.txt', inGbk(item));
    const before = files();
    const { code, err } = await kuaibao(['import', '来稿']);
    expect(err).toContain('最新一期 issues/0002 的日期 2026-11-12 早已过去');
    expect(err).toContain('如 -o 3（还没有就新建）');
    expect(code).toBe(2);
    expect(files()).toEqual(before);
    const named = await kuaibao(['import', '来稿', '-o', '2']);
    expect(named.out).toContain('导入到 issues/0002');
  });

  it('proposes the issue behind the last of its series, and in a new year the first', async () => {
    put('issues/0002/issue.yaml', '期号: 2\n日期: 2026-11-12\n');
    put('issues/0001/issue.yaml', '期号: 1\n日期: 2026-11-05\n');
    put('issues/增刊7/issue.yaml', '期号: 7\n增刊: 是\n日期: 2026-11-14\n');
    put('来稿/河道.txt', inGbk(item));
    const { err } = await kuaibao(['import', '来稿']);
    expect(err).toContain('如 -o 3（');
    put('issues/0002/issue.yaml', '期号: 2\n日期: 2025-11-12\n');
    put('issues/0001/issue.yaml', '期号: 1\n日期: 2025-11-05\n');
    const { err: inNewYear } = await kuaibao(['import', '来稿']);
    expect(inNewYear).toContain('如 -o 2026-0001（');
    const { out } = await kuaibao(['import', '来稿', '-o', '2026-0001']);
    expect(out).toContain('导入到 issues/2026-0001');
  });
});
