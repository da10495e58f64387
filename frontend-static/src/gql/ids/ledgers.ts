// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
import type { Operation, IndicatorsQuery, IndicatorsQueryVariables, LedgerListQuery, LedgerListQueryVariables, NamedExportsQuery, NamedExportsQueryVariables, AskNamedExportMutation, AskNamedExportMutationVariables, AnswerNamedExportMutation, AnswerNamedExportMutationVariables } from '../operations'
export const Indicators: Operation<IndicatorsQuery, IndicatorsQueryVariables> = { kind: 'query', id: 'f7dec78840a72bffcfdcc555abd339cbe4d1d6dc184965d8daf57954246dac7b' }
export const LedgerList: Operation<LedgerListQuery, LedgerListQueryVariables> = { kind: 'query', id: 'b8bced86f134be92e6f19529655ab2cfca02feb1bb4614e7c5d12faa947d4683' }
export const NamedExports: Operation<NamedExportsQuery, NamedExportsQueryVariables> = { kind: 'query', id: '2b354b3b95f7130e448897a9e8a88ec1a6553744d959c6eb92e4dac4c703b25b' }
export const AskNamedExport: Operation<AskNamedExportMutation, AskNamedExportMutationVariables> = { kind: 'mutation', id: '988f88f41b80f8b1e595bdbeedadebf07014f024e1e6a2753f96d33a6e8ea19f' }
export const AnswerNamedExport: Operation<AnswerNamedExportMutation, AnswerNamedExportMutationVariables> = { kind: 'mutation', id: 'a14bf0e15bb29518f295fee440680bbb18ef27f287ce2ad501df386ad1ae7b6a' }
