import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where fontconfig's settings are looked for: its own file, if the environment names one, and the user's home. */
export interface FontconfigPlace {
  readonly home: string;
  /** FONTCONFIG_FILE. */
  readonly file?: string;
  /** XDG_DATA_HOME. */
  readonly dataHome?: string;
}

/** The font folders that fontconfig is told of, where there is one; they need not exist. */
export function fontconfigFolders({ home, file, dataHome }: FontconfigPlace): readonly string[] {
  const settings = file === undefined ? ['/etc/fonts/fonts.conf', '/etc/fonts/local.conf'] : [file];
  return [...settings, join(home, '.config/fontconfig/fonts.conf')].flatMap((path) => {
    const found = [...readText(path).matchAll(/<dir(?:\s+prefix="(\w+)")?[^>]*>\s*([^<]+?)\s*<\/dir>/gu)];
    return found.map(([, prefix, folder = '']) => {
      if (prefix === 'xdg') return join(dataHome ?? join(home, '.local/share'), folder);
      return folder.startsWith('~') ? join(home, folder.slice(1)) : folder;
    });
  });
}

function readText(path: string): string {
  try {
    if (!statSync(path).isFile()) return '';
    return readFileSync(path, 'utf8').replace(/<!--[\s\S]*?-->/gu, '');
  } catch {
    return '';
  }
}
