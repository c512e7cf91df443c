import { posix } from 'node:path';
import type { SentIssue } from '../sent-issue.js';
import { type Pick, picked, spliced, textsOf } from './edit.js';
import { choices, handOf, pickFrom } from './generate.js';
import { wordsOf } from './kind/words.js';
import { openPackage, savePackage } from './package.js';
import { phrase } from './phrases.js';
import { type Sheet, sheetOf } from './place.js';
import { saveAsWord } from './saving.js';
import { replaceWords, type Span } from './words.js';

/** Where two edits stand to each other: in two paragraphs, in one, or on the same characters. */
export type Distance = 'apart' | 'near' | 'meeting';

/** An edit of a DOCX, and one that was made in the YAML meanwhile. */
export interface BothSides {
  readonly distance: Distance;
  readonly issue: string;
  readonly where: string;
  readonly docx: Uint8Array;
  /** The file that was edited, and its text now. */
  readonly yaml: { readonly path: string; readonly text: string };
  /** The words that were written on each side. */
  readonly words: { readonly returned: string; readonly today: string };
  /** Texts of all lines with one of the edits, and with both where they do not meet. */
  readonly lines: {
    readonly returned: readonly string[];
    readonly today: readonly string[];
    readonly both: readonly string[];
  };
}

const distances: readonly Distance[] = ['apart', 'near', 'meeting'];

/** What clerks write meanwhile. */
const meanwhile = ['（已核实）', '近三个月来', '县里', '6项', '按期'];

export function generateBothSides(issues: readonly SentIssue[], count: number): readonly BothSides[] {
  return choices(count).map((numbers, i): BothSides => {
    const pick = pickFrom(numbers);
    const distance = distances[i % distances.length] ?? 'apart';
    for (let tries = 0; tries < 40; tries++) {
      const issue = issues[(pick(issues.length) + tries) % issues.length];
      const made = issue && edited(issue, distance, i % 2 === 0, (below) => (pick(below) + tries) % below);
      if (made) return made;
    }
    throw new Error(`no two places ${distance}`);
  });
}

function edited(issue: SentIssue, distance: Distance, isTracked: boolean, pick: Pick): BothSides | undefined {
  const opened = openPackage(issue.docx);
  const sheet = sheetOf(opened);
  const texts = textsOf(sheet);
  const all = zonesOf(sheet);
  const returned = picked(pick, all);
  const today = distance === 'apart' ? picked(pick, all) : returned;
  if (!returned || !today || (distance === 'apart' && returned.place.line === today.place.line))
    return undefined;
  const spans = spansOf(returned.zone, today.zone, distance, pick);
  if (!spans) return undefined;
  const [typed, written] = [pick(4) === 0 ? '' : phrase(pick), picked(pick, meanwhile) ?? ''];
  const yaml = changedYaml(issue, today.place.text, spans.today, written);
  if (!yaml) return undefined;
  replaceWords(handOf('沈望舒', isTracked), returned.place.node, spans.returned, typed);
  saveAsWord(opened, pick);
  const withTyped = (line: string): string => spliced(line, spans.returned.from, spans.returned.to, typed);
  const withWritten = (line: string): string => spliced(line, spans.today.from, spans.today.to, written);
  const inTyped = withAt(texts, returned.place.line, withTyped);
  // Near ones: the later first, so that the earlier one's places stay.
  const isLater = spans.today.from > spans.returned.from;
  const [first, second] = isLater ? [withWritten, withTyped] : [withTyped, withWritten];
  const both =
    distance === 'apart'
      ? withAt(inTyped, today.place.line, withWritten)
      : withAt(texts, returned.place.line, (line) => second(first(line)));
  return {
    distance,
    issue: issue.name,
    where: `${returned.place.text.slice(spans.returned.from, spans.returned.to)} → ${typed} | ${today.place.text.slice(spans.today.from, spans.today.to)} → ${written}`,
    docx: savePackage(opened),
    yaml,
    words: { returned: typed, today: written },
    lines: { returned: inTyped, today: withAt(texts, today.place.line, withWritten), both },
  };
}

function zonesOf(sheet: Sheet) {
  return wordsOf(
    sheet,
    ['text'],
    ({ style, item, cell }) => ['Body', 'RunInEntry'].includes(style) && item?.kind === 'entry' && !cell,
  ).filter(({ zone }) => zone.to - zone.from > 24);
}

function spansOf(
  one: Span,
  other: Span,
  distance: Distance,
  pick: Pick,
): { readonly returned: Span; readonly today: Span } | undefined {
  const spanIn = (zone: Span): Span => {
    const length = 2 + pick(6);
    const from = zone.from + 2 + pick(zone.to - zone.from - length - 4);
    return { from, to: from + length };
  };
  const returned = spanIn(one);
  if (distance === 'apart') return { returned, today: spanIn(other) };
  if (distance === 'near') {
    const today = spanIn(other);
    const isApart = today.from > returned.to + 1 || returned.from > today.to + 1;
    return isApart ? { returned, today } : undefined;
  }
  // They share a character at least.
  const from = returned.from + pick(returned.to - returned.from);
  return { returned, today: { from, to: Math.min(one.to - 1, from + 1 + pick(5)) } };
}

/** The submission's file with words of a line replaced, if they are found there by what stands around them. */
function changedYaml(
  { issue, files }: SentIssue,
  line: string,
  { from, to }: Span,
  by: string,
): BothSides['yaml'] | undefined {
  const before = line.slice(Math.max(0, from - 6), from);
  const context = before + line.slice(from, to + 6);
  const found = [...files].flatMap(([path, bytes]) => {
    if (!path.startsWith(`${issue}/`) || posix.extname(path) !== '.yaml') return [];
    const text = new TextDecoder().decode(bytes);
    return text.split(context).length > 1 ? [{ path, text }] : [];
  });
  const [only] = found;
  if (!only || found.length > 1 || only.text.split(context).length > 2) return undefined;
  const at = only.text.indexOf(context) + before.length;
  return { path: only.path, text: spliced(only.text, at, at + to - from, by) };
}

function withAt(texts: readonly string[], line: number, change: (text: string) => string): readonly string[] {
  return texts.map((text, i) => (i === line ? change(text) : text));
}
