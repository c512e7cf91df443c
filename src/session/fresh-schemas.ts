import { dirname, join } from 'node:path';
import { bulletinAbove } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { type Refusal, Refused } from '../refusal/refusal.js';
import { schemaFileName, schemaFolder, schemaKinds } from '../schema/schema-file.js';
import { limitsFrom } from './limits.js';
import type { WritingSurroundings } from './surroundings.js';

/** The state of an office's schemas: brought up to date, or why they could not be. */
export type SchemaUpdate =
  | { readonly kind: 'refreshed' }
  | { readonly kind: 'notRefreshed'; readonly refusal: Refusal };

/** Brings what editors are told up to date, where an office has it and its configuration was changed since. Gives what became
 * of each such office's. `folders` are absolute, in or below those that hold a `bulletin.yaml`. */
export async function freshenSchemas(
  folders: Iterable<string>,
  surroundings: WritingSurroundings,
): Promise<readonly SchemaUpdate[]> {
  const { host, workingDirectory } = surroundings;
  const news: SchemaUpdate[] = [];
  const bulletins = [...folders].flatMap((folder) => bulletinAbove(host, folder) ?? []);
  for (const bulletin of new Set(bulletins)) {
    const office = dirname(bulletin);
    const changed = host.stat(bulletin)?.changed ?? 0;
    const kinds = schemaKinds.filter((kind) => {
      const made = host.stat(join(office, schemaFolder, schemaFileName(kind)))?.changed;
      // What was made in the same tick of the disk's clock may be older or newer.
      return made !== undefined && made <= changed;
    });
    if (kinds.length === 0) continue;
    const [{ refreshSchemas }, { readBulletin }] = await Promise.all([
      import('./schema-files.js'),
      import('../bulletin/read-bulletin.js'),
    ]);
    const { file, diagnostic } = readInput(host, bulletin, workingDirectory, limitsFrom(surroundings));
    const { value } = diagnostic ? {} : readBulletin(file);
    // Of a configuration that cannot be read nothing is known.
    if (!value) continue;
    try {
      const written = refreshSchemas(host, office, kinds, value);
      if (written.length > 0) news.push({ kind: 'refreshed' });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      news.push({ kind: 'notRefreshed', refusal: error.refusal });
    }
  }
  return news;
}
