import { memoryHost } from '../../src/host/memory.js';
import { formatLines } from '../../src/report/line.js';
import { checkTexts } from '../../src/session/check-texts.js';

/** The function that a page would call: the findings in an office's files, a line each. */
export async function check(files: readonly (readonly [string, Uint8Array])[]): Promise<string> {
  return formatLines(await checkTexts(memoryHost(files), '/office'));
}
