import { useEffect, useState } from 'react';
import { themeSchema } from '#shared/domain/theme/theme.ts';
import type { ThemeSample } from '#shared/ipc/contracts/theme-contract.ts';
import type { Language } from '#shared/lib/language.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import type { Looks } from './looks.ts';

/** From the last keystroke to the typesetter. */
const pauseMs = 150;

/** The newest sample of these looks; the one before stays in view while it is set, and while the colours are no colours. */
export function useSample(looks: Looks, language: Language): { sample: ThemeSample | null; error: ApiError | null } {
  const client = useClient();
  const [sample, setSample] = useState<ThemeSample | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  useEffect(() => {
    if (!themeSchema.safeParse(looks.theme).success) return undefined;
    let over = false;
    const timer = setTimeout(() => {
      client.call('theme.sample', { ...looks, language }).then(
        (made) => {
          if (over) return;
          setSample(made);
          setError(null);
        },
        (fault: unknown) => {
          if (!over) setError(asApiError(fault));
        },
      );
    }, pauseMs);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, looks, language]);
  return { sample, error };
}
