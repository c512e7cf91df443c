import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { draftNotes } from '../../src/draft/notes.js';
import type { Code } from '../../src/fault/severity.js';
import { memoryHost } from '../../src/host/memory.js';
import { openOffice } from '../../src/session/office.js';
import { fixtureOffices } from '../session/fixture-offices.js';

/** Findings on an office's files and its form, which stand nowhere on a page. */
const asides = ['layout/font-not-usable', 'suppression/unused', 'suppression/no-reason'];

const file = { path: 'issues/0001/水利局.yaml', text: '单位: 县水利局\n正文: 清淤#后话\n' };

function finding(code: Code, message: string, hint?: string): Diagnostic {
  const place = { code, severity: 'warning', message, span: { file, start: 17, end: 18 } } as const;
  return hint === undefined ? place : { ...place, hint };
}

const notesOf = (each: Diagnostic): readonly string[] =>
  draftNotes([each], [], each.span).map(({ text }) => text);

describe('notes on a draft', () => {
  it.each(fixtureOffices())('tell of every error and warning: %s', async (_, files) => {
    const folder = '/单位';
    const host = memoryHost([...files].map(([path, bytes]) => [join(folder, path), bytes] as const));
    const { findings } = await openOffice(host, folder).check();
    const untold = findings
      .filter(({ severity, code }) => severity !== 'hint' && !asides.includes(code))
      .filter((each) => notesOf(each).length === 0);
    expect(untold.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it.each([
    ['出现“[2025]12号”，应为“〔2025〕12号”', '请核对：出现“[2025]12号”，应为“〔2025〕12号”'],
    ['“检修.xlsx”里，各行相加是2，“合计”写的是“3”', '请核对：“检修”里，各行相加是2，“合计”写的是“3”'],
    ['与issues/0001/水利局.yaml第3行的稿件大半相同', '请核对：与“水利局”的稿件大半相同'],
    [
      '字体没有“葛”的这种写法（U+845B U+E0100），印成通常的“葛”',
      '请核对：字体没有“葛”的这种写法，印成通常的“葛”',
    ],
  ])('say what a finding says, without what only files have: %s', (message, said) => {
    expect(notesOf(finding('wording/typo', message))).toEqual([said]);
  });

  it('give no advice that only who sits at the keyboard can follow', () => {
    const told = (hint: string) => notesOf(finding('wording/typo', '出现“,”，应为“，”', hint));
    expect(told('请在中文输入法下重打')).toEqual(['请核对：出现“,”，应为“，”']);
    expect(told('请删去“落款”这一行')).toEqual(['请核对：出现“,”，应为“，”']);
    expect(told('请与原稿核对')).toEqual(['请核对：出现“,”，应为“，”\n请与原稿核对']);
  });

  it('name a manuscript that nothing has been made of, and a picture that nothing shows', () => {
    const stray = (code: Code, message: string, path: string): readonly string[] =>
      notesOf({ ...finding(code, message), span: { file: { path, text: '' }, start: 0, end: 0 } });
    expect(stray('structure/not-a-submission', '没有读取', 'issues/0001/教育局.docx')).toEqual([
      '请核对：来稿“教育局”还没有整理，没有排进来',
    ]);
    expect(stray('picture/unused', '没有稿件用到这张图片，没有印出', 'issues/0001/泵站.png')).toEqual([
      '请核对：没有稿件用到图片“泵站”，没有印出',
    ]);
  });
});
