import { createHash } from 'node:crypto';
import type { RevisedPiece } from '../revision/revision.js';
import type { ReportContext } from './report.js';
import { revisedLines } from './revision/revised-lines.js';
import { visible } from './visible.js';

/** A unit's items and what became of them, to be sent to it. */
export interface FeedbackSheet {
  readonly unit: string;
  /** 2026年3月 */
  readonly title: string;
  readonly items: readonly FeedbackItem[];
}

/** An item, and what became of it. */
export interface FeedbackItem {
  /** 2026年第5期; its day, 2026-03-14. */
  readonly issue: string;
  readonly date: string;
  readonly headline: string;
  /** 工作动态, or 工作动态/乡镇. */
  readonly section: string;
  readonly fate: 'printed' | 'planned' | 'withheld';
  /** Changes in it since it came, if they are known. */
  readonly revised?: {
    readonly from: { readonly kind: 'original'; readonly name: string } | { readonly kind: 'firstDraft' };
    readonly pieces: readonly RevisedPiece[];
  };
  /** By the codes of rules. */
  readonly findings: ReadonlyMap<string, number>;
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
  { unit, title, items }: FeedbackSheet,
  describe: NonNullable<ReportContext['describe']>,
): FormattedFeedback {
  const head = `${feedbackHead(title)}${visible(unit)}`;
  const summary = summaryOf(items);
  const told = items.map((item) => ({ headline: visible(item.headline), ...itemLines(item, describe) }));
  const text = [
    head,
    '',
    summary,
    ...told.flatMap(({ headline, lines, below }, i) => [
      '',
      `${i + 1}. ${headline}`,
      ...lines.flatMap((line, k) => [line, ...(below[k] ?? []).map((each) => `　　${each}`)]),
    ]),
    '',
  ].map(unlittered);
  const markdown = [
    `# ${escaped(head)}`,
    '',
    escaped(summary),
    ...told.flatMap(({ headline, lines, below }, i) => [
      '',
      `## ${i + 1}. ${escaped(headline)}`,
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
  withheld: '未采用',
};

/** 报送4篇：采用2篇，待发1篇。 */
function summaryOf(items: readonly FeedbackItem[]): string {
  const counts = (['printed', 'planned', 'withheld'] as const).flatMap((fate) => {
    const count = items.filter((each) => each.fate === fate).length;
    return count > 0 ? [`${fates[fate]}${count}篇`] : [];
  });
  return `报送${items.length}篇：${counts.join('，')}。`;
}

/** Lines about an item, and what stands below each. */
function itemLines(
  item: FeedbackItem,
  describe: NonNullable<ReportContext['describe']>,
): { readonly lines: readonly string[]; readonly below: readonly (readonly string[])[] } {
  const { revised, findings } = item;
  const changes = revised ? revisedLines(revised.pieces, (text) => text) : [];
  const kinds = [...findings].map(([code, count]) => `${describe(code)?.title ?? code}（${count}处）`);
  const told: readonly (readonly [string, readonly string[]])[] = [
    [fateLine(item), []],
    ...(item.fate === 'withheld' ? [] : [[changesLine(item, changes.length > 0), changes] as const]),
    ...(kinds.length > 0 ? [['检查出的问题：', kinds] as const] : []),
  ];
  return { lines: told.map(([line]) => line), below: told.map(([, lines]) => lines) };
}

function fateLine({ fate, issue, date, section }: FeedbackItem): string {
  const [, month, day] = /^\d+-0?(\d+)-0?(\d+)$/u.exec(date) ?? [];
  const place = `【${visible(section.replace('/', '·'))}】`;
  switch (fate) {
    case 'printed':
      return `采用：${visible(issue)}（${month}月${day}日）${place}`;
    case 'planned':
      return `待发：排入${visible(issue)}（${month}月${day}日）${place}，还可能调整`;
    case 'withheld':
      return `未采用：${visible(issue)}没有编入（停用）`;
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
