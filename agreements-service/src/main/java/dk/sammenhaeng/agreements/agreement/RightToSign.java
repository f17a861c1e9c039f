package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who may sign for a party: the council (or by delegation the administration), and the institution's own leader. */
@ApplicationScoped
class RightToSign {

    private final AgreementLimits limits;

    RightToSign(AgreementLimits limits) {
        this.limits = limits;
    }

    boolean has(Caller caller, Party party, UUID institutionId) {
        return switch (party) {
            case MUNICIPALITY ->
                caller.isAny(Role.COUNCIL)
                        || (limits.administrationSignsForCouncil() && caller.isAny(Role.ADMINISTRATION));
            case INSTITUTION ->
                caller.isAny(Role.INSTITUTION_LEADER) && caller.institution().equals(Optional.of(institutionId));
        };
    }
}
