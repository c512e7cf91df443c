import { sectionNamed } from '../../bulletin/register.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import { blocksOf, paragraphsOf } from '../../submission/block.js';
import { sectionChoice } from '../../submission/submission.js';
import type { PartRule } from '../rule.js';

/** Words in brackets that are meant for a table's file, wherever they stand. */
const meant =
  /[[［][\s\u3000]*表格[\s\u3000]*[:：][^\]］\n]*[\]］]|[【（(〔][\s\u3000]*表格[\s\u3000]*[:：][^】）)〕\n]*\.(?:xlsx?|xlsm|et|csv|tsv|ods)[^】）)〕\n]*[】）)〕]/iu;

/** A table's file named where no table can stand: in a brief, or among the words of a paragraph. */
export const misplacedTableFile: PartRule = {
  sees: 'part',
  codes: ['table/misplaced'],
  check({ section: choice, body }, registers) {
    const section = choice && sectionNamed(registers, sectionChoice({ section: choice }).section);
    const inBrief = section?.form === 'briefs' && body ? tableFilesIn(body) : [];
    return [
      ...inBrief.map(({ span }) => misplaced(span, '简讯里不能放表格', '请改放到稿件里，或删去这一行')),
      ...(body ? paragraphsOf(body) : []).flatMap(({ text }) => namedInText(text)),
    ];
  },
};

/** The lines of a body that name a table's file. */
function tableFilesIn(body: SourceText): readonly SourceText[] {
  return blocksOf(body).flatMap((block) => (block.kind === 'tableFile' ? [block.line] : []));
}

function namedInText(text: SourceText): readonly Diagnostic[] {
  const found = meant.exec(text.text);
  if (!found) return [];
  const [words] = found;
  const span = spanWithin(text, found.index, found.index + words.length);
  const hint = '要放表格，请单独写一行，写成“[表格：文件.xlsx 标题]”';
  return [misplaced(span, `“${words}”夹在文字里，会照原样印出`, hint)];
}

function misplaced(span: Diagnostic['span'], message: string, hint: string): Diagnostic {
  return { ...coded('table/misplaced'), message, span, hint };
}
