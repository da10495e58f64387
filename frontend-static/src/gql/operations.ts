// Made by scripts/codegen.mjs; not to be edited.
/* eslint-disable */
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 instant with offset, e.g. 2026-11-23T09:30:00+08:00. */
  DateTime: { input: string; output: string; }
  /** Civil day in the community's zone (Asia/Shanghai), e.g. 2026-11-23. Deadlines include the whole day. */
  Date: { input: string; output: string; }
  /** Floor area in square metres with exactly two decimals, as a string, e.g. "89.50". */
  Area: { input: string; output: string; }
};

/** Every expected refusal. Modules extend it; each code has a zh-CN text. */
export type RefusalCode =
  /** No app of this portal, or not a mini-program. */
  | 'WECHAT_APP_UNKNOWN'
  /** The code is wrong, used or older than five minutes. */
  | 'WECHAT_CODE_WRONG'
  /** WeChat does not let this person through. */
  | 'WECHAT_BLOCKED'
  /** WeChat gave no mainland number; sign in by text message and bind. */
  | 'WECHAT_PHONE_NEEDED'
  /** The ticket is unknown, used or too old, or comes from another browser. */
  | 'WECHAT_TICKET_ENDED'
  /** This WeChat belongs to another account, or the account has another WeChat. */
  | 'WECHAT_ALREADY_BOUND'
  /** The account has no WeChat in that mini-program; sign in there once. */
  | 'WECHAT_NOT_BOUND'
  /** The mini-program has no such template. */
  | 'WECHAT_TEMPLATE_UNKNOWN'
  /** WeChat does not answer just now. */
  | 'WECHAT_UNAVAILABLE'
  /** The ballot is not open for votes: not yet, or no longer. */
  | 'BALLOT_NOT_OPEN'
  /** The ballot is counted; nothing changes any more. */
  | 'BALLOT_CLOSED'
  /** Voting is still going on and may not be ended early. */
  | 'BALLOT_STILL_OPEN'
  /** The actor is not on the roll of this ballot. */
  | 'NOT_ON_ROLL'
  /** The actor may cast for several voting units; say for which. */
  | 'UNIT_NEEDED'
  /** The actor's home is on the roll, and the actor came to it after the roll was frozen: a correction of the roll puts that right. */
  | 'MOVED_IN_LATER'
  /** Another member of the household, or co-owner, casts for this unit. */
  | 'OTHER_CASTS'
  /** The choice is none of those of this ballot. */
  | 'CHOICE_UNKNOWN'
  /** A secret ballot was cast already; to change it, its changeSecret is needed. */
  | 'CHANGE_SECRET_NEEDED'
  /** The unit voted online; paper does not replace that. */
  | 'VOTED_ONLINE'
  /** The unit voted at the box; it does not vote online as well. */
  | 'VOTED_AT_BOX'
  /** Secret ballots are not written down by unit. */
  | 'SECRET_NOT_ON_PAPER'
  /** Two different persons are needed. */
  | 'SECOND_PERSON_NEEDED'
  /** By its rule, paper of this ballot is recorded only with a photo of it. */
  | 'PHOTO_NEEDED'
  /** The times do not fit together, or not with the rule. */
  | 'BALLOT_TIMES'
  /** This electorate, matter, secrecy, force or method do not go together. */
  | 'BALLOT_TERMS'
  /** Nobody would be on the roll. */
  | 'ROLL_EMPTY'
  /** This person holds as many proxies as one may. */
  | 'PROXY_LIMIT'
  /** The unit has voted; its place on the roll is not touched. */
  | 'UNIT_HAS_VOTED'
  /** Paper was recorded that waits for its second person: confirm or refuse it first. */
  | 'PAPER_WAITS'
  /** Homes voted at a box, and two persons have not said what lay in it. */
  | 'BOX_WAITS'
  /** There are not as many slips in the box as homes marked off: say why. */
  | 'BOX_DIFFERS'
  /** More slips in the box than homes marked off: then none of them counts. */
  | 'BOX_OVERFULL'
  /** Floor areas differ too much for a secret ballot, which counts by mean areas. */
  | 'AREAS_TOO_UNEVEN'
  /** Stated or decided already; once is enough. */
  | 'ALREADY_STATED'
  /** The period for this is over, or has not begun. */
  | 'OUT_OF_PERIOD'
  /** There must be more candidates than seats, and at most twenty. */
  | 'CANDIDATES_MISSING'
  /** The shift is not at a stage for this. */
  | 'SHIFT_STAGE_FORBIDS'
  /** The viewer has signed up for this shift already. */
  | 'ALREADY_SIGNED_UP'
  /** An own shift is at the same time. */
  | 'SHIFTS_OVERLAP'
  /** Not registered as a volunteer, and not verified anywhere. */
  | 'VOLUNTEER_UNKNOWN'
  /** Too young, or closed to minors. */
  | 'AGE_RULE'
  /** Stayed away too often without a word. */
  | 'SIGN_UP_PAUSED'
  /** Bodily risk needs insurance first. */
  | 'INSURANCE_MISSING'
  /** The training comes first. */
  | 'TRAINING_MISSING'
  /** Nobody waits for this consent. */
  | 'CONSENT_NOT_NEEDED'
  /** The code is not the one of that sign-up. */
  | 'CONSENT_CODE_WRONG'
  /** A consent online comes from a grown-up whom the roll knows; everybody else signs on paper. */
  | 'GUARDIAN_NOT_VERIFIED'
  /** A guardian was asked too often within a day. */
  | 'CONSENT_ASKED_TOO_OFTEN'
  /** Only who has a place checks in and out. */
  | 'SIGNUP_HAS_NO_PLACE'
  /** The code is not the one shown now. */
  | 'SHIFT_CODE_WRONG'
  /** Check-in comes first. */
  | 'NOT_CHECKED_IN'
  /** The hours are confirmed; take them back first. */
  | 'HOURS_CONFIRMED'
  /** There are no confirmed hours. */
  | 'HOURS_MISSING'
  /** It was revoked already. */
  | 'CERTIFICATE_REVOKED'
  /** Somebody else helps already. */
  | 'HELP_TAKEN'
  /** The request is not at a stage for this. */
  | 'HELP_STAGE_FORBIDS'
  /** Care needs of who is not of age are written down by a parent. */
  | 'CARE_OF_MINOR'
  /** Children under fourteen are not registered. */
  | 'TOO_YOUNG'
  /** Care needs are written down only with a consent of their own. */
  | 'CARE_CONSENT_MISSING'
  /** Not enough points. */
  | 'POINTS_TOO_FEW'
  /** None of it is left. */
  | 'REWARD_OUT_OF_STOCK'
  /** It was reversed already. */
  | 'TRANSFER_REVERSED'
  /** A group needs two words at least. */
  | 'SYNONYM_TOO_FEW'
  /** A group has too many words. */
  | 'SYNONYM_TOO_MANY'
  /** A word has blanks or punctuation in it. */
  | 'SYNONYM_WORD_INVALID'
  /** One character alone is no synonym: it stands in too many words. */
  | 'SYNONYM_WORD_TOO_SHORT'
  /** A word is longer than the limit. */
  | 'SYNONYM_WORD_TOO_LONG'
  /** A word is in the group twice. */
  | 'SYNONYM_REPEATED'
  /** A word belongs to another group of equals already. */
  | 'SYNONYM_ELSEWHERE'
  /** What is found one way leads back to what was asked; make it one group of equals. */
  | 'SYNONYM_LOOP'
  /** There are as many groups as there may be. */
  | 'SYNONYM_GROUPS_FULL'
  /** Search is being rebuilt; try again in a minute. */
  | 'SEARCH_REBUILDING'
  /** The question took too long because many are asking; try again in a few seconds, or with fewer words. */
  | 'SEARCH_BUSY'
  /** The stage does not allow this act. */
  | 'STAGE_FORBIDS'
  /** Seconds were open until a day that has passed. */
  | 'GATHERING_CLOSED'
  /** Only residents of the place it is about may second it. */
  | 'OUTSIDE_SCOPE'
  /** Authors cannot second their own proposal. */
  | 'OWN_PROPOSAL'
  /** The category is not one of the community's. */
  | 'CATEGORY_UNKNOWN'
  /** Only residents who may second may rate, once each. */
  | 'ALREADY_RATED'
  /** The matter was opened again once already. */
  | 'ALREADY_REOPENED'
  /** Wording may change only before the first second. */
  | 'ALREADY_ENDORSED_BY_OTHERS'
  /** A proposal cannot be merged into itself, a draft or another community's. */
  | 'MERGE_NOT_POSSIBLE'
  /** Objections were heard until a day that has passed. */
  | 'NOTICE_CLOSED'
  /** This person has objected in this round. */
  | 'ALREADY_OBJECTED'
  /** A result is brought back once. */
  | 'ALREADY_REDELIBERATED'
  /** An affected household waits for the answer to its objection. */
  | 'OBJECTION_WAITS'
  /** The account follows as many subjects as one may. */
  | 'TOO_MANY_FOLLOWED'
  /** You reported this already; the committee is looking at it. */
  | 'ALREADY_REPORTED'
  /** A colleague has claimed this. */
  | 'CLAIMED_BY_OTHER'
  /** It is in that state already. */
  | 'ALREADY_DONE'
  /** A reason of at least five characters is needed; author and neighbours read it. */
  | 'NOTE_TOO_SHORT'
  /** There is nothing to appeal about this decision. */
  | 'NOT_APPEALABLE'
  /** The decision was undone; nothing is left to appeal. */
  | 'DECISION_UNDONE'
  /** Appeals are possible within fifteen days. */
  | 'APPEAL_TOO_LATE'
  /** There is an appeal already; the subdistrict answers within fifteen days. */
  | 'ALREADY_APPEALED'
  /** Who decided first may not hear the appeal. */
  | 'DECIDED_FIRST_BY_YOU'
  /** The person may not post at that place for some days. */
  | 'SILENCED'
  /** The person is silenced already. */
  | 'ALREADY_SILENCED'
  /** The words hold one that is not taken here. */
  | 'TEXT_BLOCKED'
  /** The same words were sent again and again. */
  | 'TEXT_REPEATED'
  /** A watched word has at least two characters. */
  | 'WORD_TOO_SHORT'
  /** The word is on the list already. */
  | 'WORD_LISTED'
  /** The list is full. */
  | 'TOO_MANY_WORDS'
  /** Five minutes are over, or something was decided or appealed since. */
  | 'UNDO_TOO_LATE'
  /** That ledger has no names; take it as it is. */
  | 'LEDGER_WITHOUT_NAMES'
  /** Whoever asked cannot say yes to themselves. */
  | 'EXPORT_NEEDS_ANOTHER'
  /** It was answered meanwhile. */
  | 'EXPORT_ANSWERED_ALREADY'
  /** The second person has not said yes. */
  | 'EXPORT_NOT_ALLOWED_YET'
  /** The yes was for one file within a day; ask again. */
  | 'EXPORT_OVER'
  /** That line is not on the list any more. */
  | 'ADMISSION_OVER'
  /** What is on the list is not sent back. */
  | 'REPORT_ON_THE_LIST'
  /** A colleague was faster. */
  | 'REPORT_ANSWERED_ALREADY'
  /** Not a mainland mobile number. */
  | 'PHONE_INVALID'
  /** Wrong or expired code. */
  | 'CODE_WRONG'
  /** A code was sent a moment ago. */
  | 'CODE_TOO_SOON'
  /** The refresh token is unknown, expired or was used before; sign in again. */
  | 'SESSION_ENDED'
  /** The text message could not be sent; try again later. */
  | 'SMS_UNAVAILABLE'
  /** Only JPEG and PNG photos are taken. */
  | 'PHOTO_TYPE'
  /** The file or its picture is too large. */
  | 'PHOTO_TOO_LARGE'
  /** The file is damaged. */
  | 'PHOTO_BROKEN'
  /** The disk of the portal could not take it; nothing was kept. */
  | 'PHOTO_NOT_STORED'
  /** Only own photos that are not used elsewhere can be attached. */
  | 'PHOTOS_INVALID'
  /** A public notice is open to objections for seven days at least. */
  | 'NOTICE_TIME_TOO_SHORT'
  /** The last day for objections has passed. */
  | 'NOTICE_OVER'
  /** One person objects to a notice once. */
  | 'OBJECTED_ALREADY'
  /** It was answered already. */
  | 'ANSWERED_ALREADY'
  /** The register has no such category here. */
  | 'DISCLOSURE_CATEGORY_UNKNOWN'
  /** The record was corrected already. */
  | 'CORRECTED_ALREADY'
  /** There is a calendar already whose day has not passed; its day may be put off. */
  | 'ELECTION_ANNOUNCED'
  /** Some legal step would have no time; or a day is put off to an earlier one. */
  | 'ELECTION_DAY_TOO_SOON'
  /** Another calendar is in force, or its day has come. */
  | 'ELECTION_OVER'
  /** How many took part is told from the day of voting on. */
  | 'ELECTION_NOT_YET'
  /** Nothing failed on that way that another try may mend, or somebody sent it again already. */
  | 'NOTHING_TO_SEND_AGAIN'
  /** This is not open for comments now. */
  | 'COMMENTS_CLOSED'
  /** That comment cannot be answered. */
  | 'REPLY_NOT_POSSIBLE'
  /** A council of that name stands at that place already. */
  | 'COUNCIL_NAME_TAKEN'
  /** The council was dissolved. */
  | 'COUNCIL_DISSOLVED'
  /** All seats of the council are held, or the convenor's is. */
  | 'SEATS_FULL'
  /** That person has a seat in this council already. */
  | 'ALREADY_SEATED'
  /** Only verified residents of the council's area take a seat; by office, who holds one. */
  | 'SEAT_NOT_POSSIBLE'
  /** The seat has ended already. */
  | 'SEAT_ENDED'
  /** The meeting is too soon for the notice the rules of procedure ask for. */
  | 'NOTICE_TOO_SHORT'
  /** The meeting has not begun, or it is over. */
  | 'MEETING_STAGE_FORBIDS'
  /** Only who was invited can answer. */
  | 'NOT_INVITED'
  /** The code is not the one shown now. */
  | 'CHECK_IN_CODE_WRONG'
  /** Too few seats are present to vote. */
  | 'QUORUM_MISSING'
  /** The outcome is not what the counts say. */
  | 'OUTCOME_NOT_BY_COUNT'
  /** The item came after the notice and cannot be voted on. */
  | 'ITEM_NOT_IN_NOTICE'
  /** The item was resolved or merged already. */
  | 'ITEM_SETTLED'
  /** The minutes are signed; a new version is needed first. */
  | 'MINUTES_SIGNED'
  /** The minutes need the signature of a second person. */
  | 'MINUTES_NOT_SIGNED'
  /** The one decision was made already, or the reply given. */
  | 'DECISION_MADE'
  /** The decision comes before the reply. */
  | 'DECISION_MISSING'
  /** The convention is at another stage. */
  | 'CONVENTION_STAGE_FORBIDS'
  /** A convention of the whole community is put to the neighbours by the committee. */
  | 'COMMITTEE_PUBLISHES'
  /** The consultation is not over. */
  | 'CONSULTATION_RUNNING'
  /** The text is not the one that was read, or not the newest. */
  | 'TEXT_CHANGED'
  /** Every article may stand in a text once, and must belong to its convention. */
  | 'ARTICLES_INVALID'
  /** There are amendments that wait for the drafters' word. */
  | 'AMENDMENTS_WAITING'
  /** The article was worded anew since the amendment was written. */
  | 'AMENDMENT_OUTDATED'
  /** The amendment was decided or taken back already. */
  | 'AMENDMENT_DECIDED'
  /** Somebody else's eyes are needed. */
  | 'OTHER_EYES_NEEDED'
  /** Every point of the check-list must be found to be so. */
  | 'CHECK_LIST_INCOMPLETE'
  /** Only residents and officers of the place can be asked to write. */
  | 'DRAFTER_NOT_POSSIBLE'
  /** The last drafter cannot leave. */
  | 'LAST_DRAFTER'
  /** The counts do not fit together. */
  | 'COUNTS_WRONG'
  /** The household has signed this text already. */
  | 'ALREADY_SIGNED'
  /** The household has not signed. */
  | 'NOT_SIGNED'
  /** The viewer has no household here, or several: say which. */
  | 'HOUSEHOLD_NEEDED'
  /** Whoever signs is of age. */
  | 'OF_AGE_NEEDED'
  /** The paper was confirmed or refused already. */
  | 'PAPER_SETTLED'
  /** The same household was reminded of this article by the same neighbour within a week. */
  | 'REMINDED_LATELY'
  /** A ballot on a convention is opened from the convention itself. */
  | 'OPEN_BY_CONVENTION'
  /** The newest text has not passed the moderators' check-list. */
  | 'TEXT_NOT_CHECKED'
  /** A ballot of households is open for fewer days than the rule asks for. */
  | 'BALLOT_TOO_SHORT'
  /** The residents' meeting has not taken place. */
  | 'MEETING_TO_COME'
  /** Another first day in force was put to the vote. */
  | 'FIRST_DAY_ANNOUNCED'
  /** An affected household's objection to a ballot on it has no answer. */
  | 'AFFECTED_UNANSWERED'
  /** Only verified residents of this place may do this. */
  | 'RESIDENCY_REQUIRED'
  /** A claim for this household is waiting or approved already. */
  | 'RESIDENCY_ALREADY_ASKED'
  /** The claim was decided meanwhile. */
  | 'RESIDENCY_ALREADY_DECIDED'
  /** As many claims of the account wait already as may wait at once. */
  | 'RESIDENCY_TOO_MANY_WAITING'
  /** A reason must be given. */
  | 'REASON_REQUIRED'
  /** The real name is missing or not a name. */
  | 'NAME_REQUIRED'
  /** That person of the roster already has a living account. */
  | 'PERSON_ALREADY_LINKED'
  /** One of that name serves the community already. */
  | 'ORGANISATION_NAME_TAKEN'
  /** The organisation serves another community, or serves no more. */
  | 'ORGANISATION_ELSEWHERE'
  /** The roster has errors; nothing was imported. */
  | 'ROSTER_HAS_ERRORS'
  /** This upload was committed or discarded already. */
  | 'ROSTER_ALREADY_DECIDED'
  /** The roster changed after the check; check again. */
  | 'ROSTER_STALE'
  /** No file, or an empty one. */
  | 'ROSTER_FILE_MISSING'
  /** Neither .xlsx nor .csv. */
  | 'ROSTER_FILE_UNKNOWN'
  /** The workbook is encrypted. */
  | 'ROSTER_FILE_LOCKED'
  /** The file, or what it unpacks to, is over the limits. */
  | 'ROSTER_FILE_TOO_BIG'
  /** The file cannot be read to its end. */
  | 'ROSTER_FILE_DAMAGED'
  /** Who is to help has no account that is verified here, and holds no office here. */
  | 'HELPER_NOT_KNOWN'
  /** Whoever writes an agreement down is not the one who helps. */
  | 'MANDATE_NEEDS_ANOTHER'
  /** The agreement is over or was taken back. */
  | 'MANDATE_OVER'
  /** The elder did not agree to that act. */
  | 'MANDATE_NOT_FOR_THIS'
  /** Another person has to do this; never about oneself. */
  | 'OFFICE_NEEDS_ANOTHER'
  /** It was answered meanwhile. */
  | 'OFFICE_ACT_ANSWERED'
  /** That person holds that office there. */
  | 'OFFICE_HELD_ALREADY'
  /** The same waits already. */
  | 'OFFICE_ASKED_ALREADY'
  /** The matter is not done and rated yet. */
  | 'CASE_NOT_FINISHED'
  /** The matter is hidden; while it is, its case is not published. */
  | 'CASE_MATTER_HIDDEN'
  /** A case tells of that matter already. */
  | 'CASE_EXISTS'
  /** The case is a draft, published or taken back: not now. */
  | 'CASE_STAGE_FORBIDS'
  /** It is a case of the same community. */
  | 'CASE_FROM_HERE'
  /** A mobile or identity card number stands in that part; what everybody reads tells none. */
  | 'CASE_TELLS_NUMBER'
  /** The name of somebody on the community's roll stands in that part, and nobody said that it is only a word. */
  | 'CASE_NAMES_RESIDENT'
  /** No such thing, or not visible to the viewer; the two are never told apart. */
  | 'NOT_FOUND'
  /** The id is malformed or of another kind. */
  | 'BAD_ID'
  /** The act needs a right the actor does not have. */
  | 'NOT_ALLOWED'
  /** The text is empty, or only spaces. */
  | 'TEXT_REQUIRED'
  /** The text is longer than the limit. */
  | 'TEXT_TOO_LONG'
  /** A value is outside its allowed range. */
  | 'VALUE_OUT_OF_RANGE'
  /** Somebody changed it meanwhile; read it again. */
  | 'CHANGED_MEANWHILE'
  /** Too many tries; wait and try again. */
  | 'TOO_MANY_REQUESTS'
  /** The same requestKey was used before for another act. */
  | 'REQUEST_KEY_REUSED';

/** How far a case has come. */
export type CaseStatus =
  /** Being written; the desk alone sees it. */
  | 'DRAFT'
  /** For everybody to read and to try. */
  | 'PUBLISHED'
  /** Taken back, with the reason; its words are not shown any more. */
  | 'WITHDRAWN';

