import type { FoundIn } from '../../passage/found.js';
import { type PointOrdinal, pointOrdinals, pointPassages, pointRuns } from '../../passage/point-runs.js';
import { writeNumeral } from '../../prose/numeral.js';
import type { PointKind } from '../../submission/points.js';
import type { ArticleRule } from '../rule.js';

const kinds: readonly PointKind[] = ['要', '是', '第'];

/** A first in whatever form: 一 at a clause's start, 首先, 第一, 其一, a numbered heading. */
const first =
  /(?<=^|[。！？；：，、”’）\s要]|要求|强调|指出|提出|明确|表示)(?:[一壹]|1[.．、]|①|[（(][一1][）)])|首先|首要|先是|先要|第一|其一|一方面|一来|一则|之一/gu;

/** A second point before which there is no first of any form: 会议强调，要压实责任；二要加强巡查. */
export const missingFirst: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'points/missing-first',
      title: '有“二要”而没有“一要”',
      basis: '机关行文惯例',
      wrong: '会议强调，要压实责任；二要加强巡查；三要严格验收。',
      right: '会议强调，一要压实责任；二要加强巡查；三要严格验收。',
    },
  ],
  check: (article, context) => {
    const passages = pointPassages(article);
    if (!passages.some(({ text }) => /二[要是]|第二[，、：]/u.test(text))) return [];
    const runs = pointRuns(article, context).filter(({ ordinals }) => ordinals.length > 1);
    const inRuns = new Set(runs.flatMap(({ ordinals }) => ordinals.map(keyOf)));
    const firsts = passages.flatMap(({ text }, paragraph) =>
      [...text.matchAll(first)]
        .map(({ index }) => ({ paragraph, at: index }))
        .filter((place) => !inRuns.has(keyOf(place))),
    );
    const found: FoundIn[] = [];
    let read = 0;
    // The kinds of points that some first before them may belong to.
    const begun = new Set<PointKind>();
    for (const ordinal of pointOrdinals(article, context)) {
      for (; read < firsts.length && isBefore(firsts[read], ordinal); read++) {
        for (const kind of kinds) begun.add(kind);
      }
      const { kind, number } = ordinal;
      if (number === 1) continue;
      const isOrphan = number === 2 && !inRuns.has(keyOf(ordinal)) && !begun.has(kind);
      if (isOrphan && beginsClause(ordinal)) found.push(toFound(ordinal));
      begun.delete(kind);
    }
    return found;
  },
};

interface Place {
  readonly paragraph: number;
  readonly at: number;
}

function keyOf({ paragraph, at }: Place): string {
  return `${paragraph} ${at}`;
}

function isBefore(place: Place | undefined, { paragraph, at }: Place): boolean {
  return (
    place !== undefined && (place.paragraph < paragraph || (place.paragraph === paragraph && place.at < at))
  );
}

/** 第二、三产业 is no second point. */
function beginsClause({ kind, passage, at }: PointOrdinal): boolean {
  if (kind === '第' && passage.text.charAt(at + 2) === '、') return false;
  return at === 0 || (kind === '第' ? '。；' : '。；，：').includes(passage.text.charAt(at - 1));
}

function toFound({ kind, number, passage, at }: PointOrdinal): FoundIn {
  const words = (n: number): string => (kind === '第' ? `第${writeNumeral(n)}` : `${writeNumeral(n)}${kind}`);
  const wrong = words(number);
  return {
    passage,
    start: at,
    end: at + wrong.length,
    message: `出现“${wrong}”，前面没有“${words(1)}”`,
    hint: `请看是漏写了“${words(1)}”，还是这里不该编号`,
  };
}
