-- Printed from the migrated database by backend/portal snapshot; not to be edited.

create schema community;
create schema community_published;
create schema identity;
create schema identity_published;
create schema platform;

table community.area
  id uuid not null
  label integer not null identity
  kind text not null
  parent_id uuid
  path text collate "C" not null
  name text not null
  sort_name text collate "C" not null
  community_id uuid
table community.category
  community_id uuid not null
  code text not null
  name text not null
  position integer not null
table community.community
  id uuid not null
  slug text not null
  name text not null
  path text collate "C" not null
  phone text
  endorsements_community integer not null default 20
  endorsements_building integer not null default 8
  endorsements_stairwell integer not null default 5
  gathering_days integer not null default 30
table community.grid
  id uuid not null
  community_id uuid not null
  name text not null
table community.grid_area
  grid_id uuid not null
  area_id uuid not null
table community.household
  id uuid not null
  community_id uuid not null
  stairwell_id uuid not null
  path text collate "C" not null
  door text not null
  sort_door text collate "C" not null
  area_cm2 bigint
  developer_held boolean not null default false
table community.member
  id uuid not null
  household_id uuid not null
  person_id uuid not null
  capacity text not null
  since date not null
  until date
  source text not null
table community.office
  id uuid not null
  account_id uuid not null
  kind text not null
  area_id uuid not null
  term_starts date not null
  term_ends date not null
table community.person
  id uuid not null
  name text not null
  phone_hash bytea
  phone_sealed bytea
  created_at timestamp with time zone not null default now()
table community.residency
  id uuid not null
  account_id uuid not null
  household_id uuid not null
  community_id uuid not null
  capacity text not null
  real_name text not null
  evidence text
  status text not null default 'PENDING'::text
  requested_at timestamp with time zone not null default now()
  decided_at timestamp with time zone
  decided_by uuid
  reason text
table community.verified_account
  account_id uuid not null
  person_id uuid not null
  since timestamp with time zone not null default now()
  ended_at timestamp with time zone
table identity.account
  id uuid not null
  phone_hash bytea not null
  phone_sealed bytea not null
  phone_masked text not null
  name text
  elder_mode boolean not null default false
  created_at timestamp with time zone not null default now()
  closed_at timestamp with time zone
table identity.phone_code
  phone_hash bytea not null
  code_hash bytea not null
  sent_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  tries integer not null default 0
table identity.session
  id uuid not null
  account_id uuid not null
  secret_hash bytea not null
  web boolean not null
  created_at timestamp with time zone not null default now()
  used_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  ended_at timestamp with time zone
table identity.spent_secret
  secret_hash bytea not null
  session_id uuid not null
table platform.audit
  id bigint not null identity
  at timestamp with time zone not null default now()
  account_id uuid
  area_path text collate "C"
  act text not null
  object_kind text not null
  object_id uuid
  detail text
  result text not null default 'OK'::text
table platform.outbox
  id bigint not null identity
  xid xid8 not null default pg_current_xact_id()
  kind text not null
  subject_kind text not null
  subject_id uuid not null
  facts jsonb not null default '{}'::jsonb
  said_at timestamp with time zone not null default now()
table platform.outbox_position
  handler text not null
  xid xid8 not null default '0'::xid8
  id bigint not null default 0
table platform.request_key
  account_id uuid not null
  key text not null
  act text not null
  result_id uuid not null
  at timestamp with time zone not null default now()

