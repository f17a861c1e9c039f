package dk.sammenhaeng.journey.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.view.ConflictView;
import dk.sammenhaeng.journey.view.PlanView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The coordinated view: all sectors' plans around one citizen, each as far as the caller may see it.
 *
 * @param sharing true while the citizen consents that the coordinated work shares content
 * @param caseworkers how often the citizen got somebody else to deal with
 * @param conflicts the open ones the caller may know of
 * @param asOf the instant that was asked about, where one was
 * @param around only with asOf: what else was known then
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record JourneyView(
        UUID citizenId,
        String givenName,
        String familyName,
        Optional<CoordinatorView> coordinator,
        boolean sharing,
        CaseworkersView caseworkers,
        List<PlanView> plans,
        List<ConflictView> conflicts,
        Optional<Instant> asOf,
        Optional<Around> around,
        List<String> allowedActions) {

    /**
     * Whom to call about the whole.
     *
     * @param phone today's; that of an earlier time is not kept, as its deputy is not
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CoordinatorView(String user, String name, Optional<String> phone, Optional<String> deputyUser) {

        static CoordinatorView of(Coordinator coordinator) {
            return new CoordinatorView(
                    coordinator.user(), coordinator.name(), Optional.of(coordinator.phone()), coordinator.deputyUser());
        }

        static CoordinatorView of(JourneyThen.CoordinatorThen then) {
            return new CoordinatorView(then.user(), then.name(), Optional.empty(), Optional.empty());
        }
    }
}
