import { compareTexts } from '../difference/compare-texts.js';
import type { Authorship } from '../document/tracked-change.js';
import type {
  CarriedChange,
  Conflict,
  FieldPlace,
  Leftover,
  Received,
  ReceivedRemark,
} from '../receive/received.js';
import type { Segment } from '../revision/revision.js';
import type { Paint } from './report.js';
import { marked, markedText, onOneLine } from './revision/marked-text.js';
import { visible } from './visible.js';

/** The outcome of receiving a DOCX, in words: the changes, the conflicts with both texts, what could not be written, remarks, and a sentence that counts them. */
export function formatReceived(received: Received, paint: Paint): string {
  const { issue, folder, changes, conflicts, left, remarks } = received;
  const head = `${paint(`${visible(issue)}（${visible(folder)}）`, 'strong')}：与${baseWords[received.base]}比较\n`;
  const blocks = [
    ...changes.map((change) => formatChange(change, paint)),
    ...conflicts.map((conflict, i) => formatConflict(conflict, i + 1, paint)),
    ...left.map((each) => formatLeftover(each, paint)),
    ...remarks.map((remark) => formatRemark(remark, paint)),
  ];
  return [head, ...blocks, countReceived(received)].join('\n');
}

const baseWords: Readonly<Record<Received['base'], string>> = {
  sent: '送出去的那一稿',
  today: '现在的稿件（送出去的那一稿没有留底）',
};

const kinds: Readonly<Record<CarriedChange['kind'], string>> = {
  text: '改',
  bold: '加粗变了',
  paragraphAdded: '加一段',
  paragraphRemoved: '删一段',
  entryRemoved: '删去一篇（写“停用: 是”，稿件还在）',
  entryAdded: '新加一篇',
  entryMoved: '移动',
  table: '改表格',
  sheet: '改',
};

function formatChange({ kind, place, before, after, by }: CarriedChange, paint: Paint): string {
  return [
    `${formatPlace(place, paint)} ${kinds[kind]}${authors(by)}`,
    ...formatTexts(before, after, paint),
    '',
  ].join('\n');
}

/** Two texts as one in which the changes are marked; of one that has come or gone, the text. */
function formatTexts(before: string, after: string, paint: Paint): readonly string[] {
  if (before !== '' && after !== '') return [`  ${markedText(segmentsOf(before, after), paint)}`];
  if (before !== '') return [`  ${marked('deleted', onOneLine(before), paint)}`];
  return after === '' ? [] : [`  ${marked('inserted', onOneLine(after), paint)}`];
}

function segmentsOf(before: string, after: string): readonly Segment[] {
  let [beforeAt, afterAt] = [0, 0];
  return compareTexts(before, after).map(({ kind, text }): Segment => {
    const segment = { kind, text, beforeAt, afterAt };
    if (kind !== 'inserted') beforeAt += text.length;
    if (kind !== 'deleted') afterAt += text.length;
    return segment;
  });
}

/** A conflict: all three versions with a few words around them, and how it was decided. */
export function formatConflict(
  { place, around, sent, returned, today, by, choice }: Conflict,
  number: number,
  paint: Paint,
): string {
  const decided = choice === undefined ? '没有写，照现在的' : `取${choiceWords[choice]}`;
  const inPlace = (text: string): string => lines(`${around.before}〔${text}〕${around.behind}`);
  return [
    `${paint(`冲突${number}`, 'warning')} ${formatPlace(place, paint)} 两边都改了：${decided}`,
    `  送出去的 ${inPlace(sent)}`,
    `  返回稿的 ${inPlace(returned)}${authors(by)}`,
    `  现在的　 ${inPlace(today)}`,
    '',
  ].join('\n');
}

const choiceWords = { returned: '返回稿的', today: '现在的' } as const;

function formatLeftover({ where, before, after, reason, by }: Leftover, paint: Paint): string {
  return [
    `${paint('没有写进稿件', 'warning')} ${visible(where)}${authors(by)}：${reason}`,
    ...formatTexts(before, after, paint),
    '',
  ].join('\n');
}

function formatRemark({ by, text, quoted, place }: ReceivedRemark, paint: Paint): string {
  const about = quoted.trim() === '' ? '' : `（“${lines(quoted.trim())}”）`;
  const where = place ? `，写在这里的上一行：${place.path}:${place.line}` : '，所在的文字已经不在了，没有写';
  return `${paint('批注', 'hint')} ${visible(by.author)}${about}：${lines(text)}${visible(where)}\n`;
}

function formatPlace({ path, line, item, key }: FieldPlace, paint: Paint): string {
  return `${paint(visible(`${path}:${line}`), 'strong')} ${visible(item)} ${visible(key)}`.trimEnd();
}

/** （张三、李四） */
function authors(by: readonly Authorship[]): string {
  const names = [...new Set(by.map(({ author }) => author.trim()).filter((name) => name !== ''))];
  return names.length === 0 ? '' : `（${visible(names.join('、'))}）`;
}

/** A text of several lines, those below the first further in; nothing is （无）. */
function lines(text: string): string {
  if (text.trim() === '') return '（无）';
  return text
    .split('\n')
    .map((line) => visible(line))
    .join('\n     ');
}

/** How much was changed, and what is left to do. */
export function countReceived(received: Received): string {
  const { changes, conflicts, left, remarks, files, isWritten, isInPlace } = received;
  const open = conflicts.flatMap(({ choice }, i) => (choice === undefined ? [i + 1] : []));
  const isNothing = changes.length + conflicts.length + left.length === 0;
  const counts = [
    isNothing ? '没有改动' : `收进${changes.length}处改动`,
    ...(remarks.length > 0 ? [`批注${remarks.length}条`] : []),
    ...(files.length > 0
      ? [isWritten ? `写进了${files.length}个文件` : `会改${files.length}个文件，这次什么也没有写`]
      : []),
  ];
  const examples = open.slice(0, 2).map((number) => `${number}=返回稿`);
  const advice = [
    ...(left.length > 0 ? [`${left.length}处没有地方写，请照上面说的办`] : []),
    ...(open.length > 0
      ? [
          `${open.length}处两边都改了，没有写：再运行一次，加 --choose ${examples.join(',')} 写明取“返回稿”还是“稿件”`,
        ]
      : []),
    ...(isWritten && isInPlace ? ['这个文件还在生成的地方，重新生成时加 --keep-edited，就另存一份'] : []),
  ];
  return [counts.join('；'), ...advice].map((line) => `${line}\n`).join('');
}
