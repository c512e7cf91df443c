import type { Severity } from '../fault/severity.js';
import type { FileFinding, Imported, ImportedFile, ImportedSubmission } from '../import/imported-file.js';
import type { Guess, ImportedItem } from '../import/imported-item.js';
import type { OriginalPlace } from '../import/original.js';
import { reasonWords } from '../import/reason-words.js';
import type { Paint } from './report.js';
import { clip, visible } from './visible.js';

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };

/** The files of an import, what each gave and what was found in it, and a sentence that counts them. */
export function formatImported(imported: Imported, paint: Paint): string {
  const { issue, isChosen, made, isTrial, files } = imported;
  const chosen = isChosen ? '（没有写明哪一期，取还没有发布的最新一期）' : '';
  const isMade = made && files.some(({ submissions }) => submissions.length > 0);
  const fresh = isMade
    ? `${isTrial ? '会新建' : '新建'}第${made.number}期，日期拟为 ${made.date}，请在 issue.yaml 里改成印发的日期\n`
    : '';
  const head = `${isTrial ? '试导入' : '导入'}到 ${visible(issue)}${chosen}\n${fresh}`;
  return [head, ...files.map((file) => formatFile(file, isTrial, paint)), countFiles(imported)].join('\n');
}

/** How many files gave how many submissions. */
export function countFiles({ files, isTrial }: Imported): string {
  const full = files.filter(({ submissions }) => submissions.length > 0);
  const all = full.flatMap(({ submissions }) => submissions.flatMap((each) => each.items));
  const items = all.length;
  const open = all.filter(({ contributors, section }) => !contributors?.isSure || !section?.isSure).length;
  const known = files.filter((file) => file.known !== undefined).length;
  const left = files.length - full.length - known;
  return [
    full.length === 0
      ? `没有${isTrial ? '可以' : ''}导入的稿件`
      : `${isTrial ? '会导入' : '导入了'}${full.length}个文件，共${items}篇稿件`,
    ...(known > 0 ? [`${known}个以前导入过`] : []),
    ...(left > 0 ? [`${left}个没有导入`] : []),
    ...(open > 0 ? [`${open}篇的单位或栏目待定，请打开稿件改好`] : []),
    ...(isTrial ? ['这是试导入，什么也没有写'] : []),
  ]
    .join('；')
    .concat('\n');
}

function formatFile(file: ImportedFile, isTrial: boolean, paint: Paint): string {
  const { path, submissions, findings, kept, known } = file;
  const name = paint(visible(path), 'strong');
  if (known !== undefined) return `${name}：以前导入过（${visible(known)}），没有再导入\n`;
  const made = submissions.flatMap((each) => formatSubmission(each, isTrial));
  const lines = [
    `${name}${submissions.length === 0 ? '：没有导入' : ''}`,
    ...made,
    ...(kept === undefined ? [] : [`  原件${isTrial ? '会存' : '存'}为 ${visible(kept)}`]),
    ...findings.flatMap((each) => formatFinding(each, paint)),
  ];
  return `${lines.join('\n')}\n`;
}

function formatSubmission(
  { path, text, within, items, files }: ImportedSubmission,
  isTrial: boolean,
): readonly string[] {
  const from = within === undefined ? '' : `“${visible(within)}” `;
  const beside = files.length === 0 ? '' : `，图片 ${files.map(visible).join('、')}`;
  const head = `  ${from}→ ${visible(path)}${beside}`;
  const lines = text.split('\n').slice(0, -1);
  if (isTrial) return [head, ...lines.map((line) => `    ${visible(line)}`.trimEnd())];
  return [head, ...items.flatMap((item, i) => formatItem(item, i + 1))];
}

function formatItem(
  { headline, body, contributors, section }: ImportedItem,
  number: number,
): readonly string[] {
  const title = headline?.value ?? `${[...body].slice(0, 20).join('')}…`;
  return [
    `    ${number}. ${visible(clip(title))}`,
    `       单位：${formatGuess(contributors, (units) => units.join('、'))}`,
    `       栏目：${formatGuess(section, (name) => name)}`,
  ];
}

function formatGuess<T>(guess: Guess<T> | undefined, show: (value: T) => string): string {
  if (!guess) return '待定（没有看出来）';
  const value = visible(show(guess.value));
  const reason = visible(clip(guess.reason));
  if (guess.isSure) return `${value}（${reasonWords(reason)}）`;
  return value === '' ? `待定（${reason}）` : `待定（拟为“${value}”：${reason}）`;
}

function formatFinding(
  { severity, code, message, hint, place, within }: FileFinding,
  paint: Paint,
): readonly string[] {
  const where = [within === undefined ? '' : `“${visible(within)}”`, placeWords(place)].join('');
  return [
    `  ${paint(severityNames[severity], severity)} ${where === '' ? '' : `${where}：`}${visible(message)} ${paint(`[${code}]`, 'faint')}`,
    ...(hint === undefined ? [] : [`       ${visible(hint)}`]),
  ];
}

/** A place in an original as a person finds it there. */
export function placeWords(place: OriginalPlace): string {
  switch (place.kind) {
    case 'whole':
      return '';
    case 'paragraph':
      return `第${place.number}段`;
    case 'line':
      return `第${place.number}行`;
    case 'table':
      return `第${place.number}个表格${place.row === undefined ? '' : `第${place.row}行`}`;
    case 'row':
      return `工作表“${place.sheet}”第${place.number}行`;
  }
}
