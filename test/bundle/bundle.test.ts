import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CodeSeal, headLength } from '../../src/bundle/code-file.js';
import { loadBundle } from '../../src/bundle/load.js';
import {
  type BundleName,
  bundleFiles,
  bundleNames,
  engineFile,
  inspectFile,
  spreadsheetFile,
  startFile,
} from '../../src/bundle/names.js';
import { writeBundles } from '../../src/bundle/write-bundle.js';
import { writeLicences } from '../../src/bundle/write-licences.js';
import { run as runSources } from '../../src/cli/main.js';
import type * as Engine from '../../src/index.js';
import { diskReading } from '../../src/office/disk-reading.js';
import { formats } from '../../src/output/outputs.js';
import { flagsFor } from '../../src/product/v8-flags.js';
import { compileIssue } from '../../src/session/compile-issue.js';
import { layCase, readCase } from '../../tools/fixture/cases.mjs';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { fixtures, foldersIn, root } from '../project.js';

const issue = join(fixtures, 'office/sample/issues/0128');
// A bundle knows the product's files by its own place: two folders deep in the package.
mkdirSync(join(root, 'dist'), { recursive: true });
const folder = mkdtempSync(join(root, 'dist/bundle-test-'));
const output = join(folder, 'out');
afterAll(() => rmSync(folder, { recursive: true }));

const parts = await writeBundles(folder);
writeLicences(folder, parts.inputs);

