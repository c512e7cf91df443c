import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostileOffice, inIssue, submission, withBody } from '../folder/hostile-office.js';
import { buildFont, windowsName } from '../font/build-font.js';

const rare = '\u{20000}';
const bulletin = (more: string): string =>
  `刊名: [枕溪, 街道工作快报]\n编发单位: 枕溪街道办事处\n栏目: [社区动态]\n单位: [檐下社区, 溪口社区]\n署名: {编辑: 温旸, 校对: 顾以宁, 核签: 陶喆}\n${more}`;

/** The findings of what can't be printed: severity and place. */
async function unprintable(office: string, ...argv: readonly string[]) {
  const { code, out } = await inIssue(office, ['check', '--format', 'json', ...argv]);
  const { findings } = JSON.parse(out) as {
    readonly findings: readonly {
      code: string;
      severity: string;
      file: string;
      line: number;
      column: number;
    }[];
  };
  const told = findings.filter((each) => each.code.startsWith('layout/'));
  return {
    code,
    told: told.map(({ severity, file, line, column }) => `${severity} ${file}:${line}:${column}`),
  };
}

describe('a character that the embedded faces lack', () => {
  const withRare = (): string => hostileOffice({ [submission]: withBody(`村民${rare}某修好路灯。`) });

  it('is a warning: the machine may have a face for it', async () => {
    expect(await unprintable(withRare())).toEqual({ code: 0, told: ['warning 乙.yaml:5:5'] });
  });

  it('is an error where only the embedded faces count', async () => {
    expect(await unprintable(withRare(), '--fonts', 'embedded')).toEqual({
      code: 1,
      told: ['error 乙.yaml:5:5'],
    });
  });

  it('is listed as often as other findings of one kind, the rest as a number', async () => {
    const text = Array.from({ length: 150 }, (_, i) => String.fromCodePoint(0x20100 + i)).join('');
    const office = hostileOffice({ [submission]: withBody(`村民${text}某修好路灯。`) });
    expect((await unprintable(office, '--fonts', 'embedded')).told).toHaveLength(101);
    const { err } = await inIssue(office, ['compile', '--format', 'docx', '--fonts', 'embedded']);
    expect(err.match(/没有一种字体有/gu)).toHaveLength(100);
    expect(err).toMatch(/同样的问题还有 \d+ 处，没有一一列出/u);
  });

  it('is told of where it is there but not in the variant form asked for, as compile does', async () => {
    const office = hostileOffice({ [submission]: withBody('葛\u{e0100}某修好路灯。') });
    const argv = ['--fonts', 'embedded'];
    expect(await unprintable(office, ...argv)).toEqual({ code: 0, told: ['warning 乙.yaml:5:3'] });
    expect(await unprintable(office, ...argv, '--strict')).toMatchObject({ code: 1 });
    expect(await inIssue(office, ['compile', '--format', 'docx', ...argv, '--strict'])).toMatchObject({
      code: 1,
    });
    expect(await unprintable(office)).toEqual({ code: 0, told: [] });
  });

  it('is not the accent that makes one character with its letter', async () => {
    const office = hostileOffice({ 'bulletin.yaml': bulletin('').replace('温旸', 'Jose\u0301') });
    expect(await unprintable(office, '--fonts', 'embedded')).toEqual({ code: 0, told: [] });
  });

  it('is no accent on a letter: no face helps there', async () => {
    const office = hostileOffice({ 'bulletin.yaml': bulletin('').replace('温旸', 'Jox\u0304') });
    const { out } = await inIssue(office, ['check', '--fonts', 'embedded']);
    expect(out).toContain('要叠在字母上');
    expect(out).not.toContain('这个字的字体');
  });

  it('is found in a submission by itself', async () => {
    expect(await unprintable(withRare(), '乙.yaml')).toEqual({ code: 0, told: ['warning 乙.yaml:5:5'] });
  });

  it('is nothing to speak of where a face file of the office has it, unless that does not count', async () => {
    const own = hostileOffice(
      {
        'bulletin.yaml': bulletin('字体: {楷体: 字体/自造.ttf}\n'),
        [submission]: withBody(`村民${rare}某修好路灯。`),
        '字体/自造.ttf': '',
      },
      (folder) => {
        const names = [windowsName(1, '自造', 0x804), windowsName(6, 'Own')];
        writeFileSync(
          join(folder, '字体/自造.ttf'),
          buildFont({ names, chars: '市委快报', aliases: [[0x20000, '市']] }),
        );
      },
    );
    expect(await unprintable(own)).toEqual({ code: 0, told: [] });
    expect((await unprintable(own, '--fonts', 'embedded')).told).toEqual(['error 乙.yaml:5:5']);
  });

  it.each([
    ['保存提示', `保存提示: 内部${rare}资料\n`, 'warning ../../bulletin.yaml:6:9'],
    ['a label', `联系: {电${rare}话: 0500-6120127}\n`, 'warning ../../bulletin.yaml:6:7'],
    ['a value', `分发: {送: 各社区, 报: 区${rare}委}\n`, 'warning ../../bulletin.yaml:6:18'],
  ])('is found in %s of the configuration', async (_, more, place) => {
    expect((await unprintable(hostileOffice({ 'bulletin.yaml': bulletin(more) }))).told).toEqual([place]);
  });

  it('is not sought in what is not printed', async () => {
    const office = hostileOffice({
      'bulletin.yaml': bulletin(`# ${rare}\n`).replace('溪口社区', `溪${rare}社区`),
      [submission]: withBody('修好路灯。').replace('正文', `备注: ${rare}\n正文`),
    });
    expect((await unprintable(office, '--fonts', 'embedded')).told).toEqual([]);
  });

  it('written as an escape is found too', async () => {
    const office = hostileOffice({ 'bulletin.yaml': bulletin('保存提示: "内部\\U00020000资料"\n') });
    expect((await unprintable(office)).told).toEqual(['warning ../../bulletin.yaml:6:10']);
  });
});

