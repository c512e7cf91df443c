import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-history-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let office = '';
let made = 0;

const issue = 'issues/0001';
const release = ['release', issue, '--format', 'docx,txt', '--fonts', 'embedded'] as const;
const again = [...release, '--again', '--reason', '更正书房的册数'] as const;
const former = '.kuaibao/history/issues/0001/1';

beforeEach(() => {
  made += 1;
  office = join(temporary, String(made));
  cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
});

async function kuaibao(argv: readonly string[], answers: readonly string[] = []) {
  const terminal = fakeTerminal(office, answers);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

const submission = `${issue}/檐下社区.yaml`;
const bytes = (path: string) => readFileSync(join(office, path));
const text = (path: string) => bytes(path).toString('utf8');
const change = (path: string, from: string | RegExp = /$/u, to = '# 改过\n') =>
  writeFileSync(join(office, path), text(path).replace(from, to));
const record = () => JSON.parse(text('.kuaibao/released/issues/0001.json'));

async function releasedTwice() {
  await kuaibao(release);
  const before = ['第1期.docx', '第1期.txt'].map((name) => [name, bytes(`out/${name}`)] as const);
  const yaml = text(submission);
  change(submission, '正式开放', '正式启用');
  const second = await kuaibao(again);
  return { before, yaml, second };
}

describe('an issue that is released again', () => {
  it('keeps the outputs and inputs of the release before, byte by byte, and says where', async () => {
    const { before, yaml, second } = await releasedTwice();
    expect(second).toMatchObject({
      code: 0,
      out: expect.stringContaining('已发布第1期（第2次发布），记录在 .kuaibao/released/issues/0001.json'),
      err: expect.stringContaining(`第1次发布的成品和稿件存在 ${former}\n`),
    });
    for (const [name, held] of before) {
      expect(bytes(`${former}/${name}`)).toEqual(held);
      expect(bytes(`out/${name}`)).not.toEqual(held);
    }
    const { inputs } = JSON.parse(text(`${former}/inputs.json`));
    expect(inputs[0]).toMatchObject({ path: submission, lines: yaml.split('\n') });
    expect(JSON.parse(text(`${former}/record.json`))).toMatchObject({
      release: { number: 1, on: '2026-11-23' },
    });
  });

  it('has the reason and what has changed in its record', async () => {
    await releasedTwice();
    expect(record()).toMatchObject({
      version: 2,
      release: {
        number: 2,
        on: '2026-11-23',
        reason: '更正书房的册数',
        changes: [{ kind: 'inputChanged', path: submission }],
        output: 'out',
      },
    });
  });

  it('is told of with its history by verify', async () => {
    await releasedTwice();
    const told = `第1期（issues/0001）：相符，已发布
  第1次发布，2026-11-23，存在 ${former}
  第2次发布，2026-11-23，更正书房的册数
`;
    expect(await kuaibao(['verify', issue])).toMatchObject({ code: 0, out: told });
    expect((await kuaibao(['list', issue])).out).toContain(
      `\n第1次发布，2026-11-23，存在 ${former}\n第2次发布，2026-11-23，更正书房的册数\n`,
    );
    change(`${former}/第1期.txt`);
    expect(await kuaibao(['verify', issue])).toMatchObject({
      code: 1,
      out: expect.stringContaining(`${former}/第1期.txt 是第1次发布的文件，存下以后被人改过`),
    });
    rmSync(join(office, former), { recursive: true });
    expect(await kuaibao(['verify', issue])).toMatchObject({
      code: 1,
      out: expect.stringContaining('第1次发布的存档不见了'),
    });
  });

  it('a third time keeps both, also where the first was deleted', async () => {
    await releasedTwice();
    change(submission, '正式启用', '正式开放');
    expect(await kuaibao(again)).toMatchObject({ code: 0 });
    expect(readdirSync(join(office, '.kuaibao/history/issues/0001'))).toEqual(['1', '2']);
    rmSync(join(office, former), { recursive: true });
    change(submission, '正式开放', '正式启用');
    expect(await kuaibao(again)).toMatchObject({ code: 0, out: expect.stringContaining('第4次发布') });
    expect(readdirSync(join(office, '.kuaibao/history/issues/0001'))).toEqual(['2', '3']);
  });

  it('without a change is the same release, not a second one', async () => {
    await kuaibao(release);
    const before = text('.kuaibao/released/issues/0001.json');
    rmSync(join(office, 'out'), { recursive: true });
    const { code, err } = await kuaibao([...release, '--again']);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.not.stringContaining('理由') });
    expect(text('.kuaibao/released/issues/0001.json')).toBe(before);
    expect(existsSync(join(office, 'out/第1期.docx'))).toBe(true);
    expect(existsSync(join(office, '.kuaibao/history'))).toBe(false);
  });

  it('says which of its files are gone and could not be kept', async () => {
    await kuaibao(release);
    rmSync(join(office, 'out/第1期.txt'));
    change(submission, '正式开放', '正式启用');
    const { code, err } = await kuaibao(again);
    expect(code).toBe(0);
    expect(err).toContain('out/第1期.txt 在那次发布以后改过或不见了，没有存下原来的');
    expect(await kuaibao(['verify', issue])).toMatchObject({ code: 0 });
  });

  it('takes its history along when its folder was renamed', async () => {
    await releasedTwice();
    renameSync(join(office, issue), join(office, 'issues/第1期'));
    const renamed = again.map((each) => (each === issue ? 'issues/第1期' : each));
    expect(await kuaibao(renamed)).toMatchObject({ code: 0, out: expect.stringContaining('第3次发布') });
    expect(readdirSync(join(office, '.kuaibao/history/issues/第1期'))).toEqual(['1', '2']);
    expect(existsSync(join(office, '.kuaibao/history/issues/0001/1/record.json'))).toBe(false);
    expect(await kuaibao(['verify'])).toMatchObject({ code: 0 });
  });

  it('does not overwrite an output that somebody has edited, and keeps no edited one as the release', async () => {
    await kuaibao(release);
    writeFileSync(join(office, 'out/第1期.docx'), '科长改的');
    change(submission, '正式开放', '正式启用');
    const refused = await kuaibao(again);
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringContaining('out/第1期.docx 在生成以后被人改过'),
    });
    expect(existsSync(join(office, former, 'record.json'))).toBe(false);
    expect(record().release.number).toBe(1);
    expect(await kuaibao([...again, '--keep-edited'])).toMatchObject({ code: 0 });
    expect(text('out/第1期（人工修改）.docx')).toBe('科长改的');
    expect(readdirSync(join(office, former))).not.toContain('第1期.docx');
  });

  it('reads the record of an earlier version, of which the day is not known', async () => {
    await kuaibao(release);
    const { release: _, ...earlier } = record();
    writeFileSync(
      join(office, '.kuaibao/released/issues/0001.json'),
      `${JSON.stringify(earlier, null, 2)}\n`,
    );
    expect(await kuaibao(['verify', issue])).toMatchObject({
      code: 0,
      out: '第1期（issues/0001）：相符，已发布\n',
    });
    change(submission, '正式开放', '正式启用');
    expect(await kuaibao(again)).toMatchObject({ code: 0, out: expect.stringContaining('第2次发布') });
    expect((await kuaibao(['verify', issue])).out).toContain(`  第1次发布，存在 ${former}\n`);
  });
});

