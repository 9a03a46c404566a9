import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

const LISTEN = '0A';

const attempt = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    // A process may end while it is being read.
    return otherwise;
  }
};

const allPids = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

const commandLine = (pid: number): string => attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '');

/** The parent, read behind the last bracket because a program's name may hold any sign. */
const parentOf = (pid: number): number =>
  attempt(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  }, 0);

/** Every process whose command line holds the text, and their descendants; never the asking process. */
export const processTree = (marker: string): number[] => {
  const pids = allPids().filter((pid) => pid !== process.pid);
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]));
  const tree = new Set(pids.filter((pid) => commandLine(pid).includes(marker)));
  for (let before = -1; before !== tree.size;) {
    before = tree.size;
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid);
  }
  return [...tree];
};

/** Socket inodes of TCP listeners, IPv4 and IPv6, with their hexadecimal local address. */
const listeningSockets = (): Map<string, string> => {
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
    attempt(() => readFileSync(table, 'utf8'), '')
      .split('\n')
      .slice(1),
  );
  const rows = lines.map((line) => line.trim().split(/\s+/));
  return new Map(rows.flatMap((row) => (row[3] === LISTEN ? [[row[9] ?? '', row[1] ?? '']] : [])));
};

const socketsOf = (pid: number): string[] => {
  const folder = `/proc/${pid}/fd`;
  const links = attempt(() => readdirSync(folder), []).map((fd) => attempt(() => readlinkSync(`${folder}/${fd}`), ''));
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
};

/** TCP ports on which the processes listen, as `pid address`. */
export const tcpListeners = (pids: readonly number[]): string[] => {
  const listening = listeningSockets();
  return pids.flatMap((pid) => socketsOf(pid).flatMap((inode) => (listening.has(inode) ? [`${pid} ${listening.get(inode)}`] : [])));
};
