import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { BilingualText } from '../../ui/bilingual.tsx';

/** Records by their names, each leading to its page. */
export const RefList = ({ refs }: { refs: readonly RecordRef[] }): ReactNode => (
  <ul className="plain-list">
    {refs.map((ref) => (
      <li key={ref.id}>
        <Link to={`/registers/${ref.kind}/${ref.id}`}>
          <BilingualText quiet text={ref.name} />
        </Link>
      </li>
    ))}
  </ul>
);
