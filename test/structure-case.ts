import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { layCase } from '../tools/fixture/cases.mjs';

/** Lays the offices of `fixtures/structure/` into a folder, each when it is first asked for: its folder by the case's name. */
export function structureOffices(folder: string): (name: string) => string {
  return (name) => {
    const office = join(folder, 'structure', name);
    if (!existsSync(office)) layCase(name, office);
    return office;
  };
}
