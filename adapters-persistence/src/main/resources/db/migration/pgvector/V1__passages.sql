-- The index of passages, for those who chose it: it needs the extension "vector", which a database need not have otherwise. It can be dropped and filled again at any time.

-- A text is in the language whose small words it is full of: taking those away leaves the least of it.
create function passage_language(content text) returns regconfig
  language sql immutable strict parallel safe
  as $$
    select case
      when length(to_tsvector('pg_catalog.german'::regconfig, content)) <= length(to_tsvector('pg_catalog.english'::regconfig, content)) then 'pg_catalog.german'::regconfig
      else 'pg_catalog.english'::regconfig
    end
  $$;

create function passage_words(heading text, content text) returns tsvector
  language sql immutable strict parallel safe
  as $$ select setweight(to_tsvector(passage_language(content), content), 'A') || setweight(to_tsvector(passage_language(content), heading), 'C') $$;

-- Any of the words will do, in either language: a question in one may look into documents in the other.
create function passage_question(question text) returns tsquery
  language sql immutable strict parallel safe
  as $$
    select replace((plainto_tsquery('pg_catalog.german', question) || plainto_tsquery('pg_catalog.english', question))::text, '&', '|')::tsquery
  $$;

-- No text: what is quoted is read in its document. "edition" says which state of the document it was.
create table passage (
  tenant varchar(60) collate "C" default coalesce(nullif(current_setting('interview.tenant', true), ''), 'default') not null,
  document varchar(36) collate "C" not null,
  position integer not null,
  kind varchar(20) collate "C" not null,
  edition varchar(32) collate "C" not null,
  start_at integer not null,
  language regconfig not null,
  words tsvector not null,
  model varchar(200) collate "C" not null,
  dimensions integer not null,
  meaning vector not null,
  constraint passage_pk primary key (document, position)
);

create index passage_by_words on passage using gin (words);
-- what stands there, a row a document
create index passage_first on passage (kind, model) where position = 0;

-- Each tenant sees its own rows and nothing else, whatever a statement says.
alter table passage enable row level security;
alter table passage force row level security;
create policy passage_of_tenant on passage
  using (tenant = (select coalesce(nullif(current_setting('interview.tenant', true), ''), 'default')))
  with check (tenant = (select coalesce(nullif(current_setting('interview.tenant', true), ''), 'default')));