it('a masthead taller than its page stops the issue, whatever faces serve', async () => {
  const names = Array.from({ length: 6 }, (_, i) => `  - 阿依古丽·买买提${'一二三四五六'.charAt(i)}\n`).join(
    '',
  );
  const more = `签发人:\n${names}密级: 机密\n份号: 1\n版式: {每页行数: 10}\n校对: {规则: {style/deviation: 关}}\n`;
  const office = hostileOffice({ 'bulletin.yaml': bulletin(more) });
  for (const argv of [[], ['--fonts', 'embedded']])
    expect(await unprintable(office, ...argv)).toEqual({ code: 1, told: ['error ../../bulletin.yaml:6:1'] });
  const { code, err } = await inIssue(office, ['compile', '--format', 'docx', '--fonts', 'embedded']);
  expect(code).toBe(1);
  expect(err).toContain('版头太高，一页里放不下');
});

describe('a face file of the office', () => {
  it('that is not there is a warning at its place, unless it does not count', async () => {
    const office = hostileOffice({
      'bulletin.yaml': bulletin('字体: {楷体: 字体/没有.ttf, 仿宋: 没有装的仿宋}\n'),
    });
    expect(await unprintable(office)).toEqual({ code: 0, told: ['warning ../../bulletin.yaml:6:10'] });
    expect((await unprintable(office, '--fonts', 'embedded')).told).toEqual([]);
  });
});

describe('a letter whose mark is a character by itself', () => {
  it('is printed as the one character that Unicode has for it, and told of at its place', async () => {
    const office = hostileOffice({ [submission]: withBody('引进cafe\u0301品牌，新开门店3家。') });
    const { code, out } = await inIssue(office, ['check', '--format', 'line', '--fonts', 'embedded']);
    expect([code, out.trim()]).toEqual([
      0,
      expect.stringMatching(/^乙\.yaml:5:8: warning character\/decomposed [^\n]*$/u),
    ]);
    expect((await inIssue(office, ['compile', '--format', 'txt', '--fonts', 'embedded'])).code).toBe(0);
    const [name = ''] = readdirSync(join(office, 'out')).filter((each) => each.endsWith('.txt'));
    expect(readFileSync(join(office, 'out', name), 'utf8')).toContain('引进caf\u00e9品牌');
  });

  it('is an error where Unicode has none: it would be a wrong picture', async () => {
    const office = hostileOffice({ [submission]: withBody('变量x\u0304取3次平均。') });
    expect(await unprintable(office)).toEqual({ code: 1, told: ['error 乙.yaml:5:5'] });
    expect((await inIssue(office, ['compile'])).code).toBe(1);
  });
});

describe('what has no room', () => {
  const list = (count: number): string => '县水利局、'.repeat(count);

  it('is found by check as by compile, with the texts in which it stands', async () => {
    const office = hostileOffice({ 'bulletin.yaml': bulletin(`分发: {报: 区委, 发: ${list(200)}}\n`) });
    expect(await unprintable(office)).toEqual({ code: 1, told: ['error ../../bulletin.yaml:6:16'] });
  });

  it('is not spoken of while an error stands: what has that cannot be laid out', async () => {
    const office = hostileOffice({
      'bulletin.yaml': bulletin(`分发: {报: 区委, 发: ${list(200)}}\n`),
      [submission]: '单位: 谁\n',
    });
    expect((await unprintable(office)).told).toEqual([]);
  });
});

describe('a first page full of contents', () => {
  const headline = '溪口社区开展消防安全检查并整改隐患若干处以后又组织居民参加消防演练';
  const entries = Array.from(
    { length: 16 },
    (_, i) =>
      `单位: 溪口社区\n栏目: 社区动态\n标题: ${headline}${'一二三四五六七八九十百千万亿零半'.charAt(i)}\n正文: 检查${i + 3}家。\n`,
  );

  it('is a warning where the faces are certain, for on them it hangs', async () => {
    const office = hostileOffice({
      'bulletin.yaml': bulletin('要目: 是\n'),
      [submission]: entries.join('---\n'),
    });
    expect((await unprintable(office, '--fonts', 'embedded')).told).toEqual([
      'warning ../../bulletin.yaml:1:1',
    ]);
    expect((await unprintable(office)).told).toEqual([]);
  });
});
