package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Time comes from the service's one clock: no table says by itself when something was. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class OneClockTest {

    @Test
    void no_column_takes_its_time_from_the_databases_clock() {
        assertThat(Rows.of("", """
                select c.relname || '.' || a.attname
                from pg_attrdef d
                    join pg_class c on c.oid = d.adrelid and c.relnamespace = 'public'::regnamespace
                    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
                where pg_get_expr(d.adbin, d.adrelid) ~* '\\m(now|clock_timestamp|statement_timestamp|current_)'
                    and c.relname <> 'flyway_schema_history'
                """)).isEmpty();
    }
}
