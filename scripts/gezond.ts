/**
 * `node dist/scripts/gezond.js 3000`: exit 0 when the process on this port of this machine is ready, 1 when it is not. For
 * the health check of a container, whose image has no curl.
 */
const GEDULD_MS = 4_000;

const poort = Number(process.argv[2] ?? 3000);
const gereed = await fetch(`http://127.0.0.1:${poort}/health/ready`, { signal: AbortSignal.timeout(GEDULD_MS) }).then(
  (antwoord) => antwoord.ok,
  () => false, // refused, cut off or too late: all the same to whoever asks
);
process.exit(gereed ? 0 : 1);
