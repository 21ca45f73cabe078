import { adminEn } from './admin.en';
import { type AdminWords, adminZh } from './admin.zh';
import { language } from './language.svelte';

export type { AdminWords };

const all: Record<typeof language.current, AdminWords> = { 'zh-CN': adminZh, en: adminEn };

export function adminWords(): AdminWords {
  return all[language.current];
}
