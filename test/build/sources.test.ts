import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beginBuild, endBuild, isBuilt } from '../../tools/build/sources.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kuaibao-build-'));
  for (const path of ['package.json', 'package-lock.json', 'tsconfig.json']) write(path, '{}');
  for (const room of ['font', 'glyph', 'product', 'rule']) write(`src/${room}/one.ts`, room);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** The parts of dist/ that are those of the sources as they are. */
function built(): readonly string[] {
  return (['faces', 'program'] as const).filter((part) => isBuilt(part, root));
}

function build(): void {
  beginBuild(root);
  endBuild(root);
}

it('nothing is built before it is built', () => {
  expect(built()).toEqual([]);
  build();
  expect(built()).toEqual(['faces', 'program']);
});

it.each([
  ['a source is changed', () => write('src/rule/one.ts', 'other')],
  ['one is added', () => write('src/rule/two.ts', '')],
  ['one is gone', () => rmSync(join(root, 'src/rule/one.ts'))],
])('the program is not, the faces are, when %s', (_, change) => {
  build();
  change();
  expect(built()).toEqual(['faces']);
});

it.each(['src/font/one.ts', 'package-lock.json'])('neither is when %s is changed', (path) => {
  build();
  write(path, 'other');
  expect(built()).toEqual([]);
});

it('what fails leaves the faces as they were, what is edited meanwhile is not built', () => {
  build();
  write('src/rule/one.ts', 'wrong');
  beginBuild(root);
  expect(built()).toEqual(['faces']);
  write('src/rule/one.ts', 'right');
  endBuild(root);
  expect(built()).toEqual(['faces']);
});
