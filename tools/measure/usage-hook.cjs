// Tells at a run's end how much of the processor and of memory it took: microseconds and kilobytes.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(`\nusage ${userCPUTime + systemCPUTime} ${maxRSS}\n`);
});
