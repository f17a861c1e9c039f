package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.admission.CareContacts.CareContact;
import dk.sammenhaeng.journey.admission.Course.State;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.SecretPlans;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.transition.Discharges;
import dk.sammenhaeng.journey.transition.Discharges.Discharge;
import dk.sammenhaeng.journey.transition.Discharges.To;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says from whom and to whom a discharge hands over (FV-C4): from the hospital to the named contact in home nursing and
 * eldercare (FW-J12), else to the unit that gives something at home. Where neither is known nobody is named, which a rule
 * finds and time makes overdue.
 */
@ApplicationScoped
class HandOver {

    private static final String HOSPITAL = "Sygehuset";

    /** Who gives help at home stands before who gives training; activation receives nobody. */
    private static final List<Sector> AT_HOME = List.of(Sector.SOCIAL, Sector.HEALTH);

    private final Discharges discharges;
    private final CareContacts contacts;
    private final StayRows stays;
    private final SecretPlans secrets;
    private final DanishCalendar calendar;
    private final Sql sql;

    HandOver(
            Discharges discharges,
            CareContacts contacts,
            StayRows stays,
            SecretPlans secrets,
            DanishCalendar calendar,
            Sql sql) {
        this.discharges = discharges;
        this.contacts = contacts;
        this.stays = stays;
        this.secrets = secrets;
        this.calendar = calendar;
        this.sql = sql;
    }

    /**
     * The hand-over of the discharge; the same however often it is told. None begins for a discharge that is told when the
     * citizen is known to be in hospital again, or to have been.
     *
     * @param rest the citizen's other stays of the sector
     */
    Optional<UUID> discharged(Journey journey, Stay stay, Course course, List<Stay> rest, List<Entry> happened) {
        if (Change.isElsewhere(course, rest)) {
            return stay.handOver();
        }
        return discharges.discharged(
                journey,
                new Discharge(stay.sector(), from(course), course.since(), receiver(journey, stay, course)),
                stay.handOver(),
                ofOthers(journey, stay),
                happened);
    }

    /** An admission was none: what it overtook or kept back is to be taken over. */
    void goesOn(Change change, List<Entry> happened) {
        change.others().stream()
                .filter(other -> other.state() == State.DISCHARGED)
                .filter(other -> other.handOver().isPresent() || wasKeptBack(other, change.before()))
                .max(Comparator.comparing(Stay::since))
                .ifPresent(other -> {
                    Course course = Course.of(stays.notices(other.id()));
                    List<Stay> rest = change.others().stream()
                            .filter(one -> !one.id().equals(other.id()))
                            .toList();
                    stays.write(other.as(
                            course,
                            other.resumeBasis(),
                            discharged(change.journey(), other, course, rest, happened),
                            other.episodes()));
                });
    }

    /** True where a discharge handed over to nobody because of the other stay, as that was known. */
    private boolean wasKeptBack(Stay discharged, Stay by) {
        return Change.isElsewhere(Course.of(stays.notices(discharged.id())), List.of(by));
    }

    void overtaken(Journey journey, Stay stay, Instant at, String why, List<Entry> happened) {
        discharges.overtaken(journey, stay.sector(), at, why, happened);
    }

    /** A discharge was none: its hand-over is taken back, also one that an admission after it has overtaken. */
    void takenBack(Change change, String why, List<Entry> happened) {
        Set<UUID> stands = ofOthers(change.journey(), change.before());
        Optional<UUID> known = change.before().handOver();
        if (change.after().state() == State.DISCHARGED) {
            known.ifPresent(stands::add);
        }
        change.mistake()
                .filter(mistake -> mistake.what() == What.DISCHARGED)
                .ifPresent(mistake -> discharges.takenBack(
                        change.journey(), change.before().sector(), mistake.happenedAt(), stands, why, happened));
        known.filter(id -> !stands.contains(id))
                .ifPresent(id -> discharges.takenBack(change.journey(), id, why, happened));
    }

    private Set<UUID> ofOthers(Journey journey, Stay stay) {
        return stays.of(journey.records()).stream()
                .filter(other -> !other.id().equals(stay.id()))
                .flatMap(other -> other.handOver().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The ward would tell all of the receiving sector what the stay was for; it stands with the stay. */
    private String from(Course course) {
        return course.institutionId().flatMap(this::name).orElse(HOSPITAL);
    }

    private Optional<String> name(UUID institutionId) {
        return sql
                .list("select name from copy_institution where id = ?", row -> row.getString(1), institutionId)
                .stream()
                .findFirst();
    }

    /** A stay in psychiatry is told to another sector only where the citizen lets that sector know today, late as it may be. */
    private Optional<To> receiver(Journey journey, Stay stay, Course course) {
        if (stay.sensitive() && !journey.consent().covers(stay.sector(), true, calendar.today())) {
            return Optional.empty();
        }
        LocalDate on = DanishCalendar.dayOf(course.since());
        return contacts.of(journey.records()).map(HandOver::to).or(() -> atHome(journey, on));
    }

    /** The unit of a plan that gives something on the day, where that the plan is there is no secret. */
    private Optional<To> atHome(Journey journey, LocalDate on) {
        Set<UUID> secret = secrets.of(journey);
        return journey.plans().stream()
                .filter(plan -> AT_HOME.contains(plan.sector())
                        && !plan.sensitivity().isSensitive()
                        && !secret.contains(plan.id())
                        && plan.actions().stream().anyMatch(action -> action.runsOn(on)))
                .min(Comparator.<Plan>comparingInt(plan -> AT_HOME.indexOf(plan.sector()))
                        .thenComparing(Plan::id))
                .map(plan -> new To(
                        plan.sector(),
                        plan.responsible().unit(),
                        plan.responsible().phone()));
    }

    private static To to(CareContact contact) {
        return new To(contact.sector(), contact.unit(), contact.phone());
    }
}