constraint community.area area_has_an_id PRIMARY KEY (id)
constraint community.area area_kind_is_known CHECK ((kind = ANY (ARRAY['DISTRICT'::text, 'SUBDISTRICT'::text, 'COMMUNITY'::text, 'CLUSTER'::text, 'COMPOUND'::text, 'BUILDING'::text, 'STAIRWELL'::text])))
constraint community.area area_label_is_unique UNIQUE (label)
constraint community.area area_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES community.area(id)
constraint community.area area_path_ends_with_its_label CHECK ((path ~ '^([0-9]+/)+$'::text))
constraint community.area area_path_is_unique UNIQUE (path)
constraint community.category category_code_is_unique_in_its_community PRIMARY KEY (community_id, code)
constraint community.category category_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.community community_endorsements_building_check CHECK ((endorsements_building > 0))
constraint community.community community_endorsements_community_check CHECK ((endorsements_community > 0))
constraint community.community community_endorsements_stairwell_check CHECK ((endorsements_stairwell > 0))
constraint community.community community_gathering_days_check CHECK ((gathering_days > 0))
constraint community.community community_id_fkey FOREIGN KEY (id) REFERENCES community.area(id)
constraint community.community community_is_an_area PRIMARY KEY (id)
constraint community.community community_slug_is_unique UNIQUE (slug)
constraint community.grid grid_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.grid grid_has_an_id PRIMARY KEY (id)
constraint community.grid grid_name_is_unique_in_its_community UNIQUE (community_id, name)
constraint community.grid_area grid_area_area_id_fkey FOREIGN KEY (area_id) REFERENCES community.area(id)
constraint community.grid_area grid_area_grid_id_fkey FOREIGN KEY (grid_id) REFERENCES community.grid(id)
constraint community.grid_area grid_area_is_listed_once PRIMARY KEY (grid_id, area_id)
constraint community.household household_area_cm2_check CHECK ((area_cm2 > 0))
constraint community.household household_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.household household_door_is_unique_in_its_stairwell UNIQUE (stairwell_id, door)
constraint community.household household_has_an_id PRIMARY KEY (id)
constraint community.household household_stairwell_id_fkey FOREIGN KEY (stairwell_id) REFERENCES community.area(id)
constraint community.member member_capacity_is_known CHECK ((capacity = ANY (ARRAY['OWNER'::text, 'TENANT'::text, 'FAMILY'::text])))
constraint community.member member_has_an_id PRIMARY KEY (id)
constraint community.member member_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint community.member member_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint community.member member_source_is_known CHECK ((source = ANY (ARRAY['ROSTER'::text, 'REVIEW'::text])))
constraint community.office office_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint community.office office_area_id_fkey FOREIGN KEY (area_id) REFERENCES community.area(id)
constraint community.office office_has_an_id PRIMARY KEY (id)
constraint community.office office_kind_is_known CHECK ((kind = ANY (ARRAY['COMMITTEE_CHAIR'::text, 'COMMITTEE_MEMBER'::text, 'MODERATOR'::text, 'GRID_WORKER'::text, 'STAIRWELL_HEAD'::text, 'COUNCIL_CONVENOR'::text, 'SUBDISTRICT_OFFICER'::text])))
constraint community.office office_term_has_a_length CHECK ((term_ends > term_starts))
constraint community.person person_has_an_id PRIMARY KEY (id)
constraint community.residency residency_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint community.residency residency_capacity_check CHECK ((capacity = ANY (ARRAY['OWNER'::text, 'TENANT'::text, 'FAMILY'::text])))
constraint community.residency residency_community_id_fkey FOREIGN KEY (community_id) REFERENCES community.community(id)
constraint community.residency residency_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES identity.account(id)
constraint community.residency residency_has_an_id PRIMARY KEY (id)
constraint community.residency residency_household_id_fkey FOREIGN KEY (household_id) REFERENCES community.household(id)
constraint community.residency residency_status_is_known CHECK ((status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text, 'REJECTED'::text, 'ENDED'::text])))
constraint community.verified_account verified_account_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint community.verified_account verified_account_is_one_person PRIMARY KEY (account_id)
constraint community.verified_account verified_account_person_id_fkey FOREIGN KEY (person_id) REFERENCES community.person(id)
constraint identity.account account_has_an_id PRIMARY KEY (id)
constraint identity.phone_code phone_code_is_one_per_phone PRIMARY KEY (phone_hash)
constraint identity.session session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
constraint identity.session session_has_an_id PRIMARY KEY (id)
constraint identity.spent_secret spent_secret_is_remembered_once PRIMARY KEY (secret_hash)
constraint identity.spent_secret spent_secret_session_id_fkey FOREIGN KEY (session_id) REFERENCES identity.session(id)
constraint platform.audit audit_has_one_row_per_act PRIMARY KEY (id)
constraint platform.outbox outbox_has_one_row_per_event PRIMARY KEY (id)
constraint platform.outbox_position outbox_position_is_one_per_handler PRIMARY KEY (handler)
constraint platform.request_key request_key_is_used_once_per_account PRIMARY KEY (account_id, key)
constraint platform.request_key request_key_key_check CHECK (((length(key) >= 1) AND (length(key) <= 100)))

