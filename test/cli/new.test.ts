import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listChoices } from '../../src/cli/ask-choice.js';
import { run } from '../../src/cli/main.js';
import { encoder } from '../../tools/fixture/encode.mjs';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-new-'));
afterAll(() => rmSync(temporary, { recursive: true }));

let issue = '';
beforeEach(async () => {
  const office = mkdtempSync(join(temporary, 'office-'));
  await run(['init'], fakeTerminal(office));
  issue = join(office, 'issues/0001');
});

const clean = '检查了 1 个文件，没有发现问题\n';
const flags = ['--unit', '综合科', '--section', '工作动态', '--headline', '综合科整理档案', '--file', '新'];

interface Given {
  readonly answers?: readonly string[];
  readonly input?: Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** A full disk. */
  readonly refusesToWrite?: true;
}

async function kuaibao(argv: readonly string[], given: Given = {}) {
  const { answers = [], input = new Uint8Array(), environment = {}, refusesToWrite } = given;
  const terminal = fakeTerminal(issue, answers, environment, input);
  const full = (): never => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  const { host } = terminal;
  const code = await run(argv, refusesToWrite ? { ...terminal, host: { ...host, create: full } } : terminal);
  return { code, ...terminal.printed };
}

/** The lines of the new submission's body. */
function body(name = '新'): readonly string[] {
  const [, block = ''] =
    /^正文: \|\n((?: {2}.*\n)*)/mu.exec(readFileSync(join(issue, `${name}.yaml`), 'utf8')) ?? [];
  return block.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(2)]));
}

