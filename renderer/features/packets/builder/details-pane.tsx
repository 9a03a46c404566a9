import type { ReactNode } from 'react';
import { Button, Tabs } from 'antd';
import { useWords } from '../../../i18n/words.tsx';
import { useBuilderView, useFindings, type DetailsTab } from './builder-context.ts';
import { FindingsList } from './findings-list.tsx';
import { PacketDetails } from './packet-details.tsx';
import { ParksDetails } from './parks-details.tsx';
import { SectionDetails } from './section-details.tsx';

const tabs: DetailsTab[] = ['section', 'parks', 'packet', 'findings'];

/** Details of what is chosen, and the one main action at the bottom right. */
export function DetailsPane({ onExport }: { onExport: () => void }): ReactNode {
  const words = useWords();
  const { tab, setTab } = useBuilderView();
  const findings = useFindings();
  const grave = findings.filter((finding) => finding.severity !== 'info').length;
  const bodies: Record<DetailsTab, ReactNode> = {
    section: <SectionDetails />,
    parks: <ParksDetails />,
    packet: <PacketDetails />,
    findings: <FindingsList findings={findings} />,
  };
  return (
    <aside className="details-pane" aria-label={words.builder.details}>
      <Tabs
        destroyOnHidden
        activeKey={tab}
        onChange={(key) => setTab(tabs.find((candidate) => candidate === key) ?? 'section')}
        items={tabs.map((key) => ({
          key,
          label:
            key === 'findings' && grave > 0 ? (
              <>
                {words.builder.tabs[key]} <span className="tab-count">{grave}</span>
              </>
            ) : (
              words.builder.tabs[key]
            ),
          children: bodies[key],
        }))}
      />
      <footer className="details-foot">
        <Button type="primary" onClick={onExport}>
          {words.export.action}
        </Button>
      </footer>
    </aside>
  );
}
