package dk.sammenhaeng.journey.family;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.coordinatedplan.ActivePlans.ActivePlan;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.view.PlanView;
import dk.sammenhaeng.journey.view.PlanView.Contact;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans of a citizen's family seen together: those of the members who consent, at this very look. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record FamilyView(UUID citizenId, List<MemberView> members) {

    /**
     * A member who consents.
     *
     * @param relation what the member is to the citizen
     * @param givenName left out where the name is protected
     * @param plans those whose existence does not tell too much
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MemberView(
            UUID linkId,
            UUID citizenId,
            FamilyLink.Relation relation,
            Optional<String> givenName,
            Optional<CoordinatorView> coordinator,
            Optional<ActivePlan> coordinatedPlan,
            List<MemberPlanView> plans) {

        static MemberView of(FamilyLink link, MemberSight sight, Optional<ActivePlan> active) {
            Journey member = sight.member().journey();
            return new MemberView(
                    link.id(),
                    member.citizenId(),
                    link.relation(),
                    Optional.of(member.givenName()).filter(name -> !member.isProtected()),
                    member.coordinator().map(person -> new CoordinatorView(person.name(), person.phone())),
                    active,
                    member.plans().stream()
                            .filter(sight::knows)
                            .map(plan -> new MemberPlanView(
                                    plan.id(), plan.sector(), sight.contact(plan), sight.content(plan)))
                            .toList());
        }
    }

    /** Whom to call about the whole. */
    record CoordinatorView(String name, String phone) {}

    /**
     * A sector plan of a member: that there is one, and whom to call.
     *
     * @param content what it says, where the member consents that the family's teams see that, too
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MemberPlanView(UUID planId, Sector sector, Contact contact, Optional<PlanView> content) {}
}
