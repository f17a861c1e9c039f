package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.journey.journey.Dealings.CaseworkerChange;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A sign that a placement (anbringelse) may break down (FV-C7). The source asks for a list and names no sign: which ones
 * count is our choice, with research where there is some, as the texts {@code risk-signal.<kind>.source} say.
 *
 * @param id what shows it
 * @param on the day on which it showed
 */
public record RiskSignal(Kind kind, UUID id, LocalDate on) {

    /** The milestone of the two visits a year that the law asks for. */
    private static final String SUPERVISION = "PLACEMENT_SUPERVISION";

    /** What shows it. */
    public enum Kind {
        /** Somebody else became responsible for a plan of the placement's sector, or holds the journey together. */
        CASEWORKER_CHANGED,
        /** A planned contact did not happen. */
        CONTACT_MISSED,
        /** A visit of supervision did not happen in time. */
        SUPERVISION_MISSED,
        /** An earlier placement ended. */
        MOVED,
        /** A criminal decision during the placement. */
        CRIMINAL_DECISION,
        /** An admission to hospital during the placement. */
        ADMITTED,
        /** A person registered it. */
        REGISTERED
    }

    /**
     * What the sector of a placement knows by itself: of its own plans, contacts, visits and decisions. An admission is
     * another sector's to tell and not among them.
     */
    public static List<RiskSignal> of(Placement placement, Journey journey) {
        return Stream.of(
                        placement.signals().stream(),
                        journey.circumstances().dealings().changes().stream()
                                .filter(change -> concerns(change, placement))
                                .map(RiskSignal::changed),
                        journey.circumstances().milestones().stream()
                                .filter(one -> one.kind().equals(SUPERVISION) && one.sector() == placement.sector())
                                .map(one -> new RiskSignal(
                                        Kind.SUPERVISION_MISSED,
                                        one.id(),
                                        one.dueOn().plusDays(1))))
                .flatMap(signals -> signals)
                .sorted(Comparator.comparing(RiskSignal::on).thenComparing(RiskSignal::id))
                .toList();
    }

    private static boolean concerns(CaseworkerChange change, Placement placement) {
        return !change.secret()
                && change.sector().map(placement.sector()::equals).orElse(true)
                && !DanishCalendar.dayOf(change.at()).isBefore(placement.from());
    }

    /** A change has no id of its own; this one is the same at each look. */
    private static RiskSignal changed(CaseworkerChange change) {
        String name = change.at() + "/" + change.planId() + "/" + change.toUser();
        return new RiskSignal(
                Kind.CASEWORKER_CHANGED,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                DanishCalendar.dayOf(change.at()));
    }
}
