/** Hands a link to whatever the device shares with, else puts it on the clipboard. */
export async function share(title: string, url: string): Promise<'shared' | 'copied' | 'none'> {
  try {
    if ('share' in navigator) {
      await navigator.share({ title, url });
      return 'shared';
    }
    await (navigator as Navigator).clipboard.writeText(url);
    return 'copied';
  } catch {
    // The reader thought better of it, or the browser does not allow it here.
    return 'none';
  }
}
