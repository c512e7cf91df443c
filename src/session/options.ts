import type { Format } from '../output/outputs.js';
import type { FacesAsked } from '../preflight/print-material.js';

export type { FacesAsked } from '../preflight/print-material.js';

/** How an issue is compiled. */
export interface CompileOptions {
  readonly output?: string;
  readonly format: readonly Format[];
  readonly fonts: FacesAsked;
  readonly strict?: true;
  readonly draft?: true;
  /** A draft without the comments that tell of its findings. */
  readonly clean?: true;
  readonly attachSources?: true;
}

/** The issues to be compared with their records. */
export interface VerifyRequest {
  readonly output?: string;
  readonly draft?: true;
}
