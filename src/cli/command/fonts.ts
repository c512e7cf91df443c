import { resolve } from 'node:path';
import { layOut } from '../../compile.js';
import { knownFontsWith } from '../../font/known-fonts.js';
import { preferredFonts } from '../../font/preference.js';
import type { FontResolution, RoleReport } from '../../font/resolve.js';
import { arrange } from '../../issue/arrange.js';
import { centredMarksIn, substitutionsIn } from '../../layout/face-notes.js';
import { bulletinName, kindOf, sheetName } from '../../office/find-bulletin.js';
import { faceMessages, problemMessages } from '../../report/fonts.js';
import { findFonts } from '../../session/find-fonts.js';
import { issuePlace } from '../../session/issue-place.js';
import { limitsFrom } from '../../session/limits.js';
import { openIssue } from '../../session/open-issue.js';
import { faceRoleNames } from '../../style/role.js';
import type { FontsOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

const reasons: Readonly<Record<RoleReport['reason'], string>> = {
  configured: '配置指定',
  installed: '本机已装',
  embedded: '自带',
};

/** `kuaibao fonts`: role by role what serves, from where, what to install; and, in an issue's folder, what it lacks. */
export async function runFonts(
  directory: string,
  { fonts: which }: FontsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = issuePlace(directory, terminal.workingDirectory);
  const isIssue = [sheetName, bulletinName].some((name) => kindOf(resolve(folder, name)) === 'file');
  const opened = isIssue
    ? openIssue(folder, terminal.workingDirectory, undefined, { limits: limitsFrom(terminal) })
    : undefined;
  const found = findFonts(opened?.bulletin, opened?.house ?? folder, which, terminal);
  terminal.out(found.roles.map(describe).join(''));
  for (const message of problemMessages(found.problems)) terminal.out(`${message}\n`);
  if (opened) await tellOfSchemas([opened.house], terminal);
  if (opened?.bulletin && opened.sheet) {
    const issue = arrange(opened.bulletin, opened.sheet, opened.submissions);
    terminal.out((await lacks(issue, found)).map((line) => `${line}\n`).join(''));
  }
  return exitCode.clean;
}

function describe({ role, reason, family, path, bold }: RoleReport): string {
  const name = faceRoleNames[role];
  const [wanted] = preferredFonts[role];
  const boldness = role === 'fangsong' ? `，加粗用${bold ? bold.postScriptName : '描边'}` : '';
  const advice =
    reason === 'embedded' && wanted !== undefined ? `\n        要正式的样子，请安装${wanted}` : '';
  return `${name.padEnd(3, '　')} ${family}（${reasons[reason]}${boldness}）\n        ${path}${advice}\n`;
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

async function lacks(issue: Parameters<typeof layOut>[0], found: FontResolution): Promise<readonly string[]> {
  const { pagination } = await layOut(issue, found);
  const lacking = pagination.missing.filter(({ isDrawnUsual }) => isDrawnUsual !== true);
  const missing = [...new Set(lacking.map(({ char }) => char))];
  return [
    ...faceMessages(substitutionsIn(found, pagination)),
    ...(missing.length > 0 ? [`本期没有一种字体有的字：${missing.join('')}`] : []),
    ...waysFor(missing),
    ...faceMessages(centredMarksIn(found, pagination)),
    ...(pagination.substitutions.length + missing.length === 0 ? ['本期不缺字'] : []),
  ];
}
