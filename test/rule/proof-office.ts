import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type CheckOptions, checkIssueFolder } from '../../src/check.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { Example, Fault } from '../../src/fault/fault.js';
import type { FoundFile, IssueFolder } from '../../src/folder/found.js';
import { AssetReader } from '../../src/folder/read-assets.js';
import { memoryHost } from '../../src/host/memory.js';
import { othersIn } from '../../src/other-issues.js';
import type { SourceFile } from '../../src/source/file.js';
import { standardLimits } from '../../src/source/limits.js';
import { writeBlock, writeScalar } from '../../src/yaml/write.js';
import { fixtures } from '../project.js';

/** An office's files by their paths from its folder. */
export type Files = Readonly<Record<string, string>>;

/** The YAML files of an office on the disk. */
export function readOffice(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.split(sep).join('/'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The files of a small office whose issue 1 is without fault. */
export function officeFiles(): Files {
  return readOffice(join(fixtures, 'proofreading/office'));
}

/** The findings of an issue's check in an office given as files by path. */
export function checkFiles(
  files: Files,
  issue = 'issues/0001',
  options: Pick<CheckOptions, 'forMending'> = {},
): readonly Diagnostic[] {
  const sources = new Map(Object.entries(files).map(([path, text]) => [path, { path, text }] as const));
  const bulletinYaml = sources.get('bulletin.yaml');
  if (!bulletinYaml) throw new Error('no bulletin.yaml');
  const names = [
    ...new Set([...sources.keys()].flatMap((path) => /^issues\/[^/]+/u.exec(path) ?? [])),
  ].sort();
  const folders = names.map((name) => folderOf(name, sources));
  const own = folders.find(({ directory }) => directory === issue);
  if (!own) throw new Error(`no ${issue}`);
  return checkIssueFolder(own, bulletinYaml, {
    ...options,
    others: othersIn(folders.filter((each) => each !== own)),
  }).diagnostics;
}

function folderOf(directory: string, sources: ReadonlyMap<string, SourceFile>): IssueFolder {
  const mine = [...sources.values()].filter(({ path }) => path.startsWith(`${directory}/`));
  const sheet = mine.find(({ path }) => path === `${directory}/issue.yaml`);
  const bytes = mine.map(({ path, text }) => [`/${path}`, new TextEncoder().encode(text)] as const);
  const assets = new AssetReader(memoryHost(bytes), `/${directory}`, standardLimits);
  const submissions = mine
    .filter((file) => file !== sheet && file.path.endsWith('.yaml'))
    .map((file): FoundFile => {
      const path = file.path.slice(directory.length + 1);
      return { file, path, assets: assets.read(file.text, path) };
    });
  return { directory, ...(sheet ? { sheet } : {}), submissions, unreadable: [], diagnostics: [] };
}

/** An example's files, laid over the office's. */
export function filesFor(example: Example, shows: Fault['shows'] = 'paragraph'): Files {
  if (typeof example !== 'string') {
    const files = Object.entries({ ...officeFiles(), ...example });
    return Object.fromEntries(files.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
  }
  return { ...officeFiles(), 'issues/0001/稿件.yaml': submissionWith(example, shows) };
}

/** A submission without fault but for one of its texts. */
export function submissionWith(text: string, shows: NonNullable<Fault['shows']>): string {
  if (shows === 'brief') return `单位: 青鹭镇\n栏目: 简讯\n日期: 2026-03-10\n正文: ${writeBlock(text)}\n`;
  const headline = shows === 'headline' ? text : '青鹭镇开展河道清淤';
  const attendees = shows === 'attendees' ? `陪同: ${writeScalar(text)}\n` : '';
  const body = shows === 'paragraph' ? writeBlock(text) : '全镇清理河道12公里，沿河村组的排水已经通畅。';
  return `单位: 青鹭镇\n栏目: 工作动态\n标题: ${writeScalar(headline)}\n${attendees}日期: 2026-03-10\n正文: ${body}\n`;
}
