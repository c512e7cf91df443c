import type { FontResolution } from '../font/resolve.js';
import type { LaidOut } from '../layout/laid-out.js';
import type { Pagination } from '../layout/paginate.js';
import { wordFontProblem } from '../preflight/font-problem.js';
import { faceRoleNames } from '../style/role.js';

/** What else is to be said of an issue's faces, a sentence each: those that had to serve for others, and the marks that are
 * not compressed. A configured face that cannot serve is a finding. */
export function fontMessages({ fonts, pagination }: LaidOut): readonly string[] {
  const damaged = fonts.problems.filter(({ kind }) => kind === 'embeddedNotUsable');
  return [
    ...problemMessages({ problems: damaged }),
    ...substitutionMessages(fonts, pagination),
    ...centredMessages(fonts, pagination),
  ];
}

/** What went wrong in finding the faces, a sentence each. */
export function problemMessages({ problems }: Pick<FontResolution, 'problems'>): readonly string[] {
  return problems.flatMap((problem) => {
    const worded = wordFontProblem(problem);
    return worded ? [`字体：${worded.message}`] : [];
  });
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
