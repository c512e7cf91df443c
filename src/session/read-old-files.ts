import { coded } from '../fault/severity.js';
import type { SentFile } from '../folder/sent-files.js';
import { unreadReason } from '../folder/sent-files.js';
import type { Original } from '../import/original.js';
import type { LearnFinding } from '../learn/finding.js';
import { sizeText } from '../source/limits.js';

/** An old issue with photographs may have so many bytes; what it holds packed may be so much. */
const fileBytes = 64 << 20;
const inflatedBytes = 256 << 20;

/** Reads files of old issues: what was read of them, and which could not be. */
export async function readOldFiles(
  files: readonly SentFile[],
): Promise<{ readonly originals: readonly Original[]; readonly findings: readonly LearnFinding[] }> {
  const { readSent } = await import('../import/import-file.js');
  const originals: Original[] = [];
  const findings: LearnFinding[] = [];
  const unread = (original: string, message: string, hint?: string): void => {
    const found = { ...coded('learn/unreadable'), message, original } as const;
    findings.push(hint === undefined ? found : { ...found, hint });
  };
  for (const { name, read } of files) {
    const found = read(fileBytes);
    if (found.kind === 'tooLarge') {
      const message = `这个文件有 ${sizeText(found.size)}，超过上限 ${sizeText(fileBytes)}，没有读取`;
      unread(name, message, '请把里面的图片压缩，再整理');
    } else if (found.kind !== 'bytes') unread(name, `这个文件读不了：${unreadReason(found)}`);
    else {
      for (const each of await readSent(name, found.bytes, { fileBytes, inflatedBytes })) {
        const fault = each.findings.find(({ code }) => code === 'import/unreadable');
        if (fault) unread(each.name, fault.message, forOldIssues(fault.hint));
        else originals.push(each);
      }
    }
  }
  return { originals, findings };
}

/** A way out that is told of what units send, told of an office's own old issues. */
function forOldIssues(hint: string | undefined): string | undefined {
  return hint
    ?.replace(/请来稿单位(?:重新发一次|发 Word 文件)/u, '请找原来的 Word 文件')
    .replace('请来稿单位用', '请用')
    .replace(/，重新发一次$/u, '')
    .replaceAll('再导入', '再整理');
}
