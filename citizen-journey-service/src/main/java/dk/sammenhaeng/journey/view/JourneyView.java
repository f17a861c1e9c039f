package dk.sammenhaeng.journey.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Coordinator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The coordinated view: all sectors' plans around one citizen, each as far as the caller may see it.
 *
 * @param sharing true while the citizen consents that the coordinated work shares content
 * @param conflicts the open ones the caller may know of
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record JourneyView(
        UUID citizenId,
        String givenName,
        String familyName,
        Optional<CoordinatorView> coordinator,
        boolean sharing,
        List<PlanView> plans,
        List<ConflictView> conflicts,
        List<String> allowedActions) {

    /** Whom to call about the whole. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CoordinatorView(String user, String name, String phone, Optional<String> deputyUser) {

        static CoordinatorView of(Coordinator coordinator) {
            return new CoordinatorView(
                    coordinator.user(), coordinator.name(), coordinator.phone(), coordinator.deputyUser());
        }
    }
}
