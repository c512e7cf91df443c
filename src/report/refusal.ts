import type {
  BadPlace,
  NotCreated,
  NotFound,
  NotRead,
  NotWritten,
  Refusal,
  ReportPlaceFault,
} from '../refusal/refusal.js';
import { wordReason } from '../refusal/word-reason.js';
import { shownPath } from '../source/shown-path.js';
import { wordNoNextIssue, wordNotMoved } from './refusal-of-moves.js';
import { receiveCommand, strangeReason } from './strange-output.js';

/** A refusal in one sentence, with the way out; paths are shown from `workingDirectory`. */
export function wordRefusal(refusal: Refusal, workingDirectory: string): string {
  const show: Show = (path) => shownPath(path, workingDirectory);
  switch (refusal.kind) {
    case 'nothingThere':
    case 'notAFolder':
    case 'noBulletin':
    case 'noSheet':
    case 'noIssue':
    case 'noOpenIssue':
    case 'pastIssue':
    case 'unnamedIssue':
    case 'nothingToCompare':
    case 'nothingToCheck':
    case 'misnamed':
    case 'noSubmission':
    case 'severalSubmissions':
    case 'ambiguousIssue':
    case 'severalIssues':
      return wordNotFound(refusal, show);
    case 'notRead':
    case 'unreadable':
    case 'faultyBulletin':
    case 'outsideOffice':
    case 'recordOutside':
    case 'faceOutside':
    case 'badRecord':
    case 'badLimit':
      return wordNotRead(refusal, show);
    case 'notWritten':
    case 'notRemoved':
    case 'locked':
    case 'changedBeforeMending':
    case 'changedBeforeCompiling':
    case 'changedBeforeRelease':
    case 'unsaved':
    case 'linkInPlace':
    case 'openInWord':
    case 'wouldOverwrite':
      return wordNotWritten(refusal, show);
    case 'outputNotAFolder':
    case 'outputOnDevice':
    case 'outputInIssue':
    case 'severalOffices':
    case 'reportPlace':
    case 'proofSheetPlace':
      return wordBadPlace(refusal, show);
    case 'insideOffice':
    case 'taken':
    case 'paperTaken':
    case 'released':
    case 'badFileName':
      return wordNotCreated(refusal, show);
    case 'doubtfulNumbers':
    case 'issueIsOffice':
    case 'dayBeforeLast':
    case 'numberTaken':
      return wordNoNextIssue(refusal, show);
    case 'releasedSubmission':
    case 'alreadyThere':
    case 'notParted':
    case 'noLaterIssue':
    case 'otherOffice':
      return wordNotMoved(refusal, show);
  }
}

/** A path as users are shown it. */
type Show = (path: string) => string;

function wordNotFound(refusal: NotFound, show: Show): string {
  switch (refusal.kind) {
    case 'nothingThere': {
      const what = refusal.wanted === 'folder' ? '没有这个文件夹' : '没有这个文件或文件夹';
      return `${show(refusal.path)}：${what}${issuesThere(refusal.issues, show)}`;
    }
    case 'notAFolder':
      return `${show(refusal.path)}：这不是文件夹`;
    case 'noBulletin':
      return `从 ${show(refusal.folder)} 往上找不到 bulletin.yaml；新单位可以用 kuaibao init 建立，出过刊的用 kuaibao learn 从旧刊整理`;
    case 'noSheet':
      return `${show(refusal.folder)} 里没有 issue.yaml，不是一期的文件夹`;
    case 'noIssue':
      return `${folderName(refusal.folder, show)}里没有 issue.yaml，不是一期的文件夹；新的一期请用 kuaibao next 建好，或者自己在里面写 issue.yaml（期号、日期）`;
    case 'noOpenIssue': {
      const { office, issues } = refusal;
      const why = issues.length === 0 ? '还没有一期' : `的${issues.length}期都已经发布`;
      return `${folderName(office, show)}里${why}，来稿没有地方放；请先用 kuaibao next 建好下一期，或者用 -o 写明新的期号`;
    }
    case 'pastIssue':
      return `最新一期 ${show(refusal.folder)} 的日期 ${refusal.date} 早已过去，来稿大概不该放进那一期；请用 -o 写明放进哪一期，如 -o ${refusal.next}（还没有就新建）`;
    case 'unnamedIssue': {
      const { path, issue, issues } = refusal;
      const what = issue === undefined ? '里没有记着是哪一期' : `是${issue}的，这里没有那一期`;
      const [one = 'issues/0127'] = issues.map(show);
      return `${show(path)} ${what}；请用 -o 写明放进哪一期，如 -o ${one}`;
    }
    case 'nothingToCompare':
      return `${show(refusal.path)} ${comparisonFaults[refusal.fault]}`;
    case 'nothingToCheck':
      return `${folderName(refusal.folder, show)}里没有 bulletin.yaml，也没有 issue.yaml；新的一期请先写 issue.yaml（期号、日期）`;
    case 'misnamed':
      return `请把 ${show(refusal.path)} 改名为 ${refusal.name}`;
    case 'noSubmission':
      return `${show(refusal.path)} 不是哪一期的稿件，也不在“待用”里`;
    case 'severalSubmissions': {
      const { word, paths } = refusal;
      return `叫“${word}”的稿件有 ${paths.length} 个，请写明是哪一个，如 ${paths.slice(-3).map(show).join('、')}`;
    }
    case 'ambiguousIssue': {
      const { word, issues } = refusal;
      return `叫“${word}”的有 ${issues.length} 期，请写明是哪一期：${issues.map(show).join('、')}`;
    }
    case 'severalIssues': {
      const { issues } = refusal;
      return `这里有 ${issues.length} 期，请写明是哪一期，如 ${show(issues.at(-1) ?? '')}`;
    }
  }
}

