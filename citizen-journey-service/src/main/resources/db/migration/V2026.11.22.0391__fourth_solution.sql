-- The fourth solution of the roll-out (FW-J14): better use of aids (bedre brug af hjælpemidler), as the municipalities' joint
-- programme for welfare technology 2013-2017 names it.

alter table welfare_technology drop constraint welfare_technology_kind_check;
alter table welfare_technology add constraint welfare_technology_kind_check
    check (kind in ('WASH_TOILET', 'LIFTING_AID', 'EATING_ROBOT', 'BETTER_USE_OF_AIDS'));
