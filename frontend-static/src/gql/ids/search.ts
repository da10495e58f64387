// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, SearchQuery, SearchQueryVariables } from '../operations'
export const Search: Operation<SearchQuery, SearchQueryVariables> = { kind: 'query', id: '244e2a36a746dbc38b730104d6661eb6ea5f5e64a9d2a25dde586694b7a74728' }
