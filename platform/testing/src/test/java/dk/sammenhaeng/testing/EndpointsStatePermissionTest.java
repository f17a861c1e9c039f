package dk.sammenhaeng.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dk.sammenhaeng.platform.access.Access;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointsStatePermissionTest {

    @Test
    void an_endpoint_without_a_permission_is_named() {
        assertThatThrownBy(() -> EndpointsStatePermission.check("example", endpointsOf(Open.class)))
                .hasMessageContaining("Open.change()")
                .hasMessageNotContaining("Open.read()");
    }

    @Test
    void endpoints_that_all_state_their_permission_pass() {
        assertThatCode(() -> EndpointsStatePermission.check("example", endpointsOf(Guarded.class)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_check_that_finds_no_endpoint_fails() {
        assertThatThrownBy(() -> EndpointsStatePermission.check("dk.sammenhaeng.nowhere"))
                .hasMessageContaining("looked at nothing");
    }

    private static List<JavaMethod> endpointsOf(Class<?> type) {
        return EndpointsStatePermission.endpointsOf(new ClassFileImporter().importClasses(type));
    }

    static class Open {
        @GET
        @Access
        public void read() {}

        @PATCH
        public void change() {}
    }

    static class Guarded {
        @GET
        @Access
        public void read() {}

        public void notAnEndpoint() {}
    }
}
