import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The key an office signs its stand copies with. */
export interface OfficeKey {
  /** SPKI in base64. */
  publicKey: string;
  /** Signature in base64. */
  sign(text: string): string;
}

const fileName = 'office-key.pem';

/** The key beside the office's store, made at first use and readable by its owner alone. It is in no copy and no backup. */
export function officeKey(dataDir: string): OfficeKey {
  const file = path.join(dataDir, fileName);
  if (!fs.existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    fs.writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  const key = createPrivateKey(fs.readFileSync(file));
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
  };
}

function readPublicKey(publicKey: string): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
  } catch {
    // What is no key signed nothing.
    return null;
  }
}

/** True when the holder of the key signed this text. */
export function isSigned(text: string, { publicKey, signature }: { publicKey: string; signature: string }): boolean {
  const key = readPublicKey(publicKey);
  return (
    key !== null && key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
  );
}
