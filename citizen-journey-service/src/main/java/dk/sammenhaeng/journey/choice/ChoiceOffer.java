package dk.sammenhaeng.journey.choice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * That an institution can be chosen for a kind (godkendt leverandør, FW-A8).
 *
 * @param places postal codes where it is offered; empty for the whole municipality
 * @param active false while nobody new can choose it
 */
record ChoiceOffer(
        String kind, UUID institutionId, List<String> places, Optional<Waiting> waiting, boolean active, long version) {

    ChoiceOffer {
        places = List.copyOf(places);
    }

    /** How long a citizen waits, as known on a day. */
    record Waiting(int days, LocalDate asOf) {}
}
