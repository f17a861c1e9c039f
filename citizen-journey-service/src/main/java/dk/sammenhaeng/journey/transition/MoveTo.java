package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.platform.authority.Authorities;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.time.LocalDate;
import java.util.Optional;

/** The municipality a citizen moves to. */
final class MoveTo {

    private static final Authorities AUTHORITIES = Authorities.bundled();

    private MoveTo() {}

    /** A move names another municipality that exists on the day; no other kind does. */
    static void check(
            boolean isMove, Optional<MunicipalityCode> to, MunicipalityCode acting, LocalDate day, Faults faults) {
        faults.require(isMove == to.isPresent(), "/toMunicipality", "transition.municipality.required");
        faults.require(
                !isMove
                        || to.filter(code -> code.equals(acting)
                                        || code.isRegion()
                                        || AUTHORITIES.find(code, day).isEmpty())
                                .isEmpty(),
                "/toMunicipality",
                "transition.municipality.unknown");
    }

    /** The name of a municipality, as people call it. */
    static String name(String code, LocalDate day) {
        return AUTHORITIES
                .find(MunicipalityCode.of(code), day)
                .map(authority -> authority.name())
                .orElse(code);
    }
}
