import { useEffect, useState } from 'react';
import type { Preview } from '#shared/domain/packet/packet.ts';
import { asApiError } from '../../../api/client.ts';
import { useClient } from '../../../api/use-query.ts';
import type { PdfFile } from '../../../ui/pdf/pdf-file.ts';
import { usePdfFile } from '../../../ui/pdf/use-pdf-file.ts';

export interface Presentation {
  preview: Preview | null;
  file: PdfFile | null;
  /** 0 until the file is read. */
  pages: number;
  failed: boolean;
}

/** The pages of a packet as they are now, set once. */
export function usePresented(id: string): Presentation {
  const client = useClient();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failed, setFailed] = useState(false);
  const { file, failed: unread } = usePdfFile(preview?.url ?? null);
  useEffect(() => {
    let live = true;
    const ask = (): void => {
      client.call('packet.preview', { id }).then(
        (made) => live && setPreview(made),
        (error: unknown) => {
          if (!live) return;
          // A newer preview of the same packet overtook this one: asked for again, it is the same pages.
          if (asApiError(error).code === 'cancelled') ask();
          else setFailed(true);
        },
      );
    };
    ask();
    return () => {
      live = false;
    };
  }, [client, id]);
  return { preview, file, pages: file?.sizes.length ?? 0, failed: failed || unread };
}
