-- The record. The schema is there and this runs in one transaction; see docs/record.md, "In PostgreSQL".

create table portolan.format (
    one boolean primary key default true check (one),
    name text not null,
    version integer not null
);
insert into portolan.format (name, version) values ('portolan-record', 0);

create table portolan.identity (
    one boolean primary key default true check (one),
    origin text not null,
    public_key text not null
);

-- Every writer locks this row before it gives out numbers and holds it until its commit: that is the total order.
create table portolan.head (
    one boolean primary key default true check (one),
    size bigint not null,
    edge bytea not null, -- the roots of the perfect subtrees, the largest first
    recorded timestamptz -- when the last entry was recorded, which no later one may go back behind
) with (fillfactor = 10); -- it is written anew with each commit: room on its page spares the index
insert into portolan.head (size, edge) values (0, '');

create table portolan.entries (
    number bigint primary key,
    stream text collate "C" not null,
    version bigint not null,
    leaf bytea not null,
    form bytea not null,
    mark uuid, -- of the first entry of a commit: how a writer knows its own when the answer to a commit is lost
    unique (stream, version)
);

create table portolan.tiles ( -- the roots of full tiles, of 256 hashes each
    level integer,
    number bigint,
    root bytea not null,
    primary key (level, number)
);

create table portolan.checkpoints (
    number bigint primary key,
    size bigint not null,
    note text not null
);

-- Files by their content. A row is put here together with the last piece of its content, so what has one is whole.
create table portolan.files (
    hash bytea primary key check (length(hash) = 32),
    length bigint not null,
    stored timestamptz not null, -- the last time: young files are not collected
    content uuid not null unique -- which pieces are its content
);

create table portolan.pieces ( -- of 256 KiB each, but for the last
    content uuid,
    number bigint,
    bytes bytea not null,
    primary key (content, number)
);
alter table portolan.pieces alter column bytes set storage external; -- what is filed is mostly compressed already

create table portolan.uploads ( -- content that has pieces and is not whole yet
    content uuid primary key,
    written timestamptz not null
);

-- The keys of people. Who changes one locks the row that ties them to the master key, whose file is elsewhere.
create table portolan.people_tie (
    one boolean primary key default true check (one),
    tie text not null -- the ids of the set of people and of the master key that wraps every key, with a hash of them; '' before the first
);
insert into portolan.people_tie (tie) values ('');

create table portolan.people (
    person text collate "C" primary key,
    key text not null -- the wrapped key, or when it was destroyed, with a hash of it
);

create function portolan.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of %.%: what is recorded is never changed or taken away', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger entries_stay before update or delete or truncate on portolan.entries execute function portolan.refuse_change();
create trigger tiles_stay before update or delete or truncate on portolan.tiles execute function portolan.refuse_change();
create trigger checkpoints_stay before update or delete or truncate on portolan.checkpoints execute function portolan.refuse_change();
create trigger identity_stays before update or delete or truncate on portolan.identity execute function portolan.refuse_change();
alter table portolan.entries enable always trigger entries_stay;
alter table portolan.tiles enable always trigger tiles_stay;
alter table portolan.checkpoints enable always trigger checkpoints_stay;
alter table portolan.identity enable always trigger identity_stays;
