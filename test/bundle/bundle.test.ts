import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { flagsFor, loadBundle } from '../../src/bundle/load.js';
import { type BundleName, bundleFiles, startFile } from '../../src/bundle/names.js';
import { writeBundles } from '../../src/bundle/write-bundle.js';
import { writeLicences } from '../../src/bundle/write-licences.js';
import { compile } from '../../src/compile.js';
import { arrangeFolder, embeddedFonts, fixtures, root } from '../project.js';

const issue = join(fixtures, 'office/sample/issues/0128');
// A bundle knows the product's files by its own place: two folders deep in the package.
mkdirSync(join(root, 'dist'), { recursive: true });
const folder = mkdtempSync(join(root, 'dist/bundle-test-'));
const output = join(folder, 'out');
afterAll(() => rmSync(folder, { recursive: true }));

const parts = await writeBundles(folder);
writeLicences(folder, parts);

function run(...argv: readonly string[]): string {
  return execFileSync(process.execPath, [join(folder, startFile), ...argv], {
    encoding: 'utf8',
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('the bundle', () => {
  it('gives the bytes that the sources give', async () => {
    run('compile', issue, '--fonts', 'embedded', '--format', 'docx,pdf,txt', '-o', output);
    const { outputs } = await compile(arrangeFolder(issue), {
      formats: ['docx', 'pdf', 'txt'],
      findFonts: embeddedFonts,
    });
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

  it('is ASCII, so that it is read without decoding', () => {
    for (const name of ['light', 'whole'] as const) {
      const bytes = readFileSync(join(folder, bundleFiles(name).program));
      expect(bytes.every((byte) => byte < 0x80)).toBe(true);
    }
  });

  it('takes the code that V8 has compiled, and does without where V8 refuses it', () => {
    const path = join(folder, bundleFiles('light').code);
    const without = run('check', issue);
    writeFileSync(
      path,
      loadBundle(folder, 'light', createRequire(join(folder, startFile))).script.createCachedData(),
    );
    expect(isRefused('light')).toBe(false);
    expect(run('check', issue)).toBe(without);
    writeFileSync(path, 'not code');
    expect(isRefused('light')).toBe(true);
    expect(run('check', issue)).toBe(without);
    rmSync(path);
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
    for (const name of ['commander', 'docx', 'pdfkit', 'yaml']) {
      expect(text).toMatch(new RegExp(`^${name} \\d[\\d.]* \\((?:MIT|ISC)\\)$`, 'mu'));
    }
  });
});

/** Asked of a process that has compiled nothing yet. */
function isRefused(name: BundleName): boolean {
  const { program, code } = bundleFiles(name);
  const script = `const { readFileSync } = require('node:fs');
    for (const flag of ${JSON.stringify(flagsFor(process.versions.v8))}) require('node:v8').setFlagsFromString(flag);
    const { cachedDataRejected } = new (require('node:vm').Script)(readFileSync('${program}', 'latin1'), {
      filename: '${program}', cachedData: readFileSync('${code}') });
    console.log(cachedDataRejected);`;
  return execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' }).trim() === 'true';
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}
