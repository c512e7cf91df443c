import { visible } from '../report/visible.js';
import type { Terminal } from './terminal.js';

const width = 24;

/** How far a long run has come, as a bar at the foot of a terminal; nothing where there is none to watch it. */
export class Progress {
  private readonly isShown: boolean;
  private line = '';

  constructor(
    private readonly total: number,
    private readonly terminal: Terminal,
  ) {
    const { CI, TERM } = terminal.environment;
    this.isShown = terminal.isTerminal.err && !CI && TERM !== 'dumb';
  }

  /** `done` of the total are finished, the last of them `name`. */
  show(done: number, name: string): void {
    const full = Math.round((done / Math.max(1, this.total)) * width);
    this.line = `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${this.total} ${visible(name)}`;
    this.draw();
  }

  /** Lets something be said above the bar. */
  aside(say: () => void): void {
    if (this.isShown) this.terminal.showStatus('');
    say();
    this.draw();
  }

  clear(): void {
    this.line = '';
    if (this.isShown) this.terminal.showStatus('');
  }

  private draw(): void {
    if (this.isShown && this.line !== '') this.terminal.showStatus(this.line);
  }
}
