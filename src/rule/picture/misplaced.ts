import { sectionNamed } from '../../bulletin/register.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import { paragraphsOf } from '../../submission/block.js';
import { figuresIn } from '../../submission/figures-in.js';
import { sectionChoice } from '../../submission/submission.js';
import type { PartRule } from '../rule.js';

/** Words in brackets that are meant for a picture, wherever they stand. */
const meant =
  /[[［][\s\u3000]*图片[\s\u3000]*[:：][^\]］\n]*[\]］]|[【（(〔][\s\u3000]*图片[\s\u3000]*[:：][^】）)〕\n]*\.(?:jpe?g|png|gif|bmp|webp|heic)[^】）)〕\n]*[】）)〕]/iu;

/** A picture where none can stand: in a brief, or among the words of a paragraph. */
export const misplacedPicture: PartRule = {
  sees: 'part',
  codes: ['picture/misplaced'],
  check(part, registers) {
    const { section: choice, body } = part;
    const section = choice && sectionNamed(registers, sectionChoice({ section: choice }).section);
    const inBrief = section?.form === 'briefs' ? figuresIn(part).flat() : [];
    return [
      ...inBrief.map(({ line: { line } }) =>
        finding(line, '简讯里不能放图片', '请改放到稿件里，或删去这一行'),
      ),
      ...(body ? paragraphsOf(body) : []).flatMap(({ text }) => pictureInText(text)),
    ];
  },
};

/** A picture meant among the words of a paragraph. */
function pictureInText(text: SourceText): readonly Diagnostic[] {
  const found = meant.exec(text.text);
  if (!found) return [];
  const [words] = found;
  const span = spanWithin(text, found.index, found.index + words.length);
  const message = `“${words}”夹在文字里，会照原样印出`;
  const hint = '要放图片，请单独写一行，写成“[图片：文件.jpg 说明]”';
  return [{ ...coded('picture/misplaced'), message, span, hint }];
}

function finding({ span }: SourceText, message: string, hint: string): Diagnostic {
  return { ...coded('picture/misplaced'), message, span, hint };
}
