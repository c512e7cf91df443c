import type { TestProject } from 'vitest/node';
import { keepBuilt } from './keep-built.js';

/** Builds the project where the embedded faces in dist/ are not cut by the sources as they are. */
export default function setup(project: TestProject): void {
  keepBuilt(project, 'faces');
}
