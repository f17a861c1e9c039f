-- The municipality of a row is the acting one: the transaction has named it, and row-level security checks it again.

create table copy_institution (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    name           text,
    service_status text not null check (service_status in ('OPEN', 'INTAKE_STOP', 'CHANGED_SERVICE', 'CLOSED')),
    effective_from date not null,
    earlier_status text not null check (earlier_status in ('OPEN', 'INTAKE_STOP', 'CHANGED_SERVICE', 'CLOSED'))
);
comment on table copy_institution is 'What agreements has told of its institutions; can be thrown away and rebuilt from the stream.';
comment on column copy_institution.name is 'Null while only a change of status has been seen.';
comment on column copy_institution.effective_from is 'The first day of service_status, Europe/Copenhagen.';
comment on column copy_institution.earlier_status is 'The status until effective_from.';
call isolate_by_municipality('copy_institution', 'select, insert, update');

create table budget (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    version        bigint not null,
    owner_kind     text not null check (owner_kind in ('INSTITUTION', 'SECTOR', 'JOINT_FUND')),
    institution_id uuid,
    sector         text check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    agreement_id   uuid unique,
    name           text,
    carry_over     text not null check (carry_over in ('FREE', 'PER_YEAR')),
    price_basis    text not null check (price_basis ~ '^(CURRENT|\d{4})$'),
    opened_at      timestamptz not null,
    frame          numeric(17, 2) not null default 0 check (frame >= 0),
    committed      numeric(17, 2) not null default 0,
    without_cover  numeric(17, 2) not null default 0,
    constraint owner_is_whole check (
        (owner_kind = 'INSTITUTION') = (institution_id is not null)
        and (owner_kind = 'INSTITUTION') = (agreement_id is not null)
        and (owner_kind = 'INSTITUTION') = (name is null)
        and (owner_kind = 'SECTOR') = (sector is not null)),
    constraint what_lacks_cover_is_committed check (without_cover between 0 and committed),
    constraint cover_stays_within_whole_frame check (committed - without_cover <= frame),
    unique (id, carry_over),
    unique (id, sector)
);
create index budget_by_municipality on budget (municipality, id);
create index budget_by_institution on budget (institution_id) where institution_id is not null;
create index budget_by_sector on budget (municipality, sector) where sector is not null;
comment on table budget is 'Multi-year budget (flerårigt budget); its row is the lock under which money is committed.';
comment on column budget.name is 'Null for an institution''s budget, which bears the institution''s name.';
comment on column budget.carry_over is 'FREE: the frame holds over the whole period. PER_YEAR: in each year.';
comment on column budget.frame is 'Sum of the years; kept by trigger.';
comment on column budget.committed is 'Sum of the years; kept by trigger.';
comment on column budget.without_cover is 'Sum of the years; kept by trigger.';
call isolate_by_municipality('budget', 'select, insert, update (version, frame, committed, without_cover)');

create table budget_year (
    budget_id     uuid not null,
    year          integer not null check (year between 2000 and 2199),
    municipality  text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    carry_over    text not null,
    sector        text,
    frame         numeric(17, 2) not null check (frame >= 0),
    committed     numeric(17, 2) not null default 0,
    without_cover numeric(17, 2) not null default 0,
    primary key (budget_id, year),
    foreign key (budget_id, carry_over) references budget (id, carry_over),
    foreign key (budget_id, sector) references budget (id, sector),
    constraint what_lacks_cover_is_committed check (without_cover between 0 and committed),
    constraint cover_stays_within_yearly_frame check (carry_over = 'FREE' or committed - without_cover <= frame)
);
create unique index one_sector_budget_per_year on budget_year (municipality, sector, year) where sector is not null;
comment on table budget_year is 'One year of a budget: what may be spent and what is committed (disponeret).';
comment on column budget_year.carry_over is 'As in budget, repeated for the constraint on the year.';
comment on column budget_year.sector is 'As in budget, repeated for the rule of one sector budget per year.';
comment on column budget_year.committed is 'Sum of the commitment lines; kept by trigger, so it cannot differ from them.';
comment on column budget_year.without_cover is 'The part of committed that lacks cover (uden dækning); only legal rights have one.';
call isolate_by_municipality('budget_year', 'select, insert, update (committed, without_cover)');

create function add_year_to_frame() returns trigger
    language plpgsql
as $$
begin
    update budget set frame = frame + new.frame where id = new.budget_id;
    return null;
end
$$;
create trigger add_year_to_frame after insert on budget_year for each row execute function add_year_to_frame();

