import { coded } from '../../fault/severity.js';
import { lineAt, lineStarts, spanOf } from '../../source/file.js';
import { spanWithin } from '../../source/text.js';
import { paragraphsOf } from '../../submission/block.js';
import { keyInBody } from '../../submission/key-in-body.js';
import type { PartRule } from '../rule.js';

/** A key that stands as deep as the text above it, so that it is printed as a paragraph of the body: nobody writes 日期：2026-03-10 there who
 * has not written it as a key. */
export const keyInText: PartRule = {
  sees: 'part',
  codes: ['structure/key-in-text'],
  check: ({ body, place }) =>
    (body ? paragraphsOf(body) : []).flatMap(({ text }) => {
      const found = keyInBody(text.text);
      if (!found) return [];
      const { name, key, colon, isPrivate, isWrittenAsKey } = found;
      const isThere = place.keys[name] !== undefined;
      if (isThere && !isPrivate && !isWrittenAsKey) return [];
      const span = spanWithin(text, 0, key.length);
      const { file } = span;
      const start = lineStarts(file)[lineAt(file, span.start) - 1] ?? 0;
      const mark = spanWithin(text, key.length, key.length + colon.length);
      const isAlone = file.text.slice(start, span.start).trim() === '';
      const edits = [
        { span: spanOf(file, start, span.start), text: '' },
        ...(colon === ': ' ? [] : [{ span: mark, text: ': ' }]),
      ];
      return [
        {
          ...coded('structure/key-in-text'),
          message: `正文里有一行以“${key}：”开头，像是“${key}”这一项缩进多了，会当作正文印出`,
          span,
          hint: isThere
            ? `已经有“${key}”了：请并到那一项里，或删去这一行；确是正文的，换一种写法`
            : `是“${key}”这一项时，请删去行首的空格，冒号用半角，后面空一格`,
          ...(isAlone && !isThere ? { fix: { safe: false, edits } } : {}),
        },
      ];
    }),
};