function run(...argv: readonly string[]): string {
  return execFileSync(process.execPath, [join(folder, startFile), ...argv], {
    encoding: 'utf8',
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('the bundle', () => {
  it('gives the bytes that the sources give', async () => {
    const office = join(folder, 'sample');
    cpSync(join(fixtures, 'office/sample'), office, { recursive: true });
    const copy = join(office, 'issues/0128');
    run('compile', copy, '--fonts', 'embedded', '--format', formats.join(), '-o', output);
    const { made } = await compileIssue(
      diskReading,
      { directory: copy, options: { format: formats, fonts: 'embedded' } },
      { workingDirectory: office, environment: {} },
    );
    const outputs = made?.outputs ?? [];
    expect(outputs).toHaveLength(formats.length);
    const named = [...outputs.map(({ name }) => name), '第128期.manifest.json'];
    expect(readdirSync(output).sort()).toEqual(named.sort());
    for (const { name, bytes } of outputs) {
      expect(Buffer.compare(readFileSync(join(output, name)), bytes), name).toBe(0);
    }
  });

  it('gives the same bytes by threads, and knows what it has made', () => {
    const office = join(folder, 'sample');
    cpSync(join(fixtures, 'office/sample'), office, { recursive: true });
    const options = ['compile', '--all', office, '--fonts', 'embedded', '--format', 'pdf'];
    expect(run(...options).match(/已生成/gu)).toHaveLength(3);
    const made = readFileSync(join(office, 'out/第128期.pdf'));
    expect(Buffer.compare(made, readFileSync(join(output, '第128期.pdf')))).toBe(0);
    expect(run(...options)).toBe('');
    expect(run('verify', office).match(/：相符/gu)).toHaveLength(3);
  });

  it('tells of a large office what the sources tell, judging it in threads', async () => {
    const office = join(folder, 'large');
    writeLargeOffice(office, 21, 100);
    const terminal = fakeTerminal(office);
    expect(await runSources(['check', '--format', 'json'], terminal)).toBe(1);
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(folder, startFile), 'check', '--format', 'json'],
      { cwd: office, encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    expect(status).toBe(1);
    expect(stdout).toBe(terminal.printed.out);
    expect(stdout.match(/issue\/near-duplicate/gu)?.length).toBeGreaterThan(30);
  });

  it('serves the commands of either part', () => {
    const office = join(folder, 'office');
    run('init', office);
    run(
      'new',
      office,
      '--unit',
      '办公室',
      '--section',
      '工作动态',
      '--headline',
      '召开例会',
      '--body',
      '研究工作。',
    );
    expect(run('check', office)).toContain('检查了 5 个文件');
    expect(run('list', office)).toContain('召开例会');
    expect(run('fonts', office, '--fonts', 'embedded')).toContain('Noto Serif SC');
    expect(run('--version').trim()).toBe(packageVersion());
    expect(run('--help')).toContain('compile');
  });

  it('has every emitter in the whole, none in the part for commands that make nothing', () => {
    const roomsIn = (name: BundleName): ReadonlySet<string> => {
      const { sources } = JSON.parse(readFileSync(join(folder, `${bundleFiles(name).program}.map`), 'utf8'));
      const rooms = (sources as readonly string[]).map((path) => /src\/output\/(\w+)\//u.exec(path)?.[1]);
      return new Set(rooms.filter((room) => room !== undefined));
    };
    for (const name of ['whole', 'compile'] as const)
      expect([...roomsIn(name)].sort()).toEqual(foldersIn(join(root, 'src/output')));
    for (const name of ['light', 'check'] as const) expect([...roomsIn(name)]).toEqual([]);
  });

  it('is ASCII, so that it is read without decoding', () => {
    for (const name of bundleNames) {
      const bytes = readFileSync(join(folder, bundleFiles(name).program));
      expect(bytes.every((byte) => byte < 0x80)).toBe(true);
    }
  });

  it('takes the code that V8 has compiled, and does without where V8 refuses it', () => {
    const path = join(folder, bundleFiles('check').code);
    const without = run('check', issue);
    writeFileSync(path, codeOf('check'));
    expect(isRefused('check')).toBe(false);
    expect(run('check', issue)).toBe(without);
    rmSync(path);
  });

  it('does without code that is damaged, cut short, of another V8 or of another program', () => {
    const path = join(folder, bundleFiles('check').code);
    const without = run('check', issue);
    const sound = codeOf('check');
    const { length } = sound;
    const flipped = [
      0,
      headLength - 1,
      40,
      64,
      ...Array.from({ length: 12 }, (_, i) => Math.floor((length * (i + 0.5)) / 12)),
    ];
    const code = sound.subarray(headLength);
    const program = readFileSync(join(folder, bundleFiles('check').program));
    const damaged: readonly Uint8Array[] = [
      ...flipped.map((at) => Uint8Array.from(sound, (byte, i) => (i === at ? byte ^ 0xff : byte))),
      ...[0, 1, headLength, headLength + 1, length - 1].map((end) => sound.subarray(0, end)),
      Buffer.concat([sound, Buffer.alloc(8)]),
      new CodeSeal(program, '1.0').close(code),
      new CodeSeal(program.subarray(1)).close(code),
      Buffer.from('not code'),
    ];
    for (const bytes of damaged) {
      writeFileSync(path, bytes);
      expect(run('check', issue)).toBe(without);
    }
    rmSync(path);
    mkdirSync(path);
    expect(run('check', issue)).toBe(without);
    rmSync(path, { recursive: true });
  });

  it.each([
    ['light', 'verify', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['check', 'check', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['compile', 'compile', (bytes: Buffer) => bytes.subarray(0, 1000)],
    ['whole', 'list', (bytes: Buffer) => bytes.subarray(0, 1000)],
  ] as const)('says so where the program %s, which serves %s, is cut short', (name, command, spoil) => {
    const path = join(folder, bundleFiles(name).program);
    const sound = readFileSync(path);
    writeFileSync(path, spoil(sound));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, startFile), command, issue], {
      encoding: 'utf8',
    });
    writeFileSync(path, sound);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `kuaibao 自己的文件 ${path} 损坏或不全，请重新安装 kuaibao\n`,
    });
  });

  it('looks at pages and faces only for a check that can’t tell without', () => {
    const apart = join(folder, inspectFile);
    const kept = readFileSync(apart);
    rmSync(apart);
    const check = readFileSync(join(folder, bundleFiles('check').program), 'utf8');
    expect(check).toContain(inspectFile);
    for (const number of ['0127', '0128', 'supplement-03'])
      expect(run('check', join(fixtures, 'office/sample/issues', number))).toContain('没有发现问题');
    writeFileSync(apart, kept);
    const office = join(folder, 'brief-lines');
    layCase('brief-lines', office);
    expect(run('check', '--fonts', 'embedded', office)).toContain('发现 1 个提示');
  });

  it('reads spreadsheets with a part of its own, which nothing else needs', async () => {
    const apart = join(folder, spreadsheetFile);
    const kept = readFileSync(apart);
    rmSync(apart);
    expect(run('check', issue)).toContain('没有发现问题');
    expect(run('list', issue)).not.toBe('');
    writeFileSync(apart, kept);
    const office = join(folder, 'table-total');
    layCase('table-total', office);
    expect(run('check', office)).toContain('各行相加是2,191.5，“合计”写的是“2,291.5”');
    expect(run('check', '--fonts', 'embedded', office)).toContain('各行相加是2,191.5');
    expect(
      run('compile', '--format', 'txt', '-o', join(office, 'out'), join(office, 'issues/0001')),
    ).toContain('.txt');
    expect(readFileSync(join(office, 'out/第1期.txt'), 'utf8')).toContain('提灌站检修进度');
  });

  it('reads them for programs that import the engine too', async () => {
    const { memoryHost, openOffice } = createRequire(import.meta.url)(
      join(folder, engineFile),
    ) as typeof Engine;
    const files = [...readCase('table-total').files].map(
      ([path, bytes]) => [join('/office', path), new Uint8Array(bytes)] as const,
    );
    const { findings } = await openOffice(memoryHost(files), '/office').check();
    expect(findings.map(({ code }) => code)).toEqual(['number/total']);
  });

  it('leaves out the parts of libraries that are never asked for', () => {
    const whole = readFileSync(join(folder, bundleFiles('whole').program), 'utf8');
    const light = readFileSync(join(folder, bundleFiles('light').program), 'utf8');
    expect(whole.includes('%PDF-')).toBe(true);
    expect(
      Object.keys(parts.inputs).filter((path) => /node_modules\/(?:fontkit|brotli)\//u.test(path)),
    ).toEqual([]);
    expect(light.includes('%PDF-')).toBe(false);
  });

  it('comes with the licences of what is in it', () => {
    const text = readFileSync(join(folder, 'LICENCES.txt'), 'utf8');
    const words = ['@node-rs/jieba', 'cnchar-order', 'pinyin-pro'];
    for (const name of [...words, 'commander', 'fflate', 'numfmt', 'pdfkit', 'saxes', 'yaml']) {
      expect(text).toMatch(new RegExp(`^${name} \\d[\\d.]* \\((?:MIT|ISC)\\)$`, 'mu'));
    }
  });
});

/** The file of code for a bundle, as the build writes it. */
function codeOf(name: BundleName): Buffer {
  const { script } = loadBundle(folder, name, createRequire(join(folder, startFile)));
  const seal = new CodeSeal(readFileSync(join(folder, bundleFiles(name).program)));
  return Buffer.from(seal.close(script.createCachedData()));
}

/** Asked of a process that has compiled nothing yet. */
function isRefused(name: BundleName): boolean {
  const { program, code } = bundleFiles(name);
  const script = `const { readFileSync } = require('node:fs');
    for (const flag of ${JSON.stringify(flagsFor(process.versions.v8))}) require('node:v8').setFlagsFromString(flag);
    const { cachedDataRejected } = new (require('node:vm').Script)(readFileSync('${program}', 'latin1'), {
      filename: '${program}', cachedData: readFileSync('${code}').subarray(${headLength}) });
    console.log(cachedDataRejected);`;
  return execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' }).trim() === 'true';
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/** An office of many short submissions; every tenth has a fault, the first two of an issue stood in the one before. */
function writeLargeOffice(office: string, issues: number, submissions: number): void {
  mkdirSync(office);
  writeFileSync(
    join(office, 'bulletin.yaml'),
    '刊名: 工作快报\n编发单位: 办公室\n栏目: [工作动态]\n单位: [办公室]\n',
  );
  const characters = [...'清理河道淤泥修补路面村民出工排水通畅组织机械人员沿线'];
  const textOf = (seed: number): string =>
    Array.from(
      { length: 48 },
      (_, k) => characters[(seed * 37 + k * (seed % 23) + k * k) % characters.length],
    )
      .join('')
      .concat(seed % 10 === 0 ? '' : '。');
  for (let issue = 1; issue <= issues; issue++) {
    const directory = join(office, 'issues', String(issue));
    mkdirSync(directory, { recursive: true });
    const day = `2026-03-${String(issue).padStart(2, '0')}`;
    writeFileSync(join(directory, 'issue.yaml'), `期号: ${issue}\n日期: ${day}\n`);
    for (let i = 0; i < submissions; i++) {
      const text = textOf(i < 2 ? i : issue * submissions + i);
      const yaml = `单位: 办公室\n栏目: 工作动态\n标题: 清理河道之${i + 1}\n日期: ${day}\n正文: ${text}\n`;
      writeFileSync(join(directory, `${i}.yaml`), yaml);
    }
  }
}
