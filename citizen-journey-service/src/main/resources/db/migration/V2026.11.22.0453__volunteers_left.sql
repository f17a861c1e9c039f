-- A need that volunteers alone helped with stays known when the plan names them no more (CIT-14).

comment on column sector_plan.needs is
    'Needs (behov) the plan answers: [{code, statutory, volunteersLeft?}]; volunteersLeft is of the suite.';