describe('the reason of a further release', () => {
  beforeEach(async () => {
    await kuaibao(release);
    change(submission, '正式开放', '正式启用');
  });

  it('is asked at a terminal', async () => {
    const { code, err } = await kuaibao([...release, '--again'], ['更正一处']);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('为什么重新发布') });
    expect(record().release.reason).toBe('更正一处');
  });

  it('is not asked where it is given, and that there is none is said where nobody can be asked', async () => {
    expect((await kuaibao(again, ['没有问到'])).err).not.toContain('为什么');
    expect(record().release.reason).toBe('更正书房的册数');
    change(submission, '正式启用', '正式开放');
    expect((await kuaibao([...release, '--again'])).err).toContain('没有写重新发布的理由；要记下来');
    expect(record().release).not.toHaveProperty('reason');
  });

  it('that is broken off releases nothing', async () => {
    const terminal = { ...fakeTerminal(office, ['不用']), ask: async () => undefined };
    expect(await run([...release, '--again'], terminal)).toBe(2);
    expect(terminal.printed.err).toContain('已取消，没有发布');
    expect(record().release.number).toBe(1);
  });

  it('goes with --again alone', async () => {
    expect(await kuaibao([...release, '--reason', '试'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('请同“--again”一起用'),
    });
  });
});

