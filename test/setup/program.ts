import type { TestProject } from 'vitest/node';
import { keepBuilt } from './keep-built.js';

/** Builds the project where the program in dist/ is not that of the sources as they are. */
export default function setup(project: TestProject): void {
  keepBuilt(project, 'program');
}
