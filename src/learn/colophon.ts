import { looksLikeUnit } from '../prose/name/unit-name.js';
import {
  contactLabel,
  contactLabels,
  distributionLabel,
  distributionLabels,
  knownLabel,
  looseLabel,
  signOffLabels,
  spacedLabel,
} from './colophon-labels.js';
import type { Labelled, OldColophon } from './old-issue.js';
import { readDay } from './printed-day.js';
import type { PrintedLine } from './printed-line.js';

const printRunWords = /[（(]?\s*[共印]{1,2}\s*(\d+)\s*份\s*[）)]?$/u;

/** Where an issue's colophon begins among its lines: the first line of labels behind which only such lines and their continuations
 * stand; their number if there is none. */
export function colophonStart(lines: readonly { readonly text: string }[]): number {
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const text = lines[i]?.text ?? '';
    if (knownLabel.test(text) || looseLabel.test(text) || (start < lines.length && isLabelLine(text)))
      start = i;
    // A name list that is broken, or the office that prints: no more than a line or two between labels.
    else if (start - i > 3 || /[。】]$|^【|^附件/u.test(text)) break;
  }
  return start < lines.length ? start : imprintStart(lines);
}

/** Whether a line above labels that are known consists of others: 编发：综合组　电话：0900-1234567 */
function isLabelLine(text: string): boolean {
  const [, label = ''] =
    /^([\p{Script=Han}\s]{2,8}?)[：:]\S{1,24}(?:\s+\S{1,8}[：:]\S{1,24})*$/u.exec(text) ?? [];
  return label !== '' && !/[。，；]/u.test(text) && !looksLikeUnit(label);
}

/** An imprint or a print run alone, without any label. */
function imprintStart(lines: readonly { readonly text: string }[]): number {
  const last = lines.at(-1)?.text ?? '';
  return /日\s*印发$|^共印\d+份$/u.test(last) ? lines.length - 1 : lines.length;
}

interface Draft {
  readonly signOff: Labelled[];
  readonly distribution: Labelled[];
  readonly contact: Labelled[];
  extraDistribution?: string;
  printRun?: string;
  printingOffice?: string;
  printingDate?: NonNullable<OldColophon['printingDate']>;
}

/** Reads a colophon's lines (GB/T 9704 7.4 and practice): labels and what follows them, several to a line or one. */
export function readColophon(lines: readonly PrintedLine[]): OldColophon {
  const colophon: Draft = { signOff: [], distribution: [], contact: [] };
  let last: 'signOff' | 'distribution' | 'contact' = 'signOff';
  for (const { text } of lines) {
    if (readImprint(text, colophon)) continue;
    for (const segment of segmentsOf(withColons(text))) {
      const printRun = printRunWords.exec(segment);
      if (printRun) colophon.printRun = printRun[1] ?? '';
      const words = printRun ? segment.slice(0, printRun.index).trim() : segment;
      if (words !== '') last = readWords(words, colophon, last);
    }
  }
  return colophon;
}

/** A line of labels without colons, with them. */
function withColons(text: string): string {
  if (!looseLabel.test(text)) return text;
  return text.replace(
    new RegExp(`(?<=^|\\s)(${signOffLabels})\\s+(\\p{Script=Han}{2,4})(?=\\s|$)`, 'gu'),
    '$1：$2',
  );
}

function readWords(
  words: string,
  colophon: Draft,
  last: 'signOff' | 'distribution' | 'contact',
): 'signOff' | 'distribution' | 'contact' {
  const [, label, value = ''] = /^([^：:，。、]{1,10}?)\s*[：:]\s*(.*)$/u.exec(words) ?? [];
  if (label === undefined) {
    continueLast(colophon[last], words);
    return last;
  }
  const name = label.replace(/\s+/gu, '');
  if (/^(?:本期)?增发$/u.test(name)) {
    colophon.extraDistribution = value;
    return 'distribution';
  }
  const group = groupOf(name, value, colophon, last);
  colophon[group].push({ label: name, text: value.trim() });
  return group;
}

function groupOf(
  label: string,
  value: string,
  colophon: Draft,
  last: 'signOff' | 'distribution' | 'contact',
) {
  if (distributionLabel.test(label)) return 'distribution';
  if (contactLabel.test(label) || /@|\d{5}/u.test(value)) return 'contact';
  if (new RegExp(`^(?:${signOffLabels})$`, 'u').test(label)) return 'signOff';
  return last === 'signOff' && colophon.distribution.length === 0 ? 'signOff' : last;
}

/** A line that goes on with the one before. */
function continueLast(group: Labelled[], words: string): void {
  const before = group.pop();
  if (before) group.push({ ...before, text: `${before.text}${words}` });
}

/** 某某办公室　2024年3月18日印发; whether it was that. */
function readImprint(text: string, colophon: Draft): boolean {
  const [, office = '', day = ''] = /^(.*?)\s*([^\s：:]*日)\s*印发$/u.exec(text) ?? [];
  const date = readDay(day);
  if (!date) return false;
  colophon.printingDate = date;
  if (office !== '') colophon.printingOffice = office.trim();
  return true;
}

const nextLabel = new RegExp(
  `\\s+(?=(?:${signOffLabels}|${distributionLabels}|${contactLabels}|[\\p{Script=Han}]{2,6})\\s*[：:])`,
  'iu',
);

/** The stretches of a line that begin with a label each. */
function segmentsOf(text: string): readonly string[] {
  return text
    .replace(spacedLabel, (label) => label.replace(/\s+/gu, ''))
    .split('\t')
    .flatMap((part) => part.trim().split(nextLabel))
    .filter((part) => part !== '');
}
