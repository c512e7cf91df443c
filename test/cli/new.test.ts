import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-new-'));
afterAll(() => rmSync(temporary, { recursive: true }));

let issue = '';
beforeEach(async () => {
  const office = mkdtempSync(join(temporary, 'office-'));
  await run(['init'], fakeTerminal(office));
  issue = join(office, 'issues/0001');
});

const flags = ['--unit', '综合科', '--section', '工作动态', '--headline', '综合科整理档案', '--file', '新'];

interface Given {
  readonly answers?: readonly string[];
  readonly input?: Uint8Array;
}

async function kuaibao(argv: readonly string[], { answers = [], input = new Uint8Array() }: Given = {}) {
  const terminal = fakeTerminal(issue, answers, {}, input);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

/** The lines of the new submission's body. */
function body(): readonly string[] {
  const [, block = ''] =
    /^正文: \|\n((?: {2}.*\n)*)/mu.exec(readFileSync(join(issue, '新.yaml'), 'utf8')) ?? [];
  return block.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(2)]));
}

describe('the body of a new submission', () => {
  it('asked for, is all that stands before the line that ends it, empty lines and indents or not', async () => {
    const pasted = ['　　综合科清点档案120卷。', '', '　　档案室已经建好。', '', '完'];
    const { code, err } = await kuaibao(['new', ...flags], { answers: ['', '', ...pasted] });
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringContaining('写完另起一行，只写一个“完”字'),
    });
    expect(body()).toEqual(['综合科清点档案120卷。', '档案室已经建好。']);
    expect(await kuaibao(['check'])).toMatchObject({ code: 0 });
  });

  it('is left to be filled in where nothing stands before that line', async () => {
    expect((await kuaibao(['new', ...flags], { answers: ['', '', '完'] })).err).toContain('换成实际内容');
    expect(body()).toEqual(['【待填】']);
  });

  it('comes from the standard input for “-”, and is read as what it says', async () => {
    const text = '综合科清点档案120卷。\r\n\r\n路径写作 C:\\name。\r\n';
    const input = new TextEncoder().encode(`\ufeff${text}`);
    expect(await kuaibao(['new', ...flags, '--body', '-'], { input })).toMatchObject({ code: 0, err: '' });
    expect(body()).toEqual(['综合科清点档案120卷。', '路径写作 C:\\name。']);
  });

  it('is refused from a pipe that has made question marks of its characters', async () => {
    const input = new TextEncoder().encode('???????120???\r\n');
    expect(await kuaibao(['new', ...flags, '--body', '-'], { input })).toEqual({
      code: 2,
      out: '',
      err: '标准输入里的汉字都成了“?”，是 PowerShell 的管道换掉的，请用 --body-file 从文件读\n',
    });
    expect(() => body()).toThrow();
  });

  it('comes from a text file, in the encoding of an older Notepad too, which is said', async () => {
    // 甲已开工。 in GBK
    writeFileSync(join(issue, '../正文.txt'), Buffer.from('bcd7d2d1bfaab9a4a1a3', 'hex'));
    expect(await kuaibao(['new', ...flags, '--body-file', '../正文.txt'])).toMatchObject({
      code: 0,
      err: '正文 ../正文.txt 的编码像是 GBK，已按它读取，请核对\n',
    });
    expect(body()).toEqual(['甲已开工。']);
  });

  it.each([
    ['没有.txt', '无法读取正文 没有.txt：没有这个文件或文件夹'],
    ['.', '无法读取正文 .：这里应为文件，现为文件夹'],
    ['../稿.docx', '正文 ../稿.docx 不是文本，请从 Word 里复制文字，存成 .txt 再用'],
    ['../长.txt', '正文 ../长.txt 有 1.1 MB，超过上限 1 MB，没有新建稿件'],
  ])('is refused from %s, and no file is made', async (path, said) => {
    writeFileSync(join(issue, '../稿.docx'), Buffer.from('504b0304140000000800ffffff', 'hex'));
    writeFileSync(join(issue, '../长.txt'), '长'.repeat(400_000));
    expect(await kuaibao(['new', ...flags, '--body-file', path])).toEqual({
      code: 2,
      out: '',
      err: `${said}\n`,
    });
    expect(() => body()).toThrow();
  });

  it('is left to be filled in where what is piped in, or given, is empty', async () => {
    for (const given of ['-', '', '  \\n ']) {
      const { code, err } = await kuaibao([
        'new',
        ...flags.slice(0, -1),
        `空${given.length}`,
        '--body',
        given,
      ]);
      expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('【待填】') });
      expect(readFileSync(join(issue, `空${given.length}.yaml`), 'utf8')).toContain('正文: |\n  【待填】\n');
    }
  });

  it('is given in one way only', async () => {
    expect((await kuaibao(['new', ...flags, '--body', '甲。', '--body-file', '甲.txt'])).err).toContain(
      '选项“--body-file”和“--body”不能同时用',
    );
  });
});

