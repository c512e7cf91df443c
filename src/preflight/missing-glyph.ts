import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { knownFontsWith } from '../font/known-fonts.js';
import type { FontResolution } from '../font/resolve.js';
import { codePointName } from '../source/code-point.js';
import type { Span } from '../source/file.js';

/** How much is known: whether every face has been asked that the issue is made with, and which faces of the machine have
 * a character but may not be embedded. */
export interface FacesKnown {
  readonly isSure: boolean;
  readonly barredWith?: FontResolution['barredWith'];
}

/** The finding that a character can't be printed: an error if it is sure that no face which the issue is made with has
 * it, a warning while the machine's own faces have not been asked. What is not to be seen no face can print. */
export function missingGlyph(text: string, span: Span, known: FacesKnown): Diagnostic {
  const codePoint = text.codePointAt(0) ?? 0;
  const char = String.fromCodePoint(codePoint);
  const isUnseen = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(char) && !/\p{Co}/u.test(char);
  const finding = { ...coded('layout/missing-glyph'), span } as const;
  if (isUnseen) {
    return { ...finding, message: `出现看不见的字符（${codesOf(char)}）`, hint: '请删去这个字符' };
  }
  const hint = wayOut(codePoint, known);
  if (known.isSure) {
    return { ...finding, message: `没有一种字体有“${char}”（${codesOf(char)}）这个字`, hint };
  }
  const message = `自带的字体没有“${char}”（${codesOf(char)}）这个字，电脑上的字体也没有时就不能生成`;
  return { ...finding, severity: 'warning', message, hint };
}

/** The finding that a character is printed in its usual form, since the face does not know the variant that its selector
 * asks for. */
export function missingVariant(text: string, span: Span): Diagnostic {
  const char = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return {
    ...coded('layout/missing-variant'),
    message: `字体没有“${char}”的这种写法（${codesOf(text)}），印成通常的“${char}”`,
    span,
    hint: `请在“字体”里指定一种有这种写法的字体；不要这种写法的，把“${char}”重新打一遍`,
  };
}

/** U+845B U+E0100 */
function codesOf(text: string): string {
  return [...text].map(codePointName).join(' ');
}

/** Where the character may be had, as far as that is known. */
function wayOut(codePoint: number, { barredWith }: FacesKnown): string {
  if (/\p{M}/u.test(String.fromCodePoint(codePoint)))
    return '这个符号和它下面的字母拆成了两个字符：请都删去，重新输入这个字母；没有这样的字母时，换一种写法';
  const known = knownFontsWith(codePoint);
  if (known.length > 0)
    return `请安装有这个字的字体，例如${known.map((name) => `“${name}”`).join('、')}，装好后会自动用上；或换一种写法`;
  const [barred] = barredWith?.(codePoint) ?? [];
  if (barred !== undefined)
    return `本机的“${barred}”有这个字，但许可不允许嵌入；请安装另一种有这个字的字体，或换一种写法`;
  return '请在 bulletin.yaml 的“字体”里指定一种有这个字的字体，或换一种写法';
}
