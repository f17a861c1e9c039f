package dk.sammenhaeng.agreements.brake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.agreements.institution.ServiceStatus;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CitizenEffectTest {

    @Test
    void no_effect_on_citizens_leaves_the_service_as_it_is() {
        assertThat(CitizenEffect.NONE.serviceStatus()).isEmpty();
    }

    @Test
    void a_graver_effect_gives_a_graver_status() {
        List<ServiceStatus> statuses = Stream.of(CitizenEffect.values())
                .flatMap(effect -> effect.serviceStatus().stream())
                .toList();

        assertThat(statuses)
                .containsExactly(ServiceStatus.INTAKE_STOP, ServiceStatus.CHANGED_SERVICE, ServiceStatus.CLOSED)
                .isSortedAccordingTo(Comparator.naturalOrder());
    }
}
