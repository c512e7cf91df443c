import type { ChangedStretch, Paragraph, Run } from '../../document/document.js';
import type { TrackedChange } from '../../document/tracked-change.js';
import type { Line, LineRun } from '../../manuscript/manuscript.js';
import type { TextRole } from '../../style/role.js';
import type { RevisedLine, Segment } from '../revision.js';
import { changeOf, type Marking, type Side } from './marking.js';

/** Roles that may stand beside each other in a paragraph of running text. */
const flowing: ReadonlySet<TextRole> = new Set<TextRole>([
  'body',
  'strong',
  'leadSentence',
  'attendees',
  'headline',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'contributor',
  'unitName',
]);

/** The roles that plain words have where they are heavy, and the other way round. */
const heavy: Readonly<Partial<Record<TextRole, TextRole>>> = { body: 'strong', tableText: 'tableStrong' };
const light: Readonly<Partial<Record<TextRole, TextRole>>> = {
  strong: 'body',
  leadSentence: 'body',
  tableStrong: 'tableText',
};

/** The runs of a line with its changes: words that the ground has not stand where they were, or are now, with their own role or that of the words
 * before them. `plain` is the role of a line that the ground has not. */
export function markedRuns(line: RevisedLine, plain: TextRole, marking: Marking): readonly Run[] {
  const own = line[marking.ground];
  const ownRuns = own ? readRuns(own) : [];
  return line.segments.flatMap((segment): readonly Run[] => {
    if (segment.text === '') return [];
    if (segment.kind === 'same')
      return cut(ownRuns, placeOn(segment, marking.ground), segment.text.length).map((run) =>
        keptRun(run, plain, segment),
      );
    const side: Side = segment.kind === 'inserted' ? 'after' : 'before';
    const change = changeOf(side, segment.by ?? line.by ?? marking.unknown);
    const from = line[side];
    const pieces = cut(from ? readRuns(from) : [], placeOn(segment, side), segment.text.length);
    const beside = roleBeside(ownRuns, placeOn(segment, marking.ground)) ?? plain;
    return pieces.map((run) =>
      side === marking.ground ? { ...keptRun(run, plain, segment), change } : foreignRun(run, beside, change),
    );
  });
}

/** A paragraph with its changes; `ground` is what stands there on the ground. */
export function markedParagraph(
  line: RevisedLine,
  ground: Paragraph | undefined,
  marking: Marking,
): Paragraph {
  const change = lineChange(line, marking);
  // A heading that was taken away leads nowhere.
  const heading = change?.kind === 'deleted' ? undefined : ground?.heading;
  return {
    kind: 'paragraph',
    runs: markedRuns(line, ground?.runs[0]?.role ?? 'body', marking),
    ...(heading ? { heading } : {}),
    ...(change ? { change } : {}),
  };
}

/** The text of a place that has one run alone, with its changes. */
export function markedRun(line: RevisedLine, ground: Run, marking: Marking): Run {
  const runs = markedRuns(line, ground.role, marking);
  const changes: ChangedStretch[] = [];
  let at = 0;
  for (const { text, change } of runs) {
    if (change) changes.push({ start: at, end: at + text.length, change });
    at += text.length;
  }
  if (changes.length === 0) return ground;
  return { role: ground.role, text: runs.map(({ text }) => text).join(''), changes };
}

/** The change of a line as such, if only one side has it. */
export function lineChange(
  { before, after, by, segments }: RevisedLine,
  marking: Marking,
): TrackedChange | undefined {
  if (before && after) return undefined;
  return changeOf(after ? 'after' : 'before', by ?? segments.find((each) => each.by)?.by ?? marking.unknown);
}

function keptRun({ text, role, source }: LineRun, plain: TextRole, { bold }: Segment): Run {
  const own = role ?? plain;
  const shown = (bold === 'on' ? heavy[own] : bold === 'off' ? light[own] : undefined) ?? own;
  return { role: shown, text, ...(source && shown === own ? { source } : {}) };
}

function foreignRun({ text, role, isBold }: LineRun, beside: TextRole, change: TrackedChange): Run {
  if (role && (role === beside || (flowing.has(role) && flowing.has(beside)))) return { role, text, change };
  const shown = role === undefined ? ((isBold ? heavy[beside] : light[beside]) ?? beside) : beside;
  return { role: shown, text, change };
}

/** The runs of a line as it reads. */
function readRuns({ runs }: Line): readonly LineRun[] {
  return runs.filter(({ change }) => change?.kind !== 'deleted');
}

function placeOn(segment: Segment, side: Side): number {
  return side === 'before' ? segment.beforeAt : segment.afterAt;
}

/** The role of the words before a place of a line; at its beginning of those behind it. */
function roleBeside(runs: readonly LineRun[], place: number): TextRole | undefined {
  let at = 0;
  for (const { text, role } of runs) {
    at += text.length;
    if (at >= place && text !== '') return role;
  }
  return runs.at(-1)?.role;
}

/** The characters of some runs from a place on. */
function cut(runs: readonly LineRun[], from: number, length: number): readonly LineRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = Math.max(from - at, 0);
    const end = Math.min(from + length - at, run.text.length);
    at += run.text.length;
    if (start >= end) return [];
    if (start === 0 && end === run.text.length) return [run];
    const { source: _, ...rest } = run;
    return [{ ...rest, text: run.text.slice(start, end) }];
  });
}