/** For beginning a case. */
export type BeginCaseInput = {
  /** The matter, done and rated. */
  proposalId: Scalars['ID']['input'];
  /** At most 30 characters. */
  title: Scalars['String']['input'];
  /** At most 300 characters. No resident is named in any part. */
  problem: Scalars['String']['input'];
  /** At most 500 characters. */
  process: Scalars['String']['input'];
  /** At most 200 characters. */
  cost: Scalars['String']['input'];
  /** At most 300 characters. */
  result: Scalars['String']['input'];
  /** At most 500 characters. */
  lessons: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For changing a draft. */
export type EditCaseInput = {
  /** Which. */
  caseId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** At most 30 characters. */
  title: Scalars['String']['input'];
  /** At most 300 characters. No resident is named in any part. */
  problem: Scalars['String']['input'];
  /** At most 500 characters. */
  process: Scalars['String']['input'];
  /** At most 200 characters. */
  cost: Scalars['String']['input'];
  /** At most 300 characters. */
  result: Scalars['String']['input'];
  /** At most 500 characters. */
  lessons: Scalars['String']['input'];
};

/** For publishing a draft. */
export type PublishCaseInput = {
  /** Which. */
  caseId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Set it on purpose, after a look at the names that were found: none is a resident's. It is kept in the log of acts. */
  namesChecked?: InputMaybe<Scalars['Boolean']['input']>;
};

/** For correcting what is published. */
export type CorrectCaseInput = {
  /** Which. */
  caseId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** At most 30 characters. */
  title: Scalars['String']['input'];
  /** At most 300 characters. No resident is named in any part. */
  problem: Scalars['String']['input'];
  /** At most 500 characters. */
  process: Scalars['String']['input'];
  /** At most 200 characters. */
  cost: Scalars['String']['input'];
  /** At most 300 characters. */
  result: Scalars['String']['input'];
  /** At most 500 characters. */
  lessons: Scalars['String']['input'];
  /** What was wrong, for everybody to read; at most 200 characters. */
  note: Scalars['String']['input'];
  /** Set it on purpose, after a look at the names that were found: none is a resident's. It is kept in the log of acts. */
  namesChecked?: InputMaybe<Scalars['Boolean']['input']>;
};

/** For taking a case back. */
export type WithdrawCaseInput = {
  /** Which. */
  caseId: Scalars['ID']['input'];
  /** Why, for everybody to read; at most 200 characters. It tells no number and names no resident. */
  reason: Scalars['String']['input'];
  /** Set it on purpose, after a look at the names that were found: none is a resident's. It is kept in the log of acts. */
  namesChecked?: InputMaybe<Scalars['Boolean']['input']>;
};

/** For saying which case a draft begins with. */
export type ReferToCaseInput = {
  /** One's own draft, of another community than the case. */
  proposalId: Scalars['ID']['input'];
  /** A published case. */
  caseId: Scalars['ID']['input'];
};

/** What can be found. */
export type SearchKind =
  /** A ballot, by its question, matter and result. */
  | 'BALLOT'
  /** An activity to help with. */
  | 'ACTIVITY'
  /** 提案. */
  | 'PROPOSAL'
  /** What was said about something. */
  | 'COMMENT'
  /** An announcement or a public notice. */
  | 'NOTICE'
  /** A record of the register of affairs. */
  | 'DISCLOSED'
  /** A council, by its name and its own rules. */
  | 'COUNCIL'
  /** A meeting, by its agenda, resolutions and published minutes; mediation is never found. */
  | 'MEETING'
  /** A convention, by its title, its preamble and its articles. */
  | 'CONVENTION'
  /** One article of a convention, by its own words. */
  | 'ARTICLE'
  /** A published case. */
  | 'CASE';

/** What an area node is. */
export type AreaKind =
  /** 区: the top of the tree. */
  | 'DISTRICT'
  /** 街道, under a district. */
  | 'SUBDISTRICT'
  /** 社区: what one residents' committee serves. */
  | 'COMMUNITY'
  /** 片区: several compounds. */
  | 'CLUSTER'
  /** 小区: buildings within one wall. */
  | 'COMPOUND'
  /** 栋. */
  | 'BUILDING'
  /** 单元: one entrance of a building. */
  | 'STAIRWELL';

/** In what capacity a person belongs to a household. */
export type Capacity =
  /** Owns the home. */
  | 'OWNER'
  /** Rents it. */
  | 'TENANT'
  /** Lives there with the owner or the tenant. */
  | 'FAMILY';

/** Where a claim to belong to a household stands. */
export type ResidencyStatus =
  /** Waits for the committee. */
  | 'PENDING'
  /** The committee said yes. */
  | 'APPROVED'
  /** The committee said no, with a reason. */
  | 'REJECTED'
  /** Was true once: the person moved away. */
  | 'ENDED';

/** The desk's word on a claim. */
export type ReviewDecision =
  /** It is as claimed. */
  | 'APPROVE'
  /** It is not; a reason goes with it. */
  | 'REJECT';

/** Offices, each held for an area and a term. */
export type OfficeKind =
  /** 居委会主任: heads the residents' committee. */
  | 'COMMITTEE_CHAIR'
  /** 居委会委员: a member of the residents' committee. */
  | 'COMMITTEE_MEMBER'
  /** Judges what is submitted and reported at the committee's desk. */
  | 'MODERATOR'
  /** 网格员: looks after the buildings of a grid. */
  | 'GRID_WORKER'
  /** 楼栋长: speaks for a building or a stairwell. */
  | 'STAIRWELL_HEAD'
  /** 议事会召集人: calls the council of a place together. */
  | 'COUNCIL_CONVENOR'
  /** 街道干部: works for the subdistrict above. */
  | 'SUBDISTRICT_OFFICER'
  /** Hears appeals against the desk. */
  | 'APPEAL_REVIEWER';

/** What an organisation that serves a community is. */
export type OrganisationKind =
  /** The residents' committee (居委会). */
  | 'COMMITTEE'
  /** The property service company (物业公司). */
  | 'PROPERTY_COMPANY'
  /** The owners' committee (业主委员会). */
  | 'OWNERS_COMMITTEE'
  /** A department of the subdistrict, e.g. 城管科. */
  | 'DEPARTMENT'
  /** A social organisation of the community, e.g. 老年协会. */
  | 'SOCIAL_GROUP'
  /** Any other. */
  | 'OTHER';

/** What of a claim agrees with the roster of its household. */
export type RosterMatch =
  /** Somebody of that name and number is on it. */
  | 'NAME_AND_PHONE'
  /** Somebody of that name, with another number or none. */
  | 'NAME'
  /** Somebody with that number, of another name. */
  | 'PHONE'
  /** Nobody like that. */
  | 'NONE';

/** How far an uploaded roster has come. */
export type RosterImportStatus =
  /** Read and compared; nothing is in force yet. */
  | 'CHECKED'
  /** In force. */
  | 'COMMITTED'
  /** Dropped by the desk, or undecided for 30 days. */
  | 'DISCARDED';

/** For asking to join a household. */
export type RequestResidencyInput = {
  /** The door. */
  householdId: Scalars['ID']['input'];
  /** What the person is there. */
  capacity: Capacity;
  /** Real name, checked against the roster; left out to use the one given before. */
  realName?: InputMaybe<Scalars['String']['input']>;
  /** Words about a lease or deed, at most 500 characters. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For deciding a claim. */
export type ReviewResidencyInput = {
  /** The claim; never one's own. */
  residencyId: Scalars['ID']['input'];
  /** Yes or no. */
  decision: ReviewDecision;
  /** Shown to the person; needed to reject; at most 300 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What is left out stays as it is. */
export type UpdateProfileInput = {
  /** Real name, 2 to 30 letters. */
  realName?: InputMaybe<Scalars['String']['input']>;
  /** Larger type and simpler screens. */
  elderMode?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which checked roster to put in force. */
export type CommitRosterImportInput = {
  /** Answered by POST /files/roster. */
  importId: Scalars['ID']['input'];
};

/** Which checked roster to drop. */
export type DiscardRosterImportInput = {
  /** Answered by POST /files/roster. */
  importId: Scalars['ID']['input'];
};

/** For adding an organisation to the list. */
export type AddOrganisationInput = {
  /** The community it serves. */
  communityId: Scalars['ID']['input'];
  /** What it is. */
  kind: OrganisationKind;
  /** 2 to 40 characters; no two that serve a community share a name. */
  name: Scalars['String']['input'];
  /** Residents who speak for it, at most 5. */
  representativeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For taking an organisation off the list. */
export type EndOrganisationInput = {
  /** Which; harmless when repeated. */
  organisationId: Scalars['ID']['input'];
};

/** What may be done for an elder; voting is not among them. */
export type MandateAct =
  /** Raise a proposal. */
  | 'PROPOSE'
  /** Second one. */
  | 'ENDORSE'
  /** Say something. */
  | 'COMMENT';

/** How an elder agreed. */
export type GivenHow =
  /** 当面. */
  | 'IN_PERSON'
  /** 书面. */
  | 'IN_WRITING'
  /** 电话. */
  | 'BY_PHONE';

/** For writing down that an elder agreed. */
export type RecordMandateInput = {
  /** Who agreed; from rosterPeople. */
  personId: Scalars['ID']['input'];
  /** Number of who is to act; has an account here. */
  helperPhone: Scalars['String']['input'];
  /** What was agreed to, at least one. */
  acts: Array<MandateAct>;
  /** What for, at most 200 characters. */
  purpose: Scalars['String']['input'];
  /** How it was said. */
  givenHow: GivenHow;
  /** Where the agreement itself is kept, at most 200 characters. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** When it was said; today or before. */
  givenOn: Scalars['Date']['input'];
  /** Last day, at most a year later. */
  until: Scalars['Date']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For taking it back. */
export type EndMandateInput = {
  /** Which. */
  mandateId: Scalars['ID']['input'];
  /** Why, at most 200 characters. */
  why: Scalars['String']['input'];
};

/** What is asked for. */
export type OfficeActKind =
  /** Somebody is to hold it. */
  | 'GRANT_OFFICE'
  /** Somebody is to hold it no longer. */
  | 'END_OFFICE';

/** How far it has come. */
export type OfficeActStatus =
  /** Waits for the second person. */
  | 'ASKED'
  /** The second person said yes; it is done. */
  | 'CONFIRMED'
  /** The second person said no; nothing changed. */
  | 'REFUSED';

/** For asking to give or end an office. */
export type AskOfficeInput = {
  /** Give or end. */
  kind: OfficeActKind;
  /** Who gets or loses it. */
  residentId: Scalars['ID']['input'];
  /** Which. */
  office: OfficeKind;
  /** Where it counts; as little as it needs. */
  areaId: Scalars['ID']['input'];
  /** Last day, within five years; not needed to end it. */
  termEnds?: InputMaybe<Scalars['Date']['input']>;
  /** Why, at most 200 characters. */
  reason: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For the second person's word. */
export type AnswerOfficeActInput = {
  /** Which; never one's own or about oneself. */
  actId: Scalars['ID']['input'];
  /** Yes or no. */
  confirm: Scalars['Boolean']['input'];
  /** Why, at most 200 characters. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** Where the newest round of a convention stands. */
export type ConventionStage =
  /** Being written; seen by its drafters. */
  | 'DRAFT'
  /** Everybody of the place reads, comments and proposes other wordings, at least for the configured days. */
  | 'CONSULTATION'
  /** One exact text is put to the households or to the residents' meeting; an edit voids that. */
  | 'ADOPTION'
  /** Adopted; waits for its filing or its first day. */
  | 'ADOPTED'
  /** Adopted and filed (备案); waits for its first day. */
  | 'FILED'
  /** Holds. */
  | 'IN_FORCE'
  /** Holds, and is being looked at again, or a new wording is on its way. */
  | 'UNDER_REVIEW'
  /** An earlier round, followed by a newer one. */
  | 'AMENDED'
  /** Holds no more. */
  | 'REPEALED'
  /** Given up before it was adopted. */
  | 'WITHDRAWN';

/** How a convention is adopted; decided by its place. */
export type AdoptionWay =
  /** Stairwell, building or compound: every household has one vote. */
  | 'HOUSEHOLD_BALLOT'
  /** The whole community: the residents' meeting, then filing with the subdistrict office. */
  | 'RESIDENTS_MEETING';

/** Where the decision on a convention stands. */
export type AdoptionState =
  /** It is being decided. */
  | 'OPEN'
  /** It was adopted. */
  | 'PASSED'
  /** It was not adopted. */
  | 'FAILED'
  /** What was decided does not count. */
  | 'VOIDED';

/** Whom a residents' meeting is counted by. */
export type MeetingBasis =
  /** Residents of age. */
  | 'RESIDENTS'
  /** One for each household. */
  | 'HOUSEHOLDS'
  /** Two or three chosen by each residents' group. */
  | 'GROUPS';

/** What a convention is mainly about. */
export type ConventionTopic =
  /** Life in one stairwell. */
  | 'STAIRWELL'
  /** Dogs and other animals. */
  | 'PETS'
  /** Where cars stand. */
  | 'PARKING'
  /** Quiet. */
  | 'NOISE'
  /** Electric bicycles and where they are charged. */
  | 'EBIKES'
  /** Several of these, or something else. */
  | 'GENERAL';

/** What a proposed change does to the text. */
export type AmendmentKind =
  /** Another wording of an article. */
  | 'CHANGE'
  /** A new article. */
  | 'ADD'
  /** An article less. */
  | 'REMOVE';

/** Where a proposed change stands. */
export type AmendmentState =
  /** Not decided on yet. */
  | 'OPEN'
  /** Taken over into the draft. */
  | 'ACCEPTED'
  /** Not taken over; the reason stands beside it. */
  | 'REJECTED'
  /** Taken back by who proposed it. */
  | 'WITHDRAWN';

/** Where the look at the text stands. */
export type TextCheckState =
  /** Nobody has looked yet. */
  | 'WAITING'
  /** Nothing was found. */
  | 'PASSED'
  /** The drafters have something to change first. */
  | 'RETURNED';

/** How somebody signed. */
export type SignatureChannel =
  /** In the portal. */
  | 'ONLINE'
  /** On paper, written down by somebody. */
  | 'PAPER';

/** Where a signature stands. */
export type SignatureState =
  /** On paper, and not looked at by a second person yet. */
  | 'WAITING'
  /** It counts. */
  | 'SIGNED'
  /** The second person did not find it right. */
  | 'REFUSED'
  /** Taken back by who signed. */
  | 'WITHDRAWN';

/** What happened to a run of words. */
export type RedlineKind =
  /** Stayed. */
  | 'SAME'
  /** Came. */
  | 'ADDED'
  /** Went. */
  | 'REMOVED';

/** What came of looking back on a convention. */
export type ReviewConclusion =
  /** It stays as it is; the next review is set. */
  | 'KEEP'
  /** A new round begins with the text in force. */
  | 'REVISE'
  /** A new round begins that, once adopted, ends it. */
  | 'REPEAL';

/** What somebody may do with a convention. */
export type ConventionAct =
  /** Change the draft. */
  | 'EDIT'
  /** Ask somebody to draft with them. */
  | 'INVITE_DRAFTER'
  /** Let somebody draft no longer. */
  | 'REMOVE_DRAFTER'
  /** Publish the draft for everybody to read. */
  | 'PUBLISH'
  /** Look with other eyes for what must not stand in the text. */
  | 'CHECK'
  /** Propose another wording of an article. */
  | 'AMEND'
  /** Take over a proposed wording, or not. */
  | 'DECIDE_AMENDMENT'
  /** Let people decide on the text. */
  | 'OPEN_ADOPTION'
  /** Write down what the residents' meeting decided. */
  | 'RECORD_MEETING'
  /** Write down that it was filed with the subdistrict. */
  | 'FILE'
  /** Put it into force. */
  | 'PUT_INTO_FORCE'
  /** Sign it. */
  | 'SIGN'
  /** Write down a signature on paper. */
  | 'SIGN_ON_PAPER'
  /** Remind those who have not signed. */
  | 'REMIND'
  /** Begin to look back on it. */
  | 'START_REVIEW'
  /** Say what came of looking back. */
  | 'CONCLUDE_REVIEW'
  /** Give the draft up. */
  | 'WITHDRAW';

/** Narrows a list of conventions. */
export type ConventionFilter = {
  /** Of this community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** At or under this area. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** At one of these stages. */
  stages?: InputMaybe<Array<ConventionStage>>;
  /** About this. */
  topic?: InputMaybe<ConventionTopic>;
  /** True for those the viewer drafts. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** True for those a text of which is in force. */
  inForce?: InputMaybe<Scalars['Boolean']['input']>;
  /** True for those whose text waits for a moderator; the desk's. */
  checkWaiting?: InputMaybe<Scalars['Boolean']['input']>;
  /** True for those whose review is due. */
  reviewDue?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One article of a text. */
export type ConventionArticleInput = {
  /** The article it is another wording of; left out for a new one. */
  articleId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 20 characters. */
  heading?: InputMaybe<Scalars['String']['input']>;
  /** 2 to 1000 characters. */
  text: Scalars['String']['input'];
  /** What it grew out of: a principle a mediation made public, a decision of a meeting or mediation, a comment or a proposal; for new articles. The actor must see it. */
  originId?: InputMaybe<Scalars['ID']['input']>;
};

/** For a new draft. */
export type DraftConventionInput = {
  /** The place: a stairwell, a building, or the community. */
  scopeId: Scalars['ID']['input'];
  /** 2 to 40 characters. */
  title: Scalars['String']['input'];
  /** GENERAL when left out. */
  topic?: InputMaybe<ConventionTopic>;
  /** At most 1000 characters. */
  preamble?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200, in order; with starter it may be left out. */
  articles?: InputMaybe<Array<ConventionArticleInput>>;
  /** Code of a starter to begin with. */
  starter?: InputMaybe<Scalars['String']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For another wording of the whole. */
export type ReviseConventionInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** The version that was read; somebody else may have written a newer one. */
  expectedVersion: Scalars['Int']['input'];
  /** 2 to 40 characters; stays when left out. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** At most 1000 characters; stays when left out. */
  preamble?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200, in order: the whole text. */
  articles: Array<ConventionArticleInput>;
  /** What was changed and why, at most 200 characters; read by everybody who may see the text. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** For making an agreed principle an article. */
export type PromoteToArticleInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** The principle a mediation made public, the decision of a meeting or mediation, the comment or the proposal. The actor must see it. */
  originId: Scalars['ID']['input'];
  /** At most 20 characters. */
  heading?: InputMaybe<Scalars['String']['input']>;
  /** The principle in words that name nobody, 2 to 1000 characters. */
  text: Scalars['String']['input'];
};

/** For writing together. */
export type InviteDrafterInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** A resident of the place or an officer there. */
  residentId: Scalars['ID']['input'];
};

/** For taking another drafter out; what they wrote stays. */
export type RemoveDrafterInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** One of its writers whom the actor may take out. */
  residentId: Scalars['ID']['input'];
};

/** For not writing any more. */
export type LeaveDraftingInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
};

/** For putting a draft to the neighbours. */
export type PublishDraftInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** How many days; the configured least number when left out. */
  days?: InputMaybe<Scalars['Int']['input']>;
};

/** A moderator's word on a text with fines or the like. */
export type CheckConventionInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
  /** False sends it back to the drafters. */
  passed: Scalars['Boolean']['input'];
  /** Codes of the check-list found to be so; all of them are needed to pass. */
  confirmed?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 2 to 300 characters; needed to send it back. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** For giving up a draft or a consultation. */
export type WithdrawConventionInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** 2 to 300 characters, for everybody who may see it. */
  reason: Scalars['String']['input'];
};

/** For proposing another wording, a new article, or one less. */
export type ProposeAmendmentInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** The article; left out to add one at the end. */
  articleId?: InputMaybe<Scalars['ID']['input']>;
  /** CHANGE with an article and words, REMOVE without words, ADD without an article, when left out. ADD with an article stands after it. */
  kind?: InputMaybe<AmendmentKind>;
  /** At most 20 characters. */
  heading?: InputMaybe<Scalars['String']['input']>;
  /** 2 to 1000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** 2 to 500 characters. */
  reason: Scalars['String']['input'];
  /** The version that was read; the newest when left out. */
  baseVersion?: InputMaybe<Scalars['Int']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For taking back one's own amendment. */
export type WithdrawAmendmentInput = {
  /** Which. */
  amendmentId: Scalars['ID']['input'];
};

/** The drafters' word on an amendment. */
export type DecideAmendmentInput = {
  /** Which. */
  amendmentId: Scalars['ID']['input'];
  /** True takes it into the text. */
  accept: Scalars['Boolean']['input'];
  /** 2 to 300 characters, for everybody. */
  reason: Scalars['String']['input'];
};

/** For putting the text to the households, or calling the residents' meeting. */
export type OpenAdoptionInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** The hash of the text that was read; the newest text when left out. */
  contentHash?: InputMaybe<Scalars['String']['input']>;
  /** When the ballot opens; at once when left out. */
  opensAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the ballot ends; after the configured days when left out, and never before them. */
  closesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the residents' meeting is, not in the past; for the whole community. Its counts are recorded afterwards. */
  meetsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it is, at most 100 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** First day in force. Left out: the day of its adoption; for the whole community the day after its filing. */
  effectiveOn?: InputMaybe<Scalars['Date']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** What the residents' meeting counted. */
export type RecordResidentsMeetingInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** By whom it was counted. */
  basis: MeetingBasis;
  /** How many there are. */
  roll: Scalars['Int']['input'];
  /** How many were there. */
  present: Scalars['Int']['input'];
  /** How many agreed. */
  votesFor: Scalars['Int']['input'];
  /** How many did not. */
  votesAgainst: Scalars['Int']['input'];
  /** How many abstained. */
  votesAbstain: Scalars['Int']['input'];
  /** 2 to 2000 characters, public. */
  minutes: Scalars['String']['input'];
};

/** For writing down the filing (备案). */
export type RecordFilingInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** As the office gave it, 2 to 40 characters. */
  number: Scalars['String']['input'];
  /** Which office, 2 to 40 characters. */
  office: Scalars['String']['input'];
  /** When; today when left out. */
  filedOn?: InputMaybe<Scalars['Date']['input']>;
  /** First day in force; what was put to the vote, and no other where there is one to come. Left out without one: the day after the filing. */
  effectiveOn?: InputMaybe<Scalars['Date']['input']>;
};

/** For the first day to be today. */
export type PutIntoForceInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
};

/** For looking at a convention again. */
export type StartConventionReviewInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
};

/** What came of the review. */
export type ConcludeConventionReviewInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** What is to be done. */
  conclusion: ReviewConclusion;
  /** 2 to 300 characters, for everybody. */
  reason: Scalars['String']['input'];
};

/** For signing for one's household. */
export type SignConventionInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** The hash of the text that was read; the text to sign when left out. */
  contentHash?: InputMaybe<Scalars['String']['input']>;
  /** Needed when the viewer has several households here. */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For no longer standing by it. */
export type WithdrawSignatureInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** Needed when the viewer has several households here. */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 200 characters; read by those who count there. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A signature on paper, with its photo. */
export type RecordPaperSignatureInput = {
  /** Which. */
  conventionId: Scalars['ID']['input'];
  /** Whose; never one's own. */
  householdId: Scalars['ID']['input'];
  /** The name on the paper, 2 to 30 characters. */
  name: Scalars['String']['input'];
  /** Photo of the paper, uploaded by the actor. */
  evidenceId: Scalars['ID']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** The second person's word on a paper. */
export type ConfirmPaperSignatureInput = {
  /** Which. */
  signatureId: Scalars['ID']['input'];
  /** False refuses it. */
  agrees: Scalars['Boolean']['input'];
  /** Why not, at most 200 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** For reminding a household, in private. */
export type RemindNeighbourInput = {
  /** The article to cite. */
  articleId: Scalars['ID']['input'];
  /** The household. */
  householdId: Scalars['ID']['input'];
  /** Kind words, 2 to 300 characters. */
  text: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** The household's answer. */
export type ReplyToReminderInput = {
  /** Which. */
  reminderId: Scalars['ID']['input'];
  /** 2 to 300 characters; read by the household, the convenor and who wrote. */
  reply: Scalars['String']['input'];
};

/** What a seat of a council is for. */
export type SeatRole =
  /** Calls the meetings and leads them; one in a council. */
  | 'CONVENOR'
  /** Speaks and votes. */
  | 'MEMBER'
  /** Speaks and votes, and keeps the minutes. */
  | 'SECRETARY'
  /** Votes only while a member is absent; takes none of the council's seats. */
  | 'SUBSTITUTE';

/** How somebody came to a seat. */
export type SeatChosen =
  /** By a ballot of those the council stands for. */
  | 'ELECTED'
  /** Put forward by neighbours, named by the committee. */
  | 'RECOMMENDED'
  /** Named by the committee. */
  | 'APPOINTED'
  /** By an office held elsewhere, e.g. the grid worker. */
  | 'EX_OFFICIO';

/** What a meeting is for; before, during or after a matter. */
export type MeetingKind =
  /** 民情恳谈会, before: residents are listened to; nothing is put to the vote. */
  | 'LISTENING'
  /** 事务听证会, before: whoever is affected is heard; nothing is put to the vote. */
  | 'HEARING'
  /** 矛盾协调会, during: seen by its parties and whoever leads it only, in no list and in no search. */
  | 'MEDIATION'
  /** 成效评议会, after: what was done is judged. */
  | 'REVIEW'
  /** 联席会议: with organisations that serve the community. */
  | 'JOINT'
  /** An ordinary meeting of the council. */
  | 'REGULAR';

/** When in the life of a matter a kind of meeting has its place. */
export type MeetingPhase =
  /** Before it is decided. */
  | 'BEFORE'
  /** While it is decided. */
  | 'DURING'
  /** When it has been carried out. */
  | 'AFTER'
  /** At any time. */
  | 'ANY';

/** Where a meeting stands; CALLED turns into RUNNING by the server's clock. */
export type MeetingStage =
  /** Announced; it begins at startsAt. */
  | 'CALLED'
  /** From half an hour before it begins: attendance is taken, items are resolved, minutes are written. */
  | 'RUNNING'
  /** Its minutes are published. */
  | 'CLOSED'
  /** It does not take place. */
  | 'CANCELLED';

/** What an invited person or organisation said. */
export type InvitationAnswer =
  /** Nothing yet; shown to everybody as silence. */
  | 'PENDING'
  /** Will come. */
  | 'ACCEPTED'
  /** Will not come. */
  | 'DECLINED';

/** How presence was established. */
export type AttendanceHow =
  /** By the changing code shown in the room. */
  | 'CODE'
  /** Written down by whoever leads the meeting. */
  | 'BY_HAND';

/** What became of an agenda item. */
export type ItemOutcome =
  /** Adopted; by vote where the kind of meeting votes, else agreed. */
  | 'ADOPTED'
  /** Voted down, or no agreement. */
  | 'REJECTED'
  /** Put off to a later meeting. */
  | 'DEFERRED'
  /** Handed up: to the residents' meeting or to 一事一议一决. */
  | 'ESCALATED';

/** Acts on a council or a meeting, for showing only what the viewer may do now. */
export type CouncilAct =
  /** Found a council. */
  | 'FOUND'
  /** Change the rules of procedure, dissolve. */
  | 'RULE'
  /** Seat a member. */
  | 'SEAT'
  /** End a seat; one's own always. */
  | 'END_SEAT'
  /** Call a meeting. */
  | 'CALL'
  /** Cancel a meeting. */
  | 'CANCEL'
  /** Put a meeting off. */
  | 'MOVE'
  /** Invite people and organisations. */
  | 'INVITE'
  /** Add an agenda item. */
  | 'ADD_ITEM'
  /** Merge and split agenda items. */
  | 'ARRANGE'
  /** Show the check-in code, write attendance down. */
  | 'ATTENDANCE'
  /** Check in with the code. */
  | 'CHECK_IN'
  /** Record what became of an item. */
  | 'RESOLVE'
  /** State a dissent from a resolution. */
  | 'DISSENT'
  /** Write the minutes. */
  | 'WRITE'
  /** Sign the minutes as the second person. */
  | 'SIGN'
  /** Publish the signed minutes. */
  | 'PUBLISH'
  /** Write down what a mediation agreed on. */
  | 'AGREE'
  /** Say yes to it as a party. */
  | 'ASSENT';

/** How far the newest wording of the minutes has come. */
export type MinutesState =
  /** Nothing is written. */
  | 'NONE'
  /** Written; the second signature is missing. */
  | 'WRITTEN'
  /** Signed; not public yet. */
  | 'SIGNED'
  /** Public. */
  | 'PUBLISHED';

/** What happened to a piece of text. */
export type MinutesChangeKind =
  /** Stayed. */
  | 'SAME'
  /** Came. */
  | 'ADDED'
  /** Went. */
  | 'REMOVED';

/** Where a 一事一议一决 stands. */
export type SingleIssueStage =
  /** Guests are invited; nothing is decided. */
  | 'INVITED'
  /** Decided; whoever raised it waits for the reply. */
  | 'DECIDED'
  /** Whoever raised it has the reply. */
  | 'REPLIED';

/** Shares and days a council sets for itself; what is left out is as custom has it, or stays. */
export type RulesOfProcedureInput = {
  /** Odd, 3 or more. */
  minSeats?: InputMaybe<Scalars['Int']['input']>;
  /** Odd, at most 99. */
  maxSeats?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 60. */
  termMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Share of seats present to vote. */
  quorum?: InputMaybe<SeatShareInput>;
  /** Share of seats present that must be for it. */
  majority?: InputMaybe<SeatShareInput>;
  /** 0 to 60. */
  noticeDays?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to noticeDays. */
  shortNoticeDays?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 60. */
  candidateNoticeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Own words, at most 5000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A share, at least one half. */
export type SeatShareInput = {
  /** e.g. 2 of 2/3. */
  numerator: Scalars['Int']['input'];
  /** e.g. 3 of 2/3; at most 100. */
  denominator: Scalars['Int']['input'];
  /** True when exactly this share is not enough. */
  strict?: InputMaybe<Scalars['Boolean']['input']>;
};

/** For founding a council. */
export type CreateCouncilInput = {
  /** Any area at or below a community. */
  scopeId: Scalars['ID']['input'];
  /** 2 to 40 characters; no two of one place share a name. */
  name: Scalars['String']['input'];
  /** What it goes by; custom where left out. */
  rulesOfProcedure?: InputMaybe<RulesOfProcedureInput>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For changing what a council goes by. Meetings already called keep their notice. */
export type ChangeRulesOfProcedureInput = {
  /** Which council. */
  councilId: Scalars['ID']['input'];
  /** What is left out stays. */
  rulesOfProcedure: RulesOfProcedureInput;
};

/** For dissolving a council; its seats end. */
export type DissolveCouncilInput = {
  /** Which council. */
  councilId: Scalars['ID']['input'];
  /** For everybody to read. */
  reason: Scalars['String']['input'];
};

/** For giving a seat. */
export type SeatMemberInput = {
  /** Where. */
  councilId: Scalars['ID']['input'];
  /** A verified resident of the council's area; EX_OFFICIO also somebody who holds an office. */
  residentId: Scalars['ID']['input'];
  /** What for. */
  role: SeatRole;
  /** Last day; the council's term from today when left out, never longer than that. */
  termEnds?: InputMaybe<Scalars['Date']['input']>;
  /** How the person was chosen. */
  chosen?: InputMaybe<SeatChosen>;
  /** For a substitute of one member: that member's seat. */
  substituteForId?: InputMaybe<Scalars['ID']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For ending a seat: by its id, or by council and resident. */
export type EndSeatInput = {
  /** The seat. */
  seatId?: InputMaybe<Scalars['ID']['input']>;
  /** With residentId, instead of seatId. */
  councilId?: InputMaybe<Scalars['ID']['input']>;
  /** With councilId, instead of seatId. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
  /** For everybody to read; 本人辞任 when one ends one's own without words. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** One matter for the agenda. */
export type AgendaItemInput = {
  /** 2 to 60 characters; the subject's own title when left out. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** At most 2000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};

/** For calling a meeting. */
export type CallMeetingInput = {
  /** Whose. */
  councilId: Scalars['ID']['input'];
  /** What for. */
  kind: MeetingKind;
  /** When; not before the notice the rules of procedure ask for. */
  startsAt: Scalars['DateTime']['input'];
  /** At most 100 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** 2 to 60 characters; made of council, kind and subject when left out. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** At most 2000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What it is about as a whole; it is put on the agenda too. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Residents and organisations, at most 50. The parties of a mediation. */
  invitees?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Matters in order, at most 20. */
  agenda?: InputMaybe<Array<AgendaItemInput>>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For cancelling a meeting before it begins. */
export type CancelMeetingInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** For everybody who sees the meeting. */
  reason: Scalars['String']['input'];
};

/** For putting a meeting off before it begins. Who was invited is asked anew; the new day needs its whole notice. */
export type PostponeMeetingInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** The new beginning. */
  startsAt: Scalars['DateTime']['input'];
  /** The new place, at most 100 characters; where it was when left out. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** For everybody who sees the meeting, at most 300 characters. */
  reason: Scalars['String']['input'];
};

/** For inviting more people. */
export type InviteToMeetingInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** Residents and organisations; those invited already stay so. */
  invitees: Array<Scalars['ID']['input']>;
};

/** For answering an invitation; the answer may change until the meeting begins. */
export type AnswerInvitationInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** True for coming. */
  accept: Scalars['Boolean']['input'];
  /** The organisation one speaks for; left out for oneself. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 200 characters, read by everybody who sees the meeting. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** For adding one matter. */
export type AddAgendaItemInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** 2 to 60 characters; the subject's own title when left out. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** At most 2000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For treating several matters as one. */
export type MergeAgendaItemsInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** The one that stays. */
  intoId: Scalars['ID']['input'];
  /** The ones that go into it, at most 20. */
  itemIds: Array<Scalars['ID']['input']>;
};

/** For another order of the agenda. */
export type OrderAgendaInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** All items that were not merged, once each. */
  itemIds: Array<Scalars['ID']['input']>;
};

/** For treating one matter in parts; the matter itself stays as the first part. */
export type SplitAgendaItemInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** The one to split. */
  itemId: Scalars['ID']['input'];
  /** Titles of the further parts, 1 to 5. */
  titles: Array<Scalars['String']['input']>;
};

/** For writing down who is there, or taking it back. */
export type RecordAttendanceInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** Somebody with an account. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
  /** Somebody without, by name; at most 30 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** False takes it back. */
  present?: InputMaybe<Scalars['Boolean']['input']>;
};

/** For checking in with the code shown in the room. */
export type CheckInToMeetingInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** Six digits. */
  code: Scalars['String']['input'];
};

/** What became of an item. */
export type ResolveItemInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** The item. */
  itemId: Scalars['ID']['input'];
  /** What became of it; with counts it must be what the counts say. */
  outcome: ItemOutcome;
  /** The resolution, 2 to 2000 characters. */
  text: Scalars['String']['input'];
  /** Seats for it; counts are needed to adopt or reject where the kind of meeting votes, and are refused elsewhere. */
  votesFor?: InputMaybe<Scalars['Int']['input']>;
  /** Seats against it. */
  votesAgainst?: InputMaybe<Scalars['Int']['input']>;
  /** Seats abstaining. */
  votesAbstain?: InputMaybe<Scalars['Int']['input']>;
};

/** For having one's words in the minutes. */
export type DissentFromResolutionInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** The resolved item. */
  itemId: Scalars['ID']['input'];
  /** 2 to 1000 characters. */
  text: Scalars['String']['input'];
};

/** For writing the minutes: a first wording, another one before it is signed, or a correction after publication. */
export type WriteMinutesInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** The whole text, at most 20000 characters. */
  body: Scalars['String']['input'];
  /** Why, from the second version on; at most 300 characters. */
  correction?: InputMaybe<Scalars['String']['input']>;
};

/** For signing as the second person. */
export type SignMinutesInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
  /** The version that was read. */
  version: Scalars['Int']['input'];
};

/** For publishing the newest, signed version. */
export type PublishMinutesInput = {
  /** Which. */
  meetingId: Scalars['ID']['input'];
};

/** For writing down what a mediation agreed on; another wording makes every yes to the one before void. */
export type WriteAgreementInput = {
  /** Which mediation. */
  meetingId: Scalars['ID']['input'];
  /** The whole text, at most 5000 characters. */
  body: Scalars['String']['input'];
  /** With principle: one line, at most 40 characters. */
  principleTitle?: InputMaybe<Scalars['String']['input']>;
  /** What is to become public when all have said yes, naming nobody; at most 300 characters. */
  principle?: InputMaybe<Scalars['String']['input']>;
};

