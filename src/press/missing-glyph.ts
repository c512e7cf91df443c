import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Span } from '../source/file.js';

/** The finding that a character can't be printed: an error if it is sure that no face which the issue is made with has
 * it, a warning while the machine's own faces have not been asked. What is not to be seen no face can print. */
export function missingGlyph(char: string, span: Span, isSure: boolean): Diagnostic {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const isUnseen = /[\p{C}\p{Z}]/u.test(char) && !/\p{Co}/u.test(char);
  const finding = { code: 'layout/missing-glyph', severity: 'error', span } as const;
  if (isUnseen) {
    return { ...finding, message: `出现看不见的字符（U+${code}）`, hint: '请删去这个字符' };
  }
  const way = '请在 bulletin.yaml 的“字体”里指定一种有这个字的字体，或换一种写法';
  if (isSure) {
    return { ...finding, message: `没有一种字体有“${char}”（U+${code}）这个字`, hint: way };
  }
  const message = `自带的字体没有“${char}”（U+${code}）这个字，电脑上的字体也没有时就不能生成`;
  return { ...finding, severity: 'warning', message, hint: way };
}
