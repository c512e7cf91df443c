import { createHash } from 'node:crypto';
import type { Period } from '../ledger/period.js';
import type { TallyRow } from '../ledger/tally-table.js';
import type { TraceLine } from '../ledger/trace.js';
import type { RevisedPiece } from '../revision/revision.js';
import { otherLines, pointsOf, resultLine } from './feedback-points.js';
import type { ReportContext } from './report.js';
import { revisedLines } from './revision/revised-lines.js';
import { visible } from './visible.js';

/** A unit's items and what became of them, to be sent to it. */
export interface FeedbackSheet {
  readonly unit: string;
  /** 2026年3月 */
  readonly title: string;
  readonly items: readonly FeedbackItem[];
  /** Absent where no score is kept. */
  readonly result?: FeedbackResult;
}

/** A unit's points of the period, and what else than its items gave any. */
export interface FeedbackResult {
  readonly row: Pick<TallyRow, 'score' | 'cumulative' | 'rank'>;
  /** How many units are ranked together, and what these are called. */
  readonly among: { readonly name?: string; readonly count: number };
  readonly period: Period['kind'];
  /** The day on which the result was settled, 2026-04-02. */
  readonly settledOn?: string;
  readonly others: readonly TraceLine[];
}

/** An item, and what became of it. */
export interface FeedbackItem {
  /** 2026年第5期; its day, 2026-03-14. Of one that no issue has, no issue, and the day on which it came, if that is known. */
  readonly issue?: string;
  readonly date?: string;
  readonly headline: string;
  /** 工作动态, or 工作动态/乡镇. */
  readonly section: string;
  readonly fate: 'printed' | 'planned' | 'withheld' | 'incomplete' | 'waiting' | 'unissued';
  /** Of one that waits: for which issue, if it is not the next. */
  readonly waitsFor?: string;
  /** Changes in it since it came, if they are known. */
  readonly revised?: {
    readonly from: { readonly kind: 'original'; readonly name: string } | { readonly kind: 'firstDraft' };
    readonly pieces: readonly RevisedPiece[];
  };
  /** By the codes of rules. */
  readonly findings: ReadonlyMap<string, number>;
  /** Sentences on things that it lacks, so that it has no place. */
  readonly lacks?: readonly string[];
  /** The words with which the lines of points name it; the lines. Absent where it is not counted, or no score is kept. */
  readonly words?: string;
  readonly points?: readonly TraceLine[];
}

/** A sheet in both forms. */
export interface FormattedFeedback {
  /** For a message: without anything that a messenger shows as litter. */
  readonly text: string;
  /** Its last line, which no reader of Markdown shows, holds codes of both forms, by which it is known whether somebody has written into one. */
  readonly markdown: string;
}

/** A unit's feedback as plain text and as Markdown. */
export function formatFeedback(
  { unit, title, items, result }: FeedbackSheet,
  describe: NonNullable<ReportContext['describe']>,
): FormattedFeedback {
  const head = `${feedbackHead(title)}${visible(unit)}`;
  const summary = [summaryOf(items), ...(result ? [resultLine(result)] : [])];
  const told = items.map((item, i) => ({
    head: `${i + 1}. ${visible(item.headline)}`,
    ...itemLines(item, describe),
  }));
  const others = result ? otherLines(result.others) : [];
  const blocks = [...told, ...(others.length > 0 ? [{ head: '其他得分', lines: others, below: [] }] : [])];
  const text = [
    head,
    '',
    ...summary,
    ...blocks.flatMap(({ head, lines, below }) => [
      '',
      head,
      ...lines.flatMap((line, k) => [line, ...(below[k] ?? []).map((each) => `　　${each}`)]),
    ]),
    '',
  ].map(unlittered);
  const markdown = [
    `# ${escaped(head)}`,
    '',
    ...summary.flatMap((line) => [escaped(line), '']).slice(0, -1),
    ...blocks.flatMap(({ head, lines, below }) => [
      '',
      `## ${head.replace(/^(\d+\. )?(.*)$/su, (_, number = '', words: string) => `${number}${escaped(words)}`)}`,
      '',
      ...lines.flatMap((line, k) => [
        `- ${escaped(line)}`,
        ...(below[k] ?? []).map((each) => `  - ${escaped(each)}`),
      ]),
    ]),
    '',
    '',
  ].join('\n');
  const plain = text.join('\n');
  return { text: plain, markdown: `${markdown}${codeLine(markdown, plain)}` };
}

