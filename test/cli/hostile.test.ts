import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import {
  findingsOf,
  hostileOffice,
  inIssue,
  layOffice,
  submission,
  withBody,
} from '../folder/hostile-office.js';
import { fakeTerminal } from './fake-terminal.js';

/** Clears the screen, turns text round, hides it, sets the window's title. */
const steering = '\u001b[2J\u202e\u200b\u009b31m\u2066\u0007\r\u001b]0;x\u0007\ufeff\u{e0041}';
const seen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}](?<!\n)/u;

async function printedBy(
  folder: string,
  argv: readonly string[],
  answers: readonly string[] = [],
): Promise<string> {
  const terminal = fakeTerminal(folder, answers);
  await run(argv, terminal);
  return terminal.printed.out + terminal.printed.err;
}

describe('nothing that steers the terminal reaches it', () => {
  const text = `单位: "檐下${steering.replaceAll('\u001b', '\\e').replaceAll('\u0007', '\\a').replaceAll('\r', '\\r')}社区"\n`;
  const office = layOffice({
    [submission]: `${text}栏目: 社${steering}区\n标题: 甲${steering}\n${steering}: 乙\n正文: 丙${steering}。\n`,
    [`issues/0001/丁${steering}.yaml`]: withBody(`灯${steering}亮。`),
    'issues/0001/戊\u202e.docx': '',
    'bulletin.yaml': `刊名: 枕溪${steering}\n编发单位: 局\n栏目: [社区动态]\n单位: ["檐下\\e[2J社区", 檐下社区]\n字体: {仿宋: "x\\e[31m.ttf", 黑体: "没有\\u202e"}\n`,
  });
  afterAll(() => rmSync(office, { recursive: true, force: true }));
  const issue = join(office, 'issues/0001');

  it.each([
    ['check'],
    ['check', '--format', 'line'],
    ['check', '--format', 'json'],
    ['check', '--color', 'always'],
    ['check', `没有${steering}`],
    ['compile'],
    ['compile', '--draft'],
    ['compile', '-o', `出${steering}`],
    ['compile', '--format', `docx${steering}`],
    ['list'],
    ['list', '--json'],
    ['list', '--fit', '--fonts', 'embedded'],
    ['fonts'],
    ['new', '--unit', `庚${steering}`],
    ['new', '--unit', '檐下社区', '--section', `辛${steering}`],
    ['new', '--unit', '檐下社区', '--section', '社区动态', '--date', `壬${steering}`],
    ['new', '--unit', '檐下社区', '--section', '社区动态', '--file', `癸${steering}`],
    [`子${steering}`],
    ['check', `--丑${steering}`],
  ])('by %s', async (...argv) => {
    const printed = await printedBy(issue, argv);
    expect(printed).not.toBe('');
    const own = argv.includes('--color') ? printed.replace(/\u001b\[(?:[012]|1;3[136])m/gu, '') : printed;
    expect(seen.exec(own)?.[0].codePointAt(0)?.toString(16)).toBeUndefined();
  });

  it('by the questions of new', async () => {
    const names = hostileOffice({
      'bulletin.yaml': '刊名: 甲\n编发单位: 局\n栏目: ["社区\\e[2J", 乙]\n单位: ["檐下\\u202e", 丙]\n',
    });
    const printed = await printedBy(join(names, 'issues/0001'), ['new'], ['没有', '檐下社区', '丁', '1']);
    expect(printed).not.toMatch(seen);
  });

  it('and programs read what was there', async () => {
    const { out } = await inIssue(office, ['check', '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: readonly { file: string }[] };
    expect(findings.some(({ file }) => file === `丁${steering}.yaml`)).toBe(true);
  });
});

describe('a name given on the command line', () => {
  const flags = ['new', '--unit', '檐下社区', '--section', '社区动态', '--headline', '甲', '--body', '乙。'];

  it.each([
    '..',
    '../x',
    '.隐',
    'CON',
    'nul.txt',
    'com1',
    'a\u202eb',
    'a\u0000b',
    '',
    '.yaml',
    '甲'.repeat(90),
  ])('as %j makes no submission', async (name) => {
    const office = hostileOffice({});
    const before = readdirSync(join(office, 'issues/0001'));
    const { code, err } = await inIssue(office, [...flags, '--file', name]);
    expect({ code, err: err.trim() === '' }).toEqual({ code: 2, err: false });
    expect(readdirSync(join(office, 'issues/0001'))).toEqual(before);
  });

  it.each([
    ['issue', 'issue-2.yaml'],
    ['bulletin.yaml', 'bulletin-2.yaml'],
    ['a/b', 'a-b.yaml'],
    ['\\\\.\\C:', '--.-C-.yaml'],
  ])('as %s is made harmless', async (name, made) => {
    const office = hostileOffice({});
    const { code, out } = await inIssue(office, [...flags, '--file', name]);
    expect({ code, out }).toEqual({ code: 0, out: `${made}\n` });
  });

  it.each(['CON', '出/nul.txt', '\\\\.\\PhysicalDrive0', '/dev/null', '一份文件'])(
    'does not send outputs to %s',
    async (output) => {
      const office = hostileOffice({});
      writeFileSync(join(office, 'issues/0001/../一份文件'), '');
      const { code, err, outputs } = await inIssue(office, [
        'compile',
        '-o',
        output === '一份文件' ? '../一份文件' : output,
        '--format',
        'txt',
      ]);
      expect({ code, outputs }).toEqual({ code: 2, outputs: [] });
      expect(err).toContain('无法输出到');
    },
  );

  it('that is a pipe is not waited for', async () => {
    const office = hostileOffice({}, (folder) => execFileSync('mkfifo', [join(folder, '管道.yaml')]));
    const { code, err } = await inIssue(office, ['check', '../../管道.yaml']);
    expect({ code, err }).toEqual({ code: 2, err: '../../管道.yaml：这里应为文件，现为管道\n' });
  });
});

describe('a font file', () => {
  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['rubbish', (path: string) => writeFileSync(path, 'x'.repeat(5000))],
    ['50 MB of nothing', (path: string) => writeFileSync(path, Buffer.alloc(50 << 20))],
    ['empty', (path: string) => writeFileSync(path, '')],
  ])('that is %s is said to be none, and another serves', async (_, make) => {
    const office = hostileOffice({}, (folder) => {
      make(join(folder, '字.ttf'));
      const bulletinYaml =
        '刊名: 甲\n编发单位: 局\n栏目: [社区动态]\n单位: [檐下社区]\n字体: {仿宋: 字.ttf}\n';
      writeFileSync(join(folder, 'bulletin.yaml'), bulletinYaml);
    });
    const { code, err, outputs } = await inIssue(office, ['compile', '--format', 'docx']);
    expect({ code, outputs }).toEqual({ code: 0, outputs: ['第1期.docx'] });
    expect(err).toMatch(/仿宋指定的字体“字\.ttf”.*，改用别的字体/u);
  });

  it.each(['/dev/zero', '../../../../../../dev/zero', '/dev/stdin', 'CON', '/'])(
    '%s is no font',
    async (path) => {
      const bulletinYaml = `刊名: 甲\n编发单位: 局\n栏目: [社区动态]\n单位: [檐下社区]\n字体: {仿宋: ${path}}\n`;
      const { code, err } = await inIssue(hostileOffice({ 'bulletin.yaml': bulletinYaml }), [
        'compile',
        '--format',
        'docx',
      ]);
      expect(code).toBe(0);
      expect(err).toContain(`仿宋指定的字体“${path}”`);
    },
  );
});

describe('a finding on an endless line', () => {
  it('is shown with a short stretch of it', async () => {
    const office = hostileOffice({
      [submission]: `{${Array.from({ length: 4000 }, (_, i) => `k${i}: 𠮷`).join(', ')}}\n`,
    });
    const { lines } = await findingsOf(office);
    expect(lines).toHaveLength(104);
    expect(lines.at(-1)).toMatch(/^乙\.yaml:1:892: .*还有 3900 处/u);
    const { out } = await inIssue(office, ['check']);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(200);
  });

  it('quotes no more of a value than can be read', async () => {
    const office = hostileOffice({
      [submission]: `单位: ${'檐'.repeat(4000)}\n栏目: 社区动态\n标题: 甲\n正文: 乙。\n`,
    });
    const { lines } = await findingsOf(office);
    expect(lines[0]).toContain('……');
    expect(lines[0]?.length).toBeLessThan(600);
  });
});
