/** The tickets the reader saw last, in the order of the list: what comes before and after a ticket. */
export const queue: {ids: readonly number[]} = {ids: []};