CREATE INDEX account_is_found_by_phone ON identity.account USING btree (phone_hash);
CREATE INDEX area_of_community_by_kind ON community.area USING btree (community_id, kind, sort_name);
CREATE INDEX audit_is_read_by_place_newest_first ON platform.audit USING btree (area_path, id DESC);
CREATE INDEX grid_area_by_area ON community.grid_area USING btree (area_id);
CREATE INDEX household_doors_in_order ON community.household USING btree (stairwell_id, sort_door, id);
CREATE INDEX household_of_community ON community.household USING btree (community_id);
CREATE INDEX household_under_a_node ON community.household USING btree (path);
CREATE INDEX member_of_person ON community.member USING btree (person_id) WHERE (until IS NULL);
CREATE INDEX office_of_account ON community.office USING btree (account_id);
CREATE INDEX outbox_is_read_in_order ON platform.outbox USING btree (xid, id);
CREATE INDEX residency_of_account ON community.residency USING btree (account_id, requested_at DESC);
CREATE INDEX residency_waiting_at_the_desk ON community.residency USING btree (community_id, status, requested_at, id);
CREATE INDEX session_belongs_to_account ON identity.session USING btree (account_id) WHERE (ended_at IS NULL);
CREATE INDEX spent_secret_belongs_to_session ON identity.spent_secret USING btree (session_id);
CREATE INDEX verified_account_of_person ON community.verified_account USING btree (person_id);
CREATE UNIQUE INDEX account_has_an_id ON identity.account USING btree (id);
CREATE UNIQUE INDEX account_is_one_per_phone ON identity.account USING btree (phone_hash) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX area_has_an_id ON community.area USING btree (id);
CREATE UNIQUE INDEX area_label_is_unique ON community.area USING btree (label);
CREATE UNIQUE INDEX area_name_is_unique_under_its_parent ON community.area USING btree (parent_id, kind, name);
CREATE UNIQUE INDEX area_path_is_unique ON community.area USING btree (path);
CREATE UNIQUE INDEX audit_has_one_row_per_act ON platform.audit USING btree (id);
CREATE UNIQUE INDEX category_code_is_unique_in_its_community ON community.category USING btree (community_id, code);
CREATE UNIQUE INDEX community_is_an_area ON community.community USING btree (id);
CREATE UNIQUE INDEX community_slug_is_unique ON community.community USING btree (slug);
CREATE UNIQUE INDEX grid_area_is_listed_once ON community.grid_area USING btree (grid_id, area_id);
CREATE UNIQUE INDEX grid_has_an_id ON community.grid USING btree (id);
CREATE UNIQUE INDEX grid_name_is_unique_in_its_community ON community.grid USING btree (community_id, name);
CREATE UNIQUE INDEX household_door_is_unique_in_its_stairwell ON community.household USING btree (stairwell_id, door);
CREATE UNIQUE INDEX household_has_an_id ON community.household USING btree (id);
CREATE UNIQUE INDEX member_has_an_id ON community.member USING btree (id);
CREATE UNIQUE INDEX member_is_once_in_a_household ON community.member USING btree (household_id, person_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX office_has_an_id ON community.office USING btree (id);
CREATE UNIQUE INDEX office_is_held_once ON community.office USING btree (account_id, kind, area_id, term_starts);
CREATE UNIQUE INDEX outbox_has_one_row_per_event ON platform.outbox USING btree (id);
CREATE UNIQUE INDEX outbox_position_is_one_per_handler ON platform.outbox_position USING btree (handler);
CREATE UNIQUE INDEX person_has_an_id ON community.person USING btree (id);
CREATE UNIQUE INDEX person_has_one_living_account ON community.verified_account USING btree (person_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX person_is_one_per_phone ON community.person USING btree (phone_hash) WHERE (phone_hash IS NOT NULL);
CREATE UNIQUE INDEX phone_code_is_one_per_phone ON identity.phone_code USING btree (phone_hash);
CREATE UNIQUE INDEX request_key_is_used_once_per_account ON platform.request_key USING btree (account_id, key);
CREATE UNIQUE INDEX residency_has_an_id ON community.residency USING btree (id);
CREATE UNIQUE INDEX residency_is_open_once ON community.residency USING btree (account_id, household_id) WHERE (status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text]));
CREATE UNIQUE INDEX session_has_an_id ON identity.session USING btree (id);
CREATE UNIQUE INDEX session_is_found_by_secret ON identity.session USING btree (secret_hash);
CREATE UNIQUE INDEX spent_secret_is_remembered_once ON identity.spent_secret USING btree (secret_hash);
CREATE UNIQUE INDEX verified_account_is_one_person ON community.verified_account USING btree (account_id);

