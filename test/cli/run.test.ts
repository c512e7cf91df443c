import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { createProgram } from '../../src/cli/program.js';
import { formats } from '../../src/output/outputs.js';
import { formatters } from '../../src/report/formats.js';
import { displayWidth } from '../../src/source/width.js';
import { caseNames, readCase } from '../../tools/fixture/cases.mjs';
import { fixtures } from '../project.js';
import { docxText } from '../reader.js';
import { structureOffices } from '../structure-case.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-cli-'));
afterAll(() => rmSync(temporary, { recursive: true }));
const officeOf = structureOffices(temporary);
let made = 0;

function emptyFolder(): string {
  made += 1;
  return mkdtempSync(join(temporary, `${made}-`));
}

/** An issue in a copy of an office of the fixtures: what it is made of is kept beside its configuration. */
function copied(issue: string): string {
  const folder = emptyFolder();
  cpSync(join(fixtures, issue, '../..'), folder, { recursive: true });
  return join(folder, 'issues', basename(issue));
}

async function kuaibao(
  folder: string,
  argv: readonly string[],
  answers: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
) {
  const terminal = fakeTerminal(folder, answers, environment);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

describe('kuaibao compile', () => {
  it('writes DOCX and PDF into out/ beside the configuration, a line each', async () => {
    const office = emptyFolder();
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
    const { code, out, err } = await kuaibao(join(office, 'issues/0001'), ['compile', '--fonts', 'embedded']);
    expect({ code, err }).toEqual({ code: 0, err: '共1页，末页余11行\n' });
    expect(out).toMatch(
      /^已生成 \.\.\/\.\.\/out\/第1期\.docx（\d+ KB）\n已生成 \.\.\/\.\.\/out\/第1期\.pdf（1 页，\d+ KB）\n$/u,
    );
    expect(readdirSync(join(office, 'out')).sort()).toEqual([
      '第1期.docx',
      '第1期.manifest.json',
      '第1期.pdf',
    ]);
  });

  it('tells how long the phases took, from the process’s start on', async () => {
    const folder = emptyFolder();
    const terminal = fakeTerminal(folder);
    let now = 40;
    // Each look at the clock is a millisecond later than the last.
    const ticking = { ...terminal, loadingSince: 30, milliseconds: () => now++ };
    const issue = copied('office/minimal/issues/0001');
    await run(['compile', issue, '-o', 'out', '--fonts', 'embedded', '--timing'], ticking);
    const [, table = ''] = terminal.printed.err.split('各阶段所用的时间：\n');
    const rows = [...table.matchAll(/^(.+?) +(\d+\.00) 毫秒$/gmu)].map(([, name, time]) => [
      name,
      Number(time),
    ]);
    expect(rows.slice(0, 2)).toEqual([
      ['启动 Node', 30],
      ['装入程序', expect.any(Number)],
    ]);
    const names = ['读取稿件', '检查', '找字体', '排版', '生成 PDF', '生成 Word', '写出', '合计'];
    expect(rows.slice(2).map(([name]) => name)).toEqual(names);
    const times = rows.map(([, time]) => Number(time));
    expect(times.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(times.at(-1));
    expect(times.at(-1)).toBe(now - 1);
  });

  it('times one issue alone', async () => {
    const several = await kuaibao(emptyFolder(), ['compile', 'a', 'b', '--timing']);
    expect(several).toMatchObject({ code: 2, err: '“--timing”只用于一期，请只写一期的文件夹或期号\n' });
    expect((await kuaibao(emptyFolder(), ['compile', '--all', '--timing'])).code).toBe(2);
  });

  it('takes the formats and the folder asked for', async () => {
    const folder = emptyFolder();
    const issue = join(fixtures, 'office/sample/issues/supplement-03');
    const { code } = await kuaibao(folder, ['compile', issue, '-o', 'x/y', '--format', 'txt']);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'x/y')).sort()).toEqual(['增刊第3期.manifest.json', '增刊第3期.txt']);
  });

  // A ledger is no part of an issue.
  const wrong = caseNames().filter((name) =>
    readCase(name).expected.some((line) => line.includes(' error ') && !line.startsWith('台账/')),
  );
  it.each(wrong)('writes nothing for %s', async (name) => {
    const folder = emptyFolder();
    const issue = join(officeOf(name), 'issues/0001');
    const { code, out, err } = await kuaibao(folder, [
      'compile',
      issue,
      '-o',
      folder,
      '--format',
      'txt,docx',
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('没有生成文件');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the issue’s own folder out when the outputs lie in it', async () => {
    const folder = emptyFolder();
    cpSync(join(fixtures, 'office/minimal/bulletin.yaml'), join(folder, 'bulletin.yaml'));
    cpSync(join(fixtures, 'office/minimal/issues/0001'), folder, {
      recursive: true,
    });
    for (let i = 0; i < 2; i++) {
      const { code, err } = await kuaibao(folder, ['compile', '--format', 'txt']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    }
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['第1期.manifest.json', '第1期.txt']);
  });

  it('refuses to put outputs among the submissions', async () => {
    const office = emptyFolder();
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
    const { code, err } = await kuaibao(join(office, 'issues/0001'), ['compile', '-o', '成品']);
    expect(code).toBe(2);
    expect(err).toContain('不能在本期的稿件文件夹里');
  });

  it('finds links that lead out of the issue’s folder or nowhere', async () => {
    const office = emptyFolder();
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
    symlinkSync(join(office, 'bulletin.yaml'), join(office, 'issues/0001/外.yaml'));
    symlinkSync(join(office, 'nothing.yaml'), join(office, 'issues/0001/断.yaml'));
    const { code, out } = await kuaibao(office, ['check', '--format', 'line']);
    expect(code).toBe(1);
    expect(out).toMatch(/外\.yaml:1:1: error structure\/link-outside 这个链接指向本期文件夹之外/u);
    expect(out).toMatch(/断\.yaml:1:1: error structure\/link-outside 这个链接所指的文件不存在/u);
  });

  it('warns of a first page without body text', async () => {
    const office = emptyFolder();
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
    const [section = ''] =
      /(?<=栏目:\n\s*- ).*/u.exec(readFileSync(join(office, 'bulletin.yaml'), 'utf8')) ?? [];
    const [unit = ''] =
      /(?<=单位:\n\s*- ).*/u.exec(readFileSync(join(office, 'bulletin.yaml'), 'utf8')) ?? [];
    const many = Array.from(
      { length: 30 },
      (_, i) => `单位: ${unit}\n栏目: ${section}\n标题: 第${i + 1}篇\n正文: 内容${i}。\n`,
    );
    writeFileSync(join(office, 'issues/0001/多.yaml'), many.join('---\n'));
    const sheet = join(office, 'issues/0001/issue.yaml');
    writeFileSync(sheet, `${readFileSync(sheet, 'utf8')}要目: 是\n`);
    const { code, err } = await kuaibao(join(office, 'issues/0001'), ['compile', '--format', 'pdf']);
    expect(code).toBe(0);
    expect(err).toContain('layout/first-page-without-body');
  });

  it('uses a configured font file and says so when it cannot', async () => {
    const office = emptyFolder();
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
    const bulletin = join(office, 'bulletin.yaml');
    writeFileSync(bulletin, `${readFileSync(bulletin, 'utf8')}\n字体:\n  仿宋: 没有.ttf\n`);
    const { code, err } = await kuaibao(join(office, 'issues/0001'), ['compile', '--format', 'pdf']);
    expect(code).toBe(0);
    const line = readFileSync(bulletin, 'utf8')
      .split('\n')
      .findIndex((each) => each.includes('没有.ttf'));
    expect(err).toContain('警告 仿宋指定的字体“没有.ttf”不存在或无法读取');
    expect(err).toContain(`bulletin.yaml:${line + 1}:7`);
  });
});

describe('for the clerk', () => {
  const issue = copied('office/sample/issues/0127');

  it('makes a draft under a name of its own, and says how the issue fills its pages', async () => {
    const folder = emptyFolder();
    const { code, err } = await kuaibao(folder, [
      'compile',
      issue,
      '-o',
      '.',
      '--draft',
      '--fonts',
      'embedded',
    ]);
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      '第127期（送审稿）.docx',
      '第127期（送审稿）.manifest.json',
      '第127期（送审稿）.pdf',
    ]);
    expect(err).toMatch(/共\d+页，末页余\d+行/u);
    expect(await docxText(readFileSync(join(folder, '第127期（送审稿）.docx')))).not.toBe('');
  });

  it('puts the sources into the PDF when asked', async () => {
    const folder = emptyFolder();
    await kuaibao(folder, [
      'compile',
      issue,
      '-o',
      '.',
      '--format',
      'pdf',
      '--attach-sources',
      '--fonts',
      'embedded',
    ]);
    const pdf = readFileSync(join(folder, '第127期.pdf')).toString('latin1');
    expect(pdf.match(/\/Type \/Filespec/gu)).toHaveLength(23);
  });

  it('lists the paragraphs that end in fewer than three characters', async () => {
    const office = emptyFolder();
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
    const [file = ''] = readdirSync(join(office, 'issues/0001')).filter((name) => name !== 'issue.yaml');
    const path = join(office, 'issues/0001', file);
    // 26 characters on the first line, 28 on the next, and two left over beside the contributor's brackets.
    const head = readFileSync(path, 'utf8')
      .replace(/正文:[\s\S]*$/u, '')
      .replace(/陪同:.*\n/u, '');
    const unit = /单位: (.*)/u.exec(head)?.[1] ?? '';
    const title = /标题: (.*)/u.exec(head)?.[1] ?? '';
    const length = 26 - title.length - 1 + 28 - unit.length;
    writeFileSync(path, `${head}正文: ${'字'.repeat(length - 1)}。\n`);
    const { code, out } = await kuaibao(office, ['list', '--fit', '--fonts', 'embedded']);
    expect(code).toBe(0);
    expect(out).toMatch(/末行只有“.{1,4}”，删去\d个字可以省一行/u);
  });

  it('tells role by role which fonts serve, from where, and what is lacking', async () => {
    const { code, out } = await kuaibao(issue, ['fonts', '--fonts', 'embedded']);
    expect(code).toBe(0);
    for (const role of ['小标宋', '仿宋', '黑体', '楷体', '宋体']) expect(out).toContain(role);
    expect(out).toContain(
      '要正式的样子，请安装仿宋_GB2312；没有的，可以装免费的“朱雀仿宋”（璇玑造字，OFL 许可',
    );
    expect(out).toContain('在 GitHub 的 TrionesType/zhuque 项目里下载');
    expect(out).toMatch(/要正式的样子，请安装黑体\n/u);
    expect(out).toContain('本期不缺字');
  });

  it('tells which fonts are known to have what is lacking', async () => {
    const office = emptyFolder();
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
    const path = join(office, 'bulletin.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n联系:\n  电话: \u{20000}\u{20001}\u{2a700}\n`);
    const { out } = await kuaibao(join(office, 'issues/0001'), ['fonts', '--fonts', 'embedded']);
    expect(out).toContain('本期没有一种字体有的字：\u{20000}\u{20001}\u{2a700}\n');
    expect(out).toContain('“\u{20000}\u{20001}”在这些字体里有：宋体-ExtB、遍黑体\n');
    expect(out).toContain('“\u{2a700}”在这些字体里有：遍黑体、字云（Jigmo）\n');
  });
});

