import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { hostileOffice } from './hostile-office.js';

const outside = mkdtempSync(join(tmpdir(), 'kuaibao-outside-'));
afterAll(() => rmSync(outside, { recursive: true }));

/** Words that nobody may read in a report that is published; as a configuration, a sheet, a record it would be quoted too. */
const secret = '密钥: 四七一一\n刊名: 四七一一\n期号: 四七一一\n';
const secretFile = join(outside, '密钥.yaml');
writeFileSync(secretFile, secret);

/** Puts a link to the secret, or to what is given, into the place of a file of an office. */
function linked(place: string, target = secretFile, prepare?: (folder: string) => void): string {
  return hostileOffice({}, (folder) => {
    prepare?.(folder);
    rmSync(join(folder, place), { recursive: true, force: true });
    mkdirSync(join(folder, place, '..'), { recursive: true });
    symlinkSync(target, join(folder, place));
  });
}

async function kuaibao(folder: string, ...argv: readonly string[]) {
  const terminal = fakeTerminal(folder);
  const code = await run(argv, terminal);
  return { code, said: terminal.printed.out + terminal.printed.err };
}

const commands: readonly (readonly string[])[] = [
  ['check', '.'],
  ['check', '--format', 'json', '.'],
  ['check', '--fix', '.'],
  ['check', '--by-unit', '.'],
  ['check', 'bulletin.yaml'],
  ['check', 'issues/0001/檐下社区.yaml'],
  ['check', 'issues/0001'],
  ['compile', 'issues/0001', '--format', 'txt', '--fonts', 'embedded'],
  ['compile', '--all', '--format', 'txt', '--fonts', 'embedded'],
  ['list', 'issues/0001'],
  ['release', 'issues/0001', '--format', 'txt', '--fonts', 'embedded'],
  ['verify', 'issues/0001'],
  ['fonts', '.'],
  ['schema'],
  ['schema', '--write'],
  ['new', 'issues/0001', '--unit', '檐下社区', '--section', '社区动态', '--body', '甲。'],
];

describe.each([
  ['the configuration', 'bulletin.yaml', secretFile],
  ['a sheet', 'issues/0001/issue.yaml', secretFile],
  ['a submission', 'issues/0001/檐下社区.yaml', secretFile],
  ['an issue’s folder', 'issues/0001', outside],
  ['the record of a release', '.kuaibao/released/issues/0001.json', secretFile],
  ['the configuration of a release', '.kuaibao/released/issues/0001.bulletin.yaml', secretFile],
  ['a folder of releases', '.kuaibao/released', outside],
  ['a lock', 'out/.kuaibao-lock', secretFile],
  ['an output', 'out/第1期.txt', secretFile],
  ['a record of outputs', 'out/第1期.manifest.json', secretFile],
])('%s that is a link out of the office', (_, place, target) => {
  it('is not read: nothing of it is said, whatever the command', async () => {
    // Under a folder's link there must be what is looked for.
    writeFileSync(join(outside, 'issue.yaml'), secret);
    mkdirSync(join(outside, 'issues'), { recursive: true });
    for (const name of ['0001.json', '0001.bulletin.yaml'])
      writeFileSync(join(outside, 'issues', name), secret);
    for (const argv of commands) {
      const { said } = await kuaibao(linked(place, target), ...argv);
      expect(said, argv.join(' ')).not.toMatch(/四七一一|密钥:|内部出错/u);
      expect(readFileSync(secretFile, 'utf8')).toBe(secret);
    }
  });
});

describe('what is said of a link that leads out of the office', () => {
  it.each([
    ['bulletin.yaml', ['check', '.'], 'bulletin.yaml:1:1'],
    ['bulletin.yaml', ['check', 'bulletin.yaml'], 'bulletin.yaml:1:1'],
    ['issues/0001/檐下社区.yaml', ['check', 'issues/0001/檐下社区.yaml'], 'issues/0001/檐下社区.yaml:1:1'],
  ])('%s: a finding at its place, by %j', async (place, argv, at) => {
    const { code, said } = await kuaibao(linked(place), ...argv, '--format', 'line');
    expect(code).toBe(1);
    expect(said).toMatch(
      new RegExp(`^${at}: error structure/link-outside 这个链接指向单位的文件夹之外`, 'u'),
    );
  });

  it.each([
    [
      'issues/0001',
      outside,
      'issues/0001：这个链接指向单位的文件夹之外，没有读取；请删去链接，把它本身放进来\n',
    ],
    [
      '.kuaibao/released/issues/0001.json',
      secretFile,
      '.kuaibao/released/issues/0001.json：这个链接指向单位的文件夹之外，没有读取；请删去链接，把它本身放进来\n',
    ],
  ])('%s: a sentence', async (place, target, sentence) => {
    writeFileSync(join(outside, 'issue.yaml'), secret);
    expect(await kuaibao(linked(place, target), 'check', 'issues/0001')).toEqual({ code: 2, said: sentence });
  });

  it('a device or a file of /proc in the configuration’s place, too', async () => {
    for (const target of ['/dev/zero', '/proc/self/environ', '/proc/self/status', '/etc/passwd']) {
      const { code, said } = await kuaibao(linked('bulletin.yaml', target), 'check', '.', '--format', 'line');
      expect(code).toBe(1);
      expect(said.split('\n')).toHaveLength(2);
      expect(said).toContain('structure/link-outside');
    }
  });

  it('a face: a sentence; one that is named where it lies is read', async () => {
    const configure = (font: string) => (folder: string) =>
      writeFileSync(
        join(folder, 'bulletin.yaml'),
        `${readFileSync(join(folder, 'bulletin.yaml'), 'utf8')}字体:\n  仿宋: ${font}\n`,
      );
    const office = linked('字体/仿宋.ttf', secretFile, configure('字体/仿宋.ttf'));
    const said = '字体 字体/仿宋.ttf：这个链接指向单位的文件夹之外，没有读取；请删去链接，把它本身放进来\n';
    for (const argv of [
      ['fonts', '.'],
      ['compile', 'issues/0001', '--format', 'pdf'],
    ])
      expect(await kuaibao(office, ...argv)).toEqual({ code: 2, said });
    const absolute = linked('没有用到', secretFile, configure(secretFile));
    expect((await kuaibao(absolute, 'fonts', '.')).said).not.toContain('这个链接');
  });
});

describe('links within the office', () => {
  it('are read: configuration, issue, submission', async () => {
    const office = hostileOffice({}, (folder) => {
      renameSync(join(folder, 'issues/0001'), join(folder, '真的'));
      symlinkSync('../真的', join(folder, 'issues/0001'));
      renameSync(join(folder, 'bulletin.yaml'), join(folder, '配置.yaml'));
      symlinkSync('配置.yaml', join(folder, 'bulletin.yaml'));
    });
    expect(await kuaibao(office, 'check', 'issues/0001')).toMatchObject({ code: 0 });
    // And an office that is itself reached by one.
    const link = join(outside, '办公室');
    symlinkSync(office, link);
    expect(await kuaibao(outside, 'check', join(link, 'issues/0001'))).toMatchObject({ code: 0 });
  });
});
