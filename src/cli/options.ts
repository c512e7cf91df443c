import type { Format } from '../compile.js';
import type { ReportFormat } from '../report/formats.js';
import type { ColorChoice } from './terminal.js';

interface CommonOptions {
  readonly color: ColorChoice;
}

export interface CompileOptions extends CommonOptions {
  readonly output?: string;
  readonly format: readonly Format[];
  readonly fonts: 'all' | 'embedded';
  readonly strict?: true;
  readonly draft?: true;
  readonly attachSources?: true;
  readonly keepEdited?: true;
  readonly all?: true;
  readonly force?: true;
}

export interface ReleaseOptions extends Omit<CompileOptions, 'draft' | 'all' | 'force'> {
  readonly again?: true;
}

export interface VerifyOptions extends CommonOptions {
  readonly output?: string;
  readonly draft?: true;
  readonly json?: true;
}

export interface CheckOptions extends CommonOptions {
  readonly fonts: 'all' | 'embedded';
  readonly format: ReportFormat;
  readonly output?: string;
  readonly strict?: true;
  readonly fix?: true;
  readonly diff?: true;
  readonly byUnit?: true;
  readonly statistics?: true;
  readonly timing?: true;
}

export interface FontsOptions extends CommonOptions {
  readonly fonts: 'all' | 'embedded';
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
  readonly file?: string;
}

export interface SchemaOptions extends CommonOptions {
  readonly write?: true;
}
