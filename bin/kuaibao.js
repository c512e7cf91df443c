#!/usr/bin/env node
import { processTerminal, run } from '../dist/cli/main.js';

process.exitCode = await run(process.argv.slice(2), processTerminal());
