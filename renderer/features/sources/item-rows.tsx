import { useId, useRef, type ReactNode } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber } from 'antd';
import { Field } from '../../ui/editing/field.tsx';
import { startItem, type ItemForm } from './source-document-form.ts';
import { useSourceFormWords } from './source-words.ts';

interface ItemRowsProps {
  items: ItemForm[];
  /** Lines are asked for in documents that are kept as text. */
  lines: boolean;
  /** By the property of the input, e.g. `segments.0.title`. */
  problems: Readonly<Record<string, string>>;
  onChange: (items: ItemForm[]) => void;
}

interface ItemProps extends Omit<ItemRowsProps, 'items' | 'onChange'> {
  item: ItemForm;
  at: number;
  onChange: (item: ItemForm) => void;
  onRemove: () => void;
}

function Item({ item, at, lines, problems, onChange, onRemove }: ItemProps): ReactNode {
  const words = useSourceFormWords();
  const name = useId();
  const problem = (property: string): string | undefined => problems[`segments.${at}.${property}`];
  return (
    <div className="source-item" role="group" aria-labelledby={name}>
      <div className="source-item-head">
        <span id={name}>{words.item(at + 1)}</span>
        <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={words.removeItem(at + 1)} onClick={onRemove} />
      </div>
      <div className="edit-grid">
        <Field label={words.titleZh} half problem={problem('title')}>
          <Input value={item.titleZh} maxLength={300} onChange={(event) => onChange({ ...item, titleZh: event.target.value })} />
        </Field>
        <Field label={words.titleEn} half>
          <Input value={item.titleEn} maxLength={300} onChange={(event) => onChange({ ...item, titleEn: event.target.value })} />
        </Field>
        <Field label={words.publisherZh} half>
          <Input value={item.publisherZh} maxLength={300} onChange={(event) => onChange({ ...item, publisherZh: event.target.value })} />
        </Field>
        <Field label={words.publisherEn} half>
          <Input value={item.publisherEn} maxLength={300} onChange={(event) => onChange({ ...item, publisherEn: event.target.value })} />
        </Field>
        <Field label={words.publishedOn} problem={problem('publishedOn')}>
          <Input
            value={item.publishedOn}
            placeholder={words.dayHint}
            onChange={(event) => onChange({ ...item, publishedOn: event.target.value })}
          />
        </Field>
        {lines && (
          <div className="source-item-lines">
            <Field label={words.lineFrom}>
              <InputNumber
                aria-label={words.lineFrom}
                min={1}
                precision={0}
                value={item.lineFrom}
                onChange={(line) => onChange({ ...item, lineFrom: line ?? 1 })}
              />
            </Field>
            <Field label={words.lineTo} problem={problem('lineTo') ?? (item.id === null ? undefined : problems[item.id])}>
              <InputNumber
                aria-label={words.lineTo}
                min={1}
                precision={0}
                value={item.lineTo}
                onChange={(line) => onChange({ ...item, lineTo: line ?? 1 })}
              />
            </Field>
          </div>
        )}
      </div>
    </div>
  );
}

/** The items of a document in their order. */
export function ItemRows({ items, lines, problems, onChange }: ItemRowsProps): ReactNode {
  const words = useSourceFormWords();
  const more = useRef<HTMLButtonElement>(null);
  const add = (): void => {
    const last = items.at(-1)?.lineTo ?? 1;
    onChange([...items, { ...startItem(crypto.randomUUID()), ...(lines ? { lineFrom: last, lineTo: last } : {}) }]);
  };
  return (
    <fieldset className="edit-group edit-wide">
      <legend>{words.items}</legend>
      <div>
        {items.map((item, at) => (
          <Item
            key={item.key}
            item={item}
            at={at}
            lines={lines}
            problems={problems}
            onChange={(next) => onChange(items.map((other) => (other.key === item.key ? next : other)))}
            onRemove={() => {
              onChange(items.filter((other) => other.key !== item.key));
              more.current?.focus();
            }}
          />
        ))}
      </div>
      <Button ref={more} icon={<PlusOutlined aria-hidden />} onClick={add}>
        {words.addItem}
      </Button>
      <p className="muted small">{words.itemsText}</p>
    </fieldset>
  );
}
