package dk.sammenhaeng.journey.benefit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the citizen lives on, as the benefit system has it.
 *
 * @param to the first day without it
 * @param targetGroup målgruppe
 * @param hasJob true for who is sick-listed from a job
 */
record Benefit(
        UUID id,
        UUID citizenId,
        String externalId,
        long externalVersion,
        String kind,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<String> targetGroup,
        boolean hasJob,
        boolean fastTrack,
        long version) {

    /** The kind of who is sick-listed (sygedagpenge). */
    static final String SICKNESS = "SYGEDAGPENGE";

    /** The same content in another version of its system. */
    boolean saysTheSameAs(Benefit other) {
        return kind.equals(other.kind)
                && from.equals(other.from)
                && to.equals(other.to)
                && targetGroup.equals(other.targetGroup)
                && hasJob == other.hasJob
                && fastTrack == other.fastTrack;
    }

    /** True for who is to come back to an employer, who then reads when and for how many hours (CIT-10). */
    boolean isSickWithJob() {
        return kind.equals(SICKNESS) && hasJob;
    }

    /** True when it is over on the day. */
    boolean isOverOn(LocalDate day) {
        return to.filter(end -> !end.isAfter(day)).isPresent();
    }
}
