/** How our PostgreSQL runs. Given on the command line at each start, so a newer Parley's choices reach an older database. */
export const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: "64MB",
  maintenance_work_mem: "32MB",
  effective_cache_size: "512MB",
  max_wal_size: "512MB",
  fsync: "on",
  synchronous_commit: "on",
  // One writer per row, short statements: threads for reading ahead and compiled queries cost more than they bring.
  io_method: "sync",
  max_logical_replication_workers: "0",
  jit: "off",
  TimeZone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  // A refused statement is told to the program that sent it, which knows whether it matters; a row's content stays out of logs.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_checkpoints: "off",
  logging_collector: "off",
};

/** `settings` as arguments of `postgres`. */
export function argumentsFor(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Passwords over the loopback only: other users of the machine may reach the port too. */
export const DOORS = "host all all 127.0.0.1/32 scram-sha-256\n";

/** The environment of PostgreSQL's programs: ours holds secrets that are not theirs, and PG* or LC_* would change their ways. */
export function environment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "SystemRoot", "TEMP", "TMP"];
  const pairs = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(pairs), LC_ALL: "C", TZ: "UTC" };
}
