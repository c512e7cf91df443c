import type { Bulletin } from '../../bulletin/bulletin.js';
import { coded } from '../../fault/severity.js';
import { isPureRed } from '../../style/red.js';
import type { StyleDeviations } from '../../style/style.js';
import type { BulletinRule } from '../rule.js';

/** The standard's word on each setting, and whether a value departs from it. */
interface Measure {
  readonly standard: string;
  readonly departs: (deviations: StyleDeviations) => boolean;
}

const far = (value: number | undefined, from: number, tolerance: number): boolean =>
  value !== undefined && Math.abs(value - from) > tolerance;

const measures: Readonly<Record<string, Measure>> = {
  上边距: { standard: '37毫米±1毫米', departs: ({ topMargin }) => far(topMargin, 37, 1) },
  左边距: { standard: '28毫米±1毫米', departs: ({ leftMargin }) => far(leftMargin, 28, 1) },
  每页行数: { standard: '22行', departs: ({ linesPerPage }) => far(linesPerPage, 22, 0) },
  每行字数: { standard: '28字', departs: ({ charactersPerLine }) => far(charactersPerLine, 28, 0) },
  正文字号: { standard: '三号', departs: ({ bodySize }) => far(bodySize, 16, 0) },
  页码: { standard: '外侧', departs: ({ pageNumber = 'outer' }) => pageNumber !== 'outer' },
  红色: {
    standard: '正红（C00000至E00000）',
    departs: ({ red }) => red !== undefined && !isPureRed(red),
  },
  标点挤压: {
    standard: '标点不占满格',
    departs: ({ punctuationCompression = true }) => !punctuationCompression,
  },
  层次标题: {
    standard: '依次用黑体、楷体、仿宋、仿宋',
    departs: ({ levelHeadings = true }) => !levelHeadings,
  },
};

/** Each setting by which the office departs from GB/T 9704: it is listed, not hidden. Headlines and lead sentences are
 * practice, not standard: nothing departs there. */
export const deviation: BulletinRule = {
  sees: 'bulletin',
  codes: ['style/deviation'],
  check: (bulletin) =>
    bulletin.deviationPlaces.flatMap(({ key, span }) => {
      const measure = Object.hasOwn(measures, key) ? measures[key] : undefined;
      if (!measure?.departs(bulletin.deviations)) return [];
      const message = `版式“${key}”由本单位自定为${writtenValue(bulletin, key)}，国标为${measure.standard}`;
      return [{ ...coded('style/deviation'), message, span } as const];
    }),
};

/** The value as written behind its key. */
function writtenValue({ deviationPlaces }: Bulletin, key: string): string {
  const place = deviationPlaces.find((each) => each.key === key);
  const rest = place?.span.file.text.slice(place.span.end, place.span.end + 200) ?? '';
  return /^\s*:\s*([^\s#]+)/u.exec(rest)?.[1] ?? '';
}
