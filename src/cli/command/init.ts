import { basename, dirname, join, resolve } from 'node:path';
import { readBulletin } from '../../bulletin/read-bulletin.js';
import {
  attributesName,
  bulletinTemplate,
  sampleSubmissions,
  sheetTemplate,
  versionAttributes,
} from '../../bulletin/template.js';
import { bulletinName, exists, sheetName } from '../../folder/find-bulletin.js';
import { tidyFolder, writeFiles } from '../../folder/write-files.js';
import { defaultNames, emitters } from '../../output/outputs.js';
import { Refused } from '../../refusal/refusal.js';
import { type SchemaKind, schemaFolder, schemaKinds } from '../../schema/schema-file.js';
import { refreshSchemas, schemaLineIn } from '../../session/schema-files.js';
import { shownPath } from '../../source/shown-path.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao init`: a new office's folder, with a first issue that compiles. Nothing that is there is overwritten. */
export function runInit(directory: string, terminal: Terminal): ExitCode {
  const { host, workingDirectory } = terminal;
  const folder = resolve(workingDirectory, directory);
  const withLine = (place: string, kind: SchemaKind, text: string): string =>
    `${schemaLineIn(place, folder, kind)}\n${text}`;
  const issue = join('issues', '0001');
  const packed = emitters.filter(({ isText }) => !isText).map(({ ending }) => ending);
  // What a run that was stopped had begun is nobody's yet.
  for (const place of [folder, join(folder, issue)]) tidyFolder(host, place);
  const files: Readonly<Record<string, string>> = {
    [bulletinName]: withLine(folder, 'bulletin', bulletinTemplate),
    [join(issue, sheetName)]: withLine(join(folder, issue), 'issue', sheetTemplate(terminal.today())),
    ...Object.fromEntries(
      Object.entries(sampleSubmissions).map(([name, text]) => [
        join(issue, name),
        withLine(join(folder, issue), 'submission', text),
      ]),
    ),
    // Where there is one, people have told their version control already.
    ...(exists(host, join(folder, attributesName)) ? {} : { [attributesName]: versionAttributes(packed) }),
  };
  for (let above = dirname(folder); ; above = dirname(above)) {
    if (exists(host, join(above, bulletinName))) {
      throw new Refused({ kind: 'insideOffice', office: above });
    }
    if (dirname(above) === above) break;
  }
  const placed = Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    return { folder: dirname(path), name: basename(path), bytes: new TextEncoder().encode(text) };
  });
  const refuseTaken = (): void => {
    const taken = Object.keys(files).find((name) => exists(host, join(folder, name)));
    if (taken !== undefined) throw new Refused({ kind: 'taken', path: join(folder, taken) });
  };
  refuseTaken();
  writeFiles(host, placed, refuseTaken);
  for (const { folder: place, name } of placed)
    terminal.out(`已建立 ${shownPath(join(place, name), workingDirectory)}\n`);
  const { registers } = readBulletin({ path: bulletinName, text: bulletinTemplate });
  refreshSchemas(host, folder, schemaKinds, registers);
  terminal.out(`已建立 ${shownPath(join(folder, schemaFolder), workingDirectory)}（供编辑器提示用）\n`);
  const example = shownPath(join(folder, issue), workingDirectory);
  terminal.talk(`\n接下来：
  1. 打开 bulletin.yaml，改成本单位的刊名、栏目、单位和署名；
  2. 各单位的稿件放进 ${example}；
  3. 运行 kuaibao compile ${example}，在 out 文件夹里取 ${defaultNames(' 和 ')}。\n`);
  return exitCode.clean;
}