const comparisonFaults = {
  unnamed: '里没有记着是哪一期，不知道和什么比；请把要比的两稿都写上，如 kuaibao diff 127 返回稿.docx',
  notSent: '没有留下送审稿：还没有用 compile 生成过 Word；请写明和哪一稿比，如一个 Word 文件',
  notReleased: '还没有发布，没有定稿可比',
  damaged: '被改过或者不完整，当时的稿件读不出来，不能比较',
} as const;

/** The issues that there are, the last three by their folders. */
function issuesThere(issues: readonly string[], show: Show): string {
  if (issues.length === 0) return '';
  const last = issues.slice(-3);
  return `；有 ${issues.length} 期：${issues.length > last.length ? '…、' : ''}${last.map(show).join('、')}`;
}

function folderName(folder: string, show: Show): string {
  const shown = show(folder);
  return shown === '.' ? '当前文件夹' : shown;
}

function wordNotRead(refusal: NotRead, show: Show): string {
  switch (refusal.kind) {
    case 'notRead':
      return `无法读取 ${show(refusal.path)}：${wordReason(refusal.reason)}`;
    case 'unreadable':
      return `${refusal.finding.span.file.path}：${refusal.finding.message}`;
    case 'faultyBulletin': {
      const shown = show(refusal.path);
      return `${shown} 有错误，请先运行 kuaibao check ${shown}`;
    }
    case 'outsideOffice':
      return outside(show(refusal.path));
    case 'recordOutside':
      return outside(shownPath(refusal.path, refusal.office));
    case 'faceOutside':
      return outside(`字体 ${refusal.text}`);
    case 'badRecord':
      return `${shownPath(refusal.path, refusal.office)} 是发布的记录，读不出来；请从备份或版本库里恢复它，没有备份的删去它，再运行 kuaibao release`;
    case 'badLimit': {
      const { variable, most, value } = refusal;
      return `环境变量 ${variable} 应为1到${most}之间的整数，现为“${value}”`;
    }
  }
}

function outside(what: string): string {
  return `${what}：这个链接指向单位的文件夹之外，没有读取；请删去链接，把它本身放进来`;
}