describe('the date of a new submission', () => {
  it.each(['2026-3-5', '2026年3月5日', '2026.3.5', '2026/03/05', '２０２６年３月５日', '20260305'])(
    'written %s is written in the form that is read again',
    async (date) => {
      expect(await kuaibao(['new', ...flags, '--body', '甲已开工。', '--date', date])).toMatchObject({
        code: 0,
      });
      expect(readFileSync(join(issue, '新.yaml'), 'utf8')).toContain('\n日期: 2026-03-05\n');
      expect(await kuaibao(['check', '新.yaml'])).toMatchObject({ code: 0 });
    },
  );

  it.each(['2026-2-30', '3月5日', '昨天', ''])('written “%s” is refused', async (date) => {
    expect(await kuaibao(['new', ...flags, '--date', date])).toMatchObject({
      code: 2,
      err: `“${date}”不是日期，应写成 2024-03-14 的样子\n`,
    });
  });
});

describe('what a new submission cannot be', () => {
  it.each(['--headline', '--attendees'])('one with %s on two lines', async (flag) => {
    const { code, err } = await kuaibao(['new', ...flags, flag, '两行\n标题', '--body', '正文。']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('只写一行，不能换行') });
    expect(existsSync(join(issue, '新.yaml'))).toBe(false);
  });

  it('one of a section whose sub-section is not said', async () => {
    const path = join(issue, '../../bulletin.yaml');
    const text = readFileSync(path, 'utf8').replace(
      /^ {2}- 工作动态.*$/mu,
      '  - 名称: 工作动态\n    子栏目: [综合, 专项]',
    );
    writeFileSync(path, text);
    const { code, err } = await kuaibao(['new', ...flags]);
    expect({ code, err }).toMatchObject({
      code: 2,
      err: '“工作动态”下面有子栏目，请写明是哪一个：工作动态/综合、工作动态/专项\n',
    });
  });
});

describe('kuaibao fonts', () => {
  it.each(['99', 'nofolder/xx'])('cannot run where there is no folder: %s', async (path) => {
    const { code, err } = await kuaibao(['fonts', path, '--fonts', 'embedded']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('没有这个文件夹') });
  });
});

describe('a new submission of a section', () => {
  const configure = (form: string): void => {
    const path = join(issue, '../../bulletin.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/^ {2}- 工作动态$/mu, `  - 名称: 工作动态\n    ${form}`),
    );
  };

  it('whose headlines are centred is asked for subtitle and authors', async () => {
    configure('形式: 专报');
    const { code, err } = await kuaibao(['new', ...flags], {
      answers: ['', '以文书科为例', '温旸、顾以宁', '', '综合科清点档案120卷。', '完'],
    });
    expect(code).toBe(0);
    expect(err).toMatch(/副题（没有就回车）：.*作者（几个人用顿号隔开，没有就回车）：/su);
    const text = readFileSync(join(issue, '新.yaml'), 'utf8');
    expect(text).toMatch(/^副题: 以文书科为例$/mu);
    expect(text).toMatch(/^作者:\n {2}- 温旸\n {2}- 顾以宁$/mu);
    expect(await kuaibao(['check'])).toMatchObject({ code: 0 });
  });

  it('whose headlines stand alone is asked for a subtitle, and what is left out stands as a remark', async () => {
    configure('标题: 独行');
    const { err } = await kuaibao(['new', ...flags], {
      answers: ['', '', '', '综合科清点档案120卷。', '完'],
    });
    expect(err).toContain('副题（没有就回车）：');
    expect(err).not.toContain('作者');
    expect(readFileSync(join(issue, '新.yaml'), 'utf8')).toMatch(/^# 副题: {8}（可不写）/mu);
  });

  it('whose headlines run in is asked for neither', async () => {
    const { err } = await kuaibao(['new', ...flags], { answers: ['', '', '综合科清点档案120卷。', '完'] });
    expect(err).not.toMatch(/副题|作者/u);
    expect(readFileSync(join(issue, '新.yaml'), 'utf8')).not.toMatch(/副题|作者/u);
  });
});
