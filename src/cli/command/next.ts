import { wordRefusal } from '../../report/refusal.js';
import { type Habit, makeNextIssue, type NextIssue } from '../../session/next-issue.js';
import { comingDate } from '../../session/submission-draft.js';
import { shownPath } from '../../source/shown-path.js';
import { wordDate } from '../ask-date.js';
import { CannotRun } from '../cannot-run.js';
import type { NextOptions } from '../options.js';
import { tellMoved } from '../tell-moved.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao next`: the folder of an office's next issue. */
export function runNext({ date, supplement, number }: NextOptions, terminal: Terminal): ExitCode {
  const today = terminal.today();
  const request = {
    today,
    ...(date === undefined ? {} : { date: dayIn(date, today) }),
    ...(supplement ? { isSupplement: true } : {}),
    ...(number === undefined ? {} : { number }),
  };
  tell(makeNextIssue(request, terminal), terminal);
  return exitCode.clean;
}

function dayIn(answer: string, today: string): string {
  const day = comingDate(answer, today);
  if (day.kind === 'day') return day.iso;
  throw new CannotRun(wordDate(answer, day));
}

function tell(made: NextIssue, terminal: Terminal): void {
  const { folder, facts, held } = made;
  const { workingDirectory } = terminal;
  const shown = shownPath(folder, workingDirectory);
  const kind = facts.series === 'supplement' ? '增刊' : '';
  const serial = facts.serial === undefined ? '' : `，总期号${facts.serial}`;
  terminal.out(`已建立 ${shown}：${kind}第${facts.number}期${serial}\n`);
  terminal.out(`日期 ${facts.date}，星期${made.weekday}，${wordDay(made.day)}\n`);
  if (held.length > 0) terminal.out('留到这一期的稿件：\n');
  tellMoved(held, terminal);
  for (const hint of hintsOf(made, workingDirectory)) terminal.err(`${hint}\n`);
  if (made.schemaRefusal)
    terminal.err(`编辑器提示用的文件没有更新：${wordRefusal(made.schemaRefusal, workingDirectory)}\n`);
  terminal.err(`\n接下来：
  1. 核对 ${shown}/issue.yaml 里的期号和日期；
  2. 来稿用 kuaibao import <文件> -o ${shown} 转成稿件，自己写的用 kuaibao new ${shown}；
  3. 运行 kuaibao check ${shown} 检查，kuaibao compile ${shown} --draft 生成送审稿。\n`);
}

function hintsOf(
  { facts, isFirstOfYear, last, isYearless, isNameTaken }: NextIssue,
  workingDirectory: string,
): readonly string[] {
  const before = last && shownPath(last.folder, workingDirectory);
  const name = "请在 bulletin.yaml 里写一行“文件名: '{年}年第{期}期'”";
  return [
    ...(isFirstOfYear
      ? [`新的一年，期号从1起；要接着上一年编的，请在 issue.yaml 里改成${(last?.number ?? 0) + 1}`]
      : []),
    ...(last && !last.isReleased
      ? [`上一期 ${before} 还没有发布：定了稿的，请运行 kuaibao release ${before}`]
      : []),
    ...(isNameTaken ? [`生成的文件名里没有年份，会和往年第${facts.number}期的同名；${name}`] : []),
    ...(isFirstOfYear && isYearless && !isNameTaken ? [`生成的文件名里没有年份；${name}`] : []),
  ];
}

function wordDay(day: NextIssue['day']): string {
  switch (day.kind) {
    case 'asked':
      return '照 --date 写的';
    case 'workday':
      return '是下一个工作日（以前各期的日子看不出规律）';
    case 'habit':
      return `按以前各期${wordHabit(day.habit)}推算，节假日没有计算在内`;
  }
}

/** A habit in words: 每个工作日、每周二、每月10日、20日、30日、每14天. */
function wordHabit({ kind, days }: Habit): string {
  if (kind === 'interval') return `每${days}天一期`;
  if (kind === 'monthDays') return `每月${days.map((day) => `${day}日`).join('、')}出`;
  const names = days.map((day) => '日一二三四五六'[day] ?? '');
  if (names.length === 7) return '每天一期';
  if (names.join('') === '一二三四五') return '每个工作日一期';
  return `每周${[...names.filter((name) => name !== '日'), ...names.filter((name) => name === '日')].join('、')}出`;
}
