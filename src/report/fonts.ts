import { freeFonts } from '../font/free-fonts.js';
import { knownFontsWith } from '../font/known-fonts.js';
import { preferredFonts } from '../font/preference.js';
import type { FontProblem } from '../font/problem.js';
import type { FontResolution, RoleReport } from '../font/resolve.js';
import type { WesternReport } from '../font/western.js';
import { centredMarksIn, type FaceNote, substitutionsIn } from '../layout/face-notes.js';
import type { Pagination } from '../layout/paginate.js';
import { wordBarredFace, wordFontProblem } from '../preflight/font-problem.js';
import { type FaceRole, faceRoleNames } from '../style/role.js';

/** Notes on an issue's faces, a sentence each. */
export function faceMessages(notes: readonly FaceNote[]): readonly string[] {
  return notes.flatMap(messagesOf);
}

function messagesOf(note: FaceNote): readonly string[] {
  switch (note.kind) {
    case 'notUsable':
      return problemMessages([note.problem]);
    case 'substituted': {
      const { role, family, characters } = note;
      const shown = characters.slice(0, 20).join('') + (characters.length > 20 ? '……' : '');
      return [`字体：${faceRoleNames[role]}缺“${shown}”${characters.length}个字，用${family}代替`];
    }
    case 'centredMarks':
      return [`字体：${note.family}的“${note.marks.join('')}”居中，这些标点不挤压`];
  }
}

/** Problems in finding the faces, a sentence each. */
export function problemMessages(problems: readonly FontProblem[]): readonly string[] {
  return problems.flatMap((problem) => {
    const sentence = wordFontProblem(problem)?.message ?? wordBarredFace(problem);
    return sentence === undefined ? [] : [`字体：${sentence}`];
  });
}

/** Which face serves each role, from where, and what to install instead: two or three lines a role. */
export function formatFaces({ roles, westernOf }: Pick<FontResolution, 'roles' | 'westernOf'>): string {
  return roles.map((report) => formatFace(report, westernOf(report.role))).join('');
}

const reasons: Readonly<Record<RoleReport['reason'], string>> = {
  configured: '配置指定',
  installed: '本机已装',
  embedded: '自带',
};

function formatFace(
  { role, reason, family, path, bold }: RoleReport,
  western: WesternReport | undefined,
): string {
  const name = faceRoleNames[role];
  const [wanted] = preferredFonts[role];
  const boldness = role === 'fangsong' ? `，加粗用${bold ? bold.postScriptName : '描边'}` : '';
  const advice = reason === 'embedded' && wanted !== undefined ? adviceOn(role, wanted) : [];
  const lines = [
    `${name.padEnd(3, '　')} ${family}（${reasons[reason]}${boldness}）`,
    ...[path, ...(western ? [westernLine(western)] : []), ...advice].map(indented),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const figureFaults: Readonly<Record<WesternReport['fault'], string>> = {
  heavy: '数字和字母比汉字粗得多',
  uneven: '数字高低不齐',
};

/** The fault of the figures of a face in words, and the cure. */
function westernLine({ fault, standIn }: WesternReport): string {
  if (standIn) return `它的${figureFaults[fault]}，数字和字母改用${standIn.family}`;
  const wanted = fault === 'heavy' ? '比它细的' : '';
  return `它的${figureFaults[fault]}，本机没有${wanted}Times New Roman一类的字体来代替；介意的，请在“字体”里指定“西文”`;
}

const indented = (line: string): string => `        ${line}`;

/** The official font to install for a role, and a free one if there is any. */
function adviceOn(role: FaceRole, wanted: string): readonly string[] {
  const official = `要正式的样子，请安装${wanted}`;
  const free = freeFonts[role];
  if (!free) return [official];
  const { name, maker, licence, place, project } = free;
  return [
    `${official}；没有的，可以装免费的“${name}”（${maker}，${licence} 许可，公务、商用都可以）：`,
    `在 ${place} 的 ${project} 项目里下载，解压后双击其中的 .ttf 安装，装好后${faceRoleNames[role]}就用它`,
  ];
}

/** The characters that the faces lack for an issue, a line each: what another face serves, what none has, and where that could be found. */
export function lackMessages(
  fonts: Pick<FontResolution, 'fonts'>,
  pagination: Pagination,
): readonly string[] {
  const lacking = pagination.missing.filter(({ isDrawnUsual }) => isDrawnUsual !== true);
  const missing = [...new Set(lacking.map(({ char }) => char))];
  return [
    ...faceMessages(substitutionsIn(fonts, pagination)),
    ...(missing.length > 0 ? [`本期没有一种字体有的字：${missing.join('')}`] : []),
    ...waysFor(missing),
    ...faceMessages(centredMarksIn(fonts, pagination)),
    ...(pagination.substitutions.length + missing.length === 0 ? ['本期不缺字'] : []),
  ];
}

/** A line for each choice of fonts that are known to have some of the characters. */
function waysFor(characters: readonly string[]): readonly string[] {
  const groups = new Map<string, string>();
  for (const char of characters) {
    const fonts = knownFontsWith(char.codePointAt(0) ?? 0).join('、');
    if (fonts !== '') groups.set(fonts, `${groups.get(fonts) ?? ''}${char}`);
  }
  return [...groups].map(([fonts, chars]) => `        “${chars}”在这些字体里有：${fonts}`);
}
