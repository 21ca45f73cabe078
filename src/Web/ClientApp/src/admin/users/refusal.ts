import { refusal } from '../../account/refusal';
import type { Refused } from '../../account/request';
import type { AccountWords } from '../../words/account';
import type { AdminWords } from '../../words/admin';

/** Why an account was not changed, in the reader's words. */
export function refusalOf(words: AdminWords, account: AccountWords, refused: Refused): string {
  const known = words.users.refused[refused.type.replace('urn:orleanshub:', '')];
  return known ?? refusal(account, refused);
}
