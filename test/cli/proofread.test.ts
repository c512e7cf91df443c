import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { areaNames, areaOf } from '../../src/fault/area.js';
import { faults } from '../../src/rule/catalogue.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-proof-'));
afterAll(() => rmSync(temporary, { recursive: true }));

let office = '';
let entry = '';
beforeEach(() => {
  office = mkdtempSync(join(temporary, 'office-'));
  cpSync(join(fixtures, 'proofreading/office'), office, { recursive: true });
  entry = join(office, 'issues/0001/稿件.yaml');
});

async function kuaibao(argv: readonly string[], folder = office) {
  const terminal = fakeTerminal(folder);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

const right = readFileSync(join(fixtures, 'proofreading/office/issues/0001/稿件.yaml'), 'utf8');
/** Two faults that are mended, and one that is not. */
const wrong = right
  .replace('清理河道12公里，', '清理河道12公里，，')
  .replace('已经通畅。', '已经通畅。。')
  .replace('栏目: 工作动态', '栏目: 工作动向');

describe('check --fix', () => {
  it('writes what is safe into the file, lists it, and reports the rest', async () => {
    writeFileSync(entry, wrong);
    const { code, out, err } = await kuaibao(['check', '--fix', '--format', 'line']);
    expect(readFileSync(entry, 'utf8')).toBe(right.replace('工作动态', '工作动向'));
    expect(err).toBe(
      [
        '已改 issues/0001/稿件.yaml:5:15 “，，”→“，” [punctuation/repeated]',
        '已改 issues/0001/稿件.yaml:5:37 “。。”→“。” [punctuation/repeated]',
        '改正了 2 处',
        '',
      ].join('\n'),
    );
    expect(out).toBe('issues/0001/稿件.yaml:2:5: error structure/unknown-section 没有“工作动向”这个栏目\n');
    expect(code).toBe(1);
  });

  it('done twice changes nothing more', async () => {
    writeFileSync(entry, wrong);
    await kuaibao(['check', '--fix']);
    const once = readFileSync(entry, 'utf8');
    expect((await kuaibao(['check', '--fix'])).err).toBe('');
    expect(readFileSync(entry, 'utf8')).toBe(once);
  });

  it('keeps a byte order mark, the line ends and the permissions, and leaves nothing beside', async () => {
    writeFileSync(entry, `\ufeff${wrong.replaceAll('\n', '\r\n')}`);
    chmodSync(entry, 0o640);
    await kuaibao(['check', '--fix']);
    expect(readFileSync(entry, 'utf8')).toBe(
      `\ufeff${right.replace('工作动态', '工作动向').replaceAll('\n', '\r\n')}`,
    );
    expect(statSync(entry).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(office, 'issues/0001')).sort()).toEqual(['issue.yaml', '稿件.yaml']);
  });

  it('touches no file that is right', async () => {
    const before = statSync(entry).mtimeMs;
    expect(await kuaibao(['check', '--fix'])).toMatchObject({ code: 0, err: '' });
    expect(statSync(entry).mtimeMs).toBe(before);
  });

  it('mends one submission given by its path', async () => {
    writeFileSync(entry, wrong);
    await kuaibao(['check', '--fix', 'issues/0001/稿件.yaml']);
    expect(readFileSync(entry, 'utf8')).not.toContain('，，');
  });
});

describe('check --fix with files that are not as usual', () => {
  const other = () => join(office, 'issues/0001/又一篇.yaml');

  it.each([
    ['twice', ['issues/0001', './issues/0001/稿件.yaml', 'issues/../issues/0001/稿件.yaml']],
    ['by a link to its office', ['issues/0001/稿件.yaml', 'link/issues/0001/稿件.yaml', 'link/issues/0001']],
  ])('mends a submission given %s once', async (_, paths) => {
    writeFileSync(entry, wrong);
    symlinkSync(office, join(office, 'link'));
    const { code, err } = await kuaibao(['check', '--fix', '--format', 'line', ...paths]);
    expect(err).toContain('改正了 2 处\n');
    expect(readFileSync(entry, 'utf8')).toBe(right.replace('工作动态', '工作动向'));
    expect(code).toBe(1);
  });

  it('mends through a link in the issue', async () => {
    writeFileSync(entry, wrong);
    symlinkSync('稿件.yaml', other());
    expect((await kuaibao(['check', '--fix'])).code).toBe(1);
    expect(readFileSync(entry, 'utf8')).toBe(right.replace('工作动态', '工作动向'));
    expect(lstatSync(other()).isSymbolicLink()).toBe(true);
  });

  it('touches nothing if one of the files is read-only', async () => {
    writeFileSync(entry, wrong);
    writeFileSync(other(), wrong.replace('河道清淤', '渠系疏通'));
    chmodSync(entry, 0o444);
    const { code, err } = await kuaibao(['check', '--fix']);
    expect(code).toBe(2);
    expect(err).toBe('无法写入 issues/0001/稿件.yaml：文件是只读的，一个文件也没有改\n');
    expect(readFileSync(other(), 'utf8')).toContain('，，');
    expect(readdirSync(join(office, 'issues/0001')).sort()).toEqual([
      'issue.yaml',
      '又一篇.yaml',
      '稿件.yaml',
    ]);
  });

  it('keeps permissions wider than usual', async () => {
    writeFileSync(entry, wrong);
    chmodSync(entry, 0o666);
    await kuaibao(['check', '--fix']);
    expect(statSync(entry).mode & 0o777).toBe(0o666);
  });
});

