import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-accept-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let office = '';

const place = 'issues/0001/鹭洲镇.yaml';
const submission = `单位: 鹭洲镇人民政府
栏目: 工作动态
# 来稿
标题: 鹭洲镇渔港夜间巡查启动
日期: 2025-06-09
正文: |
  6月9日晚，副县长祝清河到鹭洲镇渔港检查夜间巡查，布署整治，要求按装警示灯。
  会上，3至5万元补助发到船主，登记到人。
`;

beforeEach(() => {
  office = mkdtempSync(join(temporary, 'office-'));
  cpSync(join(fixtures, 'proofreading/seeded/office'), office, { recursive: true });
  writeFileSync(join(office, place), submission);
});

function textAt(path: string): string {
  return readFileSync(join(office, path), 'utf8');
}

async function kuaibao(...argv: readonly string[]) {
  const terminal = fakeTerminal(office);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

describe('check --accept', () => {
  it('writes each answer where it is meant, and the next check is silent', async () => {
    const places = ['1:5', '7:12', '7:28', '7:35', '8:6'].map((each) => `${place}:${each}`);
    expect(await kuaibao('check', '--accept', ...places, '--reason', '原文如此')).toEqual({
      code: 0,
      out: [
        '已写 bulletin.yaml:57 不查词语：布署',
        '已写 bulletin.yaml:57 不查词语：按装',
        '已写 bulletin.yaml:44 “鹭洲镇”的别名：鹭洲镇人民政府',
        '已写 bulletin.yaml:26 领导：副县长 祝清河（排在最后，请核对职务和次序）',
        `已写 ${place}:6 # kuaibao-ignore number/magnitude-range: 原文如此`,
        '',
      ].join('\n'),
      err: '答复了 5 处\n',
    });
    expect(textAt(place)).toBe(
      submission.replace('正文:', '# kuaibao-ignore number/magnitude-range: 原文如此\n正文:'),
    );
    expect(textAt('bulletin.yaml')).toContain('# 虚构的榆泽县的工作快报');
    expect(await kuaibao('check', '--strict')).toMatchObject({ code: 0 });
  });

  it('writes the word in which a character looked like a slip, once', async () => {
    const path = join(office, 'bulletin.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}校对:\n  规则:\n    wording/unlikely: 提示\n`);
    const text = '  全镇上下齐心携力，推动渔港建设。\n  镇里推广节水灌慨技术，扩大灌溉面积。\n';
    const head = submission.replace('鹭洲镇人民政府', '鹭洲镇');
    writeFileSync(join(office, place), `${head.slice(0, head.indexOf('|') + 2)}${text}`);
    const places = ['7:7', '8:9', '7:7'].map((each) => `${place}:${each}`);
    expect((await kuaibao('check', '--format', 'line')).out).toContain(
      `${place}:7:7: hint wording/unlikely “齐心携力”像是错别字`,
    );
    expect(await kuaibao('check', '--accept', ...places)).toEqual({
      code: 0,
      out: ['已写 bulletin.yaml:56 不查词语：齐心携力', '已写 bulletin.yaml:56 不查词语：灌慨', ''].join(
        '\n',
      ),
      err: '答复了 2 处\n',
    });
    expect(textAt('bulletin.yaml')).toMatch(/ {2}不查词语:\n {4}- 齐心携力\n {4}- 灌慨\n$/u);
    const written = textAt('bulletin.yaml');
    expect(await kuaibao('check', '--strict')).toMatchObject({ code: 0 });
    expect(await kuaibao('check', '--accept', ...places)).toMatchObject({ code: 1, out: '' });
    expect(textAt('bulletin.yaml')).toBe(written);
  });

  it('writes nothing with --dry-run', async () => {
    const before = textAt('bulletin.yaml');
    expect(await kuaibao('check', '--accept', `${place}:7:28`, '--dry-run')).toEqual({
      code: 0,
      out: '会写 bulletin.yaml:53 不查词语：布署\n',
      err: '会答复 1 处，没有写入\n',
    });
    expect(textAt('bulletin.yaml')).toBe(before);
  });

  it('leaves what needs a reason, and places at which nothing is found, and says so', async () => {
    const { code, out, err } = await kuaibao('check', '--accept', `${place}:8:6`, `${place}:7:1`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      [
        `没有写 ${place}:8:6：请用 --reason 写明为什么这里不改，如 --reason 原文如此`,
        `没有写 ${place}:7:1：这里没有查出问题，查出问题的是 ${place}:7:12、${place}:7:28、${place}:7:35`,
        '答复了 0 处，还有 2 处没有答复',
        '',
      ].join('\n'),
    );
    expect(textAt(place)).toBe(submission);
  });

  it('leaves errors of form', async () => {
    writeFileSync(join(office, place), submission.replace('工作动态', '工作动态动态'));
    const { code, err } = await kuaibao('check', '--accept', `${place}:2:5`, '--reason', '原文如此');
    expect(code).toBe(1);
    expect(err).toContain('关系到稿件能不能读、能不能印，不能略过');
  });

  it('takes a post, or a unit, that is written behind the place', async () => {
    writeFileSync(
      join(office, place),
      submission
        .replace('鹭洲镇人民政府', '渔港办')
        .replace('副县长祝清河到', '祝清河检查渔港，副县长祝清河到'),
    );
    const unknown = await kuaibao('check', '--accept', `${place}:1:5`);
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain(`请在这一处的后面写明，如 ${place}:1:5=登记的名称`);
    expect(await kuaibao('check', '--accept', `${place}:1:5=鹭洲镇`)).toMatchObject({
      code: 0,
      out: '已写 bulletin.yaml:42 “鹭洲镇”的别名：渔港办\n',
    });
    const wrong = await kuaibao('check', '--accept', `${place}:7:9=县水利局`);
    expect(wrong).toMatchObject({ code: 1 });
  });

  it('writes nothing into an issue that is released', async () => {
    const sound = submission
      .replace('鹭洲镇人民政府', '鹭洲镇')
      .replace('祝清河', '祝清和')
      .replace('布署', '部署')
      .replace('按装', '安装')
      .replace('3至5万元补助', '约30多万元补助');
    writeFileSync(join(office, place), sound);
    expect(await kuaibao('release', '1', '--format', 'txt')).toMatchObject({ code: 0 });
    const { err } = await kuaibao('check', '--accept', `${place}:8:6`, '--reason', '原文如此');
    expect(err).toContain('这一期已经发布，不再写进去');
    expect(textAt(place)).toBe(sound);
  });

  it.each([
    ['a place without a column', ['--accept', `${place}:7`], '应为检查列出的“路径:行:列”'],
    ['a reason alone', ['--reason', '原文如此'], '--reason 和 --dry-run 要同 --accept 一起用'],
    ['a file that is not there', ['--accept', 'issues/0001/没有.yaml:1:1'], '没有这个文件'],
  ])('refuses %s', async (_, argv, message) => {
    const { code, err } = await kuaibao('check', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
