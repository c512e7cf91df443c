import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const submission =
  '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇清运淤泥\n日期: 2026-03-11\n正文: 全镇清运淤泥三百余方。\n';
let office = '';

beforeEach(() => {
  office = mkdtempSync(join(tmpdir(), 'kuaibao-sheet-'));
  cpSync(join(fixtures, 'proofreading/office'), office, { recursive: true });
});
afterEach(() => rmSync(office, { recursive: true }));

function put(path: string, text = submission): void {
  mkdirSync(dirname(join(office, path)), { recursive: true });
  writeFileSync(join(office, path), text);
}

async function told(args: readonly string[], from = office) {
  const terminal = fakeTerminal(from);
  const code = await run(args, terminal);
  return { code, text: `${terminal.printed.out}${terminal.printed.err}` };
}

async function found(from = office): Promise<readonly string[]> {
  const { text } = await told(['check', '--format', 'line'], from);
  return text.split('\n').filter((line) => line.includes('structure/missing-sheet'));
}

describe('submissions that no issue has', () => {
  it('are told of where their folder has no issue.yaml', async () => {
    put('issues/0003/青鹭镇.yaml');
    put('issues/0003/县直/县水利局.yaml');
    expect(await found()).toEqual([
      'issues/0003:1:1: warning structure/missing-sheet “0003”这个文件夹里有2篇稿件，却没有 issue.yaml，没有读取',
    ]);
    expect((await told(['check'])).code).toBe(0);
    expect(await found(join(office, 'issues'))).toHaveLength(1);
  });

  it('are told of one by one beside the issues’ folders, and beside bulletin.yaml', async () => {
    put('issues/青鹭镇.yaml');
    put('白蘋镇.yml');
    expect((await found()).map((line) => line.split(':')[0]).sort()).toEqual([
      'issues/青鹭镇.yaml',
      '白蘋镇.yml',
    ]);
  });

  it('are told of when all issues are compiled or verified', async () => {
    put('issues/0003/青鹭镇.yaml');
    const message = '“0003”这个文件夹里有1篇稿件，却没有 issue.yaml';
    expect((await told(['compile', '--all', '--format', 'txt'])).text).toContain(message);
    const { text, code } = await told(['verify']);
    expect(text).toContain(message);
    expect(code).toBe(0);
  });

  it('are none in outputs, in hidden folders, in other files of YAML, in another folder than an office’s', async () => {
    put('out/青鹭镇.yaml');
    put('.old/青鹭镇.yaml');
    put('设置/其他.yaml', 'a: 1\n');
    put('issues/0003/说明.txt', '照片\n');
    expect(await found()).toEqual([]);
  });
});

describe('a folder without issue.yaml', () => {
  it.each([
    ['compile', '3'],
    ['list', '0003'],
    ['new', '0003'],
    ['check', '第3期'],
  ])('is found by its name or number, and what it lacks is said: %s %s', async (...args) => {
    put('issues/0003/青鹭镇.yaml');
    const { code, text } = await told(args);
    expect(code).toBe(2);
    expect(text).toContain('issues/0003');
    expect(text).toContain('issue.yaml（期号、日期）');
    expect(text).not.toContain('没有这个文件夹');
  });
});
