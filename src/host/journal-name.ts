const beginning = '.kuaibao-journal-';

/** What the journal of a writer that is at a set of files in a folder, or was stopped at it, is called there. */
export function journalName(maker: string): string {
  return `${beginning}${maker}`;
}

/** The maker whose journal bears a name; undefined if it is none. */
export function journalMaker(name: string): string | undefined {
  const maker = name.startsWith(beginning) ? name.slice(beginning.length) : '';
  return /^[A-Za-z0-9-]+$/u.test(maker) ? maker : undefined;
}
