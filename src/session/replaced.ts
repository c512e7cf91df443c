import type { IssueFolder } from '../folder/found.js';
import type { SourceFile } from '../source/file.js';

/** Files in place of those on the disk, by their paths as shown. */
export type Replaced = ReadonlyMap<string, SourceFile>;

/** An issue's folder with some files replaced. */
export function replaceIn(folder: IssueFolder, replaced: Replaced): IssueFolder {
  if (replaced.size === 0) return folder;
  const sheet = folder.sheet && (replaced.get(folder.sheet.path) ?? folder.sheet);
  return {
    ...folder,
    ...(sheet ? { sheet } : {}),
    submissions: folder.submissions.map((found) => ({
      ...found,
      file: replaced.get(found.file.path) ?? found.file,
    })),
  };
}
