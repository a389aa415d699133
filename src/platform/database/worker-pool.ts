/** The worker's plain pg pool, logged in as `tns_worker`: for the relay and the sweeps, which need no entities. */
export const WORKER_POOL = Symbol('WORKER_POOL');
