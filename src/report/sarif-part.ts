import type { Edit } from '../diagnostic/diagnostic.js';
import type { Span } from '../source/file.js';
import { placeOf } from './place.js';

/** SARIF's name for the folder from which paths go. */
export const sourceRoot = '%SRCROOT%';

/** A plain text as a message string (SARIF 2.1.0, 3.11.5 and 3.11.6): braces, which mark placeholders, are doubled, and
 * what would read as a link is escaped. */
export function messageOf(text: string) {
  return {
    text: text
      .replace(/[{}]/gu, '$&$&')
      .replace(/\[[^[\]]*\]\(/gu, (link) => link.replace(/[[\]\\]/gu, '\\$&')),
  };
}

/** Where a span stands: file and region. */
export function locationOf(span: Span) {
  return { physicalLocation: { artifactLocation: artifactOf(span.file.path), region: regionOf(span) } };
}

/** The changes of edits, file by file. */
export function artifactChanges(edits: readonly Edit[]) {
  const byPath = new Map<string, Edit[]>();
  for (const edit of edits) {
    const { path } = edit.span.file;
    byPath.set(path, [...(byPath.get(path) ?? []), edit]);
  }
  return [...byPath].map(([path, own]) => ({
    artifactLocation: artifactOf(path),
    replacements: own.map(({ span, text }) => ({
      deletedRegion: regionOf(span),
      ...(text === '' ? {} : { insertedContent: { text } }),
    })),
  }));
}

/** A path as a percent-encoded URI; one on another drive than the working folder is whole, any other relative. */
function artifactOf(path: string) {
  const encoded = path.split('/').map((name) => encodeURIComponent(name.replace(/\p{Cs}/gu, '�')));
  const isWhole = /^[A-Za-z]:\//u.test(path);
  if (!isWhole) return { uri: encoded.join('/'), uriBaseId: sourceRoot };
  return { uri: `file:///${[path.slice(0, 2), ...encoded.slice(1)].join('/')}` };
}

function regionOf(span: Span) {
  const { line, column, endLine, endColumn } = placeOf(span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}