describe('check --diff', () => {
  it('shows what --fix would do, and writes nothing', async () => {
    writeFileSync(entry, wrong);
    const { code, out, err } = await kuaibao(['check', '--diff']);
    expect(readFileSync(entry, 'utf8')).toBe(wrong);
    expect(out).toContain('--- issues/0001/稿件.yaml\t改前\n+++ issues/0001/稿件.yaml\t改后\n');
    expect(out).toContain('+正文: 全镇清理河道12公里，清运');
    expect(err).toBe('有 2 处可以自动改正，没有写入；写入请用 --fix\n');
    expect(code).toBe(1);
  });
});

describe('check --by-unit', () => {
  it('writes a sheet for each unit that has something to mend', async () => {
    writeFileSync(entry, wrong.replace('工作动向', '工作动态'));
    const { out } = await kuaibao(['check', '--by-unit']);
    expect(out).toBe('已生成 out/校对单/2026年第1期 青鹭镇.txt（2 处）\n');
    const text = readFileSync(join(office, 'out/校对单/2026年第1期 青鹭镇.txt'), 'utf8');
    // As Notepad has it: a byte order mark, and lines that end in CR LF.
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.match(/(?<!\r)\n/u)).toBeNull();
    await expect(text.slice(1).replaceAll('\r\n', '\n')).toMatchFileSnapshot('golden/proof-sheet.txt');
  });

  it('holds plain words: no marks of Markdown before what it would have read as its own', async () => {
    writeFileSync(entry, right.replace('清理河道12公里，', '清理*河道*12~13公里，，'));
    await kuaibao(['check', '--by-unit']);
    const text = readFileSync(join(office, 'out/校对单/2026年第1期 青鹭镇.txt'), 'utf8');
    expect(text).toContain('*河道*12~13公里【，，】');
    expect(text).not.toMatch(/\\|\*\*|^#/mu);
  });

  it('takes away the sheets that were Markdown, once the whole issue is looked at', async () => {
    const old = join(office, 'out/校对单/第1期 青鹭镇.md');
    mkdirSync(join(office, 'out/校对单'), { recursive: true });
    writeFileSync(old, '# 第1期稿件校对单：青鹭镇\n\n共 1 处（必须改 1 处）。请改好后重新报送。\n');
    writeFileSync(join(office, 'out/校对单/备忘.md'), '# 第1期稿件\n');
    await kuaibao(['check', '--by-unit', 'issues/0001/稿件.yaml']);
    expect(existsSync(old)).toBe(true);
    await kuaibao(['check', '--by-unit']);
    expect(readdirSync(join(office, 'out/校对单'))).toEqual(['备忘.md']);
  });

  it('says of a file in another encoding what it was written in, and quotes nothing', async () => {
    // A small submission in GBK.
    const bytes = [
      'b5a5cebb3a20c7e0f0d8d5f20ac0b8c4bf3a20b9a4d7f7b6afccac0ab1eacce23a20c7e0f0d8d5f2bfaad5b9bad3b5c0',
      'c7e5d3d90ac8d5c6da3a20323032362d30332d31300ad5fdcec43a20c8abd5f2c7e5c0edbad3b5c03132b9abc0efa3ac',
      'd1d8bad3b4e5d7e9b5c4c5c5cbaed2d1beadcda8b3a9a1a30a',
    ];
    writeFileSync(entry, Buffer.from(bytes.join(''), 'hex'));
    await kuaibao(['check', '--by-unit', 'issues/0001/稿件.yaml']);
    const text = readdirSync(join(office, 'out/校对单'))
      .map((name) => readFileSync(join(office, 'out/校对单', name), 'utf8'))
      .join('');
    expect(text).toContain('文件的编码是 GBK');
    expect(text).toContain('改为：编码GBK→UTF-8\r\n');
    expect(text).not.toMatch(/【】|“”/u);
  });

  it('shows the beginning and the end of a fault as long as a paragraph', async () => {
    const long =
      '全镇组织机械12台，人员六十余名，清理河道12公里，清运淤泥三百余方，沿河六个村组的排水已经通畅。';
    const body = right.replace(/正文: .*/u, `正文: ${long}`);
    writeFileSync(entry, body);
    mkdirSync(join(office, 'issues/0002'));
    writeFileSync(join(office, 'issues/0002/issue.yaml'), '期号: 2\n日期: 2026-03-13\n');
    writeFileSync(join(office, 'issues/0002/稿件.yaml'), body);
    await kuaibao(['check', '--by-unit', 'issues/0002']);
    const text = readFileSync(join(office, 'out/校对单/2026年第2期 青鹭镇.txt'), 'utf8');
    const [excerpt = ''] = /【全镇.*】/u.exec(text) ?? [];
    expect(excerpt).toContain('……');
    expect([...excerpt].length).toBeLessThanOrEqual(60);
  });

  it('takes a sheet away when its unit has nothing left to mend', async () => {
    writeFileSync(entry, wrong.replace('工作动向', '工作动态'));
    await kuaibao(['check', '--by-unit']);
    writeFileSync(entry, right);
    expect((await kuaibao(['check', '--by-unit'])).out).toBe('没有发现问题，不用校对单\n');
    expect(existsSync(join(office, 'out/校对单/2026年第1期 青鹭镇.txt'))).toBe(false);
  });

  it('gives a joint entry’s faults to each of its units, and the office’s own to its editors', async () => {
    writeFileSync(
      entry,
      wrong.replace('工作动向', '工作动态').replace('单位: 青鹭镇', '单位: [青鹭镇, 县住建局]'),
    );
    writeFileSync(
      join(office, 'issues/0001/issue.yaml'),
      '期号: 1\n日期: 2026-03-12\n署名:\n  核对: 某某\n编者按: 本期，，两页。\n',
    );
    const { out } = await kuaibao(['check', '--by-unit', '-o', '校对单']);
    expect(out).toContain('校对单/2026年第1期 青鹭镇.txt');
    expect(out).toContain('校对单/2026年第1期 县住房和城乡建设局.txt');
    expect(out).toContain('校对单/2026年第1期 编辑.txt');
  });
});

