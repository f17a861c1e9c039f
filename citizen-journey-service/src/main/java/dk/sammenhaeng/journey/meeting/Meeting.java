package dk.sammenhaeng.journey.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Appointment.Form;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A meeting of several parties around a citizen (catalogue C12).
 *
 * @param agenda for those alone who are called
 * @param moved how often it was moved
 * @param minutesBy by when the minutes are to be written
 * @param minutesMissing true when that time is over and they are not
 * @param presence whether the citizen was there
 * @param reason why it was cancelled or last moved
 * @param contentShown false where the caller learns only that there is a meeting, and when; as read from the database true
 *     for who called it alone
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Meeting(
        UUID id,
        UUID citizenId,
        Kind kind,
        Form form,
        Instant start,
        Instant end,
        Optional<String> place,
        Optional<Interpreter> interpreter,
        List<String> agenda,
        State state,
        int moved,
        Optional<Instant> minutesBy,
        boolean minutesMissing,
        Optional<Presence> presence,
        Optional<String> reason,
        List<Participant> participants,
        List<Decision> decisions,
        List<Commitment> commitments,
        boolean contentShown,
        long version) {

    /** What kind of meeting. */
    enum Kind {
        /** Afklarende møde: all units with a plan and the citizen (FW-J10). */
        CLARIFYING,
        /** Koordineret dialog: citizen, unemployment fund (a-kasse) and job centre (FW-J2). */
        COORDINATED_DIALOGUE,
        NETWORK,
        /** Rundbordssamtale. */
        ROUND_TABLE,
        /** Udskrivningskonference. */
        DISCHARGE_CONFERENCE,
        OTHER
    }

    /** Where a meeting stands. */
    enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    /** Whether the citizen was there. */
    enum Presence {
        ATTENDED,
        /** Somebody who may act for the citizen was. */
        REPRESENTED,
        ABSENT
    }

    /** An interpreter that is needed (tolk); by video unless asked otherwise (FW-X13). */
    record Interpreter(String language, Form form) {}

    /** Who takes part. */
    enum ParticipantKind {
        UNIT,
        CITIZEN,
        COORDINATOR,
        UNEMPLOYMENT_FUND,
        RELATIVE,
        REPRESENTATIVE,
        EMPLOYER,
        OTHER
    }

    /** What somebody who is called says. */
    enum Answer {
        INVITED,
        ACCEPTED,
        DECLINED
    }

    /**
     * Somebody who is called; a unit by its plan.
     *
     * @param answerBy by when an answer is asked for, while it is
     * @param unanswered true when that time is over
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Participant(
            UUID id,
            ParticipantKind kind,
            Optional<String> name,
            Optional<Sector> sector,
            Optional<UUID> planId,
            Answer answer,
            Optional<Instant> answerBy,
            boolean unanswered) {

        Participant unnamed() {
            return new Participant(id, kind, Optional.empty(), sector, planId, answer, answerBy, unanswered);
        }

        Participant asked(Optional<Instant> by) {
            return new Participant(id, kind, name, sector, planId, answer, by, false);
        }

        /** True for those who can answer by themselves: a unit, and the coordinator. */
        boolean isAsked() {
            return switch (kind) {
                case UNIT, COORDINATOR -> true;
                case CITIZEN, UNEMPLOYMENT_FUND, RELATIVE, REPRESENTATIVE, EMPLOYER, OTHER -> false;
            };
        }

        /** True for the caller's own unit or sector, and for the coordinator themselves. */
        boolean isOf(Relation relation) {
            return planId.filter(relation.responsibleFor()::contains).isPresent()
                    || (relation.system() && sector.isPresent() && sector.equals(relation.sector()))
                    || (relation.coordinator() && kind == ParticipantKind.COORDINATOR);
        }
    }

    /** What was decided, and which sectors agree. */
    record Decision(UUID id, String content, List<Assent> assents) {

        private Decision without(Set<Sector> sectors) {
            return new Decision(
                    id,
                    content,
                    assents.stream()
                            .filter(assent -> !sectors.contains(assent.sector()))
                            .toList());
        }
    }

    /** A sector's word on a decision. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Assent(Sector sector, boolean agrees, Optional<String> reason) {}

    /** What it waits for next: answers to the call, then the minutes. */
    Optional<Instant> nextDue() {
        Stream<Instant> answers =
                participants.stream().filter(one -> !one.unanswered()).flatMap(one -> one.answerBy().stream());
        Stream<Instant> minutes = minutesMissing ? Stream.empty() : minutesBy.stream();
        return state == State.PLANNED
                ? Stream.concat(answers, minutes).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** The same as the caller may know it; of plans that were a secret nothing is told when they are withdrawn either. */
    Meeting as(Seen seen, Set<UUID> withdrawnSecrets) {
        Set<UUID> hidden = Stream.concat(seen.relation().hidden().stream(), withdrawnSecrets.stream())
                .collect(Collectors.toSet());
        List<Participant> known = participants.stream()
                .filter(one -> one.planId().filter(hidden::contains).isEmpty())
                .map(one -> mayKnowName(one, seen) ? one : one.unnamed())
                .toList();
        Set<Sector> concealed = concealed(hidden);
        boolean shown = isCalled(seen.relation());
        return new Meeting(
                id,
                citizenId,
                shown ? kind : Kind.OTHER,
                form,
                start,
                end,
                shown ? place : Optional.empty(),
                interpreter,
                shown ? agenda : List.of(),
                state,
                moved,
                minutesBy,
                shown && minutesMissing,
                presence,
                shown ? reason : Optional.empty(),
                shown ? known : List.of(),
                shown
                        ? decisions.stream()
                                .map(decision -> decision.without(concealed))
                                .toList()
                        : List.of(),
                shown
                        ? commitments.stream()
                                .filter(promise -> promise.ownerSector()
                                        .filter(concealed::contains)
                                        .isEmpty())
                                .toList()
                        : List.of(),
                shown,
                version);
    }

    /** The sectors that are called. */
    Set<Sector> sectors() {
        return sectors(plan -> true);
    }

    /** The sectors that take part only by plans of which the reader may not know. */
    private Set<Sector> concealed(Set<UUID> hidden) {
        Set<Sector> concealed = sectors(hidden::contains);
        concealed.removeAll(sectors(plan -> !hidden.contains(plan)));
        return concealed;
    }

    private Set<Sector> sectors(Predicate<UUID> byPlan) {
        return participants.stream()
                .filter(one -> one.planId().filter(byPlan).isPresent())
                .flatMap(one -> one.sector().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sector.class)));
    }

    /** True for who called it, the coordinator, the team, and who works in a sector that is called. */
    boolean isCalled(Relation relation) {
        return contentShown
                || relation.knowsWhole()
                || participants.stream()
                        .anyMatch(one -> one.planId()
                                        .filter(relation.responsibleFor()::contains)
                                        .isPresent()
                                || (one.sector().isPresent() && one.sector().equals(relation.sector())));
    }

    private static boolean mayKnowName(Participant participant, Seen seen) {
        Optional<Plan> plan = participant.planId().flatMap(seen.journey()::plan);
        return participant.kind() != ParticipantKind.UNIT
                || plan.filter(seen.relation()::mayKnowUnit).isPresent();
    }

    /** The meetings of a citizen, the next or latest first. */
    record ListView(List<Meeting> items) {}
}
