package dk.sammenhaeng.journey.self;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.util.List;
import java.util.Optional;

/**
 * Whom a citizen can call.
 *
 * @param coordinator about the whole
 * @param deputy when the coordinator is away (stedfortræder)
 * @param sectors about one sector's plan
 * @param others whom the plans call a contact person, as what they are by law
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record MyContact(
        Optional<Person> coordinator, Optional<Person> deputy, List<SectorContact> sectors, List<OtherContact> others) {

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