describe('check --by-unit, of issues that bear one number', () => {
  /** Those of units: the office's own go to its editors. */
  const sheets = () =>
    readdirSync(join(office, 'out/校对单'))
      .filter((name) => name.endsWith('镇.txt'))
      .sort();

  function addIssue(date: string): void {
    mkdirSync(join(office, 'issues/0002'));
    writeFileSync(join(office, 'issues/0002/issue.yaml'), `期号: 1\n日期: ${date}\n`);
    writeFileSync(entry, wrong.replace('工作动向', '工作动态'));
    const other = wrong.replace('工作动向', '工作动态').replaceAll('青鹭镇', '白蘋镇');
    writeFileSync(join(office, 'issues/0002/稿件.yaml'), other);
  }

  it('keeps apart those of two years, and takes away only its own', async () => {
    addIssue('2027-01-08');
    await kuaibao(['check', '--by-unit']);
    expect(sheets()).toEqual(['2026年第1期 青鹭镇.txt', '2027年第1期 白蘋镇.txt']);
    writeFileSync(entry, right);
    await kuaibao(['check', '--by-unit', 'issues/0001']);
    expect(sheets()).toEqual(['2027年第1期 白蘋镇.txt']);
  });

  it('keeps apart those of one year, by their folders', async () => {
    addIssue('2026-03-19');
    await kuaibao(['check', '--by-unit']);
    expect(sheets()).toEqual(['2026年第1期（0001） 青鹭镇.txt', '2026年第1期（0002） 白蘋镇.txt']);
  });
});

