/** Why a command cannot run that only the command line knows: a wrong option, an answer that was not given. The message is for
 * users. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
