export interface OddOffice {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}
export const oddOffices: readonly OddOffice[];
export function randomOffices(seed: number, count: number): readonly OddOffice[];
export const someOddOffices: readonly OddOffice[];