/** For a party's yes. */
export type AssentToAgreementInput = {
  /** Which mediation. */
  meetingId: Scalars['ID']['input'];
  /** The wording that was read. */
  version: Scalars['Int']['input'];
  /** The organisation one speaks for; left out for oneself. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
};

/** One guest: an organisation, a person with an account, or a name. */
export type SingleIssueGuestInput = {
  /** An organisation that serves the community. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** A person with an account. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
  /** Anybody else, at most 40 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** For inviting guests on one issue. */
export type InviteOnSingleIssueInput = {
  /** The area it concerns. */
  scopeId: Scalars['ID']['input'];
  /** 2 to 60 characters. */
  title: Scalars['String']['input'];
  /** The one issue, at most 2000 characters. */
  issue: Scalars['String']['input'];
  /** What it came from; whoever raised that is whom the reply is for. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** When they meet. */
  meetsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where, at most 100 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Last day for the reply; by custom 15 working days from today. */
  replyDueOn?: InputMaybe<Scalars['Date']['input']>;
  /** 1 to 20. */
  guests: Array<SingleIssueGuestInput>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For a guest's answer. */
export type AnswerSingleIssueInput = {
  /** Which guest. */
  guestId: Scalars['ID']['input'];
  /** True for coming. */
  accept: Scalars['Boolean']['input'];
  /** At most 200 characters, public. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** For the one decision. */
export type DecideSingleIssueInput = {
  /** Which. */
  singleIssueId: Scalars['ID']['input'];
  /** 2 to 2000 characters, public. It is made once. */
  decision: Scalars['String']['input'];
};

/** For the reply to whoever raised it. */
export type ReplyToSingleIssueInput = {
  /** Which. */
  singleIssueId: Scalars['ID']['input'];
  /** 2 to 2000 characters, public. */
  reply: Scalars['String']['input'];
};

/** Where a speaker stands. */
export type Stance =
  /** In favour. */
  | 'FOR'
  /** Against it. */
  | 'AGAINST'
  /** Neither, or not yet. */
  | 'NEUTRAL';

/** In which order comments come. */
export type CommentOrder =
  /** Oldest first, as it was said. */
  | 'OLDEST'
  /** Newest first. */
  | 'LATEST';

export type PostCommentInput = {
  /** What it is about, e.g. a proposal. */
  subjectId: Scalars['ID']['input'];
  /** 1 to 1000 characters. */
  body: Scalars['String']['input'];
  /** The comment it answers. */
  inReplyToId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it stands. */
  stance?: InputMaybe<Stance>;
  /** At most six own uploads. */
  photoIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Act for an elder under this agreement; left out to act for oneself. */
  mandateId?: InputMaybe<Scalars['ID']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** What a notice is. */
export type NoticeKind =
  /** An announcement (公告). */
  | 'ANNOUNCEMENT'
  /** A public notice (公示), open to objections until its last day. */
  | 'PUBLIC_NOTICE';

/** How often something must be made public; a period is due by the fifteenth day after it. */
export type DisclosureCycle =
  /** Every month. */
  | 'MONTH'
  /** Every quarter. */
  | 'QUARTER'
  /** Twice a year. */
  | 'HALF_YEAR'
  /** Once a year. */
  | 'YEAR'
  /** Whenever there is something to tell. */
  | 'ON_OCCASION';

/** How far something told has come on one way. */
export type DeliveryState =
  /** On its way. */
  | 'WAITING'
  /** It reached everybody it was for. */
  | 'DONE'
  /** It did not reach some. */
  | 'PARTLY'
  /** It reached nobody it was for. */
  | 'FAILED'
  /** There is nobody to tell on this way. */
  | 'NOBODY'
  /** This way is not set up here. */
  | 'OFF'
  /** Too long ago: what became of it is not kept. */
  | 'NOT_KEPT';

/** Why a message did not arrive. */
export type DeliveryFailureReason =
  /** The person allows no further message, or has unbound the account. */
  | 'OUT_OF_REACH'
  /** The other side does not take this message. */
  | 'REFUSED'
  /** The other side could not be reached, several times. */
  | 'GAVE_UP';

/** For publishing a notice. */
export type PublishNoticeInput = {
  /** Where. */
  communityId: Scalars['ID']['input'];
  /** A place in it; the whole community when left out. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** Announcement or public notice. */
  kind: NoticeKind;
  /** At most 60 characters. */
  title: Scalars['String']['input'];
  /** At most 5,000 characters. */
  body: Scalars['String']['input'];
  /** Last day for objections, at least seven days away; for a public notice. */
  objectionsUntil?: InputMaybe<Scalars['Date']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For sending again what did not arrive. */
export type SendNoticeAgainInput = {
  /** Which one. */
  noticeId: Scalars['ID']['input'];
  /** From Delivery.channel. */
  channel: Scalars['String']['input'];
};

/** For a receipt. */
export type MarkNoticeReadInput = {
  /** What was read. */
  noticeId: Scalars['ID']['input'];
};

/** For objecting to a public notice. */
export type ObjectToNoticeInput = {
  /** Which one. */
  noticeId: Scalars['ID']['input'];
  /** At most 500 characters. */
  words: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For answering an objection. */
export type AnswerNoticeObjectionInput = {
  /** Which one. */
  objectionId: Scalars['ID']['input'];
  /** At most 500 characters; public. */
  answer: Scalars['String']['input'];
};

/** For making something of the register public. */
export type PublishDisclosureInput = {
  /** Where. */
  communityId: Scalars['ID']['input'];
  /** A code of the register. */
  category: Scalars['String']['input'];
  /** e.g. 2026年第3季度. */
  period: Scalars['String']['input'];
  /** At most 60 characters. */
  title: Scalars['String']['input'];
  /** At most 5,000 characters. */
  body: Scalars['String']['input'];
  /** The record it corrects. */
  correctsId?: InputMaybe<Scalars['ID']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For asking as a supervisor. */
export type AskSupervisionQuestionInput = {
  /** To which committee. */
  communityId: Scalars['ID']['input'];
  /** About which record. */
  recordId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 500 characters; public. */
  words: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For answering it. */
export type AnswerSupervisionQuestionInput = {
  /** Which one. */
  questionId: Scalars['ID']['input'];
  /** At most 500 characters; public. */
  answer: Scalars['String']['input'];
};

/** For a calendar of a statutory election. */
export type PublishElectionCalendarInput = {
  /** Whose committee is elected. */
  communityId: Scalars['ID']['input'];
  /** One line, 60 characters. */
  title: Scalars['String']['input'];
  /** Leaves every legal step its time. */
  votingDay: Scalars['Date']['input'];
  /** Where one votes. */
  place: Scalars['String']['input'];
  /** What else one should know. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The calendar in force, to put its day off. */
  movesId?: InputMaybe<Scalars['ID']['input']>;
  /** Why it is put off; needed then. */
  reason?: InputMaybe<Scalars['String']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For the turnout of a statutory election. */
export type PublishElectionTurnoutInput = {
  /** The calendar in force. */
  calendarId: Scalars['ID']['input'];
  /** Electors on the roll, at least 1. */
  electors: Scalars['Int']['input'];
  /** Who took part, at most all. */
  voters: Scalars['Int']['input'];
  /** What else is to say. */
  note?: InputMaybe<Scalars['String']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For sending a sign-in code. */
export type RequestPhoneCodeInput = {
  /** Mainland mobile number, 11 digits. */
  phone: Scalars['String']['input'];
};

/** For signing in. */
export type SignInWithPhoneInput = {
  /** The number the code was sent to. */
  phone: Scalars['String']['input'];
  /** The six digits of the text message. */
  code: Scalars['String']['input'];
};

/** For staying signed in. */
export type RefreshSessionInput = {
  /** Left out by web pages, whose cookie carries it. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** For closing the account. */
export type CloseAccountInput = {
  /** Must be true. After seven days closing cannot be undone; signing in with the number then opens a new account of the same person. */
  confirm: Scalars['Boolean']['input'];
};

/** For keeping an account that was to be closed. */
export type KeepAccountInput = {
  /** Must be true. */
  confirm: Scalars['Boolean']['input'];
};

/** What people agree to. */
export type ConsentDocument =
  /** How the portal treats personal data. */
  | 'PRIVACY'
  /** What may be posted. */
  | 'HOUSE_RULES'
  /** Handing in proof of a home; sensitive, asked apart. */
  | 'EVIDENCE'
  /** Being sent messages; may be refused without any loss. */
  | 'NOTICES';

/** For agreeing to a text. */
export type AgreeToTextInput = {
  /** Which one. */
  document: ConsentDocument;
  /** The version that was read. */
  version: Scalars['String']['input'];
};

/** For withdrawing it. */
export type WithdrawConsentInput = {
  /** Which one. */
  document: ConsentDocument;
};

/** What is measured, in whole numbers: so many of so many. */
export type RateKind =
  /** 参与率: homes of which somebody raised, seconded, commented, volunteered or voted, of all homes. */
  | 'PARTICIPATION'
  /** 按时答复率: first replies that came by their day, of those due in the period. */
  | 'RESPONSE'
  /** 办结率: those done, of the proposals taken up in the period that gathered enough seconds. */
  | 'CLOSING'
  /** 满意率: ratings of 4 and 5, of all ratings given in the period. */
  | 'SATISFACTION';

/** Ledgers (台账) a committee keeps; all are made of what is there already. */
export type LedgerKind =
  /** 提案台账: each proposal with its stage, answer and rating. */
  | 'PROPOSALS'
  /** 处理台账: what moderators decided about words. */
  | 'DECISIONS'
  /** 会议台账: councils' meetings, their quorum and minutes. */
  | 'MEETINGS'
  /** 表决台账: ballots and their results. */
  | 'BALLOTS'
  /** 志愿时长台账: confirmed hours. */
  | 'VOLUNTEER_HOURS';

/** How far asking for names in full has come. */
export type ExportStatus =
  /** Waits for a second person. */
  | 'ASKED'
  /** A second person said yes; the file can be taken. */
  | 'ALLOWED'
  /** A second person said no. */
  | 'REFUSED';

/** What came of a report that was asked for. */
export type ReportRequestStatus =
  /** To be handed in, or refused when it is on no list. */
  | 'OPEN'
  /** Handed in. */
  | 'DELIVERED'
  /** Sent back with a reason; only what is on no list. */
  | 'REFUSED';

/** For putting a line on the list. */
export type AdmitReportInput = {
  /** Of which community. */
  communityId: Scalars['ID']['input'];
  /** What may be asked, at most 60 characters. */
  name: Scalars['String']['input'];
  /** By which paper, at most 60 characters. */
  basis: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For ending a line of the list. */
export type EndAdmittedReportInput = {
  /** Which. */
  admittedId: Scalars['ID']['input'];
};

/** For writing down that a report is asked for. */
export type RegisterReportRequestInput = {
  /** Of which community's committee. */
  communityId: Scalars['ID']['input'];
  /** What is asked for, at most 60 characters. */
  title: Scalars['String']['input'];
  /** Which office asks, at most 60 characters. */
  askedBy: Scalars['String']['input'];
  /** On what it relies, at most 60 characters; 没有说明 is an answer too. */
  basis: Scalars['String']['input'];
  /** By which day; today or later. */
  dueOn: Scalars['Date']['input'];
  /** The line of the list it is on; left out when it is on none. */
  admittedId?: InputMaybe<Scalars['ID']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For handing a report in, or sending the request back. */
export type AnswerReportRequestInput = {
  /** Which. */
  requestId: Scalars['ID']['input'];
  /** True when it is handed in; false sends back what is on no list. */
  deliver: Scalars['Boolean']['input'];
  /** Why it is sent back; a note otherwise. At most 200 characters. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** For asking for a ledger with names in full. */
export type AskNamedExportInput = {
  /** Of which community. */
  communityId: Scalars['ID']['input'];
  /** Which; one that has names. */
  ledger: LedgerKind;
  /** e.g. 2026. */
  year: Scalars['Int']['input'];
  /** 1 to 12. */
  firstMonth: Scalars['Int']['input'];
  /** Not before the first. */
  lastMonth: Scalars['Int']['input'];
  /** What it is needed for, at most 200 characters. */
  reason: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For the second person's word. */
export type AnswerNamedExportInput = {
  /** Which; never one's own. */
  exportId: Scalars['ID']['input'];
  /** Yes or no. */
  allow: Scalars['Boolean']['input'];
  /** Why, at most 200 characters. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** Why something waits at the desk. */
export type ModerationKind =
  /** A proposal that was handed in. */
  | 'PROPOSAL'
  /** A comment that waits to be seen. */
  | 'COMMENT'
  /** Something that was reported. */
  | 'REPORT'
  /** Shown, but with a word the place watches, or edited after it was published. */
  | 'FLAGGED'
  /** An author's appeal; for those who hear appeals. */
  | 'APPEAL'
  /** A claim to belong to a household. */
  | 'RESIDENCY'
  /** A proposal that reads like another one. */
  | 'DUPLICATE'
  /** An accepted proposal without an official answer yet. */
  | 'REPLY_DUE'
  /** A paper ballot to be confirmed by a second person, or a box of a secret ballot to be opened. */
  | 'PAPER_BALLOT'
  /** Volunteers' hours to confirm. */
  | 'HOURS'
  /** A supervisor's question to answer. */
  | 'QUESTION'
  /** An objection to a public notice to answer. */
  | 'OBJECTION';

/** Where an appeal stands. */
export type AppealStatus =
  /** Waits for the subdistrict. */
  | 'OPEN'
  /** The first decision was undone. */
  | 'GRANTED'
  /** The first decision stands. */
  | 'UPHELD'
  /** The committee itself undid its decision before. */
  | 'MOOT';

/** Why something is reported. */
export type ReportReason =
  /** Advertising, or the same again and again. */
  | 'SPAM'
  /** Insults or threatens somebody. */
  | 'ABUSE'
  /** Tells what is somebody's own affair. */
  | 'PRIVACY'
  /** Is not true. */
  | 'FALSE_INFORMATION'
  /** Is against the law. */
  | 'ILLEGAL'
  /** Does not belong here. */
  | 'OFF_TOPIC'
  /** Something else; the note says what. */
  | 'OTHER';

/** What came of a report. */
export type ReportStatus =
  /** Nobody has looked yet. */
  | 'OPEN'
  /** The desk agreed and hid it. */
  | 'UPHELD'
  /** The desk let it stand. */
  | 'DISMISSED';

/** Whether the public sees a thing. HIDDEN keeps a public stub with the reason. */
export type ContentStatus =
  /** Waits for the desk; only its author and the desk see it. */
  | 'PENDING'
  /** Everybody entitled sees it. */
  | 'VISIBLE'
  /** The desk hid it; a stub and the reason stay. */
  | 'HIDDEN';

/** How far somebody is known at a place, from the least. */
export type TrustLevel =
  /** Signed in, not verified here; or with words hidden again and again lately. */
  | 'NEW'
  /** A verified resident. */
  | 'VERIFIED'
  /** Verified for a month, nothing hidden lately. */
  | 'TRUSTED'
  /** Somebody in office there. */
  | 'OFFICER';

/** What happens to words that hold a watched word. */
export type WordAction =
  /** Shown, and looked at by the desk. */
  | 'FLAG'
  /** Waits for the desk. */
  | 'HOLD'
  /** Not taken; the author is told which word. */
  | 'BLOCK';

/** What part of the log of acts is wanted; all conditions hold together. */
export type AuditFilter = {
  /** Exactly this act, e.g. 隐藏内容. */
  act?: InputMaybe<Scalars['String']['input']>;
  /** Who acted. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** From this day on. */
  since?: InputMaybe<Scalars['Date']['input']>;
  /** Up to this day, the whole of it. */
  until?: InputMaybe<Scalars['Date']['input']>;
  /** Only what was tried and not allowed. */
  refusedOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ReportContentInput = {
  /** A proposal or a comment. */
  subjectId: Scalars['ID']['input'];
  /** What is wrong with it. */
  reason: ReportReason;
  /** In own words, at most 200 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

export type ClaimItemInput = {
  /** From the queue. */
  itemId: Scalars['ID']['input'];
};

export type ReleaseItemInput = {
  /** From the queue. */
  itemId: Scalars['ID']['input'];
};

export type SettleItemInput = {
  /** A likely duplicate that is none. */
  itemId: Scalars['ID']['input'];
  /** What it is about, its waitsId: when it waits no more, the refusal names the colleague who settled it. */
  waitsId?: InputMaybe<Scalars['ID']['input']>;
};

export type UndoDecisionInput = {
  /** The viewer's own, less than five minutes old. */
  decisionId: Scalars['ID']['input'];
};

export type SaveFilterInput = {
  /** At most 20 characters; the same name replaces. */
  name: Scalars['String']['input'];
  /** As in the address of the console. */
  query: Scalars['String']['input'];
};

export type RemoveFilterInput = {
  /** The viewer's own. */
  filterId: Scalars['ID']['input'];
};

export type HideContentInput = {
  /** A proposal or a comment. */
  subjectId: Scalars['ID']['input'];
  /** The clause. */
  reasonCode: ReportReason;
  /** At least five characters, shown to the author and in the stub. */
  note: Scalars['String']['input'];
  /** Version of the item that was read at the desk: when it waits no more, a colleague has decided it (ALREADY_DONE). Left out: whatever stands. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type RestoreContentInput = {
  /** A hidden proposal or comment. */
  subjectId: Scalars['ID']['input'];
  /** Why, at least five characters. */
  note: Scalars['String']['input'];
};

export type ApproveContentInput = {
  /** What waits: a comment, or what was flagged. */
  subjectId: Scalars['ID']['input'];
  /** Version of the item that was read; other words are refused (CHANGED_MEANWHILE). Left out: whatever stands. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type AppealDecisionInput = {
  /** A decision about the viewer's own words. */
  decisionId: Scalars['ID']['input'];
  /** Why it is wrong, five to 500 characters. */
  note: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

export type DecideAppealInput = {
  /** The appeal; may be left out when decisionId is given. */
  appealId?: InputMaybe<Scalars['ID']['input']>;
  /** The decision appealed against; may be left out when appealId is given. */
  decisionId?: InputMaybe<Scalars['ID']['input']>;
  /** True undoes the first decision at once; false lets it stand. */
  grant: Scalars['Boolean']['input'];
  /** Why, at least five characters; the author reads it. */
  note: Scalars['String']['input'];
};

export type WatchWordInput = {
  /** Whose list. */
  communityId: Scalars['ID']['input'];
  /** Two to 30 characters. */
  word: Scalars['String']['input'];
  /** What happens to words that hold it. */
  action: WordAction;
  /** Also when characters are spelled as they sound. */
  bySound?: InputMaybe<Scalars['Boolean']['input']>;
};

export type UnwatchWordInput = {
  /** Whose list. */
  communityId: Scalars['ID']['input'];
  /** From that list. */
  wordId: Scalars['ID']['input'];
};

export type SetModerationInput = {
  /** Of which community. */
  communityId: Scalars['ID']['input'];
  /** 20 to 500; the usual is 50. A verified neighbour's first report weighs 10. */
  hideAt: Scalars['Int']['input'];
  /** 3 to 50; the usual is 3. */
  hideHouseholds: Scalars['Int']['input'];
  /** The usual is VERIFIED. */
  heardFrom: TrustLevel;
};

export type SilenceResidentInput = {
  /** Where. */
  communityId: Scalars['ID']['input'];
  /** Who may not post for a while. */
  residentId: Scalars['ID']['input'];
  /** 1 to 30. */
  days: Scalars['Int']['input'];
  /** The clause. */
  reasonCode: ReportReason;
  /** At least five characters; the person reads it and can appeal. */
  note: Scalars['String']['input'];
};

export type LiftSilenceInput = {
  /** Where. */
  communityId: Scalars['ID']['input'];
  /** Who may post again. */
  residentId: Scalars['ID']['input'];
  /** Why, at least five characters. */
  note: Scalars['String']['input'];
};

export type DismissReportInput = {
  /** From the item's reports. */
  reportId: Scalars['ID']['input'];
  /** Why it does not hold; at least five characters when given. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** True: every other open report of the same thing as well. */
  all?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How much news matters. */
export type NotificationWeight =
  /** An emergency; overrides quiet hours and mute. */
  | 'ALERT'
  /** A stage, a decision, a missed date. */
  | 'STEP'
  /** Somebody did something towards the viewer: an answer, an invitation. */
  | 'DIRECT'
  /** Others talk. */
  | 'TALK';

/** When somebody is reached outside the portal. */
export type PushMode =
  /** Each step at once, outside the quiet hours. */
  | 'AT_ONCE'
  /** Once a day, and only with news. */
  | 'DAILY'
  /** Never; alerts excepted. */
  | 'OFF';

/** For following. */
export type FollowInput = {
  /** Any subject the viewer may see: a proposal, council, meeting, ballot … */
  subjectId: Scalars['ID']['input'];
};

/** For following no longer. */
export type UnfollowInput = {
  /** The subject. */
  subjectId: Scalars['ID']['input'];
};

/** For hearing no more of something, or again. */
export type MuteNotificationsInput = {
  /** The subject. */
  subjectId: Scalars['ID']['input'];
  /** True to hear no more. */
  muted: Scalars['Boolean']['input'];
};

/** For marking news as read: some, those about one subject, or all. */
export type MarkReadInput = {
  /** Notifications, at most 50. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The subject whose page was read. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Everything until now. */
  all?: InputMaybe<Scalars['Boolean']['input']>;
};

/** For being reached otherwise; what is left out stays. */
export type UpdateNotificationSettingsInput = {
  /** When. */
  push?: InputMaybe<PushMode>;
  /** HH:mm */
  quietFrom?: InputMaybe<Scalars['String']['input']>;
  /** HH:mm */
  quietTo?: InputMaybe<Scalars['String']['input']>;
  /** HH:mm */
  digestAt?: InputMaybe<Scalars['String']['input']>;
};

/**
 * The life of a proposal (rules L-11).
 * DRAFT → SUBMITTED → RETURNED | REJECTED | ACCEPTED (gathering seconds) → TOPIC_NOTICE → DELIBERATING → OPINION_FORMED
 * → (BALLOT) → RESULT_NOTICE → IMPLEMENTING → FEEDBACK → EVALUATED → ARCHIVED.
 */
export type ProposalStage =
  /** Only its authors see it. */
  | 'DRAFT'
  /** Waits for the committee. */
  | 'SUBMITTED'
  /** Sent back with advice; may be mended and submitted again. */
  | 'RETURNED'
  /** Not taken up, with the reason; ends here. */
  | 'REJECTED'
  /** Published; gathering seconds. */
  | 'ACCEPTED'
  /** Enough seconds: announced as a topic for deliberation. */
  | 'TOPIC_NOTICE'
  /** Talked through by those it concerns. */
  | 'DELIBERATING'
  /** There is an opinion to decide on. */
  | 'OPINION_FORMED'
  /** Voted on; the wording is frozen. */
  | 'BALLOT'
  /** The result is on public notice; residents may object. */
  | 'RESULT_NOTICE'
  /** Being carried out. */
  | 'IMPLEMENTING'
  /** Carried out; residents are asked to rate. */
  | 'FEEDBACK'
  /** The days for ratings are over. */
  | 'EVALUATED'
  /** Kept for the record. */
  | 'ARCHIVED'
  /** Taken back by its author. */
  | 'WITHDRAWN'
  /** Joined to another one, see mergedInto. */
  | 'MERGED_INTO'
  /** Offices concerned are asked to the spot, for one decision (一事一议一决). */
  | 'ESCALATED'
  /** Put to the residents' meeting. */
  | 'SENT_TO_RESIDENTS_MEETING';

/** Orders of the feed, each with cursors of its own. */
export type ProposalOrder =
  /** Newest publication first. */
  | 'LATEST'
  /** Newest event first: stages, answers, wording, and comments to the minute; not single seconds. */
  | 'ACTIVE'
  /** Most seconds first. */
  | 'ENDORSED';

/** What the desk decides about a submitted proposal. */
export type ProposalReviewDecision =
  /** Publish it; seconds may be gathered. */
  | 'ACCEPT'
  /** Send it back to be mended. */
  | 'RETURN'
  /** Do not take it up. */
  | 'REJECT';

/** What the viewer may do now, by the same rules that guard the acts. */
export type ProposalAct =
  /** Give it another wording. */
  | 'EDIT'
  /** Hand it to the committee. */
  | 'SUBMIT'
  /** Take it back for good. */
  | 'WITHDRAW'
  /** Second it. */
  | 'ENDORSE'
  /** Take one's second back. */
  | 'WITHDRAW_ENDORSEMENT'
  /** Say something about it. */
  | 'COMMENT'
  /** Accept, return or reject it. */
  | 'REVIEW'
  /** Give the official answer. */
  | 'ANSWER'
  /** Report how far it is. */
  | 'ADD_PROGRESS'
  /** Score what was done, and ask once to open it again. */
  | 'RATE'
  /** Join it to another about the same matter. */
  | 'MERGE'
  /** Let it stand for itself again. */
  | 'UNMERGE'
  /** Ask a neighbour to sign with the author. */
  | 'INVITE_CO_AUTHOR'
  /** Begin to talk it through with those it concerns. */
  | 'BEGIN_DELIBERATION'
  /** Put into words what was agreed in deliberation. */
  | 'FORM_OPINION'
  /** Change those words before they are decided on. */
  | 'AMEND_OPINION'
  /** Let people vote on the opinion. */
  | 'OPEN_BALLOT'
  /** Put on notice what was decided without a ballot. */
  | 'PUBLISH_RESULT'
  /** Object to the result on notice. */
  | 'OBJECT'
  /** Answer an objection. */
  | 'ANSWER_OBJECTION'
  /** Say why there is no review meeting. */
  | 'WAIVE_REVIEW'
  /** 一事一议一决: ask the offices concerned to the spot. */
  | 'ESCALATE'
  /** Put it to the residents' meeting. */
  | 'SEND_TO_RESIDENTS_MEETING'
  /** Put it among the records. */
  | 'ARCHIVE';

/** What happened to a run of words. */
export type ChangeKind =
  /** Stayed. */
  | 'SAME'
  /** Came. */
  | 'ADDED'
  /** Went. */
  | 'REMOVED';

/** What a deliberation ended in. */
export type DeliberationOutcome =
  /** It will be carried out. */
  | 'AGREED'
  /** It will not. */
  | 'DECLINED';

/** Which proposals a list shows; all conditions hold together. */
export type ProposalFilter = {
  /** Of this community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Of the community with this slug. */
  communitySlug?: InputMaybe<Scalars['String']['input']>;
  /** About this area or one below it. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** At one of these stages. */
  stages?: InputMaybe<Array<ProposalStage>>;
  /** Category code. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** By this resident; never finds what they raised anonymously. */
  authorId?: InputMaybe<Scalars['ID']['input']>;
  /** Words to find in title or body, at most 50 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Only the viewer's own, drafts and invitations to sign included. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those the viewer endorsed. */
  endorsedByMe?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A new draft. */
export type CreateProposalInput = {
  /** The viewer's own community. */
  communityId: Scalars['ID']['input'];
  /** Area it is about; the whole community when left out. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** Code from community.categories. */
  category: Scalars['String']['input'];
  /** At most 30 characters. */
  title: Scalars['String']['input'];
  /** At most 1000 characters. */
  body: Scalars['String']['input'];
  /** Show no author to neighbours; the desk knows. */
  anonymousToNeighbours?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most six of the viewer's own uploads. */
  photoIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Act for an elder under this agreement; left out to act for oneself. */
  mandateId?: InputMaybe<Scalars['ID']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** Another wording. */
export type EditProposalInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** The version that was read; refused when changed meanwhile. */
  expectedVersion: Scalars['Int']['input'];
  /** At most 30 characters. */
  title: Scalars['String']['input'];
  /** At most 1000 characters. */
  body: Scalars['String']['input'];
  /** Unchanged when left out; fixed once published. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Unchanged when left out; fixed once published. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** Unchanged when left out; those of the proposal, whoever uploaded them, and the viewer's own uploads. */
  photoIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Taking back. */
export type WithdrawProposalInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** Needed after publication, for everyone to read. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The desk's decision. */
export type ReviewProposalInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** Publish, return or reject. */
  decision: ProposalReviewDecision;
  /** At least five characters, shown to the author; needed unless accepting. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The clause of the house rules that it breaks, told to the author and in the public ledger. Left out: it only has to be completed, or is no matter of the community. */
  reasonCode?: InputMaybe<ReportReason>;
  /** The version that was read; refused when changed meanwhile. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The official answer. */
export type AnswerProposalInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** At most 2000 characters. */
  text: Scalars['String']['input'];
  /** The organisation made responsible; one that serves the proposal's community now. */
  responsibleOrgId?: InputMaybe<Scalars['ID']['input']>;
  /** Who will do it, in words. */
  responsible?: InputMaybe<Scalars['String']['input']>;
  /** Promised last day, today or later. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
};

/** How far it is. */
export type AddProgressInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** At most 2000 characters. */
  text: Scalars['String']['input'];
  /** Move on: IMPLEMENTING (when left out) or FEEDBACK (done). */
  stage?: InputMaybe<ProposalStage>;
  /** Next promised last day. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A score for the outcome. */
export type RateOutcomeInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** 1 (bad) to 5 (very good). */
  score: Scalars['Int']['input'];
  /** At most 500 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Ask once to open the matter again. */
  reopen?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Joining two proposals about one matter. */
export type MergeProposalsInput = {
  /** Stays as an original that can be read. */
  proposalId: Scalars['ID']['input'];
  /** The one it goes into; of the same community, gathering or announced. */
  intoId: Scalars['ID']['input'];
  /** For everyone to read. */
  reason: Scalars['String']['input'];
};

/** Undoing a merge. */
export type UnmergeProposalInput = {
  /** The original. */
  proposalId: Scalars['ID']['input'];
  /** For everyone to read. */
  reason: Scalars['String']['input'];
};

/** Asking a neighbour to sign. */
export type InviteCoAuthorInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** The neighbour's phone number; the answer never tells whether it has an account. */
  phone: Scalars['String']['input'];
};

/** Answering an invitation to sign. */
export type AnswerCoAuthorInvitationInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** True to sign, false to decline. */
  accept: Scalars['Boolean']['input'];
};

/** Whether a second holds for the merged proposal. */
export type ConfirmMergedEndorsementInput = {
  /** The proposal the original was merged into. */
  proposalId: Scalars['ID']['input'];
  /** True to second it, false to decline. */
  confirm: Scalars['Boolean']['input'];
};

/** Handing in. */
export type SubmitProposalInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** Seconding. */
export type EndorseProposalInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** Act for an elder under this agreement; left out to act for oneself. */
  mandateId?: InputMaybe<Scalars['ID']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** Taking a second back. */
export type WithdrawEndorsementInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** A draft to compare with what exists. */
export type SimilarProposalsInput = {
  /** Where to look. */
  communityId: Scalars['ID']['input'];
  /** The draft's title. */
  title: Scalars['String']['input'];
  /** The draft's body, as far as written. */
  body?: InputMaybe<Scalars['String']['input']>;
};

/** Beginning to deliberate. */
export type BeginDeliberationInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** Who takes part, in words; at most 500 characters. */
  participants: Scalars['String']['input'];
  /** Households it touches more than others, at most 200; the whole place when left out. */
  affectedHouseholdIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The opinion in words. */
export type FormOpinionInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** At most 2000 characters. */
  text: Scalars['String']['input'];
};

/** Another wording of the opinion. */
export type AmendOpinionInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** At most 2000 characters. */
  text: Scalars['String']['input'];
  /** The opinionVersion that was read; refused when changed meanwhile. */
  expectedVersion: Scalars['Int']['input'];
};

/** A result without a ballot. */
export type PublishResultInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** What it ended in. */
  outcome: DeliberationOutcome;
  /** What was agreed and why, at most 2000 characters. */
  text: Scalars['String']['input'];
};

/** Objecting to a result on notice. */
export type ObjectToResultInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** At most 500 characters. */
  text: Scalars['String']['input'];
  /** Ask to deliberate again. */
  redeliberate?: InputMaybe<Scalars['Boolean']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answering an objection. */
export type AnswerObjectionInput = {
  /** Which. */
  objectionId: Scalars['ID']['input'];
  /** At most 500 characters. */
  text: Scalars['String']['input'];
};

/** Closing without a review meeting. */
export type WaiveReviewInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** Why, for everyone to read; at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** Asking offices to the spot. */
export type EscalateProposalInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** What is asked, of whom; at most 500 characters. */
  text: Scalars['String']['input'];
  /** Promised last day; by the working days in force when left out. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
};

/** Putting it to the residents' meeting. */
export type SendToResidentsMeetingInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
  /** Why, for everyone to read; at most 500 characters. */
  text: Scalars['String']['input'];
};

/** Putting it among the records. */
export type ArchiveProposalInput = {
  /** Which. */
  proposalId: Scalars['ID']['input'];
};

/** Reaching back from now. */
export type SearchPeriod =
  /** Seven days. */
  | 'WEEK'
  /** Thirty days. */
  | 'MONTH'
  /** Half a year. */
  | 'HALF_YEAR'
  /** A year. */
  | 'YEAR';

/** Where to look; what is left out is not restricted. */
export type SearchFilter = {
  /** Only in this community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these kinds. */
  kinds?: InputMaybe<Array<SearchKind>>;
  /** Only what applies at or under this area. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what was written at that moment or later. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what was written before that moment. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** In which order finds come. */
export type SearchOrder =
  /** Best first; the same for everybody who may see the same. */
  | 'RELEVANCE'
  /** Newest first. */
  | 'LATEST';

/** How search is. */
export type SearchIndexState =
  /** Everything works. */
  | 'SERVING'
  /** Questions are answered, but what was written lately is not found: nothing can be stored. */
  | 'STALE'
  /** Questions are refused until a new index is filled. */
  | 'REBUILDING';

/** What is wrong with search. */
export type SearchIndexTrouble =
  /** No space is left where the index lies. It goes on by itself when there is. */
  | 'DISK_FULL'
  /** Files of the index are missing or wrong. It is being filled anew. */
  | 'DAMAGED'
  /** The database does not answer. */
  | 'DATABASE_AWAY'
  /** The search server does not answer. */
  | 'ENGINE_AWAY'
  /** Something else; the log of the node says what. */
  | 'OTHER';

export type SynonymPreviewInput = {
  /** Whose desk it is. */
  communityId: Scalars['ID']['input'];
  /** The group to be changed or taken out; left out for a new one. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** What is asked, as it would be saved. */
  words: Array<Scalars['String']['input']>;
  /** What is found besides; left out or empty: the words find each other. */
  finds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The group would be taken out; words and finds mean nothing then. */
  remove?: InputMaybe<Scalars['Boolean']['input']>;
  /** Questions to try, at most five; left out: all the words themselves. */
  samples?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type SaveSynonymGroupInput = {
  /** Whose desk it is. */
  communityId: Scalars['ID']['input'];
  /** The group to be changed; left out for a new one. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** Two to twenty words together with finds, each of 2 to 20 letters or digits. */
  words: Array<Scalars['String']['input']>;
  /** What is found besides, not the other way round; left out or empty: the words find each other. */
  finds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A new group holds in all communities; subdistrict only. */
  forAll?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refused when the group has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

export type RemoveSynonymGroupInput = {
  /** Whose desk it is. */
  communityId: Scalars['ID']['input'];
  /** The group to be taken out. */
  groupId: Scalars['ID']['input'];
  /** Refused when the group has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether minors take part. */
export type MinorsPolicy =
  /** Grown-ups only; always so where there is bodily risk. */
  | 'CLOSED'
  /** With a guardian's consent. */
  | 'CONSENT'
  /** With a guardian's consent, and the guardian comes along. */
  | 'COMPANY';

/** Whence a volunteer comes. */
export type VolunteerKind =
  /** Lives in one of the communities. */
  | 'RESIDENT'
  /** 新就业群体, such as couriers: may volunteer, may not vote. */
  | 'NEW_EMPLOYMENT'
  /** Anybody else. */
  | 'OTHER';

/** Where a shift stands, by the server's clock. */
export type ShiftStage =
  /** People sign up and cancel. */
  | 'OPEN'
  /** From shortly before it begins: people check in. */
  | 'RUNNING'
  /** Over: people check out for a while, hours are confirmed. */
  | 'ENDED'
  /** It does not take place. */
  | 'CANCELLED';

/** Where a sign-up stands. */
export type SignupStatus =
  /** Of a minor: waits for a guardian, holds no place. */
  | 'AWAITING_CONSENT'
  /** Has a place. */
  | 'CONFIRMED'
  /** Waits for a place, in order of asking. */
  | 'WAITLISTED'
  /** Taken back, or the shift was cancelled. */
  | 'CANCELLED'
  /** Is there. */
  | 'CHECKED_IN'
  /** Has left; hours wait for the organiser. */
  | 'CHECKED_OUT'
  /** Hours are confirmed; a training is on record. */
  | 'DONE'
  /** Had a place, did not come, did not say so. */
  | 'NO_SHOW';

/** How presence was established. */
export type PresenceHow =
  /** By the changing code on the organiser's phone. */
  | 'CODE'
  /** By the organiser, in the moment. */
  | 'LIST'
  /** By the organiser afterwards, with a reason. */
  | 'BY_HAND'
  /** Nobody checked out; closed with the end of the shift. */
  | 'FORGOTTEN';

/** Acts on a shift, for showing only what the viewer may do now. */
export type VolunteeringAct =
  /** Publish an activity. */
  | 'PUBLISH'
  /** Change places, cancel a shift or the activity. */
  | 'ARRANGE'
  /** Sign up. */
  | 'SIGN_UP'
  /** Take one's own sign-up back. */
  | 'CANCEL_SIGN_UP'
  /** Record a guardian's consent given on paper. */
  | 'RECORD_CONSENT'
  /** Take a guardian's consent back. */
  | 'WITHDRAW_CONSENT'
  /** Check in with the code. */
  | 'CHECK_IN'
  /** Check out with the code. */
  | 'CHECK_OUT'
  /** Show the code, write presence and absence down. */
  | 'ATTENDANCE'
  /** Confirm and correct hours. */
  | 'CONFIRM'
  /** Say how it was. */
  | 'SAY_BACK';

/** Which activities. */
export type ActivityFilter = {
  /** Of one community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** At or below a place. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that are over, the last one first, instead of those to come. */
  past?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only with a free place in a shift to come. */
  free?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those the viewer organises. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One shift of an activity to publish. */
export type ShiftInput = {
  /** Not in the past, at most a year ahead. */
  startsAt: Scalars['DateTime']['input'];
  /** At most 24 hours after the beginning. */
  endsAt: Scalars['DateTime']['input'];
  /** 1 to 500. */
  capacity: Scalars['Int']['input'];
  /** A training: it counts no hours. */
  training?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Everything people must know before they sign up. */
export type PublishActivityInput = {
  /** The place it is for: a community or any place in it. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** Instead of scopeId: the whole community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** The organisation it is published for, which the actor speaks for; left out for the committee and its offices. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** 2 to 60 characters. */
  title: Scalars['String']['input'];
  /** At most 2000 characters. */
  body: Scalars['String']['input'];
  /** At most 500 characters; 无 is an answer too. */
  risks: Scalars['String']['input'];
  /** At most 100 characters. */
  meetingPlace: Scalars['String']['input'];
  /** At most 100 characters. */
  contact: Scalars['String']['input'];
  /** Where one may be hurt; then insurance is needed and minors stay away. */
  bodilyRisk?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most 200 characters. */
  insurance?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 characters. */
  training?: InputMaybe<Scalars['String']['input']>;
  /** 14 to 70; 18 when left out. Below 18 minors need a guardian. */
  minAge?: InputMaybe<Scalars['Int']['input']>;
  /** CLOSED from 18, CONSENT below when left out. */
  minors?: InputMaybe<MinorsPolicy>;
  /** 0 to 168; by custom 24. */
  cancelHours?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 60. */
  shifts: Array<ShiftInput>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For cancelling the whole activity. */
export type CancelActivityInput = {
  /** Which activity. */
  activityId: Scalars['ID']['input'];
  /** For everybody who signed up. */
  reason: Scalars['String']['input'];
};

/** For cancelling one shift. */
export type CancelShiftInput = {
  /** Which shift. */
  shiftId: Scalars['ID']['input'];
  /** For everybody who signed up. */
  reason: Scalars['String']['input'];
};

/** For more or fewer places; never fewer than are taken. */
export type ChangeCapacityInput = {
  /** Which shift. */
  shiftId: Scalars['ID']['input'];
  /** 1 to 500. */
  capacity: Scalars['Int']['input'];
};

/** For adding a shift. */
export type AddShiftInput = {
  /** Which activity. */
  activityId: Scalars['ID']['input'];
  /** Which shift. */
  shift: ShiftInput;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For becoming a volunteer, or changing what stands there. Verified residents become one by signing up. */
export type RegisterVolunteerInput = {
  /** Real name; left out for verified residents and where it stays. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whence the volunteer comes. */
  kind?: InputMaybe<VolunteerKind>;
  /** Day of birth; of grown-ups it is not kept. */
  bornOn?: InputMaybe<Scalars['Date']['input']>;
  /** Stand by name in public lists. */
  listed?: InputMaybe<Scalars['Boolean']['input']>;
  /** What one can do and would help with; at most 10, each at most 20 characters. Writing it down lets the committee and who gathers people in the community find one by it; an empty list takes it back. */
  skills?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** For signing up. */
export type SignUpInput = {
  /** Which shift. */
  shiftId: Scalars['ID']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For taking one's sign-up back before the shift begins. */
export type CancelSignUpInput = {
  /** Which shift; or signupId. */
  shiftId?: InputMaybe<Scalars['ID']['input']>;
  /** Instead of shiftId. */
  signupId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 100 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A guardian's yes, given with the code the minor passed on, from the account of another verified person who is of age. Whoever is not verified signs on paper; see recordConsent. */
export type GiveGuardianConsentInput = {
  /** Which sign-up. */
  signupId: Scalars['ID']['input'];
  /** Six digits. */
  code: Scalars['String']['input'];
  /** The guardian's name. */
  guardianName: Scalars['String']['input'];
  /** Mother, father, …; at most 10 characters. */
  relation: Scalars['String']['input'];
  /** Comes along; needed where the activity asks for company. */
  accompanies?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The same given on paper, written down by the organiser. */
export type RecordConsentInput = {
  /** Which sign-up. */
  signupId: Scalars['ID']['input'];
  /** The guardian's name. */
  guardianName: Scalars['String']['input'];
  /** Mother, father, …; at most 10 characters. */
  relation: Scalars['String']['input'];
  /** Comes along. */
  accompanies?: InputMaybe<Scalars['Boolean']['input']>;
};

/** For taking a guardian's consent back. */
export type WithdrawGuardianConsentInput = {
  /** Which consent. */
  consentId: Scalars['ID']['input'];
  /** At most 200 characters; read by guardian, minor, organiser and committee. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** For checking in. */
export type CheckInInput = {
  /** Which shift. */
  shiftId: Scalars['ID']['input'];
  /** Six digits shown by the organiser. */
  code: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For checking out. */
export type CheckOutInput = {
  /** Which shift. */
  shiftId: Scalars['ID']['input'];
  /** Six digits shown by the organiser. */
  code: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** What the organiser writes down about one volunteer. */
export type RecordPresenceInput = {
  /** Which sign-up. */
  signupId: Scalars['ID']['input'];
  /** When they came; now when neither time is given and nobody came yet. */
  inAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When they left; now when they are there and no time is given. */
  outAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Needed with a time other than now; at most 100 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** They did not come; takes back by false. */
  noShow?: InputMaybe<Scalars['Boolean']['input']>;
};

/** For confirming hours of people who checked out. */
export type ConfirmHoursInput = {
  /** Everybody of that shift who checked out and is not confirmed yet; or signupIds. */
  shiftId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 100. */
  signupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Other minutes than the presence comes to, for one sign-up; needs a reason. */
  minutes?: InputMaybe<Scalars['Int']['input']>;
  /** At most 200 characters; needed with minutes, and for correcting what is confirmed. */
  reason?: InputMaybe<Scalars['String']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For taking confirmed hours back; they may be confirmed again. */
export type ReverseHoursInput = {
  /** Which sign-up. */
  signupId: Scalars['ID']['input'];
  /** At most 200 characters. Certificates with this service are revoked with it. */
  reason: Scalars['String']['input'];
};

/** For writing down that somebody was trained elsewhere. */
export type RecordTrainingInput = {
  /** Which sign-up. */
  signupId: Scalars['ID']['input'];
};

/** What the volunteer says of the activity, or the organiser of the volunteer; once each. */
export type SayFeedbackInput = {
  /** Which sign-up. */
  signupId: Scalars['ID']['input'];
  /** 1 to 5. */
  stars: Scalars['Int']['input'];
  /** At most 300 characters. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** For a certificate of confirmed time; free. */
export type IssueCertificateInput = {
  /** The community whose time it is; that of the shift when left out. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Only one shift; left out for all of a time. */
  shiftId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose; left out for one's own. The committee issues for others. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
  /** First day; left out for the very first. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day; left out for today. */
  to?: InputMaybe<Scalars['Date']['input']>;
  /** Kind of document, e.g. 居民身份证; with documentLastFour. */
  documentType?: InputMaybe<Scalars['String']['input']>;
  /** The last four characters only. */
  documentLastFour?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters, printed on it. */
  note?: InputMaybe<Scalars['String']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For a certificate that should not hold. */
export type RevokeCertificateInput = {
  /** Which certificate. */
  certificateId: Scalars['ID']['input'];
  /** Shown to whoever checks it. */
  reason: Scalars['String']['input'];
};

/** What somebody asks for. */
export type HelpKind =
  /** 难事: something to be done. */
  | 'HELP'
  /** 微心愿: something wished for. */
  | 'WISH';

/** Where a help request stands. */
export type HelpStatus =
  /** Nobody helps yet. */
  | 'OPEN'
  /** Somebody said they will. */
  | 'CLAIMED'
  /** It is done. */
  | 'DONE'
  /** Done, and whoever asked said thanks. */
  | 'THANKED'
  /** Whoever asked asks no longer. */
  | 'WITHDRAWN';

/** Acts on a help request, for showing only what the viewer may do now. */
export type HelpAct =
  /** Say that one will help. */
  | 'CLAIM'
  /** Say that one cannot after all. */
  | 'HAND_BACK'
  /** Say that it is done. */
  | 'COMPLETE'
  /** Say thanks, as whoever asked. */
  | 'THANK'
  /** Ask no longer. */
  | 'WITHDRAW'
  /** Name somebody for it, as the committee. */
  | 'ASSIGN';

/** Which help requests. */
export type HelpFilter = {
  /** Of one community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** At or below a place. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those nobody helps with yet. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those the viewer asked, claimed or was named for. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
};

/** For asking. */
export type PostHelpRequestInput = {
  /** A building or larger; or communityId. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** Instead of scopeId: the whole community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** HELP when left out. */
  kind?: InputMaybe<HelpKind>;
  /** 2 to 40 characters, public. */
  title: Scalars['String']['input'];
  /** At most 500 characters, public. */
  body: Scalars['String']['input'];
  /** At most 500 characters; read by the claimer and the assigned worker only. */
  details?: InputMaybe<Scalars['String']['input']>;
  /** The details are about health or care. */
  care?: InputMaybe<Scalars['Boolean']['input']>;
  /** Agreed, apart from everything else, that care needs are written down; needed with care (L-62). */
  careConsent?: InputMaybe<Scalars['Boolean']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For helping. */
export type ClaimHelpRequestInput = {
  /** Which request. */
  helpRequestId: Scalars['ID']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For giving it back. */
export type HandBackHelpRequestInput = {
  /** Which request. */
  helpRequestId: Scalars['ID']['input'];
  /** At most 100 characters. */
  reason: Scalars['String']['input'];
};

/** For saying that it is done. */
export type CompleteHelpRequestInput = {
  /** Which request. */
  helpRequestId: Scalars['ID']['input'];
  /** At most 300 characters, public. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** For saying thanks. */
export type ThankForHelpInput = {
  /** Which request. */
  helpRequestId: Scalars['ID']['input'];
  /** At most 300 characters, public. */
  words: Scalars['String']['input'];
};

/** For taking a request back. */
export type WithdrawHelpRequestInput = {
  /** Which request. */
  helpRequestId: Scalars['ID']['input'];
};

/** For naming the worker who looks after it. */
export type AssignHelpWorkerInput = {
  /** Which request. */
  helpRequestId: Scalars['ID']['input'];
  /** Somebody with an office at the place. */
  residentId: Scalars['ID']['input'];
};

/** Why points moved. */
export type PointsKind =
  /** For confirmed hours. */
  | 'EARNED'
  /** By the committee, for a service without hours, such as that of stairwell heads. */
  | 'AWARDED'
  /** For a reward. */
  | 'SPENT'
  /** Takes another line back. */
  | 'REVERSAL';

/** For giving points to a stairwell head or a volunteer. */
export type AwardPointsInput = {
  /** Whose book. */
  communityId: Scalars['ID']['input'];
  /** To whom; never oneself. */
  residentId: Scalars['ID']['input'];
  /** 1 to 1000. */
  points: Scalars['Int']['input'];
  /** What for; at most 60 characters. */
  memo: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For taking an award back, or a reward that was not handed over. */
export type ReversePointsInput = {
  /** Which line. */
  entryId: Scalars['ID']['input'];
  /** At most 100 characters. */
  reason: Scalars['String']['input'];
};

/** For offering a reward. */
export type OfferRewardInput = {
  /** Whose. */
  communityId: Scalars['ID']['input'];
  /** At most 30 characters. */
  name: Scalars['String']['input'];
  /** At most 100 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What one pays, 1 or more. */
  points: Scalars['Int']['input'];
  /** How many there are, 0 or more. */
  stock: Scalars['Int']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For counting a shelf anew, or taking a reward away. */
export type ChangeRewardInput = {
  /** Which reward. */
  rewardId: Scalars['ID']['input'];
  /** How many there are now. */
  stock: Scalars['Int']['input'];
  /** False takes it away. */
  offered?: InputMaybe<Scalars['Boolean']['input']>;
};

/** For paying with points. */
export type RedeemRewardInput = {
  /** Which reward. */
  rewardId: Scalars['ID']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For handing a reward over. */
export type HandOverRewardInput = {
  /** Which redemption. */
  redemptionId: Scalars['ID']['input'];
};

/** Who is on the roll of a ballot. */
export type Electorate =
  /** Verified persons of 18 and older who live in the area; one person, one ballot. */
  | 'RESIDENTS'
  /** Households of the area, one ballot each; flats still with the developer are none. */
  | 'HOUSEHOLDS'
  /** Owners of exclusive units, counted twice: by heads and by exclusive floor area. Who owns several units counts as one head; what the developer still holds counts as one head. */
  | 'OWNERS'
  /** The seats of a council. */
  | 'COUNCIL'
  /** Residents' representatives. */
  | 'REPRESENTATIVES';

/** What is decided. The matter chooses the rule: quorum, majority, notice and voting periods. */
export type Matter =
  /** Owners 1: rules of procedure of the owners' assembly. */
  | 'RULES_OF_PROCEDURE'
  /** Owners 2: the management stipulation. */
  | 'MANAGEMENT_STIPULATION'
  /** Owners 3: elect or replace members of the owners' committee. */
  | 'OWNERS_COMMITTEE'
  /** Owners 4: engage or dismiss the property company. */
  | 'PROPERTY_COMPANY'
  /** Owners 5: use the maintenance fund. */
  | 'USE_MAINTENANCE_FUND'
  /** Owners 6: raise the maintenance fund. */
  | 'RAISE_MAINTENANCE_FUND'
  /** Owners 7: alter or rebuild the building and its installations. */
  | 'REBUILD'
  /** Owners 8: change the use of common parts, or trade with them. */
  | 'CHANGE_COMMON_PARTS'
  /** Owners 9: other weighty matters of common ownership. */
  | 'OTHER_MAJOR'
  /** A home becomes a shop: every interested owner must agree. */
  | 'HOME_TO_BUSINESS'
  /** A lift for one stairwell, by the template of the city. */
  | 'ADD_LIFT'
  /** A matter of residents: the residents' meeting decides. */
  | 'RESIDENTS_DECISION'
  /** The residents' convention. */
  | 'CONVENTION'
  /** A matter of one stairwell or building among neighbours. */
  | 'STAIRWELL_DECISION'
  /** A resolution of a council. */
  | 'COUNCIL_RESOLUTION'
  /** An election of council seats. */
  | 'COUNCIL_ELECTION'
  /** Asking for opinions: no quorum, decides nothing. */
  | 'STRAW_POLL';

/** Who may connect a voter and a choice. */
export type Secrecy =
  /** The household itself and the people who count; never the property company, never the public. */
  | 'NAMED'
  /** Nobody by the portal: choices are kept without voter and time. See secrecyNote for what an operator could still do. */
  | 'SECRET';

/** What the result is worth. */
export type BallotForce =
  /** An expression of opinion. It does not replace a statutory decision of the owners' assembly. */
  | 'ADVISORY'
  /** A decision of the owners, where the jurisdiction allows votes on this portal. */
  | 'BINDING_OWNER';

/** Computed from the server's time. */
export type BallotStatus =
  /** Announced; voting has not begun. */
  | 'SCHEDULED'
  /** Votes are taken. */
  | 'OPEN'
  /** No vote is taken any more; the result follows within moments. */
  | 'CLOSED';

/** How choices are given and counted. */
export type BallotMethod =
  /** FOR, AGAINST or ABSTAIN. */
  | 'THREE_WAY'
  /** Every option one likes, at most maxChoices; most ticks win. Choice text: A,C */
  | 'APPROVAL'
  /** 0 to 5 points for each option; the highest sum wins. Choice text: A=5,B=3 */
  | 'SCORE'
  /** An order of options, Borda count: with n options the first gets n-1 points, the next n-2, what is not named 0. Choice text: B>A>C */
  | 'RANKED';

/** What happens when options have equal points and the places left are too few for them. */
export type TieRule =
  /** The places stay open. */
  | 'NOBODY'
  /** Another vote is held among them. */
  | 'RUN_OFF'
  /** A lot made of all receipts, which anybody can draw again from the published file. */
  | 'LOT';

/** Whether a ballot on paper is recorded only with a photo of it. */
export type PaperPhoto =
  /** Never asked for. */
  | 'OPTIONAL'
  /** Where the ballot binds owners. */
  | 'BINDING'
  /** Always. */
  | 'ALWAYS';

/** How a ballot reached the ledger. */
export type CastChannel =
  /** By the voter, signed in. */
  | 'ONLINE'
  /** On paper, handed in. */
  | 'PAPER'
  /** Collected at the door. */
  | 'DOORSTEP'
  /** In a meeting. */
  | 'MEETING';

/** The verdict. */
export type BallotOutcome =
  /** Quorum and majority were reached; of a multi-option ballot: there is a winner. A shared last place of several stays open. */
  | 'PASSED'
  /** The quorum was reached, the majority was not; of a multi-option ballot: a tie. */
  | 'REJECTED'
  /** Too few took part. */
  | 'INVALID_TURNOUT';

/** Where an entry of the ledger stands. */
export type LedgerStatus =
  /** This is the one counted for its voting unit. */
  | 'COUNTED'
  /** Recorded by one person; a second has not confirmed it, so it does not count. */
  | 'UNCONFIRMED'
  /** A second person refused it; it never counts. */
  | 'REFUSED'
  /** Another ballot of the same voting unit counts instead. */
  | 'REPLACED';

/** What an objection is about. */
export type ObjectionKind =
  /** Somebody is missing from the roll, or wrongly on it, or the area is wrong. */
  | 'ROLL'
  /** An affected household objects to the matter itself. */
  | 'AFFECTED'
  /** The counting or the result. */
  | 'RESULT';

/** How the roll is put right. */
export type RollCorrectionKind =
  /** Puts a household on the roll. */
  | 'ADD'
  /** Takes a voting unit off the roll. */
  | 'STRIKE'
  /** Sets another floor area. */
  | 'AREA';

/** How a ballot paper reached its voting unit. */
export type DeliveryWay =
  /** Handed over and signed for. */
  | 'HANDED_OVER'
  /** By post, with a signed receipt. */
  | 'REGISTERED_MAIL'
  /** By the electronic way the owners' rules name, with a record that it was read. */
  | 'MESSAGE';

/** Which ballots; what is left out is not restricted. */
export type BallotFilter = {
  /** Of this community. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** Only ballots whose scope is at or under this area. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** About this subject. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only of this status. */
  status?: InputMaybe<BallotStatus>;
};

/** For announcing a ballot. The roll is frozen with it. */
export type OpenBallotInput = {
  /** What it is about: a proposal, an agenda item, an area or a community. */
  subjectId: Scalars['ID']['input'];
  /** The question, 1 to 60 characters. */
  title: Scalars['String']['input'];
  /** What exactly is decided, at most 2000 characters. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** Who is on the roll. */
  electorate: Electorate;
  /** Where: only homes at or under this area. */
  scopeId: Scalars['ID']['input'];
  /** What is decided; chooses the rule. */
  matter: Matter;
  /** Who may connect a voter and a choice. */
  secrecy: Secrecy;
  /** ADVISORY unless the jurisdiction allows binding owners' votes here. */
  force?: InputMaybe<BallotForce>;
  /** Left out: at once. */
  opensAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In the future, and after opensAt. */
  closesAt: Scalars['DateTime']['input'];
  /** Texts of 2 to 20 options; only for STRAW_POLL and COUNCIL_ELECTION. */
  options?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Left out: THREE_WAY without options, APPROVAL with them. */
  method?: InputMaybe<BallotMethod>;
  /** For APPROVAL; left out: all options. */
  maxChoices?: InputMaybe<Scalars['Int']['input']>;
  /** How many options win, 1 unless told. */
  seats?: InputMaybe<Scalars['Int']['input']>;
  /** Nobody sees numbers per choice before the close; always so for secret ballots. It cannot be taken back. */
  hideResults?: InputMaybe<Scalars['Boolean']['input']>;
  /** The body whose seats vote; needed for COUNCIL and REPRESENTATIVES. */
  bodyId?: InputMaybe<Scalars['ID']['input']>;
  /** Only for OWNERS, NAMED, three-way: the clause of their own rules by which the silence of those served follows the majority. Left out: silence counts for nobody. */
  silenceClause?: InputMaybe<Scalars['String']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For casting or changing one's ballot. */
export type CastBallotInput = {
  /** Where. */
  ballotId: Scalars['ID']['input'];
  /** FOR, AGAINST, ABSTAIN; of a multi-option ballot a choice text as its method says, e.g. A,C or A=5,B=3 or B>A>C. */
  choice: Scalars['String']['input'];
  /** The voting unit or household to cast for; needed only when the viewer may cast for several, or by proxy. */
  onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
  /** Only to change a secret ballot: the changeSecret given when it was cast. */
  changeSecret?: InputMaybe<Scalars['String']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For writing a ballot that came on paper, at the door or in a meeting into the ledger of a named ballot. */
export type RecordPaperBallotInput = {
  /** Where. */
  ballotId: Scalars['ID']['input'];
  /** The household that voted; or unitId. */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  /** The voting unit that voted; or householdId. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** As on the paper. */
  choice: Scalars['String']['input'];
  /** PAPER, DOORSTEP or MEETING. */
  channel: CastChannel;
  /** A photo of the paper, uploaded by the recorder; needed where Ballot.paperPhotoNeeded says so. */
  evidenceId?: InputMaybe<Scalars['ID']['input']>;
  /** Who was there: a resident other than the recorder. */
  witnessId: Scalars['ID']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For the second person's word on a paper ballot: of somebody who counts there and is not of that home, until the ballot is counted. */
export type ConfirmPaperBallotInput = {
  /** The ledger's entry; never one recorded by oneself. */
  entryId: Scalars['ID']['input'];
  /** False: it does not agree with the paper and never counts. */
  agrees: Scalars['Boolean']['input'];
};

/** For the first person's word that a home is at the box; unitId or householdId. */
export type MarkAtBoxInput = {
  /** A secret ballot that is open. */
  ballotId: Scalars['ID']['input'];
  /** The voting unit; never one's own. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** Or a household of it. */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For the second person's word; then the home gets its slip. */
export type ConfirmBoxMarkInput = {
  /** Which; never one made by oneself. */
  markId: Scalars['ID']['input'];
  /** False: it was not that home, or it does not vote. */
  agrees: Scalars['Boolean']['input'];
};

/** How many slips bear one choice. */
export type BoxSlipsInput = {
  /** As for castBallot. */
  choice: Scalars['String']['input'];
  /** 0 to 100,000. */
  slips: Scalars['Int']['input'];
};

/** For the first person's word on what lay in the box. */
export type EnterBoxCountInput = {
  /** A secret ballot whose time is over. */
  ballotId: Scalars['ID']['input'];
  /** By choice; choices nobody made may be left out. At most 300 lines. */
  slips: Array<BoxSlipsInput>;
  /** Slips that say nothing clear; they count as abstentions. */
  invalid?: InputMaybe<Scalars['Int']['input']>;
  /** At most 300 characters, published; needed when there are not as many slips as homes marked off. */
  reason?: InputMaybe<Scalars['String']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For the second person's word on what lay in the box; then the ballot is counted. */
export type ConfirmBoxCountInput = {
  /** Which; never one entered by oneself. */
  countId: Scalars['ID']['input'];
  /** False: it was counted otherwise, and is entered anew. */
  agrees: Scalars['Boolean']['input'];
};

/** For ending a ballot and counting it. */
export type CloseBallotInput = {
  /** Which. */
  ballotId: Scalars['ID']['input'];
  /** Why it is ended before its time; published with the result. Only a straw poll may leave it out, and that is published too. What decides something ends early only when everybody has voted or the rest can change nothing; elections and binding ballots never. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** For giving more time, by a published notice, before the close. */
export type ExtendBallotInput = {
  /** Which. */
  ballotId: Scalars['ID']['input'];
  /** Later than before. */
  closesAt: Scalars['DateTime']['input'];
  /** Published; at least five characters. */
  reason: Scalars['String']['input'];
};

/** For saying who of a household or of co-owners casts. */
export type ChooseCasterInput = {
  /** Where. */
  ballotId: Scalars['ID']['input'];
  /** The voting unit. */
  unitId: Scalars['ID']['input'];
  /** A member of the household, or a co-owner. */
  residentId: Scalars['ID']['input'];
};

/** For recording a written proxy. */
export type RecordProxyInput = {
  /** Where. */
  ballotId: Scalars['ID']['input'];
  /** The voting unit that gives it. */
  unitId: Scalars['ID']['input'];
  /** Who will vote for it: a verified resident. */
  holderId: Scalars['ID']['input'];
  /** A photo of the paper, uploaded by the recorder. */
  evidenceId?: InputMaybe<Scalars['ID']['input']>;
};

/** For the second person's word on a proxy. */
export type ConfirmProxyInput = {
  /** Which; never one recorded by oneself. */
  proxyId: Scalars['ID']['input'];
};

/** For a minority's statement. */
export type StateDissentInput = {
  /** Where; from the opening until seven days after the close. */
  ballotId: Scalars['ID']['input'];
  /** At most 1000 characters; public, with the author's name as neighbours see it. */
  text: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For flagging a household the matter touches more than others. */
export type FlagAffectedInput = {
  /** Where. */
  ballotId: Scalars['ID']['input'];
  /** The door. */
  householdId: Scalars['ID']['input'];
  /** How it is affected, at most 200 characters. */
  note: Scalars['String']['input'];
};

/** For objecting. */
export type RaiseBallotObjectionInput = {
  /** Where. */
  ballotId: Scalars['ID']['input'];
  /** ROLL only while the roll is open for objections; AFFECTED only from an affected household. */
  kind: ObjectionKind;
  /** At most 1000 characters; public. */
  text: Scalars['String']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For the office's answer. */
export type AnswerBallotObjectionInput = {
  /** Which. */
  objectionId: Scalars['ID']['input'];
  /** At least five characters; public. */
  answer: Scalars['String']['input'];
};

/** For putting the roll right; in force when a second person confirms. */
export type CorrectRollInput = {
  /** Where; until voting closes. */
  ballotId: Scalars['ID']['input'];
  /** What changes. */
  kind: RollCorrectionKind;
  /** For ADD, where homes vote: the door. */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  /** For ADD, where residents vote: who was forgotten, a verified person of 18 or older who lives there. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
  /** For STRIKE and AREA: the voting unit; never one that has voted. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** For AREA, and for ADD where the roster has none. */
  area?: InputMaybe<Scalars['Area']['input']>;
  /** Published; at least five characters. */
  reason: Scalars['String']['input'];
};

/** For the second person's word on a correction. */
export type ConfirmRollCorrectionInput = {
  /** Which; never one's own. */
  correctionId: Scalars['ID']['input'];
};

/** For proving that a ballot paper was served, where silence counts. */
export type RecordDeliveryInput = {
  /** Where; until voting closes. */
  ballotId: Scalars['ID']['input'];
  /** The household served; or unitId. */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  /** The voting unit served; or householdId. */
  unitId?: InputMaybe<Scalars['ID']['input']>;
  /** In which way. */
  how: DeliveryWay;
  /** On which day; not before the announcement. */
  servedOn: Scalars['Date']['input'];
  /** A photo of the signed receipt, uploaded by the recorder. */
  evidenceId: Scalars['ID']['input'];
};

/** For the second person's word on a delivery. */
export type ConfirmDeliveryInput = {
  /** Which; never one recorded by oneself. */
  deliveryId: Scalars['ID']['input'];
  /** False: the proof does not agree; it counts for nothing and may be recorded anew. */
  agrees: Scalars['Boolean']['input'];
};

/** For the link to the vote on the system the law prescribes. */
export type LinkOfficialVoteInput = {
  /** Which ballot it stands beside. */
  ballotId: Scalars['ID']['input'];
  /** An https address of at most 300 characters. */
  url: Scalars['String']['input'];
  /** At most 200 characters; public. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Where an election of seats stands; computed from the server's time. */
export type ElectionStatus =
  /** Residents nominate themselves or neighbours. */
  | 'NOMINATING'
  /** Nominations are over; the ballot is not announced yet. */
  | 'NOMINATED'
  /** The candidates are shown, then voted on in secret; see ballot. */
  | 'ANNOUNCED'
  /** Counted; see who is elected. */
  | 'DECIDED'
  /** Given up before a ballot was announced. */
  | 'CANCELLED';

/** For calling an election of seats. */
export type CallElectionInput = {
  /** Whose residents vote. */
  scopeId: Scalars['ID']['input'];
  /** The council whose seats are filled; left out: residents' representatives of the scope. */
  bodyId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 60 characters. */
  title: Scalars['String']['input'];
  /** At most 300 characters. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** RESIDENTS or HOUSEHOLDS. */
  electorate?: InputMaybe<Electorate>;
  /** 1 to 19. */
  seats: Scalars['Int']['input'];
  /** 1 to 60. */
  termMonths?: InputMaybe<Scalars['Int']['input']>;
  /** In the future. */
  nominationsUntil: Scalars['DateTime']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For nominating oneself or a neighbour. */
export type NominateCandidateInput = {
  /** Where; while nominations are taken. */
  electionId: Scalars['ID']['input'];
  /** A verified resident of the scope; left out: oneself. */
  residentId?: InputMaybe<Scalars['ID']['input']>;
  /** About oneself, at most 600 characters; public. Of a neighbour it is left to them. */
  statement?: InputMaybe<Scalars['String']['input']>;
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For accepting or declining a nomination, or taking a candidacy back. */
export type AnswerNominationInput = {
  /** One's own candidacy. */
  candidacyId: Scalars['ID']['input'];
  /** True while nominations are taken; false until the ballot is announced. */
  accept: Scalars['Boolean']['input'];
  /** About oneself, at most 600 characters; public. Left out: as it was. */
  statement?: InputMaybe<Scalars['String']['input']>;
};

/** For announcing the secret ballot of an election. */
export type AnnounceElectionInput = {
  /** After nominations, with more candidates than seats. */
  electionId: Scalars['ID']['input'];
  /** At least publicityDays from now. */
  opensAt: Scalars['DateTime']['input'];
  /** After opensAt. */
  closesAt: Scalars['DateTime']['input'];
};

/** For giving an election up before its ballot is announced. */
export type CancelElectionInput = {
  /** Which. */
  electionId: Scalars['ID']['input'];
  /** Published; at least five characters. */
  reason: Scalars['String']['input'];
};

/** For writing down a representative chosen by hand. */
export type RecordRepresentativeInput = {
  /** Whom they speak for. */
  areaId: Scalars['ID']['input'];
  /** A verified resident of that place. */
  residentId: Scalars['ID']['input'];
  /** Last day, at most five years from now. */
  termEnds: Scalars['Date']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For ending a mandate before its term. */
export type EndRepresentativeInput = {
  /** Which. */
  representativeId: Scalars['ID']['input'];
  /** At least five characters. */
  reason: Scalars['String']['input'];
};

/** For signing in from a mini-program. */
export type SignInWithWechatInput = {
  /** The mini-program's app id; several are known to one portal. */
  appId: Scalars['ID']['input'];
  /** What wx.login gave; good once, for five minutes. */
  code: Scalars['String']['input'];
  /** What the button getPhoneNumber gave; needed the first time, unless the number is proved by text message and bindWechat. */
  phoneCode?: InputMaybe<Scalars['String']['input']>;
};

/** For binding a WeChat to the signed-in account. */
export type BindWechatInput = {
  /** From signInWithWechat, or from the address /signin?wechat=… */
  ticket: Scalars['String']['input'];
};

/** For signing in by WeChat no longer. */
export type UnbindWechatInput = {
  /** The app. */
  appId: Scalars['ID']['input'];
};

/** For being told by WeChat: call it after wx.requestSubscribeMessage, with the templates the person said yes to. */
export type AllowWechatMessagesInput = {
  /** The mini-program's app id. */
  appId: Scalars['ID']['input'];
  /** Of wechatTemplates, those accepted. Each is good for one message, whenever it comes. */
  templateIds: Array<Scalars['ID']['input']>;
};

export type CaseCardFragment = { id: string, title: string, summary: string, publishedAt?: string | null, correctedAt?: string | null, referredBy: number, category: { code: string, name: string }, community: { id: string, name: string } };

export type CaseTextFragment = { title: string, problem: string, process: string, cost: string, result: string, lessons: string };

export type CaseDeskFragment = { id: string, status: CaseStatus, statusName: string, title: string, version: number, publishedAt?: string | null, correctedAt?: string | null, withdrawnAt?: string | null, withdrawnReason?: string | null, matterHidden: boolean, referredBy: number, viewerMayEdit: boolean, viewerMayPublish: boolean, viewerMayCorrect: boolean, viewerMayWithdraw: boolean, words?: { title: string, problem: string, process: string, cost: string, result: string, lessons: string } | null, matter?: { id: string, number?: string | null } | null };

export type CasePlacesQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type CasePlacesQuery = { community?: { id: string, categories: Array<{ code: string, name: string }> } | null, communities: { nodes: Array<{ id: string, name: string }>, pageInfo: { hasNextPage: boolean } } };

export type CommunitiesNamedQueryVariables = Exact<{
  name: Scalars['String']['input'];
}>;


export type CommunitiesNamedQuery = { communities: { nodes: Array<{ id: string, name: string }>, pageInfo: { hasNextPage: boolean } } };

export type CasesQueryVariables = Exact<{
  communityId?: InputMaybe<Scalars['ID']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CasesQuery = { cases: { nodes: Array<{ id: string, title: string, summary: string, publishedAt?: string | null, correctedAt?: string | null, referredBy: number, category: { code: string, name: string }, community: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type CasePageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CasePageQuery = { node?:
    | { status: CaseStatus, statusName: string, withdrawnAt?: string | null, withdrawnReason?: string | null, matterHidden: boolean, viewerMayTry: boolean, viewerMayEdit: boolean, viewerMayCorrect: boolean, id: string, title: string, summary: string, publishedAt?: string | null, correctedAt?: string | null, referredBy: number, words?: { title: string, problem: string, process: string, cost: string, result: string, lessons: string } | null, facts?: { number: string, submittedAt: string, topicAt?: string | null, doneAt: string, days: number, people: number, endorsements: number, comments: number, votes?: number | null, verdict?: string | null, reviewed: boolean, ratings: number, average?: string | null } | null, matter?: { id: string, number?: string | null } | null, editions: Array<{ number: number, at: string, note?: string | null, words: { title: string, problem: string, process: string, cost: string, result: string, lessons: string } }>, category: { code: string, name: string }, community: { id: string, name: string } }
    | Record<PropertyKey, never>
   | null };

export type CaseReferenceQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CaseReferenceQuery = { node?:
    | { id: string, title: string, viewerMayTry: boolean, category: { code: string }, community: { id: string, name: string }, words?: { lessons: string } | null }
    | Record<PropertyKey, never>
   | null };

export type CasesAtDeskQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CasesAtDeskQuery = { casesAtDesk: { nodes: Array<{ id: string, status: CaseStatus, statusName: string, title: string, version: number, publishedAt?: string | null, correctedAt?: string | null, withdrawnAt?: string | null, withdrawnReason?: string | null, matterHidden: boolean, referredBy: number, viewerMayEdit: boolean, viewerMayPublish: boolean, viewerMayCorrect: boolean, viewerMayWithdraw: boolean, words?: { title: string, problem: string, process: string, cost: string, result: string, lessons: string } | null, matter?: { id: string, number?: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type FinishedMattersQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FinishedMattersQuery = { finishedMatters: { nodes: Array<{ doneAt: string, proposal: { id: string, number?: string | null, title: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type BeginCaseMutationVariables = Exact<{
  input: BeginCaseInput;
}>;


export type BeginCaseMutation = { beginCase: { caseStory?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type EditCaseMutationVariables = Exact<{
  input: EditCaseInput;
}>;


export type EditCaseMutation = { editCase: { caseStory?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PublishCaseMutationVariables = Exact<{
  input: PublishCaseInput;
}>;


export type PublishCaseMutation = { publishCase: { caseStory?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CorrectCaseMutationVariables = Exact<{
  input: CorrectCaseInput;
}>;


export type CorrectCaseMutation = { correctCase: { caseStory?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type WithdrawCaseMutationVariables = Exact<{
  input: WithdrawCaseInput;
}>;


export type WithdrawCaseMutation = { withdrawCase: { caseStory?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ReferToCaseMutationVariables = Exact<{
  input: ReferToCaseInput;
}>;


export type ReferToCaseMutation = { referToCase: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CommunityPhoneQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type CommunityPhoneQuery = { community?: { phone?: string | null } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { viewer?: { realName?: string | null, maskedPhone: string, elderMode: boolean, unreadNotifications: number, resident: { id: string, displayName: string }, households: Array<{ capacity: Capacity, household: { id: string, label: string, stairwell: { id: string, label: string, parent?: { id: string, label: string } | null } }, community: { id: string, slug: string, name: string } }>, residencies: Array<{ id: string, status: ResidencyStatus, capacity: Capacity, reason?: string | null, requestedAt: string, household: { id: string, label: string } }>, offices: Array<{ kind: OfficeKind, name: string, termEnds?: string | null, area: { id: string, label: string }, community?: { id: string, slug: string, name: string } | null }> } | null };

export type BuildingsQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type BuildingsQuery = { community?: { id: string, name: string, area: { id: string }, buildings: Array<{ id: string, name: string, children: Array<{ id: string, name: string }> }> } | null };

export type DoorsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DoorsQuery = { area?: { id: string, label: string, households: { nodes: Array<{ id: string, door: string }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

export type CommunitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CommunitiesQuery = { communities: { nodes: Array<{ id: string, slug: string, name: string }> } };

export type RequestPhoneCodeMutationVariables = Exact<{
  phone: Scalars['String']['input'];
}>;


export type RequestPhoneCodeMutation = { requestPhoneCode: { sent: boolean, retryAfterSeconds?: number | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SignInMutationVariables = Exact<{
  phone: Scalars['String']['input'];
  code: Scalars['String']['input'];
}>;


export type SignInMutation = { signInWithPhone: { session?: { expiresAt: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RefreshSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshSessionMutation = { refreshSession: { session?: { expiresAt: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean } };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { signOutEverywhere: { signedOut: boolean } };

export type RequestResidencyMutationVariables = Exact<{
  input: RequestResidencyInput;
}>;


export type RequestResidencyMutation = { requestResidency: { residency?: { id: string, status: ResidencyStatus } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile: { refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ReviewResidencyMutationVariables = Exact<{
  input: ReviewResidencyInput;
}>;


export type ReviewResidencyMutation = { reviewResidency: { residency?: { id: string, status: ResidencyStatus } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ResidenciesQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ResidenciesQuery = { residencies: { totalCount: number, nodes: Array<{ id: string, status: ResidencyStatus, capacity: Capacity, realName?: string | null, phone?: string | null, evidence?: string | null, requestedAt: string, rosterMatch?: RosterMatch | null, household: { id: string, label: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type RosterImportQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RosterImportQuery = { rosterImport?: { id: string, fileName: string, status: RosterImportStatus, rows: number, newHouseholds: number, changedHouseholds: number, unchangedHouseholds: number, absentHouseholds: number, newPersons: number, errorCount: number, uploadedAt: string, preview: Array<{ row: number, building: string, stairwell: string, door: string, area?: string | null, name?: string | null, capacity?: Capacity | null }>, errors: { nodes: Array<{ row: number, column: string, problem: string, remedy: string }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

export type CommitRosterMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CommitRosterMutation = { commitRosterImport: { rosterImport?: { id: string, status: RosterImportStatus } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type DiscardRosterMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DiscardRosterMutation = { discardRosterImport: { rosterImport?: { id: string, status: RosterImportStatus } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ServingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ServingQuery = { node?:
    | { id: string, organisations: Array<{ id: string, kind: OrganisationKind, name: string, since: string, representatives: Array<{ id: string, displayName: string, building?: string | null }> }>, grids: Array<{ id: string, name: string, areas: Array<{ id: string, label: string }>, workers: Array<{ id: string, displayName: string }> }> }
    | Record<PropertyKey, never>
   | null };

export type PeopleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
}>;


export type PeopleQuery = { node?:
    | { id: string, people: Array<{ id: string, displayName: string, building?: string | null, title?: string | null }> }
    | Record<PropertyKey, never>
   | null };

export type AddOrganisationMutationVariables = Exact<{
  input: AddOrganisationInput;
}>;


export type AddOrganisationMutation = { addOrganisation: { organisation?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type EndOrganisationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EndOrganisationMutation = { endOrganisation: { organisation?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type BindWechatMutationVariables = Exact<{
  ticket: Scalars['String']['input'];
}>;


export type BindWechatMutation = { bindWechat: { appIds?: Array<string> | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConventionLineFragment = { id: string, title?: string | null, topic: ConventionTopic, stage: ConventionStage, inForceNow: boolean, filingMissing: boolean, repeals: boolean, consultUntil?: string | null, reviewDue: boolean, openAmendmentCount: number, commentCount: number, scope: { id: string, label: string }, check?: { state: TextCheckState } | null };

export type ConventionListQueryVariables = Exact<{
  filter?: InputMaybe<ConventionFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ConventionListQuery = { conventions: { nodes: Array<{ id: string, title?: string | null, topic: ConventionTopic, stage: ConventionStage, inForceNow: boolean, filingMissing: boolean, repeals: boolean, consultUntil?: string | null, reviewDue: boolean, openAmendmentCount: number, commentCount: number, scope: { id: string, label: string }, check?: { state: TextCheckState } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ConventionWordsFragment = { number: number, title: string, preamble: string, contentHash: string, note?: string | null, madeAt: string, articles: Array<{ id: string, number: number, heading: string, text: string, commentCount: number, origin?: { label: string, subject?:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string, council: { id: string } }
        | { id: string, meeting: { id: string } }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string, about?:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null } | null, openAmendments: Array<{ id: string }> }> };

export type OriginFragment = { label: string, subject?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, council: { id: string } }
    | { id: string, meeting: { id: string } }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, about?:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type ConventionPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ConventionPageQuery = { convention?: { edition: number, way: AdoptionWay, hiddenReason?: string | null, ruleText: string, posterPath?: string | null, inForceSince?: string | null, reviewOn?: string | null, effectiveOn?: string | null, viewerIsDrafter: boolean, viewerMay: Array<ConventionAct>, id: string, title?: string | null, topic: ConventionTopic, stage: ConventionStage, inForceNow: boolean, filingMissing: boolean, repeals: boolean, consultUntil?: string | null, reviewDue: boolean, openAmendmentCount: number, commentCount: number, community: { id: string, slug: string, name: string }, current?: { number: number, title: string, preamble: string, contentHash: string, note?: string | null, madeAt: string, articles: Array<{ id: string, number: number, heading: string, text: string, commentCount: number, origin?: { label: string, subject?:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string, council: { id: string } }
            | { id: string, meeting: { id: string } }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string, about?:
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
               | null }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null } | null, openAmendments: Array<{ id: string }> }> } | null, newest?: { number: number } | null, toSign?: { number: number, contentHash: string } | null, history: { nodes: Array<{ number: number, note?: string | null, madeAt: string }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } }, editions: Array<{ number: number, stage: ConventionStage, adoptedVersion?: number | null, adoptedOn?: string | null, inForceSince?: string | null, inForceUntil?: string | null, filing?: { number: string, office: string, filedOn: string } | null }>, adoptions: Array<{ version: number, state: AdoptionState, way: AdoptionWay, outcome?: string | null, openedAt: string, meetsAt?: string | null, place?: string | null, ballot?: { id: string } | null, counts?: { roll: number, present: number, votesFor: number, votesAgainst: number, votesAbstain: number, minutes: string } | null }>, drafters: Array<{ id: string, displayName: string }>, viewerHouseholds: Array<{ signedVersion?: number | null, current: boolean, maySign: boolean, household: { id: string, label: string } }>, signatures: { count: number, households: number, earlierOnly: number, byPlace: Array<{ place: string, households: number, signed: number }>, nodes: Array<{ id: string, place: string, name: string, channel: SignatureChannel }> }, comments: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } }, scope: { id: string, label: string }, check?: { state: TextCheckState } | null } | null };

export type ConventionHistoryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ConventionHistoryQuery = { convention?: { id: string, history: { nodes: Array<{ number: number, note?: string | null, madeAt: string }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

export type ConventionClauseQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ConventionClauseQuery = { conventionArticle?: { id: string, number: number, heading: string, text: string, commentCount: number, origin?: { label: string, subject?:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string, council: { id: string } }
        | { id: string, meeting: { id: string } }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string, about?:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null } | null, comments: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } }, convention?: { id: string, title?: string | null, stage: ConventionStage } | null } | null };

export type ConventionDraftQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ConventionDraftQuery = { convention?: { id: string, stage: ConventionStage, edition: number, viewerMay: Array<ConventionAct>, consultationDays: number, viewerIsDrafter: boolean, findings: Array<{ articleNumber?: number | null, word: string, advice: string }>, check?: { state: TextCheckState, reason?: string | null, version: number } | null, newest?: { number: number, title: string, preamble: string, contentHash: string, articles: Array<{ id: string, number: number, heading: string, text: string, origin?: { label: string, subject?:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string, council: { id: string } }
            | { id: string, meeting: { id: string } }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string, about?:
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
                | { id: string }
               | null }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null } | null }> } | null, writers: Array<{ viewerMayRemove: boolean, resident: { id: string, displayName: string, building?: string | null, title?: string | null } }> } | null };

export type ConventionAmendmentsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ConventionAmendmentsQuery = { convention?: { id: string, viewerMay: Array<ConventionAct>, amendments: { nodes: Array<{ id: string, kind: AmendmentKind, state: AmendmentState, outdated: boolean, conflictsWith: Array<string>, reason?: string | null, heading?: string | null, text?: string | null, decisionReason?: string | null, hiddenReason?: string | null, proposedAt: string, resultVersion?: number | null, viewerMayWithdraw: boolean, author: { id: string, displayName: string }, changes: Array<{ kind: RedlineKind, text: string }>, article?: { id: string, number: number, heading: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

export type ConventionCompareQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
}>;


export type ConventionCompareQuery = { convention?: { id: string, title?: string | null, newest?: { number: number } | null, diff?: { from: number, to: number, summary: string, changedCount: number, title: Array<{ kind: RedlineKind, text: string }>, preamble: Array<{ kind: RedlineKind, text: string }>, articles: Array<{ articleId: string, numberBefore?: number | null, numberAfter?: number | null, moved: boolean, changed: boolean, heading: Array<{ kind: RedlineKind, text: string }>, text: Array<{ kind: RedlineKind, text: string }> }> } | null } | null };

export type NeighbourRemindersQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NeighbourRemindersQuery = { neighbourReminders: { nodes: Array<{ id: string, text: string, from: string, reply?: string | null, sentAt: string, forViewer: boolean, household: { id: string, label: string }, article?: { id: string, number: number, heading: string } | null, convention?: { id: string, title?: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type RemindNeighbourMutationVariables = Exact<{
  input: RemindNeighbourInput;
}>;


export type RemindNeighbourMutation = { remindNeighbour: { reminder?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ReplyToReminderMutationVariables = Exact<{
  input: ReplyToReminderInput;
}>;


export type ReplyToReminderMutation = { replyToReminder: { reminder?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConventionStartersQueryVariables = Exact<{ [key: string]: never; }>;


export type ConventionStartersQuery = { conventionStarters: Array<{ code: string, topic: ConventionTopic, title: string, preamble: string, articles: Array<{ number: number, heading: string, text: string }> }> };

export type ConventionPlacesQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type ConventionPlacesQuery = { community?: { id: string, name: string } | null, viewer?: { households: Array<{ household: { id: string, stairwell: { id: string, label: string, parent?: { id: string, label: string } | null } } }> } | null };

export type ConventionDeskQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ConventionDeskQuery = { convention?: { way: AdoptionWay, viewerMay: Array<ConventionAct>, effectiveOn?: string | null, id: string, title?: string | null, topic: ConventionTopic, stage: ConventionStage, inForceNow: boolean, filingMissing: boolean, repeals: boolean, consultUntil?: string | null, reviewDue: boolean, openAmendmentCount: number, commentCount: number, findings: Array<{ articleNumber?: number | null, word: string, advice: string }>, check?: { state: TextCheckState, version: number, askedAt: string } | null, newest?: { number: number, contentHash: string, preamble: string, articles: Array<{ id: string, number: number, heading: string, text: string }> } | null, adoptions: Array<{ state: AdoptionState, outcome?: string | null, meetsAt?: string | null, place?: string | null, ballot?: { id: string } | null }>, scope: { id: string, label: string } } | null, conventionCheckList: Array<{ code: string, question: string }> };

export type DraftConventionMutationVariables = Exact<{
  input: DraftConventionInput;
}>;


export type DraftConventionMutation = { draftConvention: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ReviseConventionMutationVariables = Exact<{
  input: ReviseConventionInput;
}>;


export type ReviseConventionMutation = { reviseConvention: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PublishConventionMutationVariables = Exact<{
  input: PublishDraftInput;
}>;


export type PublishConventionMutation = { publishDraft: { convention?: { id: string, stage: ConventionStage } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type WithdrawConventionMutationVariables = Exact<{
  input: WithdrawConventionInput;
}>;


export type WithdrawConventionMutation = { withdrawConvention: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ProposeAmendmentMutationVariables = Exact<{
  input: ProposeAmendmentInput;
}>;


export type ProposeAmendmentMutation = { proposeAmendment: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type WithdrawAmendmentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type WithdrawAmendmentMutation = { withdrawAmendment: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type DecideAmendmentMutationVariables = Exact<{
  input: DecideAmendmentInput;
}>;


export type DecideAmendmentMutation = { decideAmendment: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SignConventionMutationVariables = Exact<{
  input: SignConventionInput;
}>;


export type SignConventionMutation = { signConvention: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type WithdrawSignatureMutationVariables = Exact<{
  input: WithdrawSignatureInput;
}>;


export type WithdrawSignatureMutation = { withdrawSignature: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CheckConventionMutationVariables = Exact<{
  input: CheckConventionInput;
}>;


export type CheckConventionMutation = { checkConvention: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type OpenAdoptionMutationVariables = Exact<{
  input: OpenAdoptionInput;
}>;


export type OpenAdoptionMutation = { openAdoption: { convention?: { id: string, stage: ConventionStage } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RecordResidentsMeetingMutationVariables = Exact<{
  input: RecordResidentsMeetingInput;
}>;


export type RecordResidentsMeetingMutation = { recordResidentsMeeting: { convention?: { id: string, stage: ConventionStage } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RecordFilingMutationVariables = Exact<{
  input: RecordFilingInput;
}>;


export type RecordFilingMutation = { recordFiling: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PutConventionIntoForceMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PutConventionIntoForceMutation = { putConventionIntoForce: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type StartConventionReviewMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type StartConventionReviewMutation = { startConventionReview: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConcludeConventionReviewMutationVariables = Exact<{
  input: ConcludeConventionReviewInput;
}>;


export type ConcludeConventionReviewMutation = { concludeConventionReview: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConfirmPaperSignatureMutationVariables = Exact<{
  input: ConfirmPaperSignatureInput;
}>;


export type ConfirmPaperSignatureMutation = { confirmPaperSignature: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConventionCandidatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
}>;


export type ConventionCandidatesQuery = { convention?: { id: string, candidates: Array<{ id: string, displayName: string, building?: string | null, title?: string | null }> } | null };

export type InviteDrafterMutationVariables = Exact<{
  input: InviteDrafterInput;
}>;


export type InviteDrafterMutation = { inviteDrafter: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RemoveDrafterMutationVariables = Exact<{
  input: RemoveDrafterInput;
}>;


export type RemoveDrafterMutation = { removeDrafter: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type LeaveDraftingMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type LeaveDraftingMutation = { leaveDrafting: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PromotionSourceQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PromotionSourceQuery = { node?:
    | { id: string }
    | { id: string, proposalTitle: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, conventionTitle?: string | null }
    | { id: string, clause: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { title: string, text: string, id: string }
    | { resolution?: string | null, id: string, itemTitle: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { body?: string | null, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, activityTitle: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, helpTitle: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type PromotionDraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type PromotionDraftsQuery = { conventions: { nodes: Array<{ id: string, title?: string | null, stage: ConventionStage, scope: { id: string, label: string }, newest?: { number: number } | null }> } };

export type PromoteToArticleMutationVariables = Exact<{
  input: PromoteToArticleInput;
}>;


export type PromoteToArticleMutation = { promoteToArticle: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConventionPapersQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ConventionPapersQuery = { convention?: { id: string, toSign?: { number: number } | null, waitingPapers: Array<{ id: string, version: number, place: string, name: string, signedAt: string, evidencePath?: string | null, viewerMayConfirm: boolean }> } | null };

export type RecordPaperSignatureMutationVariables = Exact<{
  input: RecordPaperSignatureInput;
}>;


export type RecordPaperSignatureMutation = { recordPaperSignature: { convention?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CouncilsOfQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type CouncilsOfQuery = { community?: { id: string, name: string, councils: Array<{ id: string, name: string, seatCount: number, scope: { id: string, label: string }, nextMeeting?: { id: string, title: string, startsAt: string } | null }> } | null };

export type CouncilPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CouncilPageQuery = { council?: { id: string, name: string, seatCount: number, foundedAt: string, dissolvedAt?: string | null, dissolvedReason?: string | null, viewerMay: Array<CouncilAct>, scope: { id: string, label: string }, rules: { noticeDays: number, termMonths: number, text?: string | null, quorum: { text: string }, majority: { text: string } }, seats: Array<{ id: string, role: SeatRole, chosen: SeatChosen, termEnds: string, resident: { id: string, displayName: string, building?: string | null } }>, meetings: { nodes: Array<{ id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null }> }, principles: Array<{ id: string, title: string, text: string, agreedOn: string }> } | null };

export type MeetingLineFragment = { id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null, minutesState: MinutesState, council: { id: string, name: string } };

export type AgendaLineFragment = { id: string, position: number, title: string, note?: string | null, outcome?: ItemOutcome | null, resolution?: string | null, noticed: boolean, mergedIntoId?: string | null, votes?: { votesFor: number, votesAgainst: number, votesAbstain: number, present: number, seats: number } | null, dissents: Array<{ id: string, text: string, hiddenReason?: string | null, resident: { id: string, displayName: string } }>, subject?:
    | { id: string }
    | { title: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { title: string, id: string }
    | { id: string }
   | null };

export type MeetingPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type MeetingPageQuery = { meeting?: { note?: string | null, takesVotes: boolean, calendarUrl: string, noticeUrl: string, minutesUrl?: string | null, cancelReason?: string | null, viewerPresent: boolean, viewerAnswer?: InvitationAnswer | null, viewerMay: Array<CouncilAct>, id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null, minutesState: MinutesState, quorum: { text: string, reached: boolean }, moves: Array<{ startedAt: string, reason: string }>, agenda: Array<{ id: string, position: number, title: string, note?: string | null, outcome?: ItemOutcome | null, resolution?: string | null, noticed: boolean, mergedIntoId?: string | null, votes?: { votesFor: number, votesAgainst: number, votesAbstain: number, present: number, seats: number } | null, dissents: Array<{ id: string, text: string, hiddenReason?: string | null, resident: { id: string, displayName: string } }>, subject?:
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { title: string, id: string }
        | { id: string }
       | null }>, invitations: Array<{ answer: InvitationAnswer, note?: string | null, viewerMayAnswer: boolean, organisation?: { id: string, name: string } | null, resident?: { id: string, displayName: string } | null }>, minutes?: { version: number, body: string, publishedAt?: string | null, correction?: string | null } | null, minutesVersions: Array<{ version: number, body: string, correction?: string | null, writtenAt: string, signedAt?: string | null, publishedAt?: string | null, writtenBy: { id: string, displayName: string }, signedBy?: { id: string, displayName: string } | null, changes: Array<{ kind: MinutesChangeKind, text: string }> }>, agreement?: { version: number, body: string, principleTitle?: string | null, principle?: string | null, writtenAt: string, concludedAt?: string | null, parties: Array<{ assentedAt?: string | null, viewerMayAssent: boolean, resident?: { id: string, displayName: string } | null, organisation?: { id: string, name: string } | null }> } | null, council: { id: string, name: string } } | null };

export type CheckInToMeetingMutationVariables = Exact<{
  input: CheckInToMeetingInput;
}>;


export type CheckInToMeetingMutation = { checkInToMeeting: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnswerInvitationMutationVariables = Exact<{
  input: AnswerInvitationInput;
}>;


export type AnswerInvitationMutation = { answerInvitation: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SignMinutesMutationVariables = Exact<{
  input: SignMinutesInput;
}>;


export type SignMinutesMutation = { signMinutes: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type DissentFromResolutionMutationVariables = Exact<{
  input: DissentFromResolutionInput;
}>;


export type DissentFromResolutionMutation = { dissentFromResolution: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AssentToAgreementMutationVariables = Exact<{
  input: AssentToAgreementInput;
}>;


export type AssentToAgreementMutation = { assentToAgreement: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CouncilTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type CouncilTasksQuery = { councilTasks: { toAnswer: Array<{ id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null, minutesState: MinutesState, council: { id: string, name: string } }>, toSign: Array<{ id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null, minutesState: MinutesState, council: { id: string, name: string } }>, toAssent: Array<{ id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null, minutesState: MinutesState, council: { id: string, name: string } }>, toLead: Array<{ id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null, minutesState: MinutesState, council: { id: string, name: string } }>, issues: Array<{ id: string, title: string, replyDueOn: string }> } };

export type PlacePageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PlacePageQuery = { area?: { id: string, kind: AreaKind, label: string, householdCount: number, parent?: { id: string, kind: AreaKind, label: string } | null, children: Array<{ id: string, label: string }>, councils: Array<{ id: string, name: string, seatCount: number, scope: { id: string, label: string }, nextMeeting?: { id: string, title: string, startsAt: string, place?: string | null } | null }>, fiveTogether: { matters: number, decisions: number, help: number, meetings: number, ratings: number, conventions: number } } | null, comingMeetings: { nodes: Array<{ id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null, minutesState: MinutesState, council: { id: string, name: string } }> } };

export type SingleIssuePageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SingleIssuePageQuery = { singleIssue?: { id: string, title: string, issue: string, stage: SingleIssueStage, meetsAt?: string | null, place?: string | null, decision?: string | null, decidedAt?: string | null, reply?: string | null, repliedAt?: string | null, replyDueOn: string, overdue: boolean, calledAt: string, viewerMayManage: boolean, scope: { id: string, label: string }, proposer?: { id: string, displayName: string } | null, subject?:
      | { id: string }
      | { title: string, number?: string | null, id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null, guests: Array<{ id: string, name?: string | null, answer: InvitationAnswer, note?: string | null, answeredAt?: string | null, viewerMayAnswer: boolean, organisation?: { id: string, name: string } | null, resident?: { id: string, displayName: string, title?: string | null } | null }> } | null };

export type SingleIssuesQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  overdue: Scalars['Boolean']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SingleIssuesQuery = { singleIssues: { nodes: Array<{ id: string, title: string, stage: SingleIssueStage, replyDueOn: string, overdue: boolean, calledAt: string, scope: { id: string, label: string }, guests: Array<{ id: string, answer: InvitationAnswer }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type AnswerSingleIssueMutationVariables = Exact<{
  input: AnswerSingleIssueInput;
}>;


export type AnswerSingleIssueMutation = { answerSingleIssue: { singleIssue?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RefusedFragment = { code: RefusalCode, message: string, path?: Array<string> | null };

export type WordsFragment = { id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> };

export type ThreadFragment = { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } };

export type CommentsPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CommentsPageQuery = { comments: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type PostCommentMutationVariables = Exact<{
  input: PostCommentInput;
}>;


export type PostCommentMutation = { postComment: { comment?: { id: string, status: ContentStatus } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ReportContentMutationVariables = Exact<{
  input: ReportContentInput;
}>;


export type ReportContentMutation = { reportContent: { report?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CommentNewsSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CommentNewsSubscription = { commentChanged: { cursor: string, commentId: string } };

export type DeskCountsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type DeskCountsQuery = { deskCounts: { proposals: number, comments: number, reports: number, flagged: number, appeals: number, residencies: number, duplicates: number, repliesDue: number, paperBallots: number, hours: number, questions: number, objections: number, all: number, overdue: number, nearDue: number } };

export type QueueQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  kinds?: InputMaybe<Array<ModerationKind> | ModerationKind>;
  text?: InputMaybe<Scalars['String']['input']>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  nearDue?: InputMaybe<Scalars['Boolean']['input']>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type QueueQuery = { moderationQueue: { totalCount: number, nodes: Array<{ id: string, kind: ModerationKind, waitsId: string, title: string, excerpt: string, hint?: string | null, version: number, waitingSince: string, dueAt: string, overdue: boolean, claimedUntil?: string | null, claimedByViewer: boolean, nearDue: boolean, author?: { id: string, displayName: string, building?: string | null } | null, claimedBy?: { id: string, displayName: string } | null, reports: Array<{ id: string, reason: ReportReason, note?: string | null, createdAt: string }>, subject?:
        | { id: string }
        | { version: number, id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string, subject?:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type AuditChoicesQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type AuditChoicesQuery = { auditChoices: { acts: Array<string>, actors: Array<{ id: string, name: string }> } };

export type AuditLogQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  filter?: InputMaybe<AuditFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AuditLogQuery = { auditLog: { nodes: Array<{ id: string, at: string, actor: string, act: string, object: string, detail?: string | null, result: string }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ClaimItemMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ClaimItemMutation = { claimItem: { item?: { id: string, claimedByViewer: boolean, claimedUntil?: string | null } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type HideContentMutationVariables = Exact<{
  input: HideContentInput;
}>;


export type HideContentMutation = { hideContent: { decision?: { id: string, viewerMayUndo: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ApproveContentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
}>;


export type ApproveContentMutation = { approveContent: { decision?: { id: string, viewerMayUndo: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type DismissReportMutationVariables = Exact<{
  input: DismissReportInput;
}>;


export type DismissReportMutation = { dismissReport: { decision?: { id: string, viewerMayUndo: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AuditObjectsQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type AuditObjectsQuery = { nodes: Array<
    | { id: string }
    | { title: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { name: string, id: string }
    | { id: string }
    | { id: string, household: { label: string } }
    | { fileName: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { body?: string | null, id: string, subject?:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type AppealsQueryVariables = Exact<{
  decidedToo?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AppealsQuery = { appeals: { totalCount: number, nodes: Array<{ id: string, status: AppealStatus, statusName: string, words: string, title: string, excerpt: string, filedAt: string, dueAt: string, overdue: boolean, answer?: string | null, viewerMayDecide: boolean, item?: { id: string, claimedByViewer: boolean, claimedUntil?: string | null, claimedBy?: { id: string, displayName: string } | null } | null, appellant?: { id: string, displayName: string, building?: string | null } | null, decision?: { id: string, actionName: string, clause?: string | null, note?: string | null, decidedAt: string, decidedByOffice?: string | null, subject?:
          | { id: string }
          | { id: string, proposed: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string, said?: string | null }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type DecideAppealMutationVariables = Exact<{
  input: DecideAppealInput;
}>;


export type DecideAppealMutation = { decideAppeal: { decision?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ModerationRulesQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type ModerationRulesQuery = { watchedWords: Array<{ id: string, word: string, action: WordAction, bySound: boolean, everywhere: boolean }>, moderationSetting: { hideAt: number, hideHouseholds: number, heardFrom: TrustLevel } };

export type WordPreviewQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  word: Scalars['String']['input'];
  bySound?: InputMaybe<Scalars['Boolean']['input']>;
  sample?: InputMaybe<Scalars['String']['input']>;
}>;


export type WordPreviewQuery = { watchedWordPreview: { looked: number, found: number, examples: Array<string>, inSample: boolean } };

export type WatchWordMutationVariables = Exact<{
  input: WatchWordInput;
}>;


export type WatchWordMutation = { watchWord: { word?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type UnwatchWordMutationVariables = Exact<{
  input: UnwatchWordInput;
}>;


export type UnwatchWordMutation = { unwatchWord: { word?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SetModerationMutationVariables = Exact<{
  input: SetModerationInput;
}>;


export type SetModerationMutation = { setModeration: { setting?: { hideAt: number, hideHouseholds: number, heardFrom: TrustLevel } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SilenceResidentMutationVariables = Exact<{
  input: SilenceResidentInput;
}>;


export type SilenceResidentMutation = { silenceResident: { decision?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SavedFiltersQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedFiltersQuery = { savedFilters: Array<{ id: string, name: string, query: string }> };

export type SaveFilterMutationVariables = Exact<{
  name: Scalars['String']['input'];
  query: Scalars['String']['input'];
}>;


export type SaveFilterMutation = { saveFilter: { filters?: Array<{ id: string, name: string, query: string }> | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RemoveFilterMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RemoveFilterMutation = { removeFilter: { filters?: Array<{ id: string, name: string, query: string }> | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SettleItemMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  about?: InputMaybe<Scalars['ID']['input']>;
}>;


export type SettleItemMutation = { settleItem: { decision?: { id: string, viewerMayUndo: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ReleaseItemMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReleaseItemMutation = { releaseItem: { item?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type UndoDecisionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type UndoDecisionMutation = { undoDecision: { decision?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type OverseenQueryVariables = Exact<{ [key: string]: never; }>;


export type OverseenQuery = { communities: { nodes: Array<{ id: string, slug: string, name: string, area: { id: string, parent?: { id: string } | null } }> } };

export type DeskDecisionsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  stillHidden?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DeskDecisionsQuery = { deskDecisions: { nodes: Array<{ id: string, action: string, actionName: string, title?: string | null, excerpt?: string | null, clause?: string | null, note?: string | null, decidedAt: string, decidedByOffice?: string | null, automatic: boolean, viewerMayUndo: boolean, author?: { id: string, displayName: string, building?: string | null } | null, decidedBy?: { id: string, displayName: string } | null, subject?:
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { body?: string | null, id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type RestoreContentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
}>;


export type RestoreContentMutation = { restoreContent: { decision?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SilencesQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type SilencesQuery = { silences: Array<{ until: string, decision: { id: string, clause?: string | null, note?: string | null, decidedAt: string, author?: { id: string, displayName: string, building?: string | null } | null, decidedBy?: { id: string, displayName: string } | null } }> };

export type LiftSilenceMutationVariables = Exact<{
  communityId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
}>;


export type LiftSilenceMutation = { liftSilence: { decision?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type DeskNewsSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DeskNewsSubscription = { queueChanged: { cursor: string, waiting: number } };

export type NoticeStripQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type NoticeStripQuery = { notices: { nodes: Array<{ id: string, kind: NoticeKind, kindName: string, title: string, publishedAt: string, objectionsUntil?: string | null, openToObjections: boolean, viewerHasRead: boolean }> } };

export type NoticesQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  kind?: InputMaybe<NoticeKind>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NoticesQuery = { notices: { nodes: Array<{ id: string, number: string, kind: NoticeKind, kindName: string, title: string, publishedAt: string, objectionsUntil?: string | null, openToObjections: boolean, viewerHasRead: boolean, scope?: { id: string, label: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type NoticeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NoticeQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { number: string, kind: NoticeKind, kindName: string, title: string, body: string, publishedAt: string, contentHash: string, objectionsUntil?: string | null, openToObjections: boolean, readCount: number, viewerHasRead: boolean, viewerMayObject: boolean, id: string, scope?: { id: string, label: string } | null, objections: Array<{ id: string, number: string, words: string, filedAt: string, dueOn: string, overdue: boolean, answer?: string | null, answeredAt?: string | null, byViewer: boolean }> }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type AffairsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type AffairsQuery = { disclosureRegister: Array<{ code: string, name: string, cycleName: string, mandatory: boolean, source: string, period?: string | null, dueOn?: string | null, published: boolean, overdue: boolean, latest?: { id: string, title: string, publishedAt: string } | null }> };

export type AffairRecordsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  category?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AffairRecordsQuery = { disclosureRecords: { nodes: Array<{ id: string, number: string, categoryName: string, period: string, title: string, publishedAt: string, correctedBy?: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type AffairRecordQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AffairRecordQuery = { node?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { number: string, categoryCode: string, categoryName: string, period: string, title: string, body: string, publishedAt: string, contentHash: string, id: string, corrects?: { id: string, title: string } | null, correctedBy?: { id: string, title: string } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type SupervisionQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SupervisionQuery = { supervisionQuestions: { nodes: Array<{ id: string, number: string, words: string, filedAt: string, dueOn: string, overdue: boolean, answer?: string | null, answeredAt?: string | null, byViewer: boolean, record?: { id: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type MarkNoticeReadMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type MarkNoticeReadMutation = { markNoticeRead: { notice?: { id: string, readCount: number, viewerHasRead: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ObjectToNoticeMutationVariables = Exact<{
  input: ObjectToNoticeInput;
}>;


export type ObjectToNoticeMutation = { objectToNotice: { notice?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AskSupervisionQuestionMutationVariables = Exact<{
  input: AskSupervisionQuestionInput;
}>;


export type AskSupervisionQuestionMutation = { askSupervisionQuestion: { question?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PublishNoticeMutationVariables = Exact<{
  input: PublishNoticeInput;
}>;


export type PublishNoticeMutation = { publishNotice: { notice?: { id: string, number: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PublishDisclosureMutationVariables = Exact<{
  input: PublishDisclosureInput;
}>;


export type PublishDisclosureMutation = { publishDisclosure: { record?: { id: string, number: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnswerNoticeObjectionMutationVariables = Exact<{
  input: AnswerNoticeObjectionInput;
}>;


export type AnswerNoticeObjectionMutation = { answerNoticeObjection: { notice?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnswerSupervisionQuestionMutationVariables = Exact<{
  input: AnswerSupervisionQuestionInput;
}>;


export type AnswerSupervisionQuestionMutation = { answerSupervisionQuestion: { question?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type NoticeDeliveriesQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type NoticeDeliveriesQuery = { notices: { nodes: Array<{ id: string, number: string, kindName: string, title: string, publishedAt: string, deliveries?: Array<{ channel: string, channelName: string, state: DeliveryState, stateName: string, at?: string | null, reached: number, waiting: number, later: number, skipped: number, retryable: number, failures: Array<{ reason: DeliveryFailureReason, reasonName: string, count: number }> }> | null }> } };

export type SendNoticeAgainMutationVariables = Exact<{
  input: SendNoticeAgainInput;
}>;


export type SendNoticeAgainMutation = { sendNoticeAgain: { notice?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CommitteeElectionFragment = { id: string, version: number, title: string, votingDay: string, place: string, note?: string | null, reason?: string | null, publishedAt: string, over: boolean, viewerMayPublish: boolean, notice: { id: string, openToObjections: boolean, objectionsUntil?: string | null }, days: Array<{ code: string, name: string, day: string, citation: string, over: boolean, today: boolean }>, turnout?: { electors: number, voters: number, percent: number, note?: string | null, publishedAt: string } | null, rollCheck?: { onRoll: boolean, name?: string | null, building?: string | null, words: string } | null };

export type CommitteeElectionPageQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type CommitteeElectionPageQuery = { electionCalendar?: { id: string, version: number, title: string, votingDay: string, place: string, note?: string | null, reason?: string | null, publishedAt: string, over: boolean, viewerMayPublish: boolean, notice: { id: string, openToObjections: boolean, objectionsUntil?: string | null }, days: Array<{ code: string, name: string, day: string, citation: string, over: boolean, today: boolean }>, turnout?: { electors: number, voters: number, percent: number, note?: string | null, publishedAt: string } | null, rollCheck?: { onRoll: boolean, name?: string | null, building?: string | null, words: string } | null } | null };

export type PublishElectionCalendarMutationVariables = Exact<{
  input: PublishElectionCalendarInput;
}>;


export type PublishElectionCalendarMutation = { publishElectionCalendar: { calendar?: { id: string, version: number, title: string, votingDay: string, place: string, note?: string | null, reason?: string | null, publishedAt: string, over: boolean, viewerMayPublish: boolean, notice: { id: string, openToObjections: boolean, objectionsUntil?: string | null }, days: Array<{ code: string, name: string, day: string, citation: string, over: boolean, today: boolean }>, turnout?: { electors: number, voters: number, percent: number, note?: string | null, publishedAt: string } | null, rollCheck?: { onRoll: boolean, name?: string | null, building?: string | null, words: string } | null } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PublishElectionTurnoutMutationVariables = Exact<{
  input: PublishElectionTurnoutInput;
}>;


export type PublishElectionTurnoutMutation = { publishElectionTurnout: { calendar?: { id: string, version: number, title: string, votingDay: string, place: string, note?: string | null, reason?: string | null, publishedAt: string, over: boolean, viewerMayPublish: boolean, notice: { id: string, openToObjections: boolean, objectionsUntil?: string | null }, days: Array<{ code: string, name: string, day: string, citation: string, over: boolean, today: boolean }>, turnout?: { electors: number, voters: number, percent: number, note?: string | null, publishedAt: string } | null, rollCheck?: { onRoll: boolean, name?: string | null, building?: string | null, words: string } | null } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type HelpLineFragment = { id: string, kind: HelpKind, title: string, body: string, status: HelpStatus, askedAt: string, doneNote?: string | null, thanks?: string | null, scope: { id: string, label: string }, askedBy: { id: string, displayName: string }, claimer?: { id: string, displayName: string } | null };

export type HelpRequestsQueryVariables = Exact<{
  filter?: InputMaybe<HelpFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type HelpRequestsQuery = { helpRequests: { nodes: Array<{ id: string, kind: HelpKind, title: string, body: string, status: HelpStatus, askedAt: string, doneNote?: string | null, thanks?: string | null, scope: { id: string, label: string }, askedBy: { id: string, displayName: string }, claimer?: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type HelpPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type HelpPageQuery = { helpRequest?: { care: boolean, details?: string | null, hiddenReason?: string | null, viewerMay: Array<HelpAct>, id: string, kind: HelpKind, title: string, body: string, status: HelpStatus, askedAt: string, doneNote?: string | null, thanks?: string | null, worker?: { id: string, displayName: string, title?: string | null } | null, scope: { id: string, label: string }, askedBy: { id: string, displayName: string }, claimer?: { id: string, displayName: string } | null } | null };

export type PostHelpRequestMutationVariables = Exact<{
  input: PostHelpRequestInput;
}>;


export type PostHelpRequestMutation = { postHelpRequest: { helpRequest?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ClaimHelpRequestMutationVariables = Exact<{
  input: ClaimHelpRequestInput;
}>;


export type ClaimHelpRequestMutation = { claimHelpRequest: { helpRequest?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type HandBackHelpRequestMutationVariables = Exact<{
  input: HandBackHelpRequestInput;
}>;


export type HandBackHelpRequestMutation = { handBackHelpRequest: { helpRequest?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CompleteHelpRequestMutationVariables = Exact<{
  input: CompleteHelpRequestInput;
}>;


export type CompleteHelpRequestMutation = { completeHelpRequest: { helpRequest?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ThankForHelpMutationVariables = Exact<{
  input: ThankForHelpInput;
}>;


export type ThankForHelpMutation = { thankForHelp: { helpRequest?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type WithdrawHelpRequestMutationVariables = Exact<{
  input: WithdrawHelpRequestInput;
}>;


export type WithdrawHelpRequestMutation = { withdrawHelpRequest: { helpRequest?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type HelpWorkersQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type HelpWorkersQuery = { helpWorkers: Array<{ offices: Array<string>, resident: { id: string, displayName: string } }> };

export type AssignHelpWorkerMutationVariables = Exact<{
  input: AssignHelpWorkerInput;
}>;


export type AssignHelpWorkerMutation = { assignHelpWorker: { helpRequest?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ToldFragment = { kind: RateKind, name: string, meaning: string, unit: string, numerator?: number | null, denominator?: number | null, heldBack: boolean, ledger?: LedgerKind | null };

export type IndicatorsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  year: Scalars['Int']['input'];
  firstMonth: Scalars['Int']['input'];
  lastMonth: Scalars['Int']['input'];
}>;


export type IndicatorsQuery = { indicators?: { firstDay: string, lastDay: string, whole: { label: string, rates: Array<{ kind: RateKind, name: string, meaning: string, unit: string, numerator?: number | null, denominator?: number | null, heldBack: boolean, ledger?: LedgerKind | null }> }, buildings: Array<{ label: string, rates: Array<{ kind: RateKind, name: string, meaning: string, unit: string, numerator?: number | null, denominator?: number | null, heldBack: boolean, ledger?: LedgerKind | null }> }> } | null };

export type LedgerListQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerListQuery = { ledgers: Array<{ kind: LedgerKind, name: string, chosenBy: string, hasNames: boolean, columns: Array<{ zh: string, kind: string, meaning: string }> }> };

export type AskedFragment = { id: string, ledger: LedgerKind, firstDay: string, lastDay: string, reason: string, askedBy: string, askedAt: string, status: ExportStatus, statusName: string, answeredBy?: string | null, answer?: string | null, takenUntil?: string | null, takenAt?: string | null, viewerMayAnswer: boolean, viewerMayTake: boolean };

export type NamedExportsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NamedExportsQuery = { namedExports: { nodes: Array<{ id: string, ledger: LedgerKind, firstDay: string, lastDay: string, reason: string, askedBy: string, askedAt: string, status: ExportStatus, statusName: string, answeredBy?: string | null, answer?: string | null, takenUntil?: string | null, takenAt?: string | null, viewerMayAnswer: boolean, viewerMayTake: boolean }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type AskNamedExportMutationVariables = Exact<{
  input: AskNamedExportInput;
}>;


export type AskNamedExportMutation = { askNamedExport: { namedExport?: { id: string, ledger: LedgerKind, firstDay: string, lastDay: string, reason: string, askedBy: string, askedAt: string, status: ExportStatus, statusName: string, answeredBy?: string | null, answer?: string | null, takenUntil?: string | null, takenAt?: string | null, viewerMayAnswer: boolean, viewerMayTake: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnswerNamedExportMutationVariables = Exact<{
  input: AnswerNamedExportInput;
}>;


export type AnswerNamedExportMutation = { answerNamedExport: { namedExport?: { id: string, ledger: LedgerKind, firstDay: string, lastDay: string, reason: string, askedBy: string, askedAt: string, status: ExportStatus, statusName: string, answeredBy?: string | null, answer?: string | null, takenUntil?: string | null, takenAt?: string | null, viewerMayAnswer: boolean, viewerMayTake: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AdmittedReportsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type AdmittedReportsQuery = { admittedReports: Array<{ id: string, name: string, basis: string, since: string, until?: string | null }> };

export type ReportBurdenQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  year: Scalars['Int']['input'];
}>;


export type ReportBurdenQuery = { reportBurden: { asked: number, unlisted: number, delivered: number, refused: number, open: number } };

export type ReportRequestsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReportRequestsQuery = { reportRequests: { nodes: Array<{ id: string, title: string, askedBy: string, basis: string, dueOn: string, overdue: boolean, registeredBy: string, registeredAt: string, status: ReportRequestStatus, statusName: string, answeredBy?: string | null, answer?: string | null, viewerMayDeliver: boolean, viewerMayRefuse: boolean, admitted?: { id: string, name: string, basis: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type AdmitReportMutationVariables = Exact<{
  input: AdmitReportInput;
}>;


export type AdmitReportMutation = { admitReport: { admittedReport?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type EndAdmittedReportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EndAdmittedReportMutation = { endAdmittedReport: { admittedReport?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RegisterReportRequestMutationVariables = Exact<{
  input: RegisterReportRequestInput;
}>;


export type RegisterReportRequestMutation = { registerReportRequest: { reportRequest?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnswerReportRequestMutationVariables = Exact<{
  input: AnswerReportRequestInput;
}>;


export type AnswerReportRequestMutation = { answerReportRequest: { reportRequest?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AgreementFragment = { id: string, elder: string, helper: string, acts: Array<MandateAct>, actNames: Array<string>, purpose: string, givenHowName: string, evidence?: string | null, givenOn: string, until: string, recordedBy: string, endedAt?: string | null, endedWhy?: string | null, holds: boolean, viewerIsHelper: boolean, done: Array<{ actName: string, subjectId: string, at: string }> };

export type MyMandatesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyMandatesQuery = { myMandates: Array<{ id: string, elder: string, helper: string, acts: Array<MandateAct>, actNames: Array<string>, purpose: string, givenHowName: string, evidence?: string | null, givenOn: string, until: string, recordedBy: string, endedAt?: string | null, endedWhy?: string | null, holds: boolean, viewerIsHelper: boolean, done: Array<{ actName: string, subjectId: string, at: string }> }> };

export type DeskMandatesQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type DeskMandatesQuery = { mandates: Array<{ id: string, elder: string, helper: string, acts: Array<MandateAct>, actNames: Array<string>, purpose: string, givenHowName: string, evidence?: string | null, givenOn: string, until: string, recordedBy: string, endedAt?: string | null, endedWhy?: string | null, holds: boolean, viewerIsHelper: boolean, done: Array<{ actName: string, subjectId: string, at: string }> }> };

export type RosterPeopleQueryVariables = Exact<{
  householdId: Scalars['ID']['input'];
}>;


export type RosterPeopleQuery = { rosterPeople: Array<{ id: string, name: string, hasAccount: boolean }> };

export type RecordMandateMutationVariables = Exact<{
  input: RecordMandateInput;
}>;


export type RecordMandateMutation = { recordMandate: { mandate?: { id: string, elder: string, helper: string, acts: Array<MandateAct>, actNames: Array<string>, purpose: string, givenHowName: string, evidence?: string | null, givenOn: string, until: string, recordedBy: string, endedAt?: string | null, endedWhy?: string | null, holds: boolean, viewerIsHelper: boolean, done: Array<{ actName: string, subjectId: string, at: string }> } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type EndMandateMutationVariables = Exact<{
  input: EndMandateInput;
}>;


export type EndMandateMutation = { endMandate: { mandate?: { id: string, elder: string, helper: string, acts: Array<MandateAct>, actNames: Array<string>, purpose: string, givenHowName: string, evidence?: string | null, givenOn: string, until: string, recordedBy: string, endedAt?: string | null, endedWhy?: string | null, holds: boolean, viewerIsHelper: boolean, done: Array<{ actName: string, subjectId: string, at: string }> } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type OfficeHoldersQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type OfficeHoldersQuery = { officeHolders: Array<{ residentId: string, name: string, office: OfficeKind, officeName: string, termEnds: string, area: { id: string, label: string } }> };

export type AskingFragment = { id: string, kindName: string, about: string, officeName: string, termEnds?: string | null, reason: string, askedBy: string, askedAt: string, status: OfficeActStatus, statusName: string, answeredBy?: string | null, answer?: string | null, viewerMayAnswer: boolean, area: { id: string, label: string } };

export type OfficeActsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OfficeActsQuery = { officeActs: { nodes: Array<{ id: string, kindName: string, about: string, officeName: string, termEnds?: string | null, reason: string, askedBy: string, askedAt: string, status: OfficeActStatus, statusName: string, answeredBy?: string | null, answer?: string | null, viewerMayAnswer: boolean, area: { id: string, label: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type AskOfficeMutationVariables = Exact<{
  input: AskOfficeInput;
}>;


export type AskOfficeMutation = { askOffice: { officeAct?: { id: string, kindName: string, about: string, officeName: string, termEnds?: string | null, reason: string, askedBy: string, askedAt: string, status: OfficeActStatus, statusName: string, answeredBy?: string | null, answer?: string | null, viewerMayAnswer: boolean, area: { id: string, label: string } } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnswerOfficeActMutationVariables = Exact<{
  input: AnswerOfficeActInput;
}>;


export type AnswerOfficeActMutation = { answerOfficeAct: { officeAct?: { id: string, kindName: string, about: string, officeName: string, termEnds?: string | null, reason: string, askedBy: string, askedAt: string, status: OfficeActStatus, statusName: string, answeredBy?: string | null, answer?: string | null, viewerMayAnswer: boolean, area: { id: string, label: string } } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type EndorseForMutationVariables = Exact<{
  input: EndorseProposalInput;
}>;


export type EndorseForMutation = { endorseProposal: { proposal?: { id: string, endorsementCount: number } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type HelpableProposalsQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  stages?: InputMaybe<Array<ProposalStage> | ProposalStage>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type HelpableProposalsQuery = { proposals: { nodes: Array<{ id: string, title: string }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type MatterOfQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type MatterOfQuery = { proposal?: { id: string, deliberation?: { round: number, participants: string, begunAt: string, opinion?: string | null, opinionVersion: number, outcome?: DeliberationOutcome | null, resultText?: string | null, noticeEnds?: string | null, affectedHouseholds: number, viewerIsAffected: boolean, objections: number, openAffectedObjections: number, redeliberationRequests: number, requestsNeeded: number, reviewedAt?: string | null, reviewWaived?: string | null } | null, objections: Array<{ id: string, text: string, affected: boolean, redeliberate: boolean, at: string, answer?: string | null, answeredAt?: string | null, viewerIsAuthor: boolean, author: { id: string, displayName: string, building?: string | null } }>, scope: { id: string, kind: AreaKind, label: string } } | null };

export type DoorsUnderQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DoorsUnderQuery = { area?: { id: string, children: Array<{ id: string, label: string }>, households: { nodes: Array<{ id: string, door: string, label: string }> } } | null };

export type BeginDeliberationMutationVariables = Exact<{
  input: BeginDeliberationInput;
}>;


export type BeginDeliberationMutation = { beginDeliberation: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type FormOpinionMutationVariables = Exact<{
  input: FormOpinionInput;
}>;


export type FormOpinionMutation = { formOpinion: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AmendOpinionMutationVariables = Exact<{
  input: AmendOpinionInput;
}>;


export type AmendOpinionMutation = { amendOpinion: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PublishResultMutationVariables = Exact<{
  input: PublishResultInput;
}>;


export type PublishResultMutation = { publishResult: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ObjectToResultMutationVariables = Exact<{
  input: ObjectToResultInput;
}>;


export type ObjectToResultMutation = { objectToResult: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnswerObjectionMutationVariables = Exact<{
  input: AnswerObjectionInput;
}>;


export type AnswerObjectionMutation = { answerObjection: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type WaiveReviewMutationVariables = Exact<{
  input: WaiveReviewInput;
}>;


export type WaiveReviewMutation = { waiveReview: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type EscalateProposalMutationVariables = Exact<{
  input: EscalateProposalInput;
}>;


export type EscalateProposalMutation = { escalateProposal: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SendToResidentsMeetingMutationVariables = Exact<{
  input: SendToResidentsMeetingInput;
}>;


export type SendToResidentsMeetingMutation = { sendToResidentsMeeting: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ArchiveProposalMutationVariables = Exact<{
  input: ArchiveProposalInput;
}>;


export type ArchiveProposalMutation = { archiveProposal: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type LeadMeetingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type LeadMeetingQuery = { meeting?: { note?: string | null, takesVotes: boolean, noticeUrl: string, minutesUrl?: string | null, viewerMay: Array<CouncilAct>, noticeUntil: string, id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null, minutesState: MinutesState, quorum: { seats: number, present: number, needed: number, reached: boolean, text: string }, council: { id: string, name: string, rules: { noticeDays: number, majority: { numerator: number, denominator: number, strict: boolean, text: string } }, seats: Array<{ id: string, role: SeatRole, resident: { id: string, displayName: string, building?: string | null }, substituteFor?: { id: string } | null }> }, agenda: Array<{ id: string, position: number, title: string, note?: string | null, outcome?: ItemOutcome | null, resolution?: string | null, noticed: boolean, mergedIntoId?: string | null, votes?: { votesFor: number, votesAgainst: number, votesAbstain: number, present: number, seats: number } | null, dissents: Array<{ id: string, text: string, hiddenReason?: string | null, resident: { id: string, displayName: string } }>, subject?:
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { title: string, id: string }
        | { id: string }
       | null }>, invitations: Array<{ answer: InvitationAnswer, note?: string | null, organisation?: { id: string, name: string } | null, resident?: { id: string, displayName: string } | null }>, attendance: Array<{ name?: string | null, how: AttendanceHow, resident?: { id: string, displayName: string } | null, seat?: { id: string } | null }>, minutesVersions: Array<{ version: number, body: string, correction?: string | null, signedAt?: string | null, publishedAt?: string | null, writtenBy: { id: string, displayName: string }, signedBy?: { id: string, displayName: string } | null }>, agreement?: { version: number, body: string, principleTitle?: string | null, principle?: string | null, concludedAt?: string | null, parties: Array<{ assentedAt?: string | null, resident?: { id: string, displayName: string } | null, organisation?: { id: string, name: string } | null }> } | null } | null };

export type MeetingCodeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type MeetingCodeQuery = { meeting?: { id: string, title: string, stage: MeetingStage, viewerMay: Array<CouncilAct>, quorum: { text: string, reached: boolean }, checkInCode?: { code: string, changesAt: string } | null } | null };

export type CallCouncilQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  kind: MeetingKind;
}>;


export type CallCouncilQuery = { council?: { id: string, name: string, viewerMay: Array<CouncilAct>, firstDay: string, scope: { id: string, label: string }, community: { id: string, slug: string, organisations: Array<{ id: string, name: string, kind: OrganisationKind }> }, rules: { noticeDays: number, shortNoticeDays: number }, seats: Array<{ id: string, role: SeatRole, resident: { id: string, displayName: string, building?: string | null } }> } | null };

export type CouncilPeopleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
}>;


export type CouncilPeopleQuery = { council?: { id: string, people: Array<{ id: string, displayName: string, building?: string | null }> } | null };

export type CallMeetingMutationVariables = Exact<{
  input: CallMeetingInput;
}>;


export type CallMeetingMutation = { callMeeting: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PostponeMeetingMutationVariables = Exact<{
  input: PostponeMeetingInput;
}>;


export type PostponeMeetingMutation = { postponeMeeting: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CancelMeetingMutationVariables = Exact<{
  input: CancelMeetingInput;
}>;


export type CancelMeetingMutation = { cancelMeeting: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type InviteToMeetingMutationVariables = Exact<{
  input: InviteToMeetingInput;
}>;


export type InviteToMeetingMutation = { inviteToMeeting: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AddAgendaItemMutationVariables = Exact<{
  input: AddAgendaItemInput;
}>;


export type AddAgendaItemMutation = { addAgendaItem: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type OrderAgendaMutationVariables = Exact<{
  input: OrderAgendaInput;
}>;


export type OrderAgendaMutation = { orderAgenda: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type MergeAgendaItemsMutationVariables = Exact<{
  input: MergeAgendaItemsInput;
}>;


export type MergeAgendaItemsMutation = { mergeAgendaItems: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SplitAgendaItemMutationVariables = Exact<{
  input: SplitAgendaItemInput;
}>;


export type SplitAgendaItemMutation = { splitAgendaItem: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RecordAttendanceMutationVariables = Exact<{
  input: RecordAttendanceInput;
}>;


export type RecordAttendanceMutation = { recordAttendance: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ResolveItemMutationVariables = Exact<{
  input: ResolveItemInput;
}>;


export type ResolveItemMutation = { resolveItem: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type WriteMinutesMutationVariables = Exact<{
  input: WriteMinutesInput;
}>;


export type WriteMinutesMutation = { writeMinutes: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PublishMinutesMutationVariables = Exact<{
  input: PublishMinutesInput;
}>;


export type PublishMinutesMutation = { publishMinutes: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type WriteAgreementMutationVariables = Exact<{
  input: WriteAgreementInput;
}>;


export type WriteAgreementMutation = { writeAgreement: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type DeskCouncilsQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type DeskCouncilsQuery = { community?: { id: string, councils: Array<{ id: string, name: string, seatCount: number, scope: { id: string, label: string }, rules: { minSeats: number, maxSeats: number }, nextMeeting?: { id: string, title: string, startsAt: string } | null }>, seatsEndingSoon: Array<{ id: string, termEnds: string, role: SeatRole, resident: { id: string, displayName: string }, council: { id: string, name: string } }>, meetingsWithoutMinutes: Array<{ id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null, minutesState: MinutesState, council: { id: string, name: string } }>, meetingYear: Array<{ kind: MeetingKind, held: number, withMinutes: number }> } | null };

export type DeskCouncilQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DeskCouncilQuery = { council?: { id: string, name: string, viewerMay: Array<CouncilAct>, dissolvedAt?: string | null, dissolvedReason?: string | null, foundedAt: string, seatCount: number, scope: { id: string, label: string }, rules: { minSeats: number, maxSeats: number, termMonths: number, noticeDays: number, shortNoticeDays: number, candidateNoticeDays: number, text?: string | null, quorum: { numerator: number, denominator: number, strict: boolean, text: string }, majority: { numerator: number, denominator: number, strict: boolean, text: string } }, seats: Array<{ id: string, role: SeatRole, chosen: SeatChosen, termStarts: string, termEnds: string, resident: { id: string, displayName: string, building?: string | null }, substituteFor?: { id: string, resident: { id: string, displayName: string } } | null }>, formerSeats: Array<{ id: string, role: SeatRole, chosen: SeatChosen, termStarts: string, termEnds: string, endedAt?: string | null, endReason?: string | null, resident: { id: string, displayName: string } }>, meetings: { nodes: Array<{ id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null, minutesState: MinutesState, council: { id: string, name: string } }> } } | null };

export type SeatCandidatesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
}>;


export type SeatCandidatesQuery = { seatCandidates: Array<{ id: string, displayName: string, building?: string | null, title?: string | null }> };

export type CreateCouncilMutationVariables = Exact<{
  input: CreateCouncilInput;
}>;


export type CreateCouncilMutation = { createCouncil: { council?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ChangeRulesMutationVariables = Exact<{
  input: ChangeRulesOfProcedureInput;
}>;


export type ChangeRulesMutation = { changeRulesOfProcedure: { council?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type DissolveCouncilMutationVariables = Exact<{
  input: DissolveCouncilInput;
}>;


export type DissolveCouncilMutation = { dissolveCouncil: { council?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SeatMemberMutationVariables = Exact<{
  input: SeatMemberInput;
}>;


export type SeatMemberMutation = { seatMember: { seat?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type EndSeatMutationVariables = Exact<{
  input: EndSeatInput;
}>;


export type EndSeatMutation = { endSeat: { seat?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type IssueGuestsQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type IssueGuestsQuery = { community?: { id: string, organisations: Array<{ id: string, name: string, kind: OrganisationKind }> } | null };

export type InviteOnSingleIssueMutationVariables = Exact<{
  input: InviteOnSingleIssueInput;
}>;


export type InviteOnSingleIssueMutation = { inviteOnSingleIssue: { singleIssue?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type DecideSingleIssueMutationVariables = Exact<{
  input: DecideSingleIssueInput;
}>;


export type DecideSingleIssueMutation = { decideSingleIssue: { singleIssue?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ReplyToSingleIssueMutationVariables = Exact<{
  input: ReplyToSingleIssueInput;
}>;


export type ReplyToSingleIssueMutation = { replyToSingleIssue: { singleIssue?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type MyDecisionsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MyDecisionsQuery = { myDecisions: { nodes: Array<{ id: string, action: string, actionName: string, title?: string | null, excerpt?: string | null, clause?: string | null, note?: string | null, decidedAt: string, decidedByOffice?: string | null, automatic: boolean, appealableUntil?: string | null, subject?:
        | { id: string }
        | { title: string, id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string, convention?: { id: string } | null }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { body?: string | null, id: string, subject?:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null, appeal?: { id: string, status: AppealStatus, statusName: string, words: string, filedAt: string, dueAt: string, overdue: boolean, answer?: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type AppealDecisionMutationVariables = Exact<{
  input: AppealDecisionInput;
}>;


export type AppealDecisionMutation = { appealDecision: { decision?: { id: string, appeal?: { id: string, status: AppealStatus, dueAt: string } | null } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PublicLedgerQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PublicLedgerQuery = { auditHead?: { seq: number, hash: string, sealedAt: string } | null, moderationLedger: { nodes: Array<{ decidedAt: string, action: string, about: string, clause?: string | null, office?: string | null, automatic: boolean, appeal?: string | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type MyPrivacyQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPrivacyQuery = { viewer?: { maskedPhone: string, realName?: string | null, closesAt?: string | null } | null, consentDocuments: Array<{ document: ConsentDocument, title: string, version: string, needed: boolean }>, myConsents: Array<{ document: ConsentDocument, version: string, givenAt: string, withdrawnAt?: string | null, current: boolean }> };

export type MyDataAccessesQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MyDataAccessesQuery = { myDataAccesses: { nodes: Array<{ at: string, what: string, by: string, office: string }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type AgreeToTextMutationVariables = Exact<{
  input: AgreeToTextInput;
}>;


export type AgreeToTextMutation = { agreeToText: { consents?: Array<{ document: ConsentDocument, version: string, givenAt: string, withdrawnAt?: string | null, current: boolean }> | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent: { consents?: Array<{ document: ConsentDocument, version: string, givenAt: string, withdrawnAt?: string | null, current: boolean }> | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CloseAccountMutationVariables = Exact<{ [key: string]: never; }>;


export type CloseAccountMutation = { closeAccount: { closed: boolean, closesAt?: string | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type KeepAccountMutationVariables = Exact<{ [key: string]: never; }>;


export type KeepAccountMutation = { keepAccount: { kept: boolean, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type MessagesQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
  unread?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type MessagesQuery = { notifications: { unreadCount: number, nodes: Array<{ id: string, subjectId: string, title: string, text: string, path: string, weight: NotificationWeight, at: string, unreadCount: number, muted: boolean, lines: Array<{ text: string, at: string }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type FollowedByQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FollowedByQuery = { followState: { following: boolean, muted: boolean } };

export type FollowMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FollowMutation = { follow: { followState?: { following: boolean, muted: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type UnfollowMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type UnfollowMutation = { unfollow: { followState?: { following: boolean, muted: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type MuteMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  muted: Scalars['Boolean']['input'];
}>;


export type MuteMutation = { muteNotifications: { followState?: { following: boolean, muted: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type MarkReadMutationVariables = Exact<{
  input: MarkReadInput;
}>;


export type MarkReadMutation = { markRead: { unreadCount?: number | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type MessageSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type MessageSettingsQuery = { notificationSettings: { push: PushMode, quietFrom: string, quietTo: string, digestAt: string, channels: Array<string> } };

export type SaveMessageSettingsMutationVariables = Exact<{
  input: UpdateNotificationSettingsInput;
}>;


export type SaveMessageSettingsMutation = { updateNotificationSettings: { settings?: { push: PushMode, quietFrom: string, quietTo: string, digestAt: string, channels: Array<string> } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type InboxNewsSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type InboxNewsSubscription = { inboxChanged: { cursor: string, unreadCount: number } };

export type ListedFragment = { id: string, status: SignupStatus, position?: number | null, minor: boolean, late: boolean, trained: boolean, countedMinutes?: number | null, confirmedMinutes?: number | null, checkedInAt?: string | null, checkedInHow?: PresenceHow | null, checkedOutAt?: string | null, checkedOutHow?: PresenceHow | null, volunteer: { id: string, displayName: string, building?: string | null }, consent?: { id: string, guardianName: string, relation: string, accompanies: boolean, withdrawnAt?: string | null, viewerMayWithdraw: boolean } | null, evaluation?: { stars: number } | null };

export type OrganiseShiftQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrganiseShiftQuery = { shift?: { id: string, startsAt: string, endsAt: string, capacity: number, taken: number, waitlisted: number, training: boolean, stage: ShiftStage, viewerMay: Array<VolunteeringAct>, checkInCode?: { code: string, changesAt: string } | null, activity: { id: string, title: string, training?: string | null, minors: MinorsPolicy, viewerOrganises: boolean }, signups: Array<{ id: string, status: SignupStatus, position?: number | null, minor: boolean, late: boolean, trained: boolean, countedMinutes?: number | null, confirmedMinutes?: number | null, checkedInAt?: string | null, checkedInHow?: PresenceHow | null, checkedOutAt?: string | null, checkedOutHow?: PresenceHow | null, volunteer: { id: string, displayName: string, building?: string | null }, consent?: { id: string, guardianName: string, relation: string, accompanies: boolean, withdrawnAt?: string | null, viewerMayWithdraw: boolean } | null, evaluation?: { stars: number } | null }> } | null };

export type RecordPresenceMutationVariables = Exact<{
  input: RecordPresenceInput;
}>;


export type RecordPresenceMutation = { recordPresence: { signup?: { id: string, status: SignupStatus, position?: number | null, minor: boolean, late: boolean, trained: boolean, countedMinutes?: number | null, confirmedMinutes?: number | null, checkedInAt?: string | null, checkedInHow?: PresenceHow | null, checkedOutAt?: string | null, checkedOutHow?: PresenceHow | null, volunteer: { id: string, displayName: string, building?: string | null }, consent?: { id: string, guardianName: string, relation: string, accompanies: boolean, withdrawnAt?: string | null, viewerMayWithdraw: boolean } | null, evaluation?: { stars: number } | null } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { recordConsent: { signup?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RecordTrainingMutationVariables = Exact<{
  input: RecordTrainingInput;
}>;


export type RecordTrainingMutation = { recordTraining: { signup?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConfirmHoursMutationVariables = Exact<{
  input: ConfirmHoursInput;
}>;


export type ConfirmHoursMutation = { confirmHours: { signups?: Array<{ id: string }> | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ReverseHoursMutationVariables = Exact<{
  input: ReverseHoursInput;
}>;


export type ReverseHoursMutation = { reverseHours: { signup?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CancelShiftMutationVariables = Exact<{
  input: CancelShiftInput;
}>;


export type CancelShiftMutation = { cancelShift: { shift?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ChangeCapacityMutationVariables = Exact<{
  input: ChangeCapacityInput;
}>;


export type ChangeCapacityMutation = { changeCapacity: { shift?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type DeskCertificatesQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DeskCertificatesQuery = { certificates: { nodes: Array<{ id: string, number: string, volunteerName: string, hours: string, issuedAt: string, valid: boolean, revokeReason?: string | null, pdfUrl?: string | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type RevokeCertificateMutationVariables = Exact<{
  input: RevokeCertificateInput;
}>;


export type RevokeCertificateMutation = { revokeCertificate: { certificate?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RewardLineFragment = { id: string, name: string, note?: string | null, points: number, stock: number, offered: boolean };

export type PointsPageQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  year: Scalars['Int']['input'];
  quarter: Scalars['Int']['input'];
}>;


export type PointsPageQuery = { myPoints: number, quarterPoints: Array<{ name: string, title?: string | null, points: number }>, rewards: Array<{ id: string, name: string, note?: string | null, points: number, stock: number, offered: boolean }>, myRedemptions: Array<{ id: string, code?: string | null, redeemedAt: string, handedOverAt?: string | null, reversed: boolean, reward: { id: string, name: string, note?: string | null } }> };

export type RedeemRewardMutationVariables = Exact<{
  input: RedeemRewardInput;
}>;


export type RedeemRewardMutation = { redeemReward: { redemption?: { id: string, code?: string | null } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PointsDeskQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type PointsDeskQuery = { rewards: Array<{ id: string, name: string, note?: string | null, points: number, stock: number, offered: boolean }>, redemptionsWaiting: Array<{ id: string, redeemedAt: string, resident: { id: string, displayName: string }, reward: { id: string, name: string } }>, pointsLedger: { nodes: Array<{ id: string, kind: PointsKind, points: number, memo: string, recordedAt: string, reversed: boolean, resident?: { id: string, displayName: string } | null }> } };

export type AwardPointsMutationVariables = Exact<{
  input: AwardPointsInput;
}>;


export type AwardPointsMutation = { awardPoints: { entry?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ReversePointsMutationVariables = Exact<{
  input: ReversePointsInput;
}>;


export type ReversePointsMutation = { reversePoints: { entry?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type OfferRewardMutationVariables = Exact<{
  input: OfferRewardInput;
}>;


export type OfferRewardMutation = { offerReward: { reward?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ChangeRewardMutationVariables = Exact<{
  input: ChangeRewardInput;
}>;


export type ChangeRewardMutation = { changeReward: { reward?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type HandOverRewardMutationVariables = Exact<{
  input: HandOverRewardInput;
}>;


export type HandOverRewardMutation = { handOverReward: { redemption?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CardFragment = { id: string, number?: string | null, title: string, summary: string, stage: ProposalStage, stageName: string, endorsementCount: number, endorsementsNeeded: number, commentCount: number, createdAt: string, publishedAt?: string | null, viewerHasEndorsed: boolean, category: { code: string, name: string }, scope: { id: string, label: string }, author?: { id: string, displayName: string, building?: string | null } | null };

export type FeedQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  category?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FeedQuery = { community?: { id: string, slug: string, name: string, phone?: string | null, endorsementsNeeded: number, categories: Array<{ code: string, name: string }> } | null, proposals: { nodes: Array<{ id: string, number?: string | null, title: string, summary: string, stage: ProposalStage, stageName: string, endorsementCount: number, endorsementsNeeded: number, commentCount: number, createdAt: string, publishedAt?: string | null, viewerHasEndorsed: boolean, category: { code: string, name: string }, scope: { id: string, label: string }, author?: { id: string, displayName: string, building?: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type MyProposalsQueryVariables = Exact<{
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  endorsedByMe?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MyProposalsQuery = { proposals: { nodes: Array<{ id: string, number?: string | null, title: string, summary: string, stage: ProposalStage, stageName: string, endorsementCount: number, endorsementsNeeded: number, commentCount: number, createdAt: string, publishedAt?: string | null, viewerHasEndorsed: boolean, category: { code: string, name: string }, scope: { id: string, label: string }, author?: { id: string, displayName: string, building?: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type FullFragment = { body: string, version: number, status: ContentStatus, hiddenReason?: string | null, reviewReason?: string | null, viewerMay: Array<ProposalAct>, viewerIsAuthor: boolean, viewerInvitedAsCoAuthor: boolean, viewerInvitedToConfirm: boolean, endorsementsUntil?: string | null, id: string, number?: string | null, title: string, summary: string, stage: ProposalStage, stageName: string, endorsementCount: number, endorsementsNeeded: number, commentCount: number, createdAt: string, publishedAt?: string | null, viewerHasEndorsed: boolean, actedFor?: { elder: string, helper: string } | null, community: { id: string, slug: string, name: string, phone?: string | null }, coAuthors: Array<{ id: string, displayName: string }>, photos: Array<{ id: string, url: string, width: number, height: number }>, timeline: Array<{ id: string, kind: string, title: string, text?: string | null, at: string, by: string, dueOn?: string | null, overdue: boolean }>, nextStep?: { title: string, owner: string, dueOn?: string | null, overdue: boolean } | null, officialAnswer?: { text: string, responsible?: string | null, dueOn?: string | null, answeredAt: string, by: string, responsibleOrg?: { id: string, name: string } | null } | null, rating?: { count: number, average?: string | null, viewerScore?: number | null, reopenedOnce: boolean } | null, mergedInto?: { id: string, number?: string | null, title: string } | null, mergedFrom: Array<{ id: string, number?: string | null, title: string }>, caseStory?: { id: string, title: string } | null, referenceCase?: { id: string, title: string } | null, category: { code: string, name: string }, scope: { id: string, label: string }, author?: { id: string, displayName: string, building?: string | null } | null };

export type ProposalPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ProposalPageQuery = { proposal?: { body: string, version: number, status: ContentStatus, hiddenReason?: string | null, reviewReason?: string | null, viewerMay: Array<ProposalAct>, viewerIsAuthor: boolean, viewerInvitedAsCoAuthor: boolean, viewerInvitedToConfirm: boolean, endorsementsUntil?: string | null, id: string, number?: string | null, title: string, summary: string, stage: ProposalStage, stageName: string, endorsementCount: number, endorsementsNeeded: number, commentCount: number, createdAt: string, publishedAt?: string | null, viewerHasEndorsed: boolean, comments: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, actedFor?: { elder: string, helper: string } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } }, actedFor?: { elder: string, helper: string } | null, community: { id: string, slug: string, name: string, phone?: string | null }, coAuthors: Array<{ id: string, displayName: string }>, photos: Array<{ id: string, url: string, width: number, height: number }>, timeline: Array<{ id: string, kind: string, title: string, text?: string | null, at: string, by: string, dueOn?: string | null, overdue: boolean }>, nextStep?: { title: string, owner: string, dueOn?: string | null, overdue: boolean } | null, officialAnswer?: { text: string, responsible?: string | null, dueOn?: string | null, answeredAt: string, by: string, responsibleOrg?: { id: string, name: string } | null } | null, rating?: { count: number, average?: string | null, viewerScore?: number | null, reopenedOnce: boolean } | null, mergedInto?: { id: string, number?: string | null, title: string } | null, mergedFrom: Array<{ id: string, number?: string | null, title: string }>, caseStory?: { id: string, title: string } | null, referenceCase?: { id: string, title: string } | null, category: { code: string, name: string }, scope: { id: string, label: string }, author?: { id: string, displayName: string, building?: string | null } | null } | null };

export type RevisionsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RevisionsQuery = { proposal?: { id: string, revisions: Array<{ version: number, title: string, body: string, editedAt: string, editor?: { id: string, displayName: string } | null, changes: Array<{ kind: ChangeKind, text: string }> }> } | null };

export type SimilarQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  title: Scalars['String']['input'];
  body?: InputMaybe<Scalars['String']['input']>;
}>;


export type SimilarQuery = { similarProposals: Array<{ id: string, number?: string | null, title: string, summary: string, stage: ProposalStage, stageName: string, endorsementCount: number }> };

export type CreateProposalMutationVariables = Exact<{
  input: CreateProposalInput;
}>;


export type CreateProposalMutation = { createProposal: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type EditProposalMutationVariables = Exact<{
  input: EditProposalInput;
}>;


export type EditProposalMutation = { editProposal: { proposal?: { id: string, version: number } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SubmitProposalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  key?: InputMaybe<Scalars['String']['input']>;
}>;


export type SubmitProposalMutation = { submitProposal: { proposal?: { id: string, number?: string | null, stage: ProposalStage } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type WithdrawProposalMutationVariables = Exact<{
  input: WithdrawProposalInput;
}>;


export type WithdrawProposalMutation = { withdrawProposal: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type EndorseMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  key?: InputMaybe<Scalars['String']['input']>;
}>;


export type EndorseMutation = { endorseProposal: { proposal?: { id: string, endorsementCount: number, viewerHasEndorsed: boolean, stage: ProposalStage, stageName: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type UnendorseMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  key?: InputMaybe<Scalars['String']['input']>;
}>;


export type UnendorseMutation = { withdrawEndorsement: { proposal?: { id: string, endorsementCount: number, viewerHasEndorsed: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RateMutationVariables = Exact<{
  input: RateOutcomeInput;
}>;


export type RateMutation = { rateOutcome: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type InviteCoAuthorMutationVariables = Exact<{
  input: InviteCoAuthorInput;
}>;


export type InviteCoAuthorMutation = { inviteCoAuthor: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnswerCoAuthorMutationVariables = Exact<{
  input: AnswerCoAuthorInvitationInput;
}>;


export type AnswerCoAuthorMutation = { answerCoAuthorInvitation: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConfirmMergedMutationVariables = Exact<{
  input: ConfirmMergedEndorsementInput;
}>;


export type ConfirmMergedMutation = { confirmMergedEndorsement: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ReviewProposalMutationVariables = Exact<{
  input: ReviewProposalInput;
}>;


export type ReviewProposalMutation = { reviewProposal: { proposal?: { id: string, stage: ProposalStage } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ServingOrganisationsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ServingOrganisationsQuery = { node?:
    | { organisations: Array<{ id: string, name: string }> }
    | Record<PropertyKey, never>
   | null };

export type AnswerProposalMutationVariables = Exact<{
  input: AnswerProposalInput;
}>;


export type AnswerProposalMutation = { answerProposal: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AddProgressMutationVariables = Exact<{
  input: AddProgressInput;
}>;


export type AddProgressMutation = { addProgress: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type MergeProposalsMutationVariables = Exact<{
  input: MergeProposalsInput;
}>;


export type MergeProposalsMutation = { mergeProposals: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type UnmergeProposalMutationVariables = Exact<{
  input: UnmergeProposalInput;
}>;


export type UnmergeProposalMutation = { unmergeProposal: { proposal?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
  filter: SearchFilter;
  orderBy?: InputMaybe<SearchOrder>;
  after?: InputMaybe<Scalars['String']['input']>;
  begin: Scalars['Boolean']['input'];
}>;


export type SearchQuery = { search: { totalCount: number, didYouMean?: string | null, nodes: Array<{ kind: SearchKind, createdAt: string, title: { text: string, highlights: Array<{ start: number, end: number }> }, snippet: { text: string, highlights: Array<{ start: number, end: number }> }, subject:
        | { id: string }
        | { stage: ProposalStage, stageName: string, id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string, subject?:
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
            | { id: string }
           | null }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, facets?: { kinds: Array<{ kind: SearchKind, count: number }>, scopes: Array<{ count: number, area: { id: string, label: string } }>, periods: Array<{ period: SearchPeriod, count: number }> } } };

export type SuggestionsQueryVariables = Exact<{
  text: Scalars['String']['input'];
  communityId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type SuggestionsQuery = { searchSuggestions: Array<{ kind: SearchKind, title: { text: string, highlights: Array<{ start: number, end: number }> }, subject:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     }> };

export type HotWordsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type HotWordsQuery = { hotWords: Array<string> };

export type RelatedQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RelatedQuery = { relatedItems: Array<{ title: string, kind: SearchKind, subject:
      | { id: string }
      | { stageName: string, id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string, subject?:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     }> };

export type HereQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type HereQuery = { community?: { id: string, name: string, phone?: string | null } | null };

export type SearchReportQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  week?: InputMaybe<Scalars['Date']['input']>;
}>;


export type SearchReportQuery = { searchReport: { weekStarts: string, weekEnds: string, hotWords: Array<{ text: string, asked: number, askedWeekBefore: number, withoutResult: number }>, zeroResults: Array<{ text: string, asked: number, withoutResult: number }> } };

export type IndexStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type IndexStatusQuery = { searchIndexStatus: { node: string, engine: string, state: SearchIndexState, rebuilding: boolean, filled: number, documents: number, waiting: number, lagSeconds: number, builtAt?: string | null, trouble?: SearchIndexTrouble | null } };

export type SynonymsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SynonymsQuery = { synonymGroups: { nodes: Array<{ id: string, words: Array<string>, finds: Array<string>, forAll: boolean, version: number, changedAt: string, changes: Array<{ version: number, words: Array<string>, finds: Array<string>, removed: boolean, at: string, by?: { id: string, displayName: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SynonymPreviewQueryVariables = Exact<{
  input: SynonymPreviewInput;
}>;


export type SynonymPreviewQuery = { synonymPreview: Array<{ query: string, before: number, after: number, appear: Array<{ subjectId: string, kind: SearchKind, title: string }>, disappear: Array<{ subjectId: string, kind: SearchKind, title: string }>, moved: Array<{ from: number, to: number, hit: { subjectId: string, title: string } }> }> };

export type SaveSynonymsMutationVariables = Exact<{
  input: SaveSynonymGroupInput;
}>;


export type SaveSynonymsMutation = { saveSynonymGroup: { group?: { id: string, version: number } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RemoveSynonymsMutationVariables = Exact<{
  input: RemoveSynonymGroupInput;
}>;


export type RemoveSynonymsMutation = { removeSynonymGroup: { removedId?: string | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type MySignupFragment = { id: string, status: SignupStatus, position?: number | null, minor: boolean, late: boolean, countedMinutes?: number | null, confirmedMinutes?: number | null, consentCode?: string | null, evaluation?: { stars: number, words?: string | null } | null, feedback?: { stars: number } | null, shift: { id: string, startsAt: string, endsAt: string, stage: ShiftStage, cancelReason?: string | null, activity: { id: string, title: string, meetingPlace: string } } };

export type MySignupsQueryVariables = Exact<{
  past: Scalars['Boolean']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MySignupsQuery = { mySignups: { nodes: Array<{ id: string, status: SignupStatus, position?: number | null, minor: boolean, late: boolean, countedMinutes?: number | null, confirmedMinutes?: number | null, consentCode?: string | null, evaluation?: { stars: number, words?: string | null } | null, feedback?: { stars: number } | null, shift: { id: string, startsAt: string, endsAt: string, stage: ShiftStage, cancelReason?: string | null, activity: { id: string, title: string, meetingPlace: string } } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type MyVolunteeringQueryVariables = Exact<{ [key: string]: never; }>;


export type MyVolunteeringQuery = { myVolunteering?: { number: string, name: string, listed: boolean, skills: Array<string>, minutes: number, hours: string, stars: number, nextStarMinutes?: number | null, years: Array<{ year: number, hours: string, services: number }>, certificates: Array<{ id: string, number: string, code?: string | null, hours: string, firstDay: string, lastDay: string, issuedAt: string, valid: boolean, revokeReason?: string | null, pdfUrl?: string | null }> } | null };

export type ShiftPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ShiftPageQuery = { shift?: { id: string, startsAt: string, endsAt: string, stage: ShiftStage, cancelReason?: string | null, viewerMay: Array<VolunteeringAct>, viewerSignup?: { id: string, status: SignupStatus, checkedInAt?: string | null, checkedOutAt?: string | null, countedMinutes?: number | null } | null, activity: { id: string, title: string, meetingPlace: string, minors: MinorsPolicy, minAge: number, community: { id: string } } } | null };

export type CheckInMutationVariables = Exact<{
  input: CheckInInput;
}>;


export type CheckInMutation = { checkIn: { signup?: { id: string, status: SignupStatus } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CheckOutMutationVariables = Exact<{
  input: CheckOutInput;
}>;


export type CheckOutMutation = { checkOut: { signup?: { id: string, status: SignupStatus, countedMinutes?: number | null } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SayFeedbackMutationVariables = Exact<{
  input: SayFeedbackInput;
}>;


export type SayFeedbackMutation = { sayFeedback: { signup?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type GiveGuardianConsentMutationVariables = Exact<{
  input: GiveGuardianConsentInput;
}>;


export type GiveGuardianConsentMutation = { giveGuardianConsent: { signup?: { id: string, status: SignupStatus, position?: number | null, consent?: { id: string } | null } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type IssueCertificateMutationVariables = Exact<{
  input: IssueCertificateInput;
}>;


export type IssueCertificateMutation = { issueCertificate: { certificate?: { id: string, number: string, code?: string | null, pdfUrl?: string | null } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CheckCertificateQueryVariables = Exact<{
  number: Scalars['String']['input'];
  code: Scalars['String']['input'];
}>;


export type CheckCertificateQuery = { certificate?: { id: string, number: string, volunteerName: string, firstDay: string, lastDay: string, hours: string, issuer: string, inCharge: string, contact: string, issuedAt: string, valid: boolean, revokedAt?: string | null, revokeReason?: string | null, lines: Array<{ day: string, title: string, minutes: number }> } | null };

export type GivenConsentsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type GivenConsentsQuery = { givenConsents: { nodes: Array<{ id: string, relation: string, guardianName: string, givenAt: string, withdrawnAt?: string | null, coming: number, viewerMayWithdraw: boolean, minor: { id: string, displayName: string }, activity: { id: string, title: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type WithdrawGuardianConsentMutationVariables = Exact<{
  input: WithdrawGuardianConsentInput;
}>;


export type WithdrawGuardianConsentMutation = { withdrawGuardianConsent: { consent?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type SkilledVolunteersQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  skill?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SkilledVolunteersQuery = { skilledVolunteers: { nodes: Array<{ skills: Array<string>, resident: { id: string, displayName: string, building?: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ShiftLineFragment = { id: string, startsAt: string, endsAt: string, minutes: number, capacity: number, taken: number, waitlisted: number, training: boolean, stage: ShiftStage, cancelReason?: string | null, cancelInTimeUntil: string, viewerMay: Array<VolunteeringAct>, viewerSignup?: { id: string, status: SignupStatus, position?: number | null, consentCode?: string | null, trained: boolean } | null, viewerConflict?: { id: string, startsAt: string, endsAt: string, activity: { id: string, title: string } } | null };

export type ActivityLineFragment = { id: string, title: string, minAge: number, minors: MinorsPolicy, bodilyRisk: boolean, cancelReason?: string | null, scope: { id: string, label: string }, organisation?: { id: string, name: string } | null, nextShift?: { id: string, startsAt: string, endsAt: string, capacity: number, taken: number, waitlisted: number, training: boolean, viewerSignup?: { id: string, status: SignupStatus, position?: number | null } | null } | null };

export type ActivitiesQueryVariables = Exact<{
  filter?: InputMaybe<ActivityFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ActivitiesQuery = { activities: { nodes: Array<{ id: string, title: string, minAge: number, minors: MinorsPolicy, bodilyRisk: boolean, cancelReason?: string | null, scope: { id: string, label: string }, organisation?: { id: string, name: string } | null, nextShift?: { id: string, startsAt: string, endsAt: string, capacity: number, taken: number, waitlisted: number, training: boolean, viewerSignup?: { id: string, status: SignupStatus, position?: number | null } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ActivityPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ActivityPageQuery = { activity?: { id: string, title: string, body: string, risks: string, meetingPlace: string, contact: string, bodilyRisk: boolean, insurance?: string | null, training?: string | null, minAge: number, minors: MinorsPolicy, cancelHours: number, publishedAt: string, cancelReason?: string | null, hiddenReason?: string | null, viewerOrganises: boolean, viewerTrained: boolean, feedbackCount: number, feedbackStars: number, scope: { id: string, label: string }, community: { id: string, name: string }, organisation?: { id: string, name: string } | null, publishedBy: { id: string, displayName: string, title?: string | null }, shifts: Array<{ id: string, startsAt: string, endsAt: string, minutes: number, capacity: number, taken: number, waitlisted: number, training: boolean, stage: ShiftStage, cancelReason?: string | null, cancelInTimeUntil: string, viewerMay: Array<VolunteeringAct>, viewerSignup?: { id: string, status: SignupStatus, position?: number | null, consentCode?: string | null, trained: boolean } | null, viewerConflict?: { id: string, startsAt: string, endsAt: string, activity: { id: string, title: string } } | null }> } | null };

export type ViewerGroupsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type ViewerGroupsQuery = { viewerGroups: Array<{ id: string, name: string }> };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { signup?: { id: string, status: SignupStatus, position?: number | null, consentCode?: string | null } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CancelSignUpMutationVariables = Exact<{
  input: CancelSignUpInput;
}>;


export type CancelSignUpMutation = { cancelSignUp: { signup?: { id: string, status: SignupStatus, late: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RegisterVolunteerMutationVariables = Exact<{
  input: RegisterVolunteerInput;
}>;


export type RegisterVolunteerMutation = { registerVolunteer: { volunteering?: { number: string, listed: boolean } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type PublishActivityMutationVariables = Exact<{
  input: PublishActivityInput;
}>;


export type PublishActivityMutation = { publishActivity: { activity?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CancelActivityMutationVariables = Exact<{
  input: CancelActivityInput;
}>;


export type CancelActivityMutation = { cancelActivity: { activity?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type BallotLineFragment = { id: string, title: string, force: BallotForce, forceNote: string, status: BallotStatus, matterName: string, electorate: Electorate, secrecy: Secrecy, method: BallotMethod, opensAt: string, closesAt: string, resultsHidden: boolean, scope: { id: string, label: string }, roll: { heads: number }, turnout: { heads: number, areaPercent?: number | null }, result?: { outcome: BallotOutcome, winners: Array<{ key: string, text: string }> } | null, viewerVotes: Array<{ unitId: string, hasVoted: boolean, viewerMayCast: boolean }> };

export type BallotListQueryVariables = Exact<{
  communityId?: InputMaybe<Scalars['ID']['input']>;
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<BallotStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BallotListQuery = { ballots: { nodes: Array<{ id: string, title: string, force: BallotForce, forceNote: string, status: BallotStatus, matterName: string, electorate: Electorate, secrecy: Secrecy, method: BallotMethod, opensAt: string, closesAt: string, resultsHidden: boolean, scope: { id: string, label: string }, roll: { heads: number }, turnout: { heads: number, areaPercent?: number | null }, result?: { outcome: BallotOutcome, winners: Array<{ key: string, text: string }> } | null, viewerVotes: Array<{ unitId: string, hasVoted: boolean, viewerMayCast: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type BallotShareFragment = { numerator: number, denominator: number, strict: boolean, text: string };

export type BallotRuleFragment = { lawVersion: string, citation: string, validFrom: string, explanation: string, noticeDays: number, windowMinDays: number, windowMaxDays: number, proxiesPerPerson: number, quorumHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, quorumArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null };

export type BallotFullFragment = { id: string, title: string, explanation?: string | null, force: BallotForce, forceNote: string, status: BallotStatus, matter: Matter, matterName: string, electorate: Electorate, secrecy: Secrecy, secrecyNote: string, method: BallotMethod, maxChoices?: number | null, seats: number, createdAt: string, opensAt: string, closesAt: string, rollFrozenAt: string, rollObjectionsUntil: string, rollHash: string, periodRemarks: Array<string>, resultsHidden: boolean, unitsWithoutArea: number, ruleNumbers: Array<string>, resultHash?: string | null, publishedPath?: string | null, voidedReason?: string | null, paperConfirmedUntil?: string | null, paperWaiting: number, paperPhotoNeeded: boolean, blockedByObjection: boolean, viewerCounts: boolean, viewerManages: boolean, viewerMovedInLater: boolean, options: Array<{ key: string, text: string }>, rule: { lawVersion: string, citation: string, validFrom: string, explanation: string, noticeDays: number, windowMinDays: number, windowMaxDays: number, proxiesPerPerson: number, quorumHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, quorumArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null }, subject?:
    | { id: string }
    | { title: string, number?: string | null, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, scope: { id: string, label: string }, community: { id: string, slug: string, name: string, phone?: string | null }, roll: { heads: number, area?: string | null, areaPercent?: number | null }, turnout: { heads: number, area?: string | null, areaPercent?: number | null }, turnoutByBuilding: Array<{ rollHeads: number, castHeads?: number | null, building: { id: string, label: string } }>, tally?: Array<{ choice: string, label: string, heads: number, area?: string | null, points?: number | null, channels?: { online: number, offline: number } | null }> | null, result?: { outcome: BallotOutcome, working: Array<string>, closedEarly: boolean, earlyReason?: string | null, countedAt: string, winners: Array<{ key: string, text: string }> } | null, dissents: Array<{ id: string, text?: string | null, hiddenReason?: string | null, statedAt: string, author: { id: string, displayName: string, building?: string | null } }>, objections: Array<{ id: string, kind: ObjectionKind, fromAffected: boolean, text: string, raisedAt: string, answer?: string | null, answeredAt?: string | null, author: { id: string, displayName: string, building?: string | null } }>, affected: Array<{ label: string, note: string, objectionWaits: boolean }>, silence?: { clause: string, voted: number, silentServed: number, unserved: number } | null, officialVote?: { url: string, note?: string | null } | null, notices: Array<{ text: string, at: string }>, viewerVotes: Array<{ unitId: string, label: string, byProxy: boolean, hasVoted: boolean, atBox: boolean, choice?: string | null, receipt?: string | null, viewerMayCast: boolean, caster?: { id: string, displayName: string } | null, others: Array<{ id: string, displayName: string }> }> };

export type BallotPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type BallotPageQuery = { ballot?: { id: string, title: string, explanation?: string | null, force: BallotForce, forceNote: string, status: BallotStatus, matter: Matter, matterName: string, electorate: Electorate, secrecy: Secrecy, secrecyNote: string, method: BallotMethod, maxChoices?: number | null, seats: number, createdAt: string, opensAt: string, closesAt: string, rollFrozenAt: string, rollObjectionsUntil: string, rollHash: string, periodRemarks: Array<string>, resultsHidden: boolean, unitsWithoutArea: number, ruleNumbers: Array<string>, resultHash?: string | null, publishedPath?: string | null, voidedReason?: string | null, paperConfirmedUntil?: string | null, paperWaiting: number, paperPhotoNeeded: boolean, blockedByObjection: boolean, viewerCounts: boolean, viewerManages: boolean, viewerMovedInLater: boolean, options: Array<{ key: string, text: string }>, rule: { lawVersion: string, citation: string, validFrom: string, explanation: string, noticeDays: number, windowMinDays: number, windowMaxDays: number, proxiesPerPerson: number, quorumHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, quorumArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null }, subject?:
      | { id: string }
      | { title: string, number?: string | null, id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
     | null, scope: { id: string, label: string }, community: { id: string, slug: string, name: string, phone?: string | null }, roll: { heads: number, area?: string | null, areaPercent?: number | null }, turnout: { heads: number, area?: string | null, areaPercent?: number | null }, turnoutByBuilding: Array<{ rollHeads: number, castHeads?: number | null, building: { id: string, label: string } }>, tally?: Array<{ choice: string, label: string, heads: number, area?: string | null, points?: number | null, channels?: { online: number, offline: number } | null }> | null, result?: { outcome: BallotOutcome, working: Array<string>, closedEarly: boolean, earlyReason?: string | null, countedAt: string, winners: Array<{ key: string, text: string }> } | null, dissents: Array<{ id: string, text?: string | null, hiddenReason?: string | null, statedAt: string, author: { id: string, displayName: string, building?: string | null } }>, objections: Array<{ id: string, kind: ObjectionKind, fromAffected: boolean, text: string, raisedAt: string, answer?: string | null, answeredAt?: string | null, author: { id: string, displayName: string, building?: string | null } }>, affected: Array<{ label: string, note: string, objectionWaits: boolean }>, silence?: { clause: string, voted: number, silentServed: number, unserved: number } | null, officialVote?: { url: string, note?: string | null } | null, notices: Array<{ text: string, at: string }>, viewerVotes: Array<{ unitId: string, label: string, byProxy: boolean, hasVoted: boolean, atBox: boolean, choice?: string | null, receipt?: string | null, viewerMayCast: boolean, caster?: { id: string, displayName: string } | null, others: Array<{ id: string, displayName: string }> }> } | null };

export type BallotRollQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BallotRollQuery = { ballot?: { id: string, title: string, status: BallotStatus, electorate: Electorate, rollFrozenAt: string, rollObjectionsUntil: string, rollHash: string, viewerCounts: boolean, viewerManages: boolean, roll: { heads: number, area?: string | null }, rollUnits: { nodes: Array<{ id: string, label: string, area?: string | null, doors: number, hasVoted?: boolean | null, served?: boolean | null, struck: boolean }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } }, rollCorrections: Array<{ id: string, kind: RollCorrectionKind, label: string, reason: string, proposedAt: string, confirmedAt?: string | null }> } | null };

export type PublishedBallotsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PublishedBallotsQuery = { ballot?: { id: string, title: string, method: BallotMethod, resultHash?: string | null, publishedPath?: string | null, options: Array<{ key: string, text: string }>, published: { nodes: Array<{ receipt: string, choice: string }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

export type BallotByReceiptQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  code: Scalars['String']['input'];
}>;


export type BallotByReceiptQuery = { ballot?: { id: string, status: BallotStatus, byReceipt?: { receipt: string, choice: string } | null } | null };

export type VotingHonestyQueryVariables = Exact<{ [key: string]: never; }>;


export type VotingHonestyQuery = { votingHonesty: Array<string> };

export type BallotDeliveriesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type BallotDeliveriesQuery = { ballot?: { id: string, silence?: { clause: string, voted: number, silentServed: number, unserved: number } | null, deliveriesToConfirm: Array<{ id: string, unitLabel: string, how: DeliveryWay, servedOn: string, recordedBy: { id: string, displayName: string }, evidence?: { id: string, url: string, width: number, height: number } | null }> } | null };

export type VotingLawQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type VotingLawQuery = { votingLaw: { jurisdiction: string, bindingOwnerAllowed: boolean, officialName?: string | null, officialUrl?: string | null, rules: Array<{ matter: Matter, matterName: string, inForce: boolean, until?: string | null, rule: { jurisdiction: string, lawVersion: string, citation: string, validFrom: string, explanation: string, noticeDays: number, windowMinDays: number, windowMaxDays: number, proxiesPerPerson: number, quorumHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, quorumArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null } }> } };

export type ElectionLineFragment = { id: string, title: string, status: ElectionStatus, seats: number, nominationsUntil: string, scope: { id: string, label: string } };

export type ElectionListQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ElectionListQuery = { elections: { nodes: Array<{ id: string, title: string, status: ElectionStatus, seats: number, nominationsUntil: string, scope: { id: string, label: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ElectionPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ElectionPageQuery = { election?: { explanation?: string | null, electorate: Electorate, termMonths: number, publicityDays: number, cancelReason?: string | null, viewerMayNominate: boolean, viewerManages: boolean, id: string, title: string, status: ElectionStatus, seats: number, nominationsUntil: string, candidates: Array<{ id: string, name: string, statement?: string | null, accepted: boolean, elected: boolean, mine: boolean, resident: { id: string, building?: string | null }, nominatedBy: { id: string, displayName: string } }>, ballot?: { id: string, status: BallotStatus, opensAt: string, closesAt: string, roll: { heads: number }, turnout: { heads: number }, result?: { outcome: BallotOutcome } | null } | null, scope: { id: string, label: string } } | null };

export type RepresentativesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RepresentativesQuery = { representatives: Array<{ id: string, name: string, elected: boolean, termEnds: string, area: { id: string, label: string } }> };

export type BallotLedgerQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  status?: InputMaybe<LedgerStatus>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BallotLedgerQuery = { ballot?: { id: string, ledger: { nodes: Array<{ id: string, unitLabel: string, choice: string, channel: CastChannel, status: LedgerStatus, recordedAt: string, receipt: string, byProxy: boolean, recordedBy?: { id: string, displayName: string } | null, witness?: { id: string, displayName: string } | null, confirmedBy?: { id: string, displayName: string } | null, evidence?: { id: string, url: string, width: number, height: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

export type BallotAtBoxQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type BallotAtBoxQuery = { ballot?: { id: string, box?: { marked?: number | null, viewerMayEnter: boolean, marksToConfirm: Array<{ id: string, unitLabel: string, markedBy: { id: string, displayName: string } }>, count?: { id: string, found: number, invalid: number, reason?: string | null, confirmed: boolean, enteredBy: { id: string, displayName: string }, slips: Array<{ choice: string, slips: number }> } | null } | null } | null };

export type BallotProxiesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type BallotProxiesQuery = { ballot?: { id: string, proxies: Array<{ id: string, unitLabel: string, confirmed: boolean, holder: { id: string, displayName: string, building?: string | null } }> } | null };

export type BallotPeopleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
}>;


export type BallotPeopleQuery = { ballot?: { id: string, people: Array<{ id: string, displayName: string, building?: string | null, title?: string | null }> } | null };

export type BallotPreviewQueryVariables = Exact<{
  scopeId: Scalars['ID']['input'];
  electorate: Electorate;
  matter: Matter;
}>;


export type BallotPreviewQuery = { ballotPreview: { unitsWithoutArea: number, earliestOpensAt: string, earliestClosesAt: string, latestClosesAt?: string | null, bindingAllowed: boolean, rule: { lawVersion: string, citation: string, validFrom: string, explanation: string, noticeDays: number, windowMinDays: number, windowMaxDays: number, proxiesPerPerson: number, quorumHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, quorumArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null }, roll: { heads: number, area?: string | null, areaPercent?: number | null } } };

export type OpenBallotMutationVariables = Exact<{
  input: OpenBallotInput;
}>;


export type OpenBallotMutation = { openBallot: { ballot?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CastBallotMutationVariables = Exact<{
  input: CastBallotInput;
}>;


export type CastBallotMutation = { castBallot: { receipt?: string | null, changeSecret?: string | null, ballot?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RecordPaperBallotMutationVariables = Exact<{
  input: RecordPaperBallotInput;
}>;


export type RecordPaperBallotMutation = { recordPaperBallot: { entry?: { id: string, receipt: string, unitLabel: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConfirmPaperBallotMutationVariables = Exact<{
  input: ConfirmPaperBallotInput;
}>;


export type ConfirmPaperBallotMutation = { confirmPaperBallot: { entry?: { id: string, status: LedgerStatus } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type MarkAtBoxMutationVariables = Exact<{
  input: MarkAtBoxInput;
}>;


export type MarkAtBoxMutation = { markAtBox: { ballot?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConfirmBoxMarkMutationVariables = Exact<{
  input: ConfirmBoxMarkInput;
}>;


export type ConfirmBoxMarkMutation = { confirmBoxMark: { ballot?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type EnterBoxCountMutationVariables = Exact<{
  input: EnterBoxCountInput;
}>;


export type EnterBoxCountMutation = { enterBoxCount: { ballot?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConfirmBoxCountMutationVariables = Exact<{
  input: ConfirmBoxCountInput;
}>;


export type ConfirmBoxCountMutation = { confirmBoxCount: { ballot?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CloseBallotMutationVariables = Exact<{
  input: CloseBallotInput;
}>;


export type CloseBallotMutation = { closeBallot: { ballot?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ExtendBallotMutationVariables = Exact<{
  input: ExtendBallotInput;
}>;


export type ExtendBallotMutation = { extendBallot: { ballot?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ChooseCasterMutationVariables = Exact<{
  input: ChooseCasterInput;
}>;


export type ChooseCasterMutation = { chooseCaster: { ballot?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RecordProxyMutationVariables = Exact<{
  input: RecordProxyInput;
}>;


export type RecordProxyMutation = { recordProxy: { proxy?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConfirmProxyMutationVariables = Exact<{
  input: ConfirmProxyInput;
}>;


export type ConfirmProxyMutation = { confirmProxy: { proxy?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RecordDeliveryMutationVariables = Exact<{
  input: RecordDeliveryInput;
}>;


export type RecordDeliveryMutation = { recordDelivery: { delivery?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConfirmDeliveryMutationVariables = Exact<{
  input: ConfirmDeliveryInput;
}>;


export type ConfirmDeliveryMutation = { confirmDelivery: { delivery?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type LinkOfficialVoteMutationVariables = Exact<{
  input: LinkOfficialVoteInput;
}>;


export type LinkOfficialVoteMutation = { linkOfficialVote: { ballot?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CallElectionMutationVariables = Exact<{
  input: CallElectionInput;
}>;


export type CallElectionMutation = { callElection: { election?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type NominateCandidateMutationVariables = Exact<{
  input: NominateCandidateInput;
}>;


export type NominateCandidateMutation = { nominateCandidate: { candidate?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnswerNominationMutationVariables = Exact<{
  input: AnswerNominationInput;
}>;


export type AnswerNominationMutation = { answerNomination: { election?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnnounceElectionMutationVariables = Exact<{
  input: AnnounceElectionInput;
}>;


export type AnnounceElectionMutation = { announceElection: { election?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CancelElectionMutationVariables = Exact<{
  input: CancelElectionInput;
}>;


export type CancelElectionMutation = { cancelElection: { election?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type StateDissentMutationVariables = Exact<{
  input: StateDissentInput;
}>;


export type StateDissentMutation = { stateDissent: { dissent?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type FlagAffectedMutationVariables = Exact<{
  input: FlagAffectedInput;
}>;


export type FlagAffectedMutation = { flagAffected: { ballot?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RaiseBallotObjectionMutationVariables = Exact<{
  input: RaiseBallotObjectionInput;
}>;


export type RaiseBallotObjectionMutation = { raiseBallotObjection: { objection?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnswerBallotObjectionMutationVariables = Exact<{
  input: AnswerBallotObjectionInput;
}>;


export type AnswerBallotObjectionMutation = { answerBallotObjection: { objection?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type CorrectRollMutationVariables = Exact<{
  input: CorrectRollInput;
}>;


export type CorrectRollMutation = { correctRoll: { correction?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ConfirmRollCorrectionMutationVariables = Exact<{
  input: ConfirmRollCorrectionInput;
}>;


export type ConfirmRollCorrectionMutation = { confirmRollCorrection: { correction?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };


export interface Operation<R, V> { kind: "query" | "mutation" | "subscription"; id: string; _r?: R; _v?: V }
export * from './ids/cases'
export * from './ids/community'
export * from './ids/conventions'
export * from './ids/councils'
export * from './ids/deliberation'
export * from './ids/desk'
export * from './ids/disclosure'
export * from './ids/help'
export * from './ids/ledgers'
export * from './ids/mandates'
export * from './ids/matter'
export * from './ids/meetings'
export * from './ids/moderation'
export * from './ids/notification'
export * from './ids/organise'
export * from './ids/points'
export * from './ids/proposals'
export * from './ids/search'
export * from './ids/service'
export * from './ids/volunteering'
export * from './ids/voting'
