import { leaderNames } from '../../bulletin/leaders-on.js';
import type { FoundIn } from '../../passage/found.js';
import type { Passage } from '../../passage/passage.js';
import { hasOrdinal, pointPassages } from '../../passage/point-runs.js';
import { writeNumeral } from '../../prose/numeral.js';
import { findPoints, type Point, type Series } from '../../submission/points.js';
import type { ArticleRule } from '../rule.js';

/** Where a point's text ends, and by which mark. */
interface Ending {
  readonly passage: Passage;
  readonly at: number;
  readonly mark: string;
}

/** Points of one series that end with different marks: ；；，. Stands at the ordinal of the first that departs. Commas
 * throughout are right between short points; a point with a full stop within that ends with ； is another rule's. */
export const endMarks: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'points/end-marks',
      title: '同一组要点的句末标点不一致',
      basis: 'GB/T 15834—2011 4.6',
      fix: 'safe',
      wrong: '会议强调，一要压实责任；二要加强巡查，三要严格验收；四要及时通报。',
      right: '会议强调，一要压实责任；二要加强巡查；三要严格验收；四要及时通报。',
    },
  ],
  check: (article, context) => {
    const passages = pointPassages(article);
    if (!passages.some(({ text }) => hasOrdinal.test(text))) return [];
    const series = findPoints(
      passages.map(({ text }) => text),
      leaderNames(context.registers),
    );
    return series.flatMap((points) => judge(points, passages));
  },
};

function judge(points: Series, passages: readonly Passage[]): readonly FoundIn[] {
  const texts = points.map((point, i) => textOf(point, points[i + 1], passages));
  const endings = points.map((point, i) => endingOf(point, points[i + 1], passages));
  const inner = endings.slice(0, -1).map((ending) => ending?.mark ?? '');
  const isLong = texts.some((text) => /[。！？]./su.test(text.trimEnd()));
  const usual = usualMark(inner);
  if (usual === undefined || (isLong && inner.includes('；'))) return [];
  const wrong = points.flatMap((point, i) => {
    const ending = endings[i];
    if (!ending) return [];
    const isLast = i === points.length - 1;
    const right = isLast ? '。' : usual;
    const departs = isLast ? isOpenEnd(ending) : /[；，、。]/u.test(ending.mark) && ending.mark !== usual;
    return departs ? [{ point, ending, right }] : [];
  });
  const [first] = wrong;
  const passage = first && passages[first.point.paragraph];
  if (!first || !passage) return [];
  return [
    {
      passage,
      start: first.point.start,
      end: first.point.start + writeNumeral(first.point.number).length + 1,
      message: `这一点末尾用“${first.ending.mark}”，应与其他各点一致用“${first.right}”`,
      hint: '各点之间都用分号或都用句号，最后一点用句号',
      changes: wrong.map(({ ending, right }) => ({
        passage: ending.passage,
        start: ending.at,
        end: ending.at + 1,
        text: right,
      })),
      ...(inner.includes('。') ? { isUnsure: true as const } : {}),
    },
  ];
}

/** The mark that most points end with; of two that tie, ；. None if commas are used throughout. */
function usualMark(marks: readonly string[]): string | undefined {
  const count = (mark: string): number => marks.filter((each) => each === mark).length;
  const [stops, semicolons] = [count('。'), count('；')];
  if (semicolons === 0 && stops === 0) return undefined;
  if (count('，') > stops + semicolons) return undefined;
  return stops > semicolons ? '。' : '；';
}

/** A last point that ends its paragraph with a mark that leads on. */
function isOpenEnd({ passage, at, mark }: Ending): boolean {
  return /[；，、]/u.test(mark) && at === passage.text.length - 1;
}

/** So much of a point is looked at, in UTF-16 units: the last one's text goes on to its paragraph's end. */
const reach = 2000;

function textOf(point: Point, next: Point | undefined, passages: readonly Passage[]): string {
  const text = passages[point.paragraph]?.text ?? '';
  const end = next?.paragraph === point.paragraph ? next.start : text.length;
  return text.slice(point.start, Math.min(end, point.start + reach));
}

/** A point's last mark: in its paragraph before the next one, or at the end of the paragraph before the next one's. */
function endingOf(point: Point, next: Point | undefined, passages: readonly Passage[]): Ending | undefined {
  const isSame = next?.paragraph === point.paragraph;
  const passage = passages[next && !isSame ? next.paragraph - 1 : point.paragraph];
  if (!passage) return undefined;
  const at = passage.text.slice(0, isSame ? next?.start : passage.text.length).trimEnd().length - 1;
  return { passage, at, mark: passage.text[at] ?? '' };
}
