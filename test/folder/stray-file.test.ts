import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { compile, findingsOf, hostileOffice, inIssue, withBody } from './hostile-office.js';

const entry = withBody('灯亮。').replaceAll('路灯', '步道').replace('灯亮', '步道铺好');

/** The findings on files laid beside the submissions. */
async function said(files: Readonly<Record<string, string | Uint8Array>>) {
  const inFolder = Object.entries(files).map(([name, content]) => [`issues/0001/${name}`, content]);
  const { code, lines } = await findingsOf(hostileOffice(Object.fromEntries(inFolder)));
  return { code, lines };
}

describe('beside the submissions', () => {
  it('lie tables, copies and originals, without a word', async () => {
    const names = [
      ...['统计表.xlsx', '统计表.csv', '来文.ofd', '打包.zip'],
      ...['乙.yaml.bak', '乙.yaml~', '乙.yaml.orig', '数据.json', '会议录音.mp3'],
    ];
    const files = Object.fromEntries(names.map((name) => [name, entry]));
    expect(await said(files)).toEqual({ code: 0, lines: [] });
  });

  it('lie pictures, told of as a hint unless a submission names them, one by one or, if there are many, all at once', async () => {
    const told = 'hint picture/unused 没有稿件用到';
    const [one, other] = ['现场.jpg', '照片/1.HEIC'];
    expect(await said({ [one]: 'x', [other]: 'x' })).toEqual({
      code: 0,
      lines: [other, one].map((name) => `${name}:1:1: ${told}这张图片，没有印出`),
    });
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`照片/${i}.png`, 'x']));
    const { lines } = await said(many);
    expect(lines).toEqual([`.:1:1: ${told}这里的6张图片，没有印出`]);
    const naming = withBody('步道铺好。\n  [图片：照片/0.png 步道]\n  [图片：照片/1.png 步道]').replaceAll(
      '路灯',
      '步道',
    );
    const named = await said({ ...many, '乙.yaml': naming });
    expect(named.lines.filter((line) => line.includes('picture/unused'))).toHaveLength(4);
  });

  it.each(['乙.docx', '乙.doc', '乙.WPS', '乙.rtf', '乙.pdf'])(
    'lies a manuscript, %s, which is warned of until it is a submission',
    async (name) => {
      const told = '这个文件不是 .yaml 稿件，没有读取，本期里没有它的内容';
      const warning = `${name}:1:1: warning structure/not-a-submission ${told}`;
      expect(await said({ [name]: 'PK' })).toEqual({ code: 0, lines: [warning] });
      for (const copy of ['乙.yaml', '乙.yml'])
        expect(await said({ [name]: 'PK', [copy]: entry })).toEqual({ code: 0, lines: [] });
      const { code, err } = await inIssue(hostileOffice({ [`issues/0001/${name}`]: 'PK' }), compile);
      expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining(told) });
    },
  );

  it('lies a note, which is a hint, and the lock of an open document, of which nothing is said', async () => {
    const hint = '意见.txt:1:1: hint structure/not-a-submission 这个文件不是稿件，没有读取';
    expect(await said({ '意见.txt': '版面紧凑一些\n', '~$乙.docx': 'x' })).toEqual({
      code: 0,
      lines: [hint],
    });
  });

  it.each(['乙.txt', '乙.yaml.txt', '乙', '乙.md', '乙.yam'])(
    'is a submission called %s, to be renamed',
    async (name) => {
      const office = hostileOffice({ [`issues/0001/${name}`]: entry });
      const { code, out } = await inIssue(office, ['check']);
      expect(code).toBe(1);
      expect(out).toContain('这个文件像是稿件，文件名要以“.yaml”结尾');
      expect(out).toContain('请改名为 乙.yaml');
    },
  );

  it('is a submission whose name begins with a point, unless the folder has it without', async () => {
    const told = '这个文件像是稿件，文件名以“.”开头，没有读取';
    const error = `.乙.yaml:1:1: error structure/not-a-submission ${told}`;
    expect(await said({ '.乙.yaml': entry })).toEqual({ code: 1, lines: [error] });
    expect(await said({ '.乙.yaml': entry, '乙.yaml': entry })).toEqual({ code: 0, lines: [] });
    expect(await said({ '.设置.yaml': 'a: 1\n', '._乙.yaml': '\0\x05' })).toEqual({ code: 0, lines: [] });
  });

  it('is a copy of one, which is not to be put in its place', async () => {
    const office = hostileOffice({ 'issues/0001/乙.txt': entry, 'issues/0001/乙.yaml': entry });
    expect((await inIssue(office, ['check'])).out).toContain('已有 乙.yaml，请核对后删去多余的一个');
  });
});

describe('a sheet under another name', () => {
  it.each(['issue.yml', 'Issue.yaml', 'issue.yaml.txt'])(
    '%s is named, and an office is not checked without it',
    async (name) => {
      const office = hostileOffice({}, (folder) => {
        renameSync(join(folder, 'issues/0001/issue.yaml'), join(folder, 'issues/0001', name));
        mkdirSync(join(folder, 'issues/0002'));
      });
      for (const argv of [
        ['check'],
        ['check', 'issues/0001'],
        ['compile', 'issues/0001'],
        ['compile', '--all'],
      ]) {
        const terminal = fakeTerminal(office);
        expect(await run(argv, terminal)).toBe(2);
        expect(terminal.printed.err).toContain(`请把 issues/0001/${name} 改名为 issue.yaml`);
      }
    },
  );

  it('so is a configuration', async () => {
    const office = hostileOffice({}, (folder) =>
      renameSync(join(folder, 'bulletin.yaml'), join(folder, 'bulletin.yaml.txt')),
    );
    const terminal = fakeTerminal(office);
    expect(await run(['check', 'issues/0001'], terminal)).toBe(2);
    expect(terminal.printed.err).toContain('请把 bulletin.yaml.txt 改名为 bulletin.yaml');
  });
});
