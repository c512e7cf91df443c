import { expect, it } from 'vitest';
import type { FaceNote } from '../../src/layout/face-notes.js';
import {
  compiledFindings,
  countsMessage,
  draftMessage,
  fillMessage,
  hintsMessage,
} from '../../src/report/compiled.js';
import { wordFailure } from '../../src/report/failure.js';
import { faceMessages } from '../../src/report/fonts.js';
import { recoveredMessage } from '../../src/report/recovered.js';
import type { Paint } from '../../src/report/report.js';
import { writtenLines } from '../../src/report/written.js';
import { findings } from './sample.js';

const plain: Paint = (text) => text;
const hints = findings.filter(({ severity }) => severity === 'hint');
const serious = findings.filter(({ severity }) => severity !== 'hint');

it('beside its outputs an issue’s errors and warnings are told, and its hints only counted', () => {
  expect(compiledFindings(findings, 2, plain)).toBe(compiledFindings(serious, 2, plain));
  expect(compiledFindings(findings, 2, plain)).toContain(serious[0]?.message);
  expect(compiledFindings(hints, 2, plain)).toBe('');
  expect(hintsMessage(findings)).toBe(`另有 ${hints.length} 个提示，运行 kuaibao check 可以看到`);
  expect(hintsMessage(serious)).toBeUndefined();
});

it('what is written is told with its size, and its pages if it has some', () => {
  const kept = ['/office/out/第1期（人工修改）.docx'];
  const outputs = [
    { path: '/office/out/第1期.docx', size: 2000 },
    { path: '/office/out/第1期.pdf', size: 10, pages: 4 },
  ];
  expect(writtenLines({ kept, outputs }, '/office')).toEqual([
    '已另存 out/第1期（人工修改）.docx（原来的文件，没有改动）',
    '已生成 out/第1期.docx（2 KB）',
    '已生成 out/第1期.pdf（4 页，1 KB）',
  ]);
});

it('a draft says what is left to be done', () => {
  expect(draftMessage({ errors: 0, leftOut: 0 })).toBeUndefined();
  expect(draftMessage({ errors: 3, leftOut: 0 })).toBe('送审稿已经生成，但还有 3 个错误，定稿以前要改正');
  expect(draftMessage({ errors: 3, leftOut: 2, notesIn: 'Word' })).toBe(
    '送审稿已经生成，但还有 3 个错误，有 2 篇没有排进来，都写在 Word 的批注里，定稿以前要改正',
  );
});

it('pages are told by how full the last one is, and issues by what came of them', () => {
  expect(fillMessage({ pages: 4, freeRows: 0 })).toBe('共4页，末页排满');
  expect(fillMessage({ pages: 4, freeRows: 3 })).toBe('共4页，末页余3行');
  expect(countsMessage(300, { made: 298, unchanged: 1, faulty: 1, failed: 0 })).toBe(
    '300期：298期已生成，1期没有变化，1期有错误',
  );
  expect(countsMessage(1, { made: 0, unchanged: 0, faulty: 0, failed: 1 })).toBe('1期：1期没能完成');
});

it('a task that failed is told by its refusal, its error or its thread', () => {
  const refusal = { kind: 'notAFolder', path: '/office/甲' } as const;
  expect(wordFailure({ kind: 'refused', refusal }, '/office')).toBe('甲：这不是文件夹');
  expect(wordFailure({ kind: 'broken', message: 'at line 1' }, '/office')).toBe('at line 1');
  expect(wordFailure({ kind: 'stopped', code: 7 }, '/office')).toBe('线程中断（7）');
  expect(wordFailure({ kind: 'stopped', message: 'out of memory' }, '/office')).toBe(
    '线程中断：out of memory',
  );
});

it('what a run that was stopped had begun is told by what became of it, five files by name', () => {
  const files = ['1', '2', '3', '4', '5', '6'].map((name) => `/office/out/${name}.docx`);
  expect(recoveredMessage({ restored: files, kept: [] }, '/office')).toBe(
    '上一次运行写到一半就停止了；已恢复到那次运行以前：out/1.docx、out/2.docx、out/3.docx、out/4.docx、out/5.docx 等 6 个文件',
  );
  expect(recoveredMessage({ restored: files.slice(0, 1), kept: files.slice(1, 2) }, '/office')).toBe(
    '上一次运行写到一半就停止了；已恢复到那次运行以前：out/1.docx；此后又改过，保留现在的内容：out/2.docx',
  );
});

it('faces are told by what they lack, no more than twenty characters of it, and by marks in the middle', () => {
  const characters = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋'];
  const notes: readonly FaceNote[] = [
    { kind: 'notUsable', problem: { kind: 'embeddedNotUsable', path: '/kuaibao/f.otf', fault: 'broken' } },
    { kind: 'substituted', role: 'fangsong', family: 'Noto Serif SC', characters },
    { kind: 'substituted', role: 'heiti', family: '宋体', characters: ['龘'] },
    { kind: 'centredMarks', family: '明体', marks: ['，', '。'] },
  ];
  expect(faceMessages(notes)).toEqual([
    '字体：自带的字体不可用（/kuaibao/f.otf：已损坏）',
    '字体：仿宋缺“天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往……”21个字，用Noto Serif SC代替',
    '字体：黑体缺“龘”1个字，用宋体代替',
    '字体：明体的“，。”居中，这些标点不挤压',
  ]);
});
