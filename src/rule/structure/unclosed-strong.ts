import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import { paragraphsOf } from '../../submission/block.js';
import type { PartRule } from '../rule.js';

/** `**` that would be printed: without its partner on the same line of the text, or where no bold can be marked. */
export const unclosedStrong: PartRule = {
  sees: 'part',
  codes: ['structure/unclosed-strong', 'structure/misplaced-strong'],
  check: ({
    headline,
    subtitle,
    authors = [],
    attendees,
    body,
    instructions = [],
    origin,
    attachments = [],
  }) => [
    ...misplacedIn(headline, '标题'),
    ...misplacedIn(subtitle, '副题'),
    ...authors.flatMap((author) => misplacedIn(author, '作者')),
    ...misplacedIn(attendees, '陪同'),
    ...misplacedIn(origin, '来源'),
    ...attachments.flatMap(({ name }) => misplacedIn(name, '附件')),
    ...instructions.flatMap(({ content }) => misplacedIn(content, '批示')),
    ...(body ? paragraphsOf(body) : []).flatMap(({ text, unclosed }) =>
      unclosed && !isRule(text.text)
        ? [
            {
              ...coded('structure/unclosed-strong'),
              message: '加粗记号“**”在本行没有配对',
              span: unclosed.span,
              hint: '加粗的文字前后各写一个“**”，不能跨行；不加粗时请删去',
            } as const,
          ]
        : [],
    ),
  ],
};

function misplacedIn(text: SourceText | undefined, key: string): readonly Diagnostic[] {
  const at = text?.text.indexOf('**') ?? -1;
  if (!text || at < 0) return [];
  const message = `“${key}”里不能用加粗记号“**”`;
  const span = spanWithin(text, at, at + 2);
  return [{ ...coded('structure/misplaced-strong'), message, span, hint: '请删去“**”' }];
}

/** A line of stars alone is a rule of Markdown: `character/markdown`. */
function isRule(line: string): boolean {
  return /^\*{3,}$/u.test(line);
}
