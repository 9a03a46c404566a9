import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useOutputsWords } from './outputs-words.ts';
import './outputs.css';

/** The ways to the log and to a batch of the packet. */
export function OutputLinks({ packetId }: { packetId: string }): ReactNode {
  const words = useOutputsWords();
  return (
    <p className="output-links">
      <Link to={`/packets/${packetId}/batch`}>{words.batch.link}</Link>
      <Link to="/exports">{words.log.link}</Link>
    </p>
  );
}
