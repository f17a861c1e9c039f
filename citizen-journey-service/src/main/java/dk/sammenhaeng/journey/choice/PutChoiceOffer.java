package dk.sammenhaeng.journey.choice;

import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Administration says for what an institution can be chosen, where, and how long a citizen waits. */
@ApplicationScoped
class PutChoiceOffer {

    private final ChoiceKinds kinds;
    private final ChoiceOfferRows rows;
    private final CurrentCaller current;
    private final Clock clock;

    PutChoiceOffer(ChoiceKinds kinds, ChoiceOfferRows rows, CurrentCaller current, Clock clock) {
        this.kinds = kinds;
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Puts the whole offer.
     *
     * @throws Refusal 400 for a waiting time of a day ahead, 404 for a kind that does not hold, 409 for an institution
     *     that agreements has not told of in the kind's fields, 412 and 428 as the version seen asks
     */
    Result put(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        ChoiceKind kind = kinds.on(command.kind(), today).orElseThrow(Refusal::notFound);
        new Faults()
                .require(
                        command.waiting()
                                .filter(waiting -> waiting.asOf().isAfter(today))
                                .isEmpty(),
                        "/waiting/asOf",
                        "day.ahead")
                .refuseIfAny();
        if (!rows.holdInstitution(command.institutionId(), kind.areas())) {
            throw Refusal.byRule("choice-institution-unknown");
        }
        Optional<ChoiceOffer> known = rows.find(kind.code(), command.institutionId());
        require(known, command);
        ChoiceOffer next = new ChoiceOffer(
                kind.code(),
                command.institutionId(),
                command.places(),
                command.waiting(),
                command.active(),
                known.map(ChoiceOffer::version).orElse(0L) + 1);
        rows.put(next, now, current.caller().user());
        return new Result(next, known.isEmpty());
    }

    private static void require(Optional<ChoiceOffer> known, Command command) {
        if (known.isPresent()) {
            if (command.mustBeNew()) {
                throw Refusal.stale();
            }
            Version.require(command.seen().orElse(null), known.get().version());
        } else if (command.seen().isPresent()) {
            throw Refusal.stale();
        } else if (!command.mustBeNew()) {
            throw Refusal.preconditionRequired();
        }
    }

    /**
     * What the offer is to be.
     *
     * @param seen the version the caller saw
     * @param mustBeNew true when the caller saw that there is none
     */
    record Command(
            String kind,
            UUID institutionId,
            List<String> places,
            Optional<ChoiceOffer.Waiting> waiting,
            boolean active,
            Optional<Version> seen,
            boolean mustBeNew) {}

    /** The offer now. */
    record Result(ChoiceOffer offer, boolean isNew) {}
}
