import { dirname, join } from 'node:path';
import type { Bulletin } from '../../bulletin/bulletin.js';
import { readBulletin } from '../../bulletin/read-bulletin.js';
import { createFile } from '../../folder/create-file.js';
import { bulletinName, findBulletin, isHidden, isThere, sheetName } from '../../folder/find-bulletin.js';
import { readInput } from '../../folder/read-input.js';
import { findRelease } from '../../folder/releases.js';
import type { Host } from '../../host/host.js';
import { Refused } from '../../refusal/refusal.js';
import { wordRefusal } from '../../report/refusal.js';
import { limitsFrom } from '../../session/limits.js';
import { issueFolder } from '../../session/open-issue.js';
import { refreshSchemas, schemaLineIn } from '../../session/schema-files.js';
import { isDeviceName } from '../../source/device-name.js';
import { shownPath } from '../../source/shown-path.js';
import { blank, writeSubmission } from '../../submission/template.js';
import { askSubmission } from '../ask-submission.js';
import type { NewOptions } from '../options.js';
import { tellOfSchemas } from '../tell-schemas.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao new`: a submission from flags, and by questions where a person sits at a terminal. */
export async function runNew(directory: string, options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  const { host, workingDirectory } = terminal;
  const folder = issueFolder(host, directory, workingDirectory);
  const limits = limitsFrom(terminal);
  const bulletinPath = findBulletin(host, folder);
  refuseReleased(host, folder, dirname(bulletinPath));
  const { file } = readInput(host, bulletinPath, workingDirectory, limits);
  const { value: bulletin } = readBulletin(file);
  if (!bulletin) throw new Refused({ kind: 'faultyBulletin', path: bulletinPath });
  const draft = await askSubmission(options, bulletin, terminal, limits);
  const path = freePath(host, folder, options.file ?? draft.contributors.join('、'));
  const line = schemaLineIn(folder, dirname(bulletinPath), 'submission');
  createFile(host, path, `${line}\n${writeSubmission(draft)}`);
  refreshSchema(dirname(bulletinPath), bulletin, terminal);
  await tellOfSchemas([folder], terminal);
  terminal.out(`${shownPath(path, workingDirectory)}\n`);
  const rest = draft.body === undefined || (draft.hasHeadline && draft.headline === undefined);
  if (rest) terminal.talk(`已新建稿件，请用编辑器打开，把“${blank}”换成实际内容\n`);
  return exitCode.clean;
}

/** What was released is to stay as it is: a further submission would be a change of it. */
function refuseReleased(host: Host, folder: string, house: string): void {
  const release = findRelease(host, house, shownPath(folder, house));
  if (release) throw new Refused({ kind: 'released', folder, issue: release.manifest.issue });
}

/** Brings what editors are told of submissions up to date; the submission is there also where that cannot be written. */
function refreshSchema(house: string, bulletin: Bulletin, terminal: Terminal): void {
  try {
    refreshSchemas(terminal.host, house, ['submission'], bulletin);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    terminal.talk(`编辑器提示用的文件没有更新：${wordRefusal(error.refusal, terminal.workingDirectory)}\n`);
  }
}

/** What a submission's file may be called; refuses where nothing sensible can be made of it. */
function fileNameOf(wanted: string): string {
  const name = wanted.replace(/\.ya?ml$/iu, '').replace(/[\\/:*?"<>|]/gu, '-');
  if (name === '' || name.startsWith('.') || isHidden(`${name}.yaml`))
    throw new Refused({ kind: 'badFileName', name: wanted, fault: 'empty' });
  if (isDeviceName(name)) throw new Refused({ kind: 'badFileName', name: wanted, fault: 'device' });
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(name))
    throw new Refused({ kind: 'badFileName', name: wanted, fault: 'unseen' });
  if (new TextEncoder().encode(name).length > 200)
    throw new Refused({ kind: 'badFileName', name: wanted, fault: 'long' });
  return name;
}

/** A path that no file has yet: 单位.yaml, 单位-2.yaml … */
function freePath(host: Host, folder: string, wanted: string): string {
  const name = fileNameOf(wanted);
  const isTaken = (each: string): boolean =>
    isThere(host, join(folder, `${each}.yaml`)) ||
    [bulletinName, sheetName].includes(`${each}.yaml`.toLowerCase());
  for (let n = 1; ; n++) {
    const each = n === 1 ? name : `${name}-${n}`;
    if (!isTaken(each)) return join(folder, `${each}.yaml`);
  }
}
