/** Knows what is said of a session that is not simply where it lies; refuses to know how it looks. */

/** Lifted is in the hand, ghost the place it left, along what moves with it. */
export type Grip = 'lifted' | 'ghost' | 'along'

/** What is heard before the session, so that one in the hand is not taken for one that lies there. */
export const gripWords = { none: '', ghost: 'Old place: ', lifted: 'In the hand: ', along: 'Goes along: ' } as const
