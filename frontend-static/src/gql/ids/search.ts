// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, SearchQuery, SearchQueryVariables, SuggestionsQuery, SuggestionsQueryVariables, HotWordsQuery, HotWordsQueryVariables, RelatedQuery, RelatedQueryVariables, HereQuery, HereQueryVariables, SearchReportQuery, SearchReportQueryVariables, IndexStatusQuery, IndexStatusQueryVariables, SynonymsQuery, SynonymsQueryVariables, SynonymPreviewQuery, SynonymPreviewQueryVariables, SaveSynonymsMutation, SaveSynonymsMutationVariables, RemoveSynonymsMutation, RemoveSynonymsMutationVariables } from '../operations'
export const Search: Operation<SearchQuery, SearchQueryVariables> = { kind: 'query', id: '8cf2b5e37a887a97374f3e6c911aa194a902b74ee0a29df24ea3edf2116cbd27' }
export const Suggestions: Operation<SuggestionsQuery, SuggestionsQueryVariables> = { kind: 'query', id: '865e78abb93b1c1410da4738e15481d9aa4d8c436711381e45688ea27f1458a9' }
export const HotWords: Operation<HotWordsQuery, HotWordsQueryVariables> = { kind: 'query', id: '2e8b8364bdcc02450dd644de1cc48799ae274b9bc45dc80acd5c29df7d1407dc' }
export const Related: Operation<RelatedQuery, RelatedQueryVariables> = { kind: 'query', id: 'a15b9ed46786f6ed9ccf8a9e4f850819ba2b850379f931b0d87263ba3be88206' }
export const Here: Operation<HereQuery, HereQueryVariables> = { kind: 'query', id: 'ba313254b5f6665702ace8c13f44db872270749fe976a9d754d1f91e45861001' }
export const SearchReport: Operation<SearchReportQuery, SearchReportQueryVariables> = { kind: 'query', id: '88d0cd00522c98c03ae3fab5624b78aba0aa75ee3b3c1dc12bd3225f4fc35619' }
export const IndexStatus: Operation<IndexStatusQuery, IndexStatusQueryVariables> = { kind: 'query', id: 'd831932ba0c05abfd624898b410f64054be54199eaf7194aa826b8ff0004b28a' }
export const Synonyms: Operation<SynonymsQuery, SynonymsQueryVariables> = { kind: 'query', id: '0ffb8d64947993c2806e3739b97c4b31fb846a638b9dd36ee8a11c49916ed03e' }
export const SynonymPreview: Operation<SynonymPreviewQuery, SynonymPreviewQueryVariables> = { kind: 'query', id: 'ec39ed5add0c0e30ce8ed48e17514a1fc63869ea571f088b84ea9055b257ef3e' }
export const SaveSynonyms: Operation<SaveSynonymsMutation, SaveSynonymsMutationVariables> = { kind: 'mutation', id: '10bb71e775bb542321d8d14607aab6a1ceb012c6583b450579be3e1ec4b86b3b' }
export const RemoveSynonyms: Operation<RemoveSynonymsMutation, RemoveSynonymsMutationVariables> = { kind: 'mutation', id: '539e9fee90b84c1517059b646f703e743a09ab8ea45c4299f82a2404d604c2ce' }
