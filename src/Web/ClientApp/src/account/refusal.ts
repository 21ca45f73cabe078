import type { AccountWords } from '../words/account';
import type { Words } from '../words/words';
import type { Refused } from './request';

/** Why something was not done and what to do now, in the reader's language. */
export function refusal(say: AccountWords, refused: Refused): string {
  const known = say.refused.types[refused.type.replace('urn:orleanshub:', '')];
  if (known !== undefined) return known;
  switch (refused.status) {
    case 0:
      return say.refused.unsent;
    case 401:
      return say.refused.expired;
    case 403:
      return say.refused.forbidden;
    case 404:
      return say.refused.gone;
    case 409:
      return say.refused.overtaken;
    case 429:
      return say.refused.limited(Math.max(1, Math.ceil((refused.retryAfter ?? 60) / 60)));
    case 503:
      return say.refused.busy;
    default:
      return refused.status < 500 ? say.refused.invalid : say.refused.busy;
  }
}

/** Why something was not read: nothing of the reader's was under way, so nothing is said of what was not sent or stored. */
export function unread(words: Words, say: AccountWords, refused: Refused): string {
  return refused.status === 0 || refused.status >= 500 ? words.error.title : refusal(say, refused);
}
