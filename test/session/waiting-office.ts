import { join } from 'node:path';
import { readEntries } from '../../src/folder/find-bulletin.js';
import type { Host } from '../../src/host/host.js';

const bulletin = `刊名: 渔港快报
编发单位: 岚浦县人民政府办公室
文件名: '{年}年第{期}期'
栏目:
  - 工作动态
单位:
  - 青鹭镇
  - 柳陂镇
署名:
  编辑: 甘棠
  校对: 柏舟
  核签: 季礼
`;

/** The files of an office by their absolute paths: its configuration, and those given by their paths from its folder. */
export function officeOf(
  office: string,
  files: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries({ 'bulletin.yaml': bulletin, ...files }).map(([path, text]) => [
    join(office, path),
    text,
  ]);
}

/** The paths of the files below a folder, from it, in their order; what is hidden is left out. */
export function filesOf(host: Host, folder: string, prefix = ''): readonly string[] {
  return readEntries(host, folder)
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap(({ name, kind }) =>
      kind === 'folder' ? filesOf(host, join(folder, name), `${prefix}${name}/`) : [`${prefix}${name}`],
    );
}

/** The text of a file; empty if there is none. */
export function textAt(host: Host, path: string): string {
  const read = host.read(path, Number.POSITIVE_INFINITY);
  return read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : '';
}
