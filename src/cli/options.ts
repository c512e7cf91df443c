import type { ReportFormat } from '../report/formats.js';
import type { ColorChoice } from '../report/paint.js';
import type { CompileOfficeOptions } from '../session/compile-office.js';
import type { FacesAsked, VerifyRequest } from '../session/options.js';
import type { PaperFormat } from '../session/paper-format.js';
import type { Format } from '../session/product.js';
import type { PlaceAsked } from './accepted-place.js';
import type { MonthAsked } from './feedback-command.js';

interface CommonOptions {
  readonly color: ColorChoice;
}

export interface CompileFlags extends CommonOptions, CompileOfficeOptions {
  readonly timing?: true;
  readonly watch?: true;
  readonly open?: true;
}

export interface ReleaseOptions
  extends Omit<CompileFlags, 'draft' | 'clean' | 'all' | 'force' | 'timing' | 'watch' | 'open'> {
  readonly again?: true;
  readonly reason?: string;
  readonly correction?: true;
  readonly supplement?: true;
}

export interface VerifyOptions extends CommonOptions, VerifyRequest {
  readonly json?: true;
}

export interface CheckFlags extends CommonOptions {
  readonly fonts: FacesAsked;
  readonly format: ReportFormat;
  readonly output?: string;
  readonly strict?: true;
  readonly fix?: true;
  readonly diff?: true;
  readonly byUnit?: true;
  readonly statistics?: true;
  readonly accept?: readonly PlaceAsked[];
  readonly reason?: string;
  readonly dryRun?: true;
  readonly timing?: true;
}

export interface FontsOptions extends CommonOptions {
  readonly fonts: FacesAsked;
}

export interface FormOptions extends CommonOptions {
  readonly output?: string;
}

export interface TestPageOptions extends FontsOptions {
  readonly output?: string;
}

export interface DiffOptions extends FontsOptions {
  readonly format?: readonly Format[];
  readonly output?: string;
  readonly byUnit?: true;
}

export interface ListOptions extends FontsOptions {
  readonly json?: true;
  readonly fit?: true;
}

export interface NewOptions extends CommonOptions {
  readonly unit?: string;
  readonly section?: string;
  readonly headline?: string;
  readonly attendees?: string;
  readonly date?: string;
  readonly body?: string;
  readonly bodyFile?: string;
  readonly edit?: true;
  readonly file?: string;
}

export interface ImportOptions extends CommonOptions {
  readonly output?: string;
  readonly dryRun?: true;
  readonly format: 'pretty' | 'json';
}

export interface NextOptions extends CommonOptions {
  readonly date?: string;
  readonly supplement?: true;
  readonly number?: number;
}

export interface HoldOptions extends CommonOptions {
  readonly to?: string;
}

export interface MoveOptions extends CommonOptions {
  readonly to: string;
}

export interface ReceiveOptions extends CommonOptions {
  readonly output?: string;
  readonly dryRun?: true;
  readonly choose?: string;
}

export interface AnnualOptions extends FontsOptions {
  readonly output?: string;
}

export interface FeedbackOptions extends CommonOptions {
  readonly month?: MonthAsked;
  readonly year?: number;
  readonly output?: string;
}

/** A period: the words of each option; `true`: none were written. */
export interface PeriodOptions {
  readonly month?: string | true;
  readonly quarter?: string | true;
  readonly year?: string | true;
}

export interface TallyOptions extends CommonOptions, PeriodOptions {
  readonly why?: string;
  readonly json?: true;
  readonly release?: true;
  readonly again?: true;
}

export interface PaperOptions extends FontsOptions, PeriodOptions {
  readonly format?: readonly PaperFormat[];
  readonly output?: string;
  readonly force?: true;
}

export interface LearnOptions extends CommonOptions {
  readonly output?: string;
  readonly dryRun?: true;
}

export interface SchemaOptions extends CommonOptions {
  readonly write?: true;
}
