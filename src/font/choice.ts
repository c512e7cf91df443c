import { dirname, resolve } from 'node:path';
import type { FaceRole } from '../style/role.js';
import { fontFileName } from './file-name.js';
import { scanFolder } from './installed/scan.js';
import { facesNamed, nearestFirst } from './match.js';
import { weightOf } from './preference.js';
import type { FontProblem } from './problem.js';
import { type FaceInfo, listFaces } from './sfnt/face-info.js';

/** A configured face, and where a bold of its family may be looked for; or why it cannot serve. */
export type Choice =
  | { readonly face: FaceInfo; readonly relatives: () => readonly FaceInfo[] }
  | { readonly problem: FontProblem };

/** Finds the face that an office configured: a file (`path.ttc#Face Name` or `path.ttc#1` in a collection), else an
 * installed font's name. */
export function configuredFace(
  role: FaceRole,
  wanted: string,
  baseDirectory: string,
  installed: () => readonly FaceInfo[],
): Choice {
  const file = fontFileName(wanted);
  if (file) return faceOfFile(role, wanted, resolve(baseDirectory, file.path), file.face);
  const face = facesNamed(installed(), wanted, weightOf(role, false))[0];
  if (face === undefined) return { problem: { kind: 'notInstalled', role, wanted } };
  return permitted(role, wanted, face, installed);
}

function faceOfFile(role: FaceRole, wanted: string, path: string, name: string | undefined): Choice {
  const faces = listFaces(path);
  if ('fault' in faces) return { problem: { kind: 'fileNotUsable', role, wanted, path, fault: faces.fault } };
  const face = pick(faces.value, name, weightOf(role, false));
  if (face === undefined) {
    const available = faces.value.map((each) => each.names.fullNames[0] ?? each.postScriptName);
    return { problem: { kind: 'faceNotInFile', role, wanted, path, available } };
  }
  return permitted(role, wanted, face, () => scanFolder(dirname(path)));
}

/** Without a name only a file's single face is meant; of a variable one, that nearest to the role's weight. */
function pick(faces: readonly FaceInfo[], name: string | undefined, weight: number): FaceInfo | undefined {
  const nearest = nearestFirst(faces, weight);
  if (name === undefined) return nearest.every(isOf(faces[0]?.faceIndex)) ? nearest[0] : undefined;
  if (/^\d+$/.test(name)) return nearest.find(isOf(Number(name)));
  return facesNamed(faces, name, weight)[0];
}

function isOf(faceIndex: number | undefined): (face: FaceInfo) => boolean {
  return (face) => face.faceIndex === faceIndex;
}

function permitted(
  role: FaceRole,
  wanted: string,
  face: FaceInfo,
  relatives: () => readonly FaceInfo[],
): Choice {
  if (face.bar === undefined) return { face, relatives };
  const { path, family, bar } = face;
  return { problem: { kind: 'embeddingForbidden', role, wanted, path, family, bar } };
}
