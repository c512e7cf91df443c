import { join } from 'node:path';
import { originalsName } from '../folder/find-bulletin.js';

const originalLine = /^(# 从 )(.+?)( 里的“.+”)?( 导入)$/gmu;

/** The line that says of which kept original a file of submissions was made; `within`: the attachment in it. */
export function originalComment(kept: string, within: string | undefined): string {
  return `# 从 ${originalsName}/${kept}${within === undefined ? '' : ` 里的“${within}”`} 导入`;
}

/** The names of the kept originals that a text says it was made of. */
export function originalsIn(text: string): readonly string[] {
  const names = [...text.matchAll(originalLine)].flatMap(([, , path = '']) => {
    const [folder, name, ...more] = path.split('/');
    return folder === originalsName && name !== undefined && more.length === 0 ? [name] : [];
  });
  return [...new Set(names)];
}

/** A text whose originals bear other names, by those in the text. */
export function withOriginals(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(
    originalLine,
    (whole, from: string, path: string, within: string | undefined, made: string) => {
      const name = names.get(path.slice(originalsName.length + 1));
      return name === undefined
        ? whole
        : `${from}${join(originalsName, name).replaceAll('\\', '/')}${within ?? ''}${made}`;
    },
  );
}

/** Whether a line of comment is told of a whole file: where its schema and its original are, from which issue it was held over. */
export function isOfAllDocuments(line: string): boolean {
  return line.startsWith('# yaml-language-server:') || /^# (?:从 .+ 导入|留自[0-9]{4}年.*期)$/u.test(line);
}
