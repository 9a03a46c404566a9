import type { ReactNode } from 'react';
import { Button, Select } from 'antd';
import { useStore } from 'zustand';
import { recordKinds, registers, type RecordKind } from '#shared/domain/record/register.ts';
import { useAppStore } from '../../api/store-registry.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AppliedPart } from './applied-part.tsx';
import { ColumnsPart } from './columns-part.tsx';
import { DryRunPart } from './dry-run-part.tsx';
import { useExchangeWords } from './exchange-words.ts';
import { SheetDrop } from './sheet-drop.tsx';
import { createImportDesk } from './import-desk.ts';
import { ProgressPart } from './progress-part.tsx';
import { SheetPart } from './sheet-part.tsx';
import { SourcePart } from './source-part.tsx';

/** A sheet on its way in: what it is, what would become of it, and then, when the officer says so, in. */
export function ImportPart(): ReactNode {
  const language = useLanguage();
  const words = useExchangeWords();
  const desk = useAppStore(createImportDesk);
  const { file, form, error } = useStore(desk.store);
  return (
    <>
      <AppliedPart desk={desk} />
      <div className="import-bar">
        <label className="import-register">
          <span>{words.register}</span>
          <Select<RecordKind>
            aria-label={words.register}
            popupMatchSelectWidth={false}
            value={form.kind}
            options={recordKinds.map((value) => ({ value, label: registers[value].name[language] }))}
            onChange={(kind) => void desk.choose({ kind })}
          />
        </label>
        {file !== null && (
          <>
            <span className="import-file">{words.file(file.name)}</span>
            <Button onClick={() => void desk.clear()}>{words.another}</Button>
          </>
        )}
      </div>
      {file === null && <SheetDrop desk={desk} />}
      <ProgressPart desk={desk} />
      {error !== null && <ErrorNotice error={error} />}
      <SheetPart desk={desk} />
      <ColumnsPart desk={desk} />
      <SourcePart desk={desk} />
      <DryRunPart desk={desk} />
    </>
  );
}
