-- Who accepted that a method is in no register was not told where the register then deselected it: both were one conflict.
-- The key of the one is from now on a name of its own (UUID version 3 of the action and the reason), as the rule says it.

alter table conflict no force row level security;
update conflict c
set key = array[(substr(h.hex, 1, 12) || '3' || substr(h.hex, 14, 3)
    || substr('89ab', (strpos('0123456789abcdef', substr(h.hex, 17, 1)) - 1) % 4 + 1, 1) || substr(h.hex, 18))::uuid]
from (
    select id, md5(parts[1]::text || 'NOT_IN_REGISTER') as hex from conflict
    where rule = 'deselected-method' and reason = 'NOT_IN_REGISTER') h
where h.id = c.id;
alter table conflict force row level security;
