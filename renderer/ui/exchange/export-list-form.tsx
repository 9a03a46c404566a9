import type { ReactNode } from 'react';
import { Button, Select } from 'antd';
import { exportFormats, type ListFilter } from '#shared/domain/exchange/export-list.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import { sensitivities } from '#shared/domain/record/record.ts';
import { useWords } from '../../i18n/words.tsx';
import { Field } from '../editing/field.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useListWords } from './list-words.ts';
import { useExport, type Exporting } from './use-export.ts';

/** The format and the reader of an export. */
export function ExportFields({ exporting }: { exporting: Exporting }): ReactNode {
  const all = useWords();
  const words = useListWords();
  return (
    <>
      {exporting.error !== null && <ErrorNotice error={exporting.error} />}
      <div className="edit-grid">
        <Field label={words.format}>
          <Select
            aria-label={words.format}
            value={exporting.format}
            options={exportFormats.map((value) => ({ value, label: words.formats[value] }))}
            onChange={(format) => exporting.set({ format })}
          />
        </Field>
        <Field label={words.audience} note={words.audienceHint}>
          <Select
            aria-label={words.audience}
            value={exporting.audience}
            options={sensitivities.map((value) => ({ value, label: all.fact.sensitivities[value] }))}
            onChange={(audience) => exporting.set({ audience })}
          />
        </Field>
      </div>
    </>
  );
}

/** An export laid out on a page of its own. */
export function ExportListForm({ kind, filter }: { kind: RecordKind; filter: ListFilter }): ReactNode {
  const words = useListWords();
  const exporting = useExport({ kind, filter });
  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        void exporting.save();
      }}
    >
      <ExportFields exporting={exporting} />
      <Button className="export-save" type="primary" htmlType="submit" loading={exporting.busy}>
        {words.export}
      </Button>
    </form>
  );
}
