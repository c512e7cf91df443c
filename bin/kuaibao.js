#!/usr/bin/env node
require('../dist/release/start.cjs');
