import { homedir, platform } from 'node:os';
import type { Bulletin } from '../bulletin/bulletin.js';
import { type Machine, systemFontFolders } from '../font/installed/folders.js';
import { type FontResolution, resolveFonts } from '../font/resolve.js';
import type { Terminal } from './terminal.js';

/** The faces for an office on this machine; with `embedded` only those that come with the product. */
export function findFonts(
  bulletin: Bulletin | undefined,
  house: string,
  which: 'all' | 'embedded',
  terminal: Terminal,
): FontResolution {
  const configured = Object.entries(bulletin?.fonts ?? {}).map(([role, { text }]) => [role, text] as const);
  return resolveFonts({
    configured: Object.fromEntries(configured),
    baseDirectory: house,
    folders: systemFontFolders(machineOf(terminal)),
    embeddedOnly: which === 'embedded',
  });
}

function machineOf({ environment: { LOCALAPPDATA, WINDIR } }: Terminal): Machine {
  return {
    platform: platform(),
    home: homedir(),
    ...(LOCALAPPDATA ? { localAppData: LOCALAPPDATA } : {}),
    ...(WINDIR ? { windows: WINDIR } : {}),
  };
}
