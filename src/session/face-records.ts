import { basename } from 'node:path';
import { fontDigest } from '../font/digest.js';
import type { FontResolution } from '../font/resolve.js';
import { substitute } from '../record/changes.js';
import type { FaceRecord } from '../record/manifest.js';

/** The faces that serve the roles, with those that had to serve characters they lack, for the record. */
export function faceRecords({ roles, fonts }: FontResolution): readonly FaceRecord[] {
  const own = roles.flatMap(({ role, family, path, bold }) => [
    record(role, family, path),
    ...(bold ? [record(`${role} bold`, family, bold.path)] : []),
  ]);
  const paths = new Set(roles.flatMap(({ path, bold }) => [path, ...(bold ? [bold.path] : [])]));
  const others = fonts.faces.filter(({ path }) => !paths.has(path));
  return [...own, ...others.map(({ family, path }) => record(substitute, family, path))];
}

function record(role: string, family: string, path: string): FaceRecord {
  return { role, family, file: basename(path), sha256: fontDigest(path) };
}
