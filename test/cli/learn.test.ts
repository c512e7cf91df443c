import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-learn-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const broken = readFileSync(join(fixtures, 'learn/broken.txt'), 'utf8');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(temporary, 'desk-'));
  mkdirSync(join(folder, '旧刊'));
  writeFileSync(join(folder, '旧刊/第58期.txt'), broken);
});

async function kuaibao(...argv: readonly string[]) {
  const terminal = fakeTerminal(folder);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

describe('learning an office from old issues', () => {
  it('writes an office that checks and compiles', async () => {
    const { code, out, err } = await kuaibao('learn', '旧刊', '-o', '单位');
    expect(out).toContain('刊名：汐湾县创建全国卫生县城　工作快报\n');
    expect(out).toContain('第58期.txt\n  提示 去掉了8处“**”');
    expect(out).not.toContain('learn/difference');
    expect(out).toContain('已建立 单位、单位/issues/0058，共11个文件\n');
    expect(err).toContain('打开 bulletin.yaml');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, '单位/bulletin.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.kuaibao\/bulletin\.schema\.json\n# 从第58期整理/u,
    );
    expect(readFileSync(join(folder, '单位/bulletin.yaml'), 'utf8')).toContain("文件名: '{年}年第{期}期'\n");
    expect(existsSync(join(folder, '单位/.kuaibao/bulletin.schema.json'))).toBe(true);
    expect((await kuaibao('check', '单位')).code).toBe(0);
    const made = await kuaibao('compile', '单位/issues/0058', '--format', 'txt');
    expect(made.code).toBe(0);
  });

  it('writes nothing in a trial, and shows the files', async () => {
    const { code, out } = await kuaibao('learn', '旧刊/第58期.txt', '-o', '单位', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('-- issues/0058/柳埠镇.yaml\n');
    expect(out.endsWith('这是试整理，什么也没有写\n')).toBe(true);
    expect(existsSync(join(folder, '单位'))).toBe(false);
  });

  it('touches no office that is there, and makes none inside another', async () => {
    writeFileSync(join(folder, 'bulletin.yaml'), '刊名: 快报\n');
    for (const [place, message] of [
      ['.', 'bulletin.yaml 已经有了，没有改动任何文件\n'],
      ['新单位', '已经是一个单位的文件夹，不能在里面再建一个'],
    ] as const) {
      const { code, err } = await kuaibao('learn', '旧刊', '-o', place);
      expect({ code, said: err.includes(message) }).toEqual({ code: 2, said: true });
    }
    expect(readFileSync(join(folder, 'bulletin.yaml'), 'utf8')).toBe('刊名: 快报\n');
  });

  it('tells of files that are no issue, and learns from the others', async () => {
    writeFileSync(join(folder, '旧刊/通知.txt'), '关于召开会议的通知\n\n请各单位按时参加。\n');
    writeFileSync(join(folder, '旧刊/空.docx'), '');
    const { code, out } = await kuaibao('learn', '旧刊', '-o', '单位');
    expect(code).toBe(1);
    expect(out).toContain('错误 看不出这是一期刊物：没有“第N期”，也没有【栏目】，没有整理');
    expect(out).toContain('空.docx\n  错误 这个文件是空的');
    expect(existsSync(join(folder, '单位/issues/0058/issue.yaml'))).toBe(true);
  });

  it('writes nothing where no file is an issue', async () => {
    rmSync(join(folder, '旧刊/第58期.txt'));
    writeFileSync(join(folder, '旧刊/通知.txt'), '关于召开会议的通知\n');
    const { code, err } = await kuaibao('learn', '旧刊', '-o', '单位');
    expect({ code, err }).toEqual({ code: 1, err: '没有整理出刊物，什么也没有写\n' });
    expect(existsSync(join(folder, '单位'))).toBe(false);
  });

  it('takes an issue that is there twice once', async () => {
    writeFileSync(join(folder, '旧刊/第58期（副本）.txt'), broken);
    writeFileSync(join(folder, '旧刊/第58期（改）.txt'), broken.replace('86个', '88个'));
    const { code, out } = await kuaibao('learn', '旧刊', '-o', '单位');
    expect(code).toBe(0);
    expect(out).toContain('与“第58期.txt”是同一期，文字相同，只用了那一份');
    expect(out).toContain('与“第58期.txt”是同一期，文字却不同，只用了那一份');
  });
});
