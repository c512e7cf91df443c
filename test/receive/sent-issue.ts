import { join, relative } from 'node:path';
import { type CheckedIssue, checkIssueFolder } from '../../src/check.js';
import { compose } from '../../src/document/compose.js';
import { findBulletin } from '../../src/folder/find-bulletin.js';
import { readSource } from '../../src/folder/read-file.js';
import { readIssueFolder } from '../../src/folder/read-issue-folder.js';
import type { Host, WritableHost } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { arrange } from '../../src/issue/arrange.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import { openOffice } from '../../src/session/office.js';
import { resolveStyle } from '../../src/style/style.js';
import { fixtures } from '../project.js';
import { fixtureOffice } from '../session/fixture-offices.js';
import { openPackage } from './edit/package.js';
import { type ReadLine, readLines } from './edit/read-lines.js';

/** No such folder is on the disk. */
export const officeFolder = '/只在内存里/单位';

/** An issue whose DOCX has been sent out: the office's files as they lie then, what was kept of the inputs too. */
export interface SentIssue {
  readonly name: string;
  /** From the office's folder: issues/0127. */
  readonly issue: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly docx: Uint8Array;
  /** The files of its submissions, from the office's folder, in the order of print. */
  readonly printed: readonly string[];
}

/** Compiles a fixture's issue in memory, and writes it as a clerk does. */
export async function sendIssue(name: string, folder: string, isDraft = false): Promise<SentIssue> {
  const [kind = '', office = '', ...rest] = relative(fixtures, folder).split('/');
  const issue = rest.join('/');
  const host = hostOf(fixtureOffice(`${kind}/${office}`));
  const open = openOffice(host, officeFolder);
  const draft = isDraft ? ({ draft: true } as const) : {};
  const options = { format: ['docx'], fonts: 'embedded', ...draft } as const;
  const { made, findings } = await open.compile(issue, options);
  const [docx] = made?.outputs ?? [];
  if (!made || !docx) throw new Error(`${name}: ${findings.map(({ message }) => message).join('\n')}`);
  const { refusal } = open.write(made);
  if (refusal) throw new Error(`${name}: ${refusal.kind}`);
  const sections = open.plan(issue).plan?.sections ?? [];
  const printed = sections.flatMap(({ entries }) => entries.map(({ file }) => join(issue, file)));
  return { name, issue, files: filesOf(host), docx: docx.bytes, printed };
}

export function hostOf(files: Iterable<readonly [string, string | Uint8Array]>): WritableHost {
  return memoryHost([...files].map(([path, content]) => [join(officeFolder, path), content] as const));
}

/** All files below the office's folder, by their paths from it. */
export function filesOf(host: Host, folder = officeFolder): ReadonlyMap<string, Uint8Array> {
  const listed = host.list(folder);
  const entries = listed.kind === 'entries' ? listed.entries : [];
  return new Map(
    entries.flatMap(({ name, kind }): (readonly [string, Uint8Array])[] => {
      const path = join(folder, name);
      if (kind === 'folder') return [...filesOf(host, path)];
      const read = host.read(path, Number.MAX_SAFE_INTEGER);
      return read.kind === 'bytes' ? [[relative(officeFolder, path), read.bytes]] : [];
    }),
  );
}

/** The lines of an issue as it is printed of the YAML as it stands, whatever rules find in it. */
export async function printedLines(host: Host, issue: string): Promise<readonly ReadLine[]> {
  const { bulletin, sheet, submissions, diagnostics } = checked(host, join(officeFolder, issue));
  if (!bulletin || !sheet)
    throw new Error(`${issue}: ${diagnostics.map(({ message }) => message).join('\n')}`);
  const arranged = arrange(bulletin, sheet, submissions);
  const style = resolveStyle(arranged.bulletin.deviations);
  return readLines(openPackage(await emitDocx(compose(arranged, style), style)));
}

function checked(host: Host, folder: string): CheckedIssue {
  const options = { workingDirectory: officeFolder, except: [] };
  const bulletin = readSource(host, findBulletin(host, folder), officeFolder);
  return checkIssueFolder(readIssueFolder(host, folder, options), bulletin.file);
}