describe('outputs that were released and are gone', () => {
  const gone = '发布的文件 out/第1期.docx、out/第1期.txt 不见了';
  const way = '请把发布的文件放回原处；找不回来的，运行 kuaibao compile issues/0001 重新生成';

  it.each([
    ['deleted', () => rmSync(join(office, 'out'), { recursive: true })],
    ['renamed', () => renameSync(join(office, 'out'), join(office, '成品'))],
    [
      'moved',
      () => {
        mkdirSync(join(office, '存档'));
        renameSync(join(office, 'out'), join(office, '存档/out'));
      },
    ],
  ])('with their folder, %s: check and verify say it in the same words', async (_, lose) => {
    await kuaibao(release);
    expect(await kuaibao(['check'])).toMatchObject({ code: 0 });
    lose();
    const checked = await kuaibao(['check', '--format', 'line']);
    expect(checked.out).toContain(
      `.kuaibao/released/issues/0001.json:1:1: warning release/lost-output ${gone}`,
    );
    expect((await kuaibao(['check'])).out).toContain(way);
    const verified = await kuaibao(['verify']);
    expect(verified).toMatchObject({ code: 1, out: expect.stringContaining(`  ${gone}，${way}`) });
    expect(await kuaibao(['compile', issue, ...release.slice(2)])).toMatchObject({ code: 0 });
    expect(await kuaibao(['verify'])).toMatchObject({ code: 0 });
    expect((await kuaibao(['check', '--format', 'line'])).out).not.toContain('lost-output');
  });

  it('one of several: only that is told', async () => {
    await kuaibao(release);
    rmSync(join(office, 'out/第1期.txt'));
    expect((await kuaibao(['check', '--format', 'line'])).out).toContain('发布的文件 out/第1期.txt 不见了');
    expect((await kuaibao(['verify'])).out).toContain('  发布的文件 out/第1期.txt 不见了，请把');
  });

  it('are looked for where they were written', async () => {
    await kuaibao([...release, '-o', '成品']);
    expect(await kuaibao(['verify'])).toMatchObject({ code: 0 });
    expect(await kuaibao(['check', '--strict'])).toMatchObject({ code: 0 });
    rmSync(join(office, '成品'), { recursive: true });
    expect((await kuaibao(['check', '--format', 'line'])).out).toContain(
      '发布的文件 成品/第1期.docx、成品/第1期.txt 不见了',
    );
  });
});

describe('what was sent of a released issue', () => {
  const sent = () => readdirSync(join(office, '.kuaibao/sent/issues/0001')).length;
  const draft = ['compile', issue, '--draft', '--format', 'docx', '--fonts', 'embedded'] as const;

  it('is kept until it is released, afterwards what the release or a file in the outputs’ folder leads to', async () => {
    for (const word of ['启用', '使用', '开始使用']) {
      change(submission, /正式.{2,4}(?=[，。])/u, `正式${word}`);
      expect(await kuaibao(draft)).toMatchObject({ code: 0 });
    }
    expect(sent()).toBe(3);
    cpSync(join(office, 'out/第1期（送审稿）.docx'), join(office, 'out/局长改过.docx'));
    change(submission, '正式开始使用', '正式可用');
    await kuaibao(draft);
    change(submission, '正式可用', '正式开放');
    expect(sent()).toBe(4);
    await kuaibao(release);
    // The leader's copy, the last draft and the release.
    expect(sent()).toBe(3);
    rmSync(join(office, 'out/局长改过.docx'));
    change(submission, '正式开放', '正式启用');
    await kuaibao(again);
    // The last draft and both releases.
    expect(sent()).toBe(3);
  });
});

describe('an issue that is corrected and sent out once more', () => {
  const marked = ['--again', '--reason', '更正', '--correction'] as const;

  it('bears it behind its number, by a key of issue.yaml that is written for it', async () => {
    await kuaibao(release);
    change(submission, '正式开放', '正式启用');
    const { code, out } = await kuaibao([...release, ...marked]);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('已在 issues/0001/issue.yaml 里写上“重发: 更正”\n'),
    });
    expect(text(`${issue}/issue.yaml`)).toContain('\n重发: 更正\n');
    expect(text('out/第1期.txt')).toContain('第1期（更正稿）');
    expect(text(`${former}/第1期.txt`)).not.toContain('更正稿');
    expect(await kuaibao(['verify'])).toMatchObject({ code: 0 });
    const again = await kuaibao([...release, ...marked]);
    expect(again).toMatchObject({ code: 0, out: expect.not.stringContaining('写上') });
    expect(await kuaibao([...release, '--again', '--supplement', '--reason', '补一篇'])).toMatchObject({
      code: 0,
    });
    expect(text(`${issue}/issue.yaml`)).not.toContain('重发: 更正');
    expect(text('out/第1期.txt')).toContain('第1期（补遗稿）');
  });

  it('only if it is released again', async () => {
    const { code, err } = await kuaibao([...release, '--correction']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('请同“--again”一起用') });
    expect(text(`${issue}/issue.yaml`)).not.toContain('重发');
  });
});
