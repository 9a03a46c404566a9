import type { ClipboardEvent, ReactNode } from 'react';
import { Input, Select } from 'antd';
import { cleanWording } from '#shared/domain/rule-sheet/clean-wording.ts';
import { useQuery } from '../../api/use-query.ts';
import { usePlainText } from '../../ui/bilingual.tsx';
import { Section } from '../../ui/page.tsx';
import type { FieldsProps } from './clause-fields.tsx';
import { useProblem } from './sheet-context.ts';
import { CellProblem } from './sheet-row.tsx';
import { TextField } from './text-field.tsx';
import { useRuleWords } from './rule-words.ts';

/** The official text as the office pastes it; what is pasted is made even at once. */
export function WordingField({ sheet, onChange }: FieldsProps): ReactNode {
  const words = useRuleWords();
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const pasted = cleanWording(event.clipboardData.getData('text/plain'));
    onChange({ wording: `${value.slice(0, selectionStart)}${pasted}${value.slice(selectionEnd)}` });
  };
  return (
    <Section title={words.parts.wording} note={words.wordingCount([...sheet.wording].length)}>
      <p className="muted small">{words.wordingNote}</p>
      <Input.TextArea
        className="sheet-wording"
        lang="zh-CN"
        aria-label={words.parts.wording}
        autoSize={{ minRows: 4, maxRows: 18 }}
        value={sheet.wording}
        onPaste={paste}
        onChange={(event) => onChange({ wording: event.target.value })}
        onBlur={() => onChange({ wording: cleanWording(sheet.wording) })}
      />
    </Section>
  );
}

/** The document, the item and the literal words that the clause rests on. */
export function CitationFields({ sheet: { citation }, onChange }: FieldsProps): ReactNode {
  const words = useRuleWords();
  const { names } = words;
  const plain = usePlainText();
  const problem = useProblem('clause', null, 'citation');
  const sources = useQuery('rule.sources', {}).value ?? [];
  const segments = sources.find(({ id }) => id === citation.sourceId)?.segments ?? [];
  return (
    <Section title={words.parts.citation}>
      <div className="sheet-fields two" data-invalid={problem !== null}>
        <label className="sheet-field">
          <span className="sheet-label">{names.source}</span>
          <Select
            aria-label={names.source}
            value={citation.sourceId}
            showSearch={{ optionFilterProp: 'label' }}
            options={sources.map(({ id, title }) => ({ value: id, label: plain(title) }))}
            onChange={(sourceId) => {
              const [first] = sources.find(({ id }) => id === sourceId)?.segments ?? [];
              onChange({ citation: { ...citation, sourceId, segmentId: first?.id ?? '', line: null } });
            }}
          />
        </label>
        <label className="sheet-field">
          <span className="sheet-label">{names.item}</span>
          <Select
            aria-label={names.item}
            value={citation.segmentId}
            showSearch={{ optionFilterProp: 'label' }}
            options={segments.map(({ id, title }) => ({ value: id, label: plain(title) }))}
            onChange={(segmentId) => onChange({ citation: { ...citation, segmentId, line: null } })}
          />
        </label>
        <TextField
          cell="citation.line"
          label={names.line}
          value={citation.line === null ? '' : String(citation.line)}
          onChange={(text) => onChange({ citation: { ...citation, line: /^[1-9]\d{0,6}$/.test(text.trim()) ? Number(text) : null } })}
        />
        <TextField
          cell="citation.raw"
          label={names.raw}
          lines={2}
          value={citation.raw.join('\n')}
          onChange={(text) => onChange({ citation: { ...citation, raw: text.split('\n') } })}
        />
        <CellProblem text={problem} />
      </div>
    </Section>
  );
}
