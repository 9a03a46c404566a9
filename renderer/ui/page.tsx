import { useEffect, type ReactNode } from 'react';
import { LeftOutlined } from '@ant-design/icons';
import { Link, type To } from 'react-router';
import { useWords } from '../i18n/words.tsx';

interface PageProps {
  title: string;
  heading?: ReactNode;
  lead?: ReactNode;
  back?: { to: To; label: string };
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of a page: where it leads back to, its one heading, its actions. */
export function Page({ title, heading, lead, back, actions, children }: PageProps): ReactNode {
  const { product } = useWords();
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-head-text">
          {back !== undefined && (
            <Link className="page-back" to={back.to}>
              <LeftOutlined aria-hidden /> {back.label}
            </Link>
          )}
          <h1>{heading ?? title}</h1>
          {lead !== undefined && <div className="page-lead">{lead}</div>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  note,
  id,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  id?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <section className="section" {...(id === undefined ? {} : { id })}>
      <div className="section-head">
        <h2>{title}</h2>
        {note !== undefined && <p className="section-note">{note}</p>}
      </div>
      {children}
    </section>
  );
}