describe('check --by-unit, when things change', () => {
  const sheets = () => readdirSync(join(office, 'out/校对单')).sort();
  const sheet = () => join(office, 'issues/0001/issue.yaml');

  it('takes away every sheet of the issue that is no longer needed, and nothing else', async () => {
    writeFileSync(entry, wrong.replace('青鹭镇', '青鸬镇'));
    const was = readFileSync(sheet(), 'utf8');
    writeFileSync(sheet(), `${was}编者按: 本期，，两页。\n`);
    await kuaibao(['check', '--by-unit']);
    expect(sheets()).toEqual(['2026年第1期 编辑.txt', '2026年第1期 青鸬镇.txt']);
    writeFileSync(join(office, 'out/校对单/2026年第1期 备忘.txt'), '给各镇打电话\n');
    writeFileSync(sheet(), was);
    writeFileSync(entry, wrong);
    await kuaibao(['check', '--by-unit']);
    expect(sheets()).toEqual(['2026年第1期 备忘.txt', '2026年第1期 青鹭镇.txt']);
  });

  it('keeps a sheet that somebody has written into', async () => {
    writeFileSync(entry, wrong.replace('工作动向', '工作动态'));
    await kuaibao(['check', '--by-unit']);
    const place = join(office, 'out/校对单/2026年第1期 青鹭镇.txt');
    const noted = `${readFileSync(place, 'utf8')}电话已打，下午改好。\r\n`;
    writeFileSync(place, noted);
    const { out } = await kuaibao(['check', '--by-unit']);
    expect(out).toContain(
      'out/校对单/2026年第1期 青鹭镇.txt 被人改过，另存为 2026年第1期 青鹭镇（人工修改）.txt\n',
    );
    const kept = join(office, 'out/校对单/2026年第1期 青鹭镇（人工修改）.txt');
    expect(readFileSync(kept, 'utf8')).toBe(noted);
    expect(readFileSync(place, 'utf8')).not.toContain('电话已打');
    writeFileSync(place, noted.replace('下午', '明天'));
    writeFileSync(entry, right);
    await kuaibao(['check', '--by-unit']);
    expect(sheets()).toEqual(['2026年第1期 青鹭镇.txt', '2026年第1期 青鹭镇（人工修改）.txt']);
  });

  it('does not overwrite what is no sheet of its own', async () => {
    writeFileSync(entry, wrong.replace('工作动向', '工作动态'));
    mkdirSync(join(office, 'out/校对单'), { recursive: true });
    const own = join(office, 'out/校对单/2026年第1期 青鹭镇.txt');
    writeFileSync(own, '电话已打\n');
    await kuaibao(['check', '--by-unit']);
    await kuaibao(['check', '--by-unit']);
    expect(readFileSync(own, 'utf8')).toBe('电话已打\n');
    expect(sheets()).toEqual(['2026年第1期 青鹭镇.txt', '2026年第1期 青鹭镇（2）.txt']);
  });

  it('keeps a unit’s sheet where only one of its submissions was checked', async () => {
    writeFileSync(entry, wrong);
    writeFileSync(join(office, 'issues/0001/又一篇.yaml'), right.replaceAll('河道清淤', '渠系疏通'));
    await kuaibao(['check', '--by-unit']);
    await kuaibao(['check', '--by-unit', 'issues/0001/又一篇.yaml']);
    expect(sheets()).toEqual(['2026年第1期 青鹭镇.txt']);
  });

  it('leaves what is no submission to the editors', async () => {
    writeFileSync(join(office, 'issues/0001/县水利局.docx'), '');
    await kuaibao(['check', '--by-unit']);
    expect(sheets()).toEqual(['2026年第1期 编辑.txt']);
  });

  it('names sheets of units that no file could be named for, one each', async () => {
    writeFileSync(entry, wrong.replace('青鹭镇', "['甲/乙', '甲:乙']"));
    await kuaibao(['check', '--by-unit']);
    expect(sheets()).toEqual(['2026年第1期 甲-乙.txt', '2026年第1期 甲-乙（2）.txt']);
  });

  it.each([
    ['issues/0001', '校对单不能写到 issues/0001：这是一期的稿件文件夹，校对单会被当作稿件，请换一个地方\n'],
    ['bulletin.yaml', '校对单不能写到 bulletin.yaml：这是文件，请写文件夹的名字\n'],
  ])('refuses to write into %s, before it mends', async (place, said) => {
    writeFileSync(entry, wrong);
    expect(await kuaibao(['check', '--fix', '--by-unit', '-o', place])).toEqual({
      code: 2,
      out: '',
      err: said,
    });
    expect(readFileSync(entry, 'utf8')).toBe(wrong);
  });
});

