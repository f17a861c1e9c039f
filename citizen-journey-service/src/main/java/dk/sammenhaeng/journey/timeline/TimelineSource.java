package dk.sammenhaeng.journey.timeline;

/**
 * What one domain has stored that happened to a citizen; a CDI bean per domain. Its select gives one row per entry:
 *
 * <ul>
 *   <li>{@code at timestamptz}, {@code id uuid}, {@code kind text}: unique together; the kind's title stands in the
 *       bundles under {@code timeline.<kind>};
 *   <li>{@code sectors text[]}, {@code plans uuid[]}: whose it is;
 *   <li>{@code shown text}: {@code EVERYONE} with a relation, {@code THAT} it happened to who may know of the plan and
 *       its detail to who may read it, {@code READERS} of the plan alone, {@code SIDES}: who works with the whole, a
 *       sector named, or who is responsible for a plan named, {@code OWN}: the latter two alone,
 *       {@code KEPT} and {@code KEPT_SENSITIVE}: who may read what the sector keeps, {@code CLOSE} and
 *       {@code CLOSE_SENSITIVE}: the same, of a protected address its own sector alone, {@code OUTCOMES}: who may read
 *       the sector's outcomes, {@code TEAM}: who works with the citizen in person;
 *   <li>{@code detail jsonb}: what else there is to say, without CPR numbers and without addresses.
 * </ul>
 *
 * The citizen reads all of it but the work between the sectors; for who stands for the citizen it is decided anew.
 *
 * <p>The citizen's records are {@code any ((select records from asked)::uuid[])}. Filters, order, limit and rights are put
 * around it, so it needs an index by citizen and nothing else.
 */
public interface TimelineSource {

    /** The select. */
    String select();
}
