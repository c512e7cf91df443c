/** The paths in a line, as a person types them or a terminal writes them when files are dropped on it: parted by blanks, in quotation
 * marks where there are blanks in them, on systems other than Windows also with backslashes before what a shell would read. A line that
 * `isThere` as it stands is one path. */
export function droppedPaths(
  line: string,
  isWindows: boolean,
  isThere: (path: string) => boolean,
): readonly string[] {
  const whole = line.trim();
  if (whole === '') return [];
  if (isThere(whole)) return [whole];
  const piece = isWindows ? /"[^"]*"?|[^\s"]+/gu : /'[^']*'?|"[^"]*"?|(?:\\.|[^\s'"\\])+/gu;
  return (whole.match(piece) ?? []).map((each) => {
    const quoted = /^(['"])(.*?)\1?$/u.exec(each)?.[2];
    return quoted ?? (isWindows ? each : each.replaceAll(/\\(.)/gu, '$1'));
  });
}
