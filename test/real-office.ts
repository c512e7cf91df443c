import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reporter } from 'vitest/node';

/** A real, public issue that lies beside the project where it is developed; its text stays out of the project. */
export const realOffice = fileURLToPath(new URL('../../shared/real/876', import.meta.url));

/** A reporter that says, below what the others print, that tests of the real issue were left out where it is not there. */
export const leftOut: Reporter = {
  onTestRunEnd() {
    if (existsSync(realOffice)) return;
    console.error(
      `Left out: the tests of a real issue, which is not published with the project. They run where it lies in\n${realOffice}: bulletin.yaml, issues/0876 and expected.txt\n`,
    );
  },
};
