import type { LaidOut } from '../compile.js';
import type { FontProblem } from '../font/problem.js';
import type { FontResolution } from '../font/resolve.js';
import type { Pagination } from '../layout/paginate.js';
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

/** What went wrong in finding the faces, and what other faces had to serve, a sentence each. */
export function fontMessages({ fonts, pagination }: LaidOut): readonly string[] {
  return [
    ...problemMessages(fonts),
    ...substitutionMessages(fonts, pagination),
    ...centredMessages(fonts, pagination),
  ];
}

/** What went wrong in finding the faces, a sentence each. */
export function problemMessages({ problems }: FontResolution): readonly string[] {
  return problems.flatMap((problem) => wordProblem(problem));
}

/** A sentence for each role that lacks characters and each face that serves them. */
export function substitutionMessages(
  { fonts }: FontResolution,
  { substitutions }: Pick<Pagination, 'substitutions'>,
): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { char, role, face } of substitutions) {
    const key = `${faceRoleNames[role]} ${fonts.faces[face]?.family ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), char]);
  }
  return [...groups].map(([key, characters]) => {
    const [role = '', ...family] = key.split(' ');
    const shown = characters.slice(0, 20).join('') + (characters.length > 20 ? '……' : '');
    return `字体：${role}缺“${shown}”${characters.length}个字，用${family.join(' ')}代替`;
  });
}

/** A sentence for each face that draws marks in the middle of their cells: those are not compressed. */
export function centredMessages(
  { fonts }: FontResolution,
  { centredMarks }: Pick<Pagination, 'centredMarks'>,
): readonly string[] {
  const groups = new Map<string, string>();
  for (const { char, face } of centredMarks) {
    const family = fonts.faces[face]?.family ?? '';
    groups.set(family, `${groups.get(family) ?? ''}${char}`);
  }
  return [...groups].map(([family, marks]) => `字体：${family}的“${marks}”居中，这些标点不挤压`);
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
