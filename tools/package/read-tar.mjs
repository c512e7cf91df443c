import { gunzipSync } from 'node:zlib';

const block = 512;

/** The ordinary files of a packed tar archive (POSIX ustar, as npm packs), their bytes by their paths. */
export function readTar(bytes) {
  const tar = gunzipSync(bytes);
  const files = new Map();
  for (let at = 0; at + block <= tar.length && tar[at] !== 0; ) {
    const field = (from, length) => {
      const text = tar.toString('utf8', at + from, at + from + length);
      return text.split('\0', 1)[0];
    };
    const size = Number.parseInt(field(124, 12), 8);
    const prefix = field(345, 155);
    const path = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;
    const start = at + block;
    const kind = field(156, 1);
    if (kind === '0' || kind === '') files.set(path, tar.subarray(start, start + size));
    at = start + Math.ceil(size / block) * block;
  }
  return files;
}
