import { writeForm } from '../../session/form/make-form.js';
import { sizeText } from '../../source/limits.js';
import { shownPath } from '../../source/shown-path.js';
import type { FormOptions } from '../options.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao form`: the page that an office sends to its units. */
export function runForm({ output }: FormOptions, terminal: Terminal): ExitCode {
  const { path, size, units } = writeForm(output, terminal);
  terminal.out(`${shownPath(path, terminal.workingDirectory)}\n`);
  terminal.err(
    `报送页已生成（${sizeText(size)}，名册里${units}个单位），发给各单位，双击就能打开，不用联网\n`,
  );
  return exitCode.clean;
}
