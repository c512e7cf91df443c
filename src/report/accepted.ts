import type { Accepted, AcceptedPlace, LeftPlace, WrittenAnswer } from '../accept/accepted.js';
import { visible } from './visible.js';

/** Answers that were written, or that would be (`isTrial`): a line each, with the file and the line of it. */
export function formatWrittenAnswers({ written }: Accepted, isTrial: boolean): string {
  const lines = written.map(
    (each) => `${isTrial ? '会写' : '已写'} ${each.path}:${each.line} ${answerWords(each)}`,
  );
  return [...new Set(lines)].map((line) => `${visible(line)}\n`).join('');
}

/** The places that were left, a sentence each, and how many were answered. */
export function formatLeftPlaces({ written, left }: Accepted, isTrial: boolean): string {
  const lines = left.map((each) => visible(`没有写 ${placeWords(each.place)}：${reasonWords(each)}`));
  const done = isTrial ? `会答复 ${written.length} 处，没有写入` : `答复了 ${written.length} 处`;
  const open = left.length === 0 ? '' : `，还有 ${left.length} 处没有答复`;
  return [...lines, `${done}${open}`, ''].join('\n');
}

function answerWords({ answer }: WrittenAnswer): string {
  switch (answer.kind) {
    case 'word':
      return `不查词语：${answer.word}`;
    case 'alias':
      return `“${answer.unit}”的别名：${answer.alias}`;
    case 'leader':
      return `领导：${answer.post} ${answer.name}（排在最后，请核对职务和次序）`;
    case 'comment':
      return `# kuaibao-ignore ${answer.code}: ${answer.reason}`;
  }
}

function placeWords({ path, line, column }: AcceptedPlace): string {
  return `${path}:${line}:${column}`;
}

function reasonWords({ reason, place }: LeftPlace): string {
  switch (reason.kind) {
    case 'structural':
      return '这一条关系到稿件能不能读、能不能印，不能略过，请改正';
    case 'further':
      return '这里代表没有列出的多处，请先处理已经列出的';
    case 'noReason':
      return '请用 --reason 写明为什么这里不改，如 --reason 原文如此';
    case 'noPost':
      return `不知道“${reason.name}”的职务，请在这一处的后面写明，如 ${placeWords(place)}=副县长`;
    case 'noUnit':
      return `不知道“${reason.name}”是哪个单位的别名，请在这一处的后面写明，如 ${placeWords(place)}=登记的名称；是另一个单位的，请在 bulletin.yaml 的“单位”里登记`;
    case 'unknownUnit':
      return `“${reason.unit}”不在登记名册中，请写登记的名称`;
    case 'nothingFound':
      return reason.near.length === 0
        ? '这里没有查出问题'
        : `这里没有查出问题，查出问题的是 ${reason.near.map(placeWords).join('、')}`;
    case 'released':
      return '这一期已经发布，不再写进去';
    case 'unwritable':
      return '这里写不进去，请自己在文件里写';
    case 'unanswered':
      return '写了也仍会报出，或者引出别的错误，请自己在文件里改';
  }
}
