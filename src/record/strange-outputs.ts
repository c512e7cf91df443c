import type { Manifest, OutputRecord } from './manifest.js';

/** A file at an output's place that is not as kuaibao has made it: a new output would take its place, and it would be lost. */
export interface StrangeOutput {
  /** `edited`: a record tells of an output of this name. `unknown`: none does. */
  readonly kind: 'edited' | 'unknown';
  readonly name: string;
}

/** Of files that lie at outputs' places, those whose bytes none of the records tells of, in their order. */
export function strangeOutputs(
  present: readonly OutputRecord[],
  records: readonly Pick<Manifest, 'outputs' | 'others'>[],
): readonly StrangeOutput[] {
  const known = records.flatMap(({ outputs, others = [] }) => [...outputs, ...others]);
  const digests = new Set(known.map(({ sha256 }) => sha256));
  const names = new Set(known.map(({ name }) => name));
  return present
    .filter(({ sha256 }) => !digests.has(sha256))
    .map(({ name }) => ({ kind: names.has(name) ? 'edited' : 'unknown', name }));
}

/** A record with what an earlier one tells of outputs that are not made anew (of another format) and are still there. */
export function withOthers(
  manifest: Manifest,
  before: Manifest | undefined,
  isThere: (name: string) => boolean,
): Manifest {
  const names = new Set(manifest.outputs.map(({ name }) => name));
  const others = [...(before?.outputs ?? []), ...(before?.others ?? [])].filter(
    ({ name }) => !names.has(name) && isThere(name),
  );
  return others.length > 0 ? { ...manifest, others } : manifest;
}
