import type { ProseRule } from '../rule.js';
import { angleBrackets } from './angle-brackets.js';
import { commaInList } from './comma-in-list.js';
import { dash } from './dash.js';
import { dashWithNamely } from './dash-with-namely.js';
import { earlyStop } from './early-stop.js';
import { ellipsis } from './ellipsis.js';
import { ellipsisWithEtc } from './ellipsis-with-etc.js';
import { emptyPair } from './empty-pair.js';
import { enumerationAfterOrdinal } from './enumeration-after-ordinal.js';
import { enumerationBeforeEtc } from './enumeration-before-etc.js';
import { enumerationBetweenTitles } from './enumeration-between-titles.js';
import { halfwidth } from './halfwidth.js';
import { halfwidthBrackets } from './halfwidth-brackets.js';
import { headlineEnd } from './headline-end.js';
import { hyphenBetweenNames } from './hyphen-between-names.js';
import { latinInBrackets } from './latin-in-brackets.js';
import { leadingMark } from './leading-mark.js';
import { loneStraightQuote } from './lone-straight-quote.js';
import { markBesideDash } from './mark-beside-dash.js';
import { nestedQuotes } from './nested-quotes.js';
import { numberRange } from './number-range.js';
import { quoteForm } from './quote-form.js';
import { repeated } from './repeated.js';
import { saidSemicolon } from './said-semicolon.js';
import { semicolonAfterStop } from './semicolon-after-stop.js';
import { space } from './space.js';
import { straightQuotes } from './straight-quotes.js';
import { titleMarks } from './title-marks.js';
import { tooManyMarks } from './too-many-marks.js';
import { twoColons } from './two-colons.js';
import { unpaired } from './unpaired.js';
import { yearRange } from './year-range.js';

/** Marks, by GB/T 15834. */
export const punctuationRules: readonly ProseRule[] = [
  halfwidth,
  halfwidthBrackets,
  latinInBrackets,
  straightQuotes,
  angleBrackets,
  unpaired,
  emptyPair,
  leadingMark,
  nestedQuotes,
  ellipsis,
  dash,
  repeated,
  tooManyMarks,
  enumerationBeforeEtc,
  ellipsisWithEtc,
  enumerationBetweenTitles,
  commaInList,
  yearRange,
  numberRange,
  hyphenBetweenNames,
  dashWithNamely,
  markBesideDash,
  space,
  headlineEnd,
  enumerationAfterOrdinal,
  saidSemicolon,
  earlyStop,
  semicolonAfterStop,
  twoColons,
  titleMarks,
  loneStraightQuote,
  quoteForm,
];
