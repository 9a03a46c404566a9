/** Parts of the store a page may hold; `changed` names those a command touched. */
export type Topic = 'record' | 'investor' | 'packet' | 'settings' | 'store';

/** What main tells the page without being asked. */
export type AppEvent =
  | { type: 'changed'; topics: Topic[] }
  | { type: 'progress'; jobId: string; phase: 'preflight' | 'freeze' | 'typeset' | 'check' | 'write'; done: number; total: number }
  /** A batch on its way: how many packets are through, and the last of them. */
  | { type: 'batch'; jobId: string; done: number; total: number; name: string }
  /** A presented packet was turned to a page; `turn` counts every turning since the program began, so that the last one tells. */
  | { type: 'presented'; packetId: string; page: number; turn: number }
  /** An import on its way: the file is read, compared with the store, written. */
  | { type: 'exchange'; jobId: string; phase: 'read' | 'compare' | 'write'; done: number; total: number };
