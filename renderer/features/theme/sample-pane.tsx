import { useState, type ReactNode } from 'react';
import { Segmented } from 'antd';
import { useLanguage } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PdfPage } from '../../ui/pdf/pdf-page.tsx';
import { usePdfFile } from '../../ui/pdf/use-pdf-file.ts';
import { useWidth } from '../../ui/use-width.ts';
import type { Looks } from './looks.ts';
import { useThemeWords } from './theme-words.ts';
import { useSample } from './use-sample.ts';

const gutterPx = 16;

/** The pages themselves, set with the looks at hand, and what these looks lack. */
export function SamplePane({ looks }: { looks: Looks }): ReactNode {
  const words = useThemeWords();
  const own = useLanguage();
  const [language, setLanguage] = useState(own);
  const { sample, error } = useSample(looks, language);
  const { file } = usePdfFile(sample?.url ?? null);
  const [host, width] = useWidth();
  const findings = sample?.findings ?? [];
  return (
    <section className="theme-sample" aria-label={words.sample}>
      <header className="theme-sample-head">
        <h2>{words.sample}</h2>
        <Segmented
          aria-label={words.sampleLanguage}
          value={language}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'zh')}
        />
      </header>
      <p className="muted">{words.sampleNote}</p>
      {error !== null && <ErrorNotice error={error} />}
      {findings.length > 0 && (
        <div className="notice notice-warning" role="status">
          <div>
            <p className="notice-title">{words.warnings}</p>
            {findings.map(({ code, where, message }) => (
              <p key={`${code} ${where}`}>{message[own]}</p>
            ))}
          </div>
        </div>
      )}
      <div
        className="pages theme-pages"
        ref={host}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- pages are scrolled by keyboard
        tabIndex={0}
        role="document"
        aria-label={words.sample}
      >
        {file === null ? (
          <div className="pdf-page pdf-page-empty" role="status">
            {words.waiting}
          </div>
        ) : (
          Array.from({ length: file.sizes.length }, (_, at) => at + 1).map((number) => (
            <PdfPage key={number} file={file} number={number} widthPx={Math.max(0, width - 2 * gutterPx)} />
          ))
        )}
      </div>
    </section>
  );
}
