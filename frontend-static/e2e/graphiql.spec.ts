// GraphiQL in the demo: a developer asks the first question.
import { expect, look, test } from './people'

test('the example of GraphiQL runs and answers', async ({ visit }) => {
  const page = await visit({ viewport: { width: 1280, height: 800 } })
  await page.goto('/graphiql')
  await page.getByRole('button', { name: /Execute query/ }).click()
  await expect(page.locator('.result-window')).toContainText('紫麓社区')
  await look(page, 'graphiql-1280')
})
