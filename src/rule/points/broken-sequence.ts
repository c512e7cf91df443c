import { type PointOrdinal, type PointRun, pointPassages, pointRuns } from '../../passage/point-runs.js';
import { writeNumeral } from '../../prose/numeral.js';
import type { ArticleRule } from '../rule.js';

/** Points whose ordinals do not follow: 一要…二是…, 一是…三是…. Stands at the first that departs; its fix puts it and all behind it
 * in the first one's form. Nothing is said where the missing number stands in another form (其二, 二抓). */
export const brokenPoints: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'points/broken-sequence',
      title: '要点的序词前后不一，或者缺号、重号',
      basis: '机关行文惯例',
      fix: 'suggested',
      wrong: '会议强调，一要压实责任，二是加强巡查，三要严格验收。',
      right: '会议强调，一要压实责任，二要加强巡查，三要严格验收。',
    },
  ],
  check: (article, context) => {
    const texts = pointPassages(article).map(({ text }) => text);
    return pointRuns(article, context).flatMap((run) => {
      const { departs = 0 } = run;
      const before = run.ordinals[departs - 1];
      const ordinal = run.ordinals[departs];
      if (!before || !ordinal) return [];
      const isSkip = ordinal.kind === run.kind;
      if (isSkip) {
        const words = between(texts, before, ordinal);
        if (words === undefined || stands(words, before.number + 1)) return [];
      }
      const wrong = wordsOf(ordinal);
      const right = rightWords(run, departs);
      return [
        {
          passage: ordinal.passage,
          start: ordinal.at,
          end: ordinal.at + wrong.length,
          message: `出现“${wrong}”，应为“${right}”`,
          hint: isSkip
            ? `前一个是“${wordsOf(before)}”；请看是漏了一点，还是序号写错了`
            : `前面用“${wordsOf(before)}”，同一组要点用同一种序词`,
          changes: run.ordinals.slice(departs).flatMap((each, i) => {
            const text = rightWords(run, departs + i);
            const start = each.at;
            const end = start + wordsOf(each).length;
            return wordsOf(each) === text ? [] : [{ passage: each.passage, start, end, text }];
          }),
        },
      ];
    });
  },
};

function wordsOf({ kind, number, passage, at }: PointOrdinal): string {
  return passage.text.slice(at, at + writeNumeral(number).length + kind.length);
}

function rightWords({ kind, ordinals }: PointRun, i: number): string {
  const number = writeNumeral((ordinals[0]?.number ?? 1) + i);
  return kind === '第' ? `第${number}` : `${number}${kind}`;
}

/** Between ordinals further apart, in UTF-16 units, another form of the missing number is not looked for. */
const reach = 4000;

/** The text between two ordinals; none if it is longer than anybody would call one point. */
function between(texts: readonly string[], from: PointOrdinal, to: PointOrdinal): string | undefined {
  const parts: string[] = [];
  let length = 0;
  for (let at = from.paragraph; at <= to.paragraph; at++) {
    const start = at === from.paragraph ? from.at + 1 : 0;
    const end = at === to.paragraph ? to.at : texts[at]?.length;
    const part = texts[at]?.slice(start, end) ?? '';
    length += part.length + 1;
    if (length > reach) return undefined;
    parts.push(part);
  }
  return parts.join('\n');
}

/** Whether a number begins a clause, in whatever form, or stands in an ordinal's form within one. */
function stands(text: string, number: number): boolean {
  const numeral = writeNumeral(number);
  return new RegExp(`(?:^|[。！？；：，、\\n])[其第]?${numeral}|${numeral}[要是]|第${numeral}`, 'u').test(
    text,
  );
}
