import { inflateSync } from 'node:zlib';

/** The operators of a PDF's pages, inflated. */
export function contents(file: Uint8Array): readonly string[] {
  const text = Buffer.from(file).toString('latin1');
  return [...text.matchAll(/\/Filter \/FlateDecode\s*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/gu)]
    .map(([, data = '']) => {
      try {
        return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .filter((content) => content.includes(' Tf '));
}
