package dk.sammenhaeng.supervision;

import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** What of supervision the caller may see: all institutions, or the one the caller leads. */
@RequestScoped
public class Viewer {

    private final CurrentCaller current;

    Viewer(CurrentCaller current) {
        this.current = current;
    }

    /**
     * The one institution a leader may see; nothing where the caller sees all.
     *
     * @throws Refusal 403 for a leader whose token names no institution
     */
    public Optional<UUID> onlyInstitution() {
        Caller caller = current.caller();
        return caller.isAny(Role.SUPERVISOR, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR)
                ? Optional.empty()
                : Optional.of(caller.institution().orElseThrow(() -> Refusal.forbidden("institution-missing")));
    }

    /**
     * Ends the request where the caller may not know of this institution.
     *
     * @throws Refusal 404
     */
    public void requireSight(UUID institution) {
        if (onlyInstitution().filter(own -> !own.equals(institution)).isPresent()) {
            throw Refusal.notFound();
        }
    }

    /** True for those who supervise. */
    public boolean supervises() {
        return current.caller().isAny(Role.SUPERVISOR);
    }
}