describe('kuaibao check', () => {
  const sample = join(fixtures, 'office/sample');

  it('checks the issue in the current folder, an office, a submission or the configuration', async () => {
    expect(await kuaibao(join(sample, 'issues/0128'), ['check'])).toMatchObject({ code: 0 });
    const whole = await kuaibao(sample, ['check']);
    expect(whole).toMatchObject({
      code: 0,
      out: '检查了 31 个文件，没有发现问题\n',
    });
    expect(await kuaibao(sample, ['check', 'bulletin.yaml'])).toMatchObject({
      out: '检查了 1 个文件，没有发现问题\n',
    });
  });

  it('shows the line with carets right under the wrong words', async () => {
    const { code, out } = await kuaibao(officeOf('several'), ['check']);
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot('golden/several.txt');
  });

  it('prints JSON that other programs read', async () => {
    const { out } = await kuaibao(officeOf('fullwidth-colon'), ['check', '--format', 'json']);
    const report = JSON.parse(out);
    expect(report.version).toBe(1);
    expect(report.summary).toEqual({
      errors: 1,
      warnings: 0,
      hints: 0,
      files: expect.any(Number),
    });
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      code: 'structure/fullwidth-colon',
      severity: 'error',
      fix: { safe: true },
    });
    const { line, column, endLine, endColumn } = report.findings[0];
    expect([endLine, endColumn]).toEqual([line, column + 1]);
  });

  it('colours only where it should', async () => {
    const folder = officeOf('several');
    expect((await kuaibao(folder, ['check'])).out).not.toContain('\u001b');
    expect(
      (
        await kuaibao(folder, ['check', '--color', 'always'], [], {
          NO_COLOR: '1',
        })
      ).out,
    ).toContain('\u001b[1;31m');
  });

  it('lets no control character of a submission reach the terminal', async () => {
    const office = emptyFolder();
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
    writeFileSync(
      join(office, 'issues/0001/坏.yaml'),
      '单位: "\\e[31m\\u202e甲"\n栏目: \u001b[31m乙\n标题: 丙\n正文: 丁\n',
    );
    for (const format of ['pretty', 'line']) {
      expect((await kuaibao(office, ['check', '--format', format])).out).not.toMatch(/[\u001b\u202e]/u);
    }
  });
});

