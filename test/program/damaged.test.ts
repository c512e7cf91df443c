import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtures, root } from '../project.js';

const folder = mkdtempSync(join(tmpdir(), 'kuaibao-damaged-'));
afterAll(() => rmSync(folder, { recursive: true }));
const installed = join(folder, 'installed');
for (const part of ['package.json', 'bin', 'dist/release', 'dist/font/faces', 'dist/prose'])
  cpSync(join(root, part), join(installed, part), { recursive: true });
const office = join(folder, 'office');
cpSync(join(fixtures, 'office/sample'), office, { recursive: true });
const issue = join(office, 'issues/0127');
// What the faces have is asked for characters that are not everybody's.
const [submission = ''] = readdirSync(issue).filter((name) => name.endsWith('局.yaml'));
const text = readFileSync(join(issue, submission), 'utf8');
writeFileSync(join(issue, submission), text.replace(/^(正文: \|\n {2})/mu, '$1㎡'));
// Words are asked for where a headline on its own needs several lines.
const own = join(issue, '县交通运输局.yaml');
const ownLine = readFileSync(own, 'utf8').replace(/^(标题: .+)$/mu, '$1，农村公路养护工程全面完成并通过验收');
writeFileSync(own, ownLine);
// Slips are sought where the office asks for it.
const bulletin = join(office, 'bulletin.yaml');
const asking = '\n校对:\n  规则:\n    wording/unlikely: 开\n';
writeFileSync(bulletin, readFileSync(bulletin, 'utf8') + asking);

/** Runs the installed program where one of its files has been spoiled; puts the file right again. */
function runWith(file: string, spoil: (sound: Buffer) => Uint8Array | undefined, ...argv: readonly string[]) {
  const path = join(installed, file);
  const sound = readFileSync(path);
  const spoilt = spoil(sound);
  if (spoilt) writeFileSync(path, spoilt);
  else rmSync(path);
  const program = join(installed, 'bin/kuaibao.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd: office,
    encoding: 'utf8',
  });
  writeFileSync(path, sound);
  return { status, stdout, stderr };
}

const spoils: readonly (readonly [string, (sound: Buffer) => Uint8Array | undefined])[] = [
  ['with a stretch of zeros', (sound) => Buffer.from(sound).fill(0, sound.length >> 2, sound.length >> 1)],
  ['with one bit turned', (sound) => Uint8Array.from(sound, (byte, i) => (i === 700 ? byte ^ 1 : byte))],
  ['cut short', (sound) => sound.subarray(0, sound.length / 2)],
  ['empty', () => new Uint8Array(0)],
  ['gone', () => undefined],
];

const files = [
  ['dist/font/faces/serif-regular.ttf', 'compile'],
  ['dist/font/faces/kai-regular.ttf', 'compile'],
  ['dist/font/faces/checksums.txt', 'compile'],
  ['dist/font/faces/coverage.txt', 'check'],
  ['dist/prose/lexicon/lexicon.txt', 'check'],
  ['dist/prose/lexicon/words.txt', 'compile'],
  ['dist/prose/word/words.bin', 'check'],
  ['dist/prose/word/likeness.bin', 'check'],
  ['dist/prose/phrase/usage.bin', 'check'],
  ['dist/prose/slip/network.bin', 'check'],
] as const;

describe.each(files)('%s, asked for by %s', (file, command) => {
  it.each(spoils)('%s: is told of in a sentence, and nothing is made', (_, spoil) => {
    const options = command === 'compile' ? ['--fonts', 'embedded'] : [];
    const { status, stderr } = runWith(file, spoil, command, issue, ...options);
    expect(stderr).toBe(`kuaibao 自己的文件 ${join(installed, file)} 损坏或不全，请重新安装 kuaibao\n`);
    expect(status).toBe(2);
    expect(existsSync(join(office, 'out'))).toBe(false);
  });
});

it('is told of once for each issue by compile --all', () => {
  const [, zeros] = spoils[0] ?? [];
  const { status, stderr } = runWith(files[0][0], zeros ?? (() => undefined), 'compile', '--all');
  expect(stderr.match(/损坏或不全，请重新安装/gu)?.length).toBeGreaterThan(0);
  expect(stderr).not.toMatch(/\.cjs:\d/u);
  expect(status).toBe(2);
  expect(existsSync(join(office, 'out')) ? readdirSync(join(office, 'out')) : []).toEqual([]);
});
