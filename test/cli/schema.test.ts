import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-schema-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let made = 0;

/** A folder of its own, with the smallest office in it. */
function office(): string {
  const folder = emptyFolder();
  cpSync(join(fixtures, 'office/minimal'), folder, { recursive: true });
  return folder;
}

function emptyFolder(): string {
  made += 1;
  return mkdtempSync(join(temporary, `${made}-`));
}

async function kuaibao(folder: string, ...argv: readonly string[]) {
  const terminal = fakeTerminal(folder);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

const units = (text: string): unknown => JSON.parse(text).properties.单位.anyOf[0].enum;

describe('kuaibao schema', () => {
  it('prints a schema with the units of the office that it is called in, the general one elsewhere', async () => {
    const folder = office();
    const within = await kuaibao(join(folder, 'issues/0001'), 'schema');
    expect(within).toMatchObject({ code: 0, err: '' });
    expect(units(within.out)).toContain('檐下社区');
    const without = await kuaibao(emptyFolder(), 'schema', 'submission');
    expect(units(without.out)).toBeUndefined();
    expect(readdirSync(folder)).not.toContain('.kuaibao');
  });

  it.each([
    [['submission', '稿件'], '快报稿件'],
    [['issue', '本期', 'issue.yaml'], '快报的一期'],
    [['bulletin', '配置', 'bulletin.yaml'], '快报配置'],
    [['ledger', '台账'], '快报台账'],
  ])('knows %j', async (words, title) => {
    for (const word of words) {
      expect(JSON.parse((await kuaibao(emptyFolder(), 'schema', word)).out).title).toBe(title);
    }
  });

  it('prints what can be read of a configuration with a fault', async () => {
    const folder = office();
    const path = join(folder, 'bulletin.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n不认识: 甲\n`);
    expect(units((await kuaibao(folder, 'schema')).out)).toContain('檐下社区');
  });

  it('writes the four files beside bulletin.yaml, and again only what has changed', async () => {
    const folder = office();
    const below = join(folder, 'issues/0001');
    expect(await kuaibao(below, 'schema', '--write')).toEqual({
      code: 0,
      out: ['submission', 'issue', 'bulletin', 'ledger']
        .map((kind) => `已更新 ../../.kuaibao/${kind}.schema.json\n`)
        .join(''),
      err: '',
    });
    expect(await kuaibao(below, 'schema', '--write')).toEqual({
      code: 0,
      out: '',
      err: '已是最新，没有改动\n',
    });
    const path = join(folder, 'bulletin.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('檐下社区', '檐上社区'));
    const { out } = await kuaibao(folder, 'schema', '--write');
    expect(out).toBe('已更新 .kuaibao/submission.schema.json\n已更新 .kuaibao/ledger.schema.json\n');
    const written = readFileSync(join(folder, '.kuaibao/submission.schema.json'), 'utf8');
    expect(units(written)).toContain('檐上社区');
    expect(written).toBe((await kuaibao(below, 'schema')).out);
  });

  it('writes nothing outside an office, and knows no fifth kind', async () => {
    const folder = emptyFolder();
    expect(await kuaibao(folder, 'schema', '--write')).toMatchObject({
      code: 2,
      err: expect.stringContaining('找不到 bulletin.yaml'),
    });
    expect(await kuaibao(folder, 'schema', 'leader')).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        '应为submission（稿件）、issue（本期）、bulletin（配置）、ledger（台账）之一，现为“leader”',
      ),
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a change of the configuration', () => {
  const rename = (folder: string): void => {
    const path = join(folder, 'bulletin.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('檐下社区', '檐上社区'));
    const entry = join(folder, 'issues/0001', '檐下社区.yaml');
    writeFileSync(entry, readFileSync(entry, 'utf8').replaceAll('檐下社区', '檐上社区'));
  };
  const schema = (folder: string): string =>
    readFileSync(join(folder, '.kuaibao/submission.schema.json'), 'utf8');

  it.each([
    ['check'],
    ['list'],
    ['verify'],
    ['fonts', '--fonts', 'embedded'],
    ['compile', '--format', 'txt'],
    ['compile', '--all', '--format', 'txt'],
    ['release', '--format', 'txt'],
    ['new', '--unit', '檐上社区', '--section', '社区动态', '--headline', '甲', '--body', '乙已开工。'],
  ])('reaches the editor with whatever command reads it: %j', async (...argv) => {
    const folder = office();
    await kuaibao(folder, 'schema', '--write');
    rename(folder);
    const { err } = await kuaibao(folder, ...argv);
    expect(units(schema(folder))).toContain('檐上社区');
    if (argv[0] !== 'new') expect(err).toContain('单位或栏目等有改动，编辑器的提示已经更新\n');
    expect((await kuaibao(folder, 'check')).err).toBe('');
  });

  it('is seen though it was made in the same tick of the clock', async () => {
    const folder = office();
    await kuaibao(folder, 'schema', '--write');
    rename(folder);
    const tick = new Date('2026-03-14T08:00:00Z');
    const paths = readdirSync(join(folder, '.kuaibao')).map((name) => join('.kuaibao', name));
    for (const path of ['bulletin.yaml', ...paths]) utimesSync(join(folder, path), tick, tick);
    await kuaibao(folder, 'check');
    expect(units(schema(folder))).toContain('檐上社区');
  });

  it('makes no schemas where there were none, and does not touch those that are right', async () => {
    const folder = office();
    rename(folder);
    expect((await kuaibao(folder, 'check')).err).toBe('');
    expect(existsSync(join(folder, '.kuaibao'))).toBe(false);
    await kuaibao(folder, 'schema', '--write');
    const written = statSync(join(folder, '.kuaibao/submission.schema.json')).mtimeMs;
    appendFileSync(join(folder, 'bulletin.yaml'), '# 注释\n');
    expect((await kuaibao(folder, 'check')).err).toBe('');
    expect(statSync(join(folder, '.kuaibao/submission.schema.json')).mtimeMs).toBe(written);
  });

  it('fails nothing where the schemas cannot be written, and leaves them where it cannot be read', async () => {
    const folder = office();
    await kuaibao(folder, 'schema', '--write');
    const before = schema(folder);
    // A folder stands where the schema would be written to.
    rmSync(join(folder, '.kuaibao/submission.schema.json'));
    mkdirSync(join(folder, '.kuaibao/submission.schema.json/内'), { recursive: true });
    rename(folder);
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, 'bulletin.yaml'), later, later);
    expect(await kuaibao(folder, 'check')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^编辑器提示用的文件没有更新：/u),
    });
    rmSync(join(folder, '.kuaibao/submission.schema.json'), { recursive: true });
    writeFileSync(join(folder, '.kuaibao/submission.schema.json'), before);
    writeFileSync(join(folder, 'bulletin.yaml'), '刊名: [\n');
    expect((await kuaibao(folder, 'check')).code).toBe(1);
    expect(schema(folder)).toBe(before);
  });
});

describe('the line for editors', () => {
  const firstLine = (path: string): string => readFileSync(path, 'utf8').split('\n', 1)[0] ?? '';

  it('stands first in what init and new write, and leads from there to the schema', async () => {
    const folder = emptyFolder();
    await kuaibao(folder, 'init');
    const issue = join(folder, 'issues/0001');
    await kuaibao(issue, 'new', '--unit', '综合科', '--section', '简讯');
    const files = ['bulletin.yaml', ...readdirSync(issue).map((name) => `issues/0001/${name}`)];
    expect(files).toHaveLength(5);
    for (const name of files) {
      const [, path = ''] =
        /^# yaml-language-server: \$schema=(\S+)$/u.exec(firstLine(join(folder, name))) ?? [];
      expect([name, existsSync(join(folder, name, '..', path))]).toEqual([name, true]);
    }
  });

  it('is right where the issue is the office’s own folder, or lies deeper', async () => {
    const folder = office();
    const deep = join(folder, '往期/2025年/第 2 期');
    mkdirSync(deep, { recursive: true });
    cpSync(join(folder, 'issues/0001/issue.yaml'), join(deep, 'issue.yaml'));
    cpSync(join(folder, 'issues/0001/issue.yaml'), join(folder, 'issue.yaml'));
    const { sections } = JSON.parse((await kuaibao(join(folder, 'issues/0001'), 'list', '--json')).out);
    const flags = ['--unit', '檐下社区', '--section', String(sections[0].name), '--file', '新'];
    for (const [place, path] of [
      [deep, '../../../.kuaibao/submission.schema.json'],
      [folder, '.kuaibao/submission.schema.json'],
    ] as const) {
      // Its text is left to be filled in, which the check that follows finds.
      expect(await kuaibao(place, 'new', ...flags)).toMatchObject({ code: 1, out: '新.yaml\n' });
      expect(firstLine(join(place, '新.yaml'))).toBe(`# yaml-language-server: $schema=${path}`);
    }
    expect(readdirSync(join(folder, '.kuaibao'))).toEqual(['submission.schema.json']);
    // The schemas are no submissions, though they lie in the issue's folder.
    expect((await kuaibao(folder, 'check', '--format', 'line')).out).not.toContain('.kuaibao');
  });

  it('is written by new also where the schema cannot be', async () => {
    const folder = office();
    writeFileSync(join(folder, '.kuaibao'), '');
    const { sections } = JSON.parse((await kuaibao(join(folder, 'issues/0001'), 'list', '--json')).out);
    const flags = [
      '--unit',
      '檐下社区',
      '--section',
      String(sections[0].name),
      '--headline',
      '甲',
      '--body',
      '乙。',
    ];
    const { code, err } = await kuaibao(join(folder, 'issues/0001'), 'new', ...flags);
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^编辑器提示用的文件没有更新：无法写入 /u),
    });
  });
});
