import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { positionAt } from '../../src/source/file.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

const read = (text: string) => readSubmissions({ path: 'a.yaml', text }, 'a.yaml');
const found = (text: string) =>
  read(text).diagnostics.map(
    ({ code, span, fix }) => `${positionAt(span.file, span.start).line} ${code} ${fix?.safe}`,
  );

const one = '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇清淤\n日期: 2026-03-10\n正文: |\n  清理河道。\n';
const two = '单位: 白蘋镇\n栏目: 工作动态\n标题: 白蘋镇春灌\n日期: 2026-03-11\n正文: |\n  浇灌麦田。\n';
const three = '标题: 柳渡乡植树\n单位: 柳渡乡\n栏目: 工作动态\n正文: 植树千株。\n';

describe('several submissions without ---', () => {
  it('are told of once between each two, and read', () => {
    const text = `${one}\n# 第二篇\n${two}${three}`;
    expect(found(text)).toEqual([
      '9 structure/missing-separator true',
      '15 structure/missing-separator true',
    ]);
    expect(
      read(text).submissions.map(({ contributors, index, body }) => [
        contributors[0]?.text,
        index,
        body.text,
      ]),
    ).toEqual([
      ['青鹭镇', 1, '清理河道。'],
      ['白蘋镇', 2, '浇灌麦田。'],
      ['柳渡乡', 3, '植树千株。'],
    ]);
  });

  it('are right with the lines put in, whatever ends them', () => {
    for (const text of [one + two, (one + two).replaceAll('\n', '\r\n')]) {
      const [finding] = read(text).diagnostics;
      const mended = applyEdits(text, finding?.fix?.edits ?? []);
      expect(found(mended)).toEqual([]);
      expect(read(mended).submissions).toHaveLength(2);
      expect(/\r/u.test(mended)).toBe(/\r/u.test(text));
      expect(mended.replaceAll('\r', '')).toBe(`${one}---\n${two}`);
    }
  });

  it('where one lacks a part are not parted without asking', () => {
    expect(found(`${one}${two.replace('栏目: 工作动态\n', '')}`)).toEqual([
      '7 structure/missing-separator false',
      '7 structure/missing-key undefined',
    ]);
  });

  it('are not what a key written twice makes', () => {
    expect(found(`${one}标题: 又一个\n`)).toEqual(['7 structure/duplicate-key undefined']);
    expect(found(`单位: 白蘋镇\n${one}`)).toEqual(['2 structure/duplicate-key undefined']);
    expect(found(`${one}正文: 又一段。\n`)).toEqual(['7 structure/duplicate-key undefined']);
  });
});
