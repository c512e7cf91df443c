import { halfWidth } from '../field/likely.js';
import { type Shape, unnamed, wrongType } from '../field/shape.js';
import { lookedUp } from '../field/text.js';
import type { SourceText } from '../source/text.js';

/** 秘密, 机密 or 绝密 and, behind ★, how long it holds or when it ends, in Arabic figures (GB/T 9704—2012 7.2.2); 无 takes back the
 * office's own. */
const form =
  /^(?:(?:绝密|机密|秘密)(?:★(?![一二三四五六七八九十]{1,3}(?:年|个月)\s*$)[^\s★０-９]{1,24})?|无)$/u;
const expected = '“机密”或“秘密★1年”这样的写法';
const example = '可写绝密、机密、秘密，有保密期限的在后面加“★”和期限；没有密级的写“无”';

/** 密级, as it is printed. Finds `structure/wrong-type`. */
export function classification(): Shape<SourceText> {
  const text = lookedUp();
  return {
    schema: {
      type: 'string',
      pattern: form.source.replace(/^\^/u, '^\\s*').replace(/\$$/u, '\\s*$'),
      errorMessage: `应为${expected}，${example}`,
    },
    read(node, report, subject = unnamed) {
      const value = text.read(node, report, subject);
      if (!value || form.test(value.text)) return value;
      const likely = likelyClassification(value.text);
      report(
        wrongType({
          span: value.span,
          subject,
          expected,
          found: `“${value.text}”`,
          hint: /内部/u.test(value.text) ? `“内部资料”一类的提示写在“保存提示”里；${example}` : example,
          ...(form.test(likely) ? { likely, isCertain: isOnlyTyping(value.text, likely) } : {}),
        }),
      );
      return undefined;
    },
  };
}

/** The form most likely meant: 秘密☆１年, 秘密 一年, 秘　密 and 密级：秘密 are written with look-alikes. */
function likelyClassification(text: string): string {
  const plain = halfWidth(text)
    .replace(/^密级[:：]?/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const [, level = '', rest = ''] = /^(绝 ?密|机 ?密|秘 ?密)级?(.*)$/u.exec(plain) ?? [];
  const term = rest.replace(/^[\s★☆*⭐✩✭※·•:：,，、-]+/u, '').replace(/[()（）]|保密期限[:：]?/gu, '');
  if (level === '') return plain;
  const name = level.replace(' ', '');
  return term === '' ? name : `${name}★${arabic(term.replace(/\s/gu, ''))}`;
}

/** 一年 is 1年, 六个月 is 6个月: figures of a term are Arabic (7.2.2). */
function arabic(term: string): string {
  return term.replace(
    /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)(?=年$|个月$)/u,
    (all, tens, ten, ones) => {
      if (all === '') return all;
      const digit = (char: string): number => '〇一二三四五六七八九'.indexOf(char);
      if (ten === '') return String(digit(tens || ones));
      return String((tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)));
    },
  );
}

/** Whether nothing but a look-alike of ★, a blank or full-width figures differs. */
function isOnlyTyping(text: string, likely: string): boolean {
  return (
    halfWidth(text)
      .replace(/[☆*⭐✩✭※]/gu, '★')
      .replace(/\s/gu, '') === likely
  );
}
