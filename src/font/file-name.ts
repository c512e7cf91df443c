const readable = '\\.(?:ttf|otf|ttc|otc)';
const readableName = new RegExp(`${readable}$`, 'i');
const webName = /\.woff2?$/i;
const withFace = new RegExp(`^(.*${readable})#(.+)$`, 'i');

/** Whether a file's name is that of a font which can be read. */
export function hasFontEnding(name: string): boolean {
  return readableName.test(name);
}

/** Whether a file's name is that of a font of any kind, those made for the web included. */
export function isFontName(name: string): boolean {
  return readableName.test(name) || webName.test(name);
}

/** Reads what an office wrote under 字体, if it means a file: its path, and which face of it (`path.ttc#Face Name` or
 * `path.ttc#1`); undefined if it means the name of an installed font. */
export function fontFileName(
  wanted: string,
): { readonly path: string; readonly face: string | undefined } | undefined {
  const [, path, face] = withFace.exec(wanted) ?? [];
  if (path !== undefined) return { path, face };
  return /[\\/]/.test(wanted) || isFontName(wanted) ? { path: wanted, face: undefined } : undefined;
}
