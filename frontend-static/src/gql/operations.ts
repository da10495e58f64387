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
  /** Another member of the household, or co-owner, casts for this unit. */
  | 'OTHER_CASTS'
  /** The choice is none of those of this ballot. */
  | 'CHOICE_UNKNOWN'
  /** A secret ballot was cast already; to change it, its changeSecret is needed. */
  | 'CHANGE_SECRET_NEEDED'
  /** The unit voted online; paper does not replace that. */
  | 'VOTED_ONLINE'
  /** Secret ballots are not written down by unit. */
  | 'SECRET_NOT_ON_PAPER'
  /** Two different persons are needed. */
  | 'SECOND_PERSON_NEEDED'
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
  /** Stated or decided already; once is enough. */
  | 'ALREADY_STATED'
  /** The period for this is over, or has not begun. */
  | 'OUT_OF_PERIOD'
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
  /** You reported this already; the committee is looking at it. */
  | 'ALREADY_REPORTED'
  /** A colleague has claimed this. */
  | 'CLAIMED_BY_OTHER'
  /** It is in that state already. */
  | 'ALREADY_DONE'
  /** A reason of at least five characters is needed; author and neighbours read it. */
  | 'NOTE_TOO_SHORT'
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

/** What an area node is. */
export type AreaKind =
  | 'DISTRICT'
  | 'SUBDISTRICT'
  | 'COMMUNITY'
  | 'CLUSTER'
  | 'COMPOUND'
  | 'BUILDING'
  | 'STAIRWELL';

/** In what capacity a person belongs to a household. */
export type Capacity =
  | 'OWNER'
  | 'TENANT'
  | 'FAMILY';

/** Where a claim to belong to a household stands. */
export type ResidencyStatus =
  | 'PENDING'
  | 'APPROVED'
  | 'REJECTED'
  | 'ENDED';

/** The desk's word on a claim. */
export type ReviewDecision =
  | 'APPROVE'
  | 'REJECT';

/** Offices, each held for an area and a term. */
export type OfficeKind =
  | 'COMMITTEE_CHAIR'
  | 'COMMITTEE_MEMBER'
  | 'MODERATOR'
  | 'GRID_WORKER'
  | 'STAIRWELL_HEAD'
  | 'COUNCIL_CONVENOR'
  | 'SUBDISTRICT_OFFICER';

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
  | 'NAME_AND_PHONE'
  | 'NAME'
  | 'PHONE'
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
  | 'BEFORE'
  | 'DURING'
  | 'AFTER'
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
  | 'PUBLISH';

/** What happened to a piece of text. */
export type MinutesChangeKind =
  | 'SAME'
  | 'ADDED'
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

/** What can be found. */
export type SearchKind =
  /** A ballot, by its question, matter and result. */
  | 'BALLOT'
  | 'PROPOSAL'
  | 'COMMENT'
  /** A council, by its name and its own rules. */
  | 'COUNCIL'
  /** A meeting, by its agenda, resolutions and published minutes; mediation is never found. */
  | 'MEETING';

export type Stance =
  | 'FOR'
  | 'AGAINST'
  | 'NEUTRAL';

export type CommentOrder =
  | 'OLDEST'
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
  /** Must be true: closing cannot be undone. Signing in again with the number opens a new account of the same person. */
  confirm: Scalars['Boolean']['input'];
};

export type ModerationKind =
  | 'PROPOSAL'
  | 'COMMENT'
  | 'REPORT';

export type ReportReason =
  | 'SPAM'
  | 'ABUSE'
  | 'PRIVACY'
  | 'FALSE_INFORMATION'
  | 'ILLEGAL'
  | 'OFF_TOPIC'
  | 'OTHER';

export type ReportStatus =
  | 'OPEN'
  | 'UPHELD'
  | 'DISMISSED';

/** Whether the public sees a thing. HIDDEN keeps a public stub with the reason. */
export type ContentStatus =
  | 'PENDING'
  | 'VISIBLE'
  | 'HIDDEN';

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

