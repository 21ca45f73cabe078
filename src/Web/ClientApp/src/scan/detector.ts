/** What the browser has for reading codes, where it has it; the types of TypeScript do not know it yet. */
type Detector = { detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = { new (options: { formats: readonly string[] }): Detector; getSupportedFormats: () => Promise<readonly string[]> };

/** A reader of QR codes, or null where the browser has none or gives no camera. */
export async function qrDetector(): Promise<Detector | null> {
  const made = (window as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (made === undefined || !isSecureContext || !('mediaDevices' in navigator)) return null;
  const formats = await made.getSupportedFormats().catch((): readonly string[] => []);
  return formats.includes('qr_code') ? new made({ formats: ['qr_code'] }) : null;
}

/** The page of a station a code names, or null: a code leads nowhere but into these pages. */
export function stationPath(text: string): string | null {
  try {
    const { pathname, protocol } = new URL(text);
    return /^https?:$/.test(protocol) ? (/^\/s\/[a-z0-9-]{1,40}\/?$/.exec(pathname)?.[0] ?? null) : null;
  } catch {
    return null;
  }
}