function wordNotWritten(refusal: NotWritten, show: Show): string {
  switch (refusal.kind) {
    case 'notWritten': {
      const rest = refusal.isHalfDone ? '；有的文件还没有换回原来的，请排除故障后再运行一次，会自动换回' : '';
      return `无法写入 ${show(refusal.path)}：${wordReason(refusal.reason)}${rest}`;
    }
    case 'notRemoved':
      return `无法删去 ${show(refusal.path)}：${wordReason(refusal.reason)}`;
    case 'locked': {
      const { folder, lock, holder } = refusal;
      const who = holder === undefined ? '' : `（${holder}）`;
      return `另一个 kuaibao${who}正在写 ${show(folder)}，请等它结束后再运行；如果它已经不在运行，请删去 ${show(lock)}`;
    }
    case 'changedBeforeMending':
      return changed(show(refusal.path), '没有写入');
    case 'changedBeforeCompiling':
      return changed(shownPath(refusal.path, refusal.office), '没有生成文件');
    case 'changedBeforeRelease':
      return changed(show(refusal.path), '没有发布');
    case 'unsaved':
      return `${show(refusal.office)} 里有没存盘的稿件或配置，什么都没有写：请先存盘，再来一次`;
    case 'linkInPlace':
      return `${show(refusal.path)} 是链接，没有另存，也没有生成文件：请把这个链接移走或删去，再运行一次`;
    case 'openInWord':
      return `${show(refusal.path)} 正在 Word 里打开，没有生成文件：请在 Word 里存盘、关上，再运行一次；确实没有打开的，请删去 ${show(refusal.owner)}`;
    case 'wouldOverwrite': {
      const reasons = refusal.files.map(({ kind, path }) => strangeReason(kind, show(path)));
      const edited = refusal.files.find(({ comesBack }) => comesBack);
      const receive = edited ? `；要把里面的改动收进稿件的，先运行 ${receiveCommand(show(edited.path))}` : '';
      return `${reasons.join('；')}；为免盖掉，没有生成文件：要留的请加 --keep-edited（另存一份再生成），不要的请先删去${receive}`;
    }
  }
}

function changed(shown: string, undone: string): string {
  return `${shown} 刚才被别的程序改过，${undone}；请再运行一次`;
}

function wordBadPlace(refusal: BadPlace, show: Show): string {
  switch (refusal.kind) {
    case 'outputNotAFolder':
      return `无法输出到 ${show(refusal.path)}：这不是文件夹`;
    case 'outputOnDevice': {
      const shown = show(refusal.path);
      return `无法输出到 ${shown}：${refusal.name ?? shown} 是设备名，不能用作文件夹名`;
    }
    case 'outputInIssue':
      return '输出的文件夹不能在本期的稿件文件夹里，请用 -o 换一个地方';
    case 'severalOffices':
      return '这些期属于不同的单位，不能输出到同一个文件夹，请分开生成';
    case 'reportPlace':
      return `报告不能写到 ${show(refusal.path)}：${reportPlaceFault(refusal.fault)}`;
    case 'proofSheetPlace':
      return `校对单不能写到 ${show(refusal.path)}：${
        refusal.fault === 'file'
          ? '这是文件，请写文件夹的名字'
          : '这是一期的稿件文件夹，校对单会被当作稿件，请换一个地方'
      }`;
  }
}

function reportPlaceFault(fault: ReportPlaceFault): string {
  switch (fault.kind) {
    case 'folder':
      return '这是文件夹，请写文件名';
    case 'special':
      return '这不是文件，不写 -o 就显示在屏幕上';
    case 'yaml':
      return '.yaml 文件是稿件或配置，请换一个名字';
    case 'ending':
      return `报告是文字，不能写成 ${fault.ending} 文件，请换一个名字，如 报告.txt`;
    case 'input':
      return '这是要检查的文件，请换一个名字';
    case 'own':
      return '这是 kuaibao 自己的文件，请换一个名字';
    case 'inIssue':
      return '这是一期的稿件文件夹，报告会被当作稿件，请换一个地方';
  }
}

function wordNotCreated(refusal: NotCreated, show: Show): string {
  switch (refusal.kind) {
    case 'insideOffice':
      return `${show(refusal.office)} 已经是一个单位的文件夹，不能在里面再建一个`;
    case 'taken':
      return `${show(refusal.path)} 已经有了，没有改动任何文件`;
    case 'paperTaken':
      return `${show(refusal.path)} 已经有了，和现在要生成的不同，可能有人填过，没有改动；要换成新的，请加 --force，或者用 -o 写到别的文件夹`;
    case 'released':
      return `${refusal.issue}已经发布，没有新建稿件：请写明另一期；确实要加进这一期的，自己写好稿件放进 ${show(refusal.folder)}，再运行 kuaibao release --again`;
    case 'badFileName':
      return refusal.fault === 'long'
        ? '文件名太长，请用 --file 写一个短的'
        : `文件名“${refusal.name}”不能用：${nameFaults[refusal.fault]}`;
  }
}

const nameFaults = {
  empty: '不能是空的，也不能以“.”开头',
  device: '这是设备名，请换一个',
  unseen: '里面有看不见的字符',
} as const;
