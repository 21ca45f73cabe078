/** Calls when the reader comes back to the page, or the device to the network; the returned function ends it. */
export function onReturn(call: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') call();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', seen);
  };
}