describe('check of what lies about in an office', () => {
  const check = (...argv: readonly string[]) => kuaibao(['check', '--format', 'line', ...argv]);

  it('passes over the outputs, and keeps an office inside it apart', async () => {
    mkdirSync(join(office, 'out/旧'), { recursive: true });
    writeFileSync(join(office, 'out/旧/issue.yaml'), '期号: [\n');
    cpSync(join(fixtures, 'proofreading/office'), join(office, 'issues/乡镇'), { recursive: true });
    expect(await check()).toEqual({ code: 0, out: '', err: '' });
  });

  it('checks the submissions of a folder in an issue', async () => {
    mkdirSync(join(office, 'issues/0001/青鹭镇'));
    writeFileSync(join(office, 'issues/0001/青鹭镇/稿件.yaml'), wrong);
    const { code, out } = await check('issues/0001/青鹭镇');
    expect(out).toContain('issues/0001/青鹭镇/稿件.yaml:2:5: error structure/unknown-section');
    expect(code).toBe(1);
  });

  it('tells why a code of the pages or of the comments cannot be set', async () => {
    const path = join(office, 'bulletin.yaml');
    const bulletinYaml = readFileSync(path, 'utf8');
    writeFileSync(path, `${bulletinYaml}  规则:\n    layout/missing-glyph: 关\n    suppression/unused: 关\n`);
    const { out } = await check();
    expect(out).toContain('“layout/missing-glyph”关系到稿件能不能读、能不能印，不能关');
    expect(out).toContain('“suppression/unused”查的是不查的注释本身，不能关');
    expect(out).not.toContain('没有“');
    expect((await kuaibao(['explain', 'layout/missing-glyph'])).out).not.toContain('kuaibao-ignore');
  });

  it('says which word not to be looked for is like one of a list, or none', async () => {
    const path = join(office, 'bulletin.yaml');
    const words = '涉及到, 栗坞柿饼, 圣产, 布暑, 涉及道, 携';
    writeFileSync(path, `${readFileSync(path, 'utf8')}  不查词语: [${words}]\n`);
    const { code, out } = await check('bulletin.yaml');
    expect(out).toBe(
      [
        'bulletin.yaml:48:29: warning structure/unknown-word 自带的词表里没有“涉及道”，有“涉及到”',
        'bulletin.yaml:48:34: warning structure/unknown-word “携”不到两个汉字，自带的词表里也没有，不查它不起作用',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  it('judges a mended issue beside the others as they are mended', async () => {
    const long =
      '全镇组织机械12台，人员六十余名，清理河道12公里，清运淤泥三百余方，沿河六个村组的排水已经通畅。';
    const repeated = right.replace('开展河道', '开展，，河道').replace(/正文: .*/u, `正文: ${long}`);
    writeFileSync(entry, repeated);
    mkdirSync(join(office, 'issues/0002'));
    writeFileSync(join(office, 'issues/0002/issue.yaml'), '期号: 2\n日期: 2026-03-13\n');
    writeFileSync(join(office, 'issues/0002/稿件.yaml'), repeated);
    const mended = await check('--fix', '--format', 'json');
    expect(mended.out).toContain('issue/near-duplicate');
    expect((await check('--format', 'json')).out).toBe(mended.out);
  });

  it('names the whole measure of two values', async () => {
    writeFileSync(
      entry,
      right.replace('标题: 青鹭镇开展河道清淤', '标题: 青鹭镇清理河道13公里').replace('全镇', '青鹭镇'),
    );
    expect((await check()).out).toContain('出现“12公里”，issues/0001/稿件.yaml第3行为“13公里”');
  });
});

describe('options of check that exclude each other', () => {
  it.each([
    [['--diff', '--fix'], '选项“--diff”和“--fix”不能同时用。用 kuaibao --help 看用法\n'],
    [['--diff', '--by-unit'], '选项“--diff”和“--by-unit”不能同时用。用 kuaibao --help 看用法\n'],
    [['--diff', '--format', 'json'], '选项“--diff”和“--format”不能同时用。用 kuaibao --help 看用法\n'],
    [['--diff', '-o', '改动.txt'], '选项“--diff”和“--output”不能同时用。用 kuaibao --help 看用法\n'],
    [
      ['--statistics', '--format', 'json'],
      '选项“--statistics”和“--format”不能同时用。用 kuaibao --help 看用法\n',
    ],
    [['--by-unit', '--format', 'json'], '选项“--by-unit”和“--format”不能同时用。用 kuaibao --help 看用法\n'],
  ])('are refused: %j', async (options, said) => {
    writeFileSync(entry, wrong);
    expect(await kuaibao(['check', ...options])).toEqual({ code: 2, out: '', err: said });
    expect(readFileSync(entry, 'utf8')).toBe(wrong);
    expect(existsSync(join(office, 'out'))).toBe(false);
  });
});

describe('check --statistics', () => {
  beforeEach(() => {
    writeFileSync(
      entry,
      wrong.replace('工作动向', '工作动态').replace('单位: 青鹭镇', '单位: [青鹭镇, 县住建局]'),
    );
    const again = right.replaceAll('河道清淤', '渠系疏通').replace('沿河村组', '沿渠村组，，');
    writeFileSync(join(office, 'issues/0001/又一篇.yaml'), again.replace('12公里', '12公理'));
    writeFileSync(join(office, 'issues/0001/稿.docx'), '');
  });

  it('counts by rule and by unit, in place of the findings', async () => {
    const { code, out } = await kuaibao(['check', '--statistics']);
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot('golden/statistics.txt');
  });

  it('goes into a file where asked', async () => {
    const printed = await kuaibao(['check', '--statistics']);
    expect((await kuaibao(['check', '--statistics', '-o', '统计.txt'])).out).toMatch(/^检查了 /u);
    expect(readFileSync(join(office, '统计.txt'), 'utf8')).toBe(printed.out);
  });

  it('says that nothing was found', async () => {
    writeFileSync(entry, right);
    expect((await kuaibao(['check', '--statistics', 'issues/0001/稿件.yaml'])).out).toBe(
      '检查了 1 个文件，没有发现问题\n',
    );
  });
});

describe('check --timing', () => {
  it('tells the time of each rule beside the report', async () => {
    const { out, err } = await kuaibao(['check', '--timing']);
    expect(out).toBe('检查了 3 个文件，没有发现问题\n');
    expect(err).toMatch(/^各条规则所用的时间：\n/u);
    expect(err).toMatch(/punctuation\/repeated +0\.00 毫秒 {2}1 次\n/u);
    expect(err).toMatch(/合计/u);
  });
});

describe('explain', () => {
  it('tells of a rule: where it rests, an example, and what can be done', async () => {
    const { code, out } = await kuaibao(['explain', 'punctuation/repeated']);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot('golden/explain.txt');
  });

  it.each([
    [['标题'], /^structure\/headline-in-brief +.*\n(?:.*\n)*共 \d+ 条/mu],
    [['标点'], /^punctuation\/repeated +/mu],
    [['数字'], /^number\/count-mismatch +/mu],
    [['punctuation/'], /^punctuation\/repeated +/mu],
    [['headline'], /^structure\/headline-in-brief +/mu],
    [['15835'], /^number\//mu],
    [['标点', '连写'], /^punctuation\/repeated　/u],
    [['由由'], /^wording\/doubled　/u],
    [['迫不急待'], /^wording\/typo　/u],
    [['迫不及待'], /^wording\/typo　/u],
    [['structure/not-a-submission'], /^级别：错误；Word、PDF 原稿没有同名的 \.yaml 稿件，是警告/mu],
  ])('lists the rules of %j, or tells of the only one', async (words, said) => {
    const { code, out } = await kuaibao(['explain', ...words]);
    expect(code).toBe(0);
    expect(out).toMatch(said);
  });

  it('has a Chinese name for the area of every rule', () => {
    expect(faults.map(({ code }) => areaOf(code)).filter((area) => areaNames[area] === undefined)).toEqual(
      [],
    );
  });

  it('says what can be asked for where it finds nothing', async () => {
    expect(await kuaibao(['explain', '栗坞柿饼'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^没有“栗坞柿饼”这条规则。可以写一类的名称：.*标点/u),
    });
  });

  it('lists all rules, and names the one that was meant', async () => {
    expect((await kuaibao(['explain'])).out).toMatch(/^issue\/date|issue\/distribution +同一个单位/mu);
    expect(await kuaibao(['explain', 'punctuation/repeat'])).toMatchObject({
      code: 2,
      err: '没有“punctuation/repeat”这条规则。您是不是要写“punctuation/repeated”？\n',
    });
  });
});
