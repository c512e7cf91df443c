import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { spanOf } from '../source/file.js';
import { bulletinName, isHidden, readEntries, refuseYml, sheetName } from './find-bulletin.js';
import { CannotRun, type FoundFile, type IssueFolder } from './found.js';
import { readSource, shownPath } from './read-file.js';

interface Options {
  readonly workingDirectory: string;
  /** Folders inside the issue's that hold no submissions (the outputs'), absolute. */
  readonly except: readonly string[];
}

/** Reads an issue's folder: `issue.yaml`, and as submissions all other YAML files in it and below. Finds
 * `structure/not-utf8`, `structure/not-a-submission` and `structure/link-outside`. */
export function readIssueFolder(directory: string, options: Options): IssueFolder {
  const { workingDirectory } = options;
  if (!existsSync(join(directory, sheetName))) {
    refuseYml(join(directory, 'issue.yml'), sheetName, workingDirectory);
    throw new CannotRun(`${shownPath(directory, workingDirectory)} 里没有 ${sheetName}，不是一期的文件夹`);
  }
  const diagnostics: Diagnostic[] = [];
  const submissions: FoundFile[] = [];
  const unreadable: string[] = [];
  const sheet = readSource(join(directory, sheetName), workingDirectory);
  if (sheet.diagnostic) diagnostics.push(sheet.diagnostic);

  const visit = (folder: string, prefix: string): void => {
    for (const entry of readEntries(folder, workingDirectory)) {
      const full = join(folder, entry.name);
      const path = `${prefix}${entry.name}`;
      if (
        isHidden(entry.name) ||
        options.except.includes(full) ||
        (prefix === '' && (entry.name === sheetName || entry.name === bulletinName))
      )
        continue;
      const shown = shownPath(full, workingDirectory);
      const fault = entry.isSymbolicLink() ? linkFault(full, directory) : undefined;
      if (fault !== undefined) {
        diagnostics.push(unwanted(shown, 'structure/link-outside', fault, '请删去链接，把稿件本身放进来'));
      } else if (entry.isDirectory()) {
        visit(full, `${path}/`);
      } else if (!/\.ya?ml$/iu.test(entry.name) || isOwn(entry.name)) {
        diagnostics.push(
          unwanted(shown, 'structure/not-a-submission', '这个文件不是稿件', strangerHint(entry.name)),
        );
      } else {
        const { file, diagnostic } = readSource(full, workingDirectory);
        if (diagnostic) {
          diagnostics.push(diagnostic);
          unreadable.push(path);
        } else submissions.push({ file, path });
      }
    }
  };
  visit(directory, '');
  return {
    directory,
    ...(sheet.diagnostic ? {} : { sheet: sheet.file }),
    submissions,
    unreadable,
    diagnostics,
  };
}

function isOwn(name: string): boolean {
  return /^(?:issue|bulletin)\.ya?ml$/u.test(name);
}

function strangerHint(name: string): string {
  if (name.endsWith('.yml') && isOwn(name)) return `本期已有 ${sheetName}，请删去这一个`;
  if (isOwn(name)) return `${name} 只能放在最上一层，请移走`;
  if (/\.ya?ml\.txt$/iu.test(name)) return '请改名，去掉末尾的 .txt';
  if (/\.(?:docx?|wps|rtf)$/iu.test(name)) return '请用 kuaibao new 新建稿件，把文字复制进去，再移走这个文件';
  return '本期的文件夹里只放 .yaml 稿件，请把它移到别处';
}

function unwanted(path: string, code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, span: spanOf({ path, text: '' }, 0), hint };
}

/** A link must lead to a file in the issue's folder. */
function linkFault(link: string, directory: string): string | undefined {
  try {
    const target = realpathSync(link);
    if (!target.startsWith(realpathSync(directory) + sep)) return '这个链接指向本期文件夹之外';
    return statSync(target).isFile() ? undefined : '这个链接指向文件夹';
  } catch {
    return '这个链接所指的文件不存在';
  }
}