describe('kuaibao list', () => {
  it('prints the order with the reasons, and the plan as JSON', async () => {
    const issue = join(fixtures, 'office/sample/issues/0127');
    const { code, out } = await kuaibao(issue, ['list']);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot('golden/list-0127.txt');
    const json = await kuaibao(issue, ['list', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      version: 1,
      issue: '第127期（总第1863期）',
    });
  });
});

describe('kuaibao init and new', () => {
  it('makes an office whose first issue compiles, and overwrites nothing', async () => {
    const folder = emptyFolder();
    expect(await kuaibao(folder, ['init', '甲局'])).toMatchObject({ code: 0 });
    const issue = join(folder, '甲局/issues/0001');
    expect(await kuaibao(issue, ['check'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('检查了 4 个文件，发现 4 个提示'),
    });
    expect(
      await kuaibao(issue, ['compile', '--format', 'docx,pdf,txt', '--fonts', 'embedded']),
    ).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, '甲局/out')).length).toBe(4);
    expect(readFileSync(join(issue, 'issue.yaml'), 'utf8')).toContain('日期: 2026-11-23');
    expect(await kuaibao(folder, ['init', '甲局'])).toMatchObject({
      code: 2,
      out: '',
    });
  });

  it('makes a submission from flags that checks clean', async () => {
    const folder = emptyFolder();
    await kuaibao(folder, ['init']);
    const issue = join(folder, 'issues/0001');
    const flags = [
      '--unit',
      '业务一科、综合科',
      '--section',
      '经验交流',
      '--headline',
      '甲 #乙“丙”',
      '--body',
      '丁已经开工。\\n戊已经完工。',
      '--date',
      '2026年11月2日',
    ];
    expect(await kuaibao(issue, ['new', ...flags])).toMatchObject({
      code: 0,
      out: '业务一科、综合科.yaml\n',
    });
    expect(await kuaibao(issue, ['check'])).toMatchObject({ code: 0 });
    expect((await kuaibao(issue, ['list'])).out).toContain('甲 #乙“丙”（业务一科、综合科）');
  });

  it('leaves what was not given to be filled in, where the check finds it', async () => {
    const folder = emptyFolder();
    await kuaibao(folder, ['init']);
    const issue = join(folder, 'issues/0001');
    expect(await kuaibao(issue, ['new', '--unit', '办公室', '--section', '工作动态'])).toMatchObject({
      code: 1,
      out: '办公室-2.yaml\n',
      err: expect.stringMatching(
        /出现没有填写的占位文字“【待填】”.*检查了 1 个文件，发现 2 个错误.*请用编辑器打开/su,
      ),
    });
    const { code, out } = await kuaibao(issue, ['check', '--format', 'line']);
    expect(code).toBe(1);
    expect(out.match(/structure\/placeholder/gu)).toHaveLength(2);
  });

  it('asks for what was not given, and again after a wrong answer', async () => {
    const folder = emptyFolder();
    await kuaibao(folder, ['init']);
    const issue = join(folder, 'issues/0001');
    const answers = ['综合棵', '综合科', '9', '3', '2026-2-30', '', '近日，完成档案整理。', '。'];
    const { code, err } = await kuaibao(issue, ['new'], answers);
    expect(code).toBe(0);
    expect(err).toContain('您是不是要写“综合科”？');
    expect(err).toContain('“2026-2-30”不是日期');
    expect(await kuaibao(issue, ['check'])).toMatchObject({ code: 0 });
    expect(existsSync(join(issue, '综合科-2.yaml'))).toBe(true);
  });

  it('never asks under CI', async () => {
    const folder = emptyFolder();
    await kuaibao(folder, ['init']);
    const { code, err } = await kuaibao(join(folder, 'issues/0001'), ['new'], ['综合科'], { CI: 'true' });
    expect(code).toBe(2);
    expect(err).toContain('--unit');
  });
});

