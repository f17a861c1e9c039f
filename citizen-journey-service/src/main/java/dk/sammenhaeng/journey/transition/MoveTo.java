package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.transition.Transition.Receiver;
import dk.sammenhaeng.platform.authority.Authorities;
import dk.sammenhaeng.platform.authority.Authority;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** The municipality as the receiver of a move; its sectors are not ours. */
    static Receiver receiver(Receiver named, LocalDate day) {
        Optional<String> name = named.municipality()
                .flatMap(code -> AUTHORITIES.find(MunicipalityCode.of(code), day))
                .map(Authority::name);
        return new Receiver(Optional.empty(), name, Optional.empty(), named.municipality());
    }

    /** Nothing goes to the other municipality until the citizen has consented. */
    static Offer nothingOffered(Sector sector, String user, Instant now) {
        return new Offer(sector, Optional.empty(), false, List.of(), false, Optional.empty(), now, user);
    }
}
