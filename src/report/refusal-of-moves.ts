import type { NoNextIssue, NotMoved } from '../refusal/refusal.js';

/** A path as users are shown it. */
type Show = (path: string) => string;

/** Why no next issue is made. */
export function wordNoNextIssue(refusal: NoNextIssue, show: Show): string {
  switch (refusal.kind) {
    case 'doubtfulNumbers':
      return wordDoubt(refusal, show);
    case 'issueIsOffice':
      return `${show(refusal.office) === '.' ? '当前文件夹' : show(refusal.office)} 里既有 bulletin.yaml 又有 issue.yaml，下一期没有地方放；请先建文件夹 issues/0001 那样的，把这一期的 issue.yaml 和稿件移进去`;
    case 'dayBeforeLast':
      return `日期 ${refusal.date} 在上一期 ${show(refusal.folder)} 的 ${refusal.last} 之前；请用 --date 写明以后的一天，上一期的日期写错了的，请改正 issue.yaml`;
    case 'numberTaken':
      return `这一年的第${refusal.number}期已经有了，是 ${show(refusal.folder)}；请换一个期号`;
  }
}

function wordDoubt({ fault, issues }: Extract<NoNextIssue, { kind: 'doubtfulNumbers' }>, show: Show): string {
  const [one = { folder: '', number: 0 }, other = one] = issues;
  const [first, second] = [show(one.folder), show(other.folder)];
  const way = '不知道下一期是第几期；请改正，或者用 --number 写明下一期的期号';
  switch (fault) {
    case 'twins':
      return `${first} 和 ${second} 用了同一个期号${one.number}，${way}`;
    case 'numberGap':
      return `${second} 的期号是${other.number}，前一期 ${first} 是${one.number}，不相连，${way}，如 --number ${other.number + 1}`;
    case 'serialGap':
      return `${second} 的总期号是${other.number}，前一期 ${first} 是${one.number}，不相连，不知道下一期的总期号是多少；请改正，或者用 --number 写明下一期的期号，总期号就接着最大的编`;
    case 'disorder':
      return `${first} 的期号${one.number}最大，日期却在 ${second}（期号${other.number}）之前，${way}`;
    case 'unreadable':
      return `${first} 的 issue.yaml 里读不出期号和日期，${way}`;
  }
}

/** Why submissions are not moved. */
export function wordNotMoved(refusal: NotMoved, show: Show): string {
  switch (refusal.kind) {
    case 'releasedSubmission':
      return `${show(refusal.path)} 在${refusal.issue}里，已经发布，不再移动；要在别的一期再用，请把文件复制过去`;
    case 'alreadyThere':
      return refusal.isWaiting
        ? `${show(refusal.path)} 已经在“待用”里，下一期用 kuaibao next 建好时就会移进去`
        : `${show(refusal.path)} 已经在这一期里，不用移动`;
    case 'notParted': {
      const { path, index, documents } = refusal;
      return index > documents
        ? `${show(path)} 里只有${documents}篇稿件，没有第${index}篇`
        : `${show(path)} 里的第${index}篇分不出来，没有移动；请先用 kuaibao check 检查这个文件，或者自己剪切到新文件里`;
    }
    case 'noLaterIssue':
      return `没有“${refusal.word}”这一期，以后的期号也应大于${refusal.last}；不写 --to，就留到下一期`;
    case 'otherOffice':
      return `${show(refusal.path)} 是另一个单位的快报的稿件，不能移进 ${show(refusal.office)}`;
  }
}
