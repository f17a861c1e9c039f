package dk.sammenhaeng.journey.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something planned or given (indsats).
 *
 * @param from the first day
 * @param to the first day it no longer runs; nothing while it has no end
 * @param legalRight true where the citizen has a right to it by law, so that lack of money never stops it
 * @param payers who is wished to pay; empty when it costs no budget anything
 * @param wishSequence the latest wish on the action's funding stream, 0 when none
 */
public record Action(
        UUID id,
        String externalId,
        String kind,
        String title,
        Optional<UUID> institutionId,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<BigDecimal> weeklyHours,
        boolean legalRight,
        List<Payer> payers,
        long wishSequence,
        Funding funding,
        ActionTerms terms) {

    public Action {
        payers = List.copyOf(payers);
        weeklyHours = weeklyHours.map(BigDecimal::stripTrailingZeros);
    }

    /** True when it no longer runs on the day. */
    public boolean isOverOn(LocalDate day) {
        return to.isPresent() && !to.get().isAfter(day);
    }

    /** True when it is promised: granted, or nothing has to be decided about it. */
    public boolean promised() {
        return terms.decision()
                .map(decision -> decision.state() == Decision.State.GRANTED)
                .orElse(true);
    }

    /** True when it runs on the day. */
    public boolean runsOn(LocalDate day) {
        return !from.isAfter(day) && !isOverOn(day);
    }

    /** The same with another wish for money and what became of it. */
    public Action financed(long latestWish, Funding answer) {
        return new Action(
                id,
                externalId,
                kind,
                title,
                institutionId,
                from,
                to,
                weeklyHours,
                legalRight,
                payers,
                latestWish,
                answer,
                terms);
    }
}
