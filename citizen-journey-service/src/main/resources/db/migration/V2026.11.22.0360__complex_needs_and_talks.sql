-- A coordinated plan rests on a talk with the citizen (FV-C13), and somebody with complex needs is never without one (FW-J12).

alter table plan_dialogue
    add column coordinated_plan_id uuid references coordinated_plan,
    drop constraint plan_dialogue_check,
    add constraint plan_dialogue_about_one check (
        pupil_plan::integer + num_nonnulls(plan_id, coordinated_plan_id) = 1);
comment on column plan_dialogue.coordinated_plan_id is 'The coordinated plan that was talked about.';

insert into rule_ground (rule, law, valid_from, valid_to, to_be_checked, source)
values
    ('complex-without-coordinated-plan', 'Fælles Velfærd 2015 (tryghed og sammenhæng for de svageste ældre)', '2014-06-01',
        null, true, 'Hjemmehjælpskommissionen 2013, aftale juni 2014; at én plan kræves, er et valg; FW-J12');
