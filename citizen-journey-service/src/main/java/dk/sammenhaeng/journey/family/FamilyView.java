package dk.sammenhaeng.journey.family;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.coordinatedplan.ActivePlans.ActivePlan;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
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
     * @param plans that there is one and whom to call; none whose existence alone would tell too much
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

        static MemberView of(FamilyLink link, Journey member, Optional<ActivePlan> active) {
            return new MemberView(
                    link.id(),
                    member.citizenId(),
                    link.relation(),
                    Optional.of(member.givenName()).filter(name -> !member.isProtected()),
                    member.coordinator().map(person -> new CoordinatorView(person.name(), person.phone())),
                    active,
                    member.plans().stream()
                            .filter(plan -> plan.sensitivity().compareTo(Sensitivity.FORTROLIG) <= 0)
                            .map(MemberPlanView::of)
                            .toList());
        }
    }

    /** Whom to call about the whole. */
    record CoordinatorView(String name, String phone) {}

    /** A sector plan of a member: that there is one, and whom to call. */
    record MemberPlanView(UUID planId, Sector sector, Contact contact) {

        static MemberPlanView of(Plan plan) {
            return new MemberPlanView(
                    plan.id(),
                    plan.sector(),
                    new Contact(plan.responsible().unit(), plan.responsible().phone()));
        }
    }
}
