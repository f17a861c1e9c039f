package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.journey.citizen.CitizenAccess;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets in who works with the citizen, administration, and the citizen with a token of their own. */
@ApplicationScoped
class ChannelDoor {

    private final CitizenAccess staff;
    private final SelfAccess self;
    private final CurrentCaller current;

    ChannelDoor(CitizenAccess staff, SelfAccess self, CurrentCaller current) {
        this.staff = staff;
        this.self = self;
        this.current = current;
    }

    /**
     * The journey as it is now.
     *
     * @throws Refusal 404 when there is none, or none for this caller
     */
    Journey find(UUID citizenId) {
        return enter(citizenId).journey();
    }

    /**
     * The same, with how far the caller is let in.
     *
     * @throws Refusal 404 when there is none, or none for this caller
     */
    Inside enter(UUID citizenId) {
        if (!isCitizen()) {
            return new Inside(staff.find(citizenId), true);
        }
        Self entered = self.enter(citizenId, Right.SEE);
        return new Inside(entered.journey(), entered.isForAll());
    }

    /**
     * The same under the journey's lock, for a change.
     *
     * @throws Refusal 404 when there is none, or none for this caller
     */
    Journey lock(UUID citizenId) {
        return isCitizen() ? self.lock(citizenId, Right.ACT).journey() : staff.lock(citizenId);
    }

    /** True for a token of a citizen and nothing else. */
    boolean isCitizen() {
        return !current.caller().isAny(Role.CASEWORKER, Role.COORDINATOR, Role.ADMINISTRATION, Role.SECTOR_SYSTEM);
    }

    /**
     * Who is let in.
     *
     * @param whole false for who stands for the citizen in part, to whom what may tell of the rest is not told
     */
    record Inside(Journey journey, boolean whole) {}
}
