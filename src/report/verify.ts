import { join } from 'node:path';
import { lostFolderHint, lostOutputsHint, lostOutputsMessage } from '../record/lost-folder.js';
import { type Deviation, isAsRecorded, type Verified } from '../record/verified.js';
import { shownPath } from '../source/shown-path.js';
import { faceRoleNames, faceRoles } from '../style/role.js';
import { releaseData, releaseLines } from './release-history.js';
import { receiveCommand, strangeReason } from './strange-output.js';
import { visible } from './visible.js';

/** The results of comparing issues with their records, as text: a line an issue, its deviations below it. */
export function formatVerified(verified: readonly Verified[], workingDirectory: string): string {
  const lines = verified.flatMap((each) => {
    const { findings, isReleased, releases } = each;
    const lines = findings.map((finding) => `  ${wordDeviation(finding, each, workingDirectory)}`);
    const released = isReleased ? '，已发布' : '';
    return [
      `${nameOf(each, workingDirectory)}：${isAsRecorded(each) ? '相符' : '不符'}${released}`,
      ...lines,
      ...releaseLines(releases, workingDirectory).map((line) => `  ${line}`),
    ];
  });
  const wrong = verified.filter((each) => !isAsRecorded(each)).length;
  const total =
    verified.length > 1
      ? [`${verified.length}期：${verified.length - wrong}期相符${wrong > 0 ? `，${wrong}期不符` : ''}`]
      : [];
  return [...lines, ...total].map((line) => `${visible(line)}\n`).join('');
}

/** 第1期（issues/0001）, by the record or else the sheet. */
function nameOf({ record, issue, directory }: Verified, workingDirectory: string): string {
  const place = shownPath(directory, workingDirectory);
  const number = record?.manifest.issue ?? issue;
  if (place === '.') return number ?? '本期';
  return number === undefined ? place : `${number}（${place}）`;
}

/** The same as JSON, version 1. */
export function formatVerifiedJson(verified: readonly Verified[], workingDirectory: string): string {
  const issues = verified.map((each) => {
    const { directory, record, isReleased, releases, findings } = each;
    return {
      folder: shownPath(directory, workingDirectory),
      ...(record ? { issue: record.manifest.issue, record: record.name } : {}),
      released: isReleased,
      ...(releases.length > 1 ? { releases: releaseData(releases, workingDirectory) } : {}),
      matches: isAsRecorded(each),
      findings: findings.map((finding) => ({
        ...finding,
        message: wordDeviation(finding, each, workingDirectory),
      })),
    };
  });
  return `${JSON.stringify({ version: 1, issues }, null, 2)}\n`;
}

/** A deviation in one sentence, with the way out. */
function wordDeviation(finding: Deviation, verified: Verified, workingDirectory: string): string {
  const { folder, office, directory, isReleased } = verified;
  const output = (name: string): string => shownPath(join(folder, name), workingDirectory);
  const input = (path: string): string => shownPath(join(office, path), workingDirectory);
  const again = `请重新运行 kuaibao compile ${shownPath(directory, workingDirectory)}`;
  const wayOut = `${again}：要留的加 --keep-edited（另存一份再生成），不要的请先删去`;
  const since = isReleased ? '在发布以后' : '在生成以后';
  const way = isReleased ? '请恢复原来的，确实要改的用 kuaibao release --again 重新发布' : again;
  switch (finding.kind) {
    case 'inputChanged':
      return `${input(finding.path)} ${since}改过，${way}`;
    case 'inputAdded':
      return `${input(finding.path)} 是${since.slice(1)}加进来的，${way}`;
    case 'inputRemoved':
      return `${input(finding.path)} ${since}不见了，${way}`;
    case 'outputChanged':
      return `${strangeReason('edited', output(finding.name))}，${wayOut}${
        finding.comesBack ? `；要把里面的改动收进稿件的，先运行 ${receiveCommand(output(finding.name))}` : ''
      }`;
    case 'outputMissing':
      return `${output(finding.name)} 不见了，${again}`;
    case 'toolChanged':
      return `生成时用的是 ${finding.was}，现在是 ${finding.is}，重新生成的可能与它不同`;
    case 'fontChanged':
      return wordFont(finding);
    case 'notMade':
      return `还没有生成，请运行 kuaibao compile ${shownPath(directory, workingDirectory)}`;
    case 'noRecord':
      return `${strangeReason('unknown', output(finding.name))}，${wayOut}`;
    case 'otherFormat':
      if (isReleased)
        return `${output(finding.name)} 是发布以前用别的 --format 生成的，不是发布的文件；不要的请删去`;
      return `${output(finding.name)} 是以前用别的 --format 生成的，这一次没有重新生成，可能与稿件不符；不要的请删去`;
    case 'badRecord':
      return `${output(finding.name)} 读不出来，不知道文件是由什么生成的，${again}`;
    case 'interrupted':
      return `${output(finding.name)} 的上一次生成没有完成，文件可能不是同一次的，${again}`;
    case 'running':
      return `${output(finding.name)} 正在由另一个 kuaibao 生成，请等它结束后再核对`;
    case 'folderMissing':
      return `文件夹不见了，${lostFolderHint}`;
    case 'releasedMissing':
      return `${lostOutputsMessage(finding.names.map(output))}，${lostOutputsHint(shownPath(directory, workingDirectory))}`;
    case 'formerMissing':
      return `第${finding.number}次发布的存档不见了，请从备份或版本库里恢复 .kuaibao/history/`;
    case 'formerChanged':
      return `${shownPath(finding.path, workingDirectory)} 是第${finding.number}次发布的文件，存下以后被人改过，请从备份或版本库里恢复`;
    case 'madeElsewhere':
      return `上一次是在文件夹 ${input(finding.from)} 里生成的，那里已经没有这一期，${again}`;
    case 'releasedElsewhere':
      return `发布时的文件夹是 ${input(finding.from)}，请把文件夹改回去；确实要改名或移动的，运行 kuaibao release --again`;
    case 'former':
      return `${output(finding.name)} 是本期改期号或改名以前生成的，不再需要的请删去`;
  }
}

function wordFont({ role, was, is }: Extract<Deviation, { kind: 'fontChanged' }>): string {
  const known = faceRoles.find((each) => role.startsWith(each));
  const name = `${known ? faceRoleNames[known] : role}${role.endsWith('bold') ? '的粗体' : ''}`;
  if (was === is) return `${name}的字体文件换过：${was}，重新生成的可能与它不同`;
  const nothing = (face: string): string => (face === '' ? '没有' : `用${face}`);
  return `${name}生成时${nothing(was)}，现在${nothing(is)}，重新生成的可能与它不同`;
}

export { isAsRecorded } from '../record/verified.js';
