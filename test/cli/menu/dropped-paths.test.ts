import { expect, it } from 'vitest';
import { droppedPaths } from '../../../src/cli/menu/dropped-paths.js';

const nothing = () => false;

it.each([
  ['', []],
  ['  ', []],
  [String.raw`"D:\来稿 三月\清淤.docx"`, [String.raw`D:\来稿 三月\清淤.docx`]],
  [
    String.raw`D:\来稿\甲.docx "D:\来 稿\乙.docx"`,
    [String.raw`D:\来稿\甲.docx`, String.raw`D:\来 稿\乙.docx`],
  ],
  [String.raw`\\服务器\来稿`, [String.raw`\\服务器\来稿`]],
])('paths as Windows writes them: %s', (line, paths) => {
  expect(droppedPaths(line, true, nothing)).toEqual(paths);
});

it.each([
  ["'/home/办公室/来 稿/甲.docx' ", ['/home/办公室/来 稿/甲.docx']],
  [String.raw`/home/来\ 稿/甲\(1\).docx /home/乙.docx`, ['/home/来 稿/甲(1).docx', '/home/乙.docx']],
  ['"/home/来 稿"', ['/home/来 稿']],
])('paths as other systems write them: %s', (line, paths) => {
  expect(droppedPaths(line, false, nothing)).toEqual(paths);
});

it('a line that is a path as it stands is one', () => {
  const isThere = (path: string) => path === '/home/来 稿';
  expect(droppedPaths(' /home/来 稿 ', false, isThere)).toEqual(['/home/来 稿']);
});
