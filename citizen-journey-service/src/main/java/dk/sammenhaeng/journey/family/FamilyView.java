package dk.sammenhaeng.journey.family;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.coordinatedplan.ActivePlans.ActivePlan;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
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

        /**
         * A member as this reader may see it.
         *
         * @param relation what ties the reader to the member, too, where something does
         */
        static MemberView of(
                FamilyLink link, Journey member, Optional<Relation> relation, Optional<ActivePlan> active) {
            return new MemberView(
                    link.id(),
                    member.citizenId(),
                    link.relation(),
                    Optional.of(member.givenName()).filter(name -> !member.isProtected()),
                    member.coordinator().map(person -> new CoordinatorView(person.name(), person.phone())),
                    active,
                    member.plans().stream()
                            .filter(plan -> isShown(plan, member, relation))
                            .map(plan -> new MemberPlanView(plan.id(), plan.sector(), contact(plan, relation)))
                            .toList());
        }
    }

    /** What is sensitive, or would lead to a protected person, is for who has a relation of their own alone. */
    private static boolean isShown(Plan plan, Journey member, Optional<Relation> relation) {
        return relation.map(tie -> !tie.sight(plan).isHidden())
                .orElse(!member.isProtected() && plan.sensitivity().compareTo(Sensitivity.FORTROLIG) <= 0);
    }

    /** The name of a unit can tell where somebody is; who has no relation of their own is given the phone alone. */
    private static Contact contact(Plan plan, Optional<Relation> relation) {
        return relation.map(tie -> Contact.of(plan, tie))
                .orElseGet(
                        () -> new Contact(Optional.empty(), plan.responsible().phone()));
    }

    /** Whom to call about the whole. */
    record CoordinatorView(String name, String phone) {}

    /** A sector plan of a member: that there is one, and whom to call. */
    record MemberPlanView(UUID planId, Sector sector, Contact contact) {}
}
