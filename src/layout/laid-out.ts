import type { Document } from '../document/document.js';
import type { FontResolution } from '../font/resolve.js';
import type { Style } from '../style/style.js';
import type { Pagination } from './paginate.js';

/** An issue on its pages: what is printed, by which measures and in which faces. */
export interface LaidOut {
  readonly document: Document;
  readonly style: Style;
  readonly fonts: FontResolution;
  readonly pagination: Pagination;
}
