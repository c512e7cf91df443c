import { homedir, platform } from 'node:os';
import { resolve, sep } from 'node:path';
import type { Bulletin } from '../bulletin/bulletin.js';
import { refuseOutside } from '../folder/read-input.js';
import { fontFileName } from '../font/file-name.js';
import { type Machine, systemFontFolders } from '../font/installed/folders.js';
import { fontconfigFolders } from '../font/installed/fontconfig.js';
import type { FontLibrary } from '../font/library.js';
import { type FontResolution, resolveFonts } from '../font/resolve.js';
import type { Host } from '../host/host.js';
import type { ReadingSurroundings, Surroundings } from './surroundings.js';

type Environment = Pick<Surroundings, 'environment'>;

/** The faces for an office on this machine; with `embedded` only those that come with the product. A library kept from
 * issue to issue saves time. */
export function findFonts(
  bulletin: Bulletin | undefined,
  office: string,
  which: 'all' | 'embedded',
  surroundings: ReadingSurroundings,
  library?: FontLibrary,
): FontResolution {
  const configured = Object.entries(bulletin?.fonts ?? {}).map(([role, { text }]) => [role, text] as const);
  const embeddedOnly = which === 'embedded';
  if (!embeddedOnly) for (const [, text] of configured) refuseLink(surroundings.host, text, office);
  const request = {
    configured: Object.fromEntries(configured),
    baseDirectory: office,
    folders: embeddedOnly ? [] : fontFolders(surroundings),
    embeddedOnly,
  };
  return resolveFonts(request, library);
}

/** A face may lie anywhere, if that is written; what seems to lie in the office's folder does. */
function refuseLink(host: Host, text: string, office: string): void {
  const file = fontFileName(text);
  const path = file && resolve(office, file.path);
  if (path?.startsWith(office + sep)) refuseOutside(host, path, office, { kind: 'faceOutside', path, text });
}

function fontFolders(surroundings: Environment): readonly string[] {
  const { FONTCONFIG_FILE, XDG_DATA_HOME } = surroundings.environment;
  const machine = machineOf(surroundings);
  const configured = fontconfigFolders({
    home: machine.home,
    ...(FONTCONFIG_FILE ? { file: FONTCONFIG_FILE } : {}),
    ...(XDG_DATA_HOME ? { dataHome: XDG_DATA_HOME } : {}),
  });
  return [...new Set([...systemFontFolders(machine), ...configured])];
}

function machineOf({ environment: { LOCALAPPDATA, WINDIR } }: Environment): Machine {
  return {
    platform: platform(),
    home: homedir(),
    ...(LOCALAPPDATA ? { localAppData: LOCALAPPDATA } : {}),
    ...(WINDIR ? { windows: WINDIR } : {}),
  };
}
