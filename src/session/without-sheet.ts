import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { sheetName } from '../folder/find-bulletin.js';
import { looseSubmissions } from '../folder/outside-issues.js';
import type { Host } from '../host/host.js';
import { spanOf } from '../source/file.js';
import { shownPath } from '../source/shown-path.js';

/** Submissions at or below a folder that belong to no issue, and so are in none: `structure/missing-sheet`, a warning at the folder
 * that has no `issue.yaml`, or at a file beside the issues' folders. */
export function withoutSheet(host: Host, folder: string, workingDirectory: string): readonly Diagnostic[] {
  const { folders, files } = looseSubmissions(host, folder);
  const finding = (path: string, message: string, hint: string): Diagnostic => ({
    ...coded('structure/missing-sheet'),
    message,
    span: spanOf({ path: shownPath(path, workingDirectory), text: '' }, 0),
    hint,
  });
  return [
    ...folders.map(({ path, count }) =>
      finding(
        path,
        `“${basename(path)}”这个文件夹里有${count}篇稿件，却没有 ${sheetName}，没有读取`,
        `是一期的，请在里面写 ${sheetName}（期号、日期）；不是的，请移到别处`,
      ),
    ),
    ...files.map((path) =>
      finding(
        path,
        '这篇稿件不在任何一期的文件夹里，没有读取',
        '请移到它那一期的文件夹里；不用的，请移到别处',
      ),
    ),
  ];
}
