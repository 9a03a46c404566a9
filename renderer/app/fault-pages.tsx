import type { ReactNode } from 'react';
import { Button } from 'antd';
import { Link, useRouteError } from 'react-router';
import { useWords } from '../i18n/words.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState } from '../ui/states.tsx';

export function LostPage(): ReactNode {
  const words = useWords();
  return (
    <Page title={words.state.pageLost}>
      <EmptyState title={words.state.pageLost} text={words.state.pageLostText} action={<Link to="/">{words.state.toHome}</Link>} />
    </Page>
  );
}

/** A page that failed leaves the window standing: the rail still leads everywhere else. */
export function CrashPage(): ReactNode {
  const words = useWords();
  const error = useRouteError();
  return (
    <Page title={words.state.crash} lead={words.state.crashText}>
      <div role="alert">
        <p className="notice-detail">
          {words.state.technical}
          {words.state.colon}
          {error instanceof Error ? error.message : String(error)}
        </p>
        <p className="button-row">
          <Button type="primary" onClick={() => window.location.reload()}>
            {words.state.retry}
          </Button>
          <Link to="/" reloadDocument>
            {words.state.toHome}
          </Link>
        </p>
      </div>
    </Page>
  );
}