describe('the body of a new submission', () => {
  it('asked for, is all that stands before the line that ends it, empty lines and indents or not', async () => {
    const pasted = ['　　综合科清点档案120卷。', '', '　　档案室已经建好。', '', '。'];
    const { code, err } = await kuaibao(['new', ...flags], { answers: ['', '', ...pasted] });
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringContaining('写完另起一行，只写一个“。”再回车'),
    });
    expect(body()).toEqual(['综合科清点档案120卷。', '档案室已经建好。']);
    expect(await kuaibao(['check'])).toMatchObject({ code: 0 });
  });

  it('is left to be filled in where nothing stands before that line', async () => {
    const { code, err } = await kuaibao(['new', ...flags], { answers: ['', '', '。'] });
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('换成实际内容') });
    expect(body()).toEqual(['【待填】']);
  });

  it('comes from the standard input for “-”, and is read as what it says', async () => {
    const text = '综合科清点档案120卷。\r\n\r\n路径写作 C:\\name。\r\n';
    const input = new TextEncoder().encode(`\ufeff${text}`);
    expect(await kuaibao(['new', ...flags, '--body', '-'], { input })).toMatchObject({ code: 0, err: clean });
    expect(body()).toEqual(['综合科清点档案120卷。', '路径写作 C:\\name。']);
  });

  it('is refused from a pipe that has made question marks of its characters', async () => {
    const input = new TextEncoder().encode('???????120???\r\n');
    expect(await kuaibao(['new', ...flags, '--body', '-'], { input })).toEqual({
      code: 2,
      out: '',
      err: '标准输入里的汉字都成了“?”，是 PowerShell 的管道换掉的，请用 --body 从文件读\n',
    });
    expect(() => body()).toThrow();
  });

  it('comes from a text file, in the encoding of an older Notepad too, which is said', async () => {
    // 甲已开工。 in GBK
    writeFileSync(join(issue, '../正文.txt'), Buffer.from('bcd7d2d1bfaab9a4a1a3', 'hex'));
    expect(await kuaibao(['new', ...flags, '--body-file', '../正文.txt'])).toMatchObject({
      code: 0,
      err: `正文 ../正文.txt 的编码像是 GBK，已按它读取，请核对\n${clean}`,
    });
    expect(body()).toEqual(['甲已开工。']);
  });

  it.each([
    ['没有.txt', '无法读取正文 没有.txt：没有这个文件或文件夹'],
    ['.', '无法读取正文 .：这里应为文件，现为文件夹'],
    [
      '../稿.docx',
      '正文 ../稿.docx 是 Word 文件（.docx）或别的压缩文件，不是纯文本：请用 kuaibao import 转成稿件，或者打开它，复制文字，粘贴到 kuaibao new 里',
    ],
    ['../长.txt', '正文 ../长.txt 有 1.1 MB，超过上限 1 MB，请分成几篇'],
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
      expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('【待填】') });
      expect(readFileSync(join(issue, `空${given.length}.yaml`), 'utf8')).toContain('正文: |\n  【待填】\n');
    }
  });

  it('comes from a file that --body names, in any encoding', async () => {
    const text = '综合科清点档案120卷。\r\n档案室已经建好。\r\n';
    const files = {
      'UTF-8': Buffer.from(text),
      'UTF-8 with a mark': Buffer.from(`\ufeff${text}`),
      'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'GB 18030': encoder('gb18030')(text),
    };
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(join(issue, '../正文.txt'), bytes);
      const argv = ['new', ...flags.slice(0, -1), name, '--body', '../正文.txt'];
      expect(await kuaibao(argv)).toMatchObject({ code: 0, err: expect.stringContaining(clean) });
      expect(body(name)).toEqual(['综合科清点档案120卷。', '档案室已经建好。']);
    }
    expect(await kuaibao(['new', ...flags, '--body', '没有.txt'])).toMatchObject({
      code: 2,
      err: '无法读取正文 没有.txt：没有这个文件或文件夹\n',
    });
  });

  it.each([
    ['{\\rtf1 甲}', '是写字板文件（.rtf）'],
    ['%PDF-1.7', '是 PDF'],
    ['<!DOCTYPE html><p>甲', '是网页或 XML'],
    ['\u00d0\u00cf\u0011\u00e0\u00a1', '是 Word、WPS 文件（.doc、.wps）'],
  ])('is no file of another kind, whatever its name: %j', async (text, said) => {
    writeFileSync(join(issue, '../正文.txt'), Buffer.from(text, 'latin1'));
    const { code, err } = await kuaibao(['new', ...flags, '--body', '../正文.txt']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });

  it('is read from the file that is named where it is asked for, as a terminal writes one that is dragged', async () => {
    writeFileSync(join(issue, '正 文.txt'), '综合科清点档案120卷。\n');
    const answers = ['', '', '没有.txt', `'${join(issue, '正 文.txt')}'`];
    const { code, err } = await kuaibao(['new', ...flags], { answers });
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('没有这个文件或文件夹') });
    expect(body()).toEqual(['综合科清点档案120卷。']);
  });

  it('may name files behind its first line', async () => {
    const pasted = ['综合科整理了下列文件。', '目录.xlsx', '编辑器'];
    await kuaibao(['new', ...flags], { answers: ['', '', ...pasted, '。'] });
    expect(body()).toEqual(pasted);
  });

  it('comes from the editor, without the remarks above it', async () => {
    const environment = { EDITOR: "printf '　　综合科清点档案120卷。\\r\\n#1机组检修。\\n' >>" };
    for (const given of [{ argv: ['--edit'] }, { argv: [], answers: ['', '', '编辑器'] }]) {
      const { code } = await kuaibao(['new', ...flags, ...given.argv], { ...given, environment });
      expect(code).toBe(0);
      expect(body()).toEqual(['综合科清点档案120卷。', '#1机组检修。']);
      rmSync(join(issue, '新.yaml'));
    }
  });

  it('is not written where there is no editor, or it did not end well, which is said', async () => {
    const argv = ['new', ...flags, '--edit'];
    expect(await kuaibao(argv)).toMatchObject({
      code: 2,
      err: expect.stringContaining('请设环境变量 EDITOR'),
    });
    expect(await kuaibao(argv, { environment: { VISUAL: 'false' } })).toMatchObject({
      code: 2,
      err: '编辑器“false”打不开，或者没有正常结束，没有采用其中的正文\n',
    });
    expect(existsSync(join(issue, '新.yaml'))).toBe(false);
    const answers = ['', '', '编辑器', '综合科清点档案120卷。', '。'];
    expect(await kuaibao(['new', ...flags], { answers })).toMatchObject({ code: 0 });
  });

  it('is waited for where the editor gives the terminal back at once', async () => {
    const environment = { EDITOR: 'true' };
    const { code, err } = await kuaibao(['new', ...flags, '--edit'], { answers: ['', '', ''], environment });
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('编辑器里还没有正文') });
    expect(body()).toEqual(['【待填】']);
  });

  it('is shown again where no file could be made of it', async () => {
    const answers = ['', '', '综合科清点档案120卷。', '。'];
    const made = await kuaibao(['new', ...flags], { answers, refusesToWrite: true });
    expect(made).toMatchObject({
      code: 2,
      err: expect.stringContaining('刚才的正文在下面，请另外存好：\n综合科清点档案120卷。\n'),
    });
  });

  it('is refused where the submission would be larger than one may be', async () => {
    const lines = Array.from({ length: 15_000 }, () => '综合科清点档案120卷，档案室已经建好，目录也已编成。');
    const { code, err } = await kuaibao(['new', ...flags], { answers: ['', '', ...lines, '。'] });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('超过上限') });
    expect(existsSync(join(issue, '新.yaml'))).toBe(false);
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

  it('is asked for until it is clear, and shown as it is written', async () => {
    const answers = ['', '明天', '7.5.2025', '11月20日', '', '综合科清点档案120卷。', '。'];
    const { code, err } = await kuaibao(['new', ...flags], { answers });
    expect(code).toBe(0);
    expect(err).toMatch(
      /“明天”不是日期.*分不清哪个是月、哪个是日，请写成 2025-07-05 或 2025-05-07.*是 2026-11-20 吗？/su,
    );
    expect(readFileSync(join(issue, '新.yaml'), 'utf8')).toContain('\n日期: 2026-11-20\n');
  });

  it.each([
    ['3月5日', '“3月5日”没有写全，如果是这一天，请写成 2026-03-05\n'],
    ['7.5.2025', '“7.5.2025”分不清哪个是月、哪个是日，请写成 2025-07-05 或 2025-05-07\n'],
  ])('written %s is asked about', async (date, said) => {
    expect(await kuaibao(['new', ...flags, '--date', date])).toMatchObject({ code: 2, err: said });
  });

  it.each(['2026-2-30', '明天', ''])('written “%s” is refused', async (date) => {
    expect(await kuaibao(['new', ...flags, '--date', date])).toMatchObject({
      code: 2,
      err: `“${date}”不是日期，应写成 2024-03-14 的样子\n`,
    });
  });
});

