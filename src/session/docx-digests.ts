import { join } from 'node:path';
import { isHidden } from '../folder/find-bulletin.js';
import type { Host } from '../host/host.js';
import { openZip } from '../inflate/zip.js';
import { emitters } from '../output/outputs.js';

/** Beyond so many bytes a file is no issue of ours. */
const mostBytes = 64 << 20;

/** The digests of inputs that the DOCX in a folder bear (稿件摘要), those that people have edited or renamed too; undefined if one of them cannot be
 * read, as when it is open in Word. */
export function digestsInDocx(host: Host, folder: string): readonly string[] | undefined {
  const listed = host.list(folder);
  if (listed.kind === 'unreadable') return [];
  const endings = emitters.filter(({ comesBack }) => comesBack).map(({ ending }) => `.${ending}`);
  const found: string[] = [];
  for (const { name } of listed.entries) {
    if (isHidden(name) || !endings.some((each) => name.toLowerCase().endsWith(each))) continue;
    const read = host.read(join(folder, name), mostBytes);
    if (read.kind === 'unreadable') return undefined;
    if (read.kind === 'bytes') found.push(...digestsIn(read.bytes));
  }
  return found;
}

/** Word writes a property's value as text between tags. */
function digestsIn(bytes: Uint8Array): readonly string[] {
  const part = openZip(bytes)?.read('docProps/custom.xml', 1 << 20);
  const text = part?.kind === 'bytes' ? new TextDecoder().decode(part.bytes) : '';
  return [...text.matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gu)].map(([each]) => each);
}
