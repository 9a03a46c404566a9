import type { ReactNode } from 'react';
import type { ChangeLine } from '#shared/domain/change/change-line.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText } from '../bilingual.tsx';
import { useHistoryWords } from './history-words.ts';

/** What a change touched, each with its value before and after. */
export function ChangeLines({ lines }: { lines: readonly ChangeLine[] }): ReactNode {
  const language = useLanguage();
  const words = useHistoryWords();
  return (
    <ul className="change-lines">
      {lines
        .map((line, at) => ({ line, place: `${line.what} ${at}` }))
        .map(({ line, place }) => (
          <li key={place} className="change-line">
            <span className="change-label">
              {words.what[line.what]} · {line.label[language]}
            </span>
            <span className="change-values">
              <span className="visually-hidden">{words.from} </span>
              <del>{line.before === null ? words.nothing : <BilingualText quiet text={line.before} />}</del>
              <span aria-hidden> → </span>
              <span className="visually-hidden"> {words.to} </span>
              <ins>{line.after === null ? words.nothing : <BilingualText quiet text={line.after} />}</ins>
            </span>
          </li>
        ))}
    </ul>
  );
}
