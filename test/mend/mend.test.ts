import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { Code } from '../../src/fault/severity.js';
import { mend } from '../../src/mend/mend.js';
import { unifiedDiff } from '../../src/report/diff.js';
import { type SourceFile, spanOf } from '../../src/source/file.js';
import { checkFiles, officeFiles, submissionWith } from '../rule/proof-office.js';

const path = 'issues/0001/稿件.yaml';

/** Mends an office's issue 1; the mended text of its submission, and what was done. */
function mendOffice(text: string) {
  const office = { ...officeFiles(), [path]: text };
  const result = mend((replaced) =>
    checkFiles({ ...office, ...Object.fromEntries([...replaced].map(([name, file]) => [name, file.text])) }),
  );
  return { ...result, text: result.files.get(path)?.text ?? text };
}

describe('mending', () => {
  it('keeps comments, order and quoting, and touches nothing but the wrong words', () => {
    const before = [
      '# 本镇的稿件',
      "单位: '青鹭镇'   # 登记名称",
      '栏目:  工作动态',
      '标题: "青鹭镇开展河道清淤，，疏通渠系"',
      '日期: 2026-03-10',
      '正文: |-',
      '  全镇清理河道12公里，，清运淤泥三百余方。。',
      '',
      '  沿河村组的**排水，，已经**通畅。',
      '',
    ].join('\n');
    const { text, mended } = mendOffice(before);
    expect(text).toBe(before.replaceAll('，，', '，').replaceAll('。。', '。'));
    expect(mended.map(({ code }) => code)).toEqual(new Array(4).fill('punctuation/repeated'));
  });

  it('keeps CRLF', () => {
    const { text } = mendOffice(
      submissionWith('清运淤泥，，三百余方。', 'paragraph').replaceAll('\n', '\r\n'),
    );
    expect(text).toContain('清运淤泥，三百余方。\r\n');
    expect(text).not.toMatch(/[^\r]\n/u);
  });

  it('leaves alone what the file does not say literally', () => {
    const { text, left } = mendOffice(
      '单位: 青鹭镇\n栏目: 工作动态\n标题: "青鹭镇\\uff0c\\uff0c清淤"\n日期: 2026-03-10\n正文: 全镇清理河道12公里。\n',
    );
    expect(text).toContain('"青鹭镇\\uff0c\\uff0c清淤"');
    expect(left.map(({ code, fix }) => [code, fix?.safe])).toEqual([['punctuation/repeated', false]]);
  });

  it('makes no part of a value a comment', () => {
    const before =
      '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展清淤 \u200b#1标段\n日期: 2026-03-10\n正文: 全镇，，清理河道12公里。\n';
    expect(mendOffice(before).text).toBe(before.replace('，，', '，'));
  });

  it('twice is once, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'，。；：、“”‘’（）《》()",;:.!?-~ 　\u200b0123456789%万亿年月日号一二三是要在于的了和等共约会议强调部署县镇',
      '……',
      '——',
      '...',
      '一要',
      '二是',
      '1、',
      '（一）',
      '2026年03月05日',
      '截至到',
      'http://a.example/b,c',
      '**',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
        const once = mendOffice(submissionWith(pieces.join(''), 'paragraph'));
        const twice = mendOffice(once.text);
        expect(twice.mended).toEqual([]);
        expect(twice.text).toBe(once.text);
        expect(once.left.filter(({ fix }) => fix?.safe)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('refuses a fix that would spoil the file, and makes the others', () => {
    const file: SourceFile = { path, text: submissionWith('甲乙丙', 'paragraph') };
    const fixAt = (code: Code, words: string, text: string): Diagnostic => {
      const start = file.text.indexOf(words);
      const span = spanOf(file, start, start + words.length);
      return {
        code,
        severity: 'warning',
        message: words,
        span,
        fix: { safe: true, edits: [{ span, text }] },
      };
    };
    const { files, mended } = mend((replaced) => {
      const now = replaced.get(path);
      if (!now)
        return [fixAt('punctuation/halfwidth', '标题: ', '标题：'), fixAt('wording/typo', '甲', '子')];
      const broken: Diagnostic = {
        code: 'structure/yaml-syntax',
        severity: 'error',
        message: '',
        span: spanOf(now, 0),
      };
      return now.text.includes('标题：') ? [broken] : [];
    });
    expect(files.get(path)?.text).toBe(file.text.replace('甲', '子'));
    expect(mended.map(({ code }) => code)).toEqual(['wording/typo']);
  });

  it('shows what would change as a unified diff', () => {
    const before = { path, text: '一\n二\n三\n四\n' };
    const diff = unifiedDiff(before, { path, text: '一\n二\n三改\n四\n' });
    expect(diff).toBe(`--- ${path}\t改前\n+++ ${path}\t改后\n@@ -1,4 +1,4 @@\n 一\n 二\n-三\n+三改\n 四\n`);
  });
});
