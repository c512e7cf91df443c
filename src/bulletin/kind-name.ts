/** A kind's name as sections are named: the slash before a sub-section half-width, no blanks about it. */
export function plainKind(name: string): string {
  return name.replace(/\s*[/／]\s*/u, '/').trim();
}
