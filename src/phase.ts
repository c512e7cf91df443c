import type { Format } from './output/outputs.js';

/** A part of a run: from the process's start on, in order. What a form takes is counted from the pages on. */
export type Phase = 'start' | 'load' | 'read' | 'check' | 'fonts' | 'layout' | Format | 'write';

/** Told when a phase begins; it lasts until the next does, and may come again. */
export type Mark = (phase: Phase) => void;