describe('units and sections', () => {
  it('are listed, and chosen by number, by name or by their first characters', async () => {
    const answers = ['综、一', '业、2', '9', '简', '综合科清点档案120卷。', '综合科清点档案120卷。', '。'];
    const { err } = await kuaibao(['new', '--date', '2026-3-5', '--file', '新'], { answers });
    expect(err).toContain('报送单位：\n  1. 办公室\n  2. 综合科\n  3. 业务一科\n');
    expect(err).toContain('  报送单位：综合科、业务一科\n');
    expect(err).toContain('栏目：\n  1. 工作动态\n  2. 经验交流\n  3. 简讯\n');
    expect(err).toContain('没有“9”这个栏目，可以写：工作动态、经验交流、简讯\n');
    expect(readFileSync(join(issue, '新.yaml'), 'utf8')).toMatch(/^单位:\n {2}- 综合科\n {2}- 业务一科$/mu);
  });

  it('stand in columns where they are many', () => {
    const choices = Array.from({ length: 14 }, (_, i) => (i % 2 === 0 ? `甲${i}镇` : `乙${i}街道办事处`));
    expect(listChoices('报送单位', choices)).toMatchInlineSnapshot(`
      "报送单位：
        1. 甲0镇             6. 乙5街道办事处    11. 甲10镇
        2. 乙1街道办事处     7. 甲6镇            12. 乙11街道办事处
        3. 甲2镇             8. 乙7街道办事处    13. 甲12镇
        4. 乙3街道办事处     9. 甲8镇            14. 乙13街道办事处
        5. 甲4镇            10. 乙9街道办事处
      "
    `);
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
      answers: ['', '以文书科为例', '温旸、顾以宁', '', '综合科清点档案120卷。', '。'],
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
      answers: ['', '', '', '综合科清点档案120卷。', '。'],
    });
    expect(err).toContain('副题（没有就回车）：');
    expect(err).not.toContain('作者');
    expect(readFileSync(join(issue, '新.yaml'), 'utf8')).toMatch(/^# 副题: {8}（可不写）/mu);
  });

  it('whose headlines run in is asked for neither', async () => {
    const { err } = await kuaibao(['new', ...flags], { answers: ['', '', '综合科清点档案120卷。', '。'] });
    expect(err).not.toMatch(/副题|作者/u);
    expect(readFileSync(join(issue, '新.yaml'), 'utf8')).not.toMatch(/副题|作者/u);
  });
});
