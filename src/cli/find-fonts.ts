import { homedir, platform } from 'node:os';
import type { Bulletin } from '../bulletin/bulletin.js';
import { type Machine, systemFontFolders } from '../font/installed/folders.js';
import { fontconfigFolders } from '../font/installed/fontconfig.js';
import { type FontResolution, resolveFonts } from '../font/resolve.js';
import type { Terminal } from './terminal.js';

/** The faces for an office on this machine; with `embedded` only those that come with the product. */
export function findFonts(
  bulletin: Bulletin | undefined,
  house: string,
  which: 'all' | 'embedded',
  terminal: Pick<Terminal, 'environment'>,
): FontResolution {
  const configured = Object.entries(bulletin?.fonts ?? {}).map(([role, { text }]) => [role, text] as const);
  return resolveFonts({
    configured: Object.fromEntries(configured),
    baseDirectory: house,
    folders: fontFolders(terminal),
    embeddedOnly: which === 'embedded',
  });
}

function fontFolders(terminal: Pick<Terminal, 'environment'>): readonly string[] {
  const { FONTCONFIG_FILE, XDG_DATA_HOME } = terminal.environment;
  const machine = machineOf(terminal);
  const told = fontconfigFolders({
    home: machine.home,
    ...(FONTCONFIG_FILE ? { file: FONTCONFIG_FILE } : {}),
    ...(XDG_DATA_HOME ? { dataHome: XDG_DATA_HOME } : {}),
  });
  return [...new Set([...systemFontFolders(machine), ...told])];
}

function machineOf({ environment: { LOCALAPPDATA, WINDIR } }: Pick<Terminal, 'environment'>): Machine {
  return {
    platform: platform(),
    home: homedir(),
    ...(LOCALAPPDATA ? { localAppData: LOCALAPPDATA } : {}),
    ...(WINDIR ? { windows: WINDIR } : {}),
  };
}