create table commitment (
    action_id      uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    version        bigint not null,
    wish_sequence  bigint not null check (wish_sequence > 0),
    institution_id uuid,
    sector         text not null check (sector in ('EMPLOYMENT', 'SOCIAL', 'HEALTH', 'PSYCHIATRY')),
    legal_right    boolean not null,
    state          text not null
        check (state in ('PENDING', 'ACCEPTED', 'ACCEPTED_WITHOUT_COVER', 'REFUSED', 'RELEASED')),
    reason         text check (reason in ('NO_FUNDS', 'NO_BUDGET', 'INTAKE_STOP', 'CLOSED')),
    without_budget numeric(17, 2) not null check (without_budget >= 0),
    grant_case_id  uuid,
    wished_at      timestamptz not null,
    changed_at     timestamptz not null,
    constraint a_refusal_has_its_reason check ((state = 'REFUSED') = (reason is not null)),
    constraint only_a_legal_right_lacks_cover check (state <> 'ACCEPTED_WITHOUT_COVER' or legal_right),
    constraint what_lacks_cover_has_a_case check (state <> 'ACCEPTED_WITHOUT_COVER' or grant_case_id is not null),
    constraint what_awaits_a_budget_is_open check (
        without_budget = 0 or state in ('PENDING', 'ACCEPTED_WITHOUT_COVER'))
);
create index commitment_by_municipality on commitment (municipality, action_id);
create index commitment_by_state on commitment (municipality, state, action_id);
create index commitment_awaiting_institution on commitment (institution_id) where without_budget > 0;
create index commitment_awaiting_sector on commitment (municipality, sector) where without_budget > 0;
comment on table commitment is 'The latest wish for money of an action and its answer (disponering); no citizen is known here.';
comment on column commitment.wish_sequence is 'Sequence of the wish in the action''s funding stream; lower ones are ignored.';
comment on column commitment.state is 'Answer to that wish. Lines of an earlier answer stand while it is PENDING or REFUSED.';
comment on column commitment.without_budget is 'DKK for which no budget is known yet.';
comment on column commitment.grant_case_id is 'The case about what lacks cover, until it is covered or released.';
call isolate_by_municipality('commitment', 'select, insert, update');

create table commitment_wish (
    action_id    uuid not null references commitment (action_id),
    municipality text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    budget_id    uuid,
    year         integer not null,
    amount       numeric(17, 2) not null check (amount > 0),
    unique nulls not distinct (action_id, budget_id, year)
);
comment on table commitment_wish is 'What the latest wish asks for, per payer and year, in current prices.';
comment on column commitment_wish.budget_id is 'The payer the wish names; null: the institution''s budget, else the sector''s.';
call isolate_by_municipality('commitment_wish', 'select, insert, delete');

create table commitment_line (
    action_id      uuid not null references commitment (action_id),
    budget_id      uuid not null,
    year           integer not null,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    amount         numeric(17, 2) not null check (amount > 0),
    without_cover  numeric(17, 2) not null,
    legal_right    boolean not null,
    institution_id uuid,
    primary key (action_id, budget_id, year),
    foreign key (budget_id, year) references budget_year (budget_id, year),
    constraint what_lacks_cover_is_committed check (without_cover between 0 and amount),
    constraint only_a_legal_right_lacks_cover check (legal_right or without_cover = 0)
);
create index commitment_line_by_budget on commitment_line (budget_id, action_id);
create index commitment_line_without_cover on commitment_line (budget_id) where without_cover > 0;
comment on table commitment_line is 'Money committed on one budget in one year; never changed, only replaced.';
comment on column commitment_line.institution_id is 'Where the action runs, so that an intake stop lets it go on.';
call isolate_by_municipality('commitment_line', 'select, insert, delete');

create function carry_line_to_position() returns trigger
    language plpgsql
as $$
declare
    line commitment_line := case tg_op when 'INSERT' then new else old end;
    sign integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
    update budget_year
    set committed = committed + sign * line.amount, without_cover = without_cover + sign * line.without_cover
    where budget_id = line.budget_id and year = line.year;
    update budget
    set committed = committed + sign * line.amount, without_cover = without_cover + sign * line.without_cover
    where id = line.budget_id;
    return null;
end
$$;
comment on function carry_line_to_position is
    'Keeps the position equal to the lines, whoever writes them; the constraints on the position then judge every line.';
create trigger carry_line_to_position after insert or delete on commitment_line
    for each row execute function carry_line_to_position();

create table grant_case (
    id             uuid primary key,
    municipality   text not null default acting_municipality() check (municipality ~ '^\d{4}$'),
    version        bigint not null,
    action_id      uuid not null references commitment (action_id) deferrable initially deferred,
    shortfall      numeric(17, 2) not null check (shortfall > 0),
    status         text not null check (status in ('OPEN', 'GRANTED', 'REJECTED', 'CLOSED')),
    opened_at      timestamptz not null,
    granted_amount numeric(17, 2) check (granted_amount > 0),
    reason         text,
    decided_by     text,
    decided_at     timestamptz,
    closed_because text check (closed_because in ('COVERED', 'CANCELLED')),
    closed_at      timestamptz,
    constraint a_decision_is_whole check (
        (status in ('GRANTED', 'REJECTED')) = (reason is not null and decided_by is not null and decided_at is not null)
        and (status = 'GRANTED') = (granted_amount is not null)),
    constraint a_closing_is_whole check (
        (status = 'CLOSED') = (closed_because is not null and closed_at is not null))
);
create unique index one_open_case_per_action on grant_case (action_id) where status = 'OPEN';
create index grant_case_by_municipality on grant_case (municipality, id);
create index grant_case_by_status on grant_case (municipality, status, id);
comment on table grant_case is 'Grant case (bevillingssag): what a legal right costs beyond the budgets, for the council to decide.';
comment on column grant_case.shortfall is 'DKK in current prices that lacked cover when the case was last touched.';
comment on column grant_case.decided_by is 'The token''s subject; never a CPR number.';
call isolate_by_municipality('grant_case', 'select, insert, update');

alter table commitment add foreign key (grant_case_id) references grant_case (id) deferrable initially deferred;
