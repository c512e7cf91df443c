/** The machine's facts that the font folders hang on; the caller reads it from the machine. */
export interface Machine {
  readonly platform: string;
  readonly home: string;
  /** Windows: the folder of the user's programs' data, %LOCALAPPDATA%. */
  readonly localAppData?: string;
  /** Windows: %WINDIR%. */
  readonly windows?: string;
}

/** The folders where a system keeps its fonts, the user's own first; they need not exist. */
export function systemFontFolders(machine: Machine): readonly string[] {
  const { platform, home } = machine;
  if (platform === 'win32') {
    const local = machine.localAppData ?? `${home}\\AppData\\Local`;
    return [`${local}\\Microsoft\\Windows\\Fonts`, `${machine.windows ?? 'C:\\Windows'}\\Fonts`];
  }
  if (platform === 'darwin') {
    return [
      `${home}/Library/Fonts`,
      '/Library/Fonts',
      '/System/Library/Fonts',
      // Fonts that macOS downloads on demand (华文仿宋 among them), and those that Word brings.
      ...[6, 7, 8].map((version) => `/System/Library/AssetsV2/com_apple_MobileAsset_Font${version}`),
      '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
    ];
  }
  return [
    `${home}/.fonts`,
    `${home}/.local/share/fonts`,
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    '/usr/share/texmf/fonts/opentype/public/fandol',
    '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
    '/opt/kingsoft/wps-office/office6/fonts',
  ];
}
