import type { ReactNode } from 'react';
import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import { templateNames, templates } from '#shared/domain/packet/template.ts';
import { sensitivities } from '#shared/domain/record/record.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { ApprovalField } from '../approval/approval-field.tsx';
import { CopyFields } from '../export/copy-fields.tsx';
import { PastExports } from '../export/past-exports.tsx';
import { useBuilderView, useDraft } from './builder-context.ts';
import { retemplated } from './draft-changes.ts';
import { LayoutField } from './pages/layout-field.tsx';
import { SaveTemplate } from './save-template.tsx';

function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }): ReactNode {
  return (
    <div className="field">
      <div className="field-head">
        <span className="field-label">{label}</span>
      </div>
      {children}
      {hint !== undefined && <p className="field-note">{hint}</p>}
    </div>
  );
}

/** What concerns the whole packet. */
export function PacketDetails(): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { builder, packetId } = useBuilderView();
  const draft = useDraft();
  const put = (change: Partial<PacketDraft>, run?: string): void => builder.edit((before) => ({ ...before, ...change }), run);
  return (
    <div className="details">
      <Field label={words.packet.template}>
        <Select
          aria-label={words.packet.template}
          value={draft.template}
          options={templates.map((template) => ({ value: template, label: templateNames[template][language] }))}
          onChange={(template) => builder.edit((before) => retemplated(before, template))}
        />
      </Field>
      <Field label={words.packet.language}>
        <Select
          aria-label={words.packet.language}
          value={draft.language}
          options={packetLanguageSchema.options.map((option) => ({ value: option, label: words.investor.languages[option] }))}
          onChange={(value) => put({ language: value })}
        />
      </Field>
      <LayoutField draft={draft} onChange={(bilingualLayout) => put({ bilingualLayout })} />
      <Field label={words.packet.audience} hint={words.packet.audienceHint}>
        <Select
          aria-label={words.packet.audience}
          value={draft.audience}
          options={sensitivities.map((level) => ({ value: level, label: words.packet.audiences[level] }))}
          onChange={(audience) => put({ audience })}
        />
      </Field>
      <Field label={words.builder.watermark} hint={words.builder.watermarkHint}>
        <Input
          aria-label={words.builder.watermark}
          maxLength={60}
          value={draft.watermark ?? ''}
          onChange={(event) => put({ watermark: event.target.value === '' ? null : event.target.value }, 'watermark')}
        />
      </Field>
      <CopyFields draft={draft} onChange={put} />
      <Field label={words.builder.asOf} hint={words.builder.asOfHint}>
        <DatePicker
          aria-label={words.builder.asOf}
          value={draft.asOf === null ? null : dayjs(draft.asOf)}
          onChange={(day) => put({ asOf: day === null ? null : day.format('YYYY-MM-DD') })}
        />
      </Field>
      <ApprovalField />
      <SaveTemplate />
      <PastExports packetId={packetId} />
    </div>
  );
}
