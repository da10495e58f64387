-- New module: no rows before. To go back, drop schema files.
create schema files;

-- One re-encoded photo; its bytes are a file named after the id. Without a subject it is its owner's
-- alone and is swept away after a day.
create table files.photo (
  id uuid not null,
  owner_id uuid not null references identity.account,
  width int not null check (width > 0),
  height int not null check (height > 0),
  bytes int not null check (bytes > 0),
  subject_kind text,
  subject_id uuid,
  position int,
  uploaded_at timestamptz not null,
  constraint photo_has_an_id primary key (id),
  constraint photo_is_attached_whole check
    ((subject_kind is null) = (subject_id is null) and (subject_id is null) = (position is null))
);
create index photo_of_subject on files.photo (subject_kind, subject_id, position) where subject_id is not null;
create index photo_of_owner on files.photo (owner_id, uploaded_at);
create index photo_unattached on files.photo (uploaded_at) where subject_id is null;
