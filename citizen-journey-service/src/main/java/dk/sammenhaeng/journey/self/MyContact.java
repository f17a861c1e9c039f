package dk.sammenhaeng.journey.self;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a citizen can call.
 *
 * @param coordinator about the whole
 * @param deputy when the coordinator is away (stedfortræder)
 * @param sectors about one sector's plan
 * @param others whom the plans call a contact person, as what they are by law
 * @param requests what the citizen has said of the coordinator, with the answer, the latest first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record MyContact(
        Optional<Person> coordinator,
        Optional<Person> deputy,
        List<SectorContact> sectors,
        List<OtherContact> others,
        List<AboutCoordinator> requests) {

    /**
     * What was said of the coordinator.
     *
     * @param said in plain words
     * @param answer in plain words, or that there is none yet
     * @param reason of the answer
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AboutCoordinator(UUID requestId, LocalDate statedOn, String said, String answer, Optional<String> reason) {}

    /**
     * Somebody with a phone.
     *
     * @param hours when they are reached (telefontid)
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Person(String name, Optional<String> unit, String phone, Optional<String> hours) {}

    /** Who handles a sector's plan. */
    record SectorContact(Sector sector, String sectorName, Person person) {}

    /** A contact person under one law, such as a mentor; no second coordinator. */
    record OtherContact(String kind, Person person) {}
}
