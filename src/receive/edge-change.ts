import type { Bulletin } from '../bulletin/bulletin.js';
import { printDate } from '../document/date.js';
import type { Authorship } from '../document/tracked-change.js';
import { writtenDate } from '../field/written-date.js';
import { type IssueSheet, sheetKeys } from '../issue/sheet.js';
import type { RevisedLine } from '../revision/revision.js';
import type { Unplaced } from './field-edit.js';
import type { KeyPath } from './field-text.js';
import { textOfInk } from './ink.js';
import { changesOfLine, type FieldRange, type GeneratedChange } from './line-change.js';
import { respaced } from './respaced.js';
import type { WrittenFiles } from './written-documents.js';

/** A value of `issue.yaml` that masthead or colophon say otherwise than before. */
export interface EdgeValue {
  readonly path: KeyPath;
  /** As it was printed and as it is to be written; both as values. */
  readonly sent: string;
  readonly returned: string;
  readonly by: readonly Authorship[];
}

/** The changes of masthead or colophon. */
export interface EdgeChange {
  readonly values: readonly EdgeValue[];
  readonly unplaced: readonly Unplaced[];
}

/** An issue as it was sent out. */
export interface EdgeContext {
  readonly bulletin: Bulletin;
  readonly sheet: IssueSheet;
  readonly written: WrittenFiles;
}

const reasons = {
  office: '这里各期都一样，写在 bulletin.yaml 里，要改请改那里',
  label: '这里的名目变了，请在 issue.yaml 里改',
  unread: '看不出改成了什么，请在 issue.yaml 里改',
} as const;

/** Finds which values of an issue's sheet were changed in its masthead or its colophon; what its office alone says is not for one issue to
 * change. */
export function changesOfEdge(line: RevisedLine, context: EdgeContext): EdgeChange {
  const { before, after } = line;
  if (!before || !after) return { values: [], unplaced: [] };
  const { ranges, generated } = changesOfLine(line, { before, after }, context.written.find);
  const found = [
    ...ranges.filter(({ isChanged }) => isChanged).map((range) => writtenValue(range, context)),
    ...generated.filter((each) => each.before !== each.after).map((each) => wordedValue(each, context)),
  ];
  return {
    values: found.flatMap((each) => each.values),
    unplaced: found.flatMap((each) => each.unplaced),
  };
}

function lost(
  { before, after, by }: Pick<GeneratedChange, 'before' | 'after' | 'by'>,
  reason: string,
): EdgeChange {
  return { values: [], unplaced: [{ before, after, reason, by }] };
}

/** A value that is printed as it was written. */
function writtenValue(range: FieldRange, { written, sheet, bulletin }: EdgeContext): EdgeChange {
  const { field, from, to, ink, by } = range;
  const { text } = field.text;
  const words = { before: range.before, after: textOfInk(ink), by };
  if (words.before === words.after) return { values: [], unplaced: [] };
  if (words.after.includes('：') && !words.before.includes('：')) return lost(words, reasons.label);
  const returned = text.slice(0, from) + respaced(text.slice(from, to), words.after) + text.slice(to);
  if (written.documentOf(field)?.kind === 'sheet')
    return { values: [{ path: field.path, sent: text, returned, by }], unplaced: [] };
  const [key] = field.path;
  if (typeof key !== 'string' || !sheetKeys.includes(key)) return lost(words, reasons.office);
  if (key === '分发') {
    // An issue's own distribution stands in place of its office's: all of its lines are written.
    const own = (sheet.distribution ?? bulletin.distribution).map(({ label, text: line }): EdgeValue => {
      const isThis = label.text === field.path[1];
      return {
        path: ['分发', label.text],
        sent: line.text,
        returned: isThis ? returned : line.text,
        by: isThis ? by : [],
      };
    });
    return { values: own, unplaced: [] };
  }
  if (field.path.some((step) => typeof step === 'number')) return lost(words, reasons.unread);
  return { values: [{ path: field.path, sent: text, returned, by }], unplaced: [] };
}

/** A value that is printed in words of its own: 第127期, 2025年3月18日, 共印120份. */
function wordedValue(change: GeneratedChange, { sheet, bulletin }: EdgeContext): EdgeChange {
  const { run, before, after, by } = change;
  const value = (key: string, sent: string, returned: string): EdgeChange => ({
    values: [{ path: [key], sent, returned, by }],
    unplaced: [],
  });
  switch (run?.role) {
    case 'issueNumber':
      return numbersOf(change, sheet);
    case 'issuingLine':
    case 'imprint': {
      const printed = run.role === 'imprint' ? '印发日期' : '日期';
      const day = writtenDate(after.replace(/印发$/u, ''));
      if (
        !writtenDate(before.replace(/印发$/u, '')) &&
        before !== unspaced(printDate(sheet.date.value, bulletin.dateStyle))
      )
        return lost(change, reasons.office);
      return day ? value(printed, sheet.date.value.iso, day.date.iso) : lost(change, reasons.unread);
    }
    case 'distribution': {
      const [, was] = /^共印(\d+)份$/u.exec(before) ?? [];
      const [, is] = /^共?印(\d+)份$/u.exec(after) ?? [];
      return was !== undefined && is !== undefined ? value('印数', was, is) : lost(change, reasons.label);
    }
    case 'mastheadMark': {
      if (/^\d+$/u.test(before) && /^\d+$/u.test(after))
        return value('份号', String(Number(before)), String(Number(after)));
      return /^(?:特急|加急)$/u.test(after) ? value('紧急程度', before, after) : lost(change, reasons.unread);
    }
    case 'signOff':
    case 'contact':
      return lost(change, reasons.label);
    default:
      return lost(change, reasons.office);
  }
}

/** The numbers of an issue, by where its printed number has them. */
function numbersOf(change: GeneratedChange, { issueNumber, serialNumber }: IssueSheet): EdgeChange {
  const numbers = (text: string): readonly string[] => text.match(/\d+/gu) ?? [];
  const [was, is] = [numbers(change.before), numbers(change.after)];
  const words = (text: string): string => text.replace(/\d+/gu, '0');
  if (was.length !== is.length || words(change.before) !== words(change.after))
    return lost(change, reasons.unread);
  const values = was.flatMap((number, i): readonly EdgeValue[] => {
    const returned = is[i] ?? number;
    if (returned === number) return [];
    const key =
      Number(number) === issueNumber.value
        ? '期号'
        : Number(number) === serialNumber?.value
          ? '总期号'
          : undefined;
    return key === undefined ? [] : [{ path: [key], sent: number, returned, by: change.by }];
  });
  return values.length > 0 ? { values, unplaced: [] } : lost(change, reasons.unread);
}

function unspaced(text: string): string {
  return text.replace(/\s/gu, '');
}
