import type { Bulletin } from '../bulletin/bulletin.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { FontProblem } from '../font/problem.js';
import { faceRoleNames } from '../style/role.js';

const faults: Readonly<Record<string, string>> = {
  unreadable: '不存在或无法读取',
  notAFont: '不是字体文件',
  webFont: '是网页字体，要用 TTF、OTF 或 TTC',
  broken: '已损坏',
  unsupported: '没有可用的轮廓或字符表',
};

const bars: Readonly<Record<string, string>> = {
  restricted: '的许可不允许嵌入',
  bitmapOnly: '的许可只允许嵌入点阵',
  noSubsetting: '的许可不允许取用部分字符',
};

/** The fault of a configured face, and what to do; undefined for one that nobody configured, which is passed over
 * without a word. */
export function wordFontProblem(
  problem: FontProblem,
): { readonly message: string; readonly hint: string } | undefined {
  const named = (wanted: string) =>
    problem.kind === 'embeddedNotUsable' ? '' : `${faceRoleNames[problem.role]}指定的字体“${wanted}”`;
  switch (problem.kind) {
    case 'fileNotUsable':
      return {
        message: `${named(problem.wanted)}${faults[problem.fault]}，改用别的字体`,
        hint: '请核对“字体”里写的文件名；文件名从 bulletin.yaml 所在的文件夹算起',
      };
    case 'faceNotInFile':
      return {
        message: `${named(problem.wanted)}要写明是文件里的哪一种，改用别的字体`,
        hint: `请在文件名后加“#名称”，其中有：${problem.available.join('、')}`,
      };
    case 'notInstalled':
      return {
        message: `${named(problem.wanted)}没有安装，改用别的字体`,
        hint: '请安装这种字体，或者改写、删去“字体”里的这一项；已装的字体用 kuaibao fonts 查看',
      };
    case 'embeddingForbidden':
      return problem.wanted === undefined
        ? undefined
        : {
            message: `${named(problem.wanted)}${bars[problem.bar]}，改用别的字体`,
            hint: '请换一种许可嵌入的字体，或删去“字体”里的这一项',
          };
    case 'embeddedNotUsable':
      return {
        message: `自带的字体不可用（${problem.path}：${faults[problem.fault]}）`,
        hint: '请重新安装 kuaibao',
      };
  }
}

/** A finding for each configured face that cannot serve, at its place: `layout/font-not-usable`. */
export function configuredFaceFindings(
  problems: readonly FontProblem[],
  { fonts }: Bulletin,
): readonly Diagnostic[] {
  return problems.flatMap((problem) => {
    const span = problem.kind === 'embeddedNotUsable' ? undefined : fonts[problem.role]?.span;
    const wording = wordFontProblem(problem);
    return span && wording ? [{ code: 'layout/font-not-usable', severity: 'warning', span, ...wording }] : [];
  });
}
