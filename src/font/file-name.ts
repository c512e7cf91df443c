/** What files with faces in them are called. */
const ending = /\.(?:ttf|otf|ttc|otc)$/i;
const webEnding = /\.woff2?$/i;
const withFace = /^(.*\.(?:ttf|otf|ttc|otc))#(.+)$/i;

/** Whether a file's name is that of a font which can be read. */
export function hasFontEnding(name: string): boolean {
  return ending.test(name);
}

/** What an office wrote under 字体, if it means a file: its path, and which face of it (`path.ttc#Face Name` or
 * `path.ttc#1`); undefined if it means the name of an installed font. */
export function fontFileName(
  wanted: string,
): { readonly path: string; readonly face: string | undefined } | undefined {
  const [, path, face] = withFace.exec(wanted) ?? [];
  if (path !== undefined) return { path, face };
  const isFile = /[\\/]/.test(wanted) || ending.test(wanted) || webEnding.test(wanted);
  return isFile ? { path: wanted, face: undefined } : undefined;
}
