-- An exemption from Digital Post goes along when the citizen moves; why somebody is exempt stays behind (FW-X4).

alter table contact_channel
    drop constraint contact_channel_exemption_reason_check,
    add constraint contact_channel_exemption_reason_check check (exemption_reason in (
        'DISABILITY', 'COGNITIVE', 'NO_EQUIPMENT', 'LANGUAGE', 'NO_FIXED_HOME', 'NO_EID', 'OTHER', 'EXEMPT_ELSEWHERE'));
