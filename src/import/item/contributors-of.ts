import type { Guess } from '../imported-item.js';

/** Something that tells whose an item is. `said`: it stands in the text as such; `shown`: the file, its folder or the mail bears the name;
 * `hinted`: the text speaks of it. */
export interface UnitEvidence {
  readonly strength: 'said' | 'shown' | 'hinted';
  /** Registered names; undefined if the words name none. */
  readonly units?: readonly string[];
  readonly words: string;
  /** The people named beside them. */
  readonly people?: string;
  /** A Chinese clause. */
  readonly reason: string;
}

/** The units that the evidence names, the strongest first; sure if nothing as strong speaks against it. */
export function contributorsOf(evidence: readonly UnitEvidence[]): Guess<readonly string[]> | undefined {
  const said = evidence.filter(({ strength }) => strength === 'said');
  const shown = evidence.filter(({ strength }) => strength === 'shown');
  const hinted = evidence.filter(({ strength }) => strength === 'hinted');
  if (said.length > 0) return agreed(said, []);
  if (shown.length > 0) return agreed(shown, hinted);
  const [hint] = hinted;
  return hint?.units ? { value: hint.units, reason: hint.reason, isSure: false } : undefined;
}

function agreed(
  evidence: readonly UnitEvidence[],
  weaker: readonly UnitEvidence[],
): Guess<readonly string[]> | undefined {
  const largest = [...evidence].sort((a, b) => (b.units?.length ?? 0) - (a.units?.length ?? 0))[0];
  if (!largest) return undefined;
  const { units } = largest;
  if (!units)
    return {
      value: [largest.words],
      reason: `${largest.reason}，名册里没有这个单位，是新单位的先在 bulletin.yaml 里登记`,
      isSure: false,
    };
  const against = [...evidence, ...weaker].find(
    (other) => !other.units?.every((unit) => units.includes(unit)),
  );
  if (!against) return { value: units, reason: largest.reason, isSure: true };
  return { value: units, reason: `${largest.reason}，但${against.reason}`, isSure: false };
}
