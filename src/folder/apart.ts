import { basename, dirname, join } from 'node:path';
import type { Host } from '../host/host.js';
import { bulletinName, findSubmissions, isThere, kindOf } from './find-bulletin.js';
import { ledgerFolder } from './ledgers.js';

/** The folder beside `bulletin.yaml` that holds the submissions which wait for an issue: in itself those for the next, in 第130期 those for that. */
export const waitingFolder = '待用';

/** The folders of an office, absolute, that hold nothing of an issue, also where the issue is the office's own folder: outputs, ledgers, what waits. */
export function foldersApart(office: string): readonly string[] {
  return ['out', ledgerFolder, waitingFolder].map((name) => join(office, name));
}

/** The files of submissions that wait for an issue of an office, absolute, in the order of their paths. */
export function waitingFiles(host: Host, office: string): readonly string[] {
  const folder = join(office, waitingFolder);
  return kindOf(host, folder) === 'folder' ? findSubmissions(host, folder) : [];
}

/** Whether a folder, absolute, is an office's folder of what waits, or lies in it. */
export function isWaitingPlace(host: Host, folder: string): boolean {
  for (let each = folder; dirname(each) !== each; each = dirname(each))
    if (basename(each) === waitingFolder && isThere(host, join(dirname(each), bulletinName))) return true;
  return false;
}
