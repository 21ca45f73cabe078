import { icons } from './icons';

/** The icons only staff see, drawn as the others; they are no part of the riders' script. */
export const staffIcons = {
  ...icons,
  pencil: 'M4.5 19.5l1-4.2L16 4.800a2.200 2.200 0 0 1 3.200 3.200L8.700 18.500zM14.200 6.600l3.200 3.200',
  whistle: 'M20.500 9H11.800A5.500 5.500 0 1 0 14 16.500V13h6.500zM9 14.500v.050M9 5.500V4M12.500 6l1-1.600M5.500 6 4.500 4.400',
  sound: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a7.800 7.800 0 0 1 0 11',
  muted: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9.500l5 5M20.500 9.500l-5 5',
  moon: 'M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z',
  keys: 'M3.500 6.500h17v11h-17zM7 10v.050M10.300 10v.050M13.700 10v.050M17 10v.050M8 14h8',
  counter: 'M4 20.500V7h16v13.500M9 7v4M15 7v4M10.500 15h3',
} as const;

export type StaffIconName = keyof typeof staffIcons;
