package dk.sammenhaeng.journey.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.contact.Contact.Form;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How often a citizen is to be talked with, by their need and with the reason (kontaktforløb, FV-C16).
 *
 * @param sector the sector that set it; nothing for the coordinator
 * @param every the interval, ISO 8601
 * @param rationale why so often
 * @param caseworkerUser the one who sees to it that the contacts happen
 * @param firstOn the last day for the first contact
 * @param nextOn the last day for the next
 * @param missedSince the day on which it was found that it did not happen
 * @param rhythmValidFrom the first day of the period of the target group's rhythm that it was set by
 * @param deadlines by which decisions of the municipality the warning was given: of each time how many there were
 * @param contentShown false where the caller learns only the days
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ContactSchedule(
        UUID id,
        Optional<Sector> sector,
        Optional<String> targetGroup,
        String every,
        Optional<String> rationale,
        Optional<String> caseworkerUser,
        List<Form> countedForms,
        String warnedBefore,
        Optional<LocalDate> rhythmValidFrom,
        Map<String, Integer> deadlines,
        LocalDate firstOn,
        Optional<LocalDate> lastContactOn,
        LocalDate nextOn,
        Optional<LocalDate> missedSince,
        Instant setAt,
        boolean contentShown,
        long version) {

    ContactSchedule {
        countedForms = List.copyOf(countedForms);
        deadlines = Map.copyOf(deadlines);
    }

    /** The same as it stands on a day, after these contacts and with these pauses. */
    ContactSchedule on(LocalDate today, Optional<LocalDate> contactOn, List<Pause> pauses) {
        LocalDate next =
                afterPauses(contactOn.map(day -> day.plus(Period.parse(every))).orElse(firstOn), pauses);
        return new ContactSchedule(
                id,
                sector,
                targetGroup,
                every,
                rationale,
                caseworkerUser,
                countedForms,
                warnedBefore,
                rhythmValidFrom,
                deadlines,
                firstOn,
                contactOn,
                next,
                next.isBefore(today)
                        ? missedSince.filter(day -> day.isAfter(next)).or(() -> Optional.of(today))
                        : Optional.empty(),
                setAt,
                contentShown,
                version);
    }

    /** The first day on which it is on the caseworker's worklist. */
    @JsonIgnore
    LocalDate showOn() {
        return nextOn.minus(Period.parse(warnedBefore));
    }

    /** The same as the caller may read it. */
    ContactSchedule as(Relation relation) {
        return Contact.isContentFor(sector, relation)
                ? this
                : new ContactSchedule(
                        id,
                        sector,
                        Optional.empty(),
                        every,
                        Optional.empty(),
                        Optional.empty(),
                        countedForms,
                        warnedBefore,
                        Optional.empty(),
                        Map.of(),
                        firstOn,
                        lastContactOn,
                        nextOn,
                        missedSince,
                        setAt,
                        false,
                        version);
    }

    /** A contact that would fall due in a pause falls due on the first day after it. */
    private static LocalDate afterPauses(LocalDate day, List<Pause> pauses) {
        LocalDate moved = day;
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (!moved.isBefore(pause.from()) && moved.isBefore(pause.to())) {
                moved = pause.to();
            }
        }
        return moved;
    }
}
