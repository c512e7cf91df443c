import { InvalidArgumentError } from 'commander';

/** A place that was asked for: `路径:行:列`, and behind `=` what is said of it. */
export interface PlaceAsked {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly said?: string;
}

/** Reads a place behind `--accept`, and puts it behind those before it. */
export function placesAsked(word: string, before: readonly PlaceAsked[] = []): readonly PlaceAsked[] {
  const [, path, line, column, said] =
    /^(.+?)[:：](\d+)[:：](\d+)[:：]?(?:[=＝](.+))?$/u.exec(word.trim()) ?? [];
  if (path === undefined || line === undefined || column === undefined)
    throw new InvalidArgumentError(`选项“--accept”应为检查列出的“路径:行:列”，现为“${word}”`);
  const name = said?.trim();
  return [...before, { path, line: Number(line), column: Number(column), ...(name ? { said: name } : {}) }];
}
