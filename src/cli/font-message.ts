import type { FontProblem } from '../font/problem.js';
import type { FontResolution } from '../font/resolve.js';
import { faceRoleNames } from '../style/role.js';

const faults: Readonly<Record<string, string>> = {
  unreadable: '文件不存在或无法读取',
  notAFont: '不是字体文件',
  webFont: '是网页字体，请换成 TTF、OTF 或 TTC',
  broken: '字体文件已损坏',
  unsupported: '没有可用的轮廓或字符表',
};

const bars: Readonly<Record<string, string>> = {
  restricted: '许可不允许嵌入',
  bitmapOnly: '许可只允许嵌入点阵',
  noSubsetting: '许可不允许取用部分字符',
};

/** What went wrong in finding the faces, a sentence each. */
export function fontMessages(resolution: FontResolution | undefined): readonly string[] {
  return (resolution?.problems ?? []).flatMap((problem) => wordProblem(problem));
}

function wordProblem(problem: FontProblem): readonly string[] {
  switch (problem.kind) {
    case 'fileNotUsable':
      return [
        `字体：${faceRoleNames[problem.role]}指定的“${problem.wanted}”${faults[problem.fault]}，改用别的字体`,
      ];
    case 'faceNotInFile':
      return [
        `字体：${faceRoleNames[problem.role]}指定的“${problem.wanted}”里没有这个名称，其中有：${problem.available.join('、')}`,
      ];
    case 'notInstalled':
      return [`字体：${faceRoleNames[problem.role]}指定的“${problem.wanted}”没有安装，改用别的字体`];
    case 'embeddingForbidden':
      // A font that nobody asked for is passed over without a word.
      return problem.wanted === undefined
        ? []
        : [`字体：${faceRoleNames[problem.role]}指定的“${problem.wanted}”${bars[problem.bar]}，改用别的字体`];
    case 'embeddedNotUsable':
      return [`自带的字体不可用（${problem.path}：${faults[problem.fault]}），请重新安装 kuaibao`];
  }
}
