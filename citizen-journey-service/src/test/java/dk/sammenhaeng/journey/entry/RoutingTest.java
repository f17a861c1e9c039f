package dk.sammenhaeng.journey.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.entry.Routing.Route;
import dk.sammenhaeng.journey.entry.Routing.Routed;
import dk.sammenhaeng.journey.entry.Routing.Target;
import dk.sammenhaeng.journey.journey.Sector;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** To whom what a citizen asks for goes. */
class RoutingTest {

    private static final Target ENTRANCE = new Target(UUID.randomUUID(), Sector.SOCIAL);
    private static final Target JOBS = new Target(UUID.randomUUID(), Sector.EMPLOYMENT);
    private static final Target WARD = new Target(UUID.randomUUID(), Sector.PSYCHIATRY);

    @Test
    void each_unit_concerned_gets_one_part_with_all_that_is_its() {
        List<Route> routes =
                List.of(new Route(Kind.WORK, JOBS), new Route(Kind.BENEFIT, JOBS), new Route(Kind.HEALTH, WARD));

        assertThat(Routing.parts(List.of(Kind.BENEFIT, Kind.HEALTH, Kind.WORK), routes, ENTRANCE))
                .containsExactlyInAnyOrder(
                        new Routed(JOBS, List.of(Kind.WORK, Kind.BENEFIT)), new Routed(WARD, List.of(Kind.HEALTH)));
    }

    @Test
    void a_kind_goes_to_every_sector_that_has_a_unit_for_it() {
        List<Route> routes = List.of(new Route(Kind.COHERENT_EFFORT, JOBS), new Route(Kind.COHERENT_EFFORT, WARD));

        assertThat(Routing.parts(List.of(Kind.COHERENT_EFFORT), routes, ENTRANCE))
                .extracting(Routed::target)
                .containsExactlyInAnyOrder(JOBS, WARD);
    }

    @Test
    void what_nobody_is_named_for_is_the_entrances_and_never_lost() {
        assertThat(Routing.parts(List.of(Kind.WORK, Kind.DEBT), List.of(new Route(Kind.WORK, JOBS)), ENTRANCE))
                .containsExactlyInAnyOrder(
                        new Routed(JOBS, List.of(Kind.WORK)), new Routed(ENTRANCE, List.of(Kind.DEBT)));
    }

    @Test
    void a_part_is_sensitive_as_soon_as_one_of_its_kinds_is() {
        assertThat(new Routed(WARD, List.of(Kind.HEALTH, Kind.SUBSTANCES)).isSensitive())
                .isTrue();
        assertThat(new Routed(WARD, List.of(Kind.HEALTH)).isSensitive()).isFalse();
    }
}
