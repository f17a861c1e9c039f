package dk.sammenhaeng.demo.model;

import java.util.List;
import java.util.Optional;

/**
 * A citizen, invented.
 *
 * @param number counted from zero
 * @param cprNumber a replacement number, or that of an official test person
 * @param municipalityOfResidence where it differs from the acting one
 * @param deputy who acts for the coordinator
 * @param consent whether content may be shared between the sectors; empty when nobody has asked yet
 */
public record Citizen(
        int number,
        String cprNumber,
        String givenName,
        String familyName,
        Optional<String> municipalityOfResidence,
        Optional<Employee> coordinator,
        Optional<Employee> deputy,
        Optional<Boolean> consent,
        Story story,
        Optional<Twist> twist,
        List<SectorPlan> plans) {}
