import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { formatPretty } from '../../src/report/pretty.js';
import { summarize } from '../../src/report/summary.js';
import { spanOf } from '../../src/source/file.js';
import { anyFindings } from './arbitrary.js';

function plain(found: readonly Diagnostic[]): string {
  return formatPretty(found, 1, (text) => text);
}

function finding(text: string, start: number, end: number, more: Partial<Diagnostic> = {}): Diagnostic {
  const file = { path: '某镇.yaml', text };
  return {
    code: 'wording/typo',
    severity: 'error',
    message: '有误',
    span: spanOf(file, start, end),
    ...more,
  };
}

/** Pieces of a line with the columns that a terminal gives to what is shown of them. */
const pieces: readonly (readonly [text: string, columns: number])[] = [
  ['汉', 2],
  ['𠮷', 2],
  ['，', 2],
  ['Ａ', 2],
  ['“', 2],
  ['\u3000', 2],
  ['㎡', 2],
  ['﹏', 2],
  ['︰', 2],
  ['a', 1],
  ['é', 1],
  ['e\u0301', 1],
  ['ｱ', 1],
  ['が', 2],
  ['か\u3099', 2],
  ['葛\u{e0100}', 2],
  ['😀', 2],
  ['⌚', 2],
  ['⚠', 1],
  ['🇨🇳', 2],
  // A tab is shown as an arrow, what nobody sees by its name: two people and <U+200D>.
  ['\t', 1],
  ['👨\u200d👦', 2 * 2 + 8],
  ['\u202e', 8],
  ['\u001b', 8],
];

describe('carets', () => {
  it('stand right under the words, whatever their width', () => {
    const piece = fc.constantFrom(...pieces);
    const line = fc.tuple(
      fc.array(piece, { maxLength: 4 }),
      fc.array(piece, { minLength: 1, maxLength: 3 }),
      fc.array(piece, { maxLength: 4 }),
    );
    fc.assert(
      fc.property(line, (parts) => {
        const [before = '', marked = '', after = ''] = parts.map((part) =>
          part.map(([text]) => text).join(''),
        );
        const [left = 0, width = 0] = parts.map((part) =>
          part.reduce((sum, [, columns]) => sum + columns, 0),
        );
        // What is wider is cut at its ends.
        fc.pre(parts.flat().reduce((sum, [, columns]) => sum + columns, 0) <= 26);
        // A blank at either end would be trimmed away with the line's.
        const text = `字${before}${marked}${after}字\n`;
        const start = 1 + before.length;
        const shown = plain([finding(text, start, start + marked.length)]).split('\n');
        expect(shown[3]).toBe(`  │ ${' '.repeat(2 + left)}${'^'.repeat(width)}`);
      }),
      { numRuns: 500 },
    );
  });

  it('stand under the letter that a mark stands on', () => {
    const shown = plain([finding('汉e\u0301a', 2, 3)]).split('\n');
    expect(shown[3]).toBe('  │   ^');
  });

  it('stand where something is missing at the end of a line', () => {
    const shown = plain([finding('单位:\n', 3, 3)]).split('\n');
    expect(shown[3]).toBe('  │      ^');
  });

  it('stand right where a long line is cut', () => {
    const text = `${'长'.repeat(60)}错字${'长'.repeat(60)}`;
    const shown = plain([finding(text, 60, 62)]).split('\n');
    expect(shown.slice(2, 4)).toEqual([
      `1 │ …${'长'.repeat(17)}错字${'长'.repeat(17)}…`,
      `  │ ${' '.repeat(2 + 34)}^^^^`,
    ]);
  });
});

describe('a frame', () => {
  const widthOf = (line: string): number =>
    [...line].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);

  it('of a finding as long as a paragraph shows its beginning, with carets under that alone', () => {
    const text = `  ${'长'.repeat(300)}\n`;
    const shown = plain([finding(text, 2, 302)]).split('\n');
    expect(shown.slice(2, 4)).toEqual([`1 │   ${'长'.repeat(26)}…`, `  │   ${'^'.repeat(52)}`]);
  });

  it('fits a terminal of eighty columns, however long the finding and its line', () => {
    const length = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(length, length, length, fc.constantFrom('长', 'a'), (before, marked, after, char) => {
        const text = char.repeat(before + marked + after);
        const lines = plain([finding(text, before, before + marked)]).split('\n');
        expect(Math.max(...lines.slice(2, 4).map(widthOf))).toBeLessThanOrEqual(80);
      }),
      { numRuns: 300 },
    );
  });
});

describe('below the carets', () => {
  const text = '截止到月底\n截止到年底\n';
  const other = { message: '另一处', span: finding(text, 6, 9).span };

  it('stand other places, the suggested edit and the hint', () => {
    const edits = [{ span: finding(text, 0, 3).span, text: '截至' }];
    const shown = plain([
      finding(text, 0, 3, { related: [other], fix: { safe: false, edits }, hint: '请核对' }),
    ]).split('\n');
    expect(shown.slice(4, 7)).toEqual([
      '  ├ 某镇.yaml:2:1: 另一处',
      '  ├ 建议：“截止到”→“截至”',
      '  └ 请核对',
    ]);
  });

  it.each([
    [0, 1, '', '建议：删去“截”'],
    [1, 1, '字', '建议：加上“字”'],
    [4, 7, '底。\n', '建议：“底↵截”→“底。↵”'],
    [0, 5, '长'.repeat(50), `建议：“截止到月底”→“${'长'.repeat(40)}……”`],
  ])('an edit of %i–%i to “%s” reads %s', (start, end, to, expected) => {
    const { span } = finding(text, start, end);
    expect(plain([finding(text, 0, 1, { fix: { safe: false, edits: [{ span, text: to }] } })])).toContain(
      `  └ ${expected}\n`,
    );
  });
});

describe('the summary', () => {
  it('counts, and tells how many can be mended by --fix', () => {
    const fix = (safe: boolean): Partial<Diagnostic> => ({ fix: { safe, edits: [] } });
    const found = [finding('x', 0, 1, fix(true)), finding('x', 0, 1, fix(false)), finding('x', 0, 1)];
    expect(summarize(found, 4)).toBe(
      '检查了 4 个文件，发现 3 个错误，其中 1 处可用 kuaibao check --fix 自动改正',
    );
    expect(summarize(found.slice(1), 4)).toBe('检查了 4 个文件，发现 2 个错误');
    expect(summarize([], 4)).toBe('检查了 4 个文件，没有发现问题');
  });
});

describe('a report for people', () => {
  it('lets nothing invisible reach a terminal', () => {
    fc.assert(
      fc.property(anyFindings(), (found) => {
        expect(plain(found)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\p{Cs}]/u);
      }),
    );
  });
});
