import { hostname } from 'node:os';
import type { Maker } from '../office/maker.js';

/** This process as a writer of files: known by the machine's name and its own number. */
export function processMaker(): Maker {
  const machine = hostname().replace(/[^A-Za-z0-9]/gu, '') || 'here';
  return {
    name: `${machine}-${process.pid}`,
    isRunning: (name) => {
      const [where, number] = name.split('-');
      return where === machine && number !== undefined ? isRunning(Number(number)) : undefined;
    },
    now: () => Date.now(),
  };
}

function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    // It runs and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
