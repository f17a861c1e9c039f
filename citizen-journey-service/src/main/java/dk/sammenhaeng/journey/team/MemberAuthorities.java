package dk.sammenhaeng.journey.team;

import dk.sammenhaeng.platform.authority.Authorities;
import dk.sammenhaeng.platform.authority.Authority;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.util.Optional;

/** The authorities (myndigheder) members of a team work for: municipalities and regions. */
final class MemberAuthorities {

    private static final Authorities ALL = Authorities.bundled();

    private MemberAuthorities() {}

    /** The one of a code as it is at an instant. */
    static Optional<Authority> at(MunicipalityCode code, Instant instant) {
        return ALL.find(code, DanishCalendar.dayOf(instant));
    }
}
