import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
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
    const { code, out, talk } = await kuaibao(['check', '--fix', '--format', 'line']);
    expect(readFileSync(entry, 'utf8')).toBe(right.replace('工作动态', '工作动向'));
    expect(talk).toBe(
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
    expect((await kuaibao(['check', '--fix'])).talk).toBe('');
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
    expect(await kuaibao(['check', '--fix'])).toMatchObject({ code: 0, talk: '' });
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
    const { code, talk } = await kuaibao(['check', '--fix', '--format', 'line', ...paths]);
    expect(talk).toContain('改正了 2 处\n');
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
    const { code, talk } = await kuaibao(['check', '--fix']);
    expect(code).toBe(2);
    expect(talk).toBe('无法写入 issues/0001/稿件.yaml：文件是只读的，一个文件也没有改\n');
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
    const { code, out, talk } = await kuaibao(['check', '--diff']);
    expect(readFileSync(entry, 'utf8')).toBe(wrong);
    expect(out).toContain('--- issues/0001/稿件.yaml\t改前\n+++ issues/0001/稿件.yaml\t改后\n');
    expect(out).toContain('+正文: 全镇清理河道12公里，清运');
    expect(talk).toBe('有 2 处可以自动改正，没有写入；写入请用 --fix\n');
    expect(code).toBe(1);
  });
});

describe('check --by-unit', () => {
  it('writes a sheet for each unit that has something to mend', async () => {
    writeFileSync(entry, wrong.replace('工作动向', '工作动态'));
    const { out } = await kuaibao(['check', '--by-unit']);
    expect(out).toBe('已生成 out/校对单/第1期 青鹭镇.md（2 处）\n');
    await expect(readFileSync(join(office, 'out/校对单/第1期 青鹭镇.md'), 'utf8')).toMatchFileSnapshot(
      'golden/proof-sheet.md',
    );
  });

  it('takes a sheet away when its unit has nothing left to mend', async () => {
    writeFileSync(entry, wrong.replace('工作动向', '工作动态'));
    await kuaibao(['check', '--by-unit']);
    writeFileSync(entry, right);
    expect((await kuaibao(['check', '--by-unit'])).out).toBe('没有发现问题，不用校对单\n');
    expect(existsSync(join(office, 'out/校对单/第1期 青鹭镇.md'))).toBe(false);
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
    expect(out).toContain('校对单/第1期 青鹭镇.md');
    expect(out).toContain('校对单/第1期 县住房和城乡建设局.md');
    expect(out).toContain('校对单/第1期 编辑.md');
  });
});

describe('check --timing', () => {
  it('tells the time of each rule beside the report', async () => {
    const { out, talk } = await kuaibao(['check', '--timing']);
    expect(out).toBe('检查了 3 个文件，没有发现问题\n');
    expect(talk).toMatch(/^各条规则所用的时间：\n/u);
    expect(talk).toMatch(/punctuation\/repeated +0\.00 毫秒 {2}1 次\n/u);
    expect(talk).toMatch(/合计/u);
  });
});

describe('explain', () => {
  it('tells of a rule: where it rests, an example, and what can be done', async () => {
    const { code, out } = await kuaibao(['explain', 'punctuation/repeated']);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot('golden/explain.txt');
  });

  it('lists all rules, and names the one that was meant', async () => {
    expect((await kuaibao(['explain'])).out).toMatch(/^issue\/date|issue\/distribution +同一个单位/mu);
    expect(await kuaibao(['explain', 'punctuation/repeat'])).toMatchObject({
      code: 2,
      talk: '没有“punctuation/repeat”这条规则。您是不是要写“punctuation/repeated”？\n',
    });
  });
});
