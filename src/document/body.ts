import { type SourceText, sliceText } from '../source/text.js';
import type { TextRole } from '../style/role.js';
import type { BodyParagraph, Range } from '../submission/paragraph.js';
import { findPoints } from '../submission/points.js';
import type { Paragraph, Run } from './document.js';

/** The paragraphs of a body as runs: plain, marked bold (`**`), and the lead sentences of its points. */
export function composeBody(
  paragraphs: readonly BodyParagraph[],
  options: { readonly leaders: readonly string[]; readonly boldLeadSentences: boolean },
): readonly Paragraph[] {
  const series = options.boldLeadSentences
    ? findPoints(
        paragraphs.map(({ text }) => text.text),
        options.leaders,
      )
    : [];
  return paragraphs.map(({ text, strong }, i) => {
    const leads = series
      .flat()
      .flatMap(({ paragraph, leadSentence }) => (paragraph === i && leadSentence ? [leadSentence] : []));
    return { runs: toRuns(text, strong, leads) };
  });
}

/** A run of text with its places. */
export function runOf(role: TextRole, source: SourceText): Run {
  return { role, text: source.text, source };
}

function toRuns(text: SourceText, strong: readonly Range[], leads: readonly Range[]): readonly Run[] {
  const edges = new Set([0, text.text.length]);
  for (const { start, end } of [...strong, ...leads]) edges.add(start).add(end);
  const sorted = [...edges].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const [i, start] of sorted.entries()) {
    const end = sorted[i + 1];
    if (end === undefined) break;
    const inside = (range: Range): boolean => range.start <= start && end <= range.end;
    const role = leads.some(inside) ? 'leadSentence' : strong.some(inside) ? 'strong' : 'body';
    runs.push(runOf(role, sliceText(text, start, end)));
  }
  return runs;
}
