import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { coded } from '../../fault/severity.js';
import { patternNames } from '../../issue/number.js';
import { isDeviceName } from '../../source/device-name.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import type { BulletinRule } from '../rule.js';

/** A pattern (期号格式, 增刊格式, 文件名) with a placeholder that does not exist, without the number, or a file name with
 * what none may hold. */
export const pattern: BulletinRule = {
  sees: 'bulletin',
  codes: ['structure/unknown-placeholder', 'structure/pattern-without-number', 'structure/bad-file-name'],
  check: ({ patterns }) => [
    ...[patterns.issueNumber, patterns.supplement, patterns.fileName].flatMap((text) =>
      text ? [...unknownIn(text), ...numberlessIn(text)] : [],
    ),
    ...(patterns.fileName ? badCharactersIn(patterns.fileName) : []),
  ],
};

function unknownIn(text: SourceText): readonly Diagnostic[] {
  return [...text.text.matchAll(/[{｛]([^{}｛｝]*)[}｝]/gu)]
    .filter(([whole, name]) => !patternNames.includes(name ?? '') || /[｛｝]/u.test(whole))
    .map(({ 0: whole, 1: name = '', index }) => ({
      ...coded('structure/unknown-placeholder'),
      message: `格式中出现“${whole}”，应为${patternNames.map((each) => `{${each}}`).join('、')}之一，括号为半角`,
      span: spanWithin(text, index, index + whole.length),
      ...hint(name),
    }));
}

function hint(name: string): { readonly hint?: string } {
  const found = didYouMean(name, patternNames);
  return found === undefined ? {} : { hint: found.replace(/“(.*)”/u, '“{$1}”') };
}

function numberlessIn(text: SourceText): readonly Diagnostic[] {
  if (/[{｛](?:期|总期)[}｝]/u.test(text.text)) return [];
  return [
    {
      ...coded('structure/pattern-without-number'),
      message: `“${text.text}”里没有期号，各期会分不清`,
      span: text.span,
      hint: '请写上 {期} 或 {总期}，如“第{期}期”',
    },
  ];
}

/** Names that Windows keeps for devices, and those too long for a file system. */
function unfitNames({ text, span }: SourceText): readonly Diagnostic[] {
  const finding = { ...coded('structure/bad-file-name'), span } as const;
  if (isDeviceName(text)) {
    const message = `文件名“${text}”的开头是设备名，这里不能用`;
    return [{ ...finding, message, hint: '请换一个名称，如“第{期}期”' }];
  }
  if (new TextEncoder().encode(text).length <= 200) return [];
  return [{ ...finding, message: '文件名太长，应在六十个汉字以内', hint: '请写短些，如“第{期}期”' }];
}

function badCharactersIn(text: SourceText): readonly Diagnostic[] {
  const bad = /[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}]|^\.|[. ]$|\.(?:docx?|pdf|txt)$/iu.exec(text.text);
  if (!bad) return unfitNames(text);
  return [
    {
      ...coded('structure/bad-file-name'),
      message: `文件名中出现“${bad[0]}”，这里不能用`,
      span: spanWithin(text, bad.index, bad.index + bad[0].length),
      hint: '文件名不带文件夹和扩展名，也不用 \\ / : * ? " < > | 这些字符',
    },
  ];
}
