import fc from 'fast-check';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { type SourceFile, spanOf } from '../../src/source/file.js';

const awkward = fc.constantFrom(
  ...['::', '##[error]', '::error::', '%0A', '%25', ',file=x', '\r\n', '\n', '\r', '\t', ']]>', '&amp;'],
  ...['<', '"', "'", '{0}', '[a](b)', '\\', '\u0000', '\u001b[31m', '\u009b', '\u202e', '\u200d', '\ufeff'],
  ...['\ud83d', '\ude00', '😀', '\ufffe', '\u2028', '\u{e0001}', '栗坞镇', '。', ' ', '-->'],
);

/** Any text, rich in what some format might trip over: half surrogates and control characters too. */
export const anyText = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 })
  .map((parts) => parts.join(''));

/** Any path that a file may have; `/` between folders. */
export const anyPath = fc
  .array(
    anyText.map((text) => text.replace(/[/\u0000]/gu, '')).filter((name) => !['', '.', '..'].includes(name)),
    { minLength: 1, maxLength: 3 },
  )
  .map((names) => names.join('/'))
  // On another drive a path is no longer relative.
  .filter((path) => !/^[A-Za-z]:\//u.test(path));

const anySeverity = fc.constantFrom('error' as const, 'warning' as const, 'hint' as const);
const anyCode = fc.constantFrom('structure/wrong-type', 'wording/typo', 'issue/number');

/** Any stretch that parts no character and no line end. */
function anySpan(file: SourceFile) {
  const ends = [...file.text.matchAll(/\r\n|./gsu)].map((piece) => piece.index + piece[0].length);
  const place = fc.constantFrom(0, ...ends);
  return fc.tuple(place, place).map(([a, b]) => spanOf(file, Math.min(a, b), Math.max(a, b)));
}

function anyFinding(file: SourceFile): fc.Arbitrary<Diagnostic> {
  const edit = fc.record({ span: anySpan(file), text: anyText });
  return fc.record(
    {
      code: anyCode,
      severity: anySeverity,
      message: anyText,
      span: anySpan(file),
      hint: anyText,
      related: fc.array(fc.record({ message: anyText, span: anySpan(file) }), { maxLength: 2 }),
      fix: fc.record({ safe: fc.boolean(), edits: fc.array(edit, { maxLength: 2 }) }),
    },
    { requiredKeys: ['code', 'severity', 'message', 'span'] },
  );
}

/** Findings in two files of any text, up to `most` in each. */
export function anyFindings(most = 5): fc.Arbitrary<readonly Diagnostic[]> {
  const own = fc
    .record({ path: anyPath, text: anyText })
    .chain((file) => fc.array(anyFinding(file), { maxLength: most, size: 'max' }));
  return fc.tuple(own, own).map((both) => both.flat());
}
