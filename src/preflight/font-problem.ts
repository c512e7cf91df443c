import type { Bulletin } from '../bulletin/bulletin.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import type { EmbeddingBar, FaceFault, FontProblem } from '../font/problem.js';
import { faceRoleNames } from '../style/role.js';

/** The state of a file that cannot be used, and what to do about it. */
const faults: Readonly<Record<FaceFault, { readonly state: string; readonly hint: string }>> = {
  unreadable: {
    state: '不存在或无法读取',
    hint: '请核对“字体”里写的文件名；文件名从 bulletin.yaml 所在的文件夹算起',
  },
  notAFont: { state: '不是字体文件', hint: '请换成 TTF、OTF 或 TTC 格式的字体文件' },
  webFont: { state: '是网页字体，要用 TTF、OTF 或 TTC', hint: '请换成同一种字体的 TTF、OTF 或 TTC 文件' },
  broken: { state: '已损坏', hint: '请重新下载或复制这个字体文件' },
  compactVariable: {
    state: '是 CFF2 格式的可变字体，不能用',
    hint: '请换成同一种字体的 TTF 可变字体，或者一种粗细一个文件的普通字体（文件名里没有 VF、Variable）',
  },
  unsupported: { state: '没有可用的轮廓或字符表', hint: '请换一种字体' },
};

const bars: Readonly<Record<EmbeddingBar, string>> = {
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
        message: `${named(problem.wanted)}${faults[problem.fault].state}，改用别的字体`,
        hint: faults[problem.fault].hint,
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
        message: `自带的字体不可用（${problem.path}：${faults[problem.fault].state}）`,
        hint: '请重新安装 kuaibao',
      };
  }
}

/** The sentence that a face of the machine would serve a role if it could be embedded; undefined for other problems. */
export function wordBarredFace(problem: FontProblem): string | undefined {
  if (problem.kind !== 'embeddingForbidden' || problem.wanted !== undefined) return undefined;
  return `本机已装的“${problem.family}”${bars[problem.bar]}，${faceRoleNames[problem.role]}没有用它`;
}

/** A finding for each configured face that cannot serve, at its place: `layout/font-not-usable`. */
export function configuredFaceFindings(
  problems: readonly FontProblem[],
  { fonts }: Bulletin,
): readonly Diagnostic[] {
  return problems.flatMap((problem) => {
    const span = problem.kind === 'embeddedNotUsable' ? undefined : fonts[problem.role]?.span;
    const wording = wordFontProblem(problem);
    return span && wording ? [{ ...coded('layout/font-not-usable'), span, ...wording }] : [];
  });
}