export type HideContentInput = {
  /** A proposal or a comment. */
  subjectId: Scalars['ID']['input'];
  /** The clause. */
  reasonCode: ReportReason;
  /** At least five characters, shown to the author and in the stub. */
  note: Scalars['String']['input'];
};

export type RestoreContentInput = {
  /** A hidden proposal or comment. */
  subjectId: Scalars['ID']['input'];
  /** Why, at least five characters. */
  note: Scalars['String']['input'];
};

export type ApproveContentInput = {
  /** A waiting comment. */
  subjectId: Scalars['ID']['input'];
};

export type DismissReportInput = {
  /** From the item's reports. */
  reportId: Scalars['ID']['input'];
  /** Why it does not hold; at least five characters when given. */
  note?: InputMaybe<Scalars['String']['input']>;
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
  | 'EDIT'
  | 'SUBMIT'
  | 'WITHDRAW'
  | 'ENDORSE'
  | 'WITHDRAW_ENDORSEMENT'
  | 'COMMENT'
  | 'REVIEW'
  | 'ANSWER'
  | 'ADD_PROGRESS'
  | 'RATE'
  | 'MERGE'
  | 'UNMERGE'
  | 'INVITE_CO_AUTHOR'
  | 'BEGIN_DELIBERATION'
  | 'FORM_OPINION'
  | 'AMEND_OPINION'
  | 'OPEN_BALLOT'
  | 'PUBLISH_RESULT'
  | 'OBJECT'
  | 'ANSWER_OBJECTION'
  | 'WAIVE_REVIEW'
  | 'ESCALATE'
  | 'SEND_TO_RESIDENTS_MEETING'
  | 'ARCHIVE';

/** What happened to a run of words. */
export type ChangeKind =
  | 'SAME'
  | 'ADDED'
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
  /** Unchanged when left out. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Unchanged when left out. */
  scopeId?: InputMaybe<Scalars['ID']['input']>;
  /** Unchanged when left out. */
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

export type SearchOrder =
  /** Best first; the same for everybody who may see the same. */
  | 'RELEVANCE'
  /** Newest first. */
  | 'LATEST';

export type SearchIndexState =
  /** Everything works. */
  | 'SERVING'
  /** Questions are answered, but what was written lately is not found: nothing can be stored. */
  | 'STALE'
  /** Questions are refused until a new index is filled. */
  | 'REBUILDING';

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
  /** Questions to try, at most five; left out: the words themselves. */
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
  /** Quorum and majority were reached; of a multi-option ballot: there is a winner. */
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
  /** A photo of the paper, uploaded by the recorder. */
  evidenceId?: InputMaybe<Scalars['ID']['input']>;
  /** Who was there: a resident other than the recorder. */
  witnessId: Scalars['ID']['input'];
  requestKey?: InputMaybe<Scalars['String']['input']>;
};

/** For the second person's word on a paper ballot. */
export type ConfirmPaperBallotInput = {
  /** The ledger's entry; never one recorded by oneself. */
  entryId: Scalars['ID']['input'];
  /** False: it does not agree with the paper and never counts. */
  agrees: Scalars['Boolean']['input'];
};