describe('what cannot run', () => {
  const cases: readonly (readonly [argv: readonly string[], message: string])[] = [
    [['compile', 'nowhere'], 'nowhere：没有这个文件夹'],
    [['check', 'nowhere'], 'nowhere：没有这个文件或文件夹'],
    [['compile'], '找不到 bulletin.yaml'],
    [['check'], '里没有 bulletin.yaml，也没有 issue.yaml'],
    [['compile', '--formt', 'pdf'], '没有“--formt”这个选项。您是不是要写 --format？'],
    [['complie'], '没有“complie”这个命令。您是不是要写 compile？'],
    [['compile', '--format', 'doc'], `选项“--format”应为${formats.join('、')}`],
    [['check', '--format', 'xml'], `应为${Object.keys(formatters).join('、')}之一`],
    [['list', 'a', 'b'], '参数太多'],
    [['compile', '-o'], '后面要写内容'],
  ];
  it.each(cases)('%j exits with 2 and says why in Chinese', async (argv, message) => {
    const { code, out, err } = await kuaibao(emptyFolder(), argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('shows help to whoever types the name alone', async () => {
    const { code, out } = await kuaibao(emptyFolder(), []);
    expect(code).toBe(0);
    expect(out).toContain('compile');
  });

  it('shows help in Chinese, with 0', async () => {
    const { code, out } = await kuaibao(emptyFolder(), ['compile', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('用法：');
    expect(out).not.toMatch(/Usage|Options:|display help|default/u);
  });

  const commands = createProgram(fakeTerminal('.'), undefined, () => undefined).commands.map((each) =>
    each.name(),
  );
  it.each(commands)('calls by Chinese names what is to be written after %s', async (name) => {
    const { out } = await kuaibao(emptyFolder(), [name, '--help']);
    const [usage = ''] = out.split('\n', 1);
    const placeholders = [usage.slice(usage.indexOf(name)), out].join('\n').match(/[[<][^\]>]*[\]>]/gu) ?? [];
    expect(placeholders.length).toBeGreaterThan(1);
    for (const each of placeholders) expect(each).toMatch(/^.\p{Script=Han}+(?:\.{3})?.$/u);
    expect(out).not.toMatch(/\b(?!(?:JSON|YAML|PDF|DOCX|WPS|EDITOR)\b)[A-Z_]{3,}\b/u);
  });

  it('lines up what stands beside the options, Chinese names counted as two columns', async () => {
    const { out } = await kuaibao(emptyFolder(), ['new', '--help']);
    const columns = [...out.matchAll(/^ {2}-.*? {2,}(?=\p{Script=Han})/gmu)].map(([head]) =>
      displayWidth(head),
    );
    expect(columns.length).toBeGreaterThan(5);
    expect(new Set(columns).size).toBe(1);
  });
});
