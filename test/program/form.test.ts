import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { fromBase85 } from '../../src/session/form/base85.js';
import { fixtures, root } from '../project.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-form-'));
afterAll(() => rmSync(temporary, { recursive: true }));
const office = join(temporary, '栖禾县');
cpSync(join(fixtures, 'office/sample'), office, { recursive: true });
const program = join(root, 'bin/kuaibao.js');

function kuaibao(...argv: readonly string[]): string {
  return execFileSync(process.execPath, [program, ...argv], {
    cwd: join(office, 'issues/0127'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

it('puts the form beside bulletin.yaml: at most 700 KB, with what units need and no more, the same bytes each time', () => {
  expect(kuaibao('form')).toBe('../../报送.html\n');
  const page = readFileSync(join(office, '报送.html'));
  expect(page.length).toBeLessThan(700 * 1024);
  const text = page.toString('utf8');
  expect(text).toContain("content=\"default-src 'none'; script-src 'sha256-");
  expect(text).not.toMatch(/unsafe-|https?:\/\/(?!creativecommons|opensource)[^\s<]*\.(?:js|css|woff)/u);
  const [, packed = ''] = /<script id="office" type="text\/plain">([^<]*)</u.exec(text) ?? [];
  const data = inflateRawSync(fromBase85(packed)).toString('utf8');
  expect(data).toContain('栗坞镇');
  expect(data).toContain('闻堃林');
  // 署名, 分发, 联系 and comments.
  expect(data).not.toMatch(/顾以宁|各人民团体|0500-6120127|全部虚构/u);
  expect(text).toContain('Copyright (c) 2015-present Jason Miller');
  kuaibao('form');
  expect(readFileSync(join(office, '报送.html')).equals(page)).toBe(true);
});

it('writes over an earlier form alone, and nowhere that an issue would be spoilt', () => {
  writeFileSync(join(office, '别的.html'), '<p>别的</p>');
  const run = (...argv: readonly string[]) =>
    spawnSync(process.execPath, [program, 'form', ...argv], { cwd: office, encoding: 'utf8' });
  expect(run('-o', '别的.html')).toMatchObject({
    status: 2,
    stderr: '别的.html 已经有了，没有改动任何文件\n',
  });
  expect(run('-o', 'issues/0127/报送.html').status).toBe(2);
  expect(readFileSync(join(office, '别的.html'), 'utf8')).toBe('<p>别的</p>');
});
