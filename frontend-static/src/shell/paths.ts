// Where a thing of the API is shown, by the kind its id begins with.
const PAGES: Record<string, string> = { council: '/council/', meeting: '/meeting/', proposal: '/p/', convention: '/conventions/', article: '/clause/', activity: '/a/', help: '/help/', ballot: '/v/', notice: '/notice/' }
/** The page of a thing by its id; empty where it has none. */
export const pathOf = (id: string) => {
  const page = PAGES[id.split('_')[0]!]
  return page ? page + id : ''
}
