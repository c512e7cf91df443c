import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { fixtures, root } from '../project.js';

const pictures = join(fixtures, 'office/report/issues/03/图片');
const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-watch-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** An office with an issue in `issues/0001`, and the program compiling that and watching it, until `stop`. Its lines are those after the
 * first that says that it watches. */
async function watching(...more: readonly string[]) {
  const office = mkdtempSync(join(temporary, 'office-'));
  cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
  const issue = join(office, 'issues/0001');
  const bin = join(office, '.bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" >> '${join(bin, 'opened')}'\n`);
  chmodSync(join(bin, 'xdg-open'), 0o755);
  const argv = ['compile', '1', '--fonts', 'embedded', '--watch', ...more];
  const child = spawn(process.execPath, [join(root, 'bin/kuaibao.js'), ...argv], {
    cwd: office,
    env: { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const hears = async (text: string): Promise<void> => {
    for (let left = 600; !said.includes(text); left -= 1) {
      if (left === 0) throw new Error(`it never says ${text}, but:\n${said}`);
      await wait(100);
    }
  };
  await hears('要停下，按 Ctrl+C\n');
  const linesLater = (): readonly string[] =>
    said.split('要停下，按 Ctrl+C\n')[1]?.split('\n').slice(0, -1) ?? [];
  /** The next line, which a change brings about, without the time of day at its beginning. */
  const after = async (change: () => void): Promise<string> => {
    const before = linesLater().length;
    change();
    for (let left = 600; linesLater().length === before; left -= 1) {
      if (left === 0) throw new Error(`it says no more than:\n${said}`);
      await wait(100);
    }
    const [line = '', ...others] = linesLater().slice(before);
    expect(others).toEqual([]);
    return line.replace(/^\d\d:\d\d:\d\d /u, '');
  };
  const stop = async (signal: NodeJS.Signals = 'SIGINT') => {
    child.kill(signal);
    return { code: await ended, said, lines: linesLater() };
  };
  return { office, issue, bin, after, stop, first: said };
}

const made = '已生成 第1期.docx、第1期.pdf（1 页）';

it('an issue is made again when a submission is saved, in place or by renaming, comes, or goes', async () => {
  const { office, issue, after, stop, first } = await watching();
  expect(first).toMatch(/^已生成 out\/第1期\.docx.*\n已生成 out\/第1期\.pdf.*\n共1页/u);
  const path = join(issue, '檐下社区.yaml');
  const pdf = () => readFileSync(join(office, 'out/第1期.pdf'));
  const other = readFileSync(path, 'utf8');
  const before = pdf();
  expect(await after(() => writeFileSync(path, other.replace('。', '，天气晴。')))).toBe(made);
  expect(pdf().equals(before)).toBe(false);
  // As editors do that never leave half a file behind: another file takes the name.
  const saved = (): void => {
    writeFileSync(join(issue, '.稿.swp'), 'x');
    writeFileSync(`${path}~`, other);
    writeFileSync(`${path}.tmp`, other);
    renameSync(`${path}.tmp`, path);
    rmSync(`${path}~`);
  };
  expect(await after(saved)).toBe(made);
  expect(pdf().equals(before)).toBe(true);
  expect(await after(() => copyFileSync(path, join(issue, '又一篇.yaml')))).toMatch(
    /^没有生成|^已生成.*警告/u,
  );
  expect(await after(() => rmSync(join(issue, '又一篇.yaml')))).toBe(made);
  expect(pdf().equals(before)).toBe(true);
  expect(await stop()).toMatchObject({ code: 0, lines: { length: 4 } });
});

it('what is wrong is said in a line, and it goes on; the configuration is watched too', async () => {
  const { office, issue, after, stop } = await watching();
  const path = join(issue, '檐下社区.yaml');
  const text = readFileSync(path, 'utf8');
  const wrong = text.replace(/^单位: .*$/mu, '单位: 无此单位');
  expect(await after(() => writeFileSync(path, wrong))).toMatch(
    /^没有生成，有 1 个错误： issues\/0001\/檐下社区\.yaml:\d+:\d+ .*无此单位/u,
  );
  const bulletin = join(office, 'bulletin.yaml');
  const configuration = readFileSync(bulletin, 'utf8');
  expect(await after(() => rmSync(bulletin))).toMatch(/^没有生成：.*bulletin\.yaml/u);
  expect(await after(() => writeFileSync(bulletin, configuration))).toMatch(/^没有生成，有 1 个错误/u);
  expect(await after(() => writeFileSync(path, text))).toBe(made);
  // An output that somebody has written into is left alone, until the user says what is to become of it.
  writeFileSync(join(office, 'out/第1期.pdf'), 'x');
  expect(await after(() => writeFileSync(path, `${text}\n`))).toMatch(/^没有生成：.*第1期\.pdf/u);
  expect(await stop('SIGTERM')).toMatchObject({ code: 0 });
});

it('a picture is watched, and what it writes itself is not', async () => {
  const { office, issue, after, stop } = await watching('-o', 'out/送审');
  const path = join(issue, '檐下社区.yaml');
  const text = readFileSync(path, 'utf8');
  const [picture, other] = ['苗圃', '河道'].map((name) => join(pictures, `${name}.jpg`));
  copyFileSync(picture ?? '', join(issue, '图.jpg'));
  expect(
    await after(() =>
      writeFileSync(path, text.replace('正文: ', '正文: |\n  ').concat('  [图片：图.jpg 河道]\n')),
    ),
  ).toMatch(/^已生成/u);
  const before = readFileSync(join(office, 'out/送审/第1期.pdf'));
  const { mtimeMs } = statSync(join(office, 'out/送审/第1期.pdf'));
  writeFileSync(join(office, 'out/另一个.txt'), 'x');
  await wait(1500);
  expect(statSync(join(office, 'out/送审/第1期.pdf')).mtimeMs).toBe(mtimeMs);
  expect(await after(() => copyFileSync(other ?? '', join(issue, '图.jpg')))).toMatch(/^已生成|^没有生成/u);
  expect(readFileSync(join(office, 'out/送审/第1期.pdf')).equals(before)).toBe(false);
  expect(await stop()).toMatchObject({ code: 0, lines: { length: 2 } });
});

it('the PDF is opened once, when it has been made for the first time', async () => {
  const { issue, bin, office, after, stop } = await watching('--open');
  const path = join(issue, '檐下社区.yaml');
  await after(() => writeFileSync(path, `${readFileSync(path, 'utf8')}\n`));
  await stop();
  expect(readFileSync(join(bin, 'opened'), 'utf8')).toBe(`${join(office, 'out/第1期.pdf')}\n`);
});
