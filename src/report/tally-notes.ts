import { type Points, shownPoints } from '../bulletin/points.js';
import type { IssueIdentity } from '../issue/identity.js';
import { issuesWords, issueWords } from '../ledger/issue-words.js';
import type { Period } from '../ledger/period.js';
import { visible } from './visible.js';

/** An issue of the period, and how it was counted. */
interface Counted {
  readonly issue: IssueIdentity;
  readonly folder: string;
  /** How many submissions lack something and are not counted. */
  readonly leftOut: number;
  readonly by: 'record' | 'past' | 'folder' | 'plan' | 'none';
}

/** An issue of which not all is known. */
interface Fault {
  readonly kind: 'damaged' | 'missing' | 'unreadable';
  readonly folder: string;
  /** Its folder as it is today is counted instead. */
  readonly isCounted: boolean;
}

interface TallyState {
  readonly period: Period;
  readonly isScored: boolean;
  readonly issues: readonly Counted[];
  readonly faults: readonly Fault[];
  readonly gaps: readonly number[];
  readonly otherwiseSettled: readonly { readonly month: Period; readonly on: string }[];
}

/** Lines on what a tally may lack: issues that are not released, whose records are damaged or gone, that cannot be counted, numbers that no issue
 * has, months that would come out otherwise than they were settled. */
export function tallyNotes({
  period,
  isScored,
  issues,
  faults,
  gaps,
  otherwiseSettled,
}: TallyState): readonly string[] {
  const named = (by: Counted['by']): string =>
    issuesWords(
      issues.filter((each) => each.by === by).map(({ issue }) => issue),
      period.year,
    );
  const lacking = gaps.map((number) => ({ series: 'issue', number, year: period.year }) as const);
  const say = (names: string, words: string): readonly string[] => (names === '' ? [] : [`${names}${words}`]);
  return [
    ...(isScored ? [] : ['bulletin.yaml 里没有“计分”，只数篇数，不算分']),
    ...say(named('plan'), '还没有发布，按现在的稿件计，发布以后可能不同'),
    ...say(named('folder'), '发布时的稿件没有留存，按文件夹里现在的稿件计'),
    ...say(named('none'), '发布时的稿件没有留存，文件夹也不在，没有计入；请把文件夹放回原处'),
    ...missingNotes({ period, issues, faults }),
    ...otherwiseSettled.map(
      ({ month, on }) =>
        `${month.number}月照${on}定下的结果计，现在重算不同；用 --month ${month.number} 看是哪里不同`,
    ),
    ...say(issuesWords(lacking, period.year), '没有找到，没有计入；没有出过这几期的，不用管'),
  ].map(visible);
}

/** Lines on what is not counted though it is there, or was: submissions that lack something, issues of which not all is known. */
export function missingNotes({
  period,
  issues,
  faults,
}: Pick<TallyState, 'period' | 'issues' | 'faults'>): readonly string[] {
  return [
    ...issues
      .filter(({ leftOut }) => leftOut > 0)
      .map(
        ({ issue, leftOut, folder }) =>
          `${issueWords(issue, period.year)}有${leftOut}篇稿件读不全，没有计入；请先运行 kuaibao check ${folder}`,
      ),
    ...faults.map(faultLine),
  ].map(visible);
}

function faultLine({ kind, folder, isCounted }: Fault): string {
  const counted = isCounted ? '按文件夹里现在的稿件计' : '没有计入';
  switch (kind) {
    case 'damaged':
      return `${folder} 的发布记录读不出来，${counted}；请从备份或版本库里恢复它`;
    case 'missing':
      return `${folder} 发布过，发布记录不见了，${counted}；请从备份或版本库里恢复它`;
    case 'unreadable':
      return `${folder} 的 issue.yaml 读不出来，没有计入；请先运行 kuaibao check ${folder}`;
  }
}

/** A recount that differs from what was settled. */
interface Difference {
  readonly changes: readonly Change[];
  readonly units: readonly { readonly unit: string; readonly was?: Points; readonly is?: Points }[];
}

type Change =
  | { readonly kind: 'rules' | 'register' }
  | {
      readonly kind: 'changed' | 'added' | 'removed';
      readonly of: 'issue' | 'ledger';
      readonly what: string;
    };

/** Lines that say in what a recount differs from the settled result, which holds, and why. */
export function settledNotes({ changes, units }: Difference, isScored: boolean): readonly string[] {
  const figures = units.map(({ unit, was, is }) =>
    isScored && was !== is ? `${unit}原为${pointsOr(was)}，现为${pointsOr(is)}` : unit,
  );
  return [
    '现在重算与定下的不同，上面仍是定下的结果：',
    ...changes.map((change) => `  ${changeWords(change)}`),
    `  不同的单位：${figures.join('；')}`,
    '确实要改的，用 --release --again 重新定',
  ].map(visible);
}

function pointsOr(points: Points | undefined): string {
  return points === undefined ? '没有' : `${shownPoints(points)}分`;
}

function changeWords(change: Change): string {
  switch (change.kind) {
    case 'rules':
      return '“计分”的规则改了';
    case 'register':
      return '登记的单位改了';
    case 'changed':
      return `${change.what}的内容改了`;
    case 'added':
      return change.of === 'issue' ? `${change.what}是后来加的` : `台账里后来添了：${change.what}`;
    case 'removed':
      return change.of === 'issue' ? `${change.what}不在了` : `台账里后来删了：${change.what}`;
  }
}
