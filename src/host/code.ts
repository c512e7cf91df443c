/** A system error's code, as Node names it: ENOENT; empty if it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** An error as a disk would give it. */
export function errorOf(code: string): Error {
  return Object.assign(new Error(code), { code });
}
