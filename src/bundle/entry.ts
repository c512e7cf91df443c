export { run } from '../cli/main.js';
export { processTerminal } from '../cli/process-terminal.js';
