import { leaderNames } from '../bulletin/leaders-on.js';
import { findOrdinals, nameEndings, type Ordinal, type PointKind } from '../submission/points.js';
import { OpenRuns } from './open-runs.js';
import type { Article, Passage } from './passage.js';
import type { ProofContext } from './proof-context.js';

/** An ordinal of a point (一要, 二是, 第三，) in its passage. */
export interface PointOrdinal extends Ordinal {
  readonly passage: Passage;
}

/** Points meant to follow each other, whether their ordinals do or not: the first is number one. */
export interface PointRun {
  readonly kind: PointKind;
  readonly ordinals: readonly PointOrdinal[];
  /** Where in `ordinals` the first stands that departs: of another kind, a number missing or twice. */
  readonly departs?: number;
}

/** A run that points may still be added to. */
type OpenRun = { -readonly [K in keyof PointRun]: PointRun[K] } & { ordinals: PointOrdinal[] };

/** The texts in which points are looked for. */
export function pointPassages({ passages }: Article): readonly Passage[] {
  return passages.filter(({ role }) => role === 'paragraph' || role === 'note');
}

/** A quick test for ordinals that follow a first. */
export const hasOrdinal = /[一二三四五六七八九十][要是]|第[一二三四五六七八九十]+[，、：]/u;

/** The ordinals of points in reading order. */
export function pointOrdinals(article: Article, context: ProofContext): readonly PointOrdinal[] {
  const isName = nameEndings(leaderNames(context.registers));
  return pointPassages(article).flatMap((passage, i) =>
    hasOrdinal.test(passage.text)
      ? findOrdinals(passage.text, i, isName).map((ordinal) => ({ ...ordinal, passage }))
      : [],
  );
}

/** The runs of points, those within a point too. An ordinal that goes on with an outer run ends the inner ones. */
export function pointRuns(article: Article, context: ProofContext): readonly PointRun[] {
  const runs: OpenRun[] = [];
  const open = new OpenRuns<OpenRun>();
  for (const ordinal of pointOrdinals(article, context)) {
    const { kind, number } = ordinal;
    if (number === 1) {
      const run: OpenRun = { kind, ordinals: [ordinal] };
      open.push(run);
      runs.push(run);
      continue;
    }
    const own = open.find(kind, number - 1);
    const mixed = Math.max(-1, ...mixable(kind).map((other) => open.find(other, number - 1)));
    const skipped = Math.max(open.find(kind, number - 2), open.find(kind, number));
    const at = [own, mixed, skipped].find((each) => each >= 0) ?? -1;
    const run = open.at(at);
    if (!run) {
      // One that goes on with something not seen here (首先…二是…) ends what was open.
      open.closeFrom(0);
      continue;
    }
    if (own < 0) run.departs ??= run.ordinals.length;
    open.closeFrom(at);
    run.ordinals.push(ordinal);
    open.push(run);
  }
  return runs;
}

/** The kinds that are taken for another by a slip of the pen: 一要…二是…. */
function mixable(kind: PointKind): readonly PointKind[] {
  if (kind === '第') return [];
  return kind === '要' ? ['是'] : ['要'];
}