/** How each sheet of a period begins, but for the # of Markdown: by this one of ours is known. */
export function feedbackHead(title: string): string {
  return `${title}稿件反馈：`;
}

/** Whether both forms of a sheet are as they were made: nobody has written into them. */
export function isFeedbackAsMade({ text, markdown }: FormattedFeedback): boolean {
  const at = markdown.lastIndexOf('\n', markdown.length - 2) + 1;
  return markdown.slice(at) === codeLine(markdown.slice(0, at), text);
}

function codeLine(markdown: string, text: string): string {
  const digest = createHash('sha256').update(`${markdown}\0${text}`).digest('hex').slice(0, 8);
  return `<!-- 校验码：${digest} -->\n`;
}

const fates: Readonly<Record<FeedbackItem['fate'], string>> = {
  printed: '采用',
  planned: '待发',
  waiting: '留用',
  withheld: '未采用',
  incomplete: '未采用',
  unissued: '未采用',
};

/** 报送4篇：采用2篇，待发1篇，未采用1篇。 */
function summaryOf(items: readonly FeedbackItem[]): string {
  if (items.length === 0) return '没有报送。';
  const counts = [...new Set(Object.values(fates))].flatMap((name) => {
    const count = items.filter(({ fate }) => fates[fate] === name).length;
    return count > 0 ? [`${name}${count}篇`] : [];
  });
  return `报送${items.length}篇：${counts.join('，')}。`;
}

/** Lines about an item, and what stands below each. */
function itemLines(
  item: FeedbackItem,
  describe: NonNullable<ReportContext['describe']>,
): { readonly lines: readonly string[]; readonly below: readonly (readonly string[])[] } {
  const { revised, findings, fate, points, words = '', lacks = [] } = item;
  const changes = revised ? revisedLines(revised.pieces, (text) => text) : [];
  const kinds = [...findings].map(([code, count]) => `${describe(code)?.title ?? code}（${count}处）`);
  const isEdited = fate === 'printed' || fate === 'planned';
  const told: readonly (readonly [string, readonly string[]])[] = [
    [fateLine(item), lacks.map(visible)],
    ...(points ? [pointsOf(points, words)] : []),
    ...(isEdited ? [[changesLine(item, changes.length > 0), changes] as const] : []),
    ...(kinds.length > 0 ? [['检查出的问题：', kinds] as const] : []),
  ];
  return { lines: told.map(([line]) => line), below: told.map(([, lines]) => lines) };
}

function fateLine({
  fate,
  issue = '',
  date = '',
  section,
  waitsFor = '下一期',
  lacks = [],
}: FeedbackItem): string {
  const [, month, day] = /^\d+-0?(\d+)-0?(\d+)$/u.exec(date) ?? [];
  const place = section === '' ? '' : `【${visible(section.replace('/', '·'))}】`;
  const on = month === undefined ? '' : `${month}月${day}日`;
  switch (fate) {
    case 'printed':
      return `采用：${visible(issue)}（${on}）${place}`;
    case 'planned':
      return `待发：排入${visible(issue)}（${on}）${place}，还可能调整`;
    case 'withheld':
      return `未采用：${visible(issue)}没有编入（停用）`;
    case 'incomplete':
      return `未采用：${visible(issue)}没有编入，稿件还没有写全${lacks.length > 0 ? '：' : ''}`;
    case 'waiting':
      return `留用：${issue === '' ? '还没有编入哪一期' : `${visible(issue)}没有编入`}，留到${waitsFor}`;
    case 'unissued':
      return `未采用：${on === '' ? '' : `${on}收到，`}没有编入哪一期`;
  }
}

function changesLine({ revised }: FeedbackItem, isChanged: boolean): string {
  if (!revised) return '编辑时的改动：原稿没有留存，列不出来';
  const { from } = revised;
  const base = from.kind === 'original' ? `报送的“${visible(from.name)}”` : '最早的一稿';
  return isChanged
    ? `编辑时的改动（与${base}比，〔删〕是删去的，〔增〕是加上的）：`
    : `编辑时没有改动（与${base}比）`;
}

/** A line without marks that stand for something elsewhere: those that were written are set full width. */
function unlittered(line: string): string {
  return line.replace(/[*|#]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** A text as Markdown that reads as it is (CommonMark 2.4). */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/gu, '\\$&')
    .replace(/^[-+](?=\s)/u, '\\$&')
    .replace(/^(\d+)(?=[.)])/u, '$1\\');
}
