import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { bulletinName } from '../folder/find-bulletin.js';
import type { IssueFolder } from '../folder/found.js';
import { type InputPlaces, inputsOf, isFormerly } from '../folder/input-files.js';
import type { ReadFile } from '../folder/read-file.js';
import type { Release } from '../folder/releases.js';
import type { Host } from '../host/host.js';
import { inputChanges } from '../record/changes.js';
import { spanOf } from '../source/file.js';
import { shownPath } from '../source/shown-path.js';

const done = {
  inputChanged: '改过',
  inputAdded: '加了进来',
  inputRemoved: '删去了',
} as const;

const ways = {
  inputChanged: '请恢复原来的内容',
  inputAdded: '请把它移走',
  inputRemoved: '请把它放回来',
} as const;

/** Findings on what lies now where a released issue's files lay. */
interface ReleasedFiles {
  readonly places: InputPlaces;
  readonly folder: IssueFolder;
  readonly bulletin: ReadFile;
  /** Paths are shown from here. */
  readonly workingDirectory: string;
}

/** Files of a released issue that are no longer what they were: `release/changed-input`, at the file's first character. */
export function releaseFindings(
  host: Host,
  { manifest }: Release,
  { places, folder, bulletin, workingDirectory }: ReleasedFiles,
): readonly Diagnostic[] {
  const { sheet, submissions } = folder;
  const files = [bulletin.file, ...(sheet ? [sheet] : []), ...submissions.map(({ file }) => file)];
  const known = new Map(files.map((file) => [file.path, file]));
  return inputChanges(manifest.inputs, inputsOf(host, places), isFormerly(host, places)).flatMap(
    (change): readonly Diagnostic[] => {
      if (!('path' in change)) return [];
      const { kind, path } = change;
      const place = path === bulletinName ? places.bulletin : join(places.office, path);
      const shown = shownPath(place, workingDirectory);
      return [
        {
          ...coded('release/changed-input'),
          message: `${manifest.issue}已经发布，这个文件在发布以后${done[kind]}`,
          span: spanOf(known.get(shown) ?? { path: shown, text: '' }, 0),
          hint: `${ways[kind]}；确实要改的，改好后运行 kuaibao release --again`,
        },
      ];
    },
  );
}
