package dk.sammenhaeng.platform.access;

import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The bearer of a verified token.
 *
 * @param user the token's subject; never a CPR number
 * @param municipality the acting authority
 * @param sector the sector of a caseworker or a sector's system
 * @param institution the institution a leader answers for
 * @param assurance the level of assurance of the log-in
 */
public record Caller(
        String user,
        MunicipalityCode municipality,
        Set<Role> roles,
        Optional<String> sector,
        Optional<UUID> institution,
        String assurance) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** True when the caller holds at least one of the roles. */
    public boolean isAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