view community_published.area as
 SELECT a.id,
    a.kind,
    a.parent_id,
    a.path,
    a.name,
    a.community_id,
        CASE
            WHEN a.kind = 'STAIRWELL'::text THEN p.name || a.name
            ELSE a.name
        END AS label
   FROM community.area a
     LEFT JOIN community.area p ON p.id = a.parent_id;
view community_published.category as
 SELECT community_id,
    code,
    name,
    "position"
   FROM community.category;
view community_published.community as
 SELECT id,
    slug,
    name,
    path,
    endorsements_community,
    endorsements_building,
    endorsements_stairwell,
    gathering_days
   FROM community.community;
view community_published.household as
 SELECT id,
    community_id,
    stairwell_id,
    path,
    door
   FROM community.household;
view community_published.member as
 SELECT m.household_id,
    m.person_id,
    m.capacity,
    h.community_id,
    h.path
   FROM community.member m
     JOIN community.household h ON h.id = m.household_id
  WHERE m.until IS NULL;
view community_published.resident as
 SELECT a.id AS account_id,
    v.person_id,
        CASE
            WHEN a.closed_at IS NOT NULL THEN NULL::text
            ELSE COALESCE(pe.name, a.name)
        END AS name,
    a.phone_masked,
    a.closed_at IS NOT NULL AS closed,
    b.name AS building,
    b.path AS building_path,
    ( SELECT o.kind
           FROM community.office o
          WHERE o.account_id = a.id AND o.kind <> 'COUNCIL_CONVENOR'::text AND CURRENT_DATE >= o.term_starts AND CURRENT_DATE <= o.term_ends
          ORDER BY o.kind
         LIMIT 1) AS office
   FROM identity_published.account a
     LEFT JOIN community.verified_account v ON v.account_id = a.id AND v.ended_at IS NULL
     LEFT JOIN community.person pe ON pe.id = v.person_id
     LEFT JOIN LATERAL ( SELECT bb.name,
            bb.path
           FROM community.member m
             JOIN community.household h ON h.id = m.household_id
             JOIN community.area s ON s.id = h.stairwell_id
             JOIN community.area bb ON bb.id = s.parent_id
          WHERE m.person_id = v.person_id AND m.until IS NULL
          ORDER BY m.since, m.id
         LIMIT 1) b ON true;
view identity_published.account as
 SELECT id,
    name,
    phone_masked,
    phone_hash,
    elder_mode,
    closed_at
   FROM identity.account;
view identity_published.live_session as
 SELECT id,
    account_id,
    secret_hash,
    web,
    expires_at
   FROM identity.session
  WHERE ended_at IS NULL;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'platform.% is append-only', tg_table_name;
end $function$

CREATE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER audit_rows_never_change BEFORE DELETE OR UPDATE ON platform.audit FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
