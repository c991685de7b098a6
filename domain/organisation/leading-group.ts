/**
 * 创建领导小组 (plan O1): a post has a seat in it, and so has whoever takes the post over (O4). A seat opens
 * the papers published to the group, and no case (O5).
 */
export const groupSeats = ['head', 'deputy', 'member'] as const
export type GroupSeat = (typeof groupSeats)[number]
