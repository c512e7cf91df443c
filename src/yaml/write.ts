import { Document, Scalar } from 'yaml';

/** A text as a YAML value on one line, quoted if it must be. */
export function writeScalar(text: string): string {
  const scalar = new Scalar(text);
  const written = new Document(scalar, { schema: 'failsafe' })
    .toString({ lineWidth: 0, singleQuote: true })
    .trimEnd();
  return written.includes('\n') ? JSON.stringify(text) : written;
}

/** A text as a literal block, a line each, to stand behind a key. */
export function writeBlock(text: string): string {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  return ['|', ...lines.filter((line) => line !== '').map((line) => `  ${line}`)].join('\n');
}
