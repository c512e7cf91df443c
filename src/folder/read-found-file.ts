import { join } from 'node:path';
import type { Host } from '../host/host.js';
import { standardLimits } from '../source/limits.js';
import type { FoundFile } from './found.js';
import { linkFault } from './link.js';
import { assetsOf } from './read-assets.js';
import { readSource } from './read-file.js';
import type { FolderOptions } from './read-issue-folder.js';

/** Reads one file of submissions, by its path from its issue's folder, with what it names; undefined if it cannot be read. */
export function readFoundFile(
  host: Host,
  directory: string,
  path: string,
  { workingDirectory, limits = standardLimits }: FolderOptions,
): FoundFile | undefined {
  const full = join(directory, path);
  if (linkFault(host, full, directory) !== undefined) return undefined;
  const { file, diagnostic } = readSource(host, full, workingDirectory, limits);
  if (diagnostic) return undefined;
  return { file, path, assets: assetsOf(host, full, directory, file.text, limits) };
}
