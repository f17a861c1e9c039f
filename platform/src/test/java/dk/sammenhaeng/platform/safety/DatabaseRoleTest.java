package dk.sammenhaeng.platform.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.StackResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class DatabaseRoleTest {

    @Inject
    AgroalDataSource app;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    @Test
    void the_roles_a_service_works_with_cannot_pass_row_level_security() {
        assertThat(DatabaseRole.of(app).unsafe("app")).isEmpty();
        assertThat(DatabaseRole.of(worker).unsafe("worker")).isEmpty();
    }

    @Test
    void the_owner_of_the_tables_is_recognised() {
        var database = StackResource.database();
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setURL(database.url());
        owner.setUser(database.owner().username());
        owner.setPassword(database.owner().password());

        assertThat(DatabaseRole.of(owner).ownsTables()).isTrue();
        assertThat(DatabaseRole.of(owner).unsafe("app")).isPresent();
    }
}