/** For ending a ballot and counting it. */
export type CloseBallotInput = {
  /** Which. */
  ballotId: Scalars['ID']['input'];
  /** Why an advisory ballot is ended before its time; published with the result, also when left out. */
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
  /** For ADD: the door. */
  householdId?: InputMaybe<Scalars['ID']['input']>;
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

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { viewer?: { realName?: string | null, maskedPhone: string, elderMode: boolean, resident: { id: string, displayName: string }, households: Array<{ capacity: Capacity, household: { id: string, label: string }, community: { id: string, slug: string, name: string } }>, residencies: Array<{ id: string, status: ResidencyStatus, capacity: Capacity, reason?: string | null, requestedAt: string, household: { id: string, label: string } }>, offices: Array<{ kind: OfficeKind, name: string, termEnds?: string | null, area: { id: string, label: string }, community?: { id: string, slug: string, name: string } | null }> } | null };

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


export type RosterImportQuery = { rosterImport?: { id: string, fileName: string, status: RosterImportStatus, rows: number, newHouseholds: number, changedHouseholds: number, unchangedHouseholds: number, newPersons: number, errorCount: number, uploadedAt: string, preview: Array<{ row: number, building: string, stairwell: string, door: string, area?: string | null, name?: string | null, capacity?: Capacity | null }>, errors: { nodes: Array<{ row: number, column: string, problem: string, remedy: string }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

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

export type CouncilsOfQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type CouncilsOfQuery = { community?: { id: string, name: string, councils: Array<{ id: string, name: string, seatCount: number, scope: { id: string, label: string }, nextMeeting?: { id: string, title: string, startsAt: string } | null }> } | null };

export type CouncilPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CouncilPageQuery = { council?: { id: string, name: string, seatCount: number, foundedAt: string, dissolvedAt?: string | null, dissolvedReason?: string | null, scope: { id: string, label: string }, rules: { noticeDays: number, termMonths: number, text?: string | null, quorum: { text: string }, majority: { text: string } }, seats: Array<{ id: string, role: SeatRole, chosen: SeatChosen, termEnds: string, resident: { id: string, displayName: string, building?: string | null } }>, meetings: { nodes: Array<{ id: string, title: string, kind: MeetingKind, stage: MeetingStage, startsAt: string, place?: string | null }> } } | null };

export type MeetingPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type MeetingPageQuery = { meeting?: { id: string, kind: MeetingKind, title: string, stage: MeetingStage, startsAt: string, place?: string | null, note?: string | null, takesVotes: boolean, calendarUrl: string, noticeUrl: string, minutesUrl?: string | null, cancelReason?: string | null, viewerPresent: boolean, viewerAnswer?: InvitationAnswer | null, viewerMay: Array<CouncilAct>, council: { id: string, name: string }, quorum: { text: string, reached: boolean }, agenda: Array<{ id: string, position: number, title: string, note?: string | null, outcome?: ItemOutcome | null, resolution?: string | null, noticed: boolean, mergedIntoId?: string | null, votes?: { votesFor: number, votesAgainst: number, votesAbstain: number } | null, dissents: Array<{ text: string, resident: { id: string, displayName: string } }> }>, invitations: Array<{ answer: InvitationAnswer, note?: string | null, organisation?: { id: string, name: string } | null, resident?: { id: string, displayName: string } | null }>, minutes?: { version: number, body: string, publishedAt?: string | null } | null } | null };

export type CheckInToMeetingMutationVariables = Exact<{
  input: CheckInToMeetingInput;
}>;


export type CheckInToMeetingMutation = { checkInToMeeting: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AnswerInvitationMutationVariables = Exact<{
  input: AnswerInvitationInput;
}>;


export type AnswerInvitationMutation = { answerInvitation: { meeting?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RefusedFragment = { code: RefusalCode, message: string, path?: Array<string> | null };

export type WordsFragment = { id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, photos: Array<{ id: string, url: string, width: number, height: number }> };

export type ThreadFragment = { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } };

export type CommentsPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CommentsPageQuery = { comments: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type PostCommentMutationVariables = Exact<{
  input: PostCommentInput;
}>;


export type PostCommentMutation = { postComment: { comment?: { id: string, status: ContentStatus } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ReportContentMutationVariables = Exact<{
  input: ReportContentInput;
}>;


export type ReportContentMutation = { reportContent: { report?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type DeskCountsQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
}>;


export type DeskCountsQuery = { deskCounts: { proposals: number, comments: number, reports: number, residencies: number } };

export type QueueQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
  kinds?: InputMaybe<Array<ModerationKind> | ModerationKind>;
  text?: InputMaybe<Scalars['String']['input']>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type QueueQuery = { moderationQueue: { totalCount: number, nodes: Array<{ id: string, kind: ModerationKind, title: string, excerpt: string, waitingSince: string, dueAt: string, overdue: boolean, claimedUntil?: string | null, claimedByViewer: boolean, author?: { id: string, displayName: string, building?: string | null } | null, claimedBy?: { id: string, displayName: string } | null, reports: Array<{ id: string, reason: ReportReason, note?: string | null, createdAt: string }>, subject?:
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
           | null }
        | { version: number, id: string }
        | { id: string }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type AuditLogQueryVariables = Exact<{
  communityId: Scalars['ID']['input'];
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


export type HideContentMutation = { hideContent: { decision?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type ApproveContentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ApproveContentMutation = { approveContent: { decision?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type DismissReportMutationVariables = Exact<{
  input: DismissReportInput;
}>;


export type DismissReportMutation = { dismissReport: { report?: { id: string } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type AuditObjectsQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type AuditObjectsQuery = { nodes: Array<
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
       | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { title: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

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

export type FullFragment = { body: string, version: number, status: ContentStatus, hiddenReason?: string | null, reviewReason?: string | null, viewerMay: Array<ProposalAct>, viewerIsAuthor: boolean, viewerInvitedAsCoAuthor: boolean, viewerInvitedToConfirm: boolean, endorsementsUntil?: string | null, id: string, number?: string | null, title: string, summary: string, stage: ProposalStage, stageName: string, endorsementCount: number, endorsementsNeeded: number, commentCount: number, createdAt: string, publishedAt?: string | null, viewerHasEndorsed: boolean, community: { id: string, slug: string, name: string, phone?: string | null }, coAuthors: Array<{ id: string, displayName: string }>, photos: Array<{ id: string, url: string, width: number, height: number }>, timeline: Array<{ id: string, kind: string, title: string, text?: string | null, at: string, by: string, dueOn?: string | null, overdue: boolean }>, nextStep?: { title: string, owner: string, dueOn?: string | null, overdue: boolean } | null, officialAnswer?: { text: string, responsible?: string | null, dueOn?: string | null, answeredAt: string, by: string, responsibleOrg?: { id: string, name: string } | null } | null, rating?: { count: number, average?: string | null, viewerScore?: number | null, reopenedOnce: boolean } | null, mergedInto?: { id: string, number?: string | null, title: string } | null, mergedFrom: Array<{ id: string, number?: string | null, title: string }>, category: { code: string, name: string }, scope: { id: string, label: string }, author?: { id: string, displayName: string, building?: string | null } | null };

export type ProposalPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ProposalPageQuery = { proposal?: { body: string, version: number, status: ContentStatus, hiddenReason?: string | null, reviewReason?: string | null, viewerMay: Array<ProposalAct>, viewerIsAuthor: boolean, viewerInvitedAsCoAuthor: boolean, viewerInvitedToConfirm: boolean, endorsementsUntil?: string | null, id: string, number?: string | null, title: string, summary: string, stage: ProposalStage, stageName: string, endorsementCount: number, endorsementsNeeded: number, commentCount: number, createdAt: string, publishedAt?: string | null, viewerHasEndorsed: boolean, comments: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, replies: { nodes: Array<{ id: string, body?: string | null, stance?: Stance | null, status: ContentStatus, hiddenReason?: string | null, depth: number, inReplyToId?: string | null, replyCount: number, createdAt: string, viewerIsAuthor: boolean, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean } }, author?: { id: string, displayName: string, building?: string | null, title?: string | null } | null, photos: Array<{ id: string, url: string, width: number, height: number }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } }, community: { id: string, slug: string, name: string, phone?: string | null }, coAuthors: Array<{ id: string, displayName: string }>, photos: Array<{ id: string, url: string, width: number, height: number }>, timeline: Array<{ id: string, kind: string, title: string, text?: string | null, at: string, by: string, dueOn?: string | null, overdue: boolean }>, nextStep?: { title: string, owner: string, dueOn?: string | null, overdue: boolean } | null, officialAnswer?: { text: string, responsible?: string | null, dueOn?: string | null, answeredAt: string, by: string, responsibleOrg?: { id: string, name: string } | null } | null, rating?: { count: number, average?: string | null, viewerScore?: number | null, reopenedOnce: boolean } | null, mergedInto?: { id: string, number?: string | null, title: string } | null, mergedFrom: Array<{ id: string, number?: string | null, title: string }>, category: { code: string, name: string }, scope: { id: string, label: string }, author?: { id: string, displayName: string, building?: string | null } | null } | null };

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
           | null }
        | { stage: ProposalStage, stageName: string, id: string }
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
         | null }
      | { stageName: string, id: string }
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


export type SynonymPreviewQuery = { synonymPreview: Array<{ query: string, before: number, after: number, appear: Array<{ subjectId: string, kind: SearchKind, title: string }>, disappear: Array<{ subjectId: string, kind: SearchKind, title: string }> }> };

export type SaveSynonymsMutationVariables = Exact<{
  input: SaveSynonymGroupInput;
}>;


export type SaveSynonymsMutation = { saveSynonymGroup: { group?: { id: string, version: number } | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

export type RemoveSynonymsMutationVariables = Exact<{
  input: RemoveSynonymGroupInput;
}>;


export type RemoveSynonymsMutation = { removeSynonymGroup: { removedId?: string | null, refusals: Array<{ code: RefusalCode, message: string, path?: Array<string> | null }> } };

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

export type BallotFullFragment = { id: string, title: string, explanation?: string | null, force: BallotForce, forceNote: string, status: BallotStatus, matter: Matter, matterName: string, electorate: Electorate, secrecy: Secrecy, secrecyNote: string, method: BallotMethod, maxChoices?: number | null, seats: number, createdAt: string, opensAt: string, closesAt: string, rollFrozenAt: string, rollObjectionsUntil: string, rollHash: string, periodRemarks: Array<string>, resultsHidden: boolean, unitsWithoutArea: number, resultHash?: string | null, publishedPath?: string | null, blockedByObjection: boolean, viewerCounts: boolean, viewerManages: boolean, options: Array<{ key: string, text: string }>, rule: { lawVersion: string, citation: string, validFrom: string, explanation: string, noticeDays: number, windowMinDays: number, windowMaxDays: number, proxiesPerPerson: number, quorumHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, quorumArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null }, subject?:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { title: string, number?: string | null, id: string }
    | { id: string }
   | null, scope: { id: string, label: string }, community: { id: string, slug: string, name: string, phone?: string | null }, roll: { heads: number, area?: string | null, areaPercent?: number | null }, turnout: { heads: number, area?: string | null, areaPercent?: number | null }, turnoutByBuilding: Array<{ rollHeads: number, castHeads?: number | null, building: { id: string, label: string } }>, tally?: Array<{ choice: string, label: string, heads: number, area?: string | null, online: number, offline: number, points?: number | null }> | null, result?: { outcome: BallotOutcome, working: Array<string>, closedEarly: boolean, earlyReason?: string | null, countedAt: string, winners: Array<{ key: string, text: string }> } | null, dissents: Array<{ id: string, text?: string | null, statedAt: string, author: { id: string, displayName: string, building?: string | null } }>, objections: Array<{ id: string, kind: ObjectionKind, fromAffected: boolean, text: string, raisedAt: string, answer?: string | null, answeredAt?: string | null, author: { id: string, displayName: string, building?: string | null } }>, affected: Array<{ label: string, note: string, objectionWaits: boolean }>, notices: Array<{ text: string, at: string }>, viewerVotes: Array<{ unitId: string, label: string, byProxy: boolean, hasVoted: boolean, choice?: string | null, receipt?: string | null, viewerMayCast: boolean, caster?: { id: string, displayName: string } | null, others: Array<{ id: string, displayName: string }> }> };

export type BallotPageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type BallotPageQuery = { ballot?: { id: string, title: string, explanation?: string | null, force: BallotForce, forceNote: string, status: BallotStatus, matter: Matter, matterName: string, electorate: Electorate, secrecy: Secrecy, secrecyNote: string, method: BallotMethod, maxChoices?: number | null, seats: number, createdAt: string, opensAt: string, closesAt: string, rollFrozenAt: string, rollObjectionsUntil: string, rollHash: string, periodRemarks: Array<string>, resultsHidden: boolean, unitsWithoutArea: number, resultHash?: string | null, publishedPath?: string | null, blockedByObjection: boolean, viewerCounts: boolean, viewerManages: boolean, options: Array<{ key: string, text: string }>, rule: { lawVersion: string, citation: string, validFrom: string, explanation: string, noticeDays: number, windowMinDays: number, windowMaxDays: number, proxiesPerPerson: number, quorumHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, quorumArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityHeads?: { numerator: number, denominator: number, strict: boolean, text: string } | null, majorityArea?: { numerator: number, denominator: number, strict: boolean, text: string } | null }, subject?:
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { id: string }
      | { title: string, number?: string | null, id: string }
      | { id: string }
     | null, scope: { id: string, label: string }, community: { id: string, slug: string, name: string, phone?: string | null }, roll: { heads: number, area?: string | null, areaPercent?: number | null }, turnout: { heads: number, area?: string | null, areaPercent?: number | null }, turnoutByBuilding: Array<{ rollHeads: number, castHeads?: number | null, building: { id: string, label: string } }>, tally?: Array<{ choice: string, label: string, heads: number, area?: string | null, online: number, offline: number, points?: number | null }> | null, result?: { outcome: BallotOutcome, working: Array<string>, closedEarly: boolean, earlyReason?: string | null, countedAt: string, winners: Array<{ key: string, text: string }> } | null, dissents: Array<{ id: string, text?: string | null, statedAt: string, author: { id: string, displayName: string, building?: string | null } }>, objections: Array<{ id: string, kind: ObjectionKind, fromAffected: boolean, text: string, raisedAt: string, answer?: string | null, answeredAt?: string | null, author: { id: string, displayName: string, building?: string | null } }>, affected: Array<{ label: string, note: string, objectionWaits: boolean }>, notices: Array<{ text: string, at: string }>, viewerVotes: Array<{ unitId: string, label: string, byProxy: boolean, hasVoted: boolean, choice?: string | null, receipt?: string | null, viewerMayCast: boolean, caster?: { id: string, displayName: string } | null, others: Array<{ id: string, displayName: string }> }> } | null };

export type BallotRollQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BallotRollQuery = { ballot?: { id: string, title: string, status: BallotStatus, electorate: Electorate, rollFrozenAt: string, rollObjectionsUntil: string, rollHash: string, viewerCounts: boolean, viewerManages: boolean, roll: { heads: number, area?: string | null }, rollUnits: { nodes: Array<{ id: string, label: string, area?: string | null, doors: number, hasVoted?: boolean | null, struck: boolean }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } }, rollCorrections: Array<{ id: string, kind: RollCorrectionKind, label: string, reason: string, proposedAt: string, confirmedAt?: string | null }> } | null };

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

export type BallotLedgerQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  status?: InputMaybe<LedgerStatus>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BallotLedgerQuery = { ballot?: { id: string, ledger: { nodes: Array<{ id: string, unitLabel: string, choice: string, channel: CastChannel, status: LedgerStatus, recordedAt: string, receipt: string, byProxy: boolean, recordedBy?: { id: string, displayName: string } | null, witness?: { id: string, displayName: string } | null, confirmedBy?: { id: string, displayName: string } | null, evidence?: { id: string, url: string, width: number, height: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

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


export interface Operation<R, V> { kind: "query" | "mutation"; id: string; _r?: R; _v?: V }
export * from './ids/community'
export * from './ids/councils'
export * from './ids/deliberation'
export * from './ids/desk'
export * from './ids/matter'
export * from './ids/proposals'
export * from './ids/search'
export * from './ids/voting'
