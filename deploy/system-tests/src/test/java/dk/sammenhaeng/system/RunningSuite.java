package dk.sammenhaeng.system;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test that asks for it the one suite, or a fresh municipality on it; ends the suite after the last test. */
public final class RunningSuite implements ParameterResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SuiteUnderTest.class || type == Town.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SuiteUnderTest suite = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(SuiteUnderTest.class, key -> up(), SuiteUnderTest.class);
        return parameter.getParameter().getType() == Town.class ? Town.fresh(suite) : suite;
    }

    private static SuiteUnderTest up() {
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(100));
        return SuiteUnderTest.start();
    }
}
