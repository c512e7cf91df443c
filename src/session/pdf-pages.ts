import type { Host } from '../host/host.js';

/** How many pages a PDF of ours has, by the root of its page tree; undefined if there is no such file, or something else. */
export function pdfPages(host: Host, path: string): number | undefined {
  if (host.stat(path)?.kind !== 'file') return undefined;
  const read = host.read(path, Number.POSITIVE_INFINITY);
  if (read.kind !== 'bytes') return undefined;
  const text = new TextDecoder('latin1').decode(read.bytes);
  if (!text.startsWith('%PDF-')) return undefined;
  const [, count] = /\/Type \/Pages\s[^>]*?\/Count ([0-9]{1,6})\b/u.exec(text) ?? [];
  return count === undefined ? undefined : Number(count);
}
