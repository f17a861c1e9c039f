package dk.sammenhaeng.journey.citizen;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A citizen's date of birth is another than was known: what is counted from it moves in the same transaction.
 *
 * @param journey as it is with the right date; its row is locked
 * @param before the date that was known
 * @param happened takes the events an observer adds to those of the change
 */
public record BirthDateCorrected(Journey journey, Optional<LocalDate> before, List<Entry> happened) {}
