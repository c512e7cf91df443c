import { execFileSync } from 'node:child_process';
import {
  cpSync,
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
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { formatters } from '../../src/report/formats.js';
import { layCase } from '../../tools/fixture/cases.mjs';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-report-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** A copy of an office of the fixtures, `office/NAME` or `structure/CASE`, to be written to. */
function office(from: string): string {
  const folder = mkdtempSync(join(temporary, 'office-'));
  const [kind, name = ''] = from.split('/');
  if (kind === 'structure') layCase(name, folder);
  else cpSync(join(fixtures, from), folder, { recursive: true });
  return folder;
}

async function check(folder: string, ...options: readonly string[]) {
  const terminal = fakeTerminal(folder);
  const code = await run(['check', ...options], terminal);
  return { code, ...terminal.printed };
}

const names = Object.keys(formatters);

describe('the exit code', () => {
  const cases = [
    ['office/minimal', [], 0],
    ['structure/several', [], 1],
    ['structure/long-nameplate', [], 0],
    ['structure/long-nameplate', ['--strict'], 1],
  ] as const;
  it.each(cases)(
    'of %s with %j is %i in every format, printed or written',
    async (from, options, expected) => {
      const folder = office(from);
      for (const format of names) {
        const printed = await check(folder, '--format', format, ...options);
        const written = await check(folder, '--format', format, '-o', `报告/${format}`, ...options);
        expect([format, printed.code, written.code]).toEqual([format, expected, expected]);
        expect(readFileSync(join(folder, '报告', format), 'utf8')).toBe(printed.out);
      }
      expect(readdirSync(join(folder, '报告')).sort()).toEqual([...names].sort());
    },
  );
});

describe('check --output', () => {
  it('prints the summary alone and colours nothing in the file', async () => {
    const folder = office('structure/several');
    const { out, err } = await check(folder, '--output', 'a/b/报告.txt', '--color', 'always');
    expect({ out, err }).toEqual({ out: '检查了 6 个文件，发现 3 个错误\n', err: '' });
    const text = readFileSync(join(folder, 'a/b/报告.txt'), 'utf8');
    expect(text).not.toContain('\u001b');
    expect(text).toContain('苇巷镇');
  });

  it('takes the place of an earlier report, and leaves nothing beside it', async () => {
    const folder = office('office/minimal');
    writeFileSync(join(folder, '报告.json'), '旧');
    await check(folder, '--format', 'json', '-o', '报告.json');
    expect(JSON.parse(readFileSync(join(folder, '报告.json'), 'utf8')).version).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['bulletin.yaml', 'issues', '报告.json']);
  });

  const refused: readonly (readonly [path: string, reason: string])[] = [
    ['issues/0001/报告.txt', '稿件文件夹'],
    ['issues/0001/新/报告.json', '稿件文件夹'],
    ['link/报告.txt', '稿件文件夹'],
    ['bulletin.yaml', '.yaml 文件是稿件或配置'],
    ['issues/0001/issue.yaml', '.yaml 文件是稿件或配置'],
    ['另一份.YML', '.yaml 文件是稿件或配置'],
    ['linked.txt', '这是要检查的文件'],
    ['通知.docx', '报告是文字，不能写成 .docx 文件'],
    ['out/第1期.PDF', '报告是文字，不能写成 .PDF 文件'],
    ['issues', '这是文件夹'],
    ['.', '这是文件夹'],
    ['bulletin.yaml/报告.txt', '路径中有一段不是文件夹'],
  ];
  it.each(refused)('refuses %s', async (path, reason) => {
    const folder = office('office/minimal');
    symlinkSync(join(folder, 'issues/0001'), join(folder, 'link'));
    symlinkSync(join(folder, 'bulletin.yaml'), join(folder, 'linked.txt'));
    const before = readdirSync(folder, { recursive: true }).sort();
    const bulletin = readFileSync(join(folder, 'bulletin.yaml'), 'utf8');
    const { code, out, err } = await check(folder, '-o', path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(reason);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
    expect(readFileSync(join(folder, 'bulletin.yaml'), 'utf8')).toBe(bulletin);
  });

  it('refuses what is no file and what kuaibao has made, and leaves it as it is', async () => {
    const folder = office('office/minimal');
    execFileSync('mkfifo', [join(folder, '管道')]);
    symlinkSync('管道', join(folder, '屏幕'));
    for (const place of ['管道', '屏幕']) {
      const { code, err } = await check(folder, '-o', place);
      expect({ code, err }).toEqual({
        code: 2,
        err: `报告不能写到 ${place}：这不是文件，不写 -o 就显示在屏幕上\n`,
      });
    }
    await run(['compile', '1', '--format', 'txt', '--fonts', 'embedded'], fakeTerminal(folder));
    await run(['schema', '--write'], fakeTerminal(folder));
    for (const place of [
      'out/第1期.txt',
      'out/第1期.manifest.json',
      '.kuaibao/issue.schema.json',
      '.gitattributes',
    ]) {
      writeFileSync(join(folder, '.gitattributes'), '* -text\n');
      const was = readFileSync(join(folder, place), 'utf8');
      const { code, err } = await check(folder, '-o', place);
      expect({ code, err }).toEqual({
        code: 2,
        err: `报告不能写到 ${place}：这是 kuaibao 自己的文件，请换一个名字\n`,
      });
      expect(readFileSync(join(folder, place), 'utf8')).toBe(was);
    }
    expect(await check(folder, '-o', 'out/报告.txt')).toMatchObject({ code: 0 });
  });

  it('refuses a file that was checked, whatever its name', async () => {
    const folder = office('office/minimal');
    const [name = ''] = readdirSync(join(folder, 'issues/0001')).filter((each) => each !== 'issue.yaml');
    const text = readFileSync(join(folder, 'issues/0001', name), 'utf8');
    writeFileSync(join(folder, '稿件.txt'), text);
    const { code, err } = await check(folder, '稿件.txt', '-o', './稿件.txt');
    expect(code).toBe(2);
    expect(err).toContain('这是要检查的文件');
    expect(readFileSync(join(folder, '稿件.txt'), 'utf8')).toBe(text);
  });

  it('may write into the outputs’ folder of an office that is its own only issue', async () => {
    const folder = mkdtempSync(join(temporary, 'flat-'));
    cpSync(join(fixtures, 'office/minimal/bulletin.yaml'), join(folder, 'bulletin.yaml'));
    cpSync(join(fixtures, 'office/minimal/issues/0001'), folder, { recursive: true });
    for (let i = 0; i < 2; i++) {
      expect(await check(folder, '-o', 'out/报告.txt')).toMatchObject({ code: 0 });
    }
    expect(existsSync(join(folder, 'out/报告.txt'))).toBe(true);
    mkdirSync(join(folder, 'out2'));
    expect(await check(folder, '-o', 'out2/报告.txt')).toMatchObject({ code: 2 });
  });
});
