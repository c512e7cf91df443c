declare const unit: unique symbol;

/** Points of a score in fixed point: a whole number of hundredths, so that no sum ever drifts. 50 is half a point. */
export type Points = number & { readonly [unit]: 'hundredths' };

/** So many hundredths, a whole number. */
export const hundredths = (value: number): Points => value as Points;

export const noPoints = hundredths(0);

/** The points that digits say, with at most two decimals: 5, 0.5, 2.25. */
export function pointsIn(digits: string): Points {
  const [whole = '0', decimals = ''] = digits.split('.');
  return hundredths(Number(whole) * 100 + Number(decimals.padEnd(2, '0').slice(0, 2)));
}

/** Points as a person writes them: 5, 0.5, -2.25. */
export function shownPoints(points: Points): string {
  const size = Math.abs(points);
  const decimals = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/u, '');
  const whole = `${points < 0 ? '-' : ''}${Math.floor(size / 100)}`;
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

export function sumOf(all: Iterable<Points>): Points {
  let sum = 0;
  for (const points of all) sum += points;
  return hundredths(sum);
}

export function plus(one: Points, other: Points): Points {
  return hundredths(one + other);
}

export function minus(one: Points, other: Points): Points {
  return hundredths(one - other);
}

/** One of `parts` equal parts, to the nearest hundredth, a half up: of one point among three 0.33, of two 0.67. */
export function partOf(points: Points, parts: number): Points {
  return hundredths(Math.floor((2 * points + parts) / (2 * parts)));
}

/** So many times the points, `factor` in hundredths too (150 is one and a half), to the nearest hundredth, a half up. */
export function timesFactor(points: Points, factor: Points): Points {
  return hundredths(Math.floor((2 * points * factor + 100) / 200));
}

/** So many times the points, `count` a whole number. */
export function timesCount(points: Points, count: number): Points {
  return hundredths(points * count);
}
