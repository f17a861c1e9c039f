package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.journey.channel.Message.Kind;
import dk.sammenhaeng.journey.channel.News.DecisionMade;
import dk.sammenhaeng.journey.channel.News.HoursAboveLimit;
import dk.sammenhaeng.journey.channel.News.MeetingCalled;
import dk.sammenhaeng.journey.channel.News.MeetingCancelled;
import dk.sammenhaeng.journey.channel.News.MeetingDecided;
import dk.sammenhaeng.journey.channel.News.MeetingMoved;
import dk.sammenhaeng.journey.channel.News.PlanWasNotYours;
import dk.sammenhaeng.journey.channel.News.RelativePermitted;
import dk.sammenhaeng.journey.channel.News.VolunteerOfferGone;
import dk.sammenhaeng.journey.journey.Appointment.Form;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.SecretPlans;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Words a message in Danish, whatever its writer reads: it is the citizen's. A letter lies open at home and a phone may be
 * answered by another, so no unit of a sensitive plan, and none that tells where the citizen is, stands in it; nor what a
 * meeting is about, or why it was moved.
 */
@ApplicationScoped
class MessageText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private final SecretPlans secrets;

    MessageText(SecretPlans secrets) {
        this.secrets = secrets;
    }

    /**
     * The text of a message somebody sends.
     *
     * @throws Refusal 409 for a letter about a coordinator when there is none
     */
    String of(Journey journey, AskedKind kind) {
        List<Object> values =
                switch (kind) {
                    case COORDINATOR_LETTER -> {
                        Coordinator coordinator =
                                journey.coordinator().orElseThrow(() -> Refusal.byRule("no-coordinator-to-tell-of"));
                        yield List.of(journey.givenName(), coordinator.name(), coordinator.phone());
                    }
                    case CONSENT_RECEIPT -> List.of(journey.givenName(), say("sharing." + journey.sharing()));
                    case WHOM_TO_CALL -> List.of(journey.givenName(), whomToCall(journey));
                };
        return say(kind.name(), values);
    }

    /** The text of what the citizen is told by itself. */
    String of(Journey journey, News news) {
        String name = journey.givenName();
        List<Object> values =
                switch (news) {
                    case MeetingCalled called ->
                        List.of(
                                name,
                                DanishCalendar.dayOf(called.start()),
                                clock(called.start()),
                                how(journey, called.form(), called.place(), called.interpreter()),
                                coordinator(journey));
                    case MeetingMoved moved ->
                        List.of(
                                name,
                                DanishCalendar.dayOf(moved.from()),
                                clock(moved.from()),
                                DanishCalendar.dayOf(moved.to()),
                                clock(moved.to()),
                                how(journey, moved.form(), moved.place(), moved.interpreter()),
                                coordinator(journey));
                    case MeetingCancelled cancelled ->
                        List.of(
                                name,
                                DanishCalendar.dayOf(cancelled.start()),
                                clock(cancelled.start()),
                                coordinator(journey));
                    case MeetingDecided decided ->
                        List.of(name, DanishCalendar.dayOf(decided.start()), coordinator(journey));
                    case DecisionMade decision ->
                        List.of(
                                name,
                                decision.complainBy()
                                        .map(day -> complain(journey, decision, day))
                                        .orElse(""),
                                decision.planId()
                                        .flatMap(id -> unit(journey, id))
                                        .orElseGet(() -> coordinator(journey)));
                    case HoursAboveLimit above ->
                        List.of(name, number(above.hours()), number(above.limit()), coordinator(journey));
                    case VolunteerOfferGone gone -> List.of(name, coordinator(journey));
                    case PlanWasNotYours retracted -> List.of(name, coordinator(journey));
                    case RelativePermitted permitted -> List.of(name, coordinator(journey));
                };
        return say(Kind.of(news).name(), values).replace("  ", " ");
    }

    /** Until when and where; not who decided, where that may tell of treatment, abuse or shelter. */
    private String complain(Journey journey, DecisionMade decision, LocalDate lastDay) {
        return decision.authority()
                .filter(who ->
                        decision.planId().flatMap(id -> unit(journey, id)).isPresent())
                .map(who -> say("complain-by.to", List.of(lastDay, who)))
                .orElseGet(() -> say("complain-by", List.of(lastDay)));
    }

    private String whomToCall(Journey journey) {
        Set<UUID> secret = secrets.of(journey);
        List<String> units = journey.plans().stream()
                .filter(plan -> isOpen(plan, secret))
                .map(MessageText::unit)
                .distinct()
                .toList();
        return units.isEmpty() ? coordinator(journey) : String.join("; ", units);
    }

    private String how(Journey journey, Form form, Optional<String> place, boolean interpreter) {
        String where = where(journey, form, place);
        return interpreter ? where + " " + say("interpreter") : where;
    }

    /** Where to come; not where a meeting may tell of treatment or shelter, or of where a protected citizen goes. */
    private String where(Journey journey, Form form, Optional<String> place) {
        return place.filter(known -> secrets.leavePlacesOpen(journey))
                .map(known -> say("where", List.of(known)))
                .orElseGet(() -> say("where." + form));
    }

    private Optional<String> unit(Journey journey, UUID planId) {
        return journey.plan(planId)
                .filter(plan -> isOpen(plan, secrets.of(journey)))
                .map(MessageText::unit);
    }

    private static boolean isOpen(Plan plan, Set<UUID> secret) {
        return !plan.sensitivity().isSensitive() && !secret.contains(plan.id());
    }

    private static String unit(Plan plan) {
        return plan.responsible().unit() + ", tlf. " + plan.responsible().phone();
    }

    private static String coordinator(Journey journey) {
        return journey.coordinator()
                .map(coordinator -> coordinator.name() + ", tlf. " + coordinator.phone())
                .orElseGet(() -> say("the-municipality"));
    }

    private static String clock(Instant at) {
        return CLOCK.format(at.atZone(DanishCalendar.ZONE));
    }

    private static String number(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String say(String key) {
        return say(key, List.of());
    }

    private static String say(String key, List<Object> values) {
        return Texts.of(Texts.DANISH, "message." + key, values);
    }
}
