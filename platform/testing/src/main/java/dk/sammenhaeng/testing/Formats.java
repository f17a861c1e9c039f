package dk.sammenhaeng.testing;

import com.networknt.schema.ExecutionContext;
import java.util.function.Consumer;

/** In 2020-12 a format such as {@code date-time} is a remark until it is asserted. */
final class Formats {

    static final Consumer<ExecutionContext> ASSERTED =
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true));

    private Formats() {}
}
