const beginning = '.kuaibao-journal-';

/** The name, in a folder, of the journal of a writer that is at a set of files there, or was stopped at it. */
export function journalName(writerName: string): string {
  return `${beginning}${writerName}`;
}

/** The writer whose journal bears a name; undefined if it is none. */
export function journalWriter(name: string): string | undefined {
  const writerName = name.startsWith(beginning) ? name.slice(beginning.length) : '';
  return /^[A-Za-z0-9-]+$/u.test(writerName) ? writerName : undefined;
}
