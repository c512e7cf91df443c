import { join } from 'node:path';
import { type FaceRole, faceRoles } from '../style/role.js';
import { type EmbeddedName, embeddedFiles, embeddedFolder } from './embedded.js';
import type { FontSet } from './face.js';
import { createFaceFinder, type FaceSearch } from './find-face.js';
import {
  createFontSet,
  embeddedPair,
  type FacePair,
  type FontStock,
  type SpareFace,
  type Spares,
} from './font-set.js';
import { createFontLibrary, type FontLibrary } from './library.js';
import type { FontProblem } from './problem.js';
import type { FaceInfo } from './sfnt/face-info.js';
import { type SpareFaces, spareFaces } from './spare-faces.js';
import { type Western, type WesternReport, westernFor } from './western.js';

/** A request for fonts: what to look for and where: `configured` is 字体 as written in bulletin.yaml, `baseDirectory` what its relative paths
 * are relative to, `folders` where installed fonts lie (`systemFontFolders`). */
export interface FontRequest extends FaceSearch {
  /** Use nothing but the faces that come with kuaibao, whatever is configured: the same on every machine. */
  readonly embeddedOnly?: boolean;
  /** Where those lie, if not at their place in the installation. */
  readonly embeddedFolder?: string;
}

/** The face that serves a role, and why. */
export interface RoleReport {
  readonly role: FaceRole;
  readonly reason: 'configured' | 'installed' | 'embedded';
  readonly family: string;
  readonly postScriptName: string;
  readonly path: string;
  /** The family's bold face; absent if bold is drawn from the face itself with a stroke. */
  readonly bold?: { readonly postScriptName: string; readonly path: string };
}

/** The faces of an issue, what serves each role (西文 only if configured), and what went wrong on the way. */
export interface FontResolution {
  readonly fonts: FontSet;
  readonly roles: readonly RoleReport[];
  readonly problems: readonly FontProblem[];
  /** The families of the machine's faces that have a code point but may not be embedded. */
  readonly barredWith: (codePoint: number) => readonly string[];
  /** The fault of a role's figures, and what stands in for them; undefined if there is none, or if 西文 is configured. */
  readonly westernOf: (role: FaceRole) => WesternReport | undefined;
}

/** Finds for every role the configured face, else an installed one, else the embedded one. The result hangs on the
 * request and on what the files hold, nothing else; a library kept from issue to issue only saves time. */
export function resolveFonts(
  request: FontRequest,
  library: FontLibrary = createFontLibrary(),
): FontResolution {
  const problems: FontProblem[] = [];
  const find = request.embeddedOnly === true ? () => undefined : createFaceFinder(request, problems, library);
  const embedded = embeddedFaces(request.embeddedFolder ?? embeddedFolder(), library);
  const roles = new Map<FaceRole, FacePair>();
  const reports: RoleReport[] = [];
  for (const role of faceRoles) {
    const found = find(role);
    const pair = found?.pair ?? (role === 'latin' ? undefined : embeddedPair(embedded, role));
    if (pair === undefined) continue;
    const report = reportOf(role, found?.reason ?? 'embedded', pair, problems);
    if (report === undefined) continue;
    roles.set(role, pair);
    reports.push(report);
  }
  const machine = (): readonly FaceInfo[] =>
    request.embeddedOnly === true ? [] : library.installed(request.folders);
  const western = westernFinder(roles, machine, library);
  return {
    fonts: createFontSet({
      roles,
      embedded,
      western: (role) => western(role)?.pair,
      spares: keyed((role, bold) => sparesOf(spareFaces(machine(), role, bold), library)),
    }),
    roles: reports,
    problems: distinct(problems),
    barredWith: (codePoint) => barredFamilies(machine(), library, codePoint),
    westernOf: (role) => western(role)?.report,
  };
}

/** Looks at the figures of each role once, when they are first asked for. */
function westernFinder(
  roles: ReadonlyMap<FaceRole, FacePair>,
  machine: () => readonly FaceInfo[],
  library: FontLibrary,
): (role: FaceRole) => Western | undefined {
  const known = new Map<FaceRole, Western | undefined>();
  return (role) => {
    const pair = roles.has('latin') ? undefined : roles.get(role);
    if (pair && !known.has(role)) known.set(role, westernFor(pair, role, machine, library));
    return known.get(role);
  };
}

function barredFamilies(
  infos: readonly FaceInfo[],
  library: FontLibrary,
  codePoint: number,
): readonly string[] {
  const having = infos.filter((info) => {
    const opened = info.bar === undefined ? undefined : library.face(info).open();
    return opened !== undefined && 'value' in opened && opened.value.glyphOf(codePoint) > 0;
  });
  return [...new Set(having.map(({ family }) => family))];
}

function sparesOf({ alike, near, far }: SpareFaces, { face }: FontLibrary): Spares {
  const lazy = (infos: readonly FaceInfo[]): readonly SpareFace[] =>
    infos.map((info) => ({ face: face(info), isBold: info.weight >= 600 }));
  return { alike: lazy(alike), near: lazy(near), far: lazy(far) };
}

/** Makes the spares of each role once. */
function keyed(make: FontStock['spares']): FontStock['spares'] {
  const made = new Map<string, Spares>();
  return (role, bold) => {
    const key = `${role} ${bold}`;
    const spares = made.get(key) ?? make(role, bold);
    made.set(key, spares);
    return spares;
  };
}

function embeddedFaces(folder: string, library: FontLibrary): FontStock['embedded'] {
  const at = (name: EmbeddedName) => library.embedded(join(folder, embeddedFiles[name]));
  return {
    serif: at('serif'),
    serifBold: at('serifBold'),
    sans: at('sans'),
    kai: at('kai'),
    more: at('more'),
  };
}

function reportOf(
  role: FaceRole,
  reason: RoleReport['reason'],
  pair: FacePair,
  problems: FontProblem[],
): RoleReport | undefined {
  const face = pair.face.open();
  if ('fault' in face) {
    problems.push({ kind: 'embeddedNotUsable', path: pair.face.key, fault: face.fault });
    return undefined;
  }
  const bold = pair.bold?.open();
  const { family, postScriptName, path } = face.value;
  const report = { role, reason, family, postScriptName, path };
  if (bold === undefined || 'fault' in bold) return report;
  return { ...report, bold: { postScriptName: bold.value.postScriptName, path: bold.value.path } };
}

function distinct(problems: readonly FontProblem[]): readonly FontProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
