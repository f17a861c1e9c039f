package dk.sammenhaeng.journey.employment;

import dk.sammenhaeng.journey.journey.Journey;
import java.time.LocalDate;

/**
 * A citizen began in the latest of their jobs, told inside the transaction in which the job centre noted it.
 *
 * @param journey as it was before; its row is locked
 */
public record JobBegan(Journey journey, LocalDate startedOn) {}
