import { tidyFolder as tidy, writeFiles } from '../../src/folder/write-files.js';
import type { NewFile } from '../../src/host/host.js';
import { type DiskWriter, diskHost } from '../../src/office/disk-host.js';

/** Writes a set of files into one folder of the disk. */
export function writeOutputs(
  folder: string,
  files: readonly NewFile[],
  by: DiskWriter,
  confirm?: () => void,
): void {
  writeFiles(
    diskHost(by),
    files.map((file) => ({ ...file, folder })),
    confirm,
  );
}

/** Tidies up a folder of the disk. */
export function tidyFolder(folder: string, by: DiskWriter): boolean {
  return tidy(diskHost(by), folder);
}
